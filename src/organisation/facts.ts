// What the law asks about a unit, from day to day: the facts, and the rule for changing them. Pure.

import { isAfter, isBefore, type PlainDate } from '../shared/day.ts'
import type { Finding, Outcome } from '../shared/outcome.ts'
import type { UnitKind } from './structure.ts'
import { texts } from './texts.ts'

/** Source: Party Statutes (Điều lệ Đảng), on grassroots organisations; which of them a unit is decides what it may do. */
export const PARTY_TYPES = [
  'upper-committee', // đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng
  'base-committee', // đảng bộ cơ sở
  'base-cell', // chi bộ cơ sở
  'section-committee', // đảng bộ bộ phận
  'subordinate-cell', // chi bộ trực thuộc
] as const
export type PartyType = (typeof PARTY_TYPES)[number]

/** Autonomy groups of public units. Source: Decree 60/2021/NĐ-CP, art. 9: 1 pays for everything itself, 4 is paid for. */
export const FUNDING_GROUPS = [1, 2, 3, 4] as const
export type FundingGroup = (typeof FUNDING_GROUPS)[number]

/** null is "not known": never the same as none or no. */
export interface Facts {
  name: string
  /** Abbreviations in use, apart by commas. */
  shortName: string
  /** Everybody who works there: 7 and 100 are limits of Law 10/2022, art. 51 and 60. */
  staffCount: number | null
  partyMembers: number | null
  /** Over a wide area, or with posts that cannot be left: the conference may be one of delegates. */
  scattered: boolean
  remoteArea: boolean
  hasUnion: boolean | null
  /** Who does what the law gives the union where there is none. May be named in advance. */
  actsInsteadId: string | null
  hasWebsite: boolean | null
  fundingGroup: FundingGroup | null
  partyType: PartyType | null
  /** The last day of the working year as month-day: '05-31'. */
  yearEnds: string | null
}

export interface FactPeriod extends Facts {
  from: PlainDate
  /** The first day on which these facts no longer hold; null while they do. */
  until: PlainDate | null
}

export const NOTHING_KNOWN: Omit<Facts, 'name'> = {
  ...{ shortName: '', staffCount: null, partyMembers: null, scattered: false, remoteArea: false, hasUnion: null },
  ...{ actsInsteadId: null, hasWebsite: null, fundingGroup: null, partyType: null, yearEnds: null },
}

const TYPES_OF_KIND: Record<UnitKind, readonly PartyType[]> = {
  'party-committee': ['upper-committee', 'base-committee'],
  'party-base': ['base-committee', 'section-committee'],
  'party-cell': ['base-cell', 'subordinate-cell'],
  'advisory-body': [],
  'sector-union': [],
  agency: [],
}

export const partyTypesOf = (kind: UnitKind): readonly PartyType[] => TYPES_OF_KIND[kind]

/** What does not fit together; empty means the facts can be stored. */
export function wrongFacts(unit: { id: string; kind: UnitKind }, facts: Facts): Finding[] {
  const { hasUnion, actsInsteadId, partyType } = facts
  const findings: Finding[] = []
  if (hasUnion === false && !actsInsteadId)
    findings.push({ code: 'nobody-acts-instead', text: texts.nobodyActsInstead, field: 'actsInsteadId' })
  if (actsInsteadId === unit.id)
    findings.push({ code: 'acts-instead-of-itself', text: texts.nobodyActsInstead, field: 'actsInsteadId' })
  if (partyType && !TYPES_OF_KIND[unit.kind].includes(partyType))
    findings.push({ code: 'party-type-of-another-kind', text: texts.partyTypeOfOtherKind, field: 'partyType' })
  return findings
}

export type FactChange =
  /** The latest facts were wrong from their first day on. */
  | { act: 'correct' }
  /** The latest facts end, these follow; `renamed` when the name is another from then on. */
  | { act: 'follow'; renamed: boolean }

/** Facts follow each other: a change holds from the first day of the latest facts or later, and not from tomorrow. */
export function changeFacts(
  unit: { id: string; kind: UnitKind },
  last: FactPeriod,
  facts: Facts,
  from: PlainDate,
  today: PlainDate,
): Outcome<FactChange> {
  const findings = wrongFacts(unit, facts)
  if (isBefore(from, last.from))
    findings.push({ code: 'before-latest-change', text: texts.beforeLatestChange(last.from), field: 'from' })
  if (isAfter(from, today) && !from.equals(last.from))
    findings.push({ code: 'in-the-future', text: texts.factsInFuture, field: 'from' })
  if (findings.length > 0) return { ok: false, findings }
  if (from.equals(last.from)) return { ok: true, value: { act: 'correct' } }
  return { ok: true, value: { act: 'follow', renamed: facts.name !== last.name } }
}
