// The default report regime, as data. To add a field to the unit's report, add a line here and raise `version`: nothing else.
//
// The form, its check, the consolidation and the document all read this list. A report keeps the version it was written
// under, so positions of figures are never used again for something else.

import type { Text } from '../shared/text.ts'

export interface Indicator {
  /** The number in the catalogue of indicators (domain file report-forms.md, part 2). */
  id: string
  /** Place in a report's array of figures, from 1 on. Never changed, never used again. */
  position: number
  name: Text
  /** What is counted, as it stands behind the figure. */
  unit: Text
}

export interface Question {
  id: string
  name: Text
  hint: Text
}

export interface Regime {
  version: number
  name: Text
  /** No law and no programme names a form of report: it is a setting of the body, and says so. */
  ground: Text
  indicators: readonly Indicator[]
  questions: readonly Question[]
}

export const DEFAULT_REGIME: Regime = {
  version: 1,
  name: {
    vi: 'Báo cáo định kỳ thực hiện dân chủ ở cơ sở',
    en: 'Periodic report on grassroots democracy',
  },
  ground: {
    vi: 'Mẫu do Đảng ủy đặt; văn bản không quy định mẫu báo cáo.',
    en: 'The form is a setting of the committee; no document prescribes one.',
  },
  indicators: [
    {
      id: 'I23',
      position: 1,
      name: { vi: 'Số dự thảo, nội dung đưa ra lấy ý kiến', en: 'Drafts and matters put to consultation' },
      unit: { vi: 'nội dung', en: 'matters' },
    },
    {
      id: 'I24',
      position: 2,
      name: { vi: 'Số lượt ý kiến nhận được', en: 'Opinions received' },
      unit: { vi: 'lượt', en: 'opinions' },
    },
    {
      id: 'I27',
      position: 3,
      name: { vi: 'Số cuộc đối thoại đã tổ chức', en: 'Dialogues held' },
      unit: { vi: 'cuộc', en: 'dialogues' },
    },
  ],
  questions: [
    {
      id: 'N3',
      name: { vi: 'Kết quả nổi bật trong kỳ', en: 'Main results of the period' },
      hint: {
        vi: 'Từ 3 đến 5 câu, nêu việc đã làm và kết quả cụ thể.',
        en: 'Three to five sentences: what was done, with what result.',
      },
    },
  ],
}
