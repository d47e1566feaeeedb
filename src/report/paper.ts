// A consolidated report on the paper of its organisation: headed as it heads its papers, for download and for the way out.

import { type DraftContent, type LayoutName, letterheadOf, symbolOf } from '../document/index.ts'
import { findUnit } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import { withoutRestricted } from './consolidation.ts'
import type { Consolidation } from './consolidation-store.ts'
import { type Head, officialReport } from './official-report.ts'

export async function headOf(db: Db, unitId: string, layout: LayoutName): Promise<Head> {
  const { kind } = (await findUnit(db, unitId))!
  const head = await letterheadOf(db, unitId, layout)
  return { ...head, layout, kind, symbol: symbolOf(layout, 'BC', head) }
}

/** On its way to number and signature. Who may read the document is not asked there, so restricted figures never go along. */
export async function paperOf(
  db: Db,
  { unitId, content }: Pick<Consolidation, 'unitId' | 'content'>,
): Promise<DraftContent> {
  const { number, issuedOn, issuer, parentIssuer, place, ...draft } = officialReport(
    withoutRestricted(content),
    await headOf(db, unitId, 'party'),
  )
  return draft
}
