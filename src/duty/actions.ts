// What happens to one duty: load → decide → save → record. Other capabilities report and accept through these.

import { type CheckedFile, type FileContext, storeFile } from '../file/index.ts'
import { record } from '../shared/audit.ts'
import { isBefore, type PlainDate, ZONE } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import { type Outcome, orRefuse } from '../shared/outcome.ts'
import { Refusal } from '../shared/refusal.ts'
import { formatDay } from '../shared/text.ts'
import type { Context } from '../shared/web.ts'
import { counted } from './count-store.ts'
import {
  accept,
  askForTime,
  type Duty,
  type DutyChange,
  extend,
  giveBack,
  PART,
  progress,
  report,
  waive,
} from './duty.ts'
import { askToFold } from './folding.ts'
import {
  type EventAct,
  eventsOf,
  findDutyForUpdate,
  insertEvents,
  insertEvidence,
  type NewEvent,
  saveDuty,
} from './store.ts'
import { reportedAlready, texts } from './texts.ts'

/** The version of the page on which the act was chosen; left out where another thing of its own version stands before the duty. */
export interface Read {
  version?: number | undefined
}

/** The duty was discharged, as far as its owner says; `note` names the evidence. */
export const reportDuty = (context: Context, id: string, note: string, { version }: Read = {}): Promise<Duty> =>
  change(context, id, 'reported', { note, version }, duty => report(duty, context.now))

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

export const acceptDuty = (context: Context, id: string, { version }: Read = {}): Promise<Duty> =>
  change(context, id, 'accepted', { version }, accept)

/** `dueOn` is the day by which it is to come again. */
export const returnDuty = (
  context: Context,
  id: string,
  reason: string,
  dueOn: PlainDate,
  { version }: Read = {},
): Promise<Duty> => change(context, id, 'returned', { note: reason, version }, duty => giveBack(duty, dueOn))

/** How far it is, in percent, and what the owner says about it. */
export const tellProgress = (context: Context, id: string, percent: number, note: string, { version }: Read) =>
  change(context, id, 'progressed', { note, version }, duty => progress(duty, percent))

/** The owner asks for more time, with the reason. */
export const askMoreTime = (context: Context, id: string, dueOn: PlainDate, reason: string, { version }: Read) =>
  change(context, id, 'extension-asked', { note: reason, toDay: dueOn, version }, duty => askForTime(duty, dueOn))

/** The one it is owed to grants more time: the history keeps both days and who granted it. */
export async function extendDuty(context: Context, id: string, dueOn: PlainDate, reason: string, { version }: Read) {
  if (isBefore(dueOn, context.today)) throw new Refusal('invalid', texts.newDayPast)
  return change(context, id, 'extended', { note: reason, toDay: dueOn, version }, duty => extend(duty, dueOn))
}

/** It need not be done: for this reason, decided by this authority. */
export const waiveDuty = (context: Context, id: string, reason: string, authority: string, { version }: Read) =>
  change(context, id, 'waived', { note: reason, authority, version }, waive)

interface Told extends Read, Partial<Pick<NewEvent, 'note' | 'toDay' | 'authority'>> {}

/** Its owner takes back what was sent; the first arrival stays, as with a return. */
export const withdrawDuty = (context: Context, id: string): Promise<Duty> =>
  change(context, id, 'returned', { note: texts.withdrawn.vi }, duty => giveBack(duty, null))

async function change(
  context: Context,
  id: string,
  act: Exclude<EventAct, 'created' | 'superseded' | 'moved' | 'urged'>,
  told: Told,
  decide: (duty: Duty) => Outcome<DutyChange>,
): Promise<Duty> {
  const { db, now, person } = context
  const duty = await findDutyForUpdate(db, id)
  if (!duty) throw new Refusal('not-found', texts.noSuchDuty)
  await orTellWho(context, duty, act)
  if (told.version !== undefined && told.version !== duty.version) throw new Refusal('conflict', texts.stale)
  const changed = orRefuse(decide(duty))
  await counted(db, duty.parentId ? [] : [id], () => saveDuty(db, id, changed))
  const { note = '', toDay, authority } = told
  await insertEvents(db, [
    {
      ...{ dutyId: id, at: now, act, personId: person.id, note },
      ...(toDay && { toDay, fromDay: duty.firstReportedAt ? (duty.returnDueOn ?? duty.dueOn) : duty.dueOn }),
      ...(authority !== undefined && { authority }),
    },
  ])
  // Nobody accepts a part: its report is its end.
  if (duty.kind === PART && act === 'reported')
    await insertEvents(db, [{ dutyId: id, at: now, act: 'accepted', personId: person.id, note: '' }])
  await record(db, { act: `duty.${act}`, actor: person.id, subject: id, at: now })
  await askToFold(context)
  return { ...duty, ...changed, version: duty.version + 1 }
}

/** Two people report at once: the second is told who was first, and when. */
async function orTellWho({ db }: Context, duty: Duty, act: EventAct): Promise<void> {
  if (act !== 'reported' || (duty.state !== 'reported' && duty.state !== 'accepted')) return
  const first = (await eventsOf(db, duty.id)).findLast(event => event.act === 'reported')
  if (!first?.person) return
  const at = first.at.toZonedDateTimeISO(ZONE)
  const time = `${`${at.hour}`.padStart(2, '0')}:${`${at.minute}`.padStart(2, '0')}`
  throw new Refusal('conflict', reportedAlready(first.person, time, formatDay(at.toPlainDate())))
}
