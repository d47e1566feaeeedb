// Secrecy marks: a document marked Mật or above is not taken in at all.
import { matchForm } from '../../law/citation.ts'
import { clean, type Input } from './line.ts'

const MARK = /^(?:(?:dấu|độ|mức độ|mức) )?(?:độ )?(?:mật ?: ?)?(?:tuyệt mật|tối mật|mật)$/iu
/** Copies typed without diacritics; "mat" alone means too many other things. */
const MARK_WITHOUT_DIACRITICS = /^(?:tuyet mat|toi mat)$/i
const SEARCHED = 40

/**
 * Whether a mark stands by itself in the head, a page header or footer, or a text box. Words in a sentence ("bí mật
 * nhà nước") are no mark. `top` is the head as paragraphs, its columns parted.
 */
export function hasSecrecyMark(input: Input, top: readonly string[]): boolean {
  const lines = input.lines.slice(0, SEARCHED).flatMap(line => line.cells?.flat() ?? [line.text])
  return [...top, ...lines, ...input.furniture].some(isMark)
}

function isMark(paragraph: string): boolean {
  if (paragraph.length > 60) return false
  const letters = clean(matchForm(paragraph).replace(/[^\p{L}:\s]/gu, ' '))
  // A stamp is often spaced out: "M Ậ T".
  const spaced = /^(?:\p{L} )+\p{L}$/u.test(letters) ? letters.replace(/ /g, '') : letters
  return MARK.test(letters) || MARK_WITHOUT_DIACRITICS.test(letters) || /^(?:mật|tốimật|tuyệtmật)$/iu.test(spaced)
}
