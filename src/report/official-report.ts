// The consolidated report as an official document (BC) of the Party or the State, from the frozen figures. Pure.

import {
  type Block,
  type LayoutName,
  type Letterhead,
  type OfficialDocument,
  officialDate,
  officialPercent,
  paddedCount,
} from '../document/index.ts'
import { periodName } from '../duty/index.ts'
import type { UnitKind } from '../organisation/index.ts'
import type { PlainDate } from '../shared/day.ts'
import { type Consolidated, type Sums, shareOf } from './consolidation.ts'
import { earlierTexts } from './earlier-texts.ts'
import { type Cell, cellName, cellsOf, type Indicator } from './regime.ts'

/** How the organisation heads its papers, and what it is: who signs follows from that. */
export interface Head extends Pick<Letterhead, 'issuer' | 'parentIssuer' | 'place'> {
  layout: LayoutName
  symbol: string
  kind: UnitKind
}

/** Proposed by the kind of organisation; who really signs is for it to say. Source: Reg. 399-QĐ/TW (second-hand). */
const SIGNATURES: Record<UnitKind, OfficialDocument['signature']> = {
  'party-committee': { authority: 'T/M BAN THƯỜNG VỤ', post: 'PHÓ BÍ THƯ THƯỜNG TRỰC', name: null },
  'advisory-body': { authority: '', post: 'TRƯỞNG BAN', name: null },
  'party-base': { authority: 'T/M ĐẢNG ỦY', post: 'BÍ THƯ', name: null },
  'party-cell': { authority: 'T/M CHI BỘ', post: 'BÍ THƯ', name: null },
  'sector-union': { authority: '', post: 'CHỦ TỊCH', name: null },
  agency: { authority: '', post: 'GIÁM ĐỐC', name: null },
}

const EARLIER = earlierTexts.mark.vi

/** A form with no more figures than this is printed as one table in the text; a larger one as sentences and an annex. */
const MOST_IN_TEXT = 12

export function officialReport(content: Consolidated, head: Head): OfficialDocument {
  const party = head.layout === 'party'
  const short = cellsOf(content.regime).length <= MOST_IN_TEXT
  return {
    ...{ layout: head.layout, kind: 'BC', parentIssuer: head.parentIssuer || null, issuer: head.issuer },
    ...{ number: { sequence: null, symbol: head.symbol }, place: head.place, issuedOn: null, year: content.year },
    subject: `kết quả thực hiện dân chủ ở cơ sở ${periodName(content.period).vi}`,
    bases: [],
    blocks: [...situation(content), ...(short ? [...figures(content), ...narratives(content)] : sections(content))],
    recipients: party
      ? ['Các đảng bộ, chi bộ trực thuộc', 'Lưu Văn phòng Đảng ủy']
      : ['Các đơn vị trực thuộc', 'Lưu: VT, VP'],
    // In the layout of the State the head of the agency signs.
    signature: SIGNATURES[party ? head.kind : 'agency'],
    ...(short ? {} : { annexes: [{ label: 'Phụ lục', title: 'Số liệu tổng hợp', blocks: [annexTable(content)] }] }),
  }
}

const day = (iso: string): string => officialDate(Temporal.PlainDate.from(iso) satisfies PlainDate)

function situation({ covers, due, units, late, lastYear }: Consolidated): Block[] {
  const came = units.counted.length + units['nothing-to-report'].length
  const percent = officialPercent(came, due)
  const sentences = [
    `Số liệu tính từ ${day(covers.from)} đến ${day(covers.to)}. Đã tiếp nhận báo cáo của ${paddedCount(came)}/${paddedCount(due)} đơn vị${percent ? `, đạt tỷ lệ ${percent}` : ''}.`,
    listed('Không phát sinh nội dung phải báo cáo', units['nothing-to-report']),
    listed(
      'Gửi trễ hạn',
      late.map(({ unit, days }) => `${unit} (${paddedCount(days)} ngày)`),
    ),
    listed('Đã gửi, chưa tiếp nhận', units.waiting),
    listed('Chưa gửi báo cáo', units.missing),
    lastYear?.earlier ? `Số liệu cùng kỳ năm trước ${EARLIER}.` : '',
  ]
  return [
    { type: 'heading', level: 1, label: 'I', text: 'TÌNH HÌNH BÁO CÁO' },
    ...sentences.filter(text => text !== '').map(text => ({ type: 'paragraph', text }) as const),
  ]
}

const listed = (what: string, units: string[]): string =>
  units.length === 0 ? '' : `${what}: ${paddedCount(units.length)} đơn vị (${units.join('; ')}).`

function figures({ regime, sums, units }: Consolidated): Block[] {
  return [
    { type: 'heading', level: 1, label: 'II', text: 'SỐ LIỆU TỔNG HỢP' },
    { type: 'paragraph', text: `Số liệu cộng từ báo cáo của ${paddedCount(units.counted.length)} đơn vị.` },
    {
      type: 'table',
      caption: null,
      columns: [
        { title: 'TT', align: 'center', width: 12 },
        { title: 'Chỉ tiêu', align: 'left' },
        { title: 'Đơn vị tính', align: 'center', width: 28 },
        { title: 'Số lượng', align: 'right', width: 28 },
      ],
      rows: regime.indicators
        .flatMap(indicator => indicator.cells.map(cell => ({ cell, name: cellName(indicator, cell) })))
        .map(({ cell, name }, at) => {
          const sum = sums[cell.id] ?? null
          return [`${at + 1}`, name.vi, cell.unit.vi, sum === null ? '–' : paddedCount(sum)]
        }),
    },
  ]
}

