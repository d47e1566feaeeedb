// The letter (công văn) that urges organisations, with the list of what each owes as its annex. Pure.

import { type Block, type DraftContent, type LayoutName, officialDate, paddedCount } from '../document/index.ts'
import type { UnitKind } from '../organisation/index.ts'
import type { PlainDate } from '../shared/day.ts'
import { formatDay } from '../shared/text.ts'

/** A duty as the annex lists it. */
export interface UrgedDuty {
  unit: string
  title: string
  expectedOn: PlainDate
  /** "11 ngày", "08 ngày làm việc"; null: not overdue. */
  late: string | null
}

export const lateInLetter = (days: number, unit: 'calendar' | 'working'): string =>
  `${days} ngày${unit === 'working' ? ' làm việc' : ''}`

export interface Urged {
  layout: LayoutName
  /** The kind of the issuing organisation: in whose name it is signed. */
  issuerKind: UnitKind
  issuer: string
  subject: string
  /** By organisation, then by day. */
  duties: readonly UrgedDuty[]
  /** The day on which the list was made. */
  on: PlainDate
  /** By when they are to report, that day included; null: at once. */
  by: PlainDate | null
}

export const urgingSubject = (duties: readonly UrgedDuty[]): string =>
  duties.every(({ late }) => late !== null) ? 'đôn đốc thực hiện nhiệm vụ quá hạn' : 'đôn đốc thực hiện nhiệm vụ'

/** Who usually signs a letter of this kind of organisation; mended in the draft. Where the head signs in person: empty. */
const SIGNATURES: Partial<Record<UnitKind, { authority: string; post: string }>> = {
  'party-committee': { authority: 'T/L Ban Thường vụ', post: 'Chánh Văn phòng' },
  'party-base': { authority: 'T/M Đảng ủy', post: 'Phó Bí thư' },
  'party-cell': { authority: 'T/M Chi bộ', post: 'Bí thư' },
}

/** So many addressees stand by name over the letter; more are those "in the list". */
const MOST_NAMED = 5

export function urgingLetter(urged: Urged): DraftContent {
  const { layout, issuerKind, subject, duties, on } = urged
  const units = [...new Set(duties.map(({ unit }) => unit))]
  const party = layout === 'party'
  return {
    ...{ layout, kind: 'CV', subject, year: on.year, bases: [] },
    addressees:
      units.length <= MOST_NAMED
        ? units
        : [
            party
              ? 'Các đảng bộ, chi bộ trực thuộc (danh sách kèm theo)'
              : 'Các đơn vị trực thuộc (danh sách kèm theo)',
          ],
    blocks: body(urged, units),
    recipients: ['Như trên', party ? 'Lưu Văn phòng' : 'Lưu: VT'],
    signature: { authority: '', post: '', ...SIGNATURES[issuerKind], name: null },
    annexes: [annex(duties)],
  }
}

function body({ issuer, duties, on, by }: Urged, units: readonly string[]): Block[] {
  const late = duties.filter(one => one.late !== null).length
  const one = units.length === 1
  const owe =
    late === duties.length
      ? `chưa hoàn thành ${paddedCount(late)} nhiệm vụ đã quá hạn`
      : `có ${paddedCount(duties.length)} nhiệm vụ chưa hoàn thành${late > 0 ? `, trong đó ${paddedCount(late)} nhiệm vụ đã quá hạn` : ''}`
  const who = one ? units[0]! : `${paddedCount(units.length)} đơn vị`
  return [
    {
      type: 'paragraph',
      text: `Qua theo dõi đến ${officialDate(on)}, ${one ? '' : 'còn '}${who} ${owe} (danh sách kèm theo).`,
    },
    { type: 'paragraph', text: `${issuer} đề nghị ${one ? units[0]! : 'các đơn vị có tên trong danh sách'}:` },
    {
      type: 'list',
      items: [
        `Khẩn trương thực hiện và báo cáo kết quả${by ? `, chậm nhất là ${officialDate(by)}` : ''};`,
        ...(late > 0 ? ['Nêu rõ nguyên nhân chậm và biện pháp khắc phục;'] : []),
        'Trường hợp có khó khăn, vướng mắc, kịp thời báo cáo để được xem xét, hướng dẫn.',
      ],
    },
    { type: 'paragraph', text: `Đề nghị ${one ? 'đơn vị' : 'các đơn vị'} quan tâm thực hiện` },
  ]
}

function annex(duties: readonly UrgedDuty[]) {
  const all = duties.every(({ late }) => late !== null)
  const table: Block = {
    type: 'table',
    caption: null,
    columns: [
      { title: 'TT', align: 'center', width: 12 },
      { title: 'Đơn vị', align: 'left' },
      { title: 'Việc', align: 'left' },
      { title: 'Hạn', align: 'center', width: 24 },
      { title: 'Quá hạn', align: 'center', width: 26 },
    ],
    rows: duties.map(({ unit, title, expectedOn, late }, at) => [
      paddedCount(at + 1),
      unit,
      title,
      formatDay(expectedOn),
      late ?? '–',
    ]),
  }
  return {
    label: 'Phụ lục',
    title: all ? 'Danh sách nhiệm vụ quá hạn' : 'Danh sách nhiệm vụ chưa hoàn thành',
    blocks: [table],
  }
}
