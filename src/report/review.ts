// What the superior asks a unit about its figures, ready to be sent back: made of the unit's own figures and nothing else. Pure.

import type { Typed } from '../shared/form.ts'
import { formatNumber } from '../shared/text.ts'
import { figureTexts as words } from './figure-texts.ts'
import { cellName, type Regime } from './regime.ts'
import { figureAt } from './report.ts'

/**
 * The fields of the form of return, filled in for these figures (ids of cells, apart by dots). Null: none of them is in the regime
 * as the person may see it, or none was entered.
 */
export function reviewTyped(
  regime: Regime,
  figures: readonly (number | null)[],
  before: readonly (number | null)[] | null,
  cells: string,
): Typed | null {
  const asked = new Set(cells.split('.').slice(0, 200))
  const number = (value: number | null) => (value === null ? null : formatNumber(value, 'vi'))
  const sections = new Map<string, string[]>()
  for (const indicator of regime.indicators)
    for (const cell of indicator.cells) {
      const now = asked.has(cell.id) ? number(figureAt(figures, cell.position)) : null
      if (now === null) continue
      const sentence = words.askUnit(cellName(indicator, cell).vi, now, number(figureAt(before ?? [], cell.position)))
      sections.set(indicator.section, [...(sections.get(indicator.section) ?? []), sentence])
    }
  if (sections.size === 0) return null
  const all = [...sections.values()].flat().join('\n')
  // A form of one section has no field for it.
  if (regime.sections.length < 2) return { reason: all }
  return {
    reason: words.askReason,
    ...Object.fromEntries([...sections].map(([id, sentences]) => [`sections.${id}`, sentences.join('\n')])),
  }
}
