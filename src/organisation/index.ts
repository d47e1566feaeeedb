// What other capabilities may call.

export { DEMONSTRATION_BODY, seedDemonstration } from './demonstration.ts'
export { PERMISSIONS, type Permission } from './permission.ts'
export { allowedFor, type Locate, permit, permitSomewhere, signedIn } from './permit.ts'
export {
  bodiesOf,
  findUnit,
  listPeople,
  may,
  type OrganisationTables,
  type Profile,
  profileOf,
  reach,
  subordinateParties,
  topUnit,
  type Unit,
} from './store.ts'
