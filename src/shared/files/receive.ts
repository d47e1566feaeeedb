// Where a form's file waits, apart from storage and backup, until it has been looked at and its sender has confirmed it.

import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { type FileHandle, open, readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../refusal.ts'
import { boundaryOf, Malformed, type PartEvent, readMultipart } from './multipart.ts'
import { noRoom } from './room.ts'

/** Bytes of one file. */
export const MOST_FILE_BYTES = 20 * 1024 * 1024
/** Bytes of a whole request: the largest file and what surrounds it. */
export const MOST_REQUEST_BYTES = MOST_FILE_BYTES + 1024 * 1024
/** Bytes of all typed fields of a form together, and their number. */
const MOST_TYPED = 2 * 1024 * 1024
const MOST_FIELDS = 5_000

/** A file as it came with a form: nothing about it is checked but its size. */
export interface Upload {
  field: string
  /** As the sender's browser named it. */
  name: string
  /** Bytes; of a file beyond the limit those that came before it was given up. */
  size: number
  tooLarge: boolean
  /** Of the content, in hexadecimal. */
  sha256: string
  handle: FileHandle
}

export interface Received {
  form: FormData
  upload: Upload | null
  /** Lets the file go: its bytes are gone from the disk. */
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Takes in a form with parts; null when the request is none. Fields are kept in memory within a limit; a file is written
 * to a file of mode 0600 whose name is taken off at once, so that however this process ends, nothing of it stays.
 * A form brings one file at most, and none where there is no quarantine. Throws `Refusal`.
 */
export async function receive(request: Request, quarantine: string | null): Promise<Received | null> {
  const boundary = boundaryOf(request.headers.get('content-type'))
  if (boundary === null || !request.body) return null
  const state: State = { form: new FormData(), upload: null, part: null, typed: 0, fields: 0, quarantine }
  try {
    for await (const event of readMultipart(counted(request.body), boundary)) await take(state, event)
  } catch (error) {
    await state.upload?.handle.close()
    if (error instanceof Refusal) throw error
    // The sender went away, or what was sent is no form: nobody's fault here.
    if (error instanceof Malformed || isBroken(error)) throw new Refusal('bad-request', unreadable)
    throw error
  }
  const { form, upload } = state
  return { form, upload, [Symbol.asyncDispose]: async () => upload?.handle.close() }
}

/** Also a body that did not say its length ends at the limit. */
async function* counted(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > MOST_REQUEST_BYTES) throw new Refusal('too-large', tooMuch)
    yield chunk
  }
}

interface State {
  form: FormData
  upload: Upload | null
  part: Part | null
  typed: number
  fields: number
  quarantine: string | null
}

/** The part that is arriving: what was typed into it, or the file it becomes. */
interface Part {
  name: string
  fileName: string | null
  chunks: Uint8Array[]
  file: { upload: Upload; hash: ReturnType<typeof createHash> } | null
}

async function take(state: State, event: PartEvent): Promise<void> {
  switch (event.event) {
    case 'part': {
      if (++state.fields > MOST_FIELDS) throw new Refusal('too-large', tooMuchTyped)
      const { name, fileName } = event
      state.part = { name, fileName, chunks: [], file: null }
      // A file field left empty arrives as a file without a name.
      if (fileName) await begin(state, state.part)
      return
    }
    case 'data':
      return state.part!.fileName === null ? type(state, state.part!, event.bytes) : write(state.part!, event.bytes)
    case 'end':
      return finish(state, state.part!)
  }
}

async function begin(state: State, part: Part): Promise<void> {
  const { quarantine } = state
  if (state.upload) throw new Refusal('bad-request', oneFile)
  if (quarantine === null) throw new Refusal('bad-request', noFile)
  const handle = await noRoom(() => openNameless(quarantine))
  state.upload = { field: part.name, name: part.fileName!, size: 0, tooLarge: false, sha256: '', handle }
  part.file = { upload: state.upload, hash: createHash('sha256') }
}

