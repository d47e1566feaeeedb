// What the platform refuses, and the sentence that says what to do next.

import type { Text } from './text.ts'

/** Each reason has its HTTP status here and nowhere else. */
export const STATUS = {
  'bad-request': 400,
  'not-signed-in': 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'not-acceptable-file': 415,
  invalid: 422,
  'too-many': 429,
  unavailable: 503,
} as const

export type Reason = keyof typeof STATUS

/** Thrown by actions only, answered in app.ts only. Anything else that is thrown is a bug. */
export class Refusal extends Error {
  readonly reason: Reason
  readonly text: Text

  constructor(reason: Reason, text: Text) {
    super(text.en)
    this.reason = reason
    this.text = text
  }
}
