// "Theo dõi kế hoạch của các đơn vị": the page, its download, and the reminder to those who have not sent.

import { Hono } from 'hono'
import { expectedOn, urgeByNotice } from '../duty/index.ts'
import { permit } from '../organisation/index.ts'
import { findProgramme, issuerOfProgramme } from '../programme/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { type Column, type Written, writeSheet, XLSX } from '../shared/sheet/index.ts'
import { type Context, done, type Env, formOf, show } from '../shared/web.ts'
import { actingRoutes } from './acting-routes.tsx'
import { countUnnamed } from './acting-store.ts'
import { contentsOf } from './content-store.ts'
import { FollowUpPage } from './follow-up-pages.tsx'
import { type Asked, dutiesNotSent, followedUnits, PLAN_STATES, totalsOf } from './follow-up-store.ts'
import { modelRoutes } from './model-routes.tsx'
import { COVERAGES } from './plan.ts'
import { coverageTexts, planStateTexts, texts } from './texts.ts'

/** Units on a page. */
const PAGE = 16

export const followUpRoutes = new Hono<Env>()
followUpRoutes.route('/', actingRoutes)
followUpRoutes.route('/', modelRoutes)

followUpRoutes.get('/plans/follow-up/:id', permit('return', issuerOfProgramme), async c => {
  const { db, today } = c.var
  const asked = askedFor(c.req.param('id'), name => c.req.query(name))
  const programme = (await findProgramme(db, asked.programmeId))!
  const units = await followedUnits(db, asked, PAGE + 1)
  const props = {
    ...{
      today,
      programme,
      asked,
      contents: await contentsOf(db, programme.id),
      totals: await totalsOf(db, programme.id),
    },
    ...{ units: units.slice(0, PAGE), next: units.length > PAGE ? units[PAGE - 1]!.dutyId : null },
    unnamed: await countUnnamed(db, programme.id, today),
  }
  return show(c, <FollowUpPage shell={c.var.shell()} {...props} />)
})

followUpRoutes.get('/plans/follow-up/:id/sheet', permit('return', issuerOfProgramme), async c => {
  const { db, say } = c.var
  const asked = askedFor(c.req.param('id'), name => c.req.query(name))
  const contents = await contentsOf(db, asked.programmeId)
  const units = await followedUnits(db, { ...asked, after: null }, MOST_IN_SHEET)
  const columns: Column[] = [
    { head: say(texts.unit), width: 48 },
    ...[texts.state, texts.due].map(text => ({ head: say(text), width: 18 })),
    ...contents.map(({ path, title }) => ({ head: `${path}. ${title}`, width: 24 })),
  ]
  const rows: Written[][] = units.map(({ unit, state, coverage, ...duty }) => [
    ...[unit, say(planStateTexts[state ?? 'none']), expectedOn({ ...duty, state: duty.dutyState })],
    ...contents.map(({ id }) => say(coverageTexts[coverage.get(id)!])),
  ])
  return c.body(writeSheet(say(texts.followUp), columns, rows), 200, {
    'content-type': XLSX,
    'content-disposition': 'attachment; filename="theo-doi-ke-hoach.xlsx"',
  })
})

const MOST_IN_SHEET = 100_000

followUpRoutes.post('/plans/follow-up/:id/reminders', permit('return', issuerOfProgramme), async c => {
  const id = c.req.param('id')
  const form = await formOf(c)
  const asked = askedFor(id, name => {
    const value = form.get(name)
    return typeof value === 'string' ? value : undefined
  })
  const count = await remind(c.var, asked)
  return done(c, `/plans/follow-up/${id}`, texts.reminded(count))
})

/** To those who act for each organisation whose plan has not come, once a day; each duty has it in its history. */
async function remind(context: Context, asked: Asked): Promise<number> {
  const duties = await dutiesNotSent(context.db, asked)
  if (duties.length === 0) throw new Refusal('conflict', texts.nobodyToRemind)
  return urgeByNotice(context, duties, '')
}

function askedFor(programmeId: string, query: (name: string) => string | undefined): Asked {
  return {
    ...{ programmeId, name: (query('q') ?? '').normalize('NFC').slice(0, 100), content: query('content') || null },
    state: PLAN_STATES.find(state => state === query('state')) ?? null,
    coverage: COVERAGES.find(coverage => coverage === query('coverage')) ?? null,
    after: query('after') || null,
  }
}
