// How well the test documents are read: what a person found in each against what the reader finds. Used by test and bench.

import { readdirSync, readFileSync } from 'node:fs'
import { type Reading, readFile } from '../index.ts'

/** `header`: only the fields that stand in the document; `tasks`: "path owner", `citations`: "number date", "-" for none. */
interface Expected {
  header: Record<string, string | number | null>
  tasks: string[]
  bodies: string[]
  citations: string[]
  recipients: string[]
}

export interface Part {
  expected: number
  found: number
  right: number
  /** What was not found, and what was found beyond it. */
  missing: string[]
  wrong: string[]
}

export type Score = Record<keyof Expected, Part>

const folder = new URL('./', import.meta.url)

export const variants = (): string[] =>
  readdirSync(folder)
    .filter(name => /\.(?:md|txt|docx|pdf)$/.test(name) && name !== 'README.md')
    .sort()

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

export async function scoreOf(name: string): Promise<Score> {
  const result = await readFile(readFileSync(new URL(name, folder)), name)
  if (!result.ok) throw new Error(`${name}: ${result.code}`)
  const expectation = name.replace(/\.[a-z]+$/, '.expected.json')
  const expected = JSON.parse(readFileSync(new URL(expectation, folder), 'utf8')) as Expected
  const { reading } = result
  const fields = headerOf(reading)
  return {
    header: compared(
      Object.entries(expected.header).map(([key, value]) => `${key}: ${value}`),
      Object.keys(expected.header).map(key => `${key}: ${fields[key] ?? null}`),
    ),
    tasks: compared(
      expected.tasks,
      reading.tasks.map(task => `${task.path} ${task.body ?? task.addressed ?? '-'}`),
    ),
    bodies: compared(expected.bodies, reading.bodies),
    citations: compared(
      expected.citations,
      reading.citations.map(one => `${one.number} ${one.date ?? '-'}`),
    ),
    recipients: compared(expected.recipients, reading.recipients),
  }
}

const headerOf = (reading: Reading): Record<string, string | number | null> => {
  const { format, kind, number, issuedOn, place, issuer, parentIssuer, subject, year, signature } = reading
  const { authority = null, post = null, name = null } = signature ?? {}
  return { format, kind, number, issuedOn, place, issuer, parentIssuer, subject, year, authority, post, name }
}

function compared(expected: readonly string[], found: readonly string[]): Part {
  const [wanted, got] = [expected.map(plain), found.map(plain)]
  const missing = wanted.filter(one => !got.includes(one))
  const wrong = got.filter(one => !wanted.includes(one))
  return { expected: wanted.length, found: got.length, right: wanted.length - missing.length, missing, wrong }
}
