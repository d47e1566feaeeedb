// Where an organisation has no union, the office names who acts instead in the plans of a programme.

import { bodiesOf, topUnit } from '../organisation/index.ts'
import { record } from '../shared/audit.ts'
import { newId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { moveToEnded, namedFor, saveActing, unnamedUnits } from './acting-store.ts'
import { lockContents } from './content-store.ts'
import { texts } from './texts.ts'

export interface ActingWish {
  /** The organisations ticked, each with when somebody was named for it as the page showed it ('' for nobody). */
  units: ReadonlyMap<string, string>
  /** Besides them all for whom nobody is named. */
  all: boolean
  by: string | null
  post: string | null
}

/** Answers for how many organisations somebody was named; twice the same names nobody anew. */
export async function nameActing(context: Context, programmeId: string, wish: ActingWish): Promise<number> {
  const { db, now, today, person } = context
  const { by, post } = wish
  await lockContents(db, programmeId)
  if (by !== null && !(await actingBodies(context)).some(({ id }) => id === by))
    throw new Refusal('invalid', texts.actingUnknown)
  const named = await namedFor(db, programmeId, [...wish.units.keys()])
  const known = new Map([...(await unnamedUnits(db, programmeId, today)).map(id => [id, ''] as const)])
  const wanted = [...wish.units].flatMap(([id, seen]) => {
    const stands = named.get(id)
    if (stands && stands.by === by && stands.post === post) return []
    if ((stands?.namedAt.toString() ?? '') !== seen) throw new Refusal('conflict', texts.actingStale)
    return stands || known.has(id) ? [id] : []
  })
  const units = [...new Set([...wanted, ...(wish.all ? known.keys() : [])])].filter(id => id !== by)
  if (units.length === 0) return 0
  await saveActing(db, programmeId, units, { by, post, at: now, personId: person.id })
  const detail = { units: units.length }
  await record(db, { act: 'plan.acting-named', actor: person.id, subject: programmeId, at: now, detail })
  return units.length
}

/** Nobody is named for these any more, for this reason; what stood stays in the history. Answers for how many; twice ends once. */
export async function endActing(
  context: Context,
  programmeId: string,
  { units: seen, reason }: { units: ActingWish['units']; reason: string },
): Promise<number> {
  const { db, now, person } = context
  await lockContents(db, programmeId)
  const named = await namedFor(db, programmeId, [...seen.keys()])
  for (const [id, { namedAt }] of named)
    if (namedAt.toString() !== seen.get(id)) throw new Refusal('conflict', texts.actingStale)
  if (named.size === 0) return 0
  const ends = [...named].map(([unitId, { by, post }]) => ({ id: newId(), unitId, by, post }))
  await moveToEnded(db, programmeId, ends, { reason, at: now, personId: person.id })
  const detail = { units: ends.length }
  await record(db, { act: 'plan.acting-ended', actor: person.id, subject: programmeId, at: now, detail })
  return ends.length
}

/** Who may be named besides the organisations themselves: the committee's own bodies and the union above. */
export const actingBodies = async ({ db, today }: Pick<Context, 'db' | 'today'>) =>
  bodiesOf(db, (await topUnit(db, today)).id, today)