function type(state: State, part: Part, bytes: Uint8Array): void {
  state.typed += bytes.length
  if (state.typed > MOST_TYPED) throw new Refusal('too-large', tooMuchTyped)
  // A copy: the bytes are a window on a chunk that would be kept with them.
  part.chunks.push(Uint8Array.from(bytes))
}

async function write({ file }: Part, bytes: Uint8Array): Promise<void> {
  if (!file) throw new Refusal('bad-request', unreadable)
  const { upload, hash } = file
  upload.size += bytes.length
  if (upload.size > MOST_FILE_BYTES) {
    // The rest is let go by, so that the form can be shown again with what was typed.
    if (!upload.tooLarge) await upload.handle.truncate(0)
    upload.tooLarge = true
    return
  }
  hash.update(bytes)
  await noRoom(() => upload.handle.writeFile(bytes))
}

function finish(state: State, { name, fileName, chunks, file }: Part): void {
  if (fileName === null) state.form.append(name, Buffer.concat(chunks).toString('utf8'))
  else if (file) file.upload.sha256 = file.hash.digest('hex')
}

async function openNameless(quarantine: string): Promise<FileHandle> {
  mkdirSync(quarantine, { recursive: true, mode: 0o700 })
  const path = join(quarantine, randomUUID())
  const handle = await open(path, 'wx+', 0o600)
  await unlink(path)
  return handle
}

/** Milliseconds: what lies in the quarantine longer than this belongs to no request any more. */
const LEFT_OVER = 60 * 60 * 1000

/** Removes what a process left that was killed between making a file and taking its name off; returns how many. */
export async function clearQuarantine(quarantine: string): Promise<number> {
  let removed = 0
  for (const name of await readdir(quarantine).catch(() => [])) {
    const path = join(quarantine, name)
    const found = await stat(path).catch(() => null)
    if (!found?.isFile() || Temporal.Now.instant().epochMilliseconds - found.mtimeMs < LEFT_OVER) continue
    await unlink(path)
    removed++
  }
  return removed
}

/** The content as it was received, or a part of it: at most so many bytes from a place on, none at the end. */
export async function contentOf({ handle, size }: Upload, from = 0, most = size): Promise<Uint8Array> {
  const content = new Uint8Array(Math.max(0, Math.min(most, size - from)))
  for (let at = 0; at < content.length; ) {
    const { bytesRead } = await handle.read(content, at, content.length - at, from + at)
    if (bytesRead === 0) throw new Error('a received file is shorter than what was written')
    at += bytesRead
  }
  return content
}

const isBroken = (error: unknown): boolean =>
  /abort|terminated|premature|ECONNRESET/i.test(`${(error as { code?: string }).code} ${error}`)

export const unreadable = {
  vi: 'Không đọc được biểu mẫu vừa gửi. Quay lại trang trước, tải lại và gửi lần nữa.',
  en: 'The form could not be read. Go back, reload the page and send it again.',
}
const oneFile = {
  vi: 'Biểu mẫu chỉ nhận một tệp. Quay lại, chọn một tệp rồi gửi lại.',
  en: 'This form takes one file. Go back, choose one file and send it again.',
}
const noFile = {
  vi: 'Biểu mẫu này không nhận tệp. Quay lại và gửi lại mà không kèm tệp.',
  en: 'This form takes no file. Go back and send it again without one.',
}
const tooMuch = {
  vi: 'Nội dung gửi lên lớn hơn giới hạn 20 MB. Chọn tệp nhỏ hơn rồi gửi lại.',
  en: 'What was sent is larger than the limit of 20 MB. Choose a smaller file and send it again.',
}
const tooMuchTyped = {
  vi: 'Nội dung nhập trong biểu mẫu quá dài. Quay lại, rút gọn rồi gửi lại.',
  en: 'Too much was typed into this form. Go back, shorten it and send it again.',
}
