// The form that comes with the platform: outline, questions, rules, periods of the year, and the 45 indicators.
//
// No law and no programme names a form or a report day: everything here is a proposal that the body may replace by a
// version of its own or by the outline of its superior. Periods close on the 14th as in State reporting.

import type { Text } from '../shared/text.ts'
import { DEFAULT_INDICATORS } from './default-indicators.ts'
import type { CalendarPeriod, PeriodKind, Question, Regime, Rule } from './regime.ts'

const SECTIONS = [
  ['A', 'Đặc điểm, tình hình', 'Situation'],
  ['B', 'Công tác lãnh đạo, chỉ đạo', 'Leadership'],
  ['C', 'Công khai', 'Disclosure'],
  ['D', 'Hội nghị cán bộ, công chức, viên chức, người lao động', 'Staff conference'],
  ['E', 'Lấy ý kiến', 'Consultation'],
  ['F', 'Đối thoại', 'Dialogue'],
  ['G', 'Tiếp công dân, giải quyết đơn', 'Reception and letters'],
  ['H', 'Giám sát, Ban Thanh tra nhân dân', 'Supervision, People’s Inspection Board'],
  ['I', 'Kiểm tra', 'Inspection'],
  ['K', 'Mô hình, khen thưởng', 'Good practices, awards'],
  ['L', 'Đánh giá chung', 'Assessment'],
  ['M', 'Phương hướng, nhiệm vụ kỳ tới; kiến nghị', 'Next tasks; proposals'],
] as const
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

const question = (
  id: string,
  section: string,
  vi: string,
  en: string,
  hint: Text,
  more: Partial<Question> = {},
): Question => ({
  ...{ id, section, name: { vi, en }, hint },
  ...more,
})

const LONG: readonly PeriodKind[] = ['half', 'nine-months', 'year', 'semester', 'school-year', 'ad-hoc']
const SENTENCES = {
  vi: 'Từ 3 đến 5 câu, nêu việc đã làm và kết quả cụ thể; số liệu đã nhập không cần chép lại.',
  en: 'Three to five sentences on what was done, with what result; figures need not be repeated.',
}
const NOT_NONE = {
  vi: 'Nêu cụ thể. Nếu không có, ghi rõ vì sao.',
  en: 'Be specific. If there is nothing, say why.',
}
const result = (id: string, section: string, vi: string, en: string, periods?: readonly PeriodKind[]) =>
  question(id, section, vi, en, SENTENCES, periods ? { periods } : {})

const QUESTIONS: readonly Question[] = [
  question(
    'N01',
    'A',
    'Đặc điểm, tình hình; thuận lợi, khó khăn',
    'Situation; what helps, what hinders',
    { vi: 'Không quá 150 từ.', en: 'At most 150 words.' },
    { periods: LONG, required: true },
  ),
  question(
    'N02',
    'B',
    'Lãnh đạo, chỉ đạo: văn bản đã ban hành, phân công',
    'Leadership: what was issued, who does what',
    SENTENCES,
    { required: true },
  ),
  result('N03C', 'C', 'Kết quả công khai', 'Results of disclosure'),
  result('N03D', 'D', 'Kết quả hội nghị', 'Results of the conference', LONG),
  result('N03E', 'E', 'Kết quả lấy ý kiến', 'Results of consultations'),
  result('N03F', 'F', 'Kết quả đối thoại', 'Results of dialogues'),
  result('N03G', 'G', 'Kết quả tiếp công dân, giải quyết đơn', 'Results of reception and letters', LONG),
  result('N03H', 'H', 'Kết quả giám sát', 'Results of supervision', LONG),
  result('N03I', 'I', 'Kết quả kiểm tra', 'Results of inspections', LONG),
  question('N04', 'K', 'Mô hình, cách làm hay, điển hình', 'Good practices', SENTENCES, { periods: LONG }),
  question('N05', 'L', 'Ưu điểm', 'What went well', SENTENCES, { periods: LONG, required: true }),
  question('N06', 'L', 'Hạn chế, khó khăn, vướng mắc', 'Limits and difficulties', NOT_NONE, { required: true }),
  question(
    'N07',
    'L',
    'Nguyên nhân',
    'Causes',
    { vi: 'Khách quan, chủ quan.', en: 'From outside, from within.' },
    { periods: LONG, required: true },
  ),
  question('N08', 'L', 'Bài học kinh nghiệm', 'Lessons', SENTENCES, { periods: ['year', 'school-year'] }),
  question(
    'N09',
    'M',
    'Phương hướng, nhiệm vụ trọng tâm kỳ tới',
    'Main tasks of the next period',
    { vi: 'Mỗi nhiệm vụ nêu thời gian và người thực hiện.', en: 'For each task: when, and who.' },
    { required: true },
  ),
  question('N10', 'M', 'Kiến nghị, đề xuất', 'Proposals', { vi: 'Nêu rõ nơi nhận kiến nghị.', en: 'Say to whom.' }),
]

const atMost = (a: string, b: string, severity: Rule['severity'] = 'error'): Rule => ({
  kind: 'at-most',
  a,
  b,
  severity,
})
const sum = (total: string, ...parts: string[]): Rule => ({ kind: 'sum', parts, total, severity: 'error' })

