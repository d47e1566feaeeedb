// Saving a body while its server runs: one snapshot, measured first, then written behind its own description.

import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import type { Address } from '../shared/database/connection.ts'
import { type RegisteredBody, registeredBodies } from '../shared/database/installation.ts'
import { becomeOwner, oneAtATime } from '../shared/database/schemas.ts'
import {
  asOther,
  BELONGINGS,
  type Belonging,
  copyShared,
  copyTable,
  PLAIN_TEXT,
  type SharedRows,
  sharedRowsOf,
  type Table,
  tablesOf,
} from './catalogue.ts'
import { copyOut } from './copy.ts'
import { seal } from './envelope.ts'
import { filesFolder, listFiles, readStored, syncFolder } from './files.ts'
import { FORMAT, type Manifest, type Measured, measure, measureOnly, type Rows, writeManifest } from './manifest.ts'
import { alreadyThere, cannotWrite, fileGone, noBody, stopped, unknownBody, whichBody } from './refusals.ts'

export interface Saving {
  /** The administrator of the database. */
  address: Address
  /** The folder of the installation's data. */
  folder: string
  file: string
  passphrase: string
  /** May be left out when there is one body. */
  slug?: string
  signal?: AbortSignal
  belongings?: readonly Belonging[]
}

/** Writes the backup and returns what is in it and its size in bytes. Throws BackupRefusal; then there is no file. */
export async function saveBody({ address, file, ...saving }: Saving): Promise<{ manifest: Manifest; bytes: number }> {
  const path = resolve(file)
  if (await stat(path).catch(() => null)) throw alreadyThere(file)
  // A connection of its own: to stop half-way, it is cut.
  const client = new pg.Client({ ...address })
  client.on('error', () => {})
  await client.connect()
  const unfinished = `${path}.unfinished-${process.pid}`
  const target = await open(unfinished, 'wx', 0o600).catch(error => {
    throw cannotWrite(file, error.code ?? `${error}`)
  })
  try {
    const manifest = await write(client, target, saving)
    await rename(unfinished, path)
    syncFolder(dirname(path))
    return { manifest, bytes: (await stat(path)).size }
  } catch (error) {
    await target.close().catch(() => {})
    await rm(unfinished, { force: true })
    throw inWords(error, file)
  } finally {
    await client.end()
  }
}

function inWords(error: unknown, file: string): unknown {
  const { name, code, syscall } = error as NodeJS.ErrnoException
  if (name === 'AbortError') return stopped()
  return code && syscall && /^(write|fsync|rename|open)$/.test(syscall) ? cannotWrite(file, code) : error
}

async function write(
  client: pg.Client,
  target: FileHandle,
  { folder, passphrase, slug, signal, belongings = BELONGINGS }: Omit<Saving, 'address' | 'file'>,
): Promise<Manifest> {
  const body = chosen(await registeredBodies(client), slug)
  const tables = await takeSnapshot(client, body)
  const shared = await sharedRowsOf(client, body, belongings)
  // Behind the snapshot: a file is stored before the row that names it, so none is missing.
  const files = filesFolder(folder, body.id)
  const source: Source = { client, body, tables, shared, files, paths: await listFiles(files) }
  const manifest = await describe(source, signal)
  await pipeline(
    plainText(source, manifest),
    // Text shrinks to a fifth, and bytes are hexadecimal in it. Not zstd: Node calls it experimental, and a backup is kept.
    createGzip({ level: 1 }),
    seal(passphrase),
    target.createWriteStream({ flush: true }),
    { ...(signal && { signal }) },
  )
  await client.query('rollback')
  return manifest
}

function chosen(bodies: RegisteredBody[], slug: string | undefined): RegisteredBody {
  if (slug !== undefined) {
    const body = bodies.find(body => body.slug === slug)
    if (!body) throw unknownBody(slug)
    return body
  }
  if (bodies.length === 0) throw noBody()
  if (bodies.length > 1) throw whichBody(bodies.map(body => body.slug))
  return bodies[0]!
}

/**
 * Everything that is read from here on stands as it stood now. No migration changes a table until the end: one that came
 * between the snapshot and its lock would show a table as empty.
 */
function takeSnapshot(client: pg.Client, body: RegisteredBody): Promise<Table[]> {
  return oneAtATime(client, async () => {
    await client.query('begin isolation level repeatable read read only')
    await becomeOwner(client, body)
    await client.query(PLAIN_TEXT)
    // Two readings of a large table must begin at the same row.
    await client.query('set local synchronize_seqscans = off')
    const tables = await tablesOf(client, body.schema)
    await client.query(
      `lock table ${tables.map(({ name }) => pg.escapeIdentifier(name)).join(', ')} in access share mode`,
    )
    return tables
  })
}

interface Source {
  client: pg.Client
  body: RegisteredBody
  tables: Table[]
  shared: SharedRows[]
  /** The folder of the body's files. */
  files: string
  paths: string[]
}

/** The first reading: counts and hashes. Two readings of one snapshot give the same. */
async function describe(source: Source, signal: AbortSignal | undefined): Promise<Manifest> {
  const { client, body, files, paths } = source
  const [tables, accounts, stored]: [Rows[], Rows[], Manifest['files']] = [[], [], []]
  const { rows: migrations } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration order by name',
  )
  const measured = (pieces: AsyncIterable<Buffer>) => {
    signal?.throwIfAborted()
    return measureOnly(pieces)
  }
  for (const { name, columns } of source.tables)
    tables.push({ name, columns, ...asRows(await measured(copyOut(client, copyTable({ name, columns })))) })
  for (const shared of source.shared) {
    const rows = await asOther(client, body, shared, () => measured(copyOut(client, copyShared(shared))))
    accounts.push({ name: shared.name, columns: shared.columns, ...asRows(rows) })
  }
  for (const path of paths) {
    const { bytes, sha256 } = await measured(readStored(files, path))
    stored.push({ path, bytes, sha256 })
  }
  const { id, slug, name } = body
  const created = Temporal.Now.instant()
  return { format: FORMAT, created, body: { id, slug, name }, migrations, tables, accounts, files: stored }
}

const asRows = ({ lines, bytes, sha256 }: Measured) => ({ rows: lines, bytes, sha256 })

/** The second reading: the description, then what it describes. */
async function* plainText(source: Source, manifest: Manifest): AsyncGenerator<Buffer> {
  const { client, body, files } = source
  yield writeManifest(manifest)
  for (const table of manifest.tables) {
    const { through, measured } = measure(copyOut(client, copyTable(table)))
    yield* through
    if (measured().sha256 !== table.sha256) throw new Error(`two readings of ${table.name} in one snapshot differ`)
  }
  for (const shared of source.shared) {
    await client.query('set local role none')
    await becomeOwner(client, shared)
    yield* copyOut(client, copyShared(shared))
    await client.query('set local role none')
    await becomeOwner(client, body)
  }
  for (const { path, sha256 } of manifest.files) {
    const { through, measured } = measure(readStored(files, path))
    yield* through
    if (measured().sha256 !== sha256) throw fileGone(path)
  }
}
