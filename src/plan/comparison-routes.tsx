// Two plans beside each other: the own plan of the year before, or another unit's for who may read both.

import { Hono } from 'hono'
import { findSubmission, type Submission, unitOfSubmission } from '../duty/index.ts'
import { findUnit, may, permit, typedUnit } from '../organisation/index.ts'
import { isId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import { type Context, type Env, show } from '../shared/web.ts'
import { planOf } from './actions.ts'
import { editionLines } from './amending-store.ts'
import { pairsOf } from './comparison.ts'
import { type Compared, ComparisonPage } from './comparison-pages.tsx'
import type { PlanLine } from './plan.ts'
import { duePlans, planOfYearBefore } from './store.ts'
import { texts } from './texts.ts'

/** Found by name and offered at once. */
const OFFERED = 10

export const comparisonRoutes = new Hono<Env>()

comparisonRoutes.get('/plans/:id/comparison', permit('read', unitOfSubmission('plan')), async c => {
  const { db, person, today } = c.var
  const id = c.req.param('id')
  const { submission, duty, programme, lines } = await planOf(c.var, id)
  const name = typedUnit(c.req.query('q'))
  const asked = c.req.query('with')
  const mayChoose = await may(db, person.id, 'return', submission.unitId, today)
  const plans = name && mayChoose ? await duePlans(db, person.id, today, { unit: name, after: null, limit: 100 }) : []
  const other = name ? undefined : isId(asked) ? asked : await planOfYearBefore(db, submission.unitId, programme.year)
  const right = other ? await otherPlan(c.var, other, submission) : null
  const props = {
    ...{ planId: id, title: duty.title, name, mayChoose },
    left: { unit: (await findUnit(db, submission.unitId))!.name, year: programme.year },
    right,
    pairs: right ? pairsOf(lines, right.lines) : [],
    found: plans.filter(plan => plan.id !== null && plan.id !== id).slice(0, OFFERED),
  }
  return show(c, <ComparisonPage shell={c.var.shell()} {...props} />)
})

/** As it counts: what was accepted, else what was sent. What another unit is still writing is its own affair. */
async function otherPlan(
  context: Context,
  id: string,
  of: Submission,
): Promise<Compared & { sent: boolean; lines: PlanLine[] }> {
  const { db, person, today } = context
  const found = await findSubmission(db, 'plan', id)
  // Another unit's plan is only for who takes in both.
  const right = found?.unitId === of.unitId ? 'read' : 'return'
  if (!found || !(await may(db, person.id, right, found.unitId, today)))
    throw new Refusal('not-found', texts.noSuchPlan)
  const { programme, lines } = await planOf(context, id)
  const sent = found.state === 'sent' || found.unitId === of.unitId ? lines : undefined
  const counting = (await editionLines(db, id, null)) ?? sent
  return {
    ...{ unit: (await findUnit(db, found.unitId))!.name, year: programme.year },
    ...{ sent: counting !== undefined, lines: counting ?? [] },
  }
}
