// What other capabilities and app.ts may call.

import type { WorkCalendar } from '../law/calendar.ts'
import type { Limit } from '../law/limit.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Text } from '../shared/text.ts'
import { isEnabled, mergedCalendar } from './calendar.ts'
import { savedDays, savedYears, switches } from './store.ts'
import { calendarTexts } from './texts.ts'

export { saveYear } from './actions.ts'
export { calendarApi } from './api.ts'
export type { DateHolder, RestingDate } from './calendar.ts'
export { MonthGrids } from './month-grid.tsx'
export { calendarRoutes } from './routes.tsx'

/** The calendar of this body: load it once for a page or a job, then ask it as often as needed. */
export async function calendarOf(db: Db): Promise<WorkCalendar> {
  return mergedCalendar(await savedYears(db), await savedDays(db))
}

/** Whether a limit counts in this body. */
export async function limitEnabled(db: Db, limit: Limit): Promise<boolean> {
  return isEnabled(limit, await switches(db))
}

const page = (href: string, text: Text, about: Text) => ({ href, text, about, permission: 'administer' }) as const

/** The pages of this capability on the page of administration; whoever is signed in may read them. */
export const lawNav = [
  page('/law/limits', calendarTexts.limitsTitle, calendarTexts.limitsLead),
  page('/law/calendar', calendarTexts.calendar, calendarTexts.calendarLead),
  page('/law/due', calendarTexts.dueTitle, calendarTexts.dueLead),
]
