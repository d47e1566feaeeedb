// What other capabilities and app.ts may call.

export { accountRoutes } from './account-routes.tsx'
export { accountTexts } from './account-texts.ts'
export { findAccount, hasAccounts } from './accounts.ts'
export { type IdentityAct, recordIdentity } from './audit.ts'
export { originOf } from './client.ts'
export { issueCode, issueSetUpCode } from './invitation.ts'
export { openIdentity } from './open.ts'
export type { Demonstration } from './parts.ts'
export type { Found, People } from './people.ts'
export { identityRoutes } from './routes.tsx'
export { findSession, type Identity } from './sessions.ts'
export { texts as identityTexts } from './texts.ts'
