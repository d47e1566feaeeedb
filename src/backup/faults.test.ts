// A damaged file, a wrong word, a killed process: a sentence, and nothing is left behind.

import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RegisteredBody } from '../shared/database/installation.ts'
import { CLI, createFilledBody, type Ground, openGround } from '../shared/testing/ground.ts'
import { filesFolder } from './files.ts'
import { type BackupRefusalCode, restoreBody, saveBody, verifyBackup } from './index.ts'
import { refusal } from './test-kit.ts'

const passphrase = 'một mật khẩu để thử'
let ground: Ground
let source: RegisteredBody
let file: string

before(async () => {
  ground = await openGround()
  source = await createFilledBody(ground, 'goc', 4_000)
  await ground.installation.createBody('khac', 'Đơn vị khác')
  mkdirSync(filesFolder(ground.folder, source.id), { recursive: true })
  writeFileSync(join(filesFolder(ground.folder, source.id), 'one'), randomBytes(3_000_000))
  file = join(ground.folder, 'goc.backup')
  await save(file)
})

after(() => ground.end())

const save = (to: string) => saveBody({ ...ground, file: to, passphrase, slug: 'goc' })
const restore = (from: string, slug: string) => restoreBody({ ...ground, file: from, passphrase, slug })

// Where the parts begin, from the lengths that stand before them.
function partsOf(bytes: Buffer): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = []
  for (let start = 59; start < bytes.length; ) {
    const end = start + 9 + bytes.readUInt32BE(start + 4) + 16
    parts.push({ start, end })
    start = end
  }
  return parts
}

const damages: [string, BackupRefusalCode, (bytes: Buffer) => Buffer | Promise<Buffer>][] = [
  ['one bit in the middle', 'damaged', bytes => flip(bytes, bytes.length >> 1)],
  ['one bit in the first part', 'damaged', bytes => flip(bytes, 80)],
  ['one bit in the last byte', 'damaged', bytes => flip(bytes, bytes.length - 1)],
  ['one bit in the salt', 'damaged', bytes => flip(bytes, 25)],
  ['the last part marked as not the last', 'damaged', bytes => flip(bytes, partsOf(bytes).at(-1)!.start + 8)],
  ['an inner part marked as the last', 'damaged', bytes => flip(bytes, partsOf(bytes)[0]!.start + 8)],
  ['cut in the middle', 'cut', bytes => bytes.subarray(0, bytes.length >> 1)],
  ['cut between two parts', 'cut', bytes => bytes.subarray(0, partsOf(bytes).at(-1)!.start)],
  ['cut by one byte', 'cut', bytes => bytes.subarray(0, -1)],
  ['cut in the head', 'cut', bytes => bytes.subarray(0, 40)],
  ['two parts exchanged', 'order', exchanged],
  ['a part missing', 'order', bytes => Buffer.concat([bytes.subarray(0, 59), bytes.subarray(partsOf(bytes)[0]!.end)])],
  ['two parts exchanged and numbered anew', 'damaged', bytes => renumbered(exchanged(bytes))],
  ['something behind the end', 'damaged', bytes => Buffer.concat([bytes, Buffer.from('x')])],
  [
    'a picture',
    'no-backup',
    () => Buffer.from('\x89PNG\r\n\x1a\n and so on, longer than the head of a backup would be'),
  ],
  ['an empty file', 'no-backup', () => Buffer.alloc(0)],
  ['a later format', 'newer', bytes => Buffer.concat([Buffer.from('DIEN-HONG-BACKUP 2'), bytes.subarray(18)])],
]

function flip(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at]! ^= 1
  return copy
}

function exchanged(bytes: Buffer): Buffer {
  const [first, second] = partsOf(bytes)
  const piece = ({ start, end }: { start: number; end: number }) => bytes.subarray(start, end)
  return Buffer.concat([bytes.subarray(0, 59), piece(second!), piece(first!), bytes.subarray(second!.end)])
}

function renumbered(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  for (const [number, { start }] of partsOf(bytes).entries()) copy.writeUInt32BE(number, start)
  return copy
}

for (const [name, code, damage] of damages)
  test(`${name}: refused in words, and nothing is left behind`, async () => {
    const bytes = await readFile(file)
    assert.ok(partsOf(bytes).length > 1, 'more than one part')
    const broken = join(ground.folder, 'broken.backup')
    await writeFile(broken, await damage(bytes))
    const [traces, files] = [await ground.traces(), readdirSync(join(ground.folder, 'files'))]
    await assert.rejects(verifyBackup(broken, passphrase), refusal(code))
    await assert.rejects(restore(broken, 'hong'), refusal(code))
    assert.deepEqual(await ground.traces(), traces)
    assert.deepEqual(readdirSync(join(ground.folder, 'files')), files)
  })

test('a wrong passphrase is told from damage; the same letters in another form are the same passphrase', async () => {
  await assert.rejects(verifyBackup(file, `${passphrase}!`), refusal('wrong-passphrase'))
  await verifyBackup(file, passphrase.normalize('NFD'))
})

