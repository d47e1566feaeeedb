// What other capabilities may call.

import { texts } from './texts.ts'

export { addDeliverable, changeDeliverable, receiveProgramme } from './actions.ts'
export { answerWarnings } from './answer-actions.ts'
export { programmeApi } from './api.ts'
export { concernsOf } from './concern.ts'
export { contentOf, findProgrammeOfDeliverable, issuerOfDeliverable } from './content-store.ts'
export { approveProgramme, publishProgramme, renewDuties, submitProgramme } from './life-actions.ts'
export { programmeNotices } from './notices.ts'
export { type Deliverable, type Programme, periodOf, type Task } from './programme.ts'
export { programmeRoutes } from './routes.tsx'
export { programmeSearch, taskSearch } from './search.ts'
export { findProgramme, issuerOfProgramme, unitOfProgramme } from './store.ts'
export { texts as programmeTexts } from './texts.ts'

export const programmeNav = {
  href: '/programmes',
  text: texts.title,
  permission: 'read',
  under: ['/tasks', '/deliverables'],
} as const
