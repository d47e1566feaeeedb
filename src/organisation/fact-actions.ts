// The facts of a unit are changed: load → decide → save → record.

import { record } from '../shared/audit.ts'
import type { PlainDate } from '../shared/day.ts'
import type { Finding } from '../shared/outcome.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { changeFacts, type FactPeriod, type Facts } from './facts.ts'
import { insertSuccessions } from './lineage.ts'
import { texts } from './texts.ts'
import {
  closeFacts,
  factsOf,
  findUnitsForUpdate,
  findUnitWithVersion,
  raiseVersions,
  replaceFacts,
  saveName,
} from './unit-store.ts'

export type FactsSaved =
  | { kind: 'saved' }
  /** Somebody else was quicker: what is stored now, and the version it has. */
  | { kind: 'stale'; version: number; stored: FactPeriod }
  | { kind: 'wrong'; findings: Finding[] }

/** Stores the facts as of a day. The caller has asked for the permission; nothing is written unless it is saved. */
export async function saveFacts(
  { db, now, today, person }: Context,
  id: string,
  version: number,
  facts: Facts,
  from: PlainDate,
): Promise<FactsSaved> {
  await findUnitsForUpdate(db, [id])
  const unit = await findUnitWithVersion(db, id)
  const [last] = await factsOf(db, id)
  if (!unit || !last) throw new Refusal('not-found', texts.notFound)
  if (unit.version !== version) return { kind: 'stale', version: unit.version, stored: last }
  const outcome = changeFacts(unit, last, facts, from, today)
  if (!outcome.ok) return { kind: 'wrong', findings: outcome.findings }
  const change = outcome.value
  if (change.act === 'follow') await closeFacts(db, id, last.from, from)
  await replaceFacts(db, id, from, facts)
  if (facts.name !== last.name || facts.shortName !== last.shortName) await saveName(db, id, unit.code, facts)
  const renamed = change.act === 'follow' && change.renamed
  if (renamed) await insertSuccessions(db, 'rename', [{ predecessorId: id, successorId: id }], from)
  await raiseVersions(db, [id])
  const detail = { from: from.toString() }
  await record(db, { act: 'unit.facts-changed', actor: person.id, subject: id, at: now, detail })
  if (renamed) await record(db, { act: 'unit.renamed', actor: person.id, subject: id, at: now, detail })
  return { kind: 'saved' }
}
