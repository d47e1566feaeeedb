// The tables of days off that are known, each with its notice, its source and how sure that is. Weekends are not listed.

import { type CalendarDay, type DayKind, holidayNames, workCalendar, type YearTable } from './calendar.ts'

type Row = readonly [monthDay: string, kind: DayKind, name: { readonly vi: string; readonly en: string }]

const { newYear, tet, hung, victory, labour, national, culture } = holidayNames
const SWAP_OFF = { vi: 'Nghỉ hoán đổi', en: 'Swapped day off' }
const SWAP_WORK = { vi: 'Làm bù', en: 'Worked Saturday in exchange' }
const made = (name: Row[2]): Row[2] => ({ vi: `Nghỉ bù ${name.vi}`, en: `Make-up day for ${name.en}` })

const rows = (year: number, list: readonly Row[]): CalendarDay[] =>
  list.map(([monthDay, kind, name]) => ({ on: Temporal.PlainDate.from(`${year}-${monthDay}`), kind, name }))

/** Five working days of Tết are named by the notice; a make-up inside the block is the notice's too. */
const tetDays = (...monthDays: string[]): Row[] => monthDays.map(monthDay => [monthDay, 'notice', tet])

/** Domain file law-updates-2026.md, sections 5 and 7. */
export const KNOWN_YEARS: readonly YearTable[] = [
  {
    year: 2024,
    status: 'announced',
    notice: null,
    source: 'Lịch nghỉ năm 2024 đã công bố rộng rãi; chưa đối chiếu với thông báo',
    confidence: 'memory',
    days: rows(2024, [
      ['01-01', 'fixed', newYear],
      ...tetDays('02-08', '02-09', '02-10', '02-11', '02-12', '02-13', '02-14'),
      ['04-18', 'fixed', hung],
      ['04-29', 'swap-off', SWAP_OFF],
      ['04-30', 'fixed', victory],
      ['05-01', 'fixed', labour],
      ['05-04', 'swap-work', SWAP_WORK],
      ['09-02', 'fixed', national],
      ['09-03', 'notice', national],
    ]),
  },
  {
    year: 2025,
    status: 'announced',
    notice: null,
    source: 'Lịch nghỉ năm 2025 đã công bố rộng rãi; chưa đối chiếu với thông báo',
    confidence: 'memory',
    days: rows(2025, [
      ['01-01', 'fixed', newYear],
      ...tetDays('01-27', '01-28', '01-29', '01-30', '01-31'),
      ['04-07', 'fixed', hung],
      ['04-26', 'swap-work', SWAP_WORK],
      ['04-30', 'fixed', victory],
      ['05-01', 'fixed', labour],
      ['05-02', 'swap-off', SWAP_OFF],
      ['09-01', 'notice', national],
      ['09-02', 'fixed', national],
    ]),
  },
  {
    year: 2026,
    status: 'announced',
    notice: '9441/TB-BNV (16/10/2025); 12729/VPCP-KGVX; 3383/BNV-CVL (10/4/2026)',
    source: 'Ba thông báo nêu trên, theo báo chí và nhiều nguồn trùng khớp; Nghị quyết 28/2026/QH16 (24/11)',
    confidence: 'medium-high',
    days: rows(2026, [
      ['01-01', 'fixed', newYear],
      ['01-02', 'swap-off', SWAP_OFF],
      ['01-10', 'swap-work', SWAP_WORK],
      ...tetDays('02-16', '02-17', '02-18', '02-19', '02-20'),
      ['04-26', 'fixed', hung],
      ['04-27', 'make-up', made(hung)],
      ['04-30', 'fixed', victory],
      ['05-01', 'fixed', labour],
      ['08-22', 'swap-work', SWAP_WORK],
      ['08-31', 'swap-off', SWAP_OFF],
      ['09-01', 'notice', national],
      ['09-02', 'fixed', national],
      ['11-24', 'fixed', culture],
    ]),
  },
  {
    year: 2027,
    status: 'announced',
    notice: '10065/VPCP-KGVX (2/10/2026)',
    source:
      'Công văn nêu trên, theo sáu nguồn độc lập trùng khớp; các ngày ngoài Tết và Quốc khánh là tính, chưa có thông báo',
    confidence: 'medium-high',
    days: rows(2027, [
      ['01-01', 'fixed', newYear],
      ...tetDays('02-04', '02-05', '02-06', '02-07', '02-08', '02-09', '02-10'),
      ['04-16', 'fixed', hung],
      ['04-30', 'fixed', victory],
      ['05-01', 'fixed', labour],
      ['05-03', 'make-up', made(labour)],
      ['09-02', 'fixed', national],
      ['09-03', 'notice', national],
      ['11-24', 'fixed', culture],
    ]),
  },
]

/** The known years as shipped, every other year computed: what `law due` counts with when no body has said otherwise. */
export const shippedCalendar = () => workCalendar(KNOWN_YEARS)
