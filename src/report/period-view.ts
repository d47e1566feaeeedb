// Which period, and which part of the tree, the person of a request may look at: asked by each address of a period.

import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import { may, permitSomewhere, rightsOver } from '../organisation/index.ts'
import { issuerOfDeliverable } from '../programme/index.ts'
import { isId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Env } from '../shared/web.ts'
import { openRegime } from './consolidation.ts'
import { ownerOf, type Period, periodOf } from './period-actions.ts'
import { texts } from './texts.ts'

/** Who consolidates at the issuer sees all; who does so for a part of the tree sees that part and no other. */
export const somewhere: MiddlewareHandler<Env> = permitSomewhere('consolidate')

export async function periodFor(c: HonoContext<Env>): Promise<Period & { open: boolean }> {
  const { db, person, today } = c.var
  const under = await partOf(c)
  const view = await periodOf(c.var, c.req.param('id')!, c.req.param('period')!, under)
  const open = await may(db, person.id, 'read-denunciations', ownerOf(view), today)
  return { ...view, open, regime: open ? view.regime : openRegime(view.regime) }
}

/** The part that was asked for and may be seen; without a wish all, or what this person consolidates for. */
export async function partOf(c: HonoContext<Env>): Promise<string | null> {
  const { db, person, today } = c.var
  const [id, asked] = [c.req.param('id')!, c.req.query('under')]
  const issuer = isId(id) ? await issuerOfDeliverable(db, id) : undefined
  if (issuer === undefined) throw new Refusal('not-found', texts.noSuchPeriod)
  const whole = await may(db, person.id, 'consolidate', issuer, today)
  const under = isId(asked) ? asked : whole ? null : await ownTop(c)
  if (under !== null && !(await may(db, person.id, 'consolidate', under, today)))
    throw new Refusal('not-found', texts.noSuchPeriod)
  return under
}

async function ownTop({ var: { db, person, today } }: HonoContext<Env>): Promise<string> {
  const { subtrees } = await rightsOver(db, person.id, 'consolidate', today)
  if (!subtrees[0]) throw new Refusal('not-found', texts.noSuchPeriod)
  return subtrees[0]
}
