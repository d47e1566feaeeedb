// Units are created, placed, moved, merged, split and ended: permit → load → decide → save → record.

import { type Act, record } from '../shared/audit.ts'
import { type PlainDate, ZONE } from '../shared/day.ts'
import { enqueue } from '../shared/jobs/outbox.ts'
import { type Outcome, orRefuse } from '../shared/outcome.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import type { Facts } from './facts.ts'
import { insertSuccessions, lockStructure, placementsAround, saveEdits } from './lineage.ts'
import { may } from './store.ts'
import { type Edit, end, merge, move, type Named, type Placement, place, split, type Tree } from './structure.ts'
import { texts } from './texts.ts'
import { findUnitsForUpdate, insertUnits, raiseVersions } from './unit-store.ts'

/** The job left behind by each change of a tree, due on the day of the change: who counts by place counts anew. */
export const STRUCTURE_CHANGED = 'organisation.structure-changed'

export interface UnitInput extends Facts {
  /** Made by the form, so that it is safe to send twice. */
  id: string
  kind: Named['kind']
  code: string
}

/** A new unit below `parentId` in the Party tree, from a day on. Sent twice it makes one. */
export async function createUnit(context: Context, unit: UnitInput, parentId: string, on: PlainDate): Promise<void> {
  await changeStructure(context, [parentId], async ({ known, unitOf }) => {
    if ((await findUnitsForUpdate(context.db, [unit.id])).length > 0) return null
    await insertUnits(context.db, [{ ...unit, from: on }])
    return { outcome: place(known, 'party', unit.id, unitOf(parentId), on), act: 'unit.created', subject: unit.id, on }
  })
}

/** Puts a unit into a tree in which it does not stand yet; without a parent at its top. */
export const placeUnit = (context: Context, tree: Tree, id: string, parentId: string | null, on: PlainDate) =>
  changeStructure(context, parentId ? [id, parentId] : [id], async ({ known, unitOf }) => ({
    outcome: place(known, tree, id, parentId ? unitOf(parentId) : null, on),
    ...{ act: 'unit.placed', subject: id, on },
  }))

export const moveUnit = (context: Context, tree: Tree, id: string, parentId: string, on: PlainDate) =>
  changeStructure(context, [id, parentId], async ({ known, unitOf }) => ({
    outcome: move(known, tree, id, unitOf(parentId), on),
    ...{ act: 'unit.moved', subject: id, on },
  }))

/** `on` is the first day without it. */
export const endUnit = (context: Context, id: string, on: PlainDate) =>
  changeStructure(context, [id], async ({ known }) => ({
    outcome: end(known, id, on),
    ...{ act: 'unit.ended', subject: id, on },
  }))

/** Units become one that stands already; a new one is created first. What they wrote before stays theirs. */
export async function mergeUnits(
  context: Context,
  predecessorIds: readonly string[],
  successorId: string,
  on: PlainDate,
): Promise<void> {
  const { db } = context
  await changeStructure(context, [...predecessorIds, successorId], async ({ known, unitOf }) => ({
    outcome: merge(known, predecessorIds, unitOf(successorId), on),
    ...{ act: 'unit.merged', subject: successorId, on },
    saved: () =>
      insertSuccessions(
        db,
        'merge',
        predecessorIds.map(predecessorId => ({ predecessorId, successorId })),
        on,
      ),
  }))
}

/** New units out of one, beside it in every tree; with `ends` it is no more. */
export async function splitUnit(
  context: Context,
  id: string,
  successors: readonly UnitInput[],
  ends: boolean,
  on: PlainDate,
): Promise<void> {
  const { db } = context
  await changeStructure(context, [id], async ({ known, unitOf }) => {
    const ids = successors.map(unit => unit.id)
    if ((await findUnitsForUpdate(db, ids)).length > 0) return null
    await insertUnits(
      db,
      successors.map(unit => ({ ...unit, from: on })),
    )
    const pairs = ids.map(successorId => ({ predecessorId: id, successorId }))
    return {
      outcome: split(known, unitOf(id), successors, ends, on),
      ...{ act: 'unit.split', subject: id, on },
      saved: () => insertSuccessions(db, 'split', pairs, on),
    }
  })
}

interface Decision {
  outcome: Outcome<Edit[]>
  act: Extract<Act, `unit.${string}`>
  subject: string
  on: PlainDate
  saved?: () => Promise<void>
}

/** The frame of every change: the permission over each unit concerned, locks, the rule, the edits, the record. */
async function changeStructure(
  context: Context,
  ids: readonly string[],
  decide: (state: { known: Placement[]; unitOf: (id: string) => Named }) => Promise<Decision | null>,
): Promise<void> {
  const { db, now, today, person } = context
  for (const id of ids)
    if (!(await may(db, person.id, 'administer', id, today))) throw new Refusal('not-found', texts.notFound)
  await lockStructure(db)
  const units = new Map((await findUnitsForUpdate(db, ids)).map(unit => [unit.id, unit]))
  const unitOf = (id: string) => {
    const unit = units.get(id)
    if (!unit) throw new Refusal('not-found', texts.notFound)
    return unit
  }
  const decision = await decide({ known: await placementsAround(db, ids), unitOf })
  if (!decision) return
  await saveEdits(db, orRefuse(decision.outcome))
  await decision.saved?.()
  await raiseVersions(db, ids)
  const detail = { on: decision.on.toString() }
  await record(db, { act: decision.act, actor: person.id, subject: decision.subject, at: now, detail })
  const day = decision.on.toZonedDateTime(ZONE).toInstant()
  const later = Temporal.Instant.compare(day, now) > 0 ? { runAfter: day } : {}
  await enqueue(db, { kind: STRUCTURE_CHANGED, subject: decision.subject, ...later })
}
