// What people read about the regime of reports.

import type { Text } from '../shared/text.ts'

export const regimeTexts = {
  positionTwice: (position: number): Text => ({
    vi: `Vị trí ${position} được dùng cho hai số liệu. Mỗi số liệu có một vị trí riêng.`,
    en: `Position ${position} is used for two figures. Each figure has a position of its own.`,
  }),
  idTwice: (id: string): Text => ({
    vi: `Mã ${id} được dùng hai lần. Đặt cho mỗi số liệu, mỗi câu hỏi một mã riêng.`,
    en: `The id ${id} is used twice. Give each figure and each question an id of its own.`,
  }),
  positionReused: (position: number, id: string): Text => ({
    vi: `Vị trí ${position} đã dành cho số liệu ${id} ở phiên bản trước. Giữ nguyên, số liệu mới dùng vị trí mới.`,
    en: `Position ${position} belongs to the figure ${id} of an earlier version. Keep it; a new figure takes a new position.`,
  }),
  noSuchFigure: (id: string): Text => ({
    vi: `Quy tắc hoặc tỷ lệ dẫn tới số liệu ${id} không có trong mẫu.`,
    en: `A rule or a share names the figure ${id}, which the form does not have.`,
  }),
  noSuchSection: (id: string): Text => ({
    vi: `${id} thuộc một phần không có trong đề cương.`,
    en: `${id} belongs to a section that the outline does not have.`,
  }),
  title: { vi: 'Chế độ báo cáo', en: 'Report regime' },
  inForce: { vi: 'Đang áp dụng', en: 'In force' },
  appliesFrom: { vi: 'Áp dụng cho kỳ bắt đầu từ', en: 'For periods that begin on or after' },
  version: { vi: 'Phiên bản', en: 'Version' },
  source: { vi: 'Nguồn', en: 'Source' },
  sources: {
    shipped: { vi: 'Mẫu kèm theo phần mềm', en: 'Came with the platform' },
    received: { vi: 'Tiếp nhận từ cấp trên', en: 'Received from above' },
    set: { vi: 'Cấp ủy ban hành', en: 'Set by the body' },
  },
  ground: { vi: 'Căn cứ', en: 'Ground' },
  levels: { vi: 'Báo cáo theo cấp', en: 'Who reports to whom' },
  calendar: { vi: 'Kỳ báo cáo trong năm', en: 'Periods of the year' },
  period: { vi: 'Kỳ', en: 'Period' },
  from: { vi: 'Số liệu từ', en: 'Figures from' },
  to: { vi: 'Chốt số liệu', en: 'Figures close' },
  dueAt: (level: Text): Text => ({ vi: `Hạn của ${level.vi}`, en: `Due from ${level.en}` }),
  outline: { vi: 'Đề cương', en: 'Outline' },
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  unit: { vi: 'Đơn vị tính', en: 'Unit' },
  kind: { vi: 'Loại', en: 'Kind' },
  kinds: {
    figures: { vi: 'số liệu', en: 'figures' },
    yes: { vi: 'có/không và ngày', en: 'yes or no, with the day' },
    choice: { vi: 'lựa chọn', en: 'choice' },
  },
  who: { vi: 'Ai báo cáo', en: 'Who reports it' },
  everybody: { vi: 'tất cả', en: 'everybody' },
  counted: { vi: 'hệ thống tính', en: 'counted by the platform' },
  restricted: { vi: 'chỉ đơn vị và cơ quan kiểm tra xem', en: 'seen by the unit and the inspection body only' },
  versions: { vi: 'Các phiên bản', en: 'Versions' },
  indicatorsCount: (count: number, cells: number): Text => ({
    vi: `${count} chỉ tiêu, ${cells} số liệu`,
    en: `${count} indicators, ${cells} figures`,
  }),
  unchangeable: {
    vi: 'Một phiên bản đã lưu thì không sửa: báo cáo cũ giữ mẫu của mình. Muốn đổi, soạn đề cương mới hoặc tiếp nhận từ cấp trên.',
    en: 'A stored version is never changed: old reports keep their form. To change it, write a new outline or receive one from above.',
  },
  receive: { vi: 'Tiếp nhận đề cương từ cấp trên', en: 'Receive an outline from above' },
  receiveLead: {
    vi: 'Dán nội dung tệp JSON của đề cương. Kỳ đã có báo cáo giữ đề cương cũ.',
    en: 'Paste the JSON of the outline. Periods that were reported keep theirs.',
  },
  definition: { vi: 'Đề cương (JSON)', en: 'Outline (JSON)' },
  definitionMissing: { vi: 'Dán nội dung đề cương.', en: 'Paste the outline.' },
  notJson: {
    vi: 'Nội dung không phải là đề cương đúng định dạng. Xem lại chỗ: ',
    en: 'This is not an outline in the right format. Look at: ',
  },
  received: { vi: 'Đã tiếp nhận đề cương.', en: 'The outline was received.' },
  download: { vi: 'Tải đề cương (JSON)', en: 'Download the outline (JSON)' },
  noSuchRegime: {
    vi: 'Không có phiên bản này. Mở từ trang Chế độ báo cáo.',
    en: 'There is no such version. Open it from the page of the report regime.',
  },
} as const
