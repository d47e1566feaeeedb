// How a command reaches the database of an installation: through the running server's, or one that it starts itself.

import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { defaultDataDirectory, startEmbedded } from '../embedded/index.ts'
import { isSameAndAlive, livingProcess } from '../embedded/processes.ts'
import type { Text } from '../text.ts'
import type { Address } from './connection.ts'
import { readDatabaseUrl } from './url.ts'

export interface Admin {
  /** The administrator of the database: connect as often as you like while the work runs. */
  address: Address
  /** One connection as that administrator, closed when the work ends. */
  client: pg.Client
}

/** There is nothing to connect to; `text` is for people. */
export class NoInstallation extends Error {
  readonly text: Text

  constructor(text: Text) {
    super(`${text.vi}\n${text.en}`)
    this.text = text
  }
}

interface Announcement {
  pid: number
  started: string
  address: Address
}

const announcementFile = (folder: string) => join(folder, 'server.json')

/**
 * Leaves word in the installation's folder where its database answers, for commands of the same account (mode 0600).
 * Returns what takes it back; a file that a killed server left is recognised by its process.
 */
export async function announce(folder: string, { host, port, user, database }: Address): Promise<() => Promise<void>> {
  const { pid, started } = livingProcess(process.pid)!
  const path = announcementFile(folder)
  const announcement: Announcement = { pid, started, address: { host, port, user, database } }
  await rm(path, { force: true })
  await writeFile(path, JSON.stringify(announcement), { mode: 0o600, flag: 'wx' })
  return () => rm(path, { force: true })
}

/**
 * Does the work as administrator of the database of the installation in `folder`: of the one that DATABASE_URL names (not for
 * the demonstration, whose folder is another); else, while its server runs, the command joins it; otherwise it starts the
 * embedded server itself and stops it at the end. Makes no new installation: throws NoInstallation where there is none,
 * EmbeddedRefusal when the server cannot be started.
 */
export async function withAdmin<T>(folder: string, work: (admin: Admin) => Promise<T>): Promise<T> {
  const named = folder === defaultDataDirectory() ? process.env.DATABASE_URL : undefined
  if (named) return connected(readDatabaseUrl(named), work)
  const running = await findAnnounced(folder)
  if (running) return connected(running, work)
  const directory = join(folder, 'postgres')
  if (!existsSync(join(directory, 'cluster'))) throw new NoInstallation(nothingIn(folder))
  const embedded = await startEmbedded(directory)
  try {
    const { host, port, user } = embedded
    return await connected({ host, port, user, database: 'dien_hong' }, work)
  } finally {
    await embedded.stop()
  }
}

/** Where the running server's database answers; null when no server runs on this folder. */
export async function findAnnounced(folder: string): Promise<Address | null> {
  let text: string
  try {
    text = await readFile(announcementFile(folder), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  // Cut off by a killed server: nothing was announced.
  if (!text.endsWith('}}')) return null
  const { pid, started, address } = JSON.parse(text) as Announcement
  return isSameAndAlive({ pid, started, command: '' }) ? address : null
}

async function connected<T>(address: Address, work: (admin: Admin) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...address })
  // A server that is stopped meanwhile fails the next query; without a listener it would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work({ address, client })
  } finally {
    await client.end()
  }
}

const nothingIn = (folder: string): Text => ({
  vi: `Thư mục ${folder} chưa có dữ liệu Diên Hồng. Đặt DIEN_HONG_DATA trỏ đến thư mục dữ liệu, hoặc thêm --demo cho bản minh họa.`,
  en: `The folder ${folder} holds no data of Diên Hồng. Point DIEN_HONG_DATA to the data folder, or add --demo for the demonstration.`,
})
