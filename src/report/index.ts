// What other capabilities and app.ts may call.

import type { DutyKind } from '../duty/index.ts'
import { texts } from './texts.ts'

export { reportApi } from './api.ts'
export { BASIC_FORM } from './basic-form.ts'
export { DEFAULT_FORM } from './default-form.ts'
export { addRegime } from './regime-store.ts'
export { reportRoutes } from './routes.tsx'

export const reportDuty: DutyKind = { kind: 'report', name: texts.report, base: '/reports' }
export const reportNav = {
  href: '/reports',
  text: texts.title,
  permission: 'read',
  under: ['/consolidations', '/regimes'],
} as const
