// An entry in words: the same for the page and for the file that is downloaded.

import { describedAct, SUBJECTS } from '../shared/audit.ts'
import { dayOf, type Instant, ZONE } from '../shared/day.ts'
import { csv } from '../shared/sheet/index.ts'
import { formatDay, type Say } from '../shared/text.ts'
import type { ListedEntry } from './store.ts'
import { DETAILS, texts } from './texts.ts'

/** Entries in one file. */
export const MOST_IN_FILE = 10_000

/** 20/8/2024 09:05:00, the time of Viet Nam. */
export const formatMoment = (at: Instant): string =>
  `${formatDay(dayOf(at))} ${at.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'second' })}`

export function actInWords(say: Say, act: string): string {
  const known = describedAct(act)
  return known ? say(known.text) : act
}

export function actorInWords(say: Say, { actorId, actor }: ListedEntry): string {
  return actor ?? say(actorId ? texts.unknownPerson : texts.noActor)
}

export function subjectInWords(say: Say, { act, subjectName }: ListedEntry): string {
  const kind = describedAct(act)?.subject
  return subjectName ?? (kind ? say(SUBJECTS[kind].text) : '')
}

export const detailInWords = (say: Say, { detail }: ListedEntry): string =>
  Object.entries(detail)
    // The id of a form says nothing to people.
    .filter(([name]) => name !== 'form')
    .map(([name, value]) => `${DETAILS[name] ? say(DETAILS[name]) : name}: ${value}`)
    .join('; ')

export function csvOf(say: Say, entries: readonly ListedEntry[]): string {
  const head = [texts.time, texts.act, texts.actor, texts.about, texts.detail, texts.position].map(say)
  const rows = entries.map(entry => [
    formatMoment(entry.at),
    actInWords(say, entry.act),
    actorInWords(say, entry),
    [subjectInWords(say, entry), entry.subjectId ?? ''].join(' ').trim(),
    detailInWords(say, entry),
    `${entry.position ?? ''}`,
  ])
  return csv([head, ...rows])
}
