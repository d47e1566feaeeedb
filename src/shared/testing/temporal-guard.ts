// Loaded before every test: deepEqual on values that hold days or moments fails, whatever they are.
//
// Two different PlainDates are deepEqual, because they have no own properties to differ in: such a test cannot fail.
// Compare `.toString()`, or use `sameDay` from ./days.ts.

import assert from 'node:assert'
import { syncBuiltinESMExports } from 'node:module'

const KINDS = [Temporal.PlainDate, Temporal.Instant, Temporal.ZonedDateTime, Temporal.PlainDateTime, Temporal.Duration]

/** The path to the first Temporal object inside a value; undefined when there is none. */
export function temporalInside(value: unknown, path = 'value', seen = new Set<object>()): string | undefined {
  if (typeof value !== 'object' || value === null || seen.has(value)) return undefined
  if (KINDS.some(kind => value instanceof kind)) return path
  seen.add(value)
  const entries =
    value instanceof Map ? [...value] : value instanceof Set ? [...value].entries() : Object.entries(value)
  for (const [key, inner] of entries) {
    const found = temporalInside(inner, `${path}.${String(key)}`, seen)
    if (found) return found
  }
  return undefined
}

const NAMES = ['deepEqual', 'deepStrictEqual', 'notDeepEqual', 'notDeepStrictEqual', 'partialDeepStrictEqual'] as const

for (const module of [assert, assert.strict])
  for (const name of NAMES) {
    const real = module[name] as (...given: unknown[]) => void
    Object.assign(module, {
      [name]: (...given: unknown[]) => {
        const found = temporalInside(given[0], 'actual') ?? temporalInside(given[1], 'expected')
        if (found)
          throw new Error(`${name} cannot tell days apart: ${found} is a Temporal object. Compare .toString().`)
        return real(...given)
      },
    })
  }
syncBuiltinESMExports()
