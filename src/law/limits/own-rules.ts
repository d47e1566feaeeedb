// No law names a time for recommendations and feedback: the usual internal rule, which a body switches on or leaves off.

import { calendarDays, type Limit } from '../limit.ts'
import { after, versionsOf } from './act.ts'

const own = versionsOf({
  document: 'Quy chế nội bộ (theo mô hình Tổng đài 1022)',
  from: null,
  evidence: 'policy',
  confidence: 'policy',
  readIn: 'baotintuc.vn',
})

export const OWN_RULES: readonly Limit[] = [
  {
    id: 'KNPA.ANSWER',
    name: { vi: 'Trả lời kiến nghị, phản ánh', en: 'Answer a recommendation or feedback' },
    starts: { vi: 'ngày nhận', en: 'day it is received' },
    appliesTo: 'any',
    versions: [own('–', after(calendarDays(10)))],
  },
  {
    id: 'KNPA.ANSWER.MULTI',
    name: {
      vi: 'Trả lời kiến nghị, phản ánh liên quan nhiều đơn vị',
      en: 'Answer a recommendation or feedback that concerns several units',
    },
    starts: { vi: 'ngày nhận', en: 'day it is received' },
    appliesTo: 'any',
    versions: [own('–', after(calendarDays(15)))],
  },
]
