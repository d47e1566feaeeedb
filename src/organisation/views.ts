// What pages and the JSON side show of organisations, put together within one person's reach.

import type { PlainDate } from '../shared/day.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import type { Asked } from './forms.ts'
import { ancestors, countBelow, standsOf, successionsOf } from './lineage.ts'
import type { UnitView } from './pages.tsx'
import { findUnit, may, rightsOver } from './store.ts'
import { TREES, type Tree } from './structure.ts'
import { texts } from './texts.ts'
import { factsOf, type ListedUnit, listUnits, type Scope } from './unit-store.ts'

export const scopeOf = ({ db, person, today }: Context): Promise<Scope> => rightsOver(db, person.id, 'read', today)

/** The whole list behind the filters, read in slices; with `ids`, those of it alone. */
export async function listAll(context: Context, asked: Asked, ids: readonly string[] = []): Promise<ListedUnit[]> {
  const scope = await scopeOf(context)
  const all: ListedUnit[] = []
  for (let after: string | null = null; ; after = all.at(-1)!.id) {
    const slice = await listUnits(context.db, scope, { ...asked, ...(ids.length > 0 && { ids }), after, limit: 2_000 })
    all.push(...slice)
    if (slice.length < 2_000) return all
  }
}

export async function viewUnit(context: Context, id: string, on: PlainDate): Promise<UnitView> {
  const { db, person, today } = context
  const unit = await findUnit(db, id)
  if (!unit) throw new Refusal('not-found', texts.notFound)
  const history = await factsOf(db, id)
  const facts = history.find(
    ({ from, until }) =>
      Temporal.PlainDate.compare(from, on) <= 0 && (!until || Temporal.PlainDate.compare(on, until) < 0),
  )
  const actsInstead = facts?.actsInsteadId ? ((await findUnit(db, facts.actsInsteadId))?.name ?? null) : null
  const ways = {} as UnitView['ways']
  for (const tree of TREES) ways[tree as Tree] = await ancestors(db, tree, id, on)
  const successions = await successionsOf(db, id)
  const named = [
    ...TREES.flatMap(tree => ways[tree].map(other => other.id)),
    ...successions.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]),
  ]
  const open = new Set<string>()
  for (const other of new Set(named)) if (await may(db, person.id, 'read', other, today)) open.add(other)
  const below = await countBelow(db, 'party', id, on)
  return { unit, on, facts, actsInstead, ways, below, stands: await standsOf(db, id), history, successions, open }
}
