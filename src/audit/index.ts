// What app.ts and server.ts may call.

import { texts } from './texts.ts'

export { auditApi } from './api.ts'
export { auditRoutes } from './routes.tsx'
export { type Chain, type Sealer, startSealer } from './sealer.ts'

export const auditNav = {
  ...{ href: '/audit', text: texts.title, about: texts.navigation },
  permission: 'administer',
} as const
