// What people read about documents that go out.

import type { PlainDate } from '../shared/day.ts'
import { formatDay, type Text } from '../shared/text.ts'
import type { LayoutName, PartyBody } from './layout/index.ts'
import type { OutgoingState } from './outgoing.ts'

const STATES = {
  draft: { vi: 'Dự thảo', en: 'Draft' },
  submitted: { vi: 'Chờ duyệt', en: 'Waiting for approval' },
  approved: { vi: 'Chờ cấp số', en: 'To be numbered' },
  numbered: { vi: 'Chờ ký', en: 'To be signed' },
  signed: { vi: 'Đã ký', en: 'Signed' },
  cancelled: { vi: 'Hủy số', en: 'Number cancelled' },
} as const satisfies Record<OutgoingState, Text>

const LAYOUTS = {
  party: { vi: 'Văn bản của Đảng', en: 'Party document' },
  state: { vi: 'Văn bản hành chính', en: 'State document' },
} as const satisfies Record<LayoutName, Text>

const BODIES = {
  committee: { vi: 'Ban Chấp hành (đảng ủy)', en: 'the committee' },
  'standing-committee': { vi: 'Ban Thường vụ', en: 'the Standing Committee' },
  branch: { vi: 'Chi bộ', en: 'the branch' },
} as const satisfies Record<PartyBody, Text>

