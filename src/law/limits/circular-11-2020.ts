// Circular 11/2020/TT-BGDĐT: democracy in public schools. Its status since Decree 04/2015 went is not confirmed; it is stricter than
// the Law, so that keeping to it satisfies both (domain file law-updates-2026.md, 3.1).

import { calendarDays, type Limit, workingDays, years } from '../limit.ts'
import { after, atLeast, by, every, versionsOf } from './act.ts'

const circular = versionsOf({
  document: '11/2020/TT-BGDĐT',
  from: '2020-07-01',
  evidence: 'second-hand',
  confidence: 'medium',
  readIn: 'nganhangphapluat.thukyluat.vn 323695',
})

export const CIRCULAR_11_2020: readonly Limit[] = [
  {
    id: 'SCH-D-03',
    name: { vi: 'Công khai với nhà giáo, cán bộ, nhân viên', en: 'Disclose to teachers and staff' },
    starts: { vi: 'ngày ban hành hoặc nhận văn bản', en: 'day the document is issued or received' },
    appliesTo: 'public-school',
    versions: [circular('10(2)', after(workingDays(3)))],
  },
  {
    id: 'SCH-D-03.SPECIAL',
    name: {
      vi: 'Công khai với nhà giáo, cán bộ, nhân viên, trường hợp đặc biệt',
      en: 'Disclose to teachers and staff, special case',
    },
    starts: { vi: 'ngày ban hành hoặc nhận văn bản', en: 'day the document is issued or received' },
    appliesTo: 'public-school',
    versions: [circular('10(2)', after(calendarDays(5)))],
  },
  {
    id: 'SCH-D-03.POSTING',
    name: { vi: 'Giữ bản niêm yết ở trường', en: 'Keep it posted at the school' },
    starts: { vi: 'ngày niêm yết', en: 'day of posting' },
    appliesTo: 'public-school',
    versions: [circular('10(2)', atLeast(calendarDays(30)))],
  },
  {
    id: 'SCH-D-07',
    name: { vi: 'Đối thoại ở trường, ít nhất một lần mỗi năm học', en: 'School dialogue, at least once a school year' },
    starts: { vi: 'lần đối thoại trước', en: 'the last dialogue' },
    appliesTo: 'public-school',
    versions: [
      circular('17 (dự thảo; số điều chưa xác nhận)', every(years(1)), {
        evidence: 'seen',
        readIn: 'lawnet.vn, bacgiangtv.vn',
      }),
    ],
  },
  {
    id: 'SCH-D-09',
    name: { vi: 'Công khai nội dung đối với người học, tháng 6 hằng năm', en: 'Disclose learners’ matters each June' },
    starts: { vi: 'ngày trong năm', en: 'a day of the year' },
    appliesTo: 'public-school',
    versions: [circular('10(2)', by({ endOfMonth: 6 }))],
  },
]
