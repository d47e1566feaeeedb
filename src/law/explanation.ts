// A computed day in words and as JSON: the same for the command line, the API and the page.

import type { Text } from '../shared/text.ts'
import { formatDay } from '../shared/text.ts'
import type { Confidence, DayKind, WhyOff } from './calendar.ts'
import type { Due, Why } from './clock.ts'
import type { Amount, AppliesTo, Counting, FixedDay, Limit, Source, Unit, Version } from './limit.ts'

const UNITS: Record<Unit, Text> = {
  'calendar days': { vi: 'ngày', en: 'calendar days' },
  'working days': { vi: 'ngày làm việc', en: 'working days' },
  months: { vi: 'tháng', en: 'months' },
  years: { vi: 'năm', en: 'years' },
  hours: { vi: 'giờ', en: 'hours' },
}

export const amountText = ({ n, unit }: Amount): Text => ({
  vi: `${n} ${UNITS[unit].vi}`,
  en: n === 1 ? `${n} ${UNITS[unit].en.replace(/s$/, '')}` : `${n} ${UNITS[unit].en}`,
})

const KINDS: Record<DayKind, Text> = {
  fixed: { vi: 'nghỉ lễ', en: 'public holiday' },
  'make-up': { vi: 'nghỉ bù', en: 'make-up day off' },
  notice: { vi: 'nghỉ theo thông báo', en: 'day off by notice' },
  'swap-off': { vi: 'nghỉ hoán đổi', en: 'swapped day off' },
  'swap-work': { vi: 'làm bù', en: 'worked Saturday' },
}

export const kindText = (kind: DayKind): Text => KINDS[kind]

const WHY: Record<Exclude<Why['code'], 'off' | 'last-off'>, Text> = {
  event: { vi: 'Ngày xảy ra sự kiện: không tính', en: 'Day of the event: not counted' },
  counted: { vi: 'Được tính', en: 'Counted' },
  worked: { vi: 'Được tính: ngày làm bù', en: 'Counted: a worked Saturday' },
  paused: { vi: 'Tạm dừng: không tính', en: 'Paused: not counted' },
  last: { vi: 'Được tính, ngày cuối', en: 'Counted, the last one' },
  rolled: { vi: 'Ngày làm việc tiếp theo: hết hạn', en: 'Next working day: the limit ends' },
  fixed: { vi: 'Ngày do văn bản ấn định', en: 'Day named by the rule itself' },
}

export function whyText(why: Why): Text {
  if (why.code !== 'off' && why.code !== 'last-off') return WHY[why.code]
  const off = offText(why.off)
  return why.code === 'off'
    ? { vi: `Không tính, ${off.vi}`, en: `Not counted, ${off.en}` }
    : { vi: `Ngày cuối nhưng là ${off.vi}: chuyển tiếp`, en: `The last day, but ${off.en}: it runs on` }
}

function offText(off: WhyOff): Text {
  if (off.code === 'weekend') return { vi: 'cuối tuần', en: 'weekend' }
  // The names of these say already what kind of day it is.
  if (off.code === 'make-up' || off.code === 'swap-off') return off.name
  return { vi: `${kindText(off.code).vi}: ${off.name.vi}`, en: `${kindText(off.code).en}: ${off.name.en}` }
}

export const sourceText = ({ document, article, amendedBy }: Source): Text => ({
  vi: [document, article && `điều ${article}`, amendedBy && `được sửa đổi bởi ${amendedBy}`].filter(Boolean).join(', '),
  en: [document, article && `art. ${article}`, amendedBy && `as amended by ${amendedBy}`].filter(Boolean).join(', '),
})

/** "Chậm nhất 5 ngày làm việc sau …", without the event. */
export function countingText(counts: Counting): Text {
  if (counts.counting === 'by') return fixedText(counts.by)
  const { vi, en } = amountText(counts.time)
  switch (counts.counting) {
    case 'after':
      return { vi: `chậm nhất ${vi} sau`, en: `at the latest ${en} after` }
    case 'before':
      return { vi: `ít nhất ${vi} trước`, en: `at least ${en} before` }
    case 'at least':
      return { vi: `ít nhất ${vi} từ`, en: `at least ${en} from` }
    default:
      return { vi: `${vi} một lần, từ`, en: `every ${en} from` }
  }
}