const RULES: readonly Rule[] = [
  sum('I01d', 'I01a', 'I01b', 'I01c'),
  ...[
    atMost('I01e', 'I01d'),
    atMost('I01f', 'I01d'),
    atMost('I09c', 'I09d'),
    atMost('T01b', 'T01a'),
    atMost('T01c', 'T01b'),
  ],
  ...[
    atMost('I10a', 'I10b'),
    atMost('I11', 'I10a'),
    atMost('I12', 'I10a'),
    atMost('I15a', 'I15b'),
    atMost('I17a', 'I17b'),
  ],
  ...[
    atMost('I18a', 'I18b'),
    atMost('I20', 'I18a'),
    atMost('I22a', 'I22b'),
    atMost('I26a', 'I26b'),
    atMost('I30a', 'I30b'),
  ],
  ...[sum('I19c', 'I19a', 'I19b'), sum('I24d', 'I24a', 'I24b', 'I24c'), sum('I24d', 'I25a', 'I25b', 'I25c', 'I25d')],
  ...[
    sum('I29d', 'I29a', 'I29b', 'I29c'),
    sum('I33c', 'I33a', 'I33b'),
    sum('I33c', 'I34a', 'I34b'),
    atMost('I35b', 'I35a'),
  ],
  ...[
    atMost('I36', 'I33c'),
    sum('I39d', 'I39a', 'I39b'),
    atMost('I39c', 'I39d'),
    atMost('I41a', 'I41b', 'warn'),
    atMost('I42a', 'I42b'),
  ],
  ...[atMost('I43b', 'I43a'), atMost('I43c', 'I43a'), atMost('I33e', 'I33d', 'warn')],
]

type Days = readonly [
  from: readonly [-1 | 0 | 1, number, number],
  to: readonly [0 | 1, number, number],
  ...due: (readonly [0 | 1, number, number])[],
]
const day = <Y extends number>([year, month, date]: readonly [Y, number, number]) => ({ year, month, day: date })
const period = (kind: PeriodKind, key: string, vi: string, en: string, [from, to, ...due]: Days): CalendarPeriod => ({
  ...{ kind, key, name: { vi, en } },
  ...{ from: day(from), to: day(to), due: due.map(day) },
})

const CALENDAR: readonly CalendarPeriod[] = [
  period('quarter', 'Q1', 'Quý I', 'Quarter 1', [
    [-1, 12, 15],
    [0, 3, 14],
    [0, 3, 20],
    [0, 3, 27],
  ]),
  period('quarter', 'Q2', 'Quý II', 'Quarter 2', [
    [0, 3, 15],
    [0, 6, 14],
    [0, 6, 20],
    [0, 6, 27],
  ]),
  period('quarter', 'Q3', 'Quý III', 'Quarter 3', [
    [0, 6, 15],
    [0, 9, 14],
    [0, 9, 20],
    [0, 9, 27],
  ]),
  period('quarter', 'Q4', 'Quý IV', 'Quarter 4', [
    [0, 9, 15],
    [0, 12, 14],
    [0, 12, 20],
    [0, 12, 27],
  ]),
  period('half', 'H1', '6 tháng đầu năm', 'First half-year', [
    [-1, 12, 15],
    [0, 6, 14],
    [0, 6, 20],
    [0, 6, 27],
  ]),
  period('nine-months', '9M', '9 tháng', 'Nine months', [
    [-1, 12, 15],
    [0, 9, 14],
    [0, 9, 20],
    [0, 9, 27],
  ]),
  period('year', '', 'Cả năm', 'The year', [
    [-1, 12, 15],
    [0, 12, 14],
    [0, 12, 20],
    [0, 12, 27],
  ]),
  period('semester', 'S1', 'Học kỳ I', 'First semester', [
    [0, 9, 1],
    [1, 1, 15],
    [1, 1, 20],
    [1, 1, 27],
  ]),
  period('semester', 'S2', 'Học kỳ II', 'Second semester', [
    [1, 1, 16],
    [1, 5, 31],
    [1, 6, 5],
    [1, 6, 12],
  ]),
  period('school-year', 'SY', 'Năm học', 'School year', [
    [0, 9, 1],
    [1, 5, 31],
    [1, 6, 15],
    [1, 6, 22],
  ]),
]

export const DEFAULT_FORM: Regime = {
  version: 1,
  form: 'dien-hong',
  appliesFrom: '1990-01-01',
  name: { vi: 'Báo cáo định kỳ thực hiện dân chủ ở cơ sở', en: 'Periodic report on grassroots democracy' },
  ground: {
    vi: 'Mẫu do cấp ủy đặt; luật và chương trình không quy định mẫu, không quy định ngày báo cáo.',
    en: 'A setting of the committee: neither the law nor the programme prescribes a form or a report day.',
  },
  levels: [
    { vi: 'đơn vị, tổ chức đảng trực thuộc', en: 'the organisation' },
    { vi: 'Văn phòng cấp ủy (báo cáo tổng hợp)', en: 'the Office of the committee (consolidated)' },
  ],
  profiles: [
    { id: 'school', name: { vi: 'Đơn vị, trường học', en: 'School or unit' }, kinds: ['agency'] },
    { id: 'department', name: { vi: 'Cơ quan có đơn vị trực thuộc', en: 'Agency with subordinate units' }, kinds: [] },
    {
      id: 'party',
      name: { vi: 'Tổ chức đảng', en: 'Party organisation' },
      kinds: ['party-base', 'party-cell', 'party-committee', 'advisory-body', 'sector-union'],
    },
  ],
  calendar: CALENDAR,
  sections: SECTIONS.map(([id, vi, en], at) => ({ id, label: ROMAN[at]!, name: { vi, en } })),
  indicators: DEFAULT_INDICATORS,
  questions: QUESTIONS,
  rules: RULES,
}
