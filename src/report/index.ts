// What other capabilities and app.ts may call.

import type { DutyKind } from '../duty/index.ts'
import { texts } from './texts.ts'

export { reportApi } from './api.ts'
export { DEFAULT_REGIME } from './regime.ts'
export { reportRoutes } from './routes.tsx'
export { addRegime } from './store.ts'

export const reportDuty: DutyKind = { kind: 'report', name: texts.report, base: '/reports' }
export const reportNav = {
  href: '/reports',
  text: texts.title,
  permission: 'read',
  under: ['/consolidations'],
} as const
