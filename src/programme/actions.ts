// A programme comes in, and its deliverables get their dates: load → decide → save → record.

import { insertDocument, ownKnownDocuments, type Reading, readFile } from '../document/index.ts'
import { type CheckedFile, type FileContext, storeFile } from '../file/index.ts'
import { REGISTER } from '../law/register.ts'
import { bodiesOf, topUnit } from '../organisation/index.ts'
import { record } from '../shared/audit.ts'
import { contentOf as bytesOf } from '../shared/files/receive.ts'
import { newId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { findProgrammeOfDeliverable, findProgrammeOfTask, saveContent } from './content-store.ts'
import { edit } from './editing.ts'
import type { Deliverable } from './programme.ts'
import { contentFrom } from './proposal.ts'
import { proposeRecipients } from './recipient-actions.ts'
import { findProgramme, insertProgramme } from './store.ts'
import { texts } from './texts.ts'

/**
 * Reads the document and drafts the programme: its tasks, and the deliverables that its text itself names. The original
 * is stored under the programme's id, so that of a form sent twice, also at once, the second finds the first.
 */
export async function receiveProgramme(context: FileContext, id: string, file: CheckedFile): Promise<string> {
  const { db, now, person } = context
  if (await findProgramme(db, id)) return id
  const result = await readFile(await bytesOf(file.upload), file.name, [...(await ownKnownDocuments(db)), ...REGISTER])
  if (!result.ok) throw new Refusal('not-acceptable-file', result.reason)
  const { reading } = result
  if (reading.tasks.length === 0) throw new Refusal('invalid', texts.noTasks)
  if (!(await storeFile(context, id, file))) return id
  const documentId = newId()
  await insertDocument(db, { id: documentId, fileId: id, reading })
  await draft(context, id, documentId, reading)
  await record(db, { act: 'document.received', actor: person.id, subject: documentId, at: now })
  const detail = { tasks: reading.tasks.length }
  await record(db, { act: 'programme.drafted', actor: person.id, subject: id, at: now, detail })
  return id
}

async function draft(context: Context, id: string, documentId: string, reading: Reading) {
  const { db, now, today, person } = context
  const issuer = await topUnit(db, today)
  const issuedOn = reading.issuedOn === null ? null : Temporal.PlainDate.from(reading.issuedOn)
  const subject = [reading.kindName, reading.subject].filter(Boolean).join(' ')
  const year = reading.year ?? today.year
  const programme = {
    id,
    documentId,
    unitId: issuer.id,
    subject,
    year,
    state: 'draft',
    version: 1,
    edition: 1,
  } as const
  await insertProgramme(db, { ...programme, amendsId: null, copiedFromId: null, issuedOn }, now, person.id)
  const bodies = await bodiesOf(db, issuer.id, issuedOn ?? today)
  await saveContent(db, id, contentFrom(reading, { programmeId: id, year, bodies, newId }))
  await proposeRecipients(context, id, reading)
}

export async function addDeliverable(context: Context, version: number, deliverable: Deliverable): Promise<void> {
  const programme = await findProgrammeOfTask(context.db, deliverable.taskId)
  if (!programme) throw new Refusal('not-found', texts.noSuchDeliverable)
  // A form sent twice: what it made is there.
  if (await findProgrammeOfDeliverable(context.db, deliverable.id)) return
  await edit(context, programme.id, version, {
    ...{ act: 'deliverable.added', subject: deliverable.id },
    change: ({ tasks, deliverables }) => ({ tasks, deliverables: [...deliverables, deliverable] }),
  })
}

export async function changeDeliverable(context: Context, version: number, deliverable: Deliverable): Promise<void> {
  const programme = await programmeOfDeliverable(context, deliverable.id)
  await edit(context, programme.id, version, {
    ...{ act: 'deliverable.changed', subject: deliverable.id },
    change: ({ tasks, deliverables }) => ({
      tasks,
      deliverables: deliverables.map(d => (d.id === deliverable.id ? deliverable : d)),
    }),
  })
}

export async function removeDeliverable(context: Context, version: number, id: string): Promise<void> {
  const programme = await programmeOfDeliverable(context, id)
  await edit(context, programme.id, version, {
    ...{ act: 'deliverable.removed', subject: id },
    change: ({ tasks, deliverables }) => ({ tasks, deliverables: deliverables.filter(d => d.id !== id) }),
  })
}

async function programmeOfDeliverable({ db }: Context, id: string) {
  const programme = await findProgrammeOfDeliverable(db, id)
  if (!programme) throw new Refusal('not-found', texts.noSuchDeliverable)
  return programme
}
