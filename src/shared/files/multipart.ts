// Reads a multipart/form-data body as it arrives, so that a file never has to be in memory as a whole.

export type PartEvent =
  /** A part begins; `fileName` is null for a plain field. Both names are as the browser sent them. */
  { event: 'part'; name: string; fileName: string | null } | { event: 'data'; bytes: Uint8Array } | { event: 'end' }

/** The body is no such form, or ends in the middle. */
export class Malformed extends Error {}

/** The boundary that the content type names; null when it is no form with parts. */
export const boundaryOf = (contentType: string | null | undefined): string | null => {
  const match = /^multipart\/form-data\s*;.*?boundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType ?? '')
  return match ? (match[1] ?? match[2]!) : null
}

/** Bytes of one part's head: its name and the file's. */
const MOST_HEAD = 8 * 1024

/** The parts in order, each as part, data …, end. Throws `Malformed`; what the body itself throws passes through. */
export async function* readMultipart(body: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<PartEvent> {
  const delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1')
  // The first delimiter stands at the very beginning, without a line end before it.
  let waiting: Buffer = Buffer.from('\r\n')
  let at: 'before' | 'delimiter' | 'head' | 'body' = 'before'
  for await (const chunk of body) {
    waiting = Buffer.concat([waiting, chunk])
    for (;;) {
      if (at === 'delimiter') {
        if (waiting.length < 2) break
        if (waiting.subarray(0, 2).toString('latin1') === '--') return
        if (waiting.subarray(0, 2).toString('latin1') !== '\r\n') throw new Malformed('after a boundary')
        waiting = waiting.subarray(2)
        at = 'head'
      } else if (at === 'head') {
        const end = waiting.indexOf('\r\n\r\n')
        if (end < 0 && waiting.length <= MOST_HEAD) break
        if (end < 0 || end > MOST_HEAD) throw new Malformed('the head of a part')
        yield { event: 'part', ...namesIn(waiting.subarray(0, end)) }
        waiting = waiting.subarray(end + 4)
        at = 'body'
        // An empty part: its boundary follows the head at once, and shares its line end.
        if (startsWithout(waiting, delimiter)) waiting = Buffer.concat([Buffer.from('\r\n'), waiting])
      } else {
        const end = waiting.indexOf(delimiter)
        // What could be the beginning of a delimiter stays for the next chunk.
        const ready = end < 0 ? Math.max(0, waiting.length - delimiter.length + 1) : end
        if (at === 'body' && ready > 0) yield { event: 'data', bytes: waiting.subarray(0, ready) }
        waiting = waiting.subarray(ready)
        if (end < 0) break
        if (at === 'body') yield { event: 'end' }
        waiting = waiting.subarray(delimiter.length)
        at = 'delimiter'
      }
    }
  }
  throw new Malformed('the end is missing')
}

const startsWithout = (waiting: Buffer, delimiter: Buffer): boolean =>
  waiting.length >= delimiter.length - 2 && waiting.subarray(0, delimiter.length - 2).equals(delimiter.subarray(2))

function namesIn(head: Buffer): { name: string; fileName: string | null } {
  const disposition = head
    .toString('utf8')
    .split('\r\n')
    .find(line => /^content-disposition\s*:/i.test(line))
  const written = (key: string) => {
    const value = new RegExp(String.raw`;\s*${key}="([^"]*)"`, 'i').exec(disposition ?? '')?.[1]
    // Browsers write these three, and only these, as escapes.
    return value?.replace(/%(22|0D|0A)/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }
  const name = written('name')
  if (name === undefined) throw new Malformed('a part without a name')
  return { name, fileName: written('filename') ?? null }
}
