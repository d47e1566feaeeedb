// Where units stand in the three trees, and what may be changed from which day on. Pure.
//
//   (nowhere) ──place──▶ stands ──move──▶ stands elsewhere ──end──▶ (ended)
//                           │                                         ▲
//                           ├──merge: what is below goes to the successor ──┤
//                           └──split: the successors stand beside it ───────┘ (or it goes on)
//
// History is only ever added to: a change holds from a day that is not before the unit's latest change. A change on the
// very day of the latest one corrects it.

import { isAfter, isBefore, type PlainDate } from '../shared/day.ts'
import { type Finding, granted, type Outcome } from '../shared/outcome.ts'
import { texts } from './texts.ts'

export const UNIT_KINDS = [
  'party-committee',
  'advisory-body',
  'sector-union',
  'party-base',
  'party-cell',
  'agency',
] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

export const TREES = ['party', 'administration', 'union'] as const
export type Tree = (typeof TREES)[number]

export interface Placement {
  unitId: string
  tree: Tree
  /** null: the top of its tree. */
  parentId: string | null
  from: PlainDate
  /** The first day on which it no longer stands there; null while it does. */
  until: PlainDate | null
}

/** What a change does to the placements that are stored. `from` names which one. */
export type Edit =
  | { act: 'open'; placement: Placement }
  | { act: 'close'; unitId: string; tree: Tree; from: PlainDate; until: PlainDate }
  | { act: 'correct'; unitId: string; tree: Tree; from: PlainDate; parentId: string | null }

/** A unit as the rules need it. */
export interface Named {
  id: string
  kind: UnitKind
}

/** What below a unit may stand in the Party tree: an advisory body and a Party cell have nothing below them. */
const MAY_HAVE_BELOW: readonly UnitKind[] = ['party-committee', 'party-base']

/** Puts a unit where it does not stand yet. `known`: the placements of the unit, of everything above the parent, and all tops. */
export function place(
  known: readonly Placement[],
  tree: Tree,
  unitId: string,
  parent: Named | null,
  on: PlainDate,
): Outcome<Edit[]> {
  const last = latest(known, unitId, tree)
  const findings = [
    ...(last && (!last.until || isAfter(last.until, on)) ? [found('already-placed', texts.alreadyPlaced)] : []),
    ...wrongParent(known, tree, unitId, parent, on),
  ]
  if (findings.length > 0) return { ok: false, findings }
  return granted([{ act: 'open', placement: { unitId, tree, parentId: parent?.id ?? null, from: on, until: null } }])
}

/** Puts a unit under another parent from a day on; everything below it comes along. */
export function move(
  known: readonly Placement[],
  tree: Tree,
  unitId: string,
  parent: Named | null,
  on: PlainDate,
): Outcome<Edit[]> {
  const last = latest(known, unitId, tree)
  const findings = [...mayChange(last, on), ...wrongParent(known, tree, unitId, parent, on)]
  if (last?.parentId === (parent?.id ?? null)) findings.push(found('same-parent', texts.sameParent))
  if (findings.length > 0 || !last) return { ok: false, findings }
  const parentId = parent?.id ?? null
  if (last.from.equals(on)) return granted([{ act: 'correct', unitId, tree, from: on, parentId }])
  return granted([
    { act: 'close', unitId, tree, from: last.from, until: on },
    { act: 'open', placement: { unitId, tree, parentId, from: on, until: null } },
  ])
}

/** Ends a unit in every tree; `on` is the first day without it. `known`: its placements and those of what is below it. */
export function end(known: readonly Placement[], unitId: string, on: PlainDate): Outcome<Edit[]> {
  const standing = TREES.map(tree => latest(known, unitId, tree)).filter(last => last && standsFrom(last, on))
  const findings = standing.flatMap(last => mayChange(last, on, true))
  if (standing.length === 0) findings.push(found('not-standing', texts.notStanding))
  if (known.some(p => p.parentId === unitId && standsFrom(p, on)))
    findings.push(found('has-units-below', texts.hasBelow))
  if (findings.length > 0) return { ok: false, findings }
  return granted(
    standing.map(last => ({ act: 'close' as const, unitId, tree: last!.tree, from: last!.from, until: on })),
  )
}

/**
 * Two or more units become one; the successor stands already (a new unit is placed first; or one that takes the others in).
 * What was below them stands below the successor, and they end.
 */
export function merge(
  known: readonly Placement[],
  predecessors: readonly string[],
  successor: Named,
  on: PlainDate,
): Outcome<Edit[]> {
  const findings: Finding[] = []
  if (new Set(predecessors).size !== predecessors.length || predecessors.includes(successor.id))
    findings.push(found('merge-with-itself', texts.mergeWithItself))
  if (predecessors.length === 0) findings.push(found('nothing-to-merge', texts.nothingToMerge))
  const below = known.filter(
    p => p.parentId && predecessors.includes(p.parentId) && !predecessors.includes(p.unitId) && standsFrom(p, on),
  )
  if (below.some(p => p.unitId === successor.id)) findings.push(found('successor-below', texts.successorBelow))
  if (findings.length > 0) return { ok: false, findings }
  const edits: Edit[] = []
  let state: readonly Placement[] = known
  const take = (outcome: Outcome<Edit[]>) => {
    if (!outcome.ok) return findings.push(...outcome.findings)
    edits.push(...outcome.value)
    state = after(state, outcome.value)
  }
  for (const { unitId, tree } of below) take(move(state, tree, unitId, successor, on))
  // Those below others of them end first.
  for (const id of [...predecessors].sort((a, b) => depth(known, b, on) - depth(known, a, on))) take(end(state, id, on))
  return findings.length > 0 ? { ok: false, findings: distinct(findings) } : granted(edits)
}

