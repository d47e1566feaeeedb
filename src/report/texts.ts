// What people read about reports and consolidations.

import { formatNumber, type Lang, type Text } from '../shared/text.ts'
import type { Standing } from './consolidation.ts'
import type { Cell, Share } from './regime.ts'

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
  noneFound: { vi: 'Không tìm thấy đơn vị phải lập báo cáo', en: 'No organisation found that owes a report' },
  noneFoundNext: {
    vi: 'Kiểm tra lại tên hoặc mã đơn vị; có thể gõ không dấu, gõ một phần tên.',
    en: 'Check the name or code; part of the name is enough, also without diacritics.',
  },
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
  figureMissing: {
    vi: 'chưa nhập số liệu (không có thì nhập 0).',
    en: 'has no figure yet (enter 0 if there was none).',
  },
  choiceMissing: { vi: 'chưa chọn.', en: 'is not answered yet.' },
  dayMissing: { vi: 'chưa ghi ngày.', en: 'has no day yet.' },
  giveReason: { vi: 'Kiểm tra lại; nếu đúng thì ghi giải thích.', en: 'Check it; if it is right, say why.' },
  above: (a: Text, x: Text, b: Text, y: Text): Text => ({
    vi: `“${a.vi}” (${x.vi}) lớn hơn “${b.vi}” (${y.vi}).`,
    en: `“${a.en}” (${x.en}) is more than “${b.en}” (${y.en}).`,
  }),
  notTheSum: (total: Text, is: Text, should: Text): Text => ({
    vi: `“${total.vi}” là ${is.vi}, trong khi cộng các phần là ${should.vi}.`,
    en: `“${total.en}” is ${is.en}; its parts add up to ${should.en}.`,
  }),
  differs: (name: Text, now: Text, counted: Text): Text => ({
    vi: `“${name.vi}” ghi ${now.vi}, hệ thống đếm được ${counted.vi}.`,
    en: `“${name.en}” says ${now.en}; the platform counted ${counted.en}.`,
  }),
  unusual: (name: Text, now: Text, before: Text): Text => ({
    vi: `“${name.vi}” là ${now.vi}, kỳ trước ${before.vi}.`,
    en: `“${name.en}” is ${now.en}; the period before it was ${before.en}.`,
  }),
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  onDay: { vi: 'Ngày', en: 'Day' },
  proof: { vi: 'Số, ký hiệu văn bản', en: 'Number of the document' },
  special: { vi: 'Không thuộc diện, giải thích', en: 'Not applicable, or explain' },
  notApplicable: { vi: 'Không thuộc diện, lý do', en: 'Not applicable because' },
  why: { vi: 'Giải thích số liệu', en: 'Explain the figure' },
  isNotApplicable: { vi: 'không thuộc diện', en: 'not applicable' },
  inPeriod: { vi: 'Trong kỳ', en: 'In the period' },
  sinceStart: { vi: 'Từ đầu năm', en: 'Since the start of the year' },
  before: { vi: 'Kỳ trước', en: 'Period before' },
  lastYear: { vi: 'Cùng kỳ năm trước', en: 'Same period last year' },
  counted: { vi: 'Hệ thống đếm', en: 'Counted by the platform' },
  records: { vi: 'Căn cứ của số liệu', en: 'What the figure is made of' },
  recordsNone: { vi: 'Không có việc nào trong kỳ.', en: 'Nothing in this period.' },
  record: { vi: 'Nội dung', en: 'Record' },
  day: { vi: 'Ngày', en: 'Day' },
  stillMissing: (count: number): Text => ({ vi: `còn ${count} nội dung`, en: `${count} still open` }),
  complete: { vi: 'đã đủ', en: 'complete' },
  progress: { vi: 'Các phần của báo cáo', en: 'Sections of the report' },
  copied: { vi: 'Nội dung gần như giống kỳ trước', en: 'Nearly the same text as the period before' },
  copiedLead: {
    vi: 'So sánh với báo cáo kỳ trước của chính đơn vị. Nếu không có gì mới, nêu rõ điều đó.',
    en: 'Compared with your own report of the period before. If nothing is new, say so.',
  },
  thisPeriod: { vi: 'Kỳ này', en: 'This period' },
  ofQuestion: { vi: 'Câu hỏi', en: 'Question' },
  profile: { vi: 'Loại đơn vị', en: 'Kind of organisation' },
  chooseProfile: { vi: 'Đổi loại đơn vị', en: 'Change the kind' },
  sectionReasons: { vi: 'Nội dung cần sửa theo từng phần', en: 'What to mend, section by section' },
  toMend: { vi: 'Cấp trên đề nghị sửa phần này:', en: 'The superior asks to mend this section:' },
  correct: { vi: 'Đính chính báo cáo', en: 'Correct the report' },
  correctLead: {
    vi: 'Báo cáo đã tiếp nhận vẫn được tính cho đến khi bản đính chính được tiếp nhận.',
    en: 'What was accepted counts until the correction is accepted.',
  },
  correctReason: { vi: 'Lý do đính chính', en: 'Reason of the correction' },
  correctReasonMissing: { vi: 'Nêu lý do đính chính.', en: 'Give the reason of the correction.' },
  correctionOpen: { vi: 'Đã mở bản đính chính.', en: 'The correction is open.' },
  correcting: { vi: 'Đang đính chính:', en: 'Being corrected:' },
  editions: { vi: 'Các bản đã tiếp nhận', en: 'Editions accepted' },
  edition: (number: number): Text => ({ vi: `Bản ${number}`, en: `Edition ${number}` }),
  regimeLink: { vi: 'Xem chế độ báo cáo', en: 'See the report regime' },
  shareOf: (part: string, base: string, percent: string, of: Text): Text => ({
    vi: `${part}/${base} ${of.vi}, đạt ${percent}`,
    en: `${part} of ${base} ${of.en}, ${percent}`,
  }),
  narrativeMissing: { vi: 'chưa có nội dung.', en: 'has no text yet.' },
  writtenMeanwhile: {
    vi: 'Người khác vừa lưu nội dung này. Chưa có gì được ghi. Mở lại trang, xem bản mới rồi bổ sung.',
    en: 'Somebody else just saved this. Nothing was written. Open the page again, look at it, then add yours.',
  },
  units: { vi: 'Đơn vị theo tình trạng', en: 'Organisations by standing' },
  unitsLink: { vi: 'Xem từng đơn vị', en: 'See each organisation' },
  textsLink: { vi: 'Nội dung các đơn vị viết', en: 'What the organisations wrote' },
  byCluster: { vi: 'Báo cáo đã tiếp nhận theo cụm', en: 'Reports accepted by group' },
  notAccepted: { vi: 'Chưa tiếp nhận', en: 'Not accepted yet' },
  reportsWithGaps: { vi: 'Còn thiếu số liệu', en: 'With figures missing' },
  bySection: { vi: 'Mức đầy đủ theo phần', en: 'Completeness by section' },
  section: { vi: 'Phần', en: 'Section' },
  fullReports: { vi: 'Báo cáo đủ số liệu', en: 'Reports with every figure' },
  board: { vi: 'Đơn vị theo kỳ', en: 'Organisations by period' },
  allStandings: { vi: 'Tất cả', en: 'All' },
  noUnits: { vi: 'Không có đơn vị nào ở tình trạng này.', en: 'No organisation stands so.' },
  search: { vi: 'Tìm trong nội dung, tên đơn vị', en: 'Search texts and names' },
  find: { vi: 'Tìm', en: 'Search' },
  alike: (count: number): Text => ({
    vi: `${count} đơn vị viết gần như giống nhau`,
    en: `${count} organisations wrote nearly the same`,
  }),
  pickOf: (unit: string): Text => ({ vi: `Trích dẫn của ${unit}`, en: `Quote ${unit}` }),
  officeText: { vi: 'Nội dung của Văn phòng', en: 'The Office’s own words' },
  officeTextHint: {
    vi: 'Viết nội dung tổng hợp; đoạn đã chọn được trích dẫn kèm tên đơn vị. Không viết và không chọn thì văn bản dẫn tất cả.',
    en: 'Write the summary; picked passages are quoted with their unit. Without both the document quotes all of them.',
  },
  saveWriting: { vi: 'Lưu nội dung', en: 'Save' },
  writingSaved: { vi: 'Đã lưu nội dung tổng hợp.', en: 'Saved.' },
  noneMatch: { vi: 'Không có nội dung nào khớp.', en: 'Nothing matches.' },
  moreTexts: {
    vi: 'Chỉ hiện các nội dung đầu tiên. Tìm để thu hẹp.',
    en: 'Only the first are shown. Search to narrow them.',
  },
  downloadXlsx: { vi: 'Tải số liệu (XLSX)', en: 'Download the figures (XLSX)' },
  downloadCsv: { vi: 'Tải số liệu (CSV)', en: 'Download the figures (CSV)' },
  template: { vi: 'Tải mẫu Excel', en: 'Download the Excel form' },
  fromSheet: { vi: 'Nhập từ Excel', en: 'Bring in from Excel' },
  stateLayout: { vi: 'Tải văn bản, thể thức Nhà nước (DOCX)', en: 'Download in the State layout (DOCX)' },
  sheetLead: {
    vi: 'Tải mẫu, điền cột “Giá trị”, rồi đưa tệp lên. Nội dung trong tệp thay cho nội dung đang soạn.',
    en: 'Download the form, fill in the column “Giá trị”, then bring the file in. It replaces what is being written.',
  },
  sheetFile: { vi: 'Tệp Excel đã điền', en: 'The filled-in Excel file' },
  sheetMissing: { vi: 'Chọn tệp Excel đã điền.', en: 'Choose the filled-in Excel file.' },
  sheetRead: {
    vi: 'Đã nhập từ Excel. Kiểm tra lại trước khi trình duyệt.',
    en: 'Brought in from Excel. Check it before you submit it.',
  },
  sheetUnreadable: {
    vi: 'Không đọc được tệp này như một bảng Excel. Lưu lại dạng .xlsx, không đặt mật khẩu, rồi đưa lên lại.',
    en: 'This file cannot be read as an Excel sheet. Save it as .xlsx without a password and bring it in again.',
  },
  notTheForm: {
    vi: 'Tệp không có mã chỉ tiêu nào của mẫu này ở cột A. Tải mẫu của chính báo cáo này.',
    en: 'The file has no code of this form in column A. Download the form of this report.',
  },
  faultInCell: (address: string): Text => ({
    vi: `Ô ${address} có lỗi công thức. Nhập giá trị thay cho công thức.`,
    en: `Cell ${address} holds a fault. Enter the value instead of the formula.`,
  }),
  toOutgoing: { vi: 'Lập dự thảo văn bản đi', en: 'Draft it as an outgoing document' },
  outgoingDrafted: {
    vi: 'Đã lập dự thảo văn bản đi từ báo cáo tổng hợp. Kiểm tra, trình duyệt rồi cấp số.',
    en: 'Drafted from the consolidated report. Check it, submit it, then number it.',
  },
  followUp: { vi: 'Theo dõi, tổng hợp báo cáo', en: 'Follow-up and consolidation' },
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
  fromBelow: { vi: 'Báo cáo tổng hợp cấp dưới đã ban hành', en: 'Consolidated reports issued by levels below' },
  consolidatedList: { vi: 'Báo cáo tổng hợp đã lập', en: 'Consolidated reports made' },
  download: { vi: 'Tải văn bản (DOCX)', en: 'Download the document (DOCX)' },
  madeAt: { vi: 'Lập ngày', en: 'Made on' },
  issuedAs: (number: string, day: string): Text => ({
    vi: `Báo cáo số ${number} ngày ${day}`,
    en: `Report no. ${number} of ${day}`,
  }),
  frozenOn: { vi: 'Số liệu chốt ngày', en: 'Figures frozen on' },
  reportsSince: (count: number): Text => ({
    vi:
      count === 0
        ? 'Từ đó chưa có báo cáo nào thay đổi.'
        : `Từ đó có ${count} báo cáo gửi thêm hoặc đính chính, số liệu bên dưới khác văn bản đã ban hành.`,
    en:
      count === 0
        ? 'No report has changed since.'
        : `${count} reports came or were corrected since: the figures below differ from what was issued.`,
  }),
  seeFrozen: { vi: 'Xem bản đã chốt và các thay đổi', en: 'See the frozen edition and what changed' },
  keptDocx: { vi: 'Tải văn bản đã ban hành (DOCX)', en: 'Download what was issued (DOCX)' },
  keptPdf: { vi: 'Bản PDF', en: 'As PDF' },
  keptScan: { vi: 'Bản quét có chữ ký, con dấu', en: 'Scan with signature and seal' },
  frozenXlsx: { vi: 'Số liệu đã chốt (XLSX)', en: 'Frozen figures (XLSX)' },
  frozenCsv: { vi: 'Số liệu đã chốt (CSV)', en: 'Frozen figures (CSV)' },
  frozenJson: { vi: 'Số liệu đã chốt (JSON)', en: 'Frozen figures (JSON)' },
  changes: { vi: 'Thay đổi từ khi chốt số liệu', en: 'Changed since the figures were frozen' },
  noChanges: {
    vi: 'Từ khi chốt số liệu chưa có gì thay đổi.',
    en: 'Nothing has changed since the figures were frozen.',
  },
  changedIssued: {
    vi: 'Báo cáo đã ban hành giữ nguyên số liệu. Các thay đổi dưới đây chỉ tính vào báo cáo tổng hợp lập sau.',
    en: 'The report that was issued keeps its figures. What changed counts only in one made later.',
  },
  changedDraft: {
    vi: 'Báo cáo này chưa ban hành. Muốn tính cả các thay đổi dưới đây, lập lại báo cáo tổng hợp của kỳ.',
    en: 'This report was not issued yet. To count what changed, make the consolidated report again.',
  },
  changedFigures: { vi: 'Số liệu tổng hợp khác đi', en: 'Sums that differ' },
  changedReports: { vi: 'Báo cáo làm thay đổi', en: 'Reports that made the difference' },
  whenFrozen: { vi: 'Khi chốt', en: 'When frozen' },
  now: { vi: 'Hiện nay', en: 'Now' },
  sumsTheSame: { vi: 'Các số tổng không đổi.', en: 'The sums are the same.' },
  change: { vi: 'Thay đổi', en: 'Change' },
  changeKinds: {
    arrived: { vi: 'Gửi sau khi chốt', en: 'Came after the freeze' },
    corrected: { vi: 'Đính chính', en: 'Corrected' },
  },
  acceptedOn: { vi: 'Tiếp nhận ngày', en: 'Accepted on' },
  whatChanged: { vi: 'Nội dung thay đổi', en: 'What changed' },
  textChanged: (question: Text): Text => ({ vi: `Sửa nội dung “${question.vi}”`, en: `Text of “${question.en}”` }),
  onlyDeclared: { vi: 'Không đổi số liệu, nội dung', en: 'No figure and no text' },
  changesCount: (count: number): Text => ({ vi: `${count} số liệu, nội dung`, en: `${count} figures and texts` }),
  moreChanges: (count: number, shown: number): Text => ({
    vi: `Có ${count} báo cáo thay đổi; dưới đây là ${shown} báo cáo đầu tiên.`,
    en: `${count} reports changed; these are the first ${shown}.`,
  }),
  noSuchPeriod: {
    vi: 'Kỳ báo cáo này không có. Mở từ trang Báo cáo.',
    en: 'There is no such period. Open it from the page of reports.',
  },
} as const

