// Good files changed at random, 10,000 times from one seed: each is read or refused in time, none brings the reader down.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { unzipSync, zipSync } from 'fflate'
import type { PdfPage, PdfRun } from '../../shared/pdf/extract.ts'
import { wordsOf } from '../../shared/pdf/words.ts'
import { readDocument } from './index.ts'
import { inputOfPages } from './pdf-input.ts'

const SEED = 20_261_122
/** Processor milliseconds of one reading; ordinary ones take 1 to 20. */
const MOST = 2_000

/** Mulberry32: the same numbers on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const random = randomFrom(SEED)
const below = (most: number) => Math.floor(random() * most)

/** One to four changes: a byte, a piece put twice, taken out, or moved, the end cut off. */
function mutated(good: Uint8Array): Uint8Array {
  let bytes = Uint8Array.from(good)
  for (let changes = 1 + below(4); changes > 0 && bytes.length > 8; changes--) {
    const at = below(bytes.length)
    const length = 1 + below(Math.min(200, bytes.length - at))
    const piece = bytes.subarray(at, at + length)
    const kind = below(6)
    if (kind < 2) bytes[at] = below(256)
    else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
    else if (kind === 3) bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
    else if (kind === 4) bytes.set(piece, below(bytes.length - piece.length + 1))
    else if (below(8) === 0) bytes = bytes.slice(0, at)
  }
  return bytes
}

const outcomes = { read: 0, refused: 0 }

function readInTime(bytes: Uint8Array, name: string) {
  const before = process.cpuUsage()
  const result = readDocument(bytes, name)
  const { user, system } = process.cpuUsage(before)
  assert.ok((user + system) / 1_000 < MOST, `${name} took ${(user + system) / 1_000} ms`)
  outcomes[result.ok ? 'read' : 'refused'] += 1
  if (!result.ok) return
  for (const { source, text } of result.reading.tasks)
    assert.equal(result.reading.text.slice(source.from, source.to), text)
}

const file = (path: string) => new Uint8Array(readFileSync(new URL(path, import.meta.url)))

test('4,000 changed texts', () => {
  const good = [
    'variants/02-party-programme-star.txt',
    'variants/03-decision-regulation.md',
    'variants/08-plan-annex-table.md',
  ]
  for (let turn = 0; turn < 4_000; turn++) {
    const name = good[turn % good.length]!
    readInTime(mutated(file(name)), name)
  }
})

test('3,000 changed packages of a DOCX', () => {
  const good = file('variants/12-party-plan-word.docx')
  for (let turn = 0; turn < 3_000; turn++) readInTime(mutated(good), 'a.docx')
})

test('2,000 DOCX whose XML was changed', () => {
  const parts = unzipSync(file('variants/12-party-plan-word.docx'))
  const names = Object.keys(parts)
  for (let turn = 0; turn < 2_000; turn++) {
    const name = names[turn % names.length]!
    readInTime(zipSync({ ...parts, [name]: mutated(parts[name]!) }, { level: 0 }), 'a.docx')
  }
})

test('850 pages of words put anywhere', async () => {
  const answer = await wordsOf({
    bytes: file('variants/11-state-plan-pdf.pdf'),
    mostPages: 9,
    mostRuns: 9_999,
    pages: 9,
  })
  assert.ok(answer.ok)
  for (let turn = 0; turn < 850; turn++) {
    const pages: PdfPage[] = answer.pages.map(page => ({
      ...page,
      runs: page.runs.map(moved),
      rules: page.rules.filter(() => below(5) > 0),
    }))
    assert.ok(inputOfPages(pages).lines.length > 0)
  }
})

const moved = (run: PdfRun): PdfRun =>
  below(4) > 0
    ? run
    : { ...run, x: below(700) - 50, y: below(900) - 50, width: below(500), size: below(40), turned: below(20) === 0 }

test('150 changed PDF files', async () => {
  const good = file('variants/11-state-plan-pdf.pdf')
  for (let turn = 0; turn < 150; turn++) {
    const answer = await wordsOf({ bytes: mutated(good), mostPages: 500, mostRuns: 9_999, pages: 500 })
    if (answer.ok) inputOfPages(answer.pages)
    outcomes[answer.ok ? 'read' : 'refused'] += 1
  }
})

test('some were read and some refused', () => {
  assert.ok(outcomes.read > 1_000 && outcomes.refused > 1_000, JSON.stringify(outcomes))
  console.log(`10,000 changed files: ${outcomes.read} read, ${outcomes.refused} refused, 850 pages laid out`)
})
