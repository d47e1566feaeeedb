// A file comes in: checked, confirmed, stored, recorded. The only way in for every capability.

import { createHash } from 'node:crypto'
import { record } from '../shared/audit.ts'
import { contentOf, type Received, type Upload } from '../shared/files/receive.ts'
import type { BodyFiles } from '../shared/files/storage.ts'
import type { Finding } from '../shared/outcome.ts'
import type { Reason } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { type Inspected, inspect } from './inspection.ts'
import type { FileKind } from './kind.ts'
import { insertFile, lockContent, type StoredFile } from './store.ts'
import { texts } from './texts.ts'

/** The name of the field in which the sender confirms that there is no State secret. */
export const CONFIRMATION = 'noStateSecret'

/** A file that may be stored: its content was looked at and its sender has confirmed it. */
export interface CheckedFile extends Inspected {
  sha256: string
  upload: Upload
}

export type FileRead =
  | { ok: true; file: CheckedFile | null }
  /** `findings` stand at the file's field and at the confirmation; `reason` is that of the first. */
  | { ok: false; findings: Finding[]; reason: Reason }

const REASONS: Record<string, Reason> = { 'too-large': 'too-large', empty: 'invalid', 'not-confirmed': 'invalid' }

/** The file that came in this field, if any. Nothing of it is stored yet, whatever the answer. */
export async function readFileField(
  received: Received | null,
  field: string,
  { kinds, missing }: { kinds: readonly FileKind[]; missing?: Finding['text'] },
): Promise<FileRead> {
  const upload = received?.upload?.field === field ? received.upload : null
  if (!upload) {
    if (!missing) return { ok: true, file: null }
    return { ok: false, findings: [{ code: 'missing', text: missing, field }], reason: 'invalid' }
  }
  const findings: Finding[] = []
  let file: CheckedFile | null = null
  if (upload.tooLarge) findings.push({ code: 'too-large', text: texts.tooLarge, field })
  else {
    const inspected = await inspect(upload.name, await contentOf(upload), kinds)
    if (inspected.ok) file = { ...inspected.value, sha256: upload.sha256, upload }
    else findings.push(...inspected.findings.map(finding => ({ ...finding, field })))
  }
  if (received?.form.get(CONFIRMATION) !== 'yes')
    findings.push({ code: 'not-confirmed', text: texts.confirmMissing, field: CONFIRMATION })
  if (findings[0]) return { ok: false, findings, reason: REASONS[findings[0].code] ?? 'not-acceptable-file' }
  return { ok: true, file }
}

/** What storing needs beside the transaction. */
export interface FileContext extends Context {
  files: BodyFiles
}

/**
 * Stores a checked file under this id: the bytes first, durably, then the row with the transaction, so that a row never
 * stands without its bytes. Answers false when this id was stored before (a form sent twice). Throws `Refusal` when there is no room.
 */
export async function storeFile(
  { db, files, now, person }: FileContext,
  id: string,
  file: CheckedFile,
): Promise<boolean> {
  const { name, sha256, upload, mediaType, externalReferences } = file
  const { size } = upload
  await lockContent(db, sha256)
  await files.put(sha256, (at, most) => contentOf(upload, at, most))
  const stored: StoredFile = {
    ...{ id, name, sha256, size, mediaType, externalReferences },
    ...{ uploadedAt: now, uploadedBy: person.id, confirmedAt: now },
  }
  if (!(await insertFile(db, stored))) return false
  // The act itself says that the sender has confirmed. Neither the name nor a word of the content: the record outlives the file.
  const detail = { sha256, size, mediaType }
  await record(db, { act: 'file.received', actor: person.id, subject: id, at: now, detail })
  return true
}

/**
 * Stores a file that the platform made itself, such as a document with its number: nobody sent it, so nobody had to confirm it.
 * What it belongs to is recorded by the caller. Throws `Refusal` when there is no room.
 */
export async function storeMade(
  { db, files, now, person }: FileContext,
  id: string,
  { name, mediaType, bytes }: { name: string; mediaType: string; bytes: Uint8Array },
): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await lockContent(db, sha256)
  await files.put(sha256, async (at, most) => Buffer.from(bytes.subarray(at, at + most)))
  const made = { id, name, sha256, size: bytes.length, mediaType, externalReferences: 0 }
  await insertFile(db, { ...made, uploadedAt: now, uploadedBy: person.id, confirmedAt: null })
}
