// The form in which a plan is written: its rows, and what two people who wrote at once differ in. Pure.

import type { PlainDate } from '../shared/day.ts'
import { formatDay } from '../shared/text.ts'
import type { PlanContent, PlanLine } from './plan.ts'

export const FIELDS = ['content', 'how', 'who', 'dueOn', 'expected', 'evidence', 'notApplicable'] as const
export type PlanField = (typeof FIELDS)[number]

/** A row of the form: where it stands in it, what is in its fields, and what was stored meanwhile by somebody else. */
export interface Row {
  at: number
  id: string
  content: PlanContent | null
  values: Record<PlanField, string>
  returned: string | null
  /** Only after a conflict, and only the fields that differ. */
  stored: Partial<Record<PlanField, string>>
}

/** Empty rows offered below those that are there. */
const SPARE = 3

/** The stored lines, the contents that no line takes up yet, and a few empty rows. `newId` names what is not stored. */
export function rowsOf(
  lines: readonly PlanLine[],
  contents: readonly PlanContent[],
  most: number,
  newId: () => string,
): Row[] {
  const known = new Map(contents.map(content => [content.id, content]))
  const rows = lines.map(line => rowOf(line, known))
  const taken = new Set(lines.map(line => line.contentId))
  for (const content of contents) if (!taken.has(content.id)) rows.push(rowOf(blank(newId(), content), known))
  const count = Math.min(rows.length + SPARE, Math.max(most, rows.length))
  while (rows.length < count) rows.push(rowOf(blank(newId(), null), known))
  return rows.map((row, at) => ({ ...row, at }))
}

/** The rows as they were typed; with `stored`, what somebody else saved meanwhile stands beside them, and their new lines below. */
export function typedRows(
  typed: Record<string, string>,
  contents: readonly PlanContent[],
  stored: readonly PlanLine[] | null,
): Row[] {
  const known = new Map(contents.map(content => [content.id, content]))
  const numbers = [...new Set(Object.keys(typed).flatMap(name => /^lines\.(\d{1,2})\./.exec(name)?.[1] ?? []))].map(
    Number,
  )
  const rows = numbers
    .sort((a, b) => a - b)
    .map(at => {
      const value = (name: string) => typed[`lines.${at}.${name}`] ?? ''
      const values = Object.fromEntries(FIELDS.map(name => [name, value(name)])) as Row['values']
      const theirs = stored?.find(line => line.id === value('id'))
      return {
        at,
        id: value('id'),
        content: known.get(value('contentId')) ?? null,
        values,
        returned: theirs?.returned ?? null,
        stored: theirs ? differing(values, theirs) : {},
      }
    })
  const next = (numbers.at(-1) ?? -1) + 1
  const added = (stored ?? []).filter(line => !rows.some(row => row.id === line.id))
  return [...rows, ...added.map((line, at) => ({ ...rowOf(line, known), at: next + at }))]
}

/** True when what was typed is what is stored: the second of two clicks. */
export const sameLines = (a: readonly PlanLine[], b: readonly PlanLine[]): boolean =>
  a.length === b.length &&
  a.every((line, at) => line.id === b[at]!.id && Object.keys(differing(valuesOf(line), b[at]!)).length === 0)

function differing(values: Row['values'], line: PlanLine): Row['stored'] {
  const theirs = valuesOf(line)
  return Object.fromEntries(FIELDS.flatMap(name => (theirs[name] === values[name] ? [] : [[name, theirs[name]]])))
}

const rowOf = (line: PlanLine, contents: ReadonlyMap<string, PlanContent>): Row => ({
  ...{ at: 0, id: line.id, values: valuesOf(line), returned: line.returned, stored: {} },
  content: (line.contentId && contents.get(line.contentId)) || null,
})

const valuesOf = (line: PlanLine): Row['values'] => ({
  ...{ content: line.content, how: line.how, who: line.who, dueOn: written(line.dueOn) },
  ...{ expected: line.expected, evidence: line.evidence, notApplicable: line.notApplicable ?? '' },
})

const written = (day: PlainDate | null) => (day ? formatDay(day) : '')

const blank = (id: string, content: PlanContent | null): PlanLine => ({
  ...{ id, contentId: content?.id ?? null, content: content?.title ?? '', how: '', who: '', dueOn: null },
  ...{ expected: '', evidence: '', notApplicable: null, returned: null },
})
