// Reads an outline that came as JSON: shape first, then the rules of regime.ts. Pure.

import { z } from 'zod'
import { granted, type Outcome, refused } from '../shared/outcome.ts'
import type { Regime } from './regime.ts'
import { regimeTexts as texts } from './regime-texts.ts'

/** How much an outline holds. `figures`: positions of a report's array, those of figures that were dropped included. */
export const MOST = {
  ...{ figures: 400, text: 2_000, levels: 10, profiles: 20, periods: 60, sections: 60 },
  ...{ indicators: 300, cells: 60, questions: 100, rules: 400 },
} as const

const said = z.object({ vi: z.string().max(MOST.text), en: z.string().max(MOST.text) })
const id = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/)
const kinds = z.enum(['month', 'quarter', 'half', 'nine-months', 'year', 'semester', 'school-year', 'ad-hoc'])
const asked = { profiles: z.array(id).optional(), periods: z.array(kinds).optional() }
const severity = z.enum(['error', 'warn'])
const day = (...years: number[]) =>
  z.object({
    year: z.literal(years),
    month: z.int().min(1).max(12),
    day: z.int().min(1).max(31),
  })

const cell = z.object({
  ...{ id, position: z.int().min(1).max(MOST.figures), name: said, unit: said },
  stock: z.literal(true).optional(),
  records: id.optional(),
  restricted: z.literal('read-denunciations').optional(),
})

const regime = z.object({
  version: z.int().default(1),
  form: id,
  appliesFrom: z.iso.date(),
  ...{ name: said, ground: said, levels: z.array(said).max(MOST.levels) },
  profiles: z
    .array(z.object({ id, name: said, kinds: z.array(z.string()) }))
    .min(1)
    .max(MOST.profiles),
  calendar: z
    .array(
      z.object({
        kind: kinds,
        key: z.string().max(10),
        name: said,
        from: day(-1, 0, 1),
        to: day(0, 1),
        due: z.array(day(0, 1)),
      }),
    )
    .max(MOST.periods),
  sections: z
    .array(z.object({ id, label: z.string().max(10), name: said }))
    .min(1)
    .max(MOST.sections),
  indicators: z
    .array(
      z.object({
        ...{ id, section: id, name: said, kind: z.enum(['figures', 'yes', 'choice']), ...asked },
        many: z.literal(true).optional(),
        cells: z.array(cell).min(1).max(MOST.cells),
        shares: z.array(z.object({ part: id, base: id, of: said })).optional(),
      }),
    )
    .max(MOST.indicators),
  questions: z
    .array(z.object({ id, section: id, name: said, hint: said, required: z.literal(true).optional(), ...asked }))
    .max(MOST.questions),
  rules: z
    .array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('at-most'), a: id, b: id, severity }),
        z.object({ kind: z.literal('sum'), parts: z.array(id), total: id, severity }),
      ]),
    )
    .max(MOST.rules),
})

/** The outline, or the first places where it is not one. */
export function readRegime(json: string): Outcome<Regime> {
  let given: unknown
  try {
    given = JSON.parse(json)
  } catch (error) {
    return wrong((error as Error).message)
  }
  return checkRegime(given)
}

/** The same of an outline that was written here: a net below the forms of its pages. */
export function checkRegime(given: unknown): Outcome<Regime> {
  const read = regime.safeParse(given)
  if (!read.success)
    return wrong(
      read.error.issues
        .slice(0, 5)
        .map(issue => issue.path.join('.'))
        .join(', '),
    )
  return granted(read.data as Regime)
}

const wrong = (where: string): Outcome<Regime> =>
  refused('not-an-outline', { vi: `${texts.notJson.vi}${where}`, en: `${texts.notJson.en}${where}` })
