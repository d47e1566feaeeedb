// Everything that runs: the database, the bodies, the HTTP server; started and stopped as one. Tests start the same.

import { existsSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import pg from 'pg'
import { createApp } from './app.ts'
import { startSealer } from './audit/index.ts'
import { figureSources, jobKinds } from './capabilities.ts'
import type { Config } from './config.ts'
import { STORY_DAY, tellStory } from './demonstration/index.ts'
import { demonstrationLetterhead, moveOriginals } from './document/index.ts'
import { sweep, unreferenced } from './file/index.ts'
import { type Demonstration, type Identity, issueSetUpCode, openIdentity } from './identity/index.ts'
import { createMailer, type QueueDesk } from './notice/index.ts'
import { DEMONSTRATION_BODY, DEMONSTRATION_PEOPLE, listPeople, seedDemonstration } from './organisation/index.ts'
import { addRegime, DEFAULT_FORM } from './report/index.ts'
import { announce } from './shared/database/admin.ts'
import type { Address } from './shared/database/connection.ts'
import { dropBody, type Installation, openInstallation } from './shared/database/installation.ts'
import { secretOf } from './shared/database/secret.ts'
import { type Clock, dayOf, type FixedClock, fixedClock, systemClock } from './shared/day.ts'
import { type Embedded, makeDataFolder, startEmbedded } from './shared/embedded/index.ts'
import { type Files, openFiles } from './shared/files/storage.ts'
import { startJobs } from './shared/jobs/jobs.ts'

/** Where it listens, how mail leaves (without `mail` none does), and how many proxies before it are believed. */
export type Listen = Pick<Config, 'port' | 'host'> & Partial<Pick<Config, 'url' | 'mail' | 'proxies'>>

export interface Serving {
  url: string
  installation: Installation
  files: Files
  identity: Identity
  queue: QueueDesk
  /** The server inside; null where DATABASE_URL names one of its own. */
  embedded: Embedded | null
  /** Finishes the requests under way, then closes everything. */
  stop(): Promise<void>
}

/** A demonstration, whose clock can be moved. */
export interface Running extends Serving {
  clock: FixedClock
}

/** A Tuesday in August of the sample programme's year: two quarters are over, the third is open. */
export const DEMO_DAY = Temporal.PlainDate.from('2024-08-20')

/** Seconds that requests under way get to finish when the server stops. */
const PATIENCE = 10

/** `data` is the installation's folder; the demonstration keeps to a part of its own in it, and to the embedded server unless told otherwise. */
export async function startDemonstration(
  data: string,
  listen: Listen,
  database: Address | null = null,
): Promise<Running> {
  makeDataFolder(data)
  const clock = fixedClock(DEMO_DAY)
  const serving = await start(join(data, 'demo'), database, listen, clock, ({ installation }) =>
    demonstration(installation, clock),
  )
  return { ...serving, clock }
}

/**
 * The demonstration in the middle of its story, which is told at the first start; `told` hears how far it is, in percent. A
 * telling that was broken off leaves a mark, by which the next start begins it anew.
 */
export async function startStory(
  data: string,
  listen: Listen,
  told: (percent: number) => void = () => {},
): Promise<Running> {
  makeDataFolder(data)
  const directory = join(data, 'demo')
  const mark = join(directory, 'story-unfinished')
  const clock = fixedClock(STORY_DAY)
  const prepare = async ({ installation, files }: Parts) => {
    if (installation.bodies().length === 0) await writeFile(mark, '', { mode: 0o600 })
    const demo = await demonstration(installation, clock)
    const [body, bodyId] = [installation.db(demo.bodyId)!, demo.bodyId]
    if (existsSync(mark)) await tellStory({ body, bodyId, files, sources: figureSources, told })
    await rm(mark, { force: true })
    const people: Demonstration['people'] = async on =>
      (await demo.people(on)).filter(({ name }) => DEMONSTRATION_PEOPLE.includes(name))
    return { ...demo, people }
  }
  const clear = async (admin: Address) => {
    const broken = existsSync(mark) && (await dropBody(admin, DEMONSTRATION_SLUG))
    if (broken) await rm(join(directory, 'files', broken.id), { recursive: true, force: true })
  }
  const serving = await start(directory, null, listen, clock, prepare, clear)
  return { ...serving, clock }
}

/**
 * The real thing: real clock, no demonstration. `database` in place of the embedded server; its secret stays in `data`.
 * `setUpCode` is the code for /setup, in clear, until there is an account: for the console and nothing else.
 */
export async function startServer(
  data: string,
  database: Address | null,
  listen: Listen,
): Promise<Serving & { setUpCode: string | undefined }> {
  let setUpCode: string | undefined
  const serving = await start(data, database, listen, systemClock, async ({ identity }) => {
    setUpCode = await issueSetUpCode(identity)
    return null
  })
  return { ...serving, setUpCode }
}

interface Parts {
  installation: Installation
  identity: Identity
  files: Files
}

async function start(
  directory: string,
  database: Address | null,
  listen: Listen,
  clock: Clock,
  prepare: (parts: Parts) => Promise<Demonstration | null>,
  /** What is put in order before any body is opened. */
  clear: (admin: Address) => Promise<void> = async () => {},
): Promise<Serving> {
  makeDataFolder(directory)
  // What was opened last is closed first.
  const opened: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const step of opened.splice(0).reverse()) await step()
  }
  let stopping: Promise<void> | null = null
  try {
    const embedded = database ? null : await startEmbedded(join(directory, 'postgres'))
    if (embedded) opened.push(() => embedded.stop())
    const admin = database ?? (await databaseIn(embedded!))
    const secret = await secretOf(directory)
    await clear(admin)
    const installation = await openInstallation(admin, secret)
    opened.push(() => installation.close())
    const identity = openIdentity(installation.identity, secret, listen.proxies ?? 0)
    const files = openFiles(directory)
    const demo = await prepare({ installation, identity, files })
    // Behind the last request and the last job, so that everything they recorded is sealed.
    const sealer = startSealer({ chains: () => chainsOf(installation), folder: directory })
    opened.push(() => sealer.stop())
    const tending = await tendFiles(installation, files)
    opened.push(tending)
    let url = ''
    const background = await startBackground(installation, clock, listen, () => listen.url ?? url)
    opened.push(background.stop)
    const { queue } = background
    const app = createApp({ installation, identity, files, clock, queue, demo })
    const server = serve({ fetch: app.fetch, port: listen.port, hostname: listen.host }) as Server
    await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject))
    opened.push(() => closeServer(server))
    url = `http://${listen.host}:${(server.address() as AddressInfo).port}`
    if (embedded) opened.push(await announce(directory, admin))
    return { url, installation, identity, files, queue, embedded, stop: () => (stopping ??= close()) }
  } catch (error) {
    await close()
    throw error
  }
}

