// From an event's day to the last day of its limit, every day on the way explained. Pure; the calendar is an argument.
//
// The event's day is day 0. Calendar days, months and years: a last day off rolls on to the next working day; a month without the
// day ends on its last (Civil Code 2015, art. 147, 148). Working days: only they are counted. Hours are counted as whole days and
// never roll. A pause stops the clock from the day after it begins until the day it ends, so it moves the end by exactly the days
// between them (domain file procedures.md D3: due += resume - suspend, in the limit's own unit).

import type { PlainDate } from '../shared/day.ts'
import { daysBetween, isAfter, isBefore } from '../shared/day.ts'
import { impossible } from '../shared/impossible.ts'
import { granted, type Outcome, refused } from '../shared/outcome.ts'
import { type WhyOff, type WorkCalendar, whyOff, type YearTable } from './calendar.ts'
import { type Amount, type FixedDay, type Limit, type Version, versionOn } from './limit.ts'

/** Between these the lunar days hold and the list of steps stays readable. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2180
/** In days. */
const LONGEST_PAUSE = 3660

export interface Pause {
  /** The day on which the clock was stopped: itself still counted. */
  readonly from: PlainDate
  /** The day on which it runs on: itself not counted, as an event's day is not. */
  readonly to: PlainDate
}

export interface Conditions {
  readonly complex?: boolean
  readonly remote?: boolean
  readonly pauses?: readonly Pause[]
}

export type Why =
  | { readonly code: 'event' | 'counted' | 'worked' | 'paused' | 'last' | 'rolled' | 'fixed' }
  | { readonly code: 'off'; readonly off: WhyOff }
  /** The last calendar day is a day off, so the limit runs on. */
  | { readonly code: 'last-off'; readonly off: WhyOff }

export interface Step {
  readonly date: PlainDate
  readonly counted: boolean
  readonly why: Why
}

export interface Due {
  readonly rule: string
  readonly from: PlainDate
  readonly due: PlainDate
  readonly unit: Amount['unit'] | 'fixed day'
  readonly time: Amount | null
  /** A day that counted lies in a year whose days off nobody has announced yet. */
  readonly provisional: boolean
  /** The tables of the years that decided, so that whoever stores the day can compute it again when one changes. */
  readonly restsOn: readonly YearTable[]
  readonly version: Version
  /** The earlier day that another text names, or null. */
  readonly warnOn: PlainDate | null
  readonly steps: readonly Step[]
}

/** Adds nothing, but remembers which years were asked. */
function watched(calendar: WorkCalendar): { calendar: WorkCalendar; years: Set<number> } {
  const years = new Set<number>()
  return {
    years,
    calendar: {
      year: calendar.year,
      entry: day => {
        years.add(day.year)
        return calendar.entry(day)
      },
    },
  }
}

/**
 * The last day of a limit that began on `from`, or for `before` the last day on which it is still early enough, with every day in
 * between. Computes limits that are switched off too: whether one applies is the body's business.
 *
 * Refuses `not-in-force`, `beyond-calendar`, `no-such-condition` (the rule has no complex or remote case), `pause-backwards`,
 * `pause-too-long` and `no-pause-here`.
 * Source: Civil Code 2015, art. 147–148; each limit's own.
 */
