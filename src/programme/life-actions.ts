// Trình – duyệt – giao – kết thúc: one action for each step in the life of a programme.

import { findReading } from '../document/index.ts'
import { createDuties } from '../duty/index.ts'
import { type NoticeKind, notify } from '../notice/index.ts'
import { type Permission, peopleOf, peopleWho, type Unit } from '../organisation/index.ts'
import { record } from '../shared/audit.ts'
import type { PlainDate } from '../shared/day.ts'
import { type Finding, refuseOn } from '../shared/outcome.ts'
import type { Context } from '../shared/web.ts'
import { concernsOf, obstaclesOf } from './concern.ts'
import { contentOf } from './content-store.ts'
import { lockFor } from './editing.ts'
import { approved, handedOut, returned, waiting } from './notices.ts'
import { type Content, dutiesFrom, obstaclesToPublishing, owedAsOf, type Programme } from './programme.ts'
import { addressedOn, addresseesOf, type Change, dissolvedWithDuties, withoutDuty } from './recipient-store.ts'
import { answersOf, insertEdition } from './review-store.ts'
import { findProgrammeForUpdate, saveApproved, savePublished, saveReturned, saveSubmitted, saveWork } from './store.ts'

/** What stands in the way of submitting: warnings nobody looked at, nothing dated, deliverables without an owner. */
export async function obstaclesToSubmitting({ db }: Context, programme: Programme): Promise<Finding[]> {
  const content = await contentOf(db, programme.id)
  const reading = programme.documentId && (await findReading(db, programme.documentId))
  const concerns = concernsOf(reading ? reading.warnings : [], await answersOf(db, programme.id), content.tasks)
  return [...obstaclesOf(concerns), ...obstaclesToPublishing(content)]
}

export async function submitProgramme(context: Context, id: string, version: number): Promise<void> {
  const { db, now, person } = context
  const programme = await lockFor(context, id, 'submit', version)
  refuseOn(await obstaclesToSubmitting(context, programme), 'invalid')
  await saveSubmitted(db, id, now, person.id)
  await saveWork(db, id, now, person.id)
  await record(db, { act: 'programme.submitted', actor: person.id, subject: id, at: now })
  await tell(context, programme, waiting, 'approve')
}

/** Back to those who prepare it, with the reason. */
export async function returnProgramme(context: Context, id: string, version: number, reason: string): Promise<void> {
  const { db, now, person } = context
  const programme = await lockFor(context, id, 'return', version)
  await saveReturned(db, id, reason)
  await saveWork(db, id, now, person.id)
  await record(db, { act: 'programme.returned', actor: person.id, subject: id, at: now })
  await tell(context, programme, returned, 'prepare')
}

export async function approveProgramme(context: Context, id: string, version: number): Promise<void> {
  const { db, now, person } = context
  const programme = await lockFor(context, id, 'approve', version)
  await saveApproved(db, id, now, person.id)
  await saveWork(db, id, now, person.id)
  await record(db, { act: 'programme.approved', actor: person.id, subject: id, at: now })
  await tell(context, programme, approved, 'publish')
}

/** Hands the tasks out; returns how many duties came of it. */
export async function publishProgramme(context: Context, id: string, version: number): Promise<number> {
  const { db, now, person } = context
  const programme = await lockFor(context, id, 'publish', version)
  const { content, unitsOn } = await partsOf(context, programme)
  refuseOn(obstaclesToPublishing(content), 'conflict')
  await savePublished(db, id, now, person.id)
  await saveWork(db, id, now, person.id)
  await insertEdition(db, id, { edition: 1, content }, now, person.id)
  const duties = dutiesFrom(programme, content, unitsOn)
  const created = await createDuties(context, duties)
  const people = await peopleOf(db, [...new Set(duties.map(({ unitId }) => unitId))], context.today)
  const about = { vi: programme.subject, en: programme.subject }
  // The whole body may read a programme that was handed out.
  await notify(context, { kind: handedOut, subject: id, unit: null, about, people })
  await record(db, { act: 'programme.published', actor: person.id, subject: id, at: now, detail: { duties: created } })
  return created
}

/**
 * After organisations were merged, split or founded: what the new ones owe of a programme in force is created, what is
 * there stays. What was asked of one that was gone by then nobody owes (`stoodOn` in the lists of duties).
 */
export async function renewDuties(context: Context, id: string): Promise<number> {
  const { db, now, person } = context
  const programme = await findProgrammeForUpdate(db, id)
  if (programme?.state !== 'published') return 0
  const { content, unitsOn } = await partsOf(context, programme)
  const created = await createDuties(context, dutiesFrom(programme, content, unitsOn))
  const detail = { duties: created }
  if (created > 0) await record(db, { act: 'programme.renewed', actor: person.id, subject: id, at: now, detail })
  return created
}

export interface Drift {
  /** Organisations that owe something of the programme and have no duty yet. */
  newcomers: Unit[]
  /** Organisations that ended with something still open, which nobody owes. */
  dissolved: Change[]
}

/** How the organisation has moved away from what was handed out. */
export async function driftOf({ db, today }: Context, programme: Programme): Promise<Drift> {
  const addressed = await addresseesOf(db, programme, today)
  const unserved = await withoutDuty(
    db,
    programme.id,
    addressed.map(({ id }) => id),
  )
  const dissolved = await dissolvedWithDuties(db, programme.id, today)
  if (unserved.length === 0) return { newcomers: [], dissolved }
  const { content, unitsOn } = await partsOf({ db }, programme)
  const owing = new Set(
    dutiesFrom(programme, content, day => unitsOn(day).filter(({ id }) => unserved.includes(id))).map(d => d.unitId),
  )
  return { newcomers: addressed.filter(({ id }) => unserved.includes(id) && owing.has(id)), dissolved }
}

export interface Parts {
  content: Content
  /** The organisations that the programme addresses on one of its days. */
  unitsOn: (day: PlainDate) => readonly { id: string }[]
}

/** A programme with everything that duties follow from; who owes an occurrence is asked as of its own day. */
export async function partsOf({ db }: Pick<Context, 'db'>, programme: Programme): Promise<Parts> {
  const content = await contentOf(db, programme.id)
  const days = content.deliverables.flatMap(({ occurrences }) => occurrences.map(owedAsOf))
  return { content, unitsOn: await addressedOn(db, programme, days) }
}

/** Those whose turn it is now: everybody who holds the permission over the issuer. */
async function tell(context: Context, programme: Programme, kind: NoticeKind, permission: Permission): Promise<void> {
  const { db, today } = context
  const people = await peopleWho(db, permission, programme.unitId, today)
  const about = { vi: programme.subject, en: programme.subject }
  await notify(context, { kind, subject: programme.id, unit: programme.unitId, about, people })
}