/** New units out of one: they stand beside it in each tree. When it ends, nothing may be left below it. */
export function split(
  known: readonly Placement[],
  predecessor: Named,
  successors: readonly Named[],
  ends: boolean,
  on: PlainDate,
): Outcome<Edit[]> {
  const standing = TREES.map(tree => latest(known, predecessor.id, tree)).filter(last => last && standsOn(last, on))
  if (standing.length === 0) return { ok: false, findings: [found('not-standing', texts.notStanding)] }
  if (successors.length < (ends ? 2 : 1)) return { ok: false, findings: [found('too-few', texts.tooFewSuccessors)] }
  const opened = standing.flatMap(last =>
    successors.map(({ id }) => ({
      act: 'open' as const,
      placement: { unitId: id, tree: last!.tree, parentId: last!.parentId, from: on, until: null },
    })),
  )
  if (!ends) return granted(opened)
  const ended = end(known, predecessor.id, on)
  return ended.ok ? granted([...ended.value, ...opened]) : ended
}

/** The placements as they are once the edits are stored. */
export function after(known: readonly Placement[], edits: readonly Edit[]): Placement[] {
  let state = [...known]
  for (const edit of edits) {
    if (edit.act === 'open') state.push(edit.placement)
    else
      state = state.map(p =>
        p.unitId === edit.unitId && p.tree === edit.tree && p.from.equals(edit.from)
          ? { ...p, ...(edit.act === 'close' ? { until: edit.until } : { parentId: edit.parentId }) }
          : p,
      )
  }
  return state
}

/** Does this placement hold on the day? */
export const standsOn = (p: Placement, day: PlainDate): boolean =>
  !isAfter(p.from, day) && (!p.until || isAfter(p.until, day))

/** Does it hold on the day or on any later one? */
const standsFrom = (p: Placement, day: PlainDate): boolean => !p.until || isAfter(p.until, day)

function latest(known: readonly Placement[], unitId: string, tree: Tree): Placement | undefined {
  const own = known.filter(p => p.unitId === unitId && p.tree === tree)
  return own.toSorted((a, b) => Temporal.PlainDate.compare(b.from, a.from))[0]
}

/** `strictly`: a change on the day of the latest one would leave nothing of it. */
function mayChange(last: Placement | undefined, on: PlainDate, strictly = false): Finding[] {
  if (!last || !standsFrom(last, on)) return [found('not-standing', texts.notStanding)]
  const early = strictly ? !isAfter(on, last.from) : isBefore(on, last.from)
  return early ? [found('before-latest-change', texts.beforeLatestChange(last.from), 'on')] : []
}

function wrongParent(
  known: readonly Placement[],
  tree: Tree,
  unitId: string,
  parent: Named | null,
  on: PlainDate,
): Finding[] {
  if (!parent) {
    const other = known.some(p => !p.parentId && p.tree === 'party' && p.unitId !== unitId && standsFrom(p, on))
    return tree === 'party' && other ? [found('second-top', texts.secondTop, 'parent')] : []
  }
  if (tree === 'party' && !MAY_HAVE_BELOW.includes(parent.kind))
    return [found('nothing-below-this-kind', texts.nothingBelow, 'parent')]
  if (parent.id === unitId || isAbove(known, tree, unitId, parent.id, on))
    return [found('below-itself', texts.belowItself, 'parent')]
  return standsThroughout(known, tree, parent.id, on)
    ? []
    : [found('parent-not-standing', texts.parentNotStanding, 'parent')]
}

/** Is `above` anywhere over `below`, on the day or at any time after? */
function isAbove(known: readonly Placement[], tree: Tree, above: string, below: string, on: PlainDate): boolean {
  const seen = new Set<string>()
  const walk = [below]
  for (let id = walk.pop(); id !== undefined; id = walk.pop()) {
    for (const p of known) {
      if (p.unitId !== id || p.tree !== tree || !p.parentId || !standsFrom(p, on) || seen.has(p.parentId)) continue
      if (p.parentId === above) return true
      seen.add(p.parentId)
      walk.push(p.parentId)
    }
  }
  return false
}

/** On every day from this one on, without a gap. */
function standsThroughout(known: readonly Placement[], tree: Tree, unitId: string, on: PlainDate): boolean {
  const own = known
    .filter(p => p.unitId === unitId && p.tree === tree && standsFrom(p, on))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.from, b.from))
  let reached: PlainDate | null = on
  for (const p of own) {
    if (reached === null || isAfter(p.from, reached)) return false
    reached = p.until
  }
  return own.length > 0 && reached === null
}

function depth(known: readonly Placement[], unitId: string, on: PlainDate): number {
  let steps = 0
  for (let id: string | null | undefined = unitId; id && steps < 100; steps++)
    id = known.find(p => p.unitId === id && p.tree === 'party' && standsOn(p, on))?.parentId
  return steps
}

const found = (code: string, text: Finding['text'], field?: string): Finding =>
  field === undefined ? { code, text } : { code, text, field }

const distinct = (findings: Finding[]): Finding[] =>
  findings.filter(({ code }, at) => findings.findIndex(other => other.code === code) === at)