export function due(limit: Limit, from: PlainDate, calendar: WorkCalendar, conditions: Conditions = {}): Outcome<Due> {
  const version = versionOn(limit, from)
  if (!version) return refused('not-in-force', texts.notInForce(limit, from))
  const { counts } = version
  const pauses = conditions.pauses ?? []
  if (from.year < FIRST_YEAR || from.year > LAST_YEAR) return refused('beyond-calendar', texts.beyondCalendar)
  if (pauses.some(pause => isBefore(pause.to, pause.from))) return refused('pause-backwards', texts.pauseBackwards)
  if (pauses.some(pause => daysBetween(pause.from, pause.to) > LONGEST_PAUSE))
    return refused('pause-too-long', texts.pauseTooLong)
  if (pauses.length > 0 && (counts.counting === 'before' || counts.counting === 'by'))
    return refused('no-pause-here', texts.noPause(limit))
  if (counts.counting === 'by') {
    if (conditions.complex || conditions.remote) return refused('no-such-condition', texts.noCondition(limit))
    return granted(fixed(limit, version, from, fixedDay(counts.by, from)))
  }
  const time = timeUnder(version, conditions)
  if (!time) return refused('no-such-condition', texts.noCondition(limit))
  const { calendar: asked, years } = watched(calendar)
  const steps = counts.counting === 'before' ? stepsBefore(time, from, asked) : stepsAfter(time, from, asked, pauses)
  const last = steps.at(counts.counting === 'before' ? 0 : -1)!.date
  const restsOn = [...years].sort().map(year => calendar.year(year))
  const also = version.alsoNamed && stepsAfter(version.alsoNamed.time, from, calendar, pauses).at(-1)!.date
  return granted({
    rule: limit.id,
    from,
    due: last,
    unit: time.unit,
    time,
    provisional: restsOn.some(table => table.status === 'expected'),
    restsOn,
    version,
    warnOn: also && isBefore(also, last) ? also : null,
    steps,
  })
}

function timeUnder({ counts }: Version, { complex, remote }: Conditions): Amount | undefined {
  if (counts.counting === 'by') return undefined
  if (!complex && !remote) return counts.time
  if (counts.counting !== 'after') return undefined
  if (complex && remote) return counts.remoteComplex
  return complex ? counts.complex : counts.remote
}

function stepsAfter(time: Amount, from: PlainDate, calendar: WorkCalendar, pauses: readonly Pause[]): Step[] {
  const steps: Step[] = [{ date: from, counted: false, why: { code: 'event' } }]
  const wanted = time.unit === 'working days' ? time.n : spanInDays(time, from)
  for (let counted = 0, day = from; counted < wanted; ) {
    day = day.add({ days: 1 })
    const off = time.unit === 'working days' ? whyOff(calendar, day) : null
    if (off) steps.push({ date: day, counted: false, why: { code: 'off', off } })
    else if (isPaused(day, pauses)) steps.push({ date: day, counted: false, why: { code: 'paused' } })
    else
      steps.push({
        date: day,
        counted: true,
        why: { code: ++counted === wanted ? 'last' : plain(time, day, calendar) },
      })
  }
  return time.unit === 'working days' || time.unit === 'hours' ? steps : rolledOn(steps, calendar)
}

/** A worked Saturday is worth saying; among calendar days it is a day like any other. */
const plain = ({ unit }: Amount, day: PlainDate, calendar: WorkCalendar): 'worked' | 'counted' =>
  unit === 'working days' && calendar.entry(day)?.kind === 'swap-work' ? 'worked' : 'counted'

/** Months and years as days, so that a pause may stop them; an hour begun is a day, the end at the same time of day. */
function spanInDays({ n, unit }: Amount, from: PlainDate): number {
  switch (unit) {
    case 'calendar days':
    case 'working days':
      return n
    case 'hours':
      return Math.ceil(n / 24)
    case 'months':
      return from.until(from.add({ months: n })).days
    case 'years':
      return from.until(from.add({ years: n })).days
    default:
      return impossible(unit)
  }
}

function rolledOn(steps: Step[], calendar: WorkCalendar): Step[] {
  const last = steps.at(-1)!
  let off = whyOff(calendar, last.date)
  if (!off) return steps
  const rolled: Step[] = [...steps.slice(0, -1), { ...last, why: { code: 'last-off', off } }]
  let day = last.date
  while (off) {
    day = day.add({ days: 1 })
    off = whyOff(calendar, day)
    rolled.push({ date: day, counted: false, why: off ? { code: 'off', off } : { code: 'rolled' } })
  }
  return rolled
}

