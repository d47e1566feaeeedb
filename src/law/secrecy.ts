// The marks Mật, Tối mật, Tuyệt mật as they are stamped on a document of the State or the Party. Pure.

import { matchForm } from './citation.ts'

const MARK = /^(?:(?:dấu|độ|mức độ|mức) )?(?:độ )?(?:mật ?: ?)?(?:tuyệt mật|tối mật|mật)$/iu
/** Copies typed without diacritics; "mat" alone means too many other things. */
const MARK_WITHOUT_DIACRITICS = /^(?:tuyet mat|toi mat)$/i
/** The same words typed for fonts of before Unicode, TCVN3 and VNI, which still come in old files. */
const MARK_OF_OLD_FONTS = /^(?:(?:tèi|tuyöt) )?mët$|^(?:(?:toái|tóai|tuyeät) )?maät$/iu
const SPACED = /^(?:mật|tốimật|tuyệtmật)$/iu

/** Letters beyond which a paragraph is a sentence, not a stamp. */
const LONGEST = 60

/** Whether a paragraph is a secrecy mark that stands by itself. Words in a sentence ("bí mật nhà nước") are none. */
export function isSecrecyMark(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false
  // The last word of a sentence that was cut off from it: "… bí / mật."
  if (/^\p{Ll}.*[.;,]\s*$/u.test(paragraph)) return false
  const visible = paragraph.normalize('NFC').replace(/\p{Cf}/gu, '')
  const letters = matchForm(visible)
    .replace(/[^\p{L}:\s]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  // A stamp is often spaced out: "M Ậ T".
  const spaced = /^(?:\p{L} )+\p{L}$/u.test(letters) ? letters.replace(/ /g, '') : letters
  return [MARK, MARK_WITHOUT_DIACRITICS, MARK_OF_OLD_FONTS].some(mark => mark.test(letters)) || SPACED.test(spaced)
}
