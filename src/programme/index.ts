// What other capabilities may call.

export { renewDuties } from './actions.ts'
export { programmeApi } from './api.ts'
export { handedOut } from './notices.ts'
export type { Programme } from './programme.ts'
export { programmeRoutes } from './routes.tsx'
export { findProgramme, findProgrammeOfDeliverable, issuerOfDeliverable, unitOfProgramme } from './store.ts'
export { texts as programmeTexts } from './texts.ts'