function narratives(content: Consolidated): Block[] {
  const told = content.regime.questions.filter(({ id }) => passagesUnder(content, id).length > 0)
  if (told.length === 0) return []
  return [
    { type: 'heading', level: 1, label: 'III', text: 'NỘI DUNG CÁC ĐƠN VỊ BÁO CÁO' },
    ...told.flatMap(({ id, name }, at): Block[] => [
      { type: 'heading', level: 2, label: `${at + 1}`, text: name.vi },
      ...passagesUnder(content, id),
    ]),
  ]
}

/** The office's words first, then the passages it took over, each with its unit. */
function passagesUnder({ writings = {}, answers }: Consolidated, question: string): Block[] {
  const words = writings[question]
  return [
    ...(words ? [{ type: 'paragraph', text: words } as const] : []),
    ...answers
      .filter(answer => answer.question === question)
      .map(({ unit, text }) => ({ type: 'quotation', text, from: unit }) as const),
  ]
}

const ROMAN = ['II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI']

/** Each section of the outline: its figures in sentences, then its texts. A section without both is left out. */
function sections(content: Consolidated): Block[] {
  const { regime } = content
  const filled = regime.sections.flatMap(({ id, name }) => {
    const sentences = regime.indicators
      .filter(one => one.section === id)
      .map(indicator => sentence(content, indicator))
      .filter(text => text !== '')
    const texts = regime.questions.filter(one => one.section === id).flatMap(one => passagesUnder(content, one.id))
    return sentences.length + texts.length === 0 ? [] : [{ name: name.vi, sentences, texts }]
  })
  return filled.flatMap(({ name, sentences, texts }, at): Block[] => [
    { type: 'heading', level: 1, label: ROMAN[at] ?? `${at + 2}`, text: name.toLocaleUpperCase('vi') },
    ...sentences.map(text => ({ type: 'paragraph', text }) as const),
    ...texts,
  ])
}

/** "Đối thoại: định kỳ 05 cuộc, tăng 02 so với cùng kỳ; đột xuất 01 cuộc." Empty where nobody entered a figure. */
function sentence(content: Consolidated, indicator: Indicator): string {
  const { sums, lastYear } = content
  const parts = indicator.cells.flatMap(cell => {
    const sum = sums[cell.id] ?? null
    if (sum === null) return []
    const name =
      indicator.cells.length === 1 && indicator.kind === 'yes' ? '' : `${cell.name.vi.toLocaleLowerCase('vi')} `
    return [`${name}${paddedCount(sum)} ${cell.unit.vi}${change(cell, sums, lastYear?.sums)}`]
  })
  if (parts.length === 0) return ''
  const shares = (indicator.shares ?? []).flatMap(one => {
    const found = shareOf(sums, one)
    const percent = found && officialPercent(found.part, found.base)
    return percent ? [`${paddedCount(found.part)}/${paddedCount(found.base)} ${one.of.vi}, đạt tỷ lệ ${percent}`] : []
  })
  return `${indicator.name.vi}: ${[...parts, ...shares].join('; ')}.`
}

/** Against the same period of last year; without one, or without a change of it, nothing is said. */
function change({ id }: Cell, now: Sums, before: Sums | undefined): string {
  const [a, b] = [now[id] ?? null, before?.[id] ?? null]
  if (a === null || b === null) return ''
  if (a === b) return ', bằng cùng kỳ'
  const percent = b > 0 ? ` (${officialPercent(Math.abs(a - b), b)})` : ''
  return `, ${a > b ? 'tăng' : 'giảm'} ${paddedCount(Math.abs(a - b))}${percent} so với cùng kỳ`
}

function annexTable({ regime, sums, sinceStart, lastYear }: Consolidated): Block {
  const number = (of: Sums | undefined, id: string) => {
    const sum = of?.[id] ?? null
    return sum === null ? '–' : paddedCount(sum)
  }
  const rows = regime.indicators.flatMap(indicator => indicator.cells.map(cell => ({ indicator, cell })))
  return {
    type: 'table',
    caption: null,
    columns: [
      { title: 'TT', align: 'center', width: 12 },
      { title: 'Chỉ tiêu', align: 'left' },
      { title: 'Đơn vị tính', align: 'center', width: 22 },
      { title: 'Trong kỳ', align: 'right', width: 22 },
      { title: 'Từ đầu năm', align: 'right', width: 22 },
      {
        title: lastYear?.earlier ? `Cùng kỳ năm trước (${EARLIER})` : 'Cùng kỳ năm trước',
        align: 'right',
        width: 22,
      },
    ],
    rows: rows.map(({ indicator, cell }, at) => [
      ...[`${at + 1}`, cellName(indicator, cell).vi, cell.unit.vi],
      ...[number(sums, cell.id), number(sinceStart, cell.id), number(lastYear?.sums, cell.id)],
    ]),
  }
}
