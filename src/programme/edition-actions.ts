// A programme is amended by its next edition, written anew from last year's, and closed.

import { amendDuties, createDuties, supersedeDuties } from '../duty/index.ts'
import { notify } from '../notice/index.ts'
import { peopleOf } from '../organisation/index.ts'
import { record } from '../shared/audit.ts'
import { newId } from '../shared/id.ts'
import { refuseOn } from '../shared/outcome.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { contentOf, saveContent } from './content-store.ts'
import { type Difference, difference, dutyChanges, isEmpty } from './difference.ts'
import { lockFor } from './editing.ts'
import { applied, copied, moveYear, nextYear } from './edition.ts'
import { amended } from './notices.ts'
import { type Content, dutiesFrom, obstaclesToPublishing, owedAsOf, type Programme } from './programme.ts'
import { addressedOn, copyExceptions, copyRecipients } from './recipient-store.ts'
import { copyAnswers, findEdition, insertEdition } from './review-store.ts'
import {
  amendmentsOf,
  findProgramme,
  findProgrammeForUpdate,
  insertProgramme,
  saveClosed,
  saveEdition,
  savePublished,
  saveWork,
} from './store.ts'
import { texts } from './texts.ts'

/** Begins the next edition as a draft, or finds the one that was begun: there is one at a time. */
export async function beginAmendment(context: Context, id: string, amendmentId: string): Promise<string> {
  const { db, now, person } = context
  const programme = await lockPublic(context, id)
  if (programme.state === 'closed') throw new Refusal('conflict', texts.alreadyClosed)
  const begun = (await amendmentsOf(db, id)).find(({ state }) => state !== 'published')
  if (begun) return begun.id
  const { documentId, unitId, subject, year, issuedOn } = programme
  const links = { amendsId: id, copiedFromId: null, edition: programme.edition + 1 }
  const draft: Programme = {
    ...{ id: amendmentId, documentId, unitId, subject, year, issuedOn, state: 'draft', version: 1, ...links },
  }
  await insertProgramme(db, draft, now, person.id)
  await saveContent(db, amendmentId, copied(await contentOf(db, id), amendmentId, newId))
  await copyAnswers(db, id, amendmentId)
  await copyExceptions(db, id, amendmentId)
  await copyRecipients(db, id, amendmentId)
  await record(db, { act: 'programme.amendment-begun', actor: person.id, subject: amendmentId, at: now })
  return amendmentId
}

/** Next year's programme, written from this one. A form sent twice makes one. */
export async function writeFrom(context: Context, id: string, copyId: string): Promise<string> {
  const { db, now, person } = context
  if (await findProgramme(db, copyId)) return copyId
  const programme = await lockPublic(context, id)
  const { unitId, year } = programme
  const made: Programme = {
    ...{ id: copyId, documentId: null, unitId, subject: moveYear(programme.subject, year), year: year + 1 },
    ...{ state: 'draft', version: 1, edition: 1, amendsId: null, copiedFromId: id, issuedOn: null },
  }
  await insertProgramme(db, made, now, person.id)
  const content = await contentOf(db, id)
  await saveContent(db, copyId, nextYear(content, year, copyId, newId))
  await copyRecipients(db, id, copyId)
  await record(db, {
    ...{ act: 'programme.drafted', actor: person.id, subject: copyId, at: now },
    detail: { tasks: content.tasks.length, from: id },
  })
  return copyId
}

async function lockPublic({ db }: Context, id: string): Promise<Programme> {
  const programme = await findProgrammeForUpdate(db, id)
  if (!programme) throw new Refusal('not-found', texts.noSuchProgramme)
  if (programme.amendsId) throw new Refusal('conflict', texts.amendTheProgramme)
  if (programme.state !== 'published' && programme.state !== 'closed') throw new Refusal('conflict', texts.notInForce)
  return programme
}

export interface Effect {
  created: number
  moved: number
  superseded: number
}

/**
 * The last step of an amendment: its content is written into the programme in force, duties move with their history, what
 * is no longer asked for is superseded, what is new is handed out. The programme in force is locked first, so that two
 * acts on it take turns.
 */
export async function handOutAmendment(context: Context, draft: Programme, version: number): Promise<Effect> {
  const { db, now, person, today } = context
  const programme = (await findProgrammeForUpdate(db, draft.amendsId!))!
  await lockFor(context, draft.id, 'publish', version)
  if (programme.state !== 'published') throw new Refusal('conflict', texts.alreadyClosed)
  const before = await contentOf(db, programme.id)
  const after = applied(before, await contentOf(db, draft.id), programme.id, newId)
  refuseOn(obstaclesToPublishing(after), 'conflict')
  if (isEmpty(difference(before, after))) throw new Refusal('conflict', texts.nothingAmended)
  await saveContent(db, programme.id, after, now)
  await copyExceptions(db, draft.id, programme.id)
  const effect = await changeDuties(context, programme, before, after)
  await savePublished(db, draft.id, now, person.id)
  await saveWork(db, draft.id, now, person.id)
  await saveEdition(db, programme.id, draft.edition)
  await insertEdition(db, programme.id, { edition: draft.edition, content: after }, now, person.id)
  await record(db, {
    act: 'programme.amended',
    actor: person.id,
    subject: programme.id,
    at: now,
    detail: { ...effect },
  })
  const owing = dutiesFrom(programme, after, await unitsFor(context, programme, after)).map(({ unitId }) => unitId)
  const people = await peopleOf(db, [...new Set(owing)], today)
  const about = { vi: programme.subject, en: programme.subject }
  await notify(context, { kind: amended, subject: programme.id, unit: null, about, people })
  return effect
}

async function changeDuties(context: Context, programme: Programme, before: Content, after: Content): Promise<Effect> {
  const note = texts.amendmentNote(programme.edition + 1).vi
  const { superseded, moved } = dutyChanges(programme, before, after)
  const effect = { created: 0, moved: 0, superseded: 0 }
  for (const asked of superseded)
    effect.superseded += await supersedeDuties(context, { programmeId: programme.id, ...asked }, note)
  for (const { amendment, ...asked } of moved)
    effect.moved += await amendDuties(context, { programmeId: programme.id, ...asked }, amendment, note)
  effect.created = await createDuties(context, dutiesFrom(programme, after, await unitsFor(context, programme, after)))
  return effect
}

const unitsFor = ({ db }: Context, programme: Programme, { deliverables }: Content) =>
  addressedOn(
    db,
    programme,
    deliverables.flatMap(({ occurrences }) => occurrences.map(owedAsOf)),
  )

/** What an amendment changes against the edition before it, while it is prepared and ever after. */
export async function differenceOf({ db }: Context, { id, amendsId, edition }: Programme): Promise<Difference> {
  const before = amendsId && (await findEdition(db, amendsId, edition - 1))
  if (!before) throw new Refusal('conflict', texts.notAmendment)
  return difference(before, await contentOf(db, id))
}

/** Ends a programme: what is still open nobody owes any more; returns how many that were. */
export async function closeProgramme(context: Context, id: string, version: number, reason: string): Promise<number> {
  const { db, now, person } = context
  await lockFor(context, id, 'close', version)
  if ((await amendmentsOf(db, id)).some(({ state }) => state !== 'published'))
    throw new Refusal('conflict', texts.amendmentOpen)
  const superseded = await supersedeDuties(context, { programmeId: id }, reason)
  await saveClosed(db, id, reason, now, person.id)
  await saveWork(db, id, now, person.id)
  await record(db, { act: 'programme.closed', actor: person.id, subject: id, at: now, detail: { duties: superseded } })
  return superseded
}
