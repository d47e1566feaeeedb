// What other capabilities and app.ts may call.

import type { PassageSource } from '../copies/index.ts'
import type { DutyKind } from '../duty/index.ts'
import { keepReturned, stepTaken } from './actions.ts'
import { findContent } from './store.ts'
import { texts } from './texts.ts'

export {
  beginReport,
  findingsOf,
  keepReturned,
  type ReportInput,
  reportOf,
  saveReport,
  stepTaken,
} from './actions.ts'
export { reportApi } from './api.ts'
export { BASIC_FORM } from './basic-form.ts'
export { findConsolidation } from './consolidation-store.ts'
export { DEFAULT_FORM } from './default-form.ts'
export { paperOf } from './paper.ts'
export { makeConsolidation, periodOf, writeOn } from './period-actions.ts'
export { passagesOf } from './period-store.ts'
export type { Regime } from './regime.ts'
export { receiveRegime } from './regime-routes.tsx'
export { addRegime, regimePeriods } from './regime-store.ts'
export type { Entered } from './report.ts'
export { reportRoutes } from './routes.tsx'
export { findContent } from './store.ts'

export const reportDuty: DutyKind = {
  ...{ kind: 'report', name: texts.report, base: '/reports' },
  ...{ taken: stepTaken, returned: keepReturned },
}
/** No question is restricted: only figures are. */
export const reportPassages: PassageSource = {
  kind: 'report',
  written: async (db, id) => {
    const report = await findContent(db, id)
    if (!report || report.nothingToReport) return []
    return Object.entries(report.narratives).map(([part, text]) => ({ part, text }))
  },
}
export const reportNav = {
  href: '/reports',
  text: texts.title,
  permission: 'read',
  under: ['/consolidations', '/regimes', '/earlier-figures'],
} as const