export const outgoingTexts = {
  documents: { vi: 'Văn bản', en: 'Documents' },
  title: { vi: 'Văn bản đi', en: 'Outgoing documents' },
  states: STATES,
  layouts: LAYOUTS,

  // Lists
  work: { vi: 'Đang xử lý', en: 'In progress' },
  register: { vi: 'Sổ văn bản đi', en: 'Register of outgoing documents' },
  views: { vi: 'Chọn danh sách', en: 'Choose a list' },
  filters: { vi: 'Lọc văn bản', en: 'Filter documents' },
  filter: { vi: 'Lọc', en: 'Filter' },
  search: { vi: 'Trích yếu, nơi nhận', en: 'Subject, recipients' },
  kind: { vi: 'Loại văn bản', en: 'Kind' },
  anyKind: { vi: 'Tất cả các loại', en: 'All kinds' },
  state: { vi: 'Tình trạng', en: 'State' },
  anyState: { vi: 'Mọi tình trạng', en: 'Any state' },
  year: { vi: 'Năm', en: 'Year' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  day: { vi: 'Ngày văn bản', en: 'Day' },
  subject: { vi: 'Trích yếu', en: 'Subject' },
  signatory: { vi: 'Người ký', en: 'Signatory' },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issued by' },
  sent: { vi: 'Đã gửi', en: 'Sent to' },
  next: { vi: 'Trang sau', en: 'Next page' },
  first: { vi: 'Về trang đầu', en: 'Back to the first page' },
  csv: { vi: 'Tải CSV', en: 'Download CSV' },
  xlsx: { vi: 'Tải XLSX', en: 'Download XLSX' },
  noWork: { vi: 'Không có văn bản nào đang xử lý', en: 'No document is in progress' },
  noWorkNext: {
    vi: 'Văn bản lập từ báo cáo tổng hợp, kế hoạch, chương trình hoặc soạn mới sẽ hiện ở đây.',
    en: 'Documents made from reports, plans and programmes, or written here, will stand here.',
  },
  noRegister: { vi: 'Sổ chưa có văn bản nào', en: 'The register is empty' },
  noRegisterNext: {
    vi: 'Văn bản vào sổ khi được cấp số. Nếu đang lọc, hãy bỏ bớt điều kiện.',
    en: 'A document enters the register with its number. If a filter is set, loosen it.',
  },

  // Writing
  write: { vi: 'Soạn văn bản', en: 'Write a document' },
  writeLead: {
    vi: 'Chọn cơ quan ban hành và loại văn bản; tiêu đề, ký hiệu lấy theo mẫu của cơ quan.',
    en: 'Choose who issues it and its kind; head and symbol come from that organisation’s settings.',
  },
  edit: { vi: 'Sửa dự thảo', en: 'Edit the draft' },
  addressees: { vi: 'Kính gửi', en: 'Addressed to' },
  addresseesHint: { vi: 'Chỉ với công văn, tờ trình. Mỗi nơi một dòng.', en: 'Letters only. One on each line.' },
  bases: { vi: 'Căn cứ', en: 'Bases' },
  basesHint: { vi: 'Mỗi căn cứ một dòng, bắt đầu bằng “Căn cứ …”.', en: 'One on each line, beginning “Căn cứ …”.' },
  body: { vi: 'Nội dung', en: 'Text' },
  bodyHint: {
    vi: 'Mỗi đoạn một dòng. Đề mục: “I. …”, “1. …”, “a) …”; gạch đầu dòng: “- …”.',
    en: 'One paragraph on each line. Headings “I. …”, “1. …”, “a) …”; items “- …”.',
  },
  bodyFixed: {
    vi: 'Nội dung có bảng, trích dẫn hoặc chú thích nên chỉ sửa được ở nơi lập văn bản.',
    en: 'The text holds tables, quotations or footnotes, so it is changed where the document was made.',
  },
  place: { vi: 'Địa danh', en: 'Place' },
  recipientsHint: {
    vi: 'Mỗi nơi một dòng; dòng cuối là nơi lưu (“Lưu Văn phòng Đảng ủy”, “Lưu: VT, VP”).',
    en: 'One on each line; the last is the archive (“Lưu Văn phòng Đảng ủy”, “Lưu: VT, VP”).',
  },
  authority: { vi: 'Thẩm quyền ký', en: 'Signed on behalf of' },
  authorityHint: {
    party: { vi: 'Ví dụ: T/M Ban Thường vụ, T/M Chi bộ, T/L Ban Thường vụ.', en: 'For example T/M Ban Thường vụ.' },
    state: {
      vi: 'Ví dụ: KT. Giám đốc. Người đứng đầu ký thì để trống.',
      en: 'For example KT. Giám đốc. Empty for the head.',
    },
  },
  post: { vi: 'Chức vụ người ký', en: 'Post of the signatory' },
  name: { vi: 'Họ và tên người ký', en: 'Name of the signatory' },
  save: { vi: 'Lưu dự thảo', en: 'Save the draft' },
  subjectMissing: { vi: 'Nhập trích yếu nội dung.', en: 'Enter the subject.' },
  chooseKind: { vi: 'Chọn loại văn bản trong danh sách.', en: 'Choose a kind from the list.' },
  chooseIssuer: { vi: 'Chọn cơ quan ban hành trong danh sách.', en: 'Choose an organisation from the list.' },

  // One document
  preview: { vi: 'Bản xem trước', en: 'Preview' },
  facts: { vi: 'Thông tin', en: 'Facts' },
  findings: { vi: 'Cần sửa trước khi trình', en: 'To be corrected first' },
  remarks: { vi: 'Cần xem lại', en: 'To be looked at' },
  docx: { vi: 'Tải DOCX', en: 'Download DOCX' },
  pdf: { vi: 'Tải PDF', en: 'Download PDF' },
  original: { vi: 'Bản gốc đã ký, đóng dấu', en: 'Signed and sealed original' },
  hash: { vi: 'Mã băm nội dung (SHA-256)', en: 'Hash of the content (SHA-256)' },
  submit: { vi: 'Trình duyệt', en: 'Submit for approval' },
  approve: { vi: 'Duyệt', en: 'Approve' },
  giveBack: { vi: 'Trả lại người soạn', en: 'Return to the author' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonMissing: { vi: 'Nhập lý do.', en: 'Enter the reason.' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  giveNumber: { vi: 'Cấp số, ghi ngày', en: 'Give number and day' },
  nextNumber: (number: string): Text => ({
    vi: `Số tiếp theo trong sổ: ${number}. Số đã cấp không dùng lại cho văn bản khác.`,
    en: `Next number in the register: ${number}. A number once given is never used again.`,
  }),
  signing: { vi: 'Ghi nhận đã ký', en: 'Record the signature' },
  signingLead: {
    vi: 'In văn bản đã có số và ngày, ký, đóng dấu, quét lại rồi đính kèm. Sau bước này văn bản không sửa được nữa.',
    en: 'Print the numbered document, sign and seal it, scan it and attach the scan. Nothing can be changed afterwards.',
  },
  scan: { vi: 'Bản quét có chữ ký, con dấu', en: 'Scan with signature and seal' },
  scanMissing: { vi: 'Chọn tệp bản quét đã ký, đóng dấu.', en: 'Choose the file with the signed, sealed scan.' },
  cancel: { vi: 'Hủy số', en: 'Cancel the number' },
  cancelHint: {
    vi: 'Số vẫn nằm trong sổ với ghi chú hủy, không cấp cho văn bản khác.',
    en: 'The number stays in the register as cancelled and goes to no other document.',
  },
  cancelled: { vi: 'Lý do hủy', en: 'Why it was cancelled' },
  about: { vi: 'Lập từ', en: 'Made from' },
  aboutKinds: {
    consolidation: { vi: 'Báo cáo tổng hợp', en: 'Consolidated report' },
    programme: { vi: 'Chương trình', en: 'Programme' },
    plan: { vi: 'Kế hoạch', en: 'Plan' },
    urging: { vi: 'Danh sách đôn đốc', en: 'The duties it urges' },
  } as Record<string, Text>,

  saved: { vi: 'Đã lưu dự thảo.', en: 'The draft was saved.' },
  done: {
    submit: { vi: 'Đã trình duyệt.', en: 'Submitted for approval.' },
    approve: { vi: 'Đã duyệt; văn bản chờ cấp số.', en: 'Approved; it waits for its number.' },
    return: { vi: 'Đã trả lại người soạn.', en: 'Returned to its author.' },
    sign: {
      vi: 'Đã ghi nhận bản ký. Văn bản được giữ nguyên từ đây.',
      en: 'The signature is recorded. Nothing changes from here on.',
    },
    cancel: { vi: 'Đã hủy số.', en: 'The number was cancelled.' },
  },
  numbered: (number: string): Text => ({ vi: `Đã cấp số ${number}.`, en: `It has the number ${number}.` }),

  makeOutgoing: { vi: 'Lập văn bản đi', en: 'Make an outgoing document' },
  made: { vi: 'Đã lập dự thảo văn bản.', en: 'The document was drafted.' },

  // Refusals
  stale: {
    vi: 'Văn bản đã được người khác thay đổi sau khi trang này mở. Xem lại rồi thực hiện.',
    en: 'Somebody changed the document after this page was opened. Look at it again and repeat the step.',
  },
  frozen: {
    vi: 'Văn bản đã ký nên không thay đổi được. Nếu cần, ban hành văn bản sửa đổi, thay thế.',
    en: 'The document is signed and cannot be changed. Issue one that amends or replaces it.',
  },
  notNow: (state: OutgoingState): Text => ({
    vi: `Văn bản đang ở tình trạng “${STATES[state].vi}” nên không làm được bước này. Tải lại trang để xem bước tiếp theo.`,
    en: `The document is in the state “${STATES[state].en}”; this step is not possible. Reload the page to see what comes next.`,
  }),
  noTerm: {
    vi: 'Ngày này không thuộc nhiệm kỳ nào của cấp ủy. Khai nhiệm kỳ trong “Mẫu tiêu đề và số văn bản”.',
    en: 'This day lies in no term of the committee. Enter the term under “Head and numbers”.',
  },
  dayMissing: { vi: 'Nhập ngày ban hành.', en: 'Enter the day of issue.' },
  dayToCome: { vi: 'Ngày ban hành không được sau hôm nay.', en: 'The day of issue must not be after today.' },
  dayBeforeLast: (day: PlainDate): Text => ({
    vi: `Số trước trong sổ ghi ngày ${formatDay(day)}; ngày của số sau không được sớm hơn.`,
    en: `The number before has the day ${formatDay(day)}; a later number cannot have an earlier day.`,
  }),
  wrongLayout: (own: LayoutName): Text =>
    own === 'party'
      ? {
          vi: 'Tổ chức đảng không ban hành văn bản hành chính nhà nước; văn bản của tổ chức đảng theo thể thức của Đảng (Quy định 399-QĐ/TW; Hướng dẫn 05-HD/VPTW).',
          en: 'A Party organisation issues no State documents; its documents follow the Party layout (Regulation 399-QĐ/TW; Guideline 05-HD/VPTW).',
        }
      : {
          vi: 'Cơ quan, đơn vị nhà nước không ban hành văn bản của Đảng; văn bản theo thể thức văn bản hành chính (Nghị định 30/2020/NĐ-CP).',
          en: 'A State body issues no Party documents; its documents follow the State layout (Decree 30/2020/NĐ-CP).',
        },
  noSuchKind: (kind: string, layout: LayoutName): Text => ({
    vi: `“${kind}” không thuộc các loại ${LAYOUTS[layout].vi.toLocaleLowerCase('vi')}. Chọn loại khác.`,
    en: `“${kind}” is not a kind of ${LAYOUTS[layout].en}. Choose another.`,
  }),
  wrongAuthority: (authority: string): Text => ({
    vi: `Tổ chức này không ký “${authority}”. Ghi tên tập thể của chính tổ chức ban hành.`,
    en: `This organisation does not sign “${authority}”. Write the name of the issuing body itself.`,
  }),
  kindNotOfIssuer: (kind: string, bodies: readonly PartyBody[]): Text => ({
    vi: `${bodies.map(body => BODIES[body].vi).join(', ')} không ban hành ${kind.toLocaleLowerCase('vi')} (Quy định 399-QĐ/TW, Điều 11, 13). Chọn loại văn bản khác.`,
    en: `“${kind}” is not issued by ${bodies.map(body => BODIES[body].en).join(', ')} (Regulation 399-QĐ/TW, art. 11, 13). Choose another kind.`,
  }),

  // Settings
  settings: { vi: 'Mẫu tiêu đề và số văn bản', en: 'Head and numbers' },
  settingsLead: {
    vi: 'Dùng cho văn bản soạn từ nay; văn bản đã soạn giữ nguyên.',
    en: 'Used for documents written from now on; those already written stay as they are.',
  },
  head: { vi: 'Tiêu đề, ký hiệu', en: 'Head and symbol' },
  saveSettings: { vi: 'Lưu', en: 'Save' },
  headIssuer: { vi: 'Tên cơ quan ban hành', en: 'Name of the issuing organisation' },
  headParent: { vi: 'Tên cơ quan cấp trên', en: 'Name of the body above' },
  abbreviation: { vi: 'Chữ viết tắt trong ký hiệu', en: 'Abbreviation in the symbol' },
  abbreviationHint: { vi: 'Ví dụ: ĐU, CB, SGDĐT.', en: 'For example ĐU, CB, SGDĐT.' },
  abbreviationMissing: { vi: 'Nhập chữ viết tắt.', en: 'Enter the abbreviation.' },
  office: { vi: 'Đơn vị soạn thảo trong ký hiệu công văn', en: 'Drafting unit in the symbol of a letter' },
  issuerMissing: { vi: 'Nhập tên cơ quan ban hành.', en: 'Enter the name of the organisation.' },
  placeMissing: { vi: 'Nhập địa danh.', en: 'Enter the place.' },
  eachKind: { vi: 'Đánh số riêng từng loại văn bản', en: 'A series of numbers for each kind' },
  terms: { vi: 'Nhiệm kỳ của cấp ủy', en: 'Terms of the committee' },
  termsLead: {
    vi: 'Số văn bản của Đảng đánh liên tục theo từng loại trong cả nhiệm kỳ, từ đại hội này đến đại hội sau.',
    en: 'Party numbers run by kind through a whole term, from one congress to the next.',
  },
  termFrom: { vi: 'Từ ngày', en: 'From' },
  termUntil: { vi: 'Đến hết ngày', en: 'Until, inclusive' },
  termOpen: { vi: 'Để trống nếu chưa kết thúc.', en: 'Empty while it lasts.' },
  addTerm: { vi: 'Thêm nhiệm kỳ', en: 'Add a term' },
  termMissing: { vi: 'Nhập ngày bắt đầu nhiệm kỳ.', en: 'Enter the first day of the term.' },
  termTurned: { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The last day must be after the first.' },
  termOverlaps: {
    vi: 'Nhiệm kỳ này chồng lên nhiệm kỳ đã khai. Sửa ngày.',
    en: 'This term overlaps one that is there. Change the days.',
  },
  noTerms: { vi: 'Chưa khai nhiệm kỳ nào.', en: 'No term was entered.' },
  series: { vi: 'Số đang dùng', en: 'Numbers in use' },
  seriesSince: { vi: 'Tính từ', en: 'Counted from' },
  last: { vi: 'Số cuối đã cấp', en: 'Last number given' },
  allKinds: { vi: 'Tất cả các loại', en: 'All kinds' },
  noSeries: { vi: 'Chưa cấp số nào.', en: 'No number was given yet.' },
  openSeries: { vi: 'Khai số đã dùng trên giấy', en: 'Enter numbers used on paper' },
  openSeriesLead: {
    vi: 'Khi bắt đầu dùng giữa kỳ: nhập số cuối đã cấp trên sổ giấy, hệ thống cấp tiếp số sau.',
    en: 'When you begin in the middle of a period: enter the last number of the paper register; counting goes on behind it.',
  },
  openedAt: { vi: 'Số cuối trên sổ giấy', en: 'Last number on paper' },
  openedAtMissing: { vi: 'Nhập số cuối đã cấp.', en: 'Enter the last number given.' },
  seriesUsed: {
    vi: 'Sổ này đã cấp số trong hệ thống nên không đổi số bắt đầu được.',
    en: 'Numbers were already given here, so the beginning cannot be changed.',
  },
  settingsSaved: { vi: 'Đã lưu.', en: 'Saved.' },
  termAdded: { vi: 'Đã thêm nhiệm kỳ.', en: 'The term was added.' },
} as const
