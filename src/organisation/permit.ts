// Permission on the route line: `permit('send', unitOfPlan)`. Not yours is not found.

import type { MiddlewareHandler } from 'hono'
import type { Db } from '../shared/database/connection.ts'
import { isId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import { admits, type Context, type Env } from '../shared/web.ts'
import type { Permission } from './permission.ts'
import { may, permissionsSomewhere, topUnit } from './store.ts'
import { texts } from './texts.ts'

/** The organisation that the thing with this id belongs to; 'everyone' when the whole body may read it. */
export type Locate = (db: Db, id: string) => Promise<string | 'everyone' | undefined>

/** The person needs the permission for the organisation of the thing that `:id` names. */
export function permit(permission: Permission, locate: Locate): MiddlewareHandler<Env> {
  const handler: MiddlewareHandler<Env> = async (c, next) => {
    const id = c.req.param('id')
    const unitId = isId(id) ? await locate(c.var.db, id) : undefined
    await requirePermission(c.var, permission, unitId)
    await next()
  }
  return admits(handler, { permission, scope: 'thing' })
}

/** The person needs the permission, or one of these, for some organisation; the lists behind such a route show only that reach. */
export function permitSomewhere(...oneOf: [Permission, ...Permission[]]): MiddlewareHandler<Env> {
  const handler: MiddlewareHandler<Env> = async (c, next) => {
    const { db, person, today } = c.var
    const permissions = await permissionsSomewhere(db, person.id, today)
    if (!oneOf.some(permission => permissions.has(permission))) throw new Refusal('not-found', texts.notFound)
    await next()
  }
  return admits(handler, { permission: oneOf.join(), scope: 'somewhere' })
}

/** The person needs the permission for the organisation at the top: for what belongs to the body as a whole. */
export function permitAtTop(permission: Permission): MiddlewareHandler<Env> {
  const handler: MiddlewareHandler<Env> = async (c, next) => {
    const { db, person, today } = c.var
    const top = await topUnit(db, today)
    if (!(await may(db, person.id, permission, top.id, today))) throw new Refusal('not-found', texts.notFound)
    await next()
  }
  return admits(handler, { permission, scope: 'body' })
}

/** Who is signed in may call it: their own pages. */
export const signedIn = admits((_, next) => next(), { permission: '', scope: 'signed-in' })

/** What this person may do at one organisation: for the buttons a page shows. */
export async function allowedFor({ db, person, today }: Context, unitId: string): Promise<Set<Permission>> {
  const allowed = new Set<Permission>()
  for (const permission of ['prepare', 'approve', 'send', 'return'] as const)
    if (await may(db, person.id, permission, unitId, today)) allowed.add(permission)
  return allowed
}

async function requirePermission({ db, person, today }: Context, permission: Permission, unitId: string | undefined) {
  if (unitId === undefined) throw new Refusal('not-found', texts.notFound)
  if (unitId === 'everyone' && permission === 'read') return
  if (unitId !== 'everyone' && (await may(db, person.id, permission, unitId, today))) return
  // Who may read it learns that the act is not theirs; to anybody else the thing does not exist.
  const visible = unitId === 'everyone' || (await may(db, person.id, 'read', unitId, today))
  throw visible ? new Refusal('forbidden', texts.forbidden) : new Refusal('not-found', texts.notFound)
}
