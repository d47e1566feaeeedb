// What people read about plans.

import type { Text } from '../shared/text.ts'

export const texts = {
  title: { vi: 'Kế hoạch đơn vị', en: 'Plans of organisations' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  unit: { vi: 'Đơn vị', en: 'Organisation' },
  state: { vi: 'Trạng thái', en: 'State' },
  due: { vi: 'Thời hạn', en: 'Due' },
  timeliness: { vi: 'Tiến độ', en: 'Timeliness' },
  notBegun: { vi: 'Chưa lập', en: 'Not begun' },
  noneFound: { vi: 'Không tìm thấy đơn vị phải lập kế hoạch', en: 'No organisation found that owes a plan' },
  noneFoundNext: {
    vi: 'Kiểm tra lại tên hoặc mã đơn vị; có thể gõ không dấu, gõ một phần tên.',
    en: 'Check the name or code; part of the name is enough, also without diacritics.',
  },
  none: { vi: 'Chưa có kế hoạch nào phải lập', en: 'No plan is due yet' },
  noneNext: {
    vi: 'Kế hoạch xuất hiện ở đây khi Đảng ủy giao nhiệm vụ lập kế hoạch cho các đơn vị.',
    en: 'Plans appear here once the committee hands out the task of making one.',
  },
  lines: { vi: 'Nội dung kế hoạch', en: 'Lines of the plan' },
  line: { vi: 'Nội dung', en: 'Line' },
  content: { vi: 'Nội dung công việc', en: 'What is to be done' },
  how: { vi: 'Cách thực hiện', en: 'How' },
  who: { vi: 'Người, bộ phận thực hiện', en: 'Who' },
  dueOn: { vi: 'Thời gian hoàn thành', en: 'To be completed by' },
  expected: { vi: 'Kết quả, sản phẩm', en: 'Expected result' },
  leaveEmpty: {
    vi: 'Để trống nội dung công việc để bỏ dòng này.',
    en: 'Leave what is to be done empty to drop this line.',
  },
  contentMissing: {
    vi: 'Nhập nội dung công việc, hoặc xóa trắng cả dòng.',
    en: 'Enter what is to be done, or empty the whole line.',
  },
  noLine: {
    vi: 'Kế hoạch chưa có nội dung nào. Nhập ít nhất một nội dung rồi trình duyệt.',
    en: 'The plan has no line yet. Enter at least one, then submit it.',
  },
  whoMissing: { vi: 'chưa nêu người thực hiện.', en: 'names nobody who does it.' },
  dayMissing: { vi: 'chưa có thời gian hoàn thành.', en: 'has no day by which it is to be completed.' },
  dayOutside: {
    vi: 'có thời gian hoàn thành ngoài năm của chương trình.',
    en: 'is to be completed outside the year of the programme.',
  },
  evidence: { vi: 'Minh chứng dự kiến', en: 'Evidence intended' },
  notApplicable: { vi: 'Không áp dụng ở đơn vị vì', en: 'Does not apply here because' },
  notApplicableHint: {
    vi: 'Chỉ điền khi đơn vị không thực hiện nội dung này; khi đó không cần điền các mục còn lại.',
    en: 'Fill in only when this is not done here; the other fields may then stay empty.',
  },
  doesNotApply: { vi: 'Không áp dụng:', en: 'Does not apply:' },
  paragraph: { vi: 'Văn bản chương trình viết', en: 'What the programme says' },
  ownLine: { vi: 'Nội dung riêng của đơn vị', en: 'A line of the unit’s own' },
  askedToMend: { vi: 'Cấp trên đề nghị sửa:', en: 'The superior asks to mend:' },
  lastYear: (year: number): Text => ({
    vi: `Kế hoạch năm ${year} của đơn vị đã ghi`,
    en: `What your plan of ${year} said`,
  }),
  answersTitle: { vi: 'Cần giải trình trước khi trình duyệt', en: 'To be explained before submission' },
  answerMissing: { vi: 'Nêu lý do, hoặc sửa kế hoạch.', en: 'Give a reason, or change the plan.' },
  answer: { vi: 'Lý do', en: 'Reason' },
  answered: { vi: 'Giải trình của đơn vị', en: 'What the unit explained' },
  allOnOneDay: {
    vi: 'Tất cả nội dung có cùng một thời gian hoàn thành.',
    en: 'All lines are to be completed on the same day.',
  },
  toMend: { vi: 'Đề nghị sửa dòng này', en: 'What to mend in this line' },
  toMendTitle: { vi: 'Đề nghị sửa từng nội dung (không bắt buộc)', en: 'What to mend, line by line (optional)' },
  conflict: {
    vi: 'Người khác đã lưu kế hoạch này sau khi bạn mở trang. Những gì bạn nhập còn nguyên bên dưới; ô nào khác với bản đã lưu thì bản đã lưu ghi ngay dưới ô đó. Rà soát rồi lưu lại.',
    en: 'Somebody else saved this plan after you opened the page. What you typed is still below; where it differs, what was saved stands under the field. Check it, then save again.',
  },
  saved: { vi: 'Bản đã lưu:', en: 'As saved:' },
  savedEmpty: { vi: '(trống)', en: '(empty)' },
  noSuchProgramme: { vi: 'Không có chương trình này.', en: 'There is no such programme.' },
  contentsTitle: { vi: 'Nội dung kế hoạch đơn vị phải có', en: 'What the units’ plans must take up' },
  contentsLead: {
    vi: 'Đánh dấu những nội dung của chương trình mà kế hoạch của mỗi đảng bộ, chi bộ trực thuộc phải cụ thể hóa. Nhiệm vụ riêng của năm đầu mối không đưa vào đây.',
    en: 'Mark the contents of the programme that the plan of each subordinate Party organisation makes concrete. Tasks of the bodies themselves do not belong here.',
  },
  contentsProposed: {
    vi: 'Các dòng dưới đây do hệ thống gợi ý theo câu chữ của chương trình, chưa được lưu. Rà soát, sửa rồi lưu.',
    en: 'The lines below are proposed from the words of the programme and not saved yet. Check them, change them, save.',
  },
  contentsNone: {
    vi: 'Chưa đánh dấu nội dung nào: kế hoạch của đơn vị chỉ gồm các nội dung tự nêu.',
    en: 'Nothing is marked: the units’ plans hold only lines of their own.',
  },
  contentsOfTask: { vi: 'Nội dung giao cho kế hoạch đơn vị', en: 'Content handed down to the units’ plans' },
  contentTitleHint: {
    vi: 'Để trống nếu đoạn này không đưa vào kế hoạch đơn vị.',
    en: 'Leave empty when this paragraph is not for the units’ plans.',
  },
  needsUnion: { vi: 'Cần công đoàn cùng thực hiện', en: 'Done together with the union' },
  contentsSave: { vi: 'Lưu nội dung', en: 'Save' },
  contentsSaved: { vi: 'Đã lưu nội dung phải có của kế hoạch đơn vị.', en: 'The contents were saved.' },
  contentsStale: {
    vi: 'Người khác vừa sửa các nội dung này. Tải lại trang rồi sửa tiếp.',
    en: 'Somebody else has just changed these contents. Load the page again and go on.',
  },
  returned: { vi: 'Đảng ủy trả lại, đề nghị sửa:', en: 'Returned by the committee, please mend:' },
  basis: { vi: 'Căn cứ', en: 'Reason' },
  beforeSubmitting: { vi: 'Trước khi trình duyệt cần bổ sung', en: 'Before it can be submitted' },
  followUp: { vi: 'Theo dõi kế hoạch của các đơn vị', en: 'Plans of the organisations followed' },
  amend: { vi: 'Điều chỉnh kế hoạch', en: 'Amend the plan' },
  amendLead: {
    vi: 'Bản đã được tiếp nhận vẫn có giá trị cho đến khi bản điều chỉnh được tiếp nhận.',
    en: 'What was accepted counts until the amendment is accepted.',
  },
  amendReason: { vi: 'Lý do điều chỉnh', en: 'Reason of the amendment' },
  amendReasonMissing: { vi: 'Nêu lý do điều chỉnh.', en: 'Give the reason of the amendment.' },
  amendmentOpen: { vi: 'Đã mở bản điều chỉnh.', en: 'The amendment is open.' },
  partsFollow: { vi: 'Theo kế hoạch được tiếp nhận', en: 'As the accepted plan has it' },
  carriedOut: { vi: 'Thực hiện', en: 'Carried out' },
  partsDone: (done: number, all: number): Text => ({
    vi: `${done}/${all} nội dung đã xong`,
    en: `${done} of ${all} lines are done`,
  }),
  allDone: {
    vi: 'Mọi nội dung của kế hoạch đã xong. Đưa kết quả vào báo cáo của đơn vị.',
    en: 'Every line of the plan is done. Take the results into the organisation’s report.',
  },
  noSuchFormat: { vi: 'Chọn tải bản DOCX hoặc PDF.', en: 'Choose to download DOCX or PDF.' },
  notYetIssued: {
    vi: 'Kế hoạch chưa được duyệt tại đơn vị nên chưa phát hành được. Trình duyệt trước.',
    en: 'The plan has not been approved in the organisation yet. Submit it for approval first.',
  },
  outgoingDrafted: { vi: 'Đã lập dự thảo văn bản kế hoạch.', en: 'The document was drafted.' },
  downloadDocx: { vi: 'Tải kế hoạch (DOCX)', en: 'Download the plan (DOCX)' },
  downloadPdf: { vi: 'Tải kế hoạch (PDF)', en: 'Download the plan (PDF)' },
  copiedPast: { vi: 'Nội dung phần lớn giống kế hoạch năm trước', en: 'Largely the same as last year’s plan' },
  thisPlan: { vi: 'Kế hoạch này', en: 'This plan' },
  planBefore: { vi: 'Kế hoạch năm trước', en: 'Last year’s plan' },
  amendingNow: { vi: 'đang điều chỉnh', en: 'being amended' },
  amending: { vi: 'Đang điều chỉnh:', en: 'Being amended:' },
  acceptedOn: { vi: 'Tiếp nhận', en: 'Accepted' },
  editions: { vi: 'Các bản đã tiếp nhận', en: 'Editions accepted' },
  edition: (number: number): Text => ({ vi: `Bản ${number}`, en: `Edition ${number}` }),
  noSuchEdition: {
    vi: 'Không có bản kế hoạch này. Mở kế hoạch và chọn một bản đã tiếp nhận.',
    en: 'There is no such edition. Open the plan and choose one that was accepted.',
  },
  notSentOf: (units: number): Text => ({
    vi: `Chưa gửi, trong ${units} đơn vị`,
    en: `Not sent, of ${units} organisations`,
  }),
  someNotSent: (count: number): Text => ({
    vi: `${count} đơn vị chưa gửi kế hoạch.`,
    en: `${count} organisations have not sent their plan.`,
  }),
  gapsTitle: { vi: 'Việc cần xử lý', en: 'What to act on' },
  byContent: { vi: 'Theo nội dung chương trình', en: 'By content of the programme' },
  byUnit: { vi: 'Theo đơn vị', en: 'By organisation' },
  standing: { vi: 'Tình trạng', en: 'How it stands' },
  any: { vi: 'Tất cả', en: 'All' },
  filter: { vi: 'Lọc', en: 'Filter' },
  nextUnits: { vi: 'Các đơn vị tiếp theo', en: 'Next organisations' },
  download: { vi: 'Tải bảng (XLSX)', en: 'Download (XLSX)' },
  markContents: { vi: 'Đánh dấu nội dung kế hoạch đơn vị phải có', en: 'Mark what the plans must take up' },
  nobodyFollowed: { vi: 'Không có đơn vị nào khớp', en: 'No organisation matches' },
  nobodyFollowedNext: {
    vi: 'Bỏ bớt điều kiện lọc, hoặc giao nhiệm vụ lập kế hoạch cho các đơn vị trước.',
    en: 'Loosen the filter, or hand out the task of making a plan first.',
  },
  nobodyToRemind: { vi: 'Không có đơn vị nào chưa gửi kế hoạch.', en: 'Every organisation has sent its plan.' },
  remind: (count: number): Text => ({
    vi: `Đôn đốc ${count} đơn vị chưa gửi`,
    en: `Remind ${count} organisations that have not sent`,
  }),
  reminded: (count: number): Text => ({
    vi: `Đã gửi thông báo đôn đốc tới ${count} đơn vị.`,
    en: `${count} organisations were reminded.`,
  }),
  withoutUnion: (count: number): Text => ({
    vi: `${count} đơn vị chưa có công đoàn và chưa nêu ai thực hiện thay.`,
    en: `${count} organisations have no union, and nobody is named who acts instead.`,
  }),
  comparison: { vi: 'So sánh kế hoạch', en: 'Plans compared' },
  compareWith: { vi: 'So với kế hoạch của đơn vị', en: 'Compare with the plan of' },
  find: { vi: 'Tìm', en: 'Find' },
  notThere: { vi: 'Không có', en: 'Not there' },
  notSentYet: {
    vi: 'Đơn vị này chưa gửi kế hoạch nên chưa có gì để so sánh. Chọn đơn vị khác, hoặc đôn đốc đơn vị gửi.',
    en: 'This organisation has not sent its plan, so there is nothing to compare. Choose another one, or remind it.',
  },
  nothingToCompare: {
    vi: 'Chưa có kế hoạch năm trước để so sánh',
    en: 'There is no plan of the year before to compare with',
  },
  nothingFoundToCompare: { vi: 'Không tìm thấy kế hoạch của đơn vị này', en: 'No plan of that organisation was found' },
  compareNext: {
    vi: 'Tìm theo tên đơn vị đã lập kế hoạch, rồi chọn để đặt hai kế hoạch cạnh nhau.',
    en: 'Find an organisation that has begun its plan by name, then choose it to see both side by side.',
  },
  compareNextYear: {
    vi: 'Từ năm sau, kế hoạch năm nay sẽ đứng cạnh kế hoạch mới ở đây.',
    en: 'From next year on this plan stands here beside the new one.',
  },
  noSuchPlan: { vi: 'Không có kế hoạch này.', en: 'There is no such plan.' },
  actingUnknown: {
    vi: 'Tổ chức được chọn không còn trong danh sách. Tải lại trang rồi chọn lại.',
    en: 'The chosen organisation is no longer in the list. Load the page again and choose anew.',
  },
  actingStale: {
    vi: 'Người khác vừa nêu ai thực hiện thay cho đơn vị này. Tải lại trang để xem rồi sửa nếu cần.',
    en: 'Somebody else has just named who acts for this organisation. Load the page again, then change it if needed.',
  },
  contentUntaken: (title: string): Text => ({
    vi: `Kế hoạch chưa có nội dung “${title}”. Điền nội dung này, hoặc nêu lý do không áp dụng.`,
    en: `The plan does not take up “${title}”. Fill it in, or say why it does not apply.`,
  }),
  mostlyNotApplicable: (passedOver: number, all: number): Text => ({
    vi: `${passedOver}/${all} nội dung được ghi là không áp dụng.`,
    en: `${passedOver} of ${all} lines are said not to apply.`,
  }),
  vague: (count: number): Text => ({
    vi: `${count} nội dung không nêu cả cách thực hiện lẫn kết quả.`,
    en: `${count} lines name neither how it is done nor what comes of it.`,
  }),
} satisfies Record<string, Text | ((...args: never[]) => Text)>

export const lineText = (number: number, text: Text): Text => ({
  vi: `Nội dung ${number} ${text.vi}`,
  en: `Line ${number} ${text.en}`,
})

export const areaTexts = {
  dissemination: {
    vi: 'Tuyên truyền, phổ biến, quán triệt pháp luật về thực hiện dân chủ ở cơ sở',
    en: 'Making the law on grassroots democracy known',
  },
  disclosure: { vi: 'Công khai thông tin ở cơ sở', en: 'Disclosure of information' },
  conference: {
    vi: 'Tổ chức hội nghị cán bộ, công chức, viên chức, người lao động',
    en: 'The staff conference',
  },
  dialogue: { vi: 'Đối thoại, tiếp nhận và giải quyết kiến nghị', en: 'Dialogue, taking up and settling proposals' },
  rules: { vi: 'Xây dựng, sửa đổi quy chế thực hiện dân chủ', en: 'Making and amending the rules of democracy' },
  inspection: { vi: 'Tự kiểm tra, giám sát việc thực hiện dân chủ', en: 'Own inspection and supervision' },
} satisfies Record<string, Text>

/** How a content stands in a unit's plan. */
export const coverageTexts = {
  none: { vi: 'Chưa lập', en: 'No plan' },
  drafting: { vi: 'Đang soạn', en: 'Being written' },
  gap: { vi: 'Còn thiếu', en: 'Missing' },
  'not-applicable': { vi: 'Không áp dụng', en: 'Does not apply' },
  returned: { vi: 'Đề nghị sửa', en: 'To be mended' },
  planned: { vi: 'Đã nêu', en: 'Planned' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
} satisfies Record<string, Text>

export const planStateTexts = {
  none: { vi: 'Chưa lập', en: 'Not begun' },
  draft: { vi: 'Đang soạn', en: 'Being written' },
  submitted: { vi: 'Chờ duyệt tại đơn vị', en: 'Waits for approval in the unit' },
  approved: { vi: 'Đã duyệt, chưa gửi', en: 'Approved, not sent' },
  returned: { vi: 'Đã trả lại', en: 'Returned' },
  sent: { vi: 'Đã gửi, chờ tiếp nhận', en: 'Sent, waits for acceptance' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
} satisfies Record<string, Text>
