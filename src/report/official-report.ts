// The consolidated report as an official document of the Party (BC), from the frozen figures. Pure.

import { type Block, type OfficialDocument, officialDate, officialPercent, paddedCount } from '../document/index.ts'
import { periodName } from '../duty/index.ts'
import type { PlainDate } from '../shared/day.ts'
import type { Consolidated } from './consolidation.ts'

/** Settings of the body that a document needs; the number and the day are given by the Office when it is issued. */
export interface Letterhead {
  parentIssuer: string
  issuer: string
  symbol: string
  place: string
}

export function officialReport(content: Consolidated, head: Letterhead): OfficialDocument {
  return {
    ...{ layout: 'party', kind: 'BC', parentIssuer: head.parentIssuer, issuer: head.issuer },
    ...{ number: { sequence: null, symbol: head.symbol }, place: head.place, issuedOn: null, year: content.year },
    subject: `kết quả thực hiện dân chủ ở cơ sở ${periodName(content.period).vi}`,
    bases: [],
    blocks: [...situation(content), ...figures(content), ...narratives(content)],
    recipients: ['Các đảng bộ, chi bộ trực thuộc', 'Lưu Văn phòng Đảng ủy'],
    signature: { authority: 'T/M BAN THƯỜNG VỤ', post: 'PHÓ BÍ THƯ THƯỜNG TRỰC', name: null },
  }
}

const day = (iso: string): string => officialDate(Temporal.PlainDate.from(iso) satisfies PlainDate)

function situation({ covers, due, units, late }: Consolidated): Block[] {
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
      rows: regime.indicators.map(({ id, name, unit }, at) => [
        ...[`${at + 1}`, name.vi, unit.vi, sums[id] === null || sums[id] === undefined ? '–' : paddedCount(sums[id])],
      ]),
    },
  ]
}

function narratives({ regime, answers }: Consolidated): Block[] {
  if (answers.length === 0) return []
  return [
    { type: 'heading', level: 1, label: 'III', text: 'NỘI DUNG CÁC ĐƠN VỊ BÁO CÁO' },
    ...regime.questions.flatMap(({ id, name }, at) => {
      const given = answers.filter(answer => answer.question === id)
      if (given.length === 0) return []
      return [
        { type: 'heading', level: 2, label: `${at + 1}`, text: name.vi } as const,
        ...given.map(({ unit, text }) => ({ type: 'quotation', text, from: unit }) as const),
      ]
    }),
  ]
}

/** A setting of the body in the issue on documents; until then the demonstration's own. */
export const letterhead = (issuer: string): Letterhead => ({
  parentIssuer: 'Đảng bộ Thành phố Hồ Chí Minh',
  issuer,
  symbol: 'BC/ĐU',
  place: 'Thành phố Hồ Chí Minh',
})
