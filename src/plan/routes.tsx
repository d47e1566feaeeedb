// Addresses of plans, and who may call them.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import {
  afterSaving,
  findDuty,
  findSubmission,
  mayBeWritten,
  submissionRoutes,
  unitOfDuty,
  unitOfSubmission,
  versionIn,
} from '../duty/index.ts'
import { allowedFor, findUnit, permit, permitSomewhere } from '../organisation/index.ts'
import { day, readForm, type Typed, text } from '../shared/form.ts'
import type { FieldError } from '../shared/page/index.ts'
import { done, type Env, errorsFrom, errorsIn, formOf, show } from '../shared/web.ts'
import { beginPlan, checkPlan, planObstacles, savePlan } from './actions.ts'
import { PlanList, PlanPage } from './pages.tsx'
import { MOST_LINES, type PlanLine } from './plan.ts'
import { duePlans, linesOf } from './store.ts'
import { texts } from './texts.ts'

const line = z.object({
  content: text({ max: 1_000 }),
  how: text({ max: 2_000 }),
  who: text({ max: 300 }),
  dueOn: day(),
  expected: text({ max: 1_000 }),
})

const fields = z.object({ lines: z.record(z.string().regex(/^\d{1,2}$/), line).default({}) })

const unit = unitOfSubmission('plan')

export const planRoutes = new Hono<Env>()

planRoutes.get('/plans', permitSomewhere('read'), async c => {
  const { db, person, today } = c.var
  return show(c, <PlanList shell={c.var.shell()} today={today} plans={await duePlans(db, person.id, today)} />)
})

planRoutes.post('/duties/:id/plans', permit('prepare', unitOfDuty), async c =>
  done(c, `/plans/${await beginPlan(c.var, c.req.param('id'))}`),
)

planRoutes.get('/plans/:id', permit('read', unit), c => page(c, c.req.param('id'), null, []))

planRoutes.post('/plans/:id', permit('prepare', unit), async c => {
  const id = c.req.param('id')
  const form = await formOf(c)
  const read = readForm(fields, form)
  if (!read.ok) return page(c, id, read.typed, errorsIn(c.var.say, read.errors))
  const rows = Object.entries(read.value.lines)
    .sort(([a], [b]) => Number(a) - Number(b))
    .slice(0, MOST_LINES)
  const headless = rows.filter(([, row]) => row.content === '' && !isBlank(row))
  if (headless.length > 0) {
    const errors = headless.map(([at]) => ({ field: `lines.${at}.content`, text: texts.contentMissing }))
    return page(c, id, read.typed, errorsIn(c.var.say, errors))
  }
  await savePlan(
    c.var,
    id,
    versionIn(form),
    rows.map(([, row]) => row).filter(row => !isBlank(row)),
  )
  return afterSaving(c, { kind: 'plan', base: '/plans', id, form, missing: () => planObstacles(c.var, id) })
})

const isBlank = ({ content, how, who, dueOn, expected }: PlanLine) => !content && !how && !who && !dueOn && !expected

planRoutes.route(
  '/',
  submissionRoutes({
    kind: 'plan',
    base: '/plans',
    check: checkPlan,
    again: (c, id, typed, errors) => page(c, id, typed, errorsIn(c.var.say, errors)),
  }),
)

/** The plan; with `typed`, as it was typed and not as it is stored. */
async function page(c: HonoContext<Env>, id: string, typed: Typed | null, errors: FieldError[]) {
  const { db, today } = c.var
  const submission = (await findSubmission(db, 'plan', id))!
  const duty = (await findDuty(db, submission.dutyId))!
  const allowed = await allowedFor(c.var, submission.unitId)
  const lines = await linesOf(db, id)
  const writing = mayBeWritten(submission.state) && allowed.has('prepare')
  const findings = writing ? await planObstacles(c.var, id) : []
  const owner = (await findUnit(db, submission.unitId))!
  const shown = c.req.query('check') && writing ? errorsFrom(c.var.say, findings) : errors
  const props = { today, submission, duty, owner, lines, allowed, writing, findings, typed, errors: shown }
  return show(c, <PlanPage shell={c.var.shell()} {...props} />, errors.length > 0 ? 422 : 200)
}
