// Addresses of plans, and who may call them.

import { Hono, type Context as HonoContext } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { z } from 'zod'
import { copiesFor, copiesOfPast } from '../copies/index.ts'
import { MadeFrom, outgoingAbout } from '../document/index.ts'
import { afterSaving, mayBeWritten, submissionRoutes, unitOfDuty, unitOfSubmission, versionIn } from '../duty/index.ts'
import { findFiles, readFileField } from '../file/index.ts'
import { allowedFor, findUnit, permit, permitSomewhere, postsHeld, typedUnit } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import { day, readForm, type Typed, text } from '../shared/form.ts'
import { isId, newId } from '../shared/id.ts'
import type { Finding } from '../shared/outcome.ts'
import { type FieldError, ROWS_ON_PAGE } from '../shared/page/index.ts'
import { Refusal, STATUS } from '../shared/refusal.ts'
import { done, type Env, errorsFrom, errorsIn, formOf, show } from '../shared/web.ts'
import { actingOf } from './acting-store.ts'
import {
  beginPlan,
  checkPlan,
  type Plan,
  planObstacles,
  planOf,
  savePlan,
  sayOfLines,
  standsBefore,
} from './actions.ts'
import { amendPlan, stepTaken } from './amending.ts'
import { EditionPage } from './amending-pages.tsx'
import { editionLines, editionsOf } from './amending-store.ts'
import { comparisonRoutes } from './comparison-routes.tsx'
import { contentRoutes } from './content-routes.tsx'
import { writtenOf } from './copies.ts'
import { followUpRoutes } from './follow-up-routes.tsx'
import { followedProgrammes } from './follow-up-store.ts'
import { takeModel } from './model.ts'
import { PlanList, PlanPage } from './pages.tsx'
import { paperRoutes } from './paper-routes.tsx'
import { cautions, MOST_LINES, mayBeIssued, type PlanLine } from './plan.ts'
import { bringSource, SOURCE_FILES } from './source-actions.ts'
import { SourcePanel } from './source-pages.tsx'
import { sourceRoutes } from './source-routes.tsx'
import { sourcesOf } from './source-store.ts'
import { sourceTexts } from './source-texts.ts'
import { duePlans, planOfYearBefore } from './store.ts'
import { texts } from './texts.ts'
import { rowsOf, sameLines, typedRows } from './writing.ts'

const line = z.object({
  id: z.string().default(''),
  contentId: z.string().default(''),
  content: text({ max: 1_000 }),
  how: text({ max: 2_000 }),
  who: text({ max: 300 }),
  dueOn: day(),
  expected: text({ max: 1_000 }),
  evidence: text({ max: 1_000 }),
  notApplicable: text({ max: 1_000 }),
  /** Ticked: the model fills what is empty. */
  model: z.string().default(''),
})

const fields = z.object({
  lines: z.record(z.string().regex(/^\d{1,2}$/), line).default({}),
  answers: z.record(z.string().regex(/^[a-z-]{1,40}$/), text({ max: 1_000 })).default({}),
})

const amendment = z.object({ amendment: text({ max: 1_000, missing: texts.amendReasonMissing }) })

const ofUnit = unitOfSubmission('plan')

export const planRoutes = new Hono<Env>()
planRoutes.route('/', contentRoutes)
planRoutes.route('/', followUpRoutes)
planRoutes.route('/', paperRoutes)
planRoutes.route('/', comparisonRoutes)
planRoutes.route('/', sourceRoutes)

planRoutes.get('/plans', permitSomewhere('read'), async c => {
  const { db, person, today } = c.var
  const [unit, after] = [typedUnit(c.req.query('q')), c.req.query('after') ?? null]
  const plans = await duePlans(db, person.id, today, { unit, after, limit: ROWS_ON_PAGE + 1 })
  const followed = await followedProgrammes(db, person.id, today)
  const props = { today, plans, unit, after, followed, mayMark: c.var.may.has('publish') }
  return show(c, <PlanList shell={c.var.shell()} {...props} />)
})

