// The words of a PDF with their places, taken out in a thread of its own with limits of time and memory.

import { Worker } from 'node:worker_threads'

/** In points, from the lower left corner of the page; `y` is the line the letters stand on. */
export interface PdfRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the font. */
  readonly size: number
  readonly bold: boolean
  /** Written upwards, downwards or aslant, as stamps are. */
  readonly turned: boolean
}

/** A drawn line: across at the height `at` from left to right, else upright at `at` from below to above. */
export interface PdfRule {
  readonly across: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly runs: readonly PdfRun[]
  readonly rules: readonly PdfRule[]
}

export interface PdfTask {
  readonly bytes: Uint8Array
  readonly mostPages: number
  readonly mostRuns: number
  /** How many pages from the first are wanted. */
  readonly pages: number
}

/** `too-long`: more pages or words than the limit, or more time or memory. */
export type PdfFault = 'encrypted' | 'damaged' | 'too-long'

export type PdfAnswer =
  | { readonly ok: true; readonly pages: readonly PdfPage[] }
  | { readonly ok: false; readonly fault: PdfFault }

export const PDF_LIMITS = {
  pages: 500,
  /** Pieces of text; a page of a document has 40 to 400. */
  runs: 120_000,
  milliseconds: 30_000,
  heapMegabytes: 256,
} as const

const WORKER = new URL('./worker.ts', import.meta.url)

/**
 * Pages with their words; scripts, forms, attachments and links in the file are never run nor opened, pictures not looked
 * at. Answers a fault instead of throwing, whatever the file holds. `pages`: only so many from the first.
 */
export async function pdfPages(
  bytes: Uint8Array,
  { pages = PDF_LIMITS.pages, milliseconds = PDF_LIMITS.milliseconds }: { pages?: number; milliseconds?: number } = {},
): Promise<PdfAnswer> {
  // A copy that may be handed over: the caller keeps its own.
  const data = new Uint8Array(bytes)
  const task: PdfTask = { bytes: data, mostPages: PDF_LIMITS.pages, mostRuns: PDF_LIMITS.runs, pages }
  const worker = new Worker(WORKER, {
    workerData: task,
    // Node strips the types itself, which spares the loader 1 s; only inside node_modules it does not.
    ...(WORKER.pathname.includes('/node_modules/') ? {} : { execArgv: [] }),
    transferList: [data.buffer],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: PDF_LIMITS.heapMegabytes, stackSizeMb: 4 },
  })
  try {
    return await new Promise<PdfAnswer>(resolve => {
      const timer = setTimeout(() => resolve({ ok: false, fault: 'too-long' }), milliseconds)
      const settle = (answer: PdfAnswer) => {
        clearTimeout(timer)
        resolve(answer)
      }
      worker.once('message', settle)
      worker.once('error', error => {
        const beyond = (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY'
        settle({ ok: false, fault: beyond ? 'too-long' : 'damaged' })
      })
      worker.once('exit', () => settle({ ok: false, fault: 'damaged' }))
    })
  } finally {
    await worker.terminate()
  }
}
