// What comes from outside: the form of the facts, and the filters in the address of the list.

import { z } from 'zod'
import { type PlainDate, readDay } from '../shared/day.ts'
import { choice, count, day, type FormRead, readForm, type Typed, text } from '../shared/form.ts'
import { isId } from '../shared/id.ts'
import { type Facts, FUNDING_GROUPS, PARTY_TYPES } from './facts.ts'
import { TREES, type Tree, UNIT_KINDS, type UnitKind } from './structure.ts'
import { texts } from './texts.ts'
import { UNIT_SORTS, type UnitSort } from './unit-store.ts'

const yesNoUnknown = choice(['', 'yes', 'no'], texts.choiceWrong)

const fields = z.object({
  name: text({ max: 300, missing: texts.nameMissing }),
  shortName: text({ max: 200 }),
  staffCount: count(),
  partyMembers: count(),
  scattered: choice(['', 'on'], texts.choiceWrong),
  remoteArea: choice(['', 'on'], texts.choiceWrong),
  hasUnion: yesNoUnknown,
  actsInsteadId: text({ max: 40 }),
  hasWebsite: yesNoUnknown,
  fundingGroup: choice(['', '1', '2', '3', '4'], texts.choiceWrong),
  partyType: choice(['', ...PARTY_TYPES], texts.choiceWrong),
  yearEnds: text({ max: 20 }),
  from: day({ missing: texts.dayMissing }),
})

/** The columns of the table hold 2^31; nothing here is as large as the country. */
const MOST_PEOPLE = 100_000_000

/** `known`: the organisations that may be named to act instead. */
export function readFacts(form: FormData, known: readonly string[]): FormRead<{ facts: Facts; from: PlainDate }> {
  const read = readForm(fields, form)
  if (!read.ok) return read
  const { from, ...input } = read.value
  const errors: { field: string; text: (typeof texts)['tooMany'] }[] = []
  for (const field of ['staffCount', 'partyMembers'] as const)
    if ((input[field] ?? 0) > MOST_PEOPLE) errors.push({ field, text: texts.tooMany })
  const yearEnds = input.yearEnds === '' ? null : readMonthDay(input.yearEnds)
  if (yearEnds === undefined) errors.push({ field: 'yearEnds', text: texts.yearEndsWrong })
  if (input.actsInsteadId !== '' && !known.includes(input.actsInsteadId))
    errors.push({ field: 'actsInsteadId', text: texts.choiceWrong })
  if (errors.length > 0) return { ok: false, errors, typed: read.typed }
  const facts: Facts = {
    ...{ name: input.name, shortName: input.shortName, staffCount: input.staffCount, partyMembers: input.partyMembers },
    ...{ scattered: input.scattered === 'on', remoteArea: input.remoteArea === 'on' },
    ...{ hasUnion: yesNo(input.hasUnion), hasWebsite: yesNo(input.hasWebsite), yearEnds: yearEnds ?? null },
    actsInsteadId: input.actsInsteadId === '' ? null : input.actsInsteadId,
    fundingGroup: FUNDING_GROUPS.find(group => `${group}` === input.fundingGroup) ?? null,
    partyType: input.partyType === '' ? null : input.partyType,
  }
  return { ok: true, value: { facts, from: from! }, typed: read.typed }
}

const yesNo = (written: '' | 'yes' | 'no') => (written === '' ? null : written === 'yes')

/** "31/5" as '05-31'; undefined when there is no such day in any year. */
function readMonthDay(written: string): string | undefined {
  const [, day, month] = /^(\d{1,2})[/.-](\d{1,2})$/.exec(written) ?? []
  const leap = day && month ? readDay(`${day}/${month}/2024`) : undefined
  return leap?.toString().slice(5)
}

export const writeMonthDay = (monthDay: string): string => {
  const [month, day] = monthDay.split('-')
  return `${Number(day)}/${Number(month)}`
}

/** What the form shows before anything was typed. */
export function typedFacts(facts: Facts): Typed {
  const flag = (value: boolean | null) => (value === null ? '' : value ? 'yes' : 'no')
  return {
    ...{ name: facts.name, shortName: facts.shortName },
    ...{ staffCount: `${facts.staffCount ?? ''}`, partyMembers: `${facts.partyMembers ?? ''}` },
    ...{ scattered: facts.scattered ? 'on' : '', remoteArea: facts.remoteArea ? 'on' : '' },
    ...{ hasUnion: flag(facts.hasUnion), hasWebsite: flag(facts.hasWebsite) },
    ...{ actsInsteadId: facts.actsInsteadId ?? '', fundingGroup: `${facts.fundingGroup ?? ''}` },
    ...{ partyType: facts.partyType ?? '', yearEnds: facts.yearEnds ? writeMonthDay(facts.yearEnds) : '' },
  }
}

/** The filters of the list as its address carries them. What makes no sense there is left out, never an error. */
export interface Asked {
  text: string
  kind: UnitKind | null
  tree: Tree
  parentId: string | null
  on: PlainDate
  sort: UnitSort
  descending: boolean
  after: string | null
}

export function askedFor(query: (name: string) => string | undefined, today: PlainDate): Asked {
  const [parent, after] = [query('parent'), query('after')]
  return {
    text: (query('q') ?? '').slice(0, 200).trim(),
    kind: UNIT_KINDS.find(kind => kind === query('kind')) ?? null,
    tree: TREES.find(tree => tree === query('tree')) ?? 'party',
    parentId: isId(parent) ? parent : null,
    on: readDay(query('on') ?? '') ?? today,
    ...readSort(query('sort') ?? ''),
    after: isId(after) ? after : null,
  }
}

/** "staff" from the smallest, "-staff" from the largest. */
function readSort(written: string) {
  const descending = written.startsWith('-')
  return { sort: UNIT_SORTS.find(sort => sort === written.slice(descending ? 1 : 0)) ?? ('name' as const), descending }
}

/** The same filters as a query, without what is the default. */
export function queryOf(asked: Partial<Asked>, today: PlainDate): string {
  const query = fieldsOf(asked, today)
  return query.size > 0 ? `?${query}` : ''
}

/** The same filters as fields of a form. */
export function fieldsOf(asked: Partial<Asked>, today: PlainDate): URLSearchParams {
  const query = new URLSearchParams()
  if (asked.text) query.set('q', asked.text)
  if (asked.kind) query.set('kind', asked.kind)
  if (asked.tree && asked.tree !== 'party') query.set('tree', asked.tree)
  if (asked.parentId) query.set('parent', asked.parentId)
  if (asked.on && !asked.on.equals(today)) query.set('on', asked.on.toString())
  if (asked.descending || (asked.sort && asked.sort !== 'name'))
    query.set('sort', `${asked.descending ? '-' : ''}${asked.sort ?? 'name'}`)
  if (asked.after) query.set('after', asked.after)
  return query
}
