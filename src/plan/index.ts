// What other capabilities and app.ts may call.

import type { PassageSource } from '../copies/index.ts'
import type { DutyKind } from '../duty/index.ts'
import { sayOfLines } from './actions.ts'
import { stepTaken } from './amending.ts'
import { writtenOf } from './copies.ts'
import { modelsForPlan } from './model-store.ts'
import { linesOf } from './store.ts'
import { texts } from './texts.ts'

export { beginPlan, checkPlan, planOf, savePlan, sayOfLines } from './actions.ts'
export { stepTaken as planStepTaken } from './amending.ts'
export { planApi } from './api.ts'
export { proposeContents } from './content.ts'
export { fingerprint, markContents } from './content-actions.ts'
export { contentsOf } from './content-store.ts'
export { planFigures } from './figures.ts'
export { planUrged } from './notices.ts'
export type { PlanContent, PlanLine } from './plan.ts'
export { planRoutes } from './routes.tsx'

export const planDuty: DutyKind = {
  ...{ kind: 'plan', name: texts.plan, base: '/plans' },
  ...{ taken: stepTaken, returned: sayOfLines },
}
export const planPassages: PassageSource = {
  kind: 'plan',
  written: async (db, id) => writtenOf(await linesOf(db, id), await modelsForPlan(db, id)),
}
export const planNav = { href: '/plans', text: texts.title, permission: 'read' } as const
