// What the Office says while it reviews the sample programme: answers to warnings, deliverables with days, contents of the plans.

import type { Deliverable } from '../programme/index.ts'

/** Why a warning of this kind is waved through; a kind that is not named is settled as proposed. */
export const WAIVED: Readonly<Record<string, string>> = {
  'number-missing': 'Bản dự thảo gửi lấy số sau; số được cấp khi phát hành.',
  'date-missing': 'Ngày ban hành ghi khi phát hành.',
  'citation-unknown': 'Đã đối chiếu với bản lưu tại Văn phòng, đúng số và ngày.',
  'owner-missing': 'Nhiệm vụ chung của các cấp ủy, không giao riêng một đầu mối.',
  'joined-paragraph': 'Đoạn bị ngắt trang, ghép lại là đúng.',
  'kind-differs': 'Giữ tên gọi như trong văn bản của Thành ủy.',
}

export interface Expected extends Pick<Deliverable, 'kind' | 'title' | 'rhythm'> {
  key: string
  /** The number of the task. */
  task: string
  evidence?: string
  /** Period and day. */
  due: readonly (readonly [period: string, on: string])[]
}

const once = (on: string) => [['2024', on]] as const

export const DELIVERABLES: readonly Expected[] = [
  {
    ...{ key: 'plan', task: 'III.1', kind: 'plan', rhythm: 'once', due: once('2024-05-10') },
    title: 'Kế hoạch thực hiện dân chủ ở cơ sở năm 2024',
  },
  {
    ...{ key: 'report', task: 'III.1', kind: 'report', rhythm: 'quarterly' },
    title: 'Báo cáo kết quả thực hiện dân chủ ở cơ sở',
    due: [
      ['2024-Q1', '2024-04-26'],
      ['2024-Q2', '2024-06-20'],
      ['2024-Q3', '2024-09-20'],
      ['2024-Q4', '2024-12-20'],
    ],
  },
  {
    ...{ key: 'briefing', task: 'I.1', kind: 'activity', rhythm: 'once', due: once('2024-05-31') },
    title: 'Quán triệt Luật Thực hiện dân chủ ở cơ sở đến toàn thể đảng viên, viên chức, người lao động',
    evidence: 'Biên bản, danh sách tham dự',
  },
  {
    ...{ key: 'dialogue', task: 'I.3', kind: 'activity', rhythm: 'once', due: once('2024-11-15') },
    title: 'Đối thoại giữa cấp ủy, thủ trưởng đơn vị với viên chức, người lao động',
    evidence: 'Biên bản, thông báo kết luận',
  },
  {
    ...{ key: 'review', task: 'I.2', kind: 'activity', rhythm: 'once', due: once('2024-10-31') },
    title: 'Tổng kết 25 năm thực hiện Chỉ thị số 30-CT/TW tại đơn vị',
    evidence: 'Báo cáo tổng kết',
  },
  {
    ...{ key: 'programme', task: 'II.1.1', kind: 'document', rhythm: 'once', due: once('2024-04-15') },
    title: 'Chương trình thực hiện Quy chế dân chủ ở cơ sở năm 2024',
    evidence: 'Chương trình đã ban hành',
  },
  {
    ...{ key: 'inspection-plan', task: 'II.1.1', kind: 'document', rhythm: 'once', due: once('2024-05-20') },
    title: 'Kế hoạch kiểm tra việc thực hiện quy chế dân chủ đối với các đơn vị trực thuộc',
    evidence: 'Kế hoạch đã ban hành',
  },
  {
    ...{ key: 'inspections', task: 'II.2.1', kind: 'activity', rhythm: 'half-yearly' },
    title: 'Kiểm tra, giám sát người đứng đầu theo Quy định số 1374-QĐ/TU',
    evidence: 'Thông báo kết luận',
    due: [
      ['2024-H1', '2024-06-28'],
      ['2024-H2', '2024-12-20'],
    ],
  },
  {
    ...{ key: 'guidance', task: 'II.2.2', kind: 'document', rhythm: 'once', due: once('2024-05-31') },
    title: 'Hướng dẫn nâng cao chất lượng công tác kiểm tra, giám sát của cấp ủy trực thuộc',
    evidence: 'Hướng dẫn đã ban hành',
  },
  {
    ...{ key: 'theme', task: 'II.3.1', kind: 'activity', rhythm: 'once', due: once('2024-05-19') },
    title: 'Hội nghị quán triệt chuyên đề năm 2024',
    evidence: 'Kế hoạch, danh sách, tin bài',
  },
  {
    ...{ key: 'opinion', task: 'II.3.2', kind: 'document', rhythm: 'quarterly' },
    title: 'Báo cáo tình hình dư luận xã hội trong ngành',
    due: [
      ['2024-Q2', '2024-06-25'],
      ['2024-Q3', '2024-09-25'],
      ['2024-Q4', '2024-12-25'],
    ],
  },
  {
    ...{ key: 'models', task: 'II.3.2', kind: 'activity', rhythm: 'once', due: once('2024-08-30') },
    title: 'Giới thiệu mô hình, cách làm hay về thực hiện dân chủ ở cơ sở',
    evidence: 'Danh mục mô hình',
  },
  {
    ...{ key: 'personnel', task: 'II.4.1', kind: 'document', rhythm: 'once', due: once('2024-06-30') },
    title: 'Hướng dẫn thực hiện các khâu trong công tác cán bộ năm học 2024 – 2025',
  },
  {
    ...{ key: 'power', task: 'II.4.2', kind: 'continuous', rhythm: 'once', due: once('2024-09-30') },
    title: 'Quán triệt và thực hiện Quy định số 114-QĐ/TW về kiểm soát quyền lực trong công tác cán bộ',
  },
  {
    ...{ key: 'cells', task: 'II.4.3', kind: 'activity', rhythm: 'once', due: once('2024-09-10') },
    title: 'Khảo sát chất lượng sinh hoạt chi bộ tại các tổ chức đảng trực thuộc',
    evidence: 'Báo cáo khảo sát',
  },
  {
    ...{ key: 'mood', task: 'II.5.1', kind: 'document', rhythm: 'quarterly' },
    title: 'Báo cáo tình hình công đoàn viên, người lao động',
    due: [
      ['2024-Q2', '2024-06-25'],
      ['2024-Q3', '2024-09-25'],
      ['2024-Q4', '2024-12-25'],
    ],
  },
  {
    ...{ key: 'meeting', task: 'II.5.3', kind: 'activity', rhythm: 'once', due: once('2024-07-26') },
    title: 'Hội nghị gặp gỡ, đối thoại với cán bộ, công đoàn viên và người lao động năm 2024',
    evidence: 'Biên bản, thông báo kết luận',
  },
  {
    ...{ key: 'supervision', task: 'II.5.4', kind: 'activity', rhythm: 'once', due: once('2024-10-15') },
    title: 'Giám sát việc thực hiện dân chủ tại 12 đơn vị',
    evidence: 'Báo cáo giám sát',
  },
]

