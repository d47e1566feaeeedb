// Run by the tests as a process of its own, so that it can be killed. Prints one JSON line per event.
//   hold <directory>    serves until SIGTERM; Ctrl-C is ignored, as a handler that first wants to finish would
//   write <directory>   serves and saves numbers one by one; prints each after the database acknowledged it

import pg from 'pg'
import { EmbeddedRefusal, startEmbedded } from './index.ts'

const say = (event: object) => process.stdout.write(`${JSON.stringify(event)}\n`)
const [act, directory] = process.argv.slice(2)

try {
  process.on('SIGINT', () => {})
  const embedded = await startEmbedded(directory!)
  const { host, port, user, attached } = embedded
  say({ started: { host, port, user, attached } })
  process.on('SIGTERM', () => embedded.stop().then(() => process.exit(0)))
  if (act === 'write') await write(host, port, user)
  else setInterval(() => {}, 60_000)
} catch (error) {
  if (!(error instanceof EmbeddedRefusal)) throw error
  say({ refused: { code: error.code, text: error.text } })
}

async function write(host: string, port: number, user: string): Promise<never> {
  const client = new pg.Client({ host, port, user, database: 'postgres' })
  await client.connect()
  await client.query('create table if not exists saved (number int)')
  for (let number = 1; ; number++) {
    await client.query('insert into saved values ($1)', [number])
    say({ saved: number })
  }
}
