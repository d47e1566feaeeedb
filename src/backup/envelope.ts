// The file around a backup: what a passphrase locks, in numbered parts of which none can be changed, moved or left out.
//
//   header   18 bytes  "DIEN-HONG-BACKUP 1"
//             1 byte   scrypt: N as a power of two; r = 8, p = 1
//            16 bytes  salt
//            16 bytes  tells a wrong passphrase from a damaged file
//             8 bytes  SHA-256 of all that, its beginning
//   part      4 bytes  number, from 0
//             4 bytes  length of the text
//             1 byte   1 = this is the last part
//               …      the text under AES-256-GCM, 16 bytes of tag behind it
//
// Key and check come from scrypt(passphrase as NFC in UTF-8, salt), 32 and 16 bytes. Each file has its own salt and so its
// own key, so the nonce of a part is its number. Header and the part's own 9 bytes are authenticated with it.

import { type CipherGCMTypes, createCipheriv, createDecipheriv, createHash, randomBytes, scrypt } from 'node:crypto'
import { cut, damaged, newerFormat, noBackup, outOfOrder, wrongPassphrase } from './refusals.ts'

const MAGIC = Buffer.from('DIEN-HONG-BACKUP 1')
const SALT = 16
const CHECK = 16
const SUM = 8
const HEADER = MAGIC.length + 1 + SALT + CHECK + SUM
const PART_HEAD = 9
const TAG = 16
/** Bytes of text in a part; the last is shorter. */
const PART = 1024 * 1024
/** 2^17: about half a second and 128 MB for each guess. */
const COST = 17
/** What a file may ask for: 1 GB of memory. */
const MOST_COST = 20
const CIPHER: CipherGCMTypes = 'aes-256-gcm'

type Bytes = AsyncIterable<Buffer>

/** Locks what goes through: for `pipeline(text, seal(passphrase), file)`. */
export const seal = (passphrase: string) =>
  async function* (text: Bytes): AsyncGenerator<Buffer> {
    const salt = randomBytes(SALT)
    const { key, check } = await keyOf(passphrase, salt, COST)
    const beginning = Buffer.concat([MAGIC, Buffer.from([COST]), salt, check])
    const header = Buffer.concat([beginning, sumOf(beginning)])
    yield header
    const source = reader(text)
    for (let number = 0; ; number++) {
      const part = await source.take(PART)
      const last = await source.atEnd()
      const head = headOf(number, part.length, last)
      const cipher = createCipheriv(CIPHER, key, nonceOf(number)).setAAD(Buffer.concat([header, head]))
      yield Buffer.concat([head, cipher.update(part), cipher.final(), cipher.getAuthTag()])
      if (last) return
    }
  }

/** Unlocks what `seal` made; each part is given out once it is proven. Throws BackupRefusal. `file` is its name, for people. */
export const unseal = (passphrase: string, file: string) =>
  async function* (sealed: Bytes): AsyncGenerator<Buffer> {
    const source = reader(sealed)
    const header = await source.take(HEADER)
    const key = await openHeader(header, passphrase, file)
    for (let number = 0; ; number++) {
      const head = await source.take(PART_HEAD)
      if (head.length < PART_HEAD) throw cut()
      const { found, length, last } = { found: head.readUInt32BE(0), length: head.readUInt32BE(4), last: head[8] === 1 }
      if (length > PART) throw damaged(part(number))
      if (found !== number) throw outOfOrder(number, found)
      const body = await source.take(length + TAG)
      if (body.length < length + TAG) throw cut()
      const decipher = createDecipheriv(CIPHER, key, nonceOf(number)).setAAD(Buffer.concat([header, head]))
      decipher.setAuthTag(body.subarray(length))
      const text = decipher.update(body.subarray(0, length))
      try {
        decipher.final()
      } catch {
        throw damaged(part(number))
      }
      if (last && !(await source.atEnd())) throw damaged(SOMETHING_BEHIND)
      yield text
      if (last) return
    }
  }

const part = (number: number) => ({ vi: `đoạn ${number} không còn nguyên vẹn`, en: `part ${number} is not as it was` })
const HEAD_DAMAGED = { vi: 'phần đầu tệp không còn nguyên vẹn', en: 'its head is not as it was' }
const SOMETHING_BEHIND = { vi: 'có dữ liệu lạ nối thêm ở cuối', en: 'something was added to its end' }

async function openHeader(header: Buffer, passphrase: string, file: string): Promise<Buffer> {
  const magic = header.subarray(0, MAGIC.length)
  if (!magic.equals(MAGIC)) {
    // A later format changes the number at its end; what is shorter than the magic is no backup that was cut.
    const named = MAGIC.subarray(0, -1)
    throw magic.subarray(0, named.length).equals(named) && /^\d$/.test(`${magic.subarray(-1)}`)
      ? newerFormat()
      : noBackup(file)
  }
  if (header.length < HEADER) throw cut()
  const beginning = header.subarray(0, -SUM)
  if (!sumOf(beginning).equals(header.subarray(-SUM))) throw damaged(HEAD_DAMAGED)
  const cost = header[MAGIC.length]!
  if (cost > MOST_COST) throw damaged(HEAD_DAMAGED)
  const salt = header.subarray(MAGIC.length + 1, MAGIC.length + 1 + SALT)
  const { key, check } = await keyOf(passphrase, salt, cost)
  if (!check.equals(beginning.subarray(-CHECK))) throw wrongPassphrase()
  return key
}

const sumOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest().subarray(0, SUM)

function keyOf(passphrase: string, salt: Buffer, cost: number): Promise<{ key: Buffer; check: Buffer }> {
  const options = { N: 2 ** cost, r: 8, p: 1, maxmem: 2 ** (cost + 10) + 2 ** 26 }
  return new Promise((resolve, reject) =>
    // The same letters typed on two systems may come in two forms.
    scrypt(passphrase.normalize('NFC'), salt, 32 + CHECK, options, (error, made) =>
      error ? reject(error) : resolve({ key: made.subarray(0, 32), check: made.subarray(32) }),
    ),
  )
}

function headOf(number: number, length: number, last: boolean): Buffer {
  const head = Buffer.alloc(PART_HEAD)
  head.writeUInt32BE(number, 0)
  head.writeUInt32BE(length, 4)
  head[8] = last ? 1 : 0
  return head
}

/** The number, in the last of the 12 bytes. 2^32 parts of 1 MB are more than any disk holds. */
function nonceOf(number: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 8)
  return nonce
}

export interface Reader {
  /** So many bytes, fewer only at the end. */
  take(length: number): Promise<Buffer>
  /** The same in pieces as they come, for what is too long to hold. */
  pieces(length: number): AsyncGenerator<Buffer>
  atEnd(): Promise<boolean>
}

/** Reads pieces of any length as lengths of one's own. */
export function reader(source: Bytes): Reader {
  const iterator = source[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  /** False at the end. */
  const fill = async () => {
    while (rest.length === 0) {
      const { done, value } = await iterator.next()
      if (done) return false
      rest = value
    }
    return true
  }
  async function* pieces(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0 && (await fill()); ) {
      const piece = rest.subarray(0, left)
      rest = rest.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }
  return {
    pieces,
    take: async length => Buffer.concat(await Array.fromAsync(pieces(length))),
    atEnd: async () => !(await fill()),
  }
}
