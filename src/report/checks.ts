// Checks among the figures of one report, against the period before and against what the platform counted. Pure.
//
// Every sentence is made of the report's own figures: no check reads, and no sentence shows, another unit's.

import type { Finding } from '../shared/outcome.ts'
import { formatNumber, type Text } from '../shared/text.ts'
import { type Cell, cellName, type Indicator, type Regime, type Rule } from './regime.ts'
import type { ReportContent, Surroundings } from './report.ts'
import { texts } from './texts.ts'

/** Differences from the period before that ask for a reason: more than this share, and at least this many. */
const UNUSUAL = { share: 0.3, least: 10 }

interface Found {
  indicator: Indicator
  cell: Cell
  name: Text
  value: number
}

export function ruleFindings(
  regime: Regime,
  indicators: readonly Indicator[],
  content: ReportContent,
  around: Surroundings,
): Finding[] {
  const find = (id: string): Found | undefined => {
    const indicator = indicators.find(({ cells }) => cells.some(cell => cell.id === id))
    const cell = indicator?.cells.find(one => one.id === id)
    const value = cell && content.figures[cell.position - 1]
    return indicator && cell && value !== null && value !== undefined
      ? { indicator, cell, name: cellName(indicator, cell), value }
      : undefined
  }
  const explained = (indicator: Indicator) => Boolean(content.answers[indicator.id]?.why)
  return [
    ...regime.rules.flatMap(rule => broken(rule, find, explained)),
    ...indicators.filter(indicator => !explained(indicator)).flatMap(indicator => unusual(indicator, content, around)),
  ]
}

function broken(
  rule: Rule,
  find: (id: string) => Found | undefined,
  explained: (indicator: Indicator) => boolean,
): Finding[] {
  const at = (found: Found, text: Text): Finding[] =>
    rule.severity === 'warn' && explained(found.indicator)
      ? []
      : [
          rule.severity === 'warn'
            ? { code: 'unlikely', text: withReason(text), field: `answers.${found.indicator.id}.why` }
            : { code: 'impossible', text, field: `figures.${found.cell.id}` },
        ]
  if (rule.kind === 'at-most') {
    const [a, b] = [find(rule.a), find(rule.b)]
    return a && b && a.value > b.value ? at(a, texts.above(a.name, number(a.value), b.name, number(b.value))) : []
  }
  const parts = rule.parts.map(find)
  const total = find(rule.total)
  if (!total || parts.some(part => !part)) return []
  const sum = parts.reduce((all, part) => all + part!.value, 0)
  return sum === total.value ? [] : at(total, texts.notTheSum(total.name, number(total.value), number(sum)))
}

/** What differs much from the unit's own period before, or from what the platform counted, is explained in a sentence. */
function unusual(indicator: Indicator, { figures }: ReportContent, { before, counted }: Surroundings): Finding[] {
  if (indicator.kind === 'choice') return []
  return indicator.cells.flatMap(cell => {
    const now = figures[cell.position - 1] ?? null
    if (now === null) return []
    const name = cellName(indicator, cell)
    const field = `answers.${indicator.id}.why`
    const seen = counted[cell.id]
    if (seen !== undefined && seen !== now)
      return [{ code: 'differs', text: withReason(texts.differs(name, number(now), number(seen))), field }]
    const last = before?.[cell.position - 1] ?? null
    if (indicator.kind === 'yes' || last === null || !farFrom(now, last)) return []
    return [{ code: 'unusual', text: withReason(texts.unusual(name, number(now), number(last))), field }]
  })
}

/** Whether a figure differs much from the unit's own before it. */
export const farFrom = (now: number, last: number): boolean =>
  Math.abs(now - last) >= UNUSUAL.least && Math.abs(now - last) > last * UNUSUAL.share

const withReason = ({ vi, en }: Text): Text => ({
  vi: `${vi} ${texts.giveReason.vi}`,
  en: `${en} ${texts.giveReason.en}`,
})

const number = (value: number): Text => ({ vi: formatNumber(value, 'vi'), en: formatNumber(value, 'en') })
