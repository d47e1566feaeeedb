// Secrecy marks: a document marked Mật or above is not taken in at all.
import { isSecrecyMark } from '../../law/secrecy.ts'
import type { Input } from './line.ts'

const SEARCHED = 40

/**
 * Whether a mark stands by itself in the head, a page header or footer, or a text box. Words in a sentence ("bí mật
 * nhà nước") are no mark. `top` is the head as paragraphs, its columns parted.
 */
export function hasSecrecyMark(input: Input, top: readonly string[]): boolean {
  const lines = input.lines.slice(0, SEARCHED).flatMap(line => line.cells?.flat() ?? [line.text])
  return [...top, ...lines, ...input.furniture].some(isSecrecyMark)
}
