// The thirteen permissions, and the question whether a post gives one for an organisation.

/** Fixed; what is data is which post has which, over which organisation, and whether over everything below it. */
export const PERMISSIONS = [
  'read',
  'prepare',
  'approve',
  'sign',
  'number',
  'send',
  'return', // decide on what units sent: accept it or return it
  'waive',
  'publish',
  'consolidate',
  'manage-people',
  'read-denunciations', // figures of denunciations: the inspection body and the standing committee, nobody else
  'administer',
] as const

export type Permission = (typeof PERMISSIONS)[number]