test('a slug that is taken or impossible is refused, and a file that is there is not written over', async () => {
  const traces = await ground.traces()
  await assert.rejects(restore(file, 'goc'), refusal('slug-taken'))
  await assert.rejects(restore(file, 'Sở GD'), refusal('slug'))
  await assert.rejects(save(file), refusal('exists'))
  await assert.rejects(save(join(ground.folder, 'nowhere', 'x')), refusal('disk'))
  await assert.rejects(
    saveBody({ ...ground, file: `${file}.2`, passphrase, slug: 'khong-co' }),
    refusal('body-unknown'),
  )
  assert.deepEqual(await ground.traces(), traces)
})

test('a slug is taken also by a body that stands at another version and is not served', async () => {
  const { schema } = await ground.body('khac')
  const forged = (sha256: string) =>
    ground.admin.query(`update ${schema}.migration set sha256 = ${sha256} where name like '0001%'`)
  await forged("'x' || sha256")
  const traces = await ground.traces()
  await assert.rejects(restore(file, 'khac'), refusal('slug-taken'))
  assert.deepEqual(await ground.traces(), traces)
  await forged('substr(sha256, 2)')
})

test('a database of one’s own, named by DATABASE_URL', async () => {
  const { host, port, user, database } = ground.address
  const own = {
    DIEN_HONG_BACKUP_KEY: passphrase,
    DIEN_HONG_DATA: join(ground.folder, 'own'),
    DATABASE_URL: `postgres://${user}@localhost:${port}/${database}?host=${host}`,
  }
  mkdirSync(own.DIEN_HONG_DATA)
  const saved = join(own.DIEN_HONG_DATA, 'a.backup')
  const { code, stdout, stderr } = await ground.command(own, 'backup', saved, '--body', 'goc')
  assert.equal(code, 0, stderr)
  assert.match(stdout, /Đã sao lưu/)
  const restored = await ground.command(own, 'restore', saved, '--as', 'khong-co-bi-mat')
  assert.equal(restored.code, 2)
  assert.match(restored.stderr, /Không có tệp bí mật/)
})

test('commands answer with a sentence and exit status 2', async () => {
  for (const [words, sentence, environment] of [
    [['restore', file, '--as', 'lai'], /Mật khẩu sao lưu không đúng/, { DIEN_HONG_BACKUP_KEY: 'không phải' }],
    [['restore', file, '--as', 'lai'], /Chưa có mật khẩu/, { DIEN_HONG_BACKUP_KEY: '' }],
    [['backup', `${file}.3`, '--body', 'goc'], /ít nhất 12 ký tự/, { DIEN_HONG_BACKUP_KEY: 'ngắn' }],
    [['backup', `${file}.3`], /Có nhiều đơn vị: .*goc.* --body/, {}],
    [['restore', `${file}.4`, '--as', 'lai'], /Không đọc được/, {}],
    [['restore', file], /dien-hong restore/, {}],
    [['verify-backup'], /dien-hong verify-backup/, {}],
    [['backup', '--other'], /dien-hong backup/, {}],
  ] as const) {
    const { code, stderr } = await ground.command({ DIEN_HONG_BACKUP_KEY: passphrase, ...environment }, ...words)
    assert.equal(code, 2, `${words.join(' ')}: ${stderr}`)
    assert.match(stderr, sentence)
    assert.doesNotMatch(stderr, /\n {4}at /, 'no stack')
  }
})

test('killed while it restores: no half body, registered or not', async () => {
  const traces = await ground.traces()
  const child = spawn(process.execPath, [...CLI, 'restore', file, '--as', 'nua-chung'], {
    env: ground.environment(passphrase),
  })
  // The transaction that loads is seen by its COPY.
  await until(async () => (await copying()) > 0)
  child.kill('SIGKILL')
  await ended(child)
  await until(async () => (await copying()) === 0)
  assert.deepEqual(await ground.traces(), traces)
  assert.equal(await ground.body('nua-chung'), undefined)
})

test('stopped by Ctrl-C while it restores: a sentence, nothing left', async () => {
  const [traces, files] = [await ground.traces(), readdirSync(join(ground.folder, 'files'))]
  const child = spawn(process.execPath, [...CLI, 'restore', file, '--as', 'dung-lai'], {
    env: ground.environment(passphrase),
  })
  let said = ''
  child.stderr.on('data', text => (said += text))
  await until(async () => (await copying()) > 0)
  child.kill('SIGINT')
  assert.equal(await ended(child), 2)
  assert.match(said, /Đã dừng theo yêu cầu/)
  assert.deepEqual(await ground.traces(), traces)
  assert.deepEqual(readdirSync(join(ground.folder, 'files')), files)
})

const copying = async () => (await ground.admin.query('select from pg_stat_progress_copy')).rowCount ?? 0
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let i = 0; !(await holds()); i++) {
    if (i > 20_000) throw new Error('waited in vain')
    await sleep(1)
  }
}

const ended = (child: ChildProcess) => new Promise<number | null>(resolve => child.once('exit', code => resolve(code)))
