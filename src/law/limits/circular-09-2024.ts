// Circular 09/2024/TT-BGDĐT: what every school, public or private, publishes.

import { calendarDays, type Limit, workingDays, years } from '../limit.ts'
import { after, atLeast, by, versionsOf } from './act.ts'

const circular = versionsOf({
  document: '09/2024/TT-BGDĐT',
  from: '2024-07-19',
  confidence: 'medium',
  readIn: 'luatminhkhue.vn; thuvienphapluat.vn',
})
const eachYear = { vi: 'ngày trong năm', en: 'a day of the year' }
const BEFORE_30_JUNE = by({ before: { month: 6, day: 30 } })

export const CIRCULAR_09_2024: readonly Limit[] = [
  {
    id: 'SCH-P-01',
    name: { vi: 'Công khai thông tin chung và thu chi tài chính', en: 'Publish general information and finances' },
    starts: eachYear,
    appliesTo: 'school',
    versions: [circular('4–5', BEFORE_30_JUNE)],
  },
  {
    id: 'SCH-P-02',
    name: {
      vi: 'Công khai đội ngũ, cơ sở vật chất, kiểm định, kế hoạch và kết quả giáo dục',
      en: 'Publish staff, facilities, accreditation, plan and results',
    },
    starts: eachYear,
    appliesTo: 'school',
    versions: [circular('6–9', BEFORE_30_JUNE)],
  },
  {
    id: 'SCH-P-03',
    name: { vi: 'Cập nhật nội dung công khai khi có thay đổi', en: 'Update what is published after a change' },
    starts: {
      vi: 'ngày thay đổi hoặc có thông tin chính thức',
      en: 'day of the change or of the official information',
    },
    appliesTo: 'school',
    versions: [circular('15(1)a', after(workingDays(10)))],
  },
  {
    id: 'SCH-P-04',
    name: { vi: 'Công khai kế hoạch tháng của trường mầm non', en: 'Publish the preschool’s plan of the month' },
    starts: { vi: 'ngày trong tháng của kế hoạch', en: 'a day of the month the plan is for' },
    appliesTo: 'preschool',
    versions: [circular('15(1)a', by({ previousMonthBefore: 25 }))],
  },
  {
    id: 'SCH-P-04.WEEK',
    name: {
      vi: 'Công khai kế hoạch tuần và thực đơn của trường mầm non',
      en: 'Publish the preschool’s plan and menu of the week',
    },
    starts: { vi: 'ngày trong tuần của kế hoạch', en: 'a day of the week the plan is for' },
    appliesTo: 'preschool',
    versions: [circular('15(1)a', by({ previousWeekBefore: 'saturday' }))],
  },
  {
    id: 'SCH-P-05',
    name: { vi: 'Công khai thực đơn bán trú', en: 'Publish the menu of the week' },
    starts: { vi: 'ngày trong tuần của thực đơn', en: 'a day of the week the menu is for' },
    appliesTo: 'school',
    versions: [circular('15(1)a', by({ previousWeekBefore: 'saturday' }))],
  },
  {
    id: 'SCH-P-06',
    name: { vi: 'Công bố báo cáo thường niên', en: 'Publish the annual report' },
    starts: eachYear,
    appliesTo: 'school',
    versions: [circular('14(1)b, 15(1)b', BEFORE_30_JUNE)],
  },
  {
    id: 'SCH-P-08',
    name: { vi: 'Giữ nội dung công khai trên cổng thông tin', en: 'Keep it on the portal' },
    starts: { vi: 'ngày công bố', en: 'day of publication' },
    appliesTo: 'school',
    versions: [
      circular('15(2)', atLeast(years(5)), {
        evidence: 'second-hand',
        readIn: 'Kho công khai trên GitHub (văn bản 9–10/2026)',
      }),
    ],
  },
  {
    id: 'SCH-P-08.POSTING',
    name: { vi: 'Giữ bản niêm yết tại trường', en: 'Keep it posted at the school' },
    starts: { vi: 'ngày niêm yết', en: 'day of posting' },
    appliesTo: 'school',
    versions: [circular('15(2)', atLeast(calendarDays(90)), { evidence: 'memory', confidence: 'memory', readIn: '' })],
  },
]
