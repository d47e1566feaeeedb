// What other capabilities and app.ts may call.

import type { DutyKind } from '../duty/index.ts'
import { texts } from './texts.ts'

export { planApi } from './api.ts'
export { planFigures } from './figures.ts'
export { planUrged } from './notices.ts'
export { planRoutes } from './routes.tsx'

export const planDuty: DutyKind = { kind: 'plan', name: texts.plan, base: '/plans' }
export const planNav = { href: '/plans', text: texts.title, permission: 'read' } as const
