// What people read about reports and consolidations.

import type { Text } from '../shared/text.ts'
import type { Standing } from './consolidation.ts'

const standings: Record<Standing, Text> = {
  counted: { vi: 'Đã tổng hợp', en: 'Counted' },
  'nothing-to-report': { vi: 'Không phát sinh', en: 'Nothing to report' },
  waiting: { vi: 'Chờ tiếp nhận', en: 'Waiting to be accepted' },
  missing: { vi: 'Chưa gửi', en: 'Not sent' },
}

export const texts = {
  standings,
  title: { vi: 'Báo cáo', en: 'Reports' },
  report: { vi: 'Báo cáo', en: 'Report' },
  unit: { vi: 'Đơn vị', en: 'Organisation' },
  state: { vi: 'Trạng thái', en: 'State' },
  due: { vi: 'Thời hạn', en: 'Due' },
  timeliness: { vi: 'Tiến độ', en: 'Timeliness' },
  period: { vi: 'Kỳ báo cáo', en: 'Period' },
  covers: { vi: 'Số liệu', en: 'Figures' },
  basis: { vi: 'Căn cứ', en: 'Reason' },
  notBegun: { vi: 'Chưa lập', en: 'Not begun' },
  none: { vi: 'Chưa có báo cáo nào phải lập', en: 'No report is due yet' },
  noneNext: {
    vi: 'Báo cáo xuất hiện ở đây khi Đảng ủy giao nhiệm vụ báo cáo định kỳ.',
    en: 'Reports appear here once the committee hands out the task of reporting.',
  },
  periods: { vi: 'Theo dõi và tổng hợp theo kỳ', en: 'Follow-up and consolidation by period' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  sent: { vi: 'Chờ tiếp nhận', en: 'Waiting' },
  missing: { vi: 'Chưa gửi', en: 'Not sent' },
  ofUnits: { vi: 'Báo cáo của các đơn vị', en: 'Reports of organisations' },
  figures: { vi: 'Số liệu trong kỳ', en: 'Figures of the period' },
  figure: { vi: 'Chỉ tiêu', en: 'Figure' },
  value: { vi: 'Số lượng', en: 'Number' },
  narrative: { vi: 'Nội dung', en: 'Text' },
  saved: { vi: 'Đã lưu bản nháp.', en: 'The draft was saved.' },
  nothing: { vi: 'Không phát sinh', en: 'Nothing to report' },
  nothingLead: {
    vi: 'Trong kỳ đơn vị không có nội dung nào phải báo cáo? Xác nhận một lần, không cần nhập số liệu.',
    en: 'Nothing happened in the period that has to be reported? Confirm it once; no figures are needed.',
  },
  nothingDeclared: {
    vi: 'Đơn vị xác nhận không phát sinh nội dung phải báo cáo trong kỳ.',
    en: 'The organisation confirms that there was nothing to report in the period.',
  },
  nothingTakeBack: { vi: 'Nhập số liệu thay vì không phát sinh', en: 'Enter figures instead' },
  returned: { vi: 'Đảng ủy trả lại, đề nghị sửa:', en: 'Returned by the committee, please mend:' },
  beforeSubmitting: { vi: 'Trước khi trình duyệt cần bổ sung', en: 'Before it can be submitted' },
  figureMissing: {
    vi: 'chưa nhập số liệu (không có thì nhập 0).',
    en: 'has no figure yet (enter 0 if there was none).',
  },
  narrativeMissing: { vi: 'chưa có nội dung.', en: 'has no text yet.' },
  followUp: { vi: 'Theo dõi, tổng hợp báo cáo', en: 'Follow-up and consolidation' },
  total: { vi: 'Tổng số', en: 'Total' },
  onlyAccepted: {
    vi: 'Chỉ cộng báo cáo đã tiếp nhận. Đơn vị chưa gửi được nêu tên, không tính là 0.',
    en: 'Only accepted reports are counted. Organisations that did not send are named and never counted as zero.',
  },
  answers: { vi: 'Nội dung của các đơn vị', en: 'What the organisations wrote' },
  noAnswers: { vi: 'Chưa có nội dung nào được tiếp nhận.', en: 'No text was accepted yet.' },
  noFigure: { vi: 'chưa có', en: 'none yet' },
  make: { vi: 'Lập báo cáo tổng hợp', en: 'Make the consolidated report' },
  nothingAccepted: {
    vi: 'Chưa tiếp nhận báo cáo nào của kỳ này. Tiếp nhận ít nhất một báo cáo rồi lập báo cáo tổng hợp.',
    en: 'No report of this period was accepted yet. Accept at least one, then make the consolidated report.',
  },
  made: {
    vi: 'Đã lập báo cáo tổng hợp. Số liệu được giữ nguyên như lúc lập.',
    en: 'The consolidated report was made. Its figures stay as they were then.',
  },
  consolidated: { vi: 'Báo cáo tổng hợp', en: 'Consolidated report' },
  consolidatedList: { vi: 'Báo cáo tổng hợp đã lập', en: 'Consolidated reports made' },
  download: { vi: 'Tải văn bản (DOCX)', en: 'Download the document (DOCX)' },
  madeAt: { vi: 'Lập ngày', en: 'Made on' },
  noSuchPeriod: {
    vi: 'Kỳ báo cáo này không có. Mở từ trang Báo cáo.',
    en: 'There is no such period. Open it from the page of reports.',
  },
} as const

export const fieldText = (name: Text, text: Text): Text => ({
  vi: `“${name.vi}” ${text.vi}`,
  en: `“${name.en}” ${text.en}`,
})

export const share = (part: number, whole: number): Text => ({
  vi: `${part}/${whole} đơn vị`,
  en: `${part} of ${whole} organisations`,
})
