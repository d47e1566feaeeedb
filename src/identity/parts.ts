// What the routes of sign-in share: what they work on, how a field is read, where a session leads.

import type { Context as HonoContext } from 'hono'
import type { Installation } from '../shared/database/installation.ts'
import type { FixedClock, PlainDate } from '../shared/day.ts'
import type { Env } from '../shared/web.ts'
import type { Newcomer } from './pages.tsx'
import type { Found, People } from './people.ts'
import type { Identity } from './sessions.ts'
import { type Opened, settle } from './sign-in.ts'

/** What the demonstration offers: its people, and its clock. */
export interface Demonstration {
  bodyId: string
  bodyName: string
  people: (on: PlainDate) => Promise<Newcomer[]>
  clock: FixedClock
}

/** What sign-in works on, handed in by app.ts. */
export interface IdentityParts {
  identity: Identity
  installation: Installation
  people: People
  found: Found
  demo: Demonstration | null
}

/** Where a new session leads: into its only body, or to the choice. */
export async function wayIn(parts: IdentityParts, c: HonoContext<Env>, session: Opened): Promise<string> {
  const places = await settle(parts.identity, c, parts, session)
  return places.length === 1 ? '/' : '/choose-body'
}

/** One field as it was typed; a password keeps its spaces. */
export const read = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.normalize('NFC') : ''
}
