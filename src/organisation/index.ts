// What other capabilities and app.ts may call.

import { accountTexts } from './account-texts.ts'
import { delegationTexts } from './delegation-texts.ts'
import { texts } from './texts.ts'

export { accountKeepingRoutes } from './account-routes.tsx'
export { findAccountPerson, foundBody, linkAccount, personOfAccount } from './accounts.ts'
export { organisationApi } from './api.ts'
export { type DelegationWish, delegatePost, endDelegation } from './delegation-actions.ts'
export { delegationRoutes } from './delegation-routes.tsx'
export { delegationTexts } from './delegation-texts.ts'
export { DEMONSTRATION_BODY, seedDemonstration } from './demonstration.ts'
export { appointStaff, DEMONSTRATION_PEOPLE, staffOn } from './demonstration-staff.ts'
export { type Facts, type FundingGroup, NOTHING_KNOWN, type PartyType } from './facts.ts'
export { numbersFrom } from './invented.ts'
export { ancestors, countBelow, stoodOn, subtree } from './lineage.ts'
export { PERMISSIONS, type Permission } from './permission.ts'
export { allowedFor, type Locate, permit, permitAtTop, permitSomewhere, signedIn } from './permit.ts'
export { organisationRoutes } from './routes.tsx'
export { personSearch, unitSearch } from './search.ts'
export {
  bodiesOf,
  findUnit,
  listPeople,
  may,
  type NamedPerson,
  type OrganisationTables,
  type Profile,
  peopleNamed,
  peopleOf,
  peopleWho,
  postsHeld,
  profileOf,
  reach,
  reachOver,
  readableUnit,
  rightsOver,
  subordinateParties,
  subordinatePartiesOn,
  topUnit,
  type Unit,
} from './store.ts'
export type { Tree, UnitKind } from './structure.ts'
export {
  createUnit,
  endUnit,
  mergeUnits,
  moveUnit,
  placeUnit,
  STRUCTURE_CHANGED,
  splitUnit,
  type UnitInput,
} from './structure-actions.ts'
export { typedUnit, UnitSearch } from './unit-search.tsx'
export { factsOn, unitNamed } from './unit-store.ts'

/** What kinds of organisation are called. */
export const unitKindNames = texts.kinds

export const organisationNav = { href: '/units', text: texts.title, permission: 'read' } as const
export const accountKeepingNav = {
  ...{ href: '/people', text: accountTexts.title, about: accountTexts.lead },
  permission: 'manage-people',
} as const
/** Everybody may delegate a post of theirs, and finds the page from their account. */
export const delegationNav = {
  ...{ href: '/delegations', text: delegationTexts.title, about: delegationTexts.about },
  permission: 'administer',
} as const
