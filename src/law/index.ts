// What counts days by the law, for whoever needs it.

export {
  type CalendarDay,
  type DayKind,
  isWorkingDay,
  type WorkCalendar,
  whyOff,
  workCalendar,
  workingDayFrom,
  workingDaysBetween,
  type YearTable,
} from './calendar.ts'
export { KNOWN_YEARS, shippedCalendar } from './calendar-tables.ts'
export { type Conditions, type Due, due, type Pause, type Step } from './clock.ts'
export type { Limit, Unit, Version } from './limit.ts'
export { LIMITS, limitOf } from './limits/index.ts'
