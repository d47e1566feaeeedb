// Law 25/2018/QH14 on denunciations with Decree 31/2019/NĐ-CP; Decree 156/2026 changed no clock.

import { calendarDays, type Limit, workingDays } from '../limit.ts'
import { after, versionsOf } from './act.ts'

const law = versionsOf({
  document: '25/2018/QH14',
  from: '2019-01-01',
  confidence: 'high',
  readIn: 'Bản chép văn bản luật (diepxuan.github.io)',
})

const received = { vi: 'ngày nhận tố cáo', en: 'day the denunciation is received' }
const accepted = { vi: 'ngày thụ lý', en: 'day of acceptance' }
const concluded = { vi: 'ngày ban hành kết luận', en: 'day of the conclusion' }

export const DENUNCIATIONS: readonly Limit[] = [
  {
    id: 'TC.INITIAL',
    name: { vi: 'Đăng ký, phân loại, xử lý ban đầu', en: 'Register, classify and check' },
    starts: received,
    appliesTo: 'any',
    // Up to 10 where the check has to be made in several places or is delegated: the law's own "complex" here.
    versions: [
      law('24(1)', after(workingDays(7), { complex: workingDays(10) }), {
        readIn: 'Bản chép văn bản luật (diepxuan.github.io); gialai.baohiemxahoi.gov.vn',
      }),
    ],
  },
  {
    id: 'TC.FORWARD',
    name: { vi: 'Chuyển tố cáo không thuộc thẩm quyền và báo người tố cáo', en: 'Forward what is outside competence' },
    starts: received,
    appliesTo: 'any',
    versions: [
      law('24(2)', after(workingDays(5)), {
        readIn: 'Bản chép văn bản luật (diepxuan.github.io); gialai.baohiemxahoi.gov.vn',
      }),
    ],
  },
  {
    id: 'TC.PRESS',
    name: { vi: 'Trả lời cơ quan báo chí, cơ quan chuyển đơn', en: 'Answer the press or the body that forwarded it' },
    starts: received,
    appliesTo: 'any',
    versions: [law('26(2)', after(calendarDays(20)), { readIn: 'gialai.baohiemxahoi.gov.vn' })],
  },
  {
    id: 'TC.ACCEPT.NOTIFY',
    name: { vi: 'Thông báo việc thụ lý tố cáo', en: 'Tell of the acceptance' },
    starts: accepted,
    appliesTo: 'any',
    versions: [law('29', after(workingDays(5)), { readIn: 'thuvienphapluat.vn' })],
  },
  {
    id: 'TC.SETTLE',
    name: { vi: 'Giải quyết tố cáo', en: 'Settle a denunciation' },
    starts: accepted,
    appliesTo: 'any',
    versions: [
      law('30', after(calendarDays(30), { complex: calendarDays(60) }), {
        readIn: 'luatsubaoho.com',
        extension: {
          time: calendarDays(30),
          times: 2,
          when: { vi: 'phức tạp: một lần; đặc biệt phức tạp: hai lần', en: 'complex: once; especially complex: twice' },
        },
      }),
    ],
  },
  {
    id: 'TC.EXT1',
    name: { vi: 'Giải quyết tố cáo phức tạp, đã gia hạn một lần', en: 'Settle a complex denunciation, extended once' },
    starts: accepted,
    appliesTo: 'any',
    versions: [law('30(2)', after(calendarDays(60)), { readIn: 'luatsubaoho.com' })],
  },
  {
    id: 'TC.EXT2',
    name: {
      vi: 'Giải quyết tố cáo đặc biệt phức tạp, đã gia hạn hai lần',
      en: 'Settle an especially complex denunciation, extended twice',
    },
    starts: accepted,
    appliesTo: 'any',
    versions: [law('30(3)', after(calendarDays(90)), { readIn: 'luatsubaoho.com' })],
  },
  {
    id: 'TC.SUSPEND',
    name: { vi: 'Gửi quyết định tạm đình chỉ, đình chỉ', en: 'Send the decision to suspend or terminate' },
    starts: { vi: 'ngày ra quyết định', en: 'day of the decision' },
    appliesTo: 'any',
    versions: [law('34', after(workingDays(5)))],
  },
  {
    id: 'TC.CONCL.SEND',
    name: { vi: 'Gửi kết luận nội dung tố cáo', en: 'Send the conclusion' },
    starts: concluded,
    appliesTo: 'any',
    versions: [law('35', after(workingDays(5)))],
  },
  {
    id: 'TC.HANDLE',
    name: { vi: 'Xử lý kết luận nội dung tố cáo', en: 'Act on the conclusion' },
    starts: concluded,
    appliesTo: 'any',
    versions: [law('36', after(workingDays(7)))],
  },
  {
    id: 'TC.HANDLE.REPORT',
    name: { vi: 'Báo cáo kết quả xử lý', en: 'Report what was done' },
    starts: { vi: 'ngày xử lý xong', en: 'day it was done' },
    appliesTo: 'any',
    versions: [law('36', after(workingDays(5)), { confidence: 'medium' })],
  },
  {
    id: 'TC.RE',
    name: { vi: 'Xem xét tố cáo tiếp', en: 'Review a renewed denunciation' },
    starts: { vi: 'ngày nhận tố cáo tiếp', en: 'day the renewed denunciation is received' },
    appliesTo: 'any',
    versions: [law('37', after(calendarDays(20)))],
  },
  {
    id: 'TC.OVERDUE',
    name: { vi: 'Cấp trên yêu cầu báo cáo khi quá hạn', en: 'The superior asks for a report when it is overdue' },
    starts: { vi: 'ngày nhận tố cáo tiếp vì quá hạn', en: 'day the superior is told that it is overdue' },
    appliesTo: 'any',
    versions: [law('38', after(workingDays(5)))],
  },
  {
    id: 'TC.OVERDUE.REPORT',
    name: { vi: 'Báo cáo cấp trên vì sao quá hạn', en: 'Report to the superior why it is overdue' },
    starts: { vi: 'ngày nhận yêu cầu', en: 'day of the superior’s request' },
    appliesTo: 'any',
    versions: [law('38', after(workingDays(5)))],
  },
  {
    id: 'TC.PUBLISH',
    name: { vi: 'Công khai kết luận, quyết định xử lý', en: 'Publish the conclusion and the handling decision' },
    starts: { vi: 'ngày ban hành kết luận hoặc quyết định xử lý', en: 'day of the conclusion or the decision' },
    appliesTo: 'any',
    versions: [law('40', after(workingDays(7)))],
    note: { vi: 'Bỏ mọi thông tin về người tố cáo.', en: 'Remove everything that tells who denounced.' },
  },
]