export interface MarkedContent {
  key: 'disclosure' | 'rules' | 'inspection' | 'dissemination' | 'dialogue' | 'conference'
  task: string
  title: string
  needsUnion: boolean
}

/** What every plan takes up; the names of the areas are those that the page of contents proposes. */
export const MARKED: readonly MarkedContent[] = [
  {
    key: 'disclosure',
    task: 'I.1',
    title: 'Công khai những nội dung người lao động phải được biết',
    needsUnion: false,
  },
  { key: 'rules', task: 'I.2', title: 'Xây dựng, sửa đổi quy chế thực hiện dân chủ', needsUnion: false },
  { key: 'inspection', task: 'I.3', title: 'Tự kiểm tra, giám sát việc thực hiện dân chủ', needsUnion: false },
  {
    ...{ key: 'dissemination', task: 'II.3.1', needsUnion: false },
    title: 'Tuyên truyền, phổ biến, quán triệt pháp luật về thực hiện dân chủ ở cơ sở',
  },
  { key: 'dialogue', task: 'II.5.3', title: 'Đối thoại, tiếp nhận và giải quyết kiến nghị', needsUnion: false },
  { key: 'conference', task: 'III.1', title: 'Tổ chức hội nghị cán bộ, viên chức, người lao động', needsUnion: true },
]
