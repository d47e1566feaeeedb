// Takes the words, their places and the drawn lines out of a PDF; called in a thread of its own. Nothing in the file is executed.

import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PdfAnswer, PdfPage, PdfRule, PdfRun, PdfTask } from './extract.ts'

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Answers `damaged` instead of throwing. Without limits of time and memory: those are the thread's. */
export const wordsOf = (task: PdfTask): Promise<PdfAnswer> =>
  extract(task).catch((): PdfAnswer => ({ ok: false, fault: 'damaged' }))

async function extract({ bytes, mostPages, mostRuns, pages: wanted }: PdfTask): Promise<PdfAnswer> {
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    fontExtraProperties: true,
    // Pictures are never looked at.
    maxImageSize: 1,
    cMapUrl: join(folder, 'cmaps/'),
    standardFontDataUrl: join(folder, 'standard_fonts/'),
  })
  let document: PDFDocumentProxy
  try {
    document = await task.promise
  } catch (error) {
    return { ok: false, fault: (error as Error).name === 'PasswordException' ? 'encrypted' : 'damaged' }
  }
  if (document.numPages > mostPages) return { ok: false, fault: 'too-long' }
  const pages: PdfPage[] = []
  let runs = 0
  for (let number = 1; number <= Math.min(document.numPages, wanted); number++) {
    const page = await pageOf(await document.getPage(number))
    runs += page.runs.length
    if (runs > mostRuns) return { ok: false, fault: 'too-long' }
    pages.push(page)
  }
  return { ok: true, pages }
}

async function pageOf(page: PDFPageProxy): Promise<PdfPage> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  // Fonts are told of only once the page has been gone through.
  const operators = await page.getOperatorList()
  const content = await page.getTextContent()
  const bold = new Map<string, boolean>()
  const runs: PdfRun[] = []
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
    if (!bold.has(item.fontName)) bold.set(item.fontName, isBold(page, item.fontName))
    const size = Math.hypot(a, b)
    runs.push({
      text: item.str,
      ...{ x: x - left, y: y - bottom, width: item.width, size },
      bold: bold.get(item.fontName)!,
      turned: Math.abs(b) > 0.1 * size || a < 0,
    })
  }
  page.cleanup()
  return { width: right - left, height: top - bottom, runs, rules: rulesOf(operators, left, bottom) }
}

function isBold(page: PDFPageProxy, font: string): boolean {
  if (!page.commonObjs.has(font)) return false
  const { bold, black, name } = page.commonObjs.get(font) as { bold?: boolean; black?: boolean; name?: string }
  return bold === true || black === true || /bold|black|heavy/i.test(name ?? '')
}

const THIN = 3
const LONG = 8
const MOST_RULES = 1_500

/** Straight lines and thin boxes, drawn upright, in the page's own units; what a transformation moves is moved along. */
function rulesOf(
  operators: { fnArray: readonly number[]; argsArray: readonly unknown[] },
  left: number,
  bottom: number,
): PdfRule[] {
  const rules: PdfRule[] = []
  const saved: Matrix[] = []
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  for (const [at, operator] of operators.fnArray.entries()) {
    const args = operators.argsArray[at] as unknown[] | null
    if (operator === OPS.save) saved.push(matrix)
    else if (operator === OPS.restore) matrix = saved.pop() ?? matrix
    else if (operator === OPS.transform && args) matrix = times(matrix, [...(args as number[])] as Matrix)
    else if (operator === OPS.constructPath && rules.length < MOST_RULES)
      for (const box of boxesOf(args)) {
        const [x0, y0] = moved(matrix, box[0], box[1])
        const [x1, y1] = moved(matrix, box[2], box[3])
        const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)]
        if (Math.min(width, height) > THIN || Math.max(width, height) < LONG) continue
        const [x, y] = [Math.min(x0, x1) - left, Math.min(y0, y1) - bottom]
        if (width > height) rules.push({ across: true, at: y + height / 2, from: x, to: x + width })
        else rules.push({ across: false, at: x + width / 2, from: y, to: y + height })
      }
  }
  return rules
}

type Matrix = [number, number, number, number, number, number]
type Box = readonly [number, number, number, number]

const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
]

const moved = (m: Matrix, x: number, y: number): [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]

/** Painting operators that show something; a clip draws nothing. */
const PAINTS: ReadonlySet<unknown> = new Set([
  ...[OPS.stroke, OPS.closeStroke, OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke],
  ...[OPS.closeFillStroke, OPS.closeEOFillStroke],
])

/** Each subpath's extent; a box drawn as an outline gives its four sides. */
function boxesOf(args: unknown[] | null): Box[] {
  if (!args || !PAINTS.has(args[0])) return []
  const path = (args[1] as (ArrayLike<number> | null)[] | undefined)?.[0]
  if (!path || path.length > 4_000) return []
  const lines: Box[] = []
  let [startX, startY, x, y] = [0, 0, 0, 0]
  for (let at = 0; at < path.length; ) {
    const step = path[at]!
    if (step === 0) [startX, startY, x, y, at] = [path[at + 1]!, path[at + 2]!, path[at + 1]!, path[at + 2]!, at + 3]
    else if (step === 1) {
      lines.push([x, y, path[at + 1]!, path[at + 2]!])
      ;[x, y, at] = [path[at + 1]!, path[at + 2]!, at + 3]
    } else if (step === 4) {
      lines.push([x, y, startX, startY])
      ;[x, y, at] = [startX, startY, at + 1]
    } else return lines
  }
  return lines
}
