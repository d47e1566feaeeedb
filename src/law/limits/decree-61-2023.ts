// Decree 61/2023/NĐ-CP: village conventions.

import { calendarDays, type Limit, workingDays } from '../limit.ts'
import { after, atLeast, by, versionsOf } from './act.ts'

const decree = versionsOf({
  document: '61/2023/NĐ-CP',
  from: '2023-08-16',
  confidence: 'medium',
  readIn: 'Bản hệ thống hóa Luật 10/2022 (diepxuan.github.io)',
})

export const DECREE_61_2023: readonly Limit[] = [
  {
    id: 'VC-03',
    name: { vi: 'Niêm yết dự thảo hương ước, quy ước', en: 'Keep the draft convention posted' },
    starts: { vi: 'ngày niêm yết', en: 'day of posting' },
    appliesTo: 'village',
    versions: [decree('9', atLeast(calendarDays(30)))],
  },
  {
    id: 'VC-05',
    name: { vi: 'Gửi hồ sơ đề nghị công nhận hương ước, quy ước', en: 'Send the convention for recognition' },
    starts: { vi: 'ngày thông qua', en: 'day of adoption' },
    appliesTo: 'village',
    versions: [decree('11', after(workingDays(5)))],
  },
  {
    id: 'VC-05.RECOGNITION',
    name: {
      vi: 'Công nhận hoặc từ chối công nhận hương ước, quy ước',
      en: 'Recognise the convention, or refuse with reasons',
    },
    starts: { vi: 'ngày nhận đủ hồ sơ', en: 'day the full file is received' },
    appliesTo: 'commune',
    versions: [decree('11', after(workingDays(5)))],
  },
  {
    id: 'VC-06',
    name: { vi: 'Tạm ngừng thực hiện hương ước, quy ước', en: 'Suspend a convention' },
    starts: { vi: 'ngày nhận văn bản báo cáo', en: 'day the written report is received' },
    appliesTo: 'commune',
    versions: [decree('12', after(workingDays(3)))],
  },
  {
    id: 'VC-07',
    name: { vi: 'Tỉnh, thành phố báo cáo về hương ước, quy ước', en: 'Provincial report on conventions' },
    starts: { vi: 'ngày trong năm báo cáo', en: 'a day in the year of the report' },
    appliesTo: 'province',
    versions: [decree('15–16', by({ before: { month: 11, day: 30 } }))],
  },
]
