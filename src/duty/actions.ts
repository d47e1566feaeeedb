// What happens to duties: load → decide → save → record. Other capabilities report and accept through these.

import { type CheckedFile, type FileContext, storeFile } from '../file/index.ts'
import { record } from '../shared/audit.ts'
import type { PlainDate } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { orRefuse } from '../shared/outcome.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { accept, type Duty, type DutyChange, giveBack, report } from './duty.ts'
import {
  type DutyEvent,
  findDutyForUpdate,
  insertDuties,
  insertEvents,
  insertEvidence,
  type NewDuty,
  saveDuty,
} from './store.ts'
import { texts } from './texts.ts'

/** Creates what is missing of these duties; returns how many are new. Calling it again creates nothing twice. */
export async function createDuties({ db, now, person }: Context, duties: NewDuty[]): Promise<number> {
  const ids = await insertDuties(db, duties)
  await insertEvents(
    db,
    ids.map(dutyId => ({ dutyId, at: now, act: 'created', personId: person.id, note: '' })),
  )
  return ids.length
}

/** The duty was discharged, as far as its owner says; `note` names the evidence. */
export const reportDuty = (context: Context, id: string, note: string): Promise<Duty> =>
  change(context, id, 'reported', note, duty => report(duty, context.now))

/** The duty was discharged, and this file proves it. The duty comes first: it is locked then, and a second report is refused. */
export async function reportWithEvidence(
  context: FileContext,
  id: string,
  note: string,
  file: CheckedFile,
): Promise<Duty> {
  const duty = await reportDuty(context, id, note)
  const fileId = newId()
  await storeFile(context, fileId, file)
  await insertEvidence(context.db, id, fileId)
  return duty
}

export const acceptDuty = (context: Context, id: string): Promise<Duty> => change(context, id, 'accepted', '', accept)

/** `dueOn` is the day by which it is to come again. */
export const returnDuty = (context: Context, id: string, reason: string, dueOn: PlainDate): Promise<Duty> =>
  change(context, id, 'returned', reason, duty => giveBack(duty, dueOn))

async function change(
  { db, now, person }: Context,
  id: string,
  act: Exclude<DutyEvent['act'], 'created'>,
  note: string,
  decide: (duty: Duty) => ReturnType<typeof accept>,
): Promise<Duty> {
  const duty = await findDutyForUpdate(db, id)
  if (!duty) throw new Refusal('not-found', texts.noSuchDuty)
  const changed: DutyChange = orRefuse(decide(duty))
  await saveDuty(db, id, changed)
  await insertEvents(db, [{ dutyId: id, at: now, act, personId: person.id, note }])
  await record(db, { act: `duty.${act}`, actor: person.id, subject: id, at: now })
  return { ...duty, ...changed }
}
