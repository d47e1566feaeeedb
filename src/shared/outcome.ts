// What a rule answers: the new state, or what stands in the way. Rules never throw.

import { type Reason, Refusal } from './refusal.ts'
import type { Lang, Text } from './text.ts'

/** One thing that stands in the way. `field` names the form field it belongs to, when there is one. */
export interface Finding {
  code: string
  text: Text
  field?: string
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; findings: Finding[] }

export const granted = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const refused = (code: string, text: Text, field?: string): Outcome<never> => ({
  ok: false,
  findings: [field === undefined ? { code, text } : { code, text, field }],
})

/** The value, or a refusal that says every finding, one sentence each. */
export function orRefuse<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw refusalOf('conflict', outcome.findings)
}

/** Refuses when anything stands in the way, and says all of it. */
export function refuseOn(findings: readonly Finding[], reason: Reason): void {
  if (findings.length > 0) throw refusalOf(reason, findings)
}

function refusalOf(reason: Reason, findings: readonly Finding[]): Refusal {
  const join = (lang: Lang) => findings.map(finding => finding.text[lang]).join(' ')
  return new Refusal(reason, { vi: join('vi'), en: join('en') })
}
