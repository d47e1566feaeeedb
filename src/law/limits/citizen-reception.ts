// Law 42/2013/QH13 on citizen reception with Decree 154/2026/NĐ-CP (in force 1 July 2026, replacing 64/2014).

import { calendarDays, type Limit, workingDays } from '../limit.ts'
import { after, before, by, versionsOf } from './act.ts'

const law = versionsOf({
  document: '42/2013/QH13',
  from: '2014-07-01',
  confidence: 'high',
  readIn: 'Bản chép văn bản luật (diepxuan.github.io)',
})
const decree = versionsOf({
  document: '154/2026/NĐ-CP',
  from: '2026-07-01',
  confidence: 'high',
  readIn: 'Bản chép văn bản luật (diepxuan.github.io)',
})

const session = { vi: 'ngày tiếp công dân trực tuyến', en: 'day of the online session' }
const HEAD_RECEIVES = {
  name: {
    vi: 'Người đứng đầu trực tiếp tiếp công dân, ít nhất một ngày mỗi tháng',
    en: 'The head receives citizens at least one day a month',
  },
  starts: { vi: 'ngày trong tháng', en: 'a day of the month' },
  appliesTo: 'agency',
} as const

export const CITIZEN_RECEPTION: readonly Limit[] = [
  {
    id: 'TCD.NOTICE',
    name: { vi: 'Trả lời, thông báo kết quả xử lý cho công dân', en: 'Tell the citizen what becomes of it' },
    starts: { vi: 'ngày tiếp nhận', en: 'day it is received' },
    appliesTo: 'any',
    versions: [law('28(1)', after(workingDays(10)))],
  },
  {
    id: 'TCD.NOTICE.BACK',
    name: { vi: 'Báo kết quả cho cơ quan chuyển đến', en: 'Tell the transferring body the result' },
    starts: { vi: 'ngày có kết quả', en: 'day of the result' },
    appliesTo: 'any',
    versions: [law('27(2)', after(workingDays(7)))],
  },
  { id: 'TCD.HEAD', ...HEAD_RECEIVES, versions: [law('18', by({ endOf: 'month' }))] },
  {
    id: 'TCD.HEAD.DAYS',
    ...HEAD_RECEIVES,
    versions: [
      law('18', by({ endOf: 'month' }), {
        readIn: 'Bản chép văn bản luật (diepxuan.github.io); 154/2026/NĐ-CP, điều 9–11',
      }),
    ],
  },
  {
    id: 'TCD.COMMUNE',
    name: {
      vi: 'Chủ tịch UBND xã trực tiếp tiếp công dân, ít nhất hai ngày mỗi tháng',
      en: 'The commune’s chair receives citizens at least two days a month',
    },
    starts: { vi: 'ngày trong tháng', en: 'a day of the month' },
    appliesTo: 'commune',
    versions: [
      law('(số điều chưa xác nhận)', by({ endOf: 'month' }), {
        from: '2026-07-01',
        amendedBy: '136/2025/QH15',
        evidence: 'second-hand',
        confidence: 'medium',
        readIn: 'laodong.vn 1623290, 1638520',
      }),
    ],
  },
  {
    id: 'TCD.SCHEDULE.POST',
    name: { vi: 'Niêm yết lịch tiếp công dân', en: 'Post the schedule of reception' },
    starts: { vi: 'ngày tiếp công dân', en: 'day of reception' },
    appliesTo: 'any',
    versions: [law('24(4)', before(workingDays(5)))],
  },
  {
    id: 'TCD.PUBLIC',
    name: { vi: 'Công khai lịch tiếp công dân', en: 'Make the schedule of reception public' },
    starts: { vi: 'ngày tiếp công dân', en: 'day of reception' },
    appliesTo: 'any',
    versions: [law('24(4)', before(workingDays(5)))],
  },
  {
    id: 'TCD.REFUSE.NOTICE',
    name: { vi: 'Thông báo từ chối tiếp công dân', en: 'Refuse in writing to receive' },
    starts: { vi: 'ngày xác định có căn cứ từ chối', en: 'day the ground is established' },
    appliesTo: 'any',
    versions: [decree('4', after(workingDays(3)))],
    note: {
      vi: 'Chỉ với căn cứ tại Điều 9(3) của Luật và điểm h; các trường hợp khác giải thích bằng lời.',
      en: 'Only for the ground of art. 9(3) of the Law and ground h; the others are explained orally.',
    },
  },
  {
    id: 'TCD.ONLINE.NOTICE',
    name: { vi: 'Thông báo buổi tiếp công dân trực tuyến', en: 'Give notice of the online session' },
    starts: session,
    appliesTo: 'any',
    versions: [decree('23', before(workingDays(5)))],
  },
  {
    id: 'TCD.ONLINE.TEST',
    name: { vi: 'Kiểm tra kỹ thuật trước buổi trực tuyến', en: 'Test the line of the online session' },
    starts: session,
    appliesTo: 'any',
    versions: [decree('23', before(workingDays(1)))],
  },
  {
    id: 'TCD.LETTER.ALARM',
    name: { vi: 'Đơn không được xử lý quá hạn này thì bị kỷ luật', en: 'A letter left longer leads to discipline' },
    starts: { vi: 'ngày nhận đơn', en: 'day the letter is received' },
    appliesTo: 'any',
    versions: [decree('41(3)b', after(calendarDays(45)), { confidence: 'medium' })],
  },
]
