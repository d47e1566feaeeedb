// The databases that store and migration tests run on: the embedded one, and a PostgreSQL server of the system where there is one.

import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { Address } from '../database/connection.ts'
import { makeDataFolder, startEmbedded } from '../embedded/index.ts'

export interface TestDatabase {
  /** Administrator of an empty database: a superuser of the embedded server, on a system server with the least rights. */
  admin: Address
  /** A superuser, for what a test plants or looks up. */
  superuser: Address
  stop(): Promise<void>
}

export interface Engine {
  name: string
  start(): Promise<TestDatabase>
}

/** Debian's newest server; CI installs it. */
const SYSTEM_SERVER = globSync('/usr/lib/postgresql/*/bin').sort().at(-1)

export const engines: Engine[] = [
  { name: 'embedded PostgreSQL', start: startEmbeddedForTest },
  ...(SYSTEM_SERVER
    ? [{ name: `PostgreSQL server ${SYSTEM_SERVER.split('/')[4]}`, start: () => startServer(SYSTEM_SERVER) }]
    : []),
]

async function startEmbeddedForTest(): Promise<TestDatabase> {
  const directory = mkdtempSync(join(tmpdir(), 'dien-hong-'))
  makeDataFolder(directory)
  const { host, port, user, stop } = await startEmbedded(join(directory, 'postgres'))
  const superuser = { host, port, user, database: 'postgres' }
  return {
    ...{ admin: superuser, superuser },
    stop: async () => {
      await stop()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses root: for root it runs as this account. */
const UNPRIVILEGED = 65534

/** A cluster of its own with `DATABASE_URL`'s least rights: an administrator that may create roles, and owns one database. */
async function startServer(bin: string): Promise<TestDatabase> {
  const directory = mkdtempSync(join(tmpdir(), 'dien-hong-server-'))
  const account = process.getuid?.() === 0 ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : {}
  if ('uid' in account) chownSync(directory, UNPRIVILEGED, UNPRIVILEGED)
  chmodSync(directory, 0o700)
  const data = join(directory, 'data')
  const options = { ...account, cwd: '/', stdio: 'ignore' as const }
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'],
    options,
  )
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-k', directory, '-c', 'listen_addresses=', '-c', 'fsync=off'],
    options,
  )
  const superuser = { host: directory, port: 5432, user: 'postgres', database: 'postgres' }
  await untilItAnswers(superuser, () => existsSync(join(data, 'postmaster.pid')) || server.exitCode === null)
  const client = new pg.Client(superuser)
  await client.connect()
  await client.query(`create role keeper login createrole password 'x'`)
  await client.query('create database dien_hong owner keeper')
  await client.end()
  const database = 'dien_hong'
  return {
    ...{ admin: { ...superuser, user: 'keeper', database }, superuser: { ...superuser, database } },
    stop: async () => {
      const ended = new Promise(resolve => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function untilItAnswers(address: Address, alive: () => boolean): Promise<void> {
  for (let waited = 0; waited < 100; waited++) {
    const client = new pg.Client(address)
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (!alive()) throw error
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
  throw new Error('the PostgreSQL server did not answer within 10 s')
}