function fixedText(by: FixedDay): Text {
  if ('on' in by) {
    const day = formatDay(Temporal.PlainDate.from(by.on))
    return { vi: `chậm nhất ${day}`, en: `by ${day}` }
  }
  if ('endOf' in by)
    return by.endOf === 'month'
      ? { vi: 'trong tháng', en: 'within the month' }
      : { vi: 'trong năm', en: 'within the year' }
  if ('endOfMonth' in by) return { vi: `trong tháng ${by.endOfMonth}`, en: `within month ${by.endOfMonth}` }
  if ('previousMonthBefore' in by) {
    const day = by.previousMonthBefore
    return { vi: `trước ngày ${day} của tháng trước`, en: `before day ${day} of the month before` }
  }
  if ('previousWeekBefore' in by)
    return { vi: 'trước thứ bảy của tuần trước', en: 'before Saturday of the week before' }
  const { month, day } = by.before
  return { vi: `trước ngày ${day}/${month}`, en: `before ${day}/${month}` }
}

export const appliesText = (to: AppliesTo): Text =>
  ({
    any: { vi: 'mọi tổ chức', en: 'any organisation' },
    agency: { vi: 'cơ quan, đơn vị', en: 'agency or unit' },
    'public-school': { vi: 'trường công lập', en: 'public school' },
    school: { vi: 'mọi cơ sở giáo dục', en: 'any school' },
    preschool: { vi: 'cơ sở mầm non', en: 'preschool' },
    commune: { vi: 'xã, phường, đặc khu', en: 'commune, ward, special zone' },
    village: { vi: 'thôn, tổ dân phố', en: 'village, residential group' },
    province: { vi: 'tỉnh, thành phố', en: 'province' },
    'state-enterprise': { vi: 'doanh nghiệp nhà nước', en: 'state enterprise' },
    party: { vi: 'tổ chức đảng', en: 'Party organisation' },
    front: { vi: 'Mặt trận Tổ quốc', en: 'Fatherland Front' },
  })[to]

export const evidenceText = ({ evidence }: Pick<Version, 'evidence'>): Text =>
  ({
    seen: { vi: 'đã đọc văn bản', en: 'read in the text' },
    'second-hand': { vi: 'theo nguồn thứ cấp', en: 'second-hand' },
    memory: { vi: 'theo trí nhớ', en: 'from memory' },
    policy: { vi: 'quy tắc nội bộ', en: 'own rule' },
  })[evidence]

export const confidenceText = (confidence: Confidence): Text =>
  ({
    high: { vi: 'cao', en: 'high' },
    'medium-high': { vi: 'khá', en: 'medium to high' },
    medium: { vi: 'trung bình', en: 'medium' },
    low: { vi: 'thấp', en: 'low' },
    memory: { vi: 'theo trí nhớ', en: 'from memory' },
    policy: { vi: 'quy tắc nội bộ', en: 'own rule' },
  })[confidence]

/** How sure, and from where: "trung bình, đã đọc văn bản". */
export function trustText(version: Version): Text {
  const [sure, where] = [confidenceText(version.confidence), evidenceText(version)]
  return sure.vi === where.vi ? sure : { vi: `${sure.vi}, ${where.vi}`, en: `${sure.en}, ${where.en}` }
}

/** What `law due --json` and `/api/v1/law/due` answer. `enabled` is the body's switch where there is a body. */
export const dueAsJson = (limit: Limit, result: Due, enabled: boolean, lang: 'vi' | 'en' = 'vi') => ({
  rule: limit.id,
  enabled,
  from: result.from.toString(),
  due: result.due.toString(),
  unit: result.unit,
  provisional: result.provisional,
  citation: result.version.source,
  version: result.version.inForce,
  steps: result.steps.map(({ date, counted, why }) => ({ date: date.toString(), counted, why: whyText(why)[lang] })),
  name: limit.name[lang],
  starts: limit.starts[lang],
  time: result.time,
  confidence: result.version.confidence,
  evidence: result.version.evidence,
  /** An earlier day that another text names: worth a warning, not the legal day. */
  warnOn: result.warnOn?.toString() ?? null,
  restsOn: result.restsOn.map(({ year, status, confidence, notice }) => ({ year, status, confidence, notice })),
})
