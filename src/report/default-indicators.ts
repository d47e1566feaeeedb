// The 45 indicators of the form that comes with the platform, and one that the platform counts alone. Data, no rules.
//
// Names and numbering follow the catalogue in use in the field (I01 to I45). Denunciations stand apart from other letters
// on purpose: were they part of a total, a subtraction would tell what only the inspection body may know.

import type { Text } from '../shared/text.ts'
import type { Asked, Cell, Indicator, Share } from './regime.ts'

const UNITS = {
  person: { vi: 'người', en: 'persons' },
  turn: { vi: 'lượt', en: 'turns' },
  case: { vi: 'vụ việc', en: 'cases' },
  unit: { vi: 'đơn vị', en: 'organisations' },
  paper: { vi: 'văn bản', en: 'documents' },
  rule: { vi: 'quy chế', en: 'regulations' },
  time: { vi: 'cuộc', en: 'times' },
  round: { vi: 'lần', en: 'times' },
  session: { vi: 'buổi', en: 'sessions' },
  item: { vi: 'nội dung', en: 'matters' },
  opinion: { vi: 'ý kiến', en: 'opinions' },
  letter: { vi: 'đơn', en: 'letters' },
  class: { vi: 'lớp', en: 'classes' },
  pupil: { vi: 'học sinh', en: 'pupils' },
  target: { vi: 'chỉ tiêu', en: 'targets' },
  request: { vi: 'yêu cầu', en: 'requests' },
  finding: { vi: 'tồn tại', en: 'findings' },
  model: { vi: 'mô hình', en: 'models' },
  award: { vi: 'lượt khen', en: 'awards' },
  vote: { vi: 'phiếu', en: 'votes' },
  point: { vi: 'điểm', en: 'points' },
  dong: { vi: 'đồng', en: 'đồng' },
  task: { vi: 'nhiệm vụ', en: 'tasks' },
  mark: { vi: 'đơn vị', en: 'organisations' },
} as const satisfies Record<string, Text>

type UnitName = keyof typeof UNITS
type CellRow = readonly [id: string, position: number, vi: string, en: string, unit: UnitName, more?: Partial<Cell>]

const cell = ([id, position, vi, en, unit, more]: CellRow): Cell => ({
  ...{ id, position, name: { vi, en }, unit: UNITS[unit] },
  ...more,
})

type More = Asked & { shares?: readonly Share[]; many?: true }

const figures = (id: string, vi: string, en: string, cells: readonly CellRow[], more: More = {}) =>
  ({ id, section: SECTION_OF(id), name: { vi, en }, kind: 'figures', cells: cells.map(cell), ...more }) as const

/** Yes or no with its day; over many organisations the sum is how many said yes. */
const yes = (id: string, position: number, vi: string, en: string, more: More & { records?: string } = {}) => {
  const { records, ...rest } = more
  const from = records === undefined ? {} : { records }
  const cells = [cell([id, position, vi, en, 'mark', { stock: true, ...from }])]
  return { id, section: SECTION_OF(id), name: { vi, en }, kind: 'yes', cells, ...rest } as const
}

const choice = (
  id: string,
  vi: string,
  en: string,
  options: readonly (readonly [string, number, string, string])[],
  more: More = {},
) =>
  ({
    ...{ id, section: SECTION_OF(id), name: { vi, en }, kind: 'choice' as const },
    cells: options.map(([option, position, name, name_]) =>
      cell([option, position, name, name_, 'mark', { stock: true }]),
    ),
    ...more,
  }) as const

const share = (part: string, base: string, vi: string, en: string): { shares: Share[] } => ({
  shares: [{ part, base, of: { vi, en } }],
})

/** The sections are the groups A to L of the catalogue, by number. */
const LAST_OF: readonly (readonly [string, number])[] = [
  ...([
    ['A', 3],
    ['B', 9],
    ['C', 15],
    ['D', 22],
    ['E', 26],
    ['F', 30],
    ['G', 36],
    ['H', 40],
    ['I', 42],
    ['K', 44],
  ] as const),
]
function SECTION_OF(id: string): string {
  if (id.startsWith('T')) return 'B'
  const number = Number(/\d+/.exec(id)?.[0])
  return LAST_OF.find(([, last]) => number <= last)?.[0] ?? 'L'
}

const school = ['school', 'department']
const over = ['department', 'party']
const all = ['school', 'department', 'party']
/** What stands also in the short report of a quarter; everything else waits for the half-year. */
const LONG = ['half', 'nine-months', 'year', 'semester', 'school-year', 'ad-hoc'] as const
const stock = { stock: true } as const

