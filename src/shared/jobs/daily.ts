// Kinds of job that run on each day: left in every body's outbox as soon as a server sees that the day has begun.

import type { Installation } from '../database/installation.ts'
import { type Clock, dayOf, ZONE } from '../day.ts'
import { newId } from '../id.ts'
import type { JobKind } from './kind.ts'
import { enqueue } from './outbox.ts'

/**
 * Asks for what is due today and was not asked for yet by this server: several servers, and one that starts again, ask more
 * than once, and the job itself finds the day done. A body that cannot be asked is tried again with the next call and keeps
 * no other one waiting.
 */
export function dailyAsker(options: {
  installation: Pick<Installation, 'bodies' | 'db'>
  clock: Clock
  kinds: readonly JobKind[]
}): () => Promise<void> {
  const { installation, clock, kinds } = options
  const asked = new Map<string, string>()
  return async () => {
    const now = clock.now()
    const { hour } = now.toZonedDateTimeISO(ZONE)
    const day = `${dayOf(now)}`
    const failures: unknown[] = []
    for (const { kind, dailyFrom } of kinds) {
      if (dailyFrom === undefined || hour < dailyFrom) continue
      for (const { id } of installation.bodies()) {
        if (asked.get(`${kind} ${id}`) === day) continue
        try {
          const db = installation.db(id)
          if (db) await enqueue(db, { kind, subject: newId() })
          asked.set(`${kind} ${id}`, day)
        } catch (error) {
          failures.push(error)
        }
      }
    }
    if (failures.length > 0) throw failures[0]
  }
}
