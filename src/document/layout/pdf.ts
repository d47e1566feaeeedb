// An official document as a tagged PDF (PDF/UA-1), written by Typst in a thread of its own.

import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { coveredBy } from './glyphs.ts'
import type { OfficialDocument } from './official.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { STYLES } from './style.ts'

/** Tinos has the widths of Times New Roman and every Vietnamese letter. */
export const FONTS = join(import.meta.dirname, '../fonts')

export interface Asked {
  id: number
  sheet: string
}

export type Made = { id: number; bytes: Uint8Array } | { id: number; problem: string }

/** Milliseconds after which a document counts as one that will never be done; its thread is ended. */
const PATIENCE = 30_000

interface Waiting {
  resolve: (bytes: Uint8Array) => void
  reject: (problem: Error) => void
  timer: NodeJS.Timeout
}

let worker: Worker | null = null
let last = 0
const waiting = new Map<number, Waiting>()

/**
 * The bytes of the PDF. Like `layOutDocx` it lays out whatever it is given, and equal documents give equal bytes. Letters that
 * the font lacks are drawn as "□". Rejects when the writer fails or takes longer than half a minute: a bug, not a fault of the text.
 */
export function layOutPdf(given: OfficialDocument): Promise<Uint8Array> {
  const sheet = withKnownLetters(JSON.stringify(forTypst(sheetOf(given))))
  worker ??= startWorker()
  const id = ++last
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => giveUp(new Error('the PDF took too long')), PATIENCE)
    timer.unref()
    waiting.set(id, { resolve, reject, timer })
    worker!.ref()
    worker!.postMessage({ id, sheet } satisfies Asked)
  })
}

function startWorker(): Worker {
  const started = new Worker(new URL('./pdf-worker.ts', import.meta.url))
  started.on('message', (made: Made) => {
    const asked = waiting.get(made.id)
    if (!asked) return
    waiting.delete(made.id)
    clearTimeout(asked.timer)
    // Idle, it must not keep the process from ending.
    if (waiting.size === 0) started.unref()
    if ('bytes' in made) asked.resolve(made.bytes)
    else asked.reject(new Error(`the PDF was not written: ${made.problem}`))
  })
  started.on('error', giveUp)
  return started
}

/** Everybody who waits is told, and the next document gets a new thread. */
function giveUp(problem: unknown): void {
  void worker?.terminate()
  worker = null
  for (const { reject, timer } of waiting.values()) {
    clearTimeout(timer)
    reject(problem instanceof Error ? problem : new Error(String(problem)))
  }
  waiting.clear()
}

function forTypst({ document, ...sheet }: Sheet) {
  const { margins, firstLine, body, line } = STYLES[document.layout]
  // "auto" counts in 240ths of the font's own line, which is 1.15 of its size.
  const pitch = line.lineRule === 'exact' ? line.line : (line.line / 240) * body * 1.15 * 20
  const day = document.issuedOn && {
    year: document.issuedOn.year,
    month: document.issuedOn.month,
    day: document.issuedOn.day,
  }
  return { ...sheet, day, style: { margins, firstLine, body, pitch } }
}

/** In JSON everything beyond ASCII is text; runs of spaces are gaps to be filled in by hand, which Typst would close. */
const withKnownLetters = (json: string): string =>
  json
    .replace(/[^\0-\x7F]/gu, letter => (covered().has(letter.codePointAt(0)!) ? letter : '□'))
    .replace(/ {2,}/g, gap => '\u00a0'.repeat(gap.length))

let known: ReadonlySet<number> | null = null
const covered = (): ReadonlySet<number> => {
  known ??= coveredBy(['Regular', 'Bold', 'Italic', 'BoldItalic'].map(face => join(FONTS, `Tinos-${face}.ttf`)))
  return known
}
