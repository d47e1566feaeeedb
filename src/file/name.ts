// What a file may be called. Pure.

import { granted, type Outcome, refused } from '../shared/outcome.ts'
import { texts } from './texts.ts'

/** Characters; the longest name that Windows keeps. */
const LONGEST = 255
/** Paths, and what changes how a name is read without being seen: control, direction and zero-width characters. */
const REFUSED = /[/\\\p{Cc}\p{Cf}\u2028\u2029\ufffd]/u

/** The name in NFC, without blanks around it. A name with a path in it is refused, not cut: nobody means it. */
export function fileName(sent: string): Outcome<string> {
  const name = sent.normalize('NFC').trim()
  if (REFUSED.test(name)) return refused('name-characters', texts.nameCharacters)
  if (name.length > LONGEST) return refused('name-long', texts.nameLong(LONGEST))
  if (!/^[^.].*\.[^.]+$/u.test(name)) return refused('name-incomplete', texts.nameIncomplete)
  return granted(name)
}

/** The last ending in small letters: "docx"; empty when there is none. */
export const endingOf = (name: string): string => /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? ''
