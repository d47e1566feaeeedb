// How entries are chained: what is hashed, in which form. Whoever wants to check the chain by other means needs only this.

import { createHash } from 'node:crypto'

/** An entry in the form in which it is hashed. `at`: seconds since 1970 with six decimals, as PostgreSQL prints them. */
export interface ChainedEntry {
  id: string
  at: string
  act: string
  actor: string | null
  subject: string | null
  detail: unknown
}

/** The columns of a ChainedEntry from `audit_entry e`. Text of the database, so that nothing is rounded on the way. */
export const CHAINED = `e.id::text as id, extract(epoch from e.at)::text as at, e.act, e.actor_id::text as actor,
  e.subject_id::text as subject, e.detail`

/** Hash "before" the first entry: 32 zero bytes. Hashes are hexadecimal here, lower case. */
export const BEGINNING = '0'.repeat(64)

/** SHA-256 of the 32 bytes of the hash before and the entry's canonical JSON in UTF-8. */
export const linked = (before: string, entry: ChainedEntry): string =>
  createHash('sha256').update(before, 'hex').update(canonical(entry)).digest('hex')

/** JSON without spaces, keys in the order of their code units at every depth (as RFC 8785 orders them). */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`
}