async function databaseIn({ host, port, user }: Embedded): Promise<Address> {
  const admin = { host, port, user, database: 'dien_hong' }
  await createDatabase(admin)
  return admin
}

function closeServer(server: Server): Promise<void> {
  // A browser that holds its connection open must not hold up the stop.
  const cut = setTimeout(() => server.closeAllConnections(), PATIENCE * 1000)
  return new Promise(resolve =>
    server.close(() => {
      clearTimeout(cut)
      resolve()
    }),
  )
}

interface Background {
  queue: QueueDesk
  stop(): Promise<void>
}

/** Jobs, and the mail they send: started before the first request, stopped after the last. */
async function startBackground(
  installation: Installation,
  clock: Clock,
  { mail }: Listen,
  url: () => string,
): Promise<Background> {
  const mailer = mail ? createMailer(mail.smtpUrl, mail.from) : null
  const jobs = await startJobs({ installation, clock, kinds: jobKinds({ mailer, url }) })
  const queue: QueueDesk = { db: installation.queue.db, retry: jobs.retry, mailOn: mailer !== null }
  const stop = async () => {
    await jobs.stop()
    mailer?.close()
  }
  return { queue, stop }
}

const DEMONSTRATION_SLUG = 'minh-hoa'

async function demonstration(installation: Installation, clock: FixedClock): Promise<Demonstration> {
  const body = installation.bodies()[0] ?? (await installation.createBody(DEMONSTRATION_SLUG, DEMONSTRATION_BODY))
  const db = installation.db(body.id)!
  await db.transaction().execute(async transaction => {
    await seedDemonstration(transaction, clock.now())
    await addRegime(transaction, DEFAULT_FORM, clock.now())
    await demonstrationLetterhead({ db: transaction, today: dayOf(clock.now()) })
  })
  return { bodyId: body.id, bodyName: body.name, clock, people: on => listPeople(db, on) }
}

const chainsOf = (installation: Installation) =>
  installation.bodies().map(({ id, slug }) => ({ name: slug, sealer: installation.sealer(id)! }))

/** Milliseconds between two looks after the files. */
const EVERY_HOUR = 60 * 60 * 1000

/** Answers what ends it. At the start: leftovers away, originals of earlier versions out of the database. Each hour: leftovers, and the sweep. */
async function tendFiles(installation: Installation, files: Files): Promise<() => Promise<void>> {
  await files.clear()
  const bodies = () => installation.bodies().map(({ id }) => ({ id, db: installation.db(id)!, files: files.of(id) }))
  for (const body of bodies()) await moveOriginals(body.db, body.files)
  // What a look finds unreferenced is only named; the next look removes what is still so.
  const named = new Map<string, string[]>()
  const look = async () => {
    await files.clear()
    for (const body of bodies()) {
      const removed = await sweep(body.db, body.files, named.get(body.id) ?? [])
      named.set(body.id, await unreferenced(body.db, body.files))
      if (removed > 0) process.stderr.write(`${JSON.stringify({ level: 'info', filesSwept: removed })}\n`)
    }
  }
  const failed = (error: unknown): void => {
    process.stderr.write(`${JSON.stringify({ level: 'error', sweep: `${error}` })}\n`)
  }
  let looking = Promise.resolve()
  const timer = setInterval(() => (looking = looking.then(look).catch(failed)), EVERY_HOUR).unref()
  return async () => {
    clearInterval(timer)
    await looking
  }
}

async function createDatabase(admin: Address): Promise<void> {
  const client = new pg.Client({ ...admin, database: 'postgres' })
  await client.connect()
  try {
    const { rows } = await client.query('select from pg_database where datname = $1', [admin.database])
    if (rows.length === 0) await client.query(`create database ${pg.escapeIdentifier(admin.database)}`)
  } finally {
    await client.end()
  }
}
