// What happens to an organisation's settings for its papers: head, terms of the committee, numbers used on paper.

import { findUnit, topUnit } from '../organisation/index.ts'
import { record } from '../shared/audit.ts'
import type { Db } from '../shared/database/connection.ts'
import { newId } from '../shared/id.ts'
import { granted, type Outcome, refused } from '../shared/outcome.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { layoutOf } from './competence.ts'
import type { KindCode, LayoutName } from './layout/index.ts'
import { type Letterhead, periodOf, seriesKind } from './outgoing.ts'
import {
  findLetterhead,
  insertTerm,
  lockSeries,
  openSeriesAt,
  saveLetterhead,
  type Term,
  termsOf,
} from './outgoing-store.ts'
import { outgoingTexts as texts } from './outgoing-texts.ts'

/** What the organisation has set, or what can be told from its name until it does. */
export async function letterheadOf(
  db: Db,
  unitId: string,
  layout: LayoutName,
): Promise<Letterhead & { version: number }> {
  const found = await findLetterhead(db, unitId, layout)
  if (found) return found
  const unit = (await findUnit(db, unitId))!
  const party = { 'party-committee': 'ĐU', 'party-base': 'ĐU', 'party-cell': 'CB' } as Record<string, string>
  const abbreviation = layout === 'party' ? (party[unit.kind] ?? '') : ''
  return {
    ...{ issuer: unit.name, parentIssuer: '', abbreviation, office: '', place: '' },
    ...{ eachKind: layout === 'party', version: 0 },
  }
}

export async function changeLetterhead(
  context: Context,
  unitId: string,
  head: Letterhead,
  version: number,
): Promise<void> {
  const { db, now, person } = context
  const layout = await layoutOfUnit(db, unitId)
  // The Party counts by kind, whatever a form says.
  const eachKind = layout === 'party' || head.eachKind
  if (!Number.isInteger(version) || !(await saveLetterhead(db, unitId, layout, { ...head, eachKind }, version)))
    throw new Refusal('conflict', texts.stale)
  await record(db, { act: 'letterhead.changed', actor: person.id, subject: unitId, at: now })
}

/** Terms follow each other: one that overlaps another is refused. */
export async function addTerm(context: Context, unitId: string, term: Term): Promise<Outcome<boolean>> {
  const { db, now, person } = context
  const others = (await termsOf(db, unitId)).filter(({ id }) => id !== term.id)
  const before = (a: Term['from'], b: Term['until']) => b === null || Temporal.PlainDate.compare(a, b) < 0
  if (others.some(other => before(term.from, other.until) && before(other.from, term.until)))
    return refused('term-overlaps', texts.termOverlaps, 'from')
  const added = await insertTerm(db, unitId, term)
  if (added)
    await record(db, {
      ...{ act: 'term.added', actor: person.id, subject: unitId, at: now },
      detail: { from: term.from.toString(), until: term.until?.toString() ?? '' },
    })
  return granted(added)
}

/** Where counting goes on from a paper register, in the period of today; refused once a number was given here. */
export async function openSeries(
  context: Context,
  unitId: string,
  kind: KindCode,
  openedAt: number,
): Promise<Outcome<number>> {
  const { db, now, today, person } = context
  const layout = await layoutOfUnit(db, unitId)
  const since = periodOf(layout, today, await termsOf(db, unitId))
  if (!since.ok) return refused('no-term', texts.noTerm, 'kind')
  const series = seriesKind(layout, kind, await letterheadOf(db, unitId, layout))
  const { id, last, openedAt: before } = await lockSeries(db, { unitId, layout, kind: series, since: since.value })
  if (last > before) return refused('series-used', texts.seriesUsed, 'openedAt')
  await openSeriesAt(db, id, openedAt)
  const detail = { kind: series, last: openedAt }
  await record(db, { act: 'series.opened', actor: person.id, subject: unitId, at: now, detail })
  return granted(openedAt)
}

export const layoutOfUnit = async (db: Db, unitId: string): Promise<LayoutName> =>
  layoutOf((await findUnit(db, unitId))!.kind)

/** How the committee of the demonstration heads its papers, and its term. */
export async function demonstrationLetterhead({ db, today }: Pick<Context, 'db' | 'today'>): Promise<void> {
  const top = await topUnit(db, today)
  const head = {
    ...{ issuer: top.name, parentIssuer: 'Đảng bộ Thành phố Hồ Chí Minh', abbreviation: 'ĐU', office: 'VP' },
    ...{ place: 'Thành phố Hồ Chí Minh', eachKind: true },
  }
  if (await saveLetterhead(db, top.id, 'party', head, 0))
    await insertTerm(db, top.id, {
      id: newId(),
      from: today.with({ month: 7, day: 1 }).subtract({ years: 4 }),
      until: null,
    })
}
