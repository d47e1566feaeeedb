// What of an address is a filter: of the inbox, of the boards; and the filters a person gave a name.

import { readDay } from '../shared/day.ts'
import { isId } from '../shared/id.ts'
import { addressWith } from '../shared/page/index.ts'
import { BOARDS_BY } from './board-store.ts'
import { type InboxFilter, SHOWN, WHOSE } from './inbox-store.ts'

/** Pages whose filters can be given a name. */
export const FILTERED = ['/duties', '/boards'] as const
export type Filtered = (typeof FILTERED)[number]

/** Filters of one person, over all pages: what can still be read at a glance. */
export const MOST_FILTERS = 20

/** Letters in the name of one. */
export const NAME_LENGTH = 60

export interface SavedFilter {
  id: string
  page: Filtered
  name: string
  /** As in the address, from `queryOf`. */
  query: string
}

type Query = (name: string) => string | undefined

/** The part of an address that is kept: only what the page knows, always in the same order. Where one is in a list is no filter. */
export function queryOf(page: Filtered, query: Query): string {
  const kept = page === '/duties' ? { ...filterOf(query) } : boardFilterOf(query)
  return addressWith('', kept).slice(1)
}

export const queryIn = (page: Filtered, written: string): string => {
  const parameters = new URLSearchParams(written)
  return queryOf(page, name => parameters.get(name) ?? undefined)
}

function boardFilterOf(query: Query) {
  const id = (name: string) => (isId(query(name)) ? query(name) : undefined)
  return { unit: id('unit'), by: BOARDS_BY.find(one => one === query('by')) ?? 'body', programme: id('programme') }
}

const dayIn = (written = ''): string | undefined => (/^\d{4}-/.test(written) ? readDay(written)?.toString() : undefined)

/** What is no filter counts as none: a list is better than a refusal. */
export function filterOf(query: Query): InboxFilter {
  const id = (name: string) => {
    const value = query(name)
    return isId(value) ? value : undefined
  }
  const month = query('month')
  return {
    whose: WHOSE.find(one => one === query('whose')) ?? 'mine',
    shown: SHOWN.find(one => one === query('shown')) ?? 'open',
    ...{ programme: id('programme'), deliverable: id('deliverable'), task: id('task'), unit: id('unit') },
    exactly: query('exactly') === '1' ? '1' : undefined,
    day: dayIn(query('day')),
    month: month && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
  }
}
