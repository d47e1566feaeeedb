// The record of what was done: beside each change, in its transaction, never the secret content.

import type { Db } from './database/connection.ts'
import type { Instant } from './day.ts'
import { newId } from './id.ts'

/** The closed list of acts. A new act is a new line here. */
export type Act =
  | 'session.opened'
  | 'document.received'
  | 'programme.drafted'
  | 'deliverable.added'
  | 'deliverable.changed'
  | 'deliverable.removed'
  | 'programme.published'
  | 'duty.reported'
  | 'duty.returned'
  | 'duty.accepted'
  | `${'plan' | 'report'}.${'started' | 'saved' | 'submitted' | 'returned-inside' | 'approved' | 'sent' | 'returned' | 'accepted'}`
  | 'consolidation.made'

type AuditTables = {
  audit_entry: {
    id: string
    at: Instant
    act: string
    actor_id: string | null
    subject_id: string | null
    detail: string
  }
}

export interface Entry {
  act: Act
  actor: string
  subject: string
  at: Instant
  detail?: Record<string, string | number | boolean>
}

export async function record(db: Db, { act, actor, subject, at, detail }: Entry): Promise<void> {
  await db
    .withTables<AuditTables>()
    .insertInto('audit_entry')
    .values({ id: newId(), at, act, actor_id: actor, subject_id: subject, detail: JSON.stringify(detail ?? {}) })
    .execute()
}