planRoutes.post('/duties/:id/plans', permit('prepare', unitOfDuty), async c =>
  done(c, `/plans/${await beginPlan(c.var, c.req.param('id'))}`),
)

planRoutes.get('/plans/:id', permit('read', ofUnit), c => page(c, c.req.param('id'), {}))

planRoutes.post('/plans/:id', permit('prepare', ofUnit), async c => {
  const id = c.req.param('id')
  const form = await formOf(c)
  const read = readForm(fields, form)
  if (!read.ok) return page(c, id, { typed: read.typed, errors: errorsIn(c.var.say, read.errors) })
  const rows = Object.entries(read.value.lines)
    .sort(([a], [b]) => Number(a) - Number(b))
    .slice(0, MOST_LINES)
  const headless = rows.filter(([, row]) => row.content === '' && !isBlank(row))
  if (headless.length > 0) {
    const errors = headless.map(([at]) => ({ field: `lines.${at}.content`, text: texts.contentMissing }))
    return page(c, id, { typed: read.typed, errors: errorsIn(c.var.say, errors) })
  }
  const plan = await planOf(c.var, id)
  const lines = onceEach(rows.filter(([, row]) => !isBlank(row)).map(([, row]) => lineFrom(row, plan)))
  if (versionIn(form) !== plan.submission.version && mayBeWritten(plan.submission.state)) {
    // The second of two clicks; anything else is somebody else's work, shown beside what was typed.
    if (sameLines(lines, plan.lines)) return done(c, `/plans/${id}`)
    return page(c, id, {
      typed: read.typed,
      errors: [{ field: '', message: c.var.say(texts.conflict) }],
      conflict: true,
    })
  }
  const answers = new Map(Object.entries(read.value.answers).filter(([, reason]) => reason !== ''))
  await savePlan(c.var, id, versionIn(form), { lines, answers })
  return afterSaving(c, { kind: 'plan', base: '/plans', id, form, missing: () => planObstacles(c.var, id) })
})

planRoutes.post('/plans/:id/sources', permit('prepare', ofUnit), async c => {
  const id = c.req.param('id')
  const given = (await formOf(c)).get('id')
  const source = isId(given) ? given : newId()
  const read = await readFileField(c.var.received, 'source', { kinds: SOURCE_FILES, missing: sourceTexts.fileMissing })
  const refuse = (findings: readonly Finding[], status: ContentfulStatusCode) =>
    page(c, id, { errors: errorsFrom(c.var.say, findings), status })
  if (!read.ok) return refuse(read.findings, STATUS[read.reason])
  const brought = await bringSource(c.var, await planOf(c.var, id), source, read.file!)
  return brought.ok ? done(c, `/plans/${id}/sources/${source}`) : refuse(brought.findings, 422)
})

planRoutes.post('/plans/:id/amendment', permit('prepare', ofUnit), async c => {
  const id = c.req.param('id')
  const form = await formOf(c)
  const read = readForm(amendment, form)
  if (!read.ok) return page(c, id, { typed: read.typed, errors: errorsIn(c.var.say, read.errors) })
  await amendPlan(c.var, id, versionIn(form), read.value.amendment)
  return done(c, `/plans/${id}`, texts.amendmentOpen)
})

planRoutes.get('/plans/:id/editions/:edition', permit('read', ofUnit), async c => {
  const id = c.req.param('id')
  const edition = (await editionsOf(c.var.db, id)).find(one => `${one.edition}` === c.req.param('edition'))
  if (!edition) throw new Refusal('not-found', texts.noSuchEdition)
  const plan = await planOf(c.var, id)
  const owner = (await findUnit(c.var.db, plan.submission.unitId))!
  const lines = (await editionLines(c.var.db, id, edition.edition))!
  return show(c, <EditionPage shell={c.var.shell()} {...{ plan, owner, edition, lines }} />)
})

