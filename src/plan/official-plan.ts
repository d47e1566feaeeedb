// A unit's plan as an official document (KH) of the Party or the State, made of its lines. Pure.

import {
  type Block,
  type DraftContent,
  type LayoutName,
  type Letterhead,
  type OfficialDocument,
  officialDate,
  symbolOf,
} from '../document/index.ts'
import type { UnitKind } from '../organisation/index.ts'
import type { PlanLine } from './plan.ts'

export interface PlanPaper {
  layout: LayoutName
  /** Whose plan it is. */
  unit: { name: string; kind: UnitKind }
  /** To whom it is sent. */
  superior: string
  programme: { subject: string; year: number }
  /** The duty: "Kế hoạch thực hiện …". */
  title: string
  lines: readonly PlanLine[]
}

/** As it is put on its way to number and signature. The words between the lines are the platform's; people change them there. */
export function planPaper({ layout, unit, superior, programme, title, lines }: PlanPaper): DraftContent {
  return {
    ...{ layout, kind: 'KH', year: programme.year, bases: [] },
    subject: title.replace(/^(?:xây dựng\s+)?kế hoạch\s+/iu, ''),
    blocks: [
      { type: 'paragraph', text: `Thực hiện ${programme.subject}, ${unit.name} xây dựng kế hoạch như sau:` },
      ...carriedOut(lines.filter(({ notApplicable }) => notApplicable === null)),
      ...passedOver(lines.filter(({ notApplicable }) => notApplicable !== null)),
    ],
    recipients: [`${superior} (để báo cáo)`, layout === 'party' ? 'Lưu' : 'Lưu: VT'],
    signature: SIGNATURES[unit.kind],
  }
}

/** As it is downloaded: without number and day. */
export const officialPlan = (paper: DraftContent, head: Letterhead): OfficialDocument => ({
  ...{ ...paper, issuer: head.issuer, parentIssuer: head.parentIssuer || null, place: head.place, issuedOn: null },
  number: { sequence: null, symbol: symbolOf(paper.layout, 'KH', head) },
})

/** Proposed by the kind of organisation; who really signs is for the unit to say. Source: Reg. 399-QĐ/TW (second-hand). */
const SIGNATURES: Record<UnitKind, DraftContent['signature']> = {
  'party-committee': { authority: 'T/M BAN THƯỜNG VỤ', post: 'PHÓ BÍ THƯ THƯỜNG TRỰC', name: null },
  'advisory-body': { authority: '', post: 'TRƯỞNG BAN', name: null },
  'party-base': { authority: 'T/M ĐẢNG ỦY', post: 'BÍ THƯ', name: null },
  'party-cell': { authority: 'T/M CHI BỘ', post: 'BÍ THƯ', name: null },
  'sector-union': { authority: '', post: 'CHỦ TỊCH', name: null },
  agency: { authority: '', post: 'THỦ TRƯỞNG', name: null },
}

function carriedOut(lines: readonly PlanLine[]): Block[] {
  return [
    { type: 'heading', level: 1, label: 'I', text: 'NỘI DUNG THỰC HIỆN' },
    ...lines.flatMap((line, at): Block[] => {
      const told = [
        ['Cách thực hiện', line.how],
        ['Người, bộ phận thực hiện', line.who],
        ['Thời gian hoàn thành', line.dueOn ? officialDate(line.dueOn) : ''],
        ['Kết quả, sản phẩm', line.expected],
        ['Minh chứng', line.evidence],
      ].filter(([, text]) => text !== '')
      return [
        { type: 'heading', level: 2, label: `${at + 1}`, text: oneLine(line.content) },
        ...(told.length > 0
          ? [{ type: 'list' as const, items: told.map(([name, text]) => `${name}: ${oneLine(text!)}`) }]
          : []),
      ]
    }),
  ]
}

function passedOver(lines: readonly PlanLine[]): Block[] {
  if (lines.length === 0) return []
  const items = lines.map(({ content, notApplicable }) => `${oneLine(content)}: ${oneLine(notApplicable!)}`)
  return [
    { type: 'heading', level: 1, label: 'II', text: 'NỘI DUNG KHÔNG ÁP DỤNG' },
    { type: 'list', items },
  ]
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, '; ').trim()