export const fieldText = (name: Text, text: Text): Text => ({
  vi: `“${name.vi}” ${text.vi}`,
  en: `“${name.en}” ${text.en}`,
})

export const acceptedOf = (units: number): Text => ({
  vi: `Đã tiếp nhận, trong ${units} đơn vị`,
  en: `Accepted, of ${units} organisations`,
})

export const share = (part: number, whole: number): Text => ({
  vi: `${part}/${whole} đơn vị`,
  en: `${part} of ${whole} organisations`,
})

/** "114/205 đơn vị, đạt 55,61%": both figures always stand beside the percentage. The base is above 0. */
export function shareText(lang: Lang, { part, base }: { part: number; base: number }, of: Text): string {
  const percent = `${formatNumber(Math.round((part / base) * 10_000) / 100, lang)}%`
  return texts.shareOf(formatNumber(part, lang), formatNumber(base, lang), percent, of)[lang]
}

/** The share of one report; empty where a figure is missing or the base is 0. */
export function percentOf(
  lang: Lang,
  figures: readonly (number | null)[],
  cells: readonly Cell[],
  { part, base, of }: Share,
): string {
  const at = (id: string) => figures[(cells.find(cell => cell.id === id)?.position ?? 0) - 1] ?? null
  const [a, b] = [at(part), at(base)]
  return a === null || b === null || b === 0 ? '' : shareText(lang, { part: a, base: b }, of)
}
