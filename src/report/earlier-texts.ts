// What people read about figures of earlier years that were brought in from a sheet.

import type { Text } from '../shared/text.ts'

export const earlierTexts = {
  mark: { vi: 'nhập từ số liệu cũ', en: 'brought in from old figures' },
  title: { vi: 'Số liệu các kỳ trước khi dùng hệ thống', en: 'Figures from before the platform was in use' },
  lead: {
    vi: 'Nhập số liệu cũ từ tệp Excel để có kỳ trước và cùng kỳ năm trước mà so sánh. Không tạo việc phải làm, không tạo báo cáo chờ tiếp nhận.',
    en: 'Bring in old figures from an Excel sheet, so that the period before and the same one of last year can be compared. No duty and no report to accept is made.',
  },
  period: { vi: 'Kỳ của số liệu', en: 'Period of the figures' },
  periodMissing: { vi: 'Chọn kỳ của số liệu trong tệp.', en: 'Choose the period of the figures in the sheet.' },
  noPeriods: {
    vi: 'Không có kỳ nào trước đó để nhập: các kỳ trước đã báo cáo trên hệ thống, hoặc kỳ báo cáo này là đột xuất.',
    en: 'There is no earlier period to bring in: those before are on the platform, or this one is ad hoc.',
  },
  onPlatform: {
    vi: 'Kỳ này đã báo cáo trên hệ thống, không nhập số liệu cũ. Chọn kỳ khác.',
    en: 'This period was reported on the platform: no old figures are brought in. Choose another.',
  },
  template: { vi: 'Tải mẫu (XLSX)', en: 'Download the form (XLSX)' },
  templateLead: {
    vi: 'Mẫu có sẵn tên, mã đơn vị theo dòng và mã chỉ tiêu theo cột. Ô để trống là chưa có số liệu, không phải 0.',
    en: 'The form has the organisations by row and the figures by column. An empty cell means no figure, not zero.',
  },
  file: { vi: 'Tệp số liệu cũ', en: 'Sheet of old figures' },
  fileMissing: { vi: 'Chọn tệp Excel (.xlsx) theo mẫu.', en: 'Choose an Excel sheet (.xlsx) made from the form.' },
  sheetName: { vi: 'Số liệu cũ', en: 'Old figures' },
  check: { vi: 'Kiểm tra tệp', en: 'Check the sheet' },
  taken: { vi: 'Đã nhập', en: 'Brought in' },
  none: { vi: 'Chưa có', en: 'None yet' },
  see: { vi: 'Xem số liệu', en: 'See the figures' },
  by: { vi: 'Người nhập', en: 'Brought in by' },
  onDay: { vi: 'Ngày nhập', en: 'Brought in on' },
  states: {
    preview: { vi: 'Xem trước, chưa nhập', en: 'Preview, not taken yet' },
    current: { vi: 'Đang dùng để so sánh', en: 'In use for comparing' },
    'set-aside': { vi: 'Không dùng nữa', en: 'No longer in use' },
  },
  reason: { vi: 'Lý do thay số liệu đã nhập', en: 'Why the figures are replaced' },
  reasonMissing: { vi: 'Nêu lý do thay số liệu đã nhập.', en: 'Say why the figures are replaced.' },
  take: { vi: 'Nhập số liệu này', en: 'Take these figures' },
  replace: { vi: 'Thay số liệu đã nhập', en: 'Replace the figures' },
  wasTaken: { vi: 'Đã nhập số liệu cũ.', en: 'The old figures were taken.' },
  theSame: {
    vi: 'Tệp giống hệt số liệu đã nhập. Không có gì thay đổi.',
    en: 'The sheet says the same as what was brought in. Nothing changed.',
  },
  takenMeanwhile: {
    vi: 'Số liệu của kỳ này vừa được thay. Chưa có gì được ghi. Đưa tệp lên lại để so với số liệu mới.',
    en: 'The figures of this period were just replaced. Nothing was written. Bring the sheet in again to compare.',
  },
  noSuch: {
    vi: 'Số liệu này không có. Mở từ trang Báo cáo.',
    en: 'There are no such figures. Open them from the reports.',
  },
  previewLead: {
    vi: 'Đối chiếu tổng từng chỉ tiêu với báo cáo cũ rồi mới nhập.',
    en: 'Compare the total of each figure with the old report before you take them.',
  },
  units: { vi: 'Đơn vị có số liệu', en: 'Organisations with figures' },
  totals: { vi: 'Tổng từng chỉ tiêu', en: 'Total of each figure' },
  inSheet: { vi: 'Trong tệp', en: 'In the sheet' },
  inUse: { vi: 'Đang dùng', en: 'In use' },
  code: { vi: 'Mã đơn vị', en: 'Code' },
  byUnit: { vi: 'Số liệu của từng đơn vị', en: 'Figures of each organisation' },
  noHead: {
    vi: 'Dòng đầu của tệp không có cột “Mã đơn vị” và mã chỉ tiêu. Tải mẫu và điền vào mẫu.',
    en: 'The first row has no column “Mã đơn vị” with codes of figures. Download the form and fill it in.',
  },
  noRows: { vi: 'Tệp không có số liệu của đơn vị nào.', en: 'The sheet has no figures of any organisation.' },
  unknownFigure: (address: string, code: string): Text => ({
    vi: `Ô ${address}: không có chỉ tiêu mã “${code}” trong mẫu.`,
    en: `Cell ${address}: the form has no figure “${code}”.`,
  }),
  figureTwice: (address: string, code: string): Text => ({
    vi: `Ô ${address}: chỉ tiêu “${code}” đã có ở cột khác.`,
    en: `Cell ${address}: the figure “${code}” has another column already.`,
  }),
  unknownUnit: (address: string, code: string): Text => ({
    vi: `Ô ${address}: không có đơn vị mã “${code}” trong đảng bộ.`,
    en: `Cell ${address}: there is no organisation with the code “${code}”.`,
  }),
  unitMissing: (row: number): Text => ({
    vi: `Dòng ${row} có số liệu nhưng không có mã đơn vị ở cột A.`,
    en: `Row ${row} has figures and no code of an organisation in column A.`,
  }),
  unitTwice: (address: string, code: string): Text => ({
    vi: `Ô ${address}: đơn vị “${code}” đã có ở dòng trên.`,
    en: `Cell ${address}: the organisation “${code}” has a row above already.`,
  }),
  formula: (address: string): Text => ({
    vi: `Ô ${address} là công thức. Dán giá trị thay cho công thức.`,
    en: `Cell ${address} is a formula. Paste its value instead.`,
  }),
  notACount: (address: string): Text => ({
    vi: `Ô ${address}: cần số nguyên từ 0 trở lên.`,
    en: `Cell ${address}: a whole number from 0 on is needed.`,
  }),
  notYesOrNo: (address: string): Text => ({
    vi: `Ô ${address}: ghi 1 (có) hoặc 0 (không).`,
    en: `Cell ${address}: write 1 (yes) or 0 (no).`,
  }),
  moreErrors: (count: number): Text => ({
    vi: `Còn ${count} lỗi khác trong tệp.`,
    en: `${count} more errors in the sheet.`,
  }),
} as const