/** A row that carries a content of the programme stays, however empty. */
const isBlank = ({ id: _, contentId, model: __, ...row }: z.output<typeof line>) =>
  !isId(contentId) && Object.values(row).every(value => !value)

/** A plan takes up a content once; what a form says of it again is a line of the unit's own. */
const onceEach = (lines: readonly PlanLine[]): PlanLine[] =>
  lines.map((line, at) =>
    lines.slice(0, at).some(({ contentId }) => contentId !== null && contentId === line.contentId)
      ? { ...line, contentId: null }
      : line,
  )

function lineFrom({ model: ticked, ...row }: z.output<typeof line>, { contents, models }: Plan): PlanLine {
  const contentId = contents.find(content => content.id === row.contentId)?.id ?? null
  const model = ticked === 'yes' && contentId !== null ? models.get(contentId) : undefined
  const written: PlanLine = {
    ...{ ...row, contentId, returned: null },
    id: isId(row.id) ? row.id : newId(),
    notApplicable: row.notApplicable || null,
  }
  return model ? takeModel(written, model) : written
}

planRoutes.route(
  '/',
  submissionRoutes({
    kind: 'plan',
    base: '/plans',
    check: checkPlan,
    taken: stepTaken,
    again: (c, id, typed, errors) => page(c, id, { typed, errors: errorsIn(c.var.say, errors) }),
    returned: sayOfLines,
  }),
)

interface Shown {
  typed?: Typed | null
  errors?: FieldError[]
  conflict?: boolean
  /** Of a refused file; else by the errors. */
  status?: ContentfulStatusCode
}

/** The plan; with `typed`, as it was typed and not as it is stored. */
async function page(
  c: HonoContext<Env>,
  id: string,
  { typed = null, errors = [], conflict = false, status: asked }: Shown,
) {
  const { db, today } = c.var
  const plan = await planOf(c.var, id)
  const { submission, contents, lines, programme } = plan
  const allowed = await allowedFor(c.var, submission.unitId)
  const owner = (await findUnit(db, submission.unitId))!
  const writing = mayBeWritten(submission.state) && allowed.has('prepare')
  const findings = writing ? standsBefore(plan) : []
  const before = await linesOfYearBefore(db, submission.unitId, programme.year)
  const copies = {
    ...{ past: copiesOfPast(writtenOf(lines, plan.models), writtenOf(before)) },
    found: await copiesFor(c.var, id, allowed),
  }
  const documents = await outgoingAbout(db, id)
  const files = writing ? await findFiles(db, await sourcesOf(db, id)) : []
  const action = allowed.has('prepare') && mayBeIssued(submission.state) ? `/plans/${id}/outgoing` : null
  const props = {
    paper: <MadeFrom shell={c.var.shell()} {...{ documents, action }} id={newId()} />,
    source: writing && <SourcePanel shell={c.var.shell()} {...{ planId: id, files, errors }} id={newId()} />,
    ...{ today, plan, owner, allowed, writing, findings, typed },
    rows:
      typed && writing
        ? typedRows(typed, contents, conflict ? lines : null)
        : rowsOf(lines, contents, MOST_LINES, newId),
    cautions: cautions(lines),
    posts: writing ? await postsHeld(db, submission.unitId, today) : [],
    mayModel: c.var.mayAtTop.has('return'),
    ...{ before, copies, acting: await actingOf(db, programme.id, submission.unitId, today) },
    errors: c.req.query('check') && writing ? errorsFrom(c.var.say, findings) : errors,
  }
  const status = asked ?? (conflict ? 409 : errors.length > 0 ? 422 : 200)
  return show(c, <PlanPage shell={c.var.shell()} {...props} />, status)
}

/** As it was accepted: an amendment under way says nothing yet. */
async function linesOfYearBefore(db: Db, unitId: string, year: number): Promise<PlanLine[]> {
  const plan = await planOfYearBefore(db, unitId, year)
  return plan ? ((await editionLines(db, plan, null)) ?? []) : []
}
