// Whom a programme addresses and who receives it: proposed when it comes in, decided by a person.

import type { Reading } from '../document/index.ts'
import { record } from '../shared/audit.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { lockFor } from './editing.ts'
import { type Recipient, recipientOf } from './matching.ts'
import type { Programme } from './programme.ts'
import {
  candidatesFor,
  deleteException,
  insertException,
  isSubordinate,
  recipientsOf,
  saveRecipients,
} from './recipient-store.ts'
import { saveWork } from './store.ts'
import { texts } from './texts.ts'

/** The lines of "Nơi nhận" as rules understand them. */
export async function proposeRecipients({ db }: Context, programmeId: string, { recipients }: Reading): Promise<void> {
  const candidates = await candidatesFor(db)
  await saveRecipients(
    db,
    programmeId,
    recipients.map(line => recipientOf(line, candidates)),
  )
}

/** `decided` by position; a line that is not named stays as it is. */
export async function decideRecipients(
  context: Context,
  id: string,
  version: number,
  decided: ReadonlyMap<number, Pick<Recipient, 'kind' | 'unitId'>>,
): Promise<void> {
  const { db, now, person } = context
  await lockFor(context, id, 'edit', version)
  const recipients = await recipientsOf(db, id)
  await saveRecipients(
    db,
    id,
    recipients.map(({ line, kind, unitId, position }) => ({ line, kind, unitId, ...decided.get(position) })),
  )
  await saved(context, id)
  await record(db, { act: 'programme.recipients-decided', actor: person.id, subject: id, at: now })
}

/** Takes an organisation out of the set that the programme addresses; the reason stays beside it. */
export async function exceptUnit(
  context: Context,
  id: string,
  version: number,
  { unitId, reason }: { unitId: string; reason: string },
): Promise<void> {
  const { db, now, person, today } = context
  const programme = await lockFor(context, id, 'edit', version)
  if (!(await isSubordinate(db, programme.unitId, unitId, dayOfSet(programme, today))))
    throw new Refusal('invalid', texts.exceptionWrong)
  await insertException(db, id, { unitId, reason }, now, person.id)
  await saved(context, id)
  await record(db, { act: 'programme.unit-excepted', actor: person.id, subject: id, at: now, detail: { unit: unitId } })
}

export async function includeUnit(context: Context, id: string, version: number, unitId: string): Promise<void> {
  const { db, now, person } = context
  await lockFor(context, id, 'edit', version)
  await deleteException(db, id, unitId)
  await saved(context, id)
  await record(db, { act: 'programme.unit-included', actor: person.id, subject: id, at: now, detail: { unit: unitId } })
}

/** The day as of which the addressed set is shown: that of issue, or today where the document has none. */
export const dayOfSet = ({ issuedOn }: Programme, today: Context['today']) => issuedOn ?? today

const saved = ({ db, now, person }: Context, id: string) => saveWork(db, id, now, person.id)