/** Backwards, but in the order of the calendar: the day asked for first, the event last. Nothing rolls: that would come too late. */
function stepsBefore(time: Amount, from: PlainDate, calendar: WorkCalendar): Step[] {
  const steps: Step[] = [{ date: from, counted: false, why: { code: 'event' } }]
  for (let counted = 0, day = from; counted < time.n; ) {
    day = day.subtract({ days: 1 })
    const off = time.unit === 'working days' ? whyOff(calendar, day) : null
    if (off) steps.unshift({ date: day, counted: false, why: { code: 'off', off } })
    else
      steps.unshift({
        date: day,
        counted: true,
        why: { code: ++counted === time.n ? 'last' : plain(time, day, calendar) },
      })
  }
  return steps
}

const isPaused = (day: PlainDate, pauses: readonly Pause[]): boolean =>
  pauses.some(pause => isAfter(day, pause.from) && !isAfter(day, pause.to))

function fixedDay(by: FixedDay, from: PlainDate): PlainDate {
  if ('on' in by) return Temporal.PlainDate.from(by.on)
  if ('endOf' in by) return by.endOf === 'month' ? endOfMonth(from) : from.with({ month: 12, day: 31 })
  if ('endOfMonth' in by) {
    const end = endOfMonth(from.with({ month: by.endOfMonth, day: 1 }))
    return isBefore(end, from) ? endOfMonth(end.add({ years: 1 })) : end
  }
  if ('previousMonthBefore' in by)
    return from
      .with({ day: 1 })
      .subtract({ months: 1 })
      .with({ day: by.previousMonthBefore - 1 })
  if ('previousWeekBefore' in by) return from.subtract({ days: from.dayOfWeek + 2 })
  const day = from.with(by.before).subtract({ days: 1 })
  return isBefore(day, from) ? day.add({ years: 1 }) : day
}

const endOfMonth = (day: PlainDate): PlainDate => day.with({ day: day.daysInMonth })

/** A fixed day is the law's own: no day off moves it. */
const fixed = (limit: Limit, version: Version, from: PlainDate, day: PlainDate): Due => ({
  rule: limit.id,
  from,
  due: day,
  unit: 'fixed day',
  time: null,
  provisional: false,
  restsOn: [],
  version,
  warnOn: null,
  steps: [
    { date: from, counted: false, why: { code: 'event' } },
    { date: day, counted: true, why: { code: 'fixed' } },
  ],
})

const texts = {
  notInForce: (limit: Limit, from: PlainDate) => ({
    vi: `Quy tắc ${limit.id} chưa có hoặc không còn hiệu lực vào ngày ${from.day}/${from.month}/${from.year}.`,
    en: `Rule ${limit.id} was not in force on ${from.day}/${from.month}/${from.year}.`,
  }),
  noCondition: (limit: Limit) => ({
    vi: `Quy tắc ${limit.id} không có thời hạn riêng cho trường hợp đã chọn. Bỏ điều kiện phức tạp hoặc vùng sâu, vùng xa.`,
    en: `Rule ${limit.id} has no time of its own for the case chosen. Leave out complex or remote.`,
  }),
  beyondCalendar: {
    vi: `Lịch chỉ tính được từ năm ${FIRST_YEAR} đến năm ${LAST_YEAR}. Nhập ngày khác.`,
    en: `The calendar reaches from ${FIRST_YEAR} to ${LAST_YEAR}. Enter another day.`,
  },
  pauseTooLong: {
    vi: 'Thời gian tạm dừng dài quá mười năm. Kiểm tra lại hai ngày.',
    en: 'The pause is longer than ten years. Check both days.',
  },
  pauseBackwards: {
    vi: 'Ngày tiếp tục phải sau hoặc trùng ngày tạm dừng. Kiểm tra lại hai ngày.',
    en: 'The day on which the clock runs on must not be before the day on which it stopped. Check both days.',
  },
  noPause: (limit: Limit) => ({
    vi: `Quy tắc ${limit.id} tính lùi hoặc có ngày cố định nên không có tạm dừng.`,
    en: `Rule ${limit.id} counts backwards or names a fixed day, so it cannot be paused.`,
  }),
}
