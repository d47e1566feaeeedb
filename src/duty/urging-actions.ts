// Whom to remind is set; organisations are urged by notice or by letter: load → decide → save → record.

import { topUnit } from '../organisation/index.ts'
import { record } from '../shared/audit.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { insertEvents } from './store.ts'
import { digestsOf, type Ladder, RUNGS, type Rung, sameLadder } from './urging.ts'
import { dutyUrged, tell } from './urging-jobs.ts'
import {
  findLadder,
  insertLadder,
  insertUrging,
  lockUrgeable,
  peopleOnRungs,
  stillOwedOf,
  type Urging,
} from './urging-store.ts'
import { urgingTexts as texts } from './urging-texts.ts'

/** `version`: of the page. The same setting sent twice is saved once. */
export async function saveLadder({ db, now, today, person }: Context, version: number, ladder: Ladder): Promise<void> {
  const found = await findLadder(db)
  if (found.version > 0 && sameLadder(found.ladder, ladder)) return
  if (found.version !== version || !(await insertLadder(db, version + 1, ladder, now, person.id)))
    throw new Refusal('conflict', texts.stale)
  const { id: subject } = await topUnit(db, today)
  await record(db, { act: 'duty.ladder-saved', actor: person.id, subject, at: now, detail: { version: version + 1 } })
}

/** On these rungs somebody is told who is to act; the superior is the one who urges. */
const URGED: readonly Rung[] = RUNGS.filter(rung => rung !== 'superior')

/**
 * Tells those who prepare, approve and send for the organisations that owe these duties, one notice each. Left out is what is
 * done, what was urged today already and what this person may not decide on. Answers how many duties were urged.
 */
export async function urgeByNotice(context: Context, dutyIds: readonly string[], note: string): Promise<number> {
  const { db, now, today, person } = context
  const duties = await lockUrgeable(db, dutyIds, person.id, today)
  if (duties.length === 0) throw new Refusal('conflict', texts.urgedToday)
  const wanted = [...new Set(duties.map(({ unitId }) => unitId))].flatMap(unitId =>
    URGED.map(rung => ({ unitId, rung })),
  )
  const people = await peopleOnRungs(db, wanted, today)
  const digests = digestsOf(
    duties,
    today,
    () => URGED,
    (unitId, rung) => people.get(`${unitId} ${rung}`) ?? [],
  )
  await tell({ db, now }, dutyUrged, digests, { day: today, urgedBy: person.id, note })
  const said = [texts.byNotice.vi, note].filter(Boolean).join(': ')
  await urged(context, duties, said)
  return duties.length
}

/** The duties that a letter with this id names: kept with its draft, and urged once it is sent. */
export async function keepLetter(
  { db, now, person }: Context,
  { id, unitId, dutyIds }: Omit<Urging, 'draftedAt'>,
): Promise<void> {
  await insertUrging(db, { id, unitId, dutyIds, draftedAt: now }, person.id)
}

/** The letter went to these organisations: what they still owe of it was urged, with the letter's number in its history. */
export async function letterSent(context: Context, id: string, unitIds: readonly string[], number: string) {
  const duties = await stillOwedOf(context.db, id, unitIds)
  await urged(context, duties, `${texts.byLetter.vi} số ${number}`)
}

/** In the history of each duty; in the audit an entry for each organisation, as so many entries as duties would bury it. */
async function urged(
  { db, now, person }: Context,
  duties: readonly { id: string; unitId: string }[],
  note: string,
): Promise<void> {
  await insertEvents(
    db,
    duties.map(({ id }) => ({ dutyId: id, at: now, act: 'urged', personId: person.id, note })),
  )
  const counts = new Map<string, number>()
  for (const { unitId } of duties) counts.set(unitId, (counts.get(unitId) ?? 0) + 1)
  for (const [subject, count] of counts)
    await record(db, { act: 'duty.urged', actor: person.id, subject, at: now, detail: { duties: count } })
}
