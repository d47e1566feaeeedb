// A document is entered into the register, or its entry corrected: load → decide → save → record.

import { record } from '../shared/audit.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import {
  findRegistered,
  findRegisteredForUpdate,
  findSame,
  insertRegistered,
  nextArrival,
  type RegisterInput,
  updateRegistered,
} from './register-store.ts'
import { registerTexts as texts } from './register-texts.ts'

/** Gives an incoming document the next number of its year. Sent twice, the second finds the first. */
export async function enterDocument({ db, now, person }: Context, id: string, input: RegisterInput): Promise<void> {
  if (await findRegistered(db, id)) return
  if (await findSame(db, input, id)) throw new Refusal('conflict', texts.already)
  const saved = { by: person.id, at: now }
  const entry = { id, version: 1, ...input, arrivedOn: null, arrivalYear: null, arrivalNumber: null }
  // First the entry, then its number: of two forms sent at once the second takes none.
  if (!(await insertRegistered(db, entry, saved))) {
    if (await findRegistered(db, id)) return
    throw new Refusal('conflict', texts.already)
  }
  if (input.arrivedOn) {
    const arrivalYear = input.arrivedOn.year
    const arrivalNumber = await nextArrival(db, arrivalYear)
    await updateRegistered(db, { ...entry, ...input, arrivalYear, arrivalNumber }, saved)
  }
  await record(db, { act: 'register.entered', actor: person.id, subject: id, at: now })
}

/** `stale` where somebody saved since the page was opened. A number of arrival stays, so does its year. */
export async function correctDocument(
  { db, now, person }: Context,
  id: string,
  version: number,
  input: RegisterInput,
): Promise<'saved' | 'stale'> {
  const stored = await findRegisteredForUpdate(db, id)
  if (!stored) throw new Refusal('not-found', texts.noSuch)
  if (stored.version !== version) return 'stale'
  if (await findSame(db, input, id)) throw new Refusal('conflict', texts.already)
  const { arrivalYear } = stored
  const year = input.arrivedOn?.year ?? null
  if (arrivalYear !== null && year !== arrivalYear) throw new Refusal('conflict', texts.arrivalStays)
  const arrivalNumber = year !== null && arrivalYear === null ? await nextArrival(db, year) : stored.arrivalNumber
  const entry = { ...stored, ...input, arrivalYear: year, arrivalNumber }
  await updateRegistered(db, entry, { by: person.id, at: now })
  await record(db, { act: 'register.corrected', actor: person.id, subject: id, at: now })
  return 'saved'
}
