// Who may issue what: the layout and the kinds of documents that an organisation of a kind may sign. Pure.

import type { PartyType, UnitKind } from '../organisation/index.ts'
import type { Finding } from '../shared/outcome.ts'
import {
  issuingBody,
  kindOf,
  type LayoutName,
  mayIssue,
  type OfficialDocument,
  type PartyBody,
} from './layout/index.ts'
import { outgoingTexts as texts } from './outgoing-texts.ts'

/**
 * Party organisations write as the Party does, an agency as the State does. A union follows guidance of its own that was not
 * read; its layout is that of the State here. Source: Reg. 399-QĐ/TW and 05-HD/VPTW (second-hand); Decree 30/2020/NĐ-CP (from memory).
 */
const LAYOUT_OF = {
  'party-committee': 'party',
  'advisory-body': 'party',
  'party-base': 'party',
  'party-cell': 'party',
  'sector-union': 'state',
  agency: 'state',
} as const satisfies Record<UnitKind, LayoutName>

export const layoutOf = (kind: UnitKind): LayoutName => LAYOUT_OF[kind]

/** In whose name an organisation of this kind may sign; null: the table does not know (boards, agencies, unions). */
const BODIES_OF = {
  'party-committee': ['committee', 'standing-committee'],
  'party-base': ['committee', 'standing-committee'],
  'party-cell': ['branch'],
  'advisory-body': null,
  'sector-union': null,
  agency: null,
} as const satisfies Record<UnitKind, readonly PartyBody[] | null>

interface Issuer {
  kind: UnitKind
  /** Levels above the base are not in the table: what they may issue is theirs to know. */
  partyType: PartyType | null
}

/** What forbids this organisation to issue this document; each sentence names its source. */
export function competenceFindings(
  { kind: unitKind, partyType }: Issuer,
  { layout, kind, signature }: Pick<OfficialDocument, 'layout' | 'kind' | 'signature'>,
): Finding[] {
  const own = LAYOUT_OF[unitKind]
  const { name, [layout]: symbol } = kindOf(kind)
  if (layout !== own) return [{ code: 'layout-not-of-issuer', text: texts.wrongLayout(own), field: 'layout' }]
  if (symbol === null) return [{ code: 'kind-not-of-layout', text: texts.noSuchKind(name, layout), field: 'kind' }]
  const bodies: readonly PartyBody[] | null = BODIES_OF[unitKind]
  if (!bodies) return []
  const signing = issuingBody(signature.authority)
  if (signing && !bodies.includes(signing))
    return [{ code: 'authority-not-of-issuer', text: texts.wrongAuthority(signature.authority), field: 'authority' }]
  if (partyType === 'upper-committee') return []
  // Without a signature form yet: refused only when no body of this organisation may issue it.
  const possible = signing ? [signing] : bodies
  if (possible.some(body => mayIssue(body, kind))) return []
  return [{ code: 'kind-not-of-issuer', text: texts.kindNotOfIssuer(name, possible), field: 'kind' }]
}
