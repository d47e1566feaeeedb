// What other capabilities may call.

export { programmeApi } from './api.ts'
export type { Programme } from './programme.ts'
export { programmeRoutes } from './routes.tsx'
export { findProgramme, findProgrammeOfDeliverable, issuerOfDeliverable, unitOfProgramme } from './store.ts'
export { texts as programmeTexts } from './texts.ts'