export const DEFAULT_INDICATORS: readonly Indicator[] = [
  figures(
    'I01',
    'Công chức, viên chức, người lao động',
    'Staff',
    [
      ['I01a', 1, 'cán bộ quản lý', 'heads and deputies', 'person', stock],
      ['I01b', 2, 'giáo viên', 'teachers', 'person', stock],
      ['I01c', 3, 'nhân viên', 'other staff', 'person', stock],
      ['I01d', 4, 'tổng số', 'in total', 'person', stock],
      ['I01e', 5, 'trong đó nữ', 'of these women', 'person', stock],
      ['I01f', 6, 'trong đó đảng viên', 'of these Party members', 'person', stock],
    ],
    { profiles: school, periods: LONG },
  ),
  figures(
    'I02',
    'Quy mô lớp, học sinh',
    'Classes and pupils',
    [
      ['I02a', 7, 'số lớp', 'classes', 'class', stock],
      ['I02b', 8, 'số học sinh', 'pupils', 'pupil', stock],
    ],
    { profiles: school, periods: LONG },
  ),
  figures(
    'I03',
    'Đơn vị, tổ chức đảng trực thuộc thuộc diện báo cáo',
    'Subordinate organisations due to report',
    [['I03', 9, 'số đơn vị', 'organisations', 'unit', stock]],
    { profiles: over, periods: LONG },
  ),
  yes('I04', 10, 'Có kế hoạch thực hiện dân chủ ở cơ sở trong năm', 'Yearly plan on grassroots democracy issued', {
    profiles: all,
    periods: LONG,
    records: 'plans-accepted',
  }),
  yes('I05', 11, 'Thành lập, kiện toàn Ban Chỉ đạo', 'Steering committee set up or renewed', {
    profiles: all,
    periods: LONG,
  }),
  figures(
    'I05N',
    'Ban Chỉ đạo',
    'Steering committee',
    [
      ['I05a', 12, 'số thành viên', 'members', 'person', stock],
      ['I05b', 13, 'số cuộc họp', 'meetings', 'time'],
    ],
    { profiles: all, periods: LONG },
  ),
  yes('I06', 14, 'Ban hành, sửa đổi quy chế thực hiện dân chủ', 'Democracy regulation issued or amended', {
    profiles: school,
    periods: LONG,
  }),
  figures(
    'I07',
    'Quy chế nội bộ được xây dựng, bổ sung',
    'Internal regulations made or revised',
    [['I07', 15, 'số quy chế', 'regulations', 'rule']],
    { profiles: school, periods: LONG },
  ),
  figures(
    'I08',
    'Văn bản lãnh đạo, chỉ đạo đã ban hành',
    'Steering documents issued',
    [['I08', 16, 'số văn bản', 'documents', 'paper']],
    { profiles: over, periods: LONG },
  ),
  figures(
    'I09',
    'Quán triệt, tuyên truyền',
    'Briefings',
    [
      ['I09a', 17, 'số cuộc', 'briefings', 'time'],
      ['I09b', 18, 'số lượt người', 'attendances', 'turn'],
      ['I09c', 19, 'số người được quán triệt', 'persons reached', 'person'],
      ['I09d', 20, 'số người phải quán triệt', 'persons to be reached', 'person', stock],
    ],
    { profiles: all, periods: LONG, ...share('I09c', 'I09d', 'người phải quán triệt', 'persons to be reached') },
  ),
  figures(
    'T01',
    'Nhiệm vụ được giao trong chương trình',
    'Tasks handed out by the programme',
    [
      ['T01a', 21, 'đến hạn trong kỳ', 'due in the period', 'task', { records: 'duties-due' }],
      ['T01b', 22, 'đã hoàn thành', 'completed', 'task', { records: 'duties-done' }],
      ['T01c', 23, 'hoàn thành đúng hạn', 'completed in time', 'task', { records: 'duties-in-time' }],
    ],
    { profiles: all, ...share('T01b', 'T01a', 'nhiệm vụ đến hạn', 'tasks due') },
  ),
  figures(
    'I10',
    'Nội dung công khai',
    'Items disclosed',
    [
      ['I10a', 24, 'đã công khai', 'disclosed', 'item'],
      ['I10b', 25, 'phải công khai', 'to be disclosed', 'item'],
    ],
    { profiles: school, ...share('I10a', 'I10b', 'nội dung phải công khai', 'items to be disclosed') },
  ),
  figures('I11', 'Nội dung công khai đúng hạn', 'Disclosed in time', [['I11', 26, 'đúng hạn', 'in time', 'item']], {
    profiles: school,
    periods: LONG,
    ...share('I11', 'I10a', 'nội dung đã công khai', 'items disclosed'),
  }),
  figures(
    'I12',
    'Nội dung công khai đủ thời gian',
    'Kept public for the full time',
    [['I12', 27, 'đủ thời gian', 'full time', 'item']],
    { profiles: school, periods: LONG, ...share('I12', 'I10a', 'nội dung đã công khai', 'items disclosed') },
  ),
  choice(
    'I13',
    'Hình thức công khai',
    'Forms of disclosure',
    [
      ['I13a', 28, 'Niêm yết tại trụ sở, nơi làm việc', 'Posted at the office and workplaces'],
      ['I13b', 29, 'Trang thông tin điện tử, hệ thống nội bộ', 'Website or internal system'],
      ['I13c', 30, 'Thông báo tại hội nghị, cuộc họp', 'Told at conferences and meetings'],
      ['I13d', 31, 'Gửi văn bản, thư điện tử', 'Sent in writing or by mail'],
    ],
    { profiles: school, periods: LONG, many: true },
  ),
  figures('I14', 'Công khai tài chính', 'Finance disclosed', [['I14', 32, 'số lần', 'times', 'round']], {
    profiles: school,
    periods: LONG,
  }),
  figures(
    'I15',
    'Yêu cầu cung cấp thông tin',
    'Requests for information',
    [
      ['I15a', 33, 'đã đáp ứng', 'met', 'request'],
      ['I15b', 34, 'đã nhận', 'received', 'request'],
    ],
    { profiles: school, periods: LONG, ...share('I15a', 'I15b', 'yêu cầu đã nhận', 'requests received') },
  ),
  yes('I16', 35, 'Tổ chức hội nghị cán bộ, công chức, viên chức, người lao động', 'Staff conference held', {
    profiles: school,
  }),
  figures(
    'I17',
    'Đơn vị tổ chức hội nghị',
    'Organisations that held the conference',
    [
      ['I17a', 36, 'đã tổ chức', 'held it', 'unit', stock],
      ['I17b', 37, 'phải tổ chức', 'have to', 'unit', stock],
    ],
    { profiles: over, periods: LONG, ...share('I17a', 'I17b', 'đơn vị phải tổ chức', 'organisations that have to') },
  ),
  figures(
    'I18',
    'Người dự hội nghị',
    'Attendance at the conference',
    [
      ['I18a', 38, 'có mặt', 'present', 'person'],
      ['I18b', 39, 'được triệu tập', 'summoned', 'person'],
    ],
    { profiles: ['school'], periods: LONG, ...share('I18a', 'I18b', 'người được triệu tập', 'persons summoned') },
  ),
  figures(
    'I19',
    'Ý kiến tại hội nghị',
    'Opinions at the conference',
    [
      ['I19a', 40, 'trả lời tại chỗ', 'answered on the spot', 'opinion'],
      ['I19b', 41, 'trả lời sau', 'answered later', 'opinion'],
      ['I19c', 42, 'tổng số', 'in total', 'opinion'],
    ],
    { profiles: ['school'], periods: LONG },
  ),
  figures(
    'I20',
    'Biểu quyết nghị quyết hội nghị',
    'Vote on the resolution',
    [['I20', 43, 'tán thành', 'in favour', 'vote']],
    { profiles: ['school'], periods: LONG, ...share('I20', 'I18a', 'người có mặt', 'persons present') },
  ),
  yes('I21', 44, 'Kiểm tra, đánh giá 06 tháng việc thực hiện nghị quyết', 'Six-month review of the resolution', {
    profiles: ['school'],
    periods: LONG,
  }),
  figures(
    'I22',
    'Chỉ tiêu nghị quyết',
    'Targets of the resolution',
    [
      ['I22a', 45, 'đạt', 'met', 'target', stock],
      ['I22b', 46, 'tổng số', 'in total', 'target', stock],
    ],
    { profiles: school, periods: LONG, ...share('I22a', 'I22b', 'chỉ tiêu đề ra', 'targets set') },
  ),
  figures(
    'I23',
    'Dự thảo, nội dung đưa ra lấy ý kiến',
    'Drafts put to consultation',
    [['I23', 47, 'số nội dung', 'matters', 'item']],
    { profiles: school },
  ),
  figures(
    'I24',
    'Ý kiến nhận được',
    'Opinions received',
    [
      ['I24a', 48, 'tại hội nghị, cuộc họp', 'at conferences and meetings', 'turn'],
      ['I24b', 49, 'bằng văn bản, phiếu', 'in writing', 'turn'],
      ['I24c', 50, 'qua mạng, hộp thư', 'online or by box', 'turn'],
      ['I24d', 51, 'tổng số', 'in total', 'turn'],
    ],
    { profiles: school },
  ),
  figures(
    'I25',
    'Xử lý ý kiến',
    'Outcome of opinions',
    [
      ['I25a', 52, 'tiếp thu', 'taken over', 'opinion'],
      ['I25b', 53, 'tiếp thu một phần', 'taken over in part', 'opinion'],
      ['I25c', 54, 'giải trình', 'explained', 'opinion'],
      ['I25d', 55, 'chưa xử lý', 'open', 'opinion'],
    ],
    { profiles: school },
  ),
  figures(
    'I26',
    'Bản tổng hợp tiếp thu, giải trình',
    'Responses to consultations',
    [
      ['I26a', 56, 'đã công khai', 'published', 'paper'],
      ['I26b', 57, 'đợt lấy ý kiến kết thúc', 'consultations ended', 'paper'],
    ],
    { profiles: school, ...share('I26a', 'I26b', 'đợt lấy ý kiến kết thúc', 'consultations ended') },
  ),
  figures(
    'I27',
    'Đối thoại',
    'Dialogues',
    [
      ['I27a', 58, 'định kỳ', 'periodic', 'time'],
      ['I27b', 59, 'đột xuất', 'extraordinary', 'time'],
    ],
    { profiles: all },
  ),
  figures(
    'I28',
    'Người dự đối thoại',
    'Attendances at dialogues',
    [['I28', 60, 'số lượt người', 'attendances', 'turn']],
    { profiles: all },
  ),
  figures(
    'I29',
    'Ý kiến, kiến nghị tại đối thoại',
    'Opinions at dialogues',
    [
      ['I29a', 61, 'trả lời tại chỗ', 'answered on the spot', 'opinion'],
      ['I29b', 62, 'chuyển cơ quan khác', 'passed on', 'opinion'],
      ['I29c', 63, 'chưa trả lời', 'open', 'opinion'],
      ['I29d', 64, 'tổng số', 'in total', 'opinion'],
    ],
    { profiles: all, ...share('I29a', 'I29d', 'ý kiến tại đối thoại', 'opinions at dialogues') },
  ),
  figures(
    'I30',
    'Kết luận sau đối thoại',
    'Conclusions of dialogues',
    [
      ['I30a', 65, 'đã thực hiện', 'carried out', 'item'],
      ['I30b', 66, 'đến hạn thực hiện', 'due', 'item'],
    ],
    { profiles: all, periods: LONG, ...share('I30a', 'I30b', 'kết luận đến hạn', 'conclusions due') },
  ),
  figures(
    'I31',
    'Người đứng đầu tiếp công dân',
    'Reception by the head',
    [
      ['I31a', 67, 'định kỳ', 'periodic', 'session'],
      ['I31b', 68, 'đột xuất', 'extraordinary', 'session'],
    ],
    { profiles: all, periods: LONG },
  ),
  figures(
    'I32',
    'Công dân được tiếp',
    'Citizens received',
    [
      ['I32a', 69, 'số lượt', 'turns', 'turn'],
      ['I32b', 70, 'số người', 'persons', 'person'],
      ['I32c', 71, 'số vụ việc', 'cases', 'case'],
    ],
    { profiles: all, periods: LONG },
  ),
  figures(
    'I33',
    'Đơn khiếu nại, kiến nghị, phản ánh đã tiếp nhận',
    'Complaints, petitions and feedback received',
    [
      ['I33a', 72, 'khiếu nại', 'complaints', 'letter'],
      ['I33b', 73, 'kiến nghị, phản ánh', 'petitions and feedback', 'letter'],
      ['I33c', 74, 'tổng số', 'in total', 'letter'],
    ],
    { profiles: all },
  ),
  figures(
    'I33D',
    'Đơn tố cáo',
    'Denunciations',
    [
      ['I33d', 75, 'đã tiếp nhận', 'received', 'letter', { restricted: 'read-denunciations' }],
      ['I33e', 76, 'đã giải quyết', 'settled', 'letter', { restricted: 'read-denunciations' }],
    ],
    { profiles: all },
  ),
  figures(
    'I34',
    'Thẩm quyền giải quyết đơn',
    'Competence',
    [
      ['I34a', 77, 'thuộc thẩm quyền', 'within', 'letter'],
      ['I34b', 78, 'không thuộc thẩm quyền', 'outside', 'letter'],
    ],
    { profiles: all },
  ),
  figures(
    'I35',
    'Giải quyết đơn thuộc thẩm quyền',
    'Letters settled',
    [
      ['I35a', 79, 'đã giải quyết', 'settled', 'letter'],
      ['I35b', 80, 'trong đó đúng hạn', 'of these in time', 'letter'],
      ['I35c', 81, 'tồn chuyển kỳ sau', 'carried over', 'letter', stock],
    ],
    { profiles: all, ...share('I35a', 'I34a', 'đơn thuộc thẩm quyền', 'letters within competence') },
  ),
  figures(
    'I36',
    'Đơn vượt cấp, đông người, kéo dài',
    'Letters over the head, of groups, or long open',
    [['I36', 82, 'số đơn', 'letters', 'letter']],
    { profiles: all, periods: LONG },
  ),
  choice(
    'I37',
    'Ban Thanh tra nhân dân',
    'People’s Inspection Board',
    [
      ['I37a', 83, 'Có', 'There is one'],
      ['I37b', 84, 'Chưa có', 'Not yet'],
      ['I37c', 85, 'Không thuộc diện thành lập', 'None is due'],
    ],
    { profiles: ['school', 'department'], periods: LONG },
  ),
  figures(
    'I38',
    'Kiểm tra, giám sát của Ban Thanh tra nhân dân',
    'Supervision by the People’s Inspection Board',
    [
      ['I38a', 86, 'theo kế hoạch', 'planned', 'time'],
      ['I38b', 87, 'đột xuất', 'extraordinary', 'time'],
    ],
    { profiles: school },
  ),
  figures(
    'I39',
    'Kiến nghị của Ban Thanh tra nhân dân',
    'Recommendations of the People’s Inspection Board',
    [
      ['I39a', 88, 'đã trả lời trong 15 ngày', 'answered in 15 days', 'opinion'],
      ['I39b', 89, 'trả lời quá hạn, chưa trả lời', 'answered late or open', 'opinion'],
      ['I39c', 90, 'được chấp nhận', 'taken over', 'opinion'],
      ['I39d', 91, 'tổng số', 'in total', 'opinion'],
    ],
    { profiles: school, ...share('I39a', 'I39d', 'kiến nghị', 'recommendations') },
  ),
  figures(
    'I40',
    'Xử lý qua giám sát',
    'Results of supervision',
    [['I40', 92, 'thu hồi, giảm trừ quyết toán', 'recovered or deducted', 'dong']],
    { profiles: school, periods: LONG },
  ),
  figures(
    'I41',
    'Đơn vị được kiểm tra thực hiện dân chủ',
    'Organisations inspected',
    [
      ['I41a', 93, 'đã kiểm tra', 'inspected', 'unit'],
      ['I41b', 94, 'theo kế hoạch', 'planned', 'unit', stock],
    ],
    { profiles: over, periods: LONG, ...share('I41a', 'I41b', 'đơn vị theo kế hoạch', 'organisations planned') },
  ),
  figures(
    'I42',
    'Tồn tại, hạn chế sau kiểm tra',
    'Findings of inspections',
    [
      ['I42a', 95, 'đã khắc phục', 'mended', 'finding'],
      ['I42b', 96, 'phát hiện', 'found', 'finding'],
    ],
    { profiles: all, periods: LONG, ...share('I42a', 'I42b', 'tồn tại phát hiện', 'findings') },
  ),
  figures(
    'I43',
    'Mô hình “Dân vận khéo”, cách làm hay',
    'Good practices',
    [
      ['I43a', 97, 'đăng ký', 'registered', 'model', stock],
      ['I43b', 98, 'triển khai hiệu quả', 'carried out well', 'model', stock],
      ['I43c', 99, 'được công nhận', 'recognised', 'model', stock],
    ],
    { profiles: all, periods: LONG, ...share('I43b', 'I43a', 'mô hình đăng ký', 'models registered') },
  ),
  figures(
    'I44',
    'Khen thưởng',
    'Awards',
    [
      ['I44a', 100, 'tập thể', 'groups', 'award'],
      ['I44b', 101, 'cá nhân', 'persons', 'award'],
    ],
    { profiles: over, periods: LONG },
  ),
  choice(
    'I45',
    'Tự xếp loại thực hiện dân chủ',
    'Self-rating',
    [
      ['I45a', 102, 'Tốt', 'Good'],
      ['I45b', 103, 'Khá', 'Fair'],
      ['I45c', 104, 'Trung bình', 'Average'],
      ['I45d', 105, 'Yếu', 'Weak'],
    ],
    { profiles: all, periods: LONG },
  ),
]
