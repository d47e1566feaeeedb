// The record of what happened to accounts, of the whole installation: beside the change, never a secret.

import type { Db } from '../shared/database/connection.ts'
import type { Instant } from '../shared/day.ts'
import { newId } from '../shared/id.ts'

/** The closed list of acts on accounts. A new act is a new line here. */
export type IdentityAct =
  | 'installation.set-up'
  | 'code.issued'
  | 'account.created'
  | 'account.linked'
  | 'password.reset'
  | 'password.changed'
  | 'second-step.enabled'
  | 'second-step.disabled'
  | 'recovery-codes.made'
  | 'recovery-code.used'
  | 'session.opened'
  | 'session.placed'
  | 'session.closed'
  | 'session.revoked'
  | 'sign-in.limited'

type IdentityAuditTables = {
  audit_entry: {
    id: string
    at: Instant
    act: string
    actor_id: string | null
    subject_id: string | null
    detail: string
  }
}

export interface IdentityEntry {
  act: IdentityAct
  /** The account that did it; null where nobody was signed in. */
  actor: string | null
  /** The account, session or code it was done to. */
  subject: string | null
  at: Instant
  detail?: Record<string, string | number | boolean>
}

export async function recordIdentity(db: Db, { act, actor, subject, at, detail }: IdentityEntry): Promise<void> {
  await db
    .withTables<IdentityAuditTables>()
    .insertInto('audit_entry')
    .values({ id: newId(), at, act, actor_id: actor, subject_id: subject, detail: JSON.stringify(detail ?? {}) })
    .execute()
}
