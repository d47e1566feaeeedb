// The shortest form that is a report: three figures and one text. For trying out, and for tests of what is not the form.

import type { Regime } from './regime.ts'

export const BASIC_FORM: Regime = {
  version: 101,
  form: 'basic',
  appliesFrom: '1990-01-02',
  name: {
    vi: 'Báo cáo định kỳ thực hiện dân chủ ở cơ sở (rút gọn)',
    en: 'Periodic report on grassroots democracy (short)',
  },
  ground: {
    vi: 'Mẫu do Đảng ủy đặt; văn bản không quy định mẫu báo cáo.',
    en: 'The form is a setting of the committee; no document prescribes one.',
  },
  levels: [{ vi: 'đơn vị', en: 'the organisation' }],
  profiles: [{ id: 'all', name: { vi: 'Mọi đơn vị', en: 'Every organisation' }, kinds: [] }],
  calendar: [],
  sections: [{ id: 'A', label: 'I', name: { vi: 'Kết quả thực hiện', en: 'Results' } }],
  indicators: (
    [
      [
        'I23',
        'Số dự thảo, nội dung đưa ra lấy ý kiến',
        'Drafts and matters put to consultation',
        'nội dung',
        'matters',
      ],
      ['I24', 'Số lượt ý kiến nhận được', 'Opinions received', 'lượt', 'opinions'],
      ['I27', 'Số cuộc đối thoại đã tổ chức', 'Dialogues held', 'cuộc', 'dialogues'],
    ] as const
  ).map(([id, vi, en, unit, units], at) => ({
    ...{ id, section: 'A', name: { vi, en }, kind: 'figures' },
    cells: [{ id, position: at + 1, name: { vi, en }, unit: { vi: unit, en: units } }],
  })),
  questions: [
    {
      ...{ id: 'N3', section: 'A', required: true },
      name: { vi: 'Kết quả nổi bật trong kỳ', en: 'Main results of the period' },
      hint: {
        vi: 'Từ 3 đến 5 câu, nêu việc đã làm và kết quả cụ thể.',
        en: 'Three to five sentences: what was done, with what result.',
      },
    },
  ],
  rules: [],
}
