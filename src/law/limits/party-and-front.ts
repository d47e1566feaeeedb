// Limits of Party rules and of the Front's supervision, and the rating of public units.

import { calendarDays, type Limit, workingDays } from '../limit.ts'
import { after, before, by, versionsOf } from './act.ts'

const secondHand = { evidence: 'second-hand', confidence: 'medium' } as const
const reg1374 = versionsOf({
  document: '1374-QĐ/TU',
  from: '2017-12-01',
  ...secondHand,
  readIn: 'tintuc.vdong.vn; bản gốc không công khai',
})
const reg11 = versionsOf({
  document: '11-QĐi/TW',
  from: '2019-02-18',
  amendedBy: '215-KL/TW',
  confidence: 'high',
  readIn: 'thuvienphapluat.vn',
})
const reg296 = versionsOf({ document: '296-QĐ/TW', from: '2025-05-30', confidence: 'high', readIn: 'quanlynhanuoc.vn' })
const reg30 = versionsOf({
  document: '30-QĐ/TW (2016)',
  from: null,
  ...secondHand,
  confidence: 'low',
  readIn: 'plo.vn',
})
const joint403 = versionsOf({
  document: '403/2017/NQLT',
  from: null,
  confidence: 'medium-high',
  readIn: 'Bản chép văn bản luật (diepxuan.github.io)',
})
const decree233 = versionsOf({
  document: '233/2026/NĐ-CP',
  from: '2026-07-01',
  confidence: 'medium-high',
  readIn: 'Bản chép nhận dạng chữ (diepxuan.github.io)',
})

export const PARTY_AND_FRONT: readonly Limit[] = [
  {
    id: 'R1374.REPORT',
    name: { vi: 'Báo cáo thường trực cấp ủy về thông tin được giao', en: 'Report on the information assigned' },
    starts: { vi: 'ngày được giao', en: 'day it is assigned' },
    appliesTo: 'party',
    versions: [reg1374('(số điều chưa xác nhận)', after(workingDays(7)))],
  },
  {
    id: 'R1374.DECIDE',
    name: { vi: 'Ban Thường vụ quyết định việc xem xét, xử lý', en: 'The Standing Committee decides how to handle it' },
    starts: { vi: 'ngày báo cáo', en: 'day of the report' },
    appliesTo: 'party',
    versions: [reg1374('(số điều chưa xác nhận)', after(calendarDays(20)))],
  },
  {
    id: 'PARTY.TC.SETTLE',
    name: { vi: 'Giải quyết tố cáo đảng viên, tổ chức đảng', en: 'Settle a denunciation inside the Party' },
    starts: { vi: 'ngày nhận', en: 'day it is received' },
    appliesTo: 'party',
    versions: [
      reg30('(số điều chưa xác nhận)', after(workingDays(90)), {
        extension: { time: workingDays(30), times: 1, when: { vi: 'được gia hạn', en: 'when extended' } },
      }),
    ],
    note: {
      vi: 'Cấp Trung ương 180 ngày. Số trong Quy định 296-QĐ/TW chưa đọc được.',
      en: '180 days at the centre. The numbers of Regulation 296 were not read.',
    },
  },
  {
    id: 'PARTY.HEAD.NOTICE',
    name: {
      vi: 'Người đứng đầu cấp ủy thông báo việc tiếp nhận, chuyển',
      en: 'The head of the committee tells of receipt or transfer',
    },
    starts: { vi: 'ngày tiếp nhận', en: 'day it is received' },
    appliesTo: 'party',
    versions: [reg11('(số điều chưa xác nhận)', after(workingDays(10)))],
  },
  {
    id: 'PARTY.STATE_DISCIPLINE_NOTICE',
    name: {
      vi: 'Thông báo cho tổ chức đảng khi đảng viên bị kỷ luật chính quyền, đoàn thể',
      en: 'Tell the Party organisation of State or union discipline',
    },
    starts: { vi: 'ngày quyết định kỷ luật', en: 'day of the discipline' },
    appliesTo: 'any',
    versions: [reg296('8(5)', after(calendarDays(5)))],
  },
  {
    id: 'SUP403.PLAN',
    name: { vi: 'Gửi kế hoạch, quyết định giám sát', en: 'Send the plan or decision of supervision' },
    starts: { vi: 'ngày giám sát', en: 'day of the supervision' },
    appliesTo: 'front',
    versions: [joint403('(số điều chưa xác nhận)', before(calendarDays(15)))],
  },
  {
    id: 'SUP403.REPORT_IN',
    name: { vi: 'Đơn vị được giám sát gửi báo cáo', en: 'The supervised body sends its report' },
    starts: { vi: 'ngày làm việc với đoàn', en: 'day of the session' },
    appliesTo: 'any',
    versions: [joint403('(số điều chưa xác nhận)', before(calendarDays(7)))],
  },
  {
    id: 'SUP403.RESULT',
    name: { vi: 'Đoàn giám sát báo cáo kết quả', en: 'The delegation reports the result' },
    starts: { vi: 'ngày kết thúc giám sát', en: 'last day of the supervision' },
    appliesTo: 'front',
    versions: [joint403('(số điều chưa xác nhận)', after(calendarDays(15)))],
  },
  {
    id: 'RATING.REGULATION',
    name: {
      vi: 'Ban hành quy chế đánh giá của đơn vị sự nghiệp công lập',
      en: 'Issue the public unit’s evaluation regulation',
    },
    starts: { vi: 'ngày Nghị định có hiệu lực', en: 'day the Decree takes effect' },
    appliesTo: 'agency',
    versions: [decree233('(điều khoản chuyển tiếp)', by({ on: '2026-11-30' }))],
  },
]
