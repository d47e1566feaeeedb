// Misreadings that scanned official documents are known for; each is only suspected, the text stays as it is.
import { matchForm } from '../../law/citation.ts'
import type { Warning } from './reading.ts'
import { warn } from './warnings.ts'

interface Confusion {
  readonly written: string
  readonly meant: string
  /** Suspect only where this stands within 80 characters, because the words are right elsewhere. */
  readonly near?: RegExp
}

/** Capitals are matched too, and the suggestion takes them over. The order is by what was seen first, not by weight. */
const CONFUSIONS: readonly Confusion[] = [
  { written: 'gấp gáp', meant: 'gặp gỡ', near: /hội nghị|đối thoại|tiếp xúc/iu },
  { written: 'bộ thư', meant: 'bí thư' },
  { written: 'tinh huyết', meant: 'tâm huyết' },
  { written: 'đàng ủy', meant: 'đảng ủy' },
  { written: 'đàng viên', meant: 'đảng viên' },
  { written: 'đàng bộ', meant: 'đảng bộ' },
  { written: 'cản bộ', meant: 'cán bộ' },
  { written: 'tổ chửc', meant: 'tổ chức' },
  { written: 'thực hiên', meant: 'thực hiện' },
  { written: 'kế hoach', meant: 'kế hoạch' },
  { written: 'dân chù', meant: 'dân chủ' },
  { written: 'cơ sờ', meant: 'cơ sở' },
  { written: 'nghị quyềt', meant: 'nghị quyết' },
  { written: 'giảm sát', meant: 'giám sát' },
  { written: 'phối hơp', meant: 'phối hợp' },
  { written: 'nhản dân', meant: 'nhân dân' },
]
const REACH = 80
const PATTERN = new RegExp(String.raw`(?<!\p{L})(?:${CONFUSIONS.map(one => one.written).join('|')})(?!\p{L})`, 'giu')

/** Suspected misreadings in the order of the text. */
export function misspellingsIn(text: string): Warning[] {
  const form = matchForm(text)
  return [...form.matchAll(PATTERN)].flatMap(match => {
    const confusion = CONFUSIONS.find(one => one.written === match[0].toLowerCase())
    const around = form.slice(Math.max(match.index - REACH, 0), match.index + match[0].length + REACH)
    if (!confusion || (confusion.near && !confusion.near.test(around))) return []
    const span = { from: match.index, to: match.index + match[0].length }
    const written = text.slice(span.from, span.to)
    return [warn.misspelling(span, written, likeCase(confusion.meant, written))]
  })
}

/** The words with every suspicion replaced: for a field that offers the suggestion beside what is written. */
export function suggestedFor(words: string): string {
  let suggested = words
  for (const { source, suggested: meant = '' } of misspellingsIn(words).reverse()) {
    if (source) suggested = suggested.slice(0, source.from) + meant + suggested.slice(source.to)
  }
  return suggested
}

function likeCase(meant: string, written: string): string {
  if (written === written.toLocaleUpperCase('vi')) return meant.toLocaleUpperCase('vi')
  const first = written.charAt(0)
  return first === first.toLocaleUpperCase('vi') ? meant.charAt(0).toLocaleUpperCase('vi') + meant.slice(1) : meant
}
