// Looks at a received file: its name, its size, whether its content is what the name says, secrecy marks.

import { granted, type Outcome, refused } from '../shared/outcome.ts'
import { pdfPages } from '../shared/pdf/extract.ts'
import { openArchive } from './archive.ts'
import { endingsOf, endsRight, FAMILY, type FileKind, familyOf, isTwoThings, KINDS, kindOfEnding } from './kind.ts'
import { officeIsMarked, pdfIsMarked, textIsMarked } from './marks.ts'
import { endingOf, fileName } from './name.ts'
import { texts } from './texts.ts'

export interface Inspected {
  name: string
  kind: FileKind
  mediaType: string
  /** Links of an Office file to content elsewhere, other than hyperlinks. */
  externalReferences: number
}

/** The first thing that stands in the way, or what the file is. `kinds` are those that this place takes. */
export async function inspect(
  sent: string,
  content: Uint8Array,
  kinds: readonly FileKind[],
): Promise<Outcome<Inspected>> {
  const name = fileName(sent)
  if (!name.ok) return name
  if (content.length === 0) return refused('empty', texts.empty)
  const kind = kindOfEnding(endingOf(name.value))
  const family = familyOf(content)
  if (family === 'ole' && /^(?:docx?|xlsx?)$/.test(endingOf(name.value))) return refused('encrypted', texts.encrypted)
  if (kind === undefined || !kinds.includes(kind)) return refused('kind', texts.kindNotTaken(endingsOf(kinds)))
  if (family !== FAMILY[kind]) return refused('type-differs', texts.typeDiffers)
  if (isTwoThings(family, content)) return refused('two-things', texts.twoThings)
  if (!endsRight(family, content)) return refused('damaged', texts.damaged)
  const inspected = { name: name.value, kind, mediaType: KINDS[kind].mediaType, externalReferences: 0 }
  if (family === 'text') return inspectText(inspected, content)
  if (family === 'pdf') return inspectPdf(inspected, content)
  // The words of a picture are not read: there the sender's confirmation stands alone.
  return family === 'zip' ? inspectOffice(inspected, content) : granted(inspected)
}

function inspectText(inspected: Inspected, content: Uint8Array): Outcome<Inspected> {
  const [first, second] = content
  const wide = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  let text: string
  try {
    text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(content)
  } catch {
    return refused('encoding', texts.encoding)
  }
  const other = text.includes('\u0000') || /^\s*<(?:!doctype|html|script|svg|\?xml|\?php)/i.test(text)
  if (other) return refused('type-differs', texts.typeDiffers)
  return textIsMarked(text) ? refused('secret', texts.secret) : granted(inspected)
}

const LOOKED_PAGES = 5
const LOOKED_MILLISECONDS = 10_000

/** A PDF that opens only with a password is refused; one that cannot be read is kept as it is, as a picture is. */
async function inspectPdf(inspected: Inspected, content: Uint8Array): Promise<Outcome<Inspected>> {
  const answer = await pdfPages(content, { pages: LOOKED_PAGES, milliseconds: LOOKED_MILLISECONDS })
  if (!answer.ok) return answer.fault === 'encrypted' ? refused('encrypted', texts.encrypted) : granted(inspected)
  return pdfIsMarked(answer.pages) ? refused('secret', texts.secret) : granted(inspected)
}

async function inspectOffice(inspected: Inspected, content: Uint8Array): Promise<Outcome<Inspected>> {
  const opened = await openArchive(content)
  if (!opened.ok) return opened
  const { kind, parts, externalReferences } = opened.value
  if (kind !== inspected.kind) return refused('type-differs', texts.typeDiffers)
  return officeIsMarked(parts) ? refused('secret', texts.secret) : granted({ ...inspected, externalReferences })
}
