// What people read about programmes, tasks and deliverables.

import { type Instant, ZONE } from '../shared/day.ts'
import { formatDay, type Text } from '../shared/text.ts'
import type { Field } from './difference.ts'
import type { ProgrammeState } from './life.ts'
import type { RecipientKind } from './matching.ts'
import type { DeliverableKind, Ower, Rhythm } from './programme.ts'

const plain = {
  title: { vi: 'Chương trình', en: 'Programmes' },
  upload: { vi: 'Đưa chương trình vào', en: 'Bring a programme in' },
  uploadLead: {
    vi: 'Chọn văn bản chương trình như đã ban hành. Hệ thống đọc và tách thành từng nhiệm vụ để bạn rà soát; văn bản gốc không bị sửa.',
    en: 'Choose the programme as it was issued. It is read and split into tasks for you to check; the original is never changed.',
  },
  file: { vi: 'Văn bản chương trình', en: 'Programme document' },
  fileMissing: { vi: 'Chọn một tệp văn bản.', en: 'Choose a document file.' },
  readButton: { vi: 'Đọc văn bản', en: 'Read the document' },
  noTasks: {
    vi: 'Không tách được nhiệm vụ nào từ văn bản này. Kiểm tra xem đây có phải là chương trình, có các mục I, II, III hay không.',
    en: 'No task was found in this document. Check that it is a programme with sections I, II, III.',
  },
  noProgrammes: { vi: 'Chưa có chương trình nào', en: 'No programme yet' },
  noProgrammesOffice: {
    vi: 'Đưa văn bản chương trình vào để tách nhiệm vụ, đặt thời hạn và giao cho các đơn vị.',
    en: 'Bring the programme in to split it into tasks, set the dates and hand them out.',
  },
  noProgrammesUnit: {
    vi: 'Chương trình xuất hiện ở đây khi Đảng ủy giao nhiệm vụ.',
    en: 'Programmes appear here once the committee hands out the tasks.',
  },
  warningsOpenAction: { vi: 'Trả lời cảnh báo', en: 'Answer the warnings' },
  stillDraft: {
    vi: 'Chương trình này đang được soạn, chưa trình duyệt.',
    en: 'This programme is still being prepared; it was not submitted yet.',
  },
  waitsForApproval: {
    vi: 'Chương trình này đã trình, đang chờ duyệt. Muốn sửa phải được trả lại.',
    en: 'This programme was submitted and waits for approval. To be changed it must be returned.',
  },
  waitsForHandOut: {
    vi: 'Chương trình này đã được duyệt, chờ giao nhiệm vụ. Muốn sửa phải được trả lại.',
    en: 'This programme was approved and waits to be handed out. To be changed it must be returned.',
  },
  alreadyClosed: { vi: 'Chương trình này đã kết thúc.', en: 'This programme is closed.' },
  stale: {
    vi: 'Chương trình đã được người khác thay đổi sau khi bạn mở trang. Xem lại nội dung mới rồi thực hiện lại.',
    en: 'Somebody changed this programme after you opened the page. Look at it again, then repeat what you did.',
  },
  nothingToUndo: { vi: 'Không còn bước nào để hoàn tác.', en: 'There is no step left to take back.' },
  stepCorrected: { vi: 'Sửa nhiệm vụ', en: 'Corrected a task' },
  stepSplit: { vi: 'Tách nhiệm vụ', en: 'Split a task' },
  stepMerged: { vi: 'Gộp nhiệm vụ', en: 'Merged tasks' },
  stepAdded: { vi: 'Thêm nhiệm vụ', en: 'Added a task' },
  stepRemoved: { vi: 'Bỏ nhiệm vụ', en: 'Removed a task' },
  stepDeliverableAdded: { vi: 'Thêm sản phẩm', en: 'Added a deliverable' },
  stepDeliverableChanged: { vi: 'Sửa sản phẩm, thời hạn', en: 'Changed a deliverable or its dates' },
  stepDeliverableRemoved: { vi: 'Bỏ sản phẩm', en: 'Removed a deliverable' },
  submit: { vi: 'Trình duyệt', en: 'Submit for approval' },
  approve: { vi: 'Duyệt', en: 'Approve' },
  giveBack: { vi: 'Trả lại', en: 'Return' },
  giveBackReason: { vi: 'Lý do trả lại', en: 'Reason for returning it' },
  giveBackReasonMissing: {
    vi: 'Nêu lý do trả lại để người soạn biết cần sửa gì.',
    en: 'Give the reason, so that those who prepare it know what to correct.',
  },
  returnedBecause: { vi: 'Được trả lại để hoàn thiện', en: 'Returned for correction' },
  wasSubmitted: { vi: 'Đã trình duyệt.', en: 'Submitted for approval.' },
  wasApproved: { vi: 'Đã duyệt. Văn phòng có thể giao nhiệm vụ.', en: 'Approved. The Office may hand it out.' },
  wasReturned: { vi: 'Đã trả lại người soạn.', en: 'Returned to those who prepare it.' },
  wasSaved: { vi: 'Đã lưu.', en: 'Saved.' },
  wasUndone: { vi: 'Đã hoàn tác bước vừa rồi.', en: 'The last step was taken back.' },
  undo: { vi: 'Hoàn tác', en: 'Take back' },
  answersLead: {
    vi: 'Mỗi cảnh báo cần một người xem: xử lý, hoặc bỏ qua và nêu lý do. Văn bản gốc không bị sửa.',
    en: 'A person looks at each warning: it is settled, or waved through with a reason. The original is never changed.',
  },
  answer: { vi: 'Trả lời', en: 'Answer' },
  answerSettled: { vi: 'Đã kiểm tra, xử lý', en: 'Checked and settled' },
  answerWaived: { vi: 'Bỏ qua', en: 'Wave through' },
  answerNote: { vi: 'Ghi chú hoặc lý do', en: 'Note or reason' },
  answerReasonMissing: { vi: 'Bỏ qua thì phải nêu lý do.', en: 'Waving a warning through needs a reason.' },
  answerChoiceMissing: { vi: 'Chọn cách trả lời cho ghi chú này.', en: 'Choose the answer that this note belongs to.' },
  answersSave: { vi: 'Lưu trả lời', en: 'Save the answers' },
  noSeam: {
    vi: 'Chọn câu bắt đầu nhiệm vụ thứ hai.',
    en: 'Choose the sentence with which the second task begins.',
  },
  nothingToMerge: {
    vi: 'Đây là nhiệm vụ cuối, không có nhiệm vụ sau để gộp.',
    en: 'This is the last task; none follows it.',
  },
  correct: { vi: 'Sửa, giao đầu mối khác', en: 'Correct, give to another body' },
  correctLead: {
    vi: 'Lời văn của văn bản giữ nguyên. Sửa tên gọi, đầu mối chủ trì và nơi phối hợp.',
    en: 'The words of the document stay. Change its title, who owns it and whom it is done with.',
  },
  split: { vi: 'Tách nhiệm vụ', en: 'Split the task' },
  splitLead: { vi: 'Chọn câu mở đầu nhiệm vụ thứ hai.', en: 'Choose the sentence that begins the second task.' },
  splitNone: {
    vi: 'Đoạn này chỉ có một câu nên không tách được.',
    en: 'This paragraph is a single sentence and cannot be split.',
  },
  splitAt: { vi: 'Tách từ câu', en: 'Split before' },
  merge: { vi: 'Gộp với nhiệm vụ sau', en: 'Merge with the next' },
  removeTask: { vi: 'Bỏ nhiệm vụ này', en: 'Take this task out' },
  addTask: { vi: 'Thêm nhiệm vụ', en: 'Add a task' },
  addTaskLead: {
    vi: 'Nhiệm vụ không có trong văn bản đưa vào; lời văn do Văn phòng soạn.',
    en: 'A task that stands in no document; its words are the Office’s own.',
  },
  pathField: { vi: 'Số mục', en: 'Number' },
  pathHint: { vi: 'Ví dụ II.4.4', en: 'For example II.4.4' },
  pathMissing: { vi: 'Nhập số mục.', en: 'Enter the number.' },
  pathTaken: { vi: 'Số mục này đã có. Chọn số khác.', en: 'This number is taken. Choose another.' },
  textField: { vi: 'Nội dung nhiệm vụ', en: 'Text of the task' },
  textMissing: { vi: 'Nhập nội dung nhiệm vụ.', en: 'Enter the text of the task.' },
  titleField: { vi: 'Tên gọi ngắn', en: 'Short title' },
  titleHint: { vi: 'Để trống thì dùng những chữ đầu của đoạn.', en: 'Left empty, the first words of the paragraph.' },
  ownerNone: { vi: 'Chưa giao cho đầu mối nào', en: 'No owner yet' },
  ownerWrong: { vi: 'Chọn đầu mối trong danh sách.', en: 'Choose an owner from the list.' },
  partnersHint: { vi: 'Mỗi dòng một cơ quan, đơn vị.', en: 'One body a line.' },
  partnersMany: { vi: 'Nhiều nhất 20 cơ quan, đơn vị phối hợp.', en: 'At most 20 bodies.' },
  planContents: { vi: 'Nội dung kế hoạch đơn vị phải có', en: 'What the units’ plans must take up' },
  planFollowUp: { vi: 'Theo dõi kế hoạch của các đơn vị', en: 'Plans of the organisations followed' },
  addressees: { vi: 'Đối tượng thực hiện, nơi nhận', en: 'Addressees and recipients' },
  bodiesOfTasks: { vi: 'Đầu mối chủ trì', en: 'Bodies that own tasks' },
  bodiesNone: { vi: 'Chưa nhiệm vụ nào có đầu mối.', en: 'No task has an owner yet.' },
  taskCount: { vi: 'Số nhiệm vụ', en: 'Tasks' },
  unitsEmpty: { vi: 'Không có tổ chức nào.', en: 'There are no organisations.' },
  unitName: { vi: 'Tổ chức', en: 'Organisation' },
  exceptions: { vi: 'Không thuộc đối tượng thực hiện', en: 'Taken out' },
  exceptionsNone: { vi: 'Chưa loại tổ chức nào.', en: 'None was taken out.' },
  exceptUnit: { vi: 'Đưa ra khỏi danh sách', en: 'Take out' },
  includeUnit: { vi: 'Đưa lại vào danh sách', en: 'Put back' },
  exceptionReason: { vi: 'Lý do', en: 'Reason' },
  exceptionReasonMissing: {
    vi: 'Nêu lý do đưa tổ chức này ra khỏi danh sách.',
    en: 'Give the reason for taking it out.',
  },
  exceptionWrong: {
    vi: 'Chọn một tổ chức trực thuộc trong danh sách.',
    en: 'Choose a subordinate organisation from the list.',
  },
  recipients: { vi: 'Nơi nhận', en: 'Recipients' },
  recipientLine: { vi: 'Văn bản ghi', en: 'As written' },
  recipientIs: { vi: 'Là', en: 'Is' },
  recipientsNone: { vi: 'Văn bản không ghi nơi nhận.', en: 'The document names no recipients.' },
  recipientsSave: { vi: 'Lưu nơi nhận', en: 'Save the recipients' },
  recipientWrong: { vi: 'Chọn trong danh sách.', en: 'Choose from the list.' },
  document: { vi: 'Tải văn bản (DOCX)', en: 'Download the document (DOCX)' },
  paper: { vi: 'Soạn văn bản để ban hành', en: 'Make the paper to be issued' },
  paperMade: { vi: 'Văn bản ban hành', en: 'The paper' },
  driftTitle: {
    vi: 'Tổ chức đã thay đổi sau khi giao nhiệm vụ',
    en: 'Organisations changed after the tasks were handed out',
  },
  renew: { vi: 'Giao bổ sung', en: 'Hand out what is missing' },
  amend: { vi: 'Điều chỉnh chương trình', en: 'Amend the programme' },
  amendmentBegun: {
    vi: 'Đã lập dự thảo điều chỉnh. Chương trình đang thực hiện chưa thay đổi cho đến khi dự thảo được duyệt và giao.',
    en: 'The draft of the amendment stands. The programme in force stays as it is until the draft is approved and handed out.',
  },
  amendTheProgramme: {
    vi: 'Đây là bản điều chỉnh. Thực hiện ở chương trình đang có hiệu lực.',
    en: 'This is an amendment. Do this at the programme in force.',
  },
  notAmendment: { vi: 'Chương trình này không phải bản điều chỉnh.', en: 'This programme is no amendment.' },
  notInForce: {
    vi: 'Chương trình này chưa được giao nhiệm vụ.',
    en: 'This programme was not handed out yet.',
  },
  nothingAmended: {
    vi: 'Bản điều chỉnh không khác chương trình đang thực hiện nên không có gì để giao.',
    en: 'The amendment does not differ from the programme in force; there is nothing to hand out.',
  },
  amendmentOpen: {
    vi: 'Còn bản điều chỉnh chưa giao. Giao hoặc làm xong bản điều chỉnh rồi kết thúc chương trình.',
    en: 'An amendment is still open. Hand it out first, then close the programme.',
  },
  differenceLead: {
    vi: 'So với bản đang thực hiện trước đó. Nhiệm vụ giữ nguyên thì không liệt kê.',
    en: 'Against the edition before it. What stays the same is not listed.',
  },
  difference: { vi: 'Nội dung điều chỉnh', en: 'What changes' },
  inForce: { vi: 'Chương trình đang thực hiện', en: 'The programme in force' },
  noDifference: { vi: 'Chưa có thay đổi nào', en: 'Nothing changes yet' },
  noDifferenceHint: {
    vi: 'Sửa nhiệm vụ, sản phẩm hoặc thời hạn trong dự thảo rồi xem lại.',
    en: 'Change tasks, deliverables or dates of the draft, then look again.',
  },
  change: { vi: 'Thay đổi', en: 'Change' },
  before: { vi: 'Trước', en: 'Before' },
  afterwards: { vi: 'Sau', en: 'After' },
  wasAdded: { vi: 'Thêm mới', en: 'Added' },
  wasRemoved: { vi: 'Bỏ', en: 'Taken out' },
  close: { vi: 'Kết thúc chương trình', en: 'Close the programme' },
  closeReason: { vi: 'Lý do kết thúc', en: 'Reason for closing it' },
  closeReasonMissing: {
    vi: 'Nêu lý do kết thúc, ví dụ văn bản tổng kết chương trình.',
    en: 'Give the reason, for example the document that concluded the programme.',
  },
  closedBecause: { vi: 'Chương trình đã kết thúc', en: 'The programme is closed' },
  writeFrom: { vi: 'Soạn chương trình năm sau', en: 'Write next year’s programme' },
  copyMade: {
    vi: 'Đã lập dự thảo từ chương trình năm trước. Lời văn, thời hạn sửa được; kiểm tra từng nhiệm vụ.',
    en: 'Drafted from last year’s programme. Words and days can be changed; check each task.',
  },
  editions: { vi: 'Các lần điều chỉnh', en: 'Amendments' },
  superior: { vi: 'Văn bản cấp trên, văn bản dẫn chiếu', en: 'Superior and cited documents' },
  superiorOfAll: { vi: 'Căn cứ của chương trình', en: 'What the programme is based on' },
  citedHere: { vi: 'Dẫn chiếu trong nhiệm vụ này', en: 'Cited in this task' },
  showParagraph: { vi: 'Xem đoạn này trong văn bản', en: 'Show this paragraph in the document' },
  showPlace: { vi: 'Xem chỗ ghi trong văn bản', en: 'Show the place in the document' },
  partners: { vi: 'Phối hợp', en: 'With' },
  noWarnings: { vi: 'Không có cảnh báo nào.', en: 'There are no warnings.' },
  allAnswered: { vi: 'Đã trả lời tất cả cảnh báo.', en: 'All warnings are answered.' },
  stepWrite: { vi: 'Soạn, rà soát', en: 'Prepare' },
  stepHandOut: { vi: 'Giao nhiệm vụ', en: 'Hand out' },
  stepClose: { vi: 'Thực hiện, kết thúc', en: 'Carry out, close' },
  rhythmWrong: { vi: 'Chọn định kỳ.', en: 'Choose the rhythm.' },
  showDays: { vi: 'Hiện ngày theo định kỳ đã chọn', en: 'Show the days of this rhythm' },
  dueEach: { vi: 'Thời hạn từng kỳ', en: 'Due day of each period' },
  dueEachHint: {
    vi: 'Để trống nếu kỳ đó không yêu cầu. Ngày điền sẵn chỉ là đề xuất.',
    en: 'Leave a period empty when nothing is asked for it. Days filled in already are proposals.',
  },
  evidence: { vi: 'Minh chứng mong muốn', en: 'Evidence wished for' },
  namedInText: { vi: 'Thời hạn có trong văn bản.', en: 'The document names this day.' },
  review: { vi: 'Rà soát nội dung văn bản', en: 'Check what was read' },
  original: { vi: 'Văn bản gốc', en: 'Original' },
  subject: { vi: 'Nội dung', en: 'Subject' },
  year: { vi: 'Năm', en: 'Year' },
  state: { vi: 'Trạng thái', en: 'State' },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  warnings: { vi: 'Cần xem lại', en: 'To look at again' },
  paragraph: { vi: 'Đoạn văn bản', en: 'Paragraph' },
  owner: { vi: 'Chủ trì', en: 'Owner' },
  noOwner: { vi: 'văn bản không nêu', en: 'not named in the document' },
  unmatched: { vi: 'chưa khớp với tổ chức nào', en: 'matches no organisation yet' },
  deliverables: { vi: 'Sản phẩm', en: 'Deliverables' },
  noDeliverables: { vi: 'chưa có', en: 'none yet' },
  noDate: { vi: 'chưa đặt thời hạn', en: 'no date yet' },
  setByOffice: {
    vi: 'Thời hạn do Văn phòng đặt; văn bản không nêu.',
    en: 'Dates are set by the Office; the document names none.',
  },
  fromDocument: { vi: 'văn bản có nêu', en: 'named in the document' },
  byOffice: { vi: 'Văn phòng thêm', en: 'added by the Office' },
  open: { vi: 'Đặt sản phẩm, thời hạn', en: 'Set deliverables and dates' },
  addDeliverable: { vi: 'Thêm sản phẩm', en: 'Add a deliverable' },
  editDeliverable: { vi: 'Sản phẩm và thời hạn', en: 'Deliverable and dates' },
  edit: { vi: 'Đặt thời hạn', en: 'Set dates' },
  remove: { vi: 'Bỏ sản phẩm này', en: 'Remove this deliverable' },
  kind: { vi: 'Loại sản phẩm', en: 'Kind' },
  kindWrong: { vi: 'Chọn loại sản phẩm.', en: 'Choose the kind.' },
  name: { vi: 'Tên sản phẩm', en: 'Name' },
  nameMissing: { vi: 'Nhập tên sản phẩm.', en: 'Enter the name.' },
  who: { vi: 'Ai thực hiện', en: 'Who owes it' },
  whoWrong: { vi: 'Chọn ai thực hiện.', en: 'Choose who owes it.' },
  rhythm: { vi: 'Định kỳ', en: 'Rhythm' },
  dueOnce: { vi: 'Thời hạn (làm một lần)', en: 'Due day (once)' },
  dueBeforeEnd: {
    vi: 'Thời hạn phải sau ngày chốt số liệu của kỳ.',
    en: 'The due day must be after the last day that the period covers.',
  },
  dueOutsideYear: {
    vi: 'Thời hạn phải trong năm của chương trình hoặc tháng 1 năm sau.',
    en: 'The due day must lie in the programme’s year or in the January after it.',
  },
  dueMissing: { vi: 'Nhập ít nhất một thời hạn.', en: 'Enter at least one due day.' },
  dueColumn: { vi: 'Thời hạn', en: 'Due' },
  addHint: {
    vi: 'Thêm sản phẩm mà nhiệm vụ này phải có: kế hoạch, báo cáo, văn bản hay hoạt động.',
    en: 'Add what this task is to bring forth: a plan, a report, a document or an activity.',
  },
  save: { vi: 'Lưu', en: 'Save' },
  publish: { vi: 'Giao nhiệm vụ', en: 'Hand the tasks out' },
  publishLead: {
    vi: 'Mỗi sản phẩm đã có thời hạn thành một việc của từng đơn vị, từng kỳ. Sau khi giao, thay đổi phải bằng phiên bản mới.',
    en: 'Each dated deliverable becomes a duty of each organisation in each period. After that, changes need a new version.',
  },
  undatedStay: {
    vi: 'Các sản phẩm chưa có thời hạn sau đây sẽ không thành việc:',
    en: 'These deliverables have no date and will not become duties:',
  },
  alreadyPublished: {
    vi: 'Nhiệm vụ của chương trình này đã được giao; chỉ có thể điều chỉnh bằng phiên bản mới.',
    en: 'The tasks of this programme were handed out already; changes need a new edition.',
  },
  nothingDated: {
    vi: 'Chưa sản phẩm nào có thời hạn. Đặt thời hạn cho ít nhất một sản phẩm rồi giao nhiệm vụ.',
    en: 'No deliverable has a date yet. Set one for at least one deliverable, then hand the tasks out.',
  },
  noSuchProgramme: { vi: 'Không tìm thấy chương trình này.', en: 'This programme was not found.' },
  noSuchTask: {
    vi: 'Nhiệm vụ này không còn nữa. Tải lại trang chương trình.',
    en: 'This task is no longer there. Reload the page of the programme.',
  },
  noOriginal: {
    vi: 'Chương trình này được soạn trên hệ thống, không có văn bản đưa vào.',
    en: 'This programme was written here; no document was brought in.',
  },
  noSuchDeliverable: {
    vi: 'Sản phẩm này không còn nữa. Tải lại trang nhiệm vụ.',
    en: 'This deliverable is no longer there. Reload the page of the task.',
  },
} satisfies Record<string, Text>

const kinds: Record<DeliverableKind, Text> = {
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  report: { vi: 'Báo cáo', en: 'Report' },
  document: { vi: 'Văn bản', en: 'Document' },
  activity: { vi: 'Hoạt động', en: 'Activity' },
  continuous: { vi: 'Việc thường xuyên', en: 'Continuous work' },
}

const owers: Record<Ower, Text> = {
  units: { vi: 'Các đảng bộ, chi bộ trực thuộc', en: 'All subordinate Party organisations' },
  body: { vi: 'Đầu mối chủ trì nhiệm vụ', en: 'The body that owns the task' },
}

const rhythms: Record<Rhythm, Text> = {
  once: { vi: 'Một lần', en: 'Once' },
  monthly: { vi: 'Hằng tháng', en: 'Each month' },
  quarterly: { vi: 'Hằng quý', en: 'Each quarter' },
  'half-yearly': { vi: '6 tháng', en: 'Each half year' },
  yearly: { vi: 'Hằng năm', en: 'Each year' },
  'nine-monthly': { vi: '9 tháng', en: 'Nine months' },
  semesterly: { vi: 'Theo học kỳ', en: 'Each semester' },
  'school-yearly': { vi: 'Theo năm học', en: 'Each school year' },
}

const recipientKinds: Record<Exclude<RecipientKind, 'unit'>, Text> = {
  addressees: { vi: 'Các tổ chức mà chương trình giao nhiệm vụ', en: 'Those whom the programme addresses' },
  archive: { vi: 'Bản lưu, không phải nơi nhận', en: 'Archive copy, no recipient' },
  outside: { vi: 'Cơ quan, đơn vị ngoài hệ thống', en: 'Somebody outside' },
  open: { vi: 'Chưa xác định', en: 'Not decided yet' },
}

const fields: Record<Field, Text> = {
  path: plain.pathField,
  title: plain.titleField,
  text: plain.textField,
  owner: plain.owner,
  partners: plain.partners,
  kind: plain.kind,
  name: plain.name,
  who: plain.who,
  rhythm: plain.rhythm,
  evidence: plain.evidence,
  due: plain.dueColumn,
}

const states: Record<ProgrammeState, Text> = {
  draft: { vi: 'Đang rà soát', en: 'Being checked' },
  submitted: { vi: 'Chờ duyệt', en: 'Waits for approval' },
  approved: { vi: 'Đã duyệt, chờ giao', en: 'Approved, not handed out' },
  published: { vi: 'Đã giao nhiệm vụ', en: 'Handed out' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
}

/** "9:05, 20/8/2024" in Viet Nam. */
export function formatMoment(at: Instant): string {
  const local = at.toZonedDateTimeISO(ZONE)
  return `${local.hour}:${`${local.minute}`.padStart(2, '0')}, ${formatDay(local.toPlainDate())}`
}

export const texts = {
  ...plain,
  kinds,
  owers,
  rhythms,
  recipientKinds,
  fields,
  states,
  warningsOpen: (open: number): Text => ({
    vi: `Còn ${open} cảnh báo chưa trả lời. Trả lời hết rồi trình duyệt.`,
    en: `${open} warnings are not answered. Answer all of them, then submit.`,
  }),
  warningsLeft: (open: number): Text => ({ vi: `Còn ${open} cảnh báo chờ trả lời`, en: `${open} warnings to answer` }),
  othersOfKind: (count: number): Text => ({ vi: `${count} chỗ cùng loại`, en: `${count} places of this kind` }),
  answerProposal: (proposal: string): Text => ({ vi: `Đúng ra là: ${proposal}`, en: `It should be: ${proposal}` }),
  answeredBy: (name: string): Text => ({ vi: `${name} đã trả lời`, en: `Answered by ${name}` }),
  staleBy: (name: string, at: Instant): Text => ({
    vi: `${name} đã thay đổi chương trình này lúc ${formatMoment(at)}, sau khi bạn mở trang. Những gì bạn nhập vẫn còn ở đây nếu trang có biểu mẫu; xem lại nội dung mới rồi lưu lại.`,
    en: `${name} changed this programme at ${formatMoment(at)}, after you opened the page. What you typed is still here where the page has a form; look at the new content, then save again.`,
  }),
  worksOn: (name: string, since: Instant, at: Instant): Text => ({
    vi: `${name} đang rà soát chương trình này từ ${formatMoment(since)}, lưu gần nhất lúc ${formatMoment(at)}.`,
    en: `${name} has been working on this programme since ${formatMoment(since)} and saved last at ${formatMoment(at)}.`,
  }),
  lastStep: (step: string, name: string, at: Instant): Text => ({
    vi: `${step} – ${name}, ${formatMoment(at)}`,
    en: `${step} – ${name}, ${formatMoment(at)}`,
  }),
  addressedOn: (count: number, day: string): Text => ({
    vi: `Các đảng bộ, chi bộ trực thuộc tính đến ngày ${day}: ${count} tổ chức`,
    en: `Subordinate Party organisations as of ${day}: ${count}`,
  }),
  addressedWhole: (all: number, out: number): Text => ({
    vi: out > 0 ? `${all} tổ chức trực thuộc, đưa ra ${out}.` : `${all} tổ chức trực thuộc, không đưa ra tổ chức nào.`,
    en:
      out > 0
        ? `${all} subordinate organisations, ${out} taken out.`
        : `${all} subordinate organisations, none taken out.`,
  }),
  newcomers: (count: number): Text => ({
    vi: `${count} tổ chức chưa có việc nào của chương trình`,
    en: `${count} organisations have no duty of this programme yet`,
  }),
  dissolved: (count: number): Text => ({
    vi: `${count} tổ chức không còn nhưng còn việc chưa làm (không ai phải thực hiện)`,
    en: `${count} dissolved organisations left open duties, which nobody owes`,
  }),
  differenceTitle: (edition: number): Text => ({
    vi: `Nội dung điều chỉnh, phiên bản ${edition}`,
    en: `What edition ${edition} changes`,
  }),
  edition: (edition: number): Text => ({ vi: `Phiên bản ${edition}`, en: `Edition ${edition}` }),
  amendsEdition: (edition: number): Text => ({
    vi: `Bản điều chỉnh: phiên bản ${edition} của chương trình đang thực hiện.`,
    en: `An amendment: edition ${edition} of the programme in force.`,
  }),
  amendmentNote: (edition: number): Text => ({
    vi: `Chương trình được điều chỉnh (phiên bản ${edition})`,
    en: `The programme was amended (edition ${edition})`,
  }),
  wasAmended: ({ created, moved, superseded }: { created: number; moved: number; superseded: number }): Text => ({
    vi: `Đã giao điều chỉnh: thêm ${created} việc, dời hoặc sửa ${moved} việc, thôi ${superseded} việc.`,
    en: `The amendment was handed out: ${created} duties new, ${moved} moved or changed, ${superseded} superseded.`,
  }),
  willSupersede: (open: number): Text => ({
    vi: `${open} việc chưa xong sẽ không phải thực hiện nữa. Việc đã báo cáo giữ nguyên.`,
    en: `${open} open duties will no longer be owed. What was reported stays.`,
  }),
  wasClosed: (superseded: number): Text => ({
    vi: `Đã kết thúc chương trình; ${superseded} việc chưa xong không phải thực hiện nữa.`,
    en: `The programme is closed; ${superseded} open duties are no longer owed.`,
  }),
  mayBe: (names: string): Text => ({ vi: `Có thể là: ${names}`, en: `May be: ${names}` }),
  asWritten: (words: string): Text => ({ vi: `văn bản ghi: ${words}`, en: `the document says: ${words}` }),
  noOwnerFor: (title: string): Text => ({
    vi: `Sản phẩm “${title}” giao cho đầu mối chủ trì nhưng nhiệm vụ chưa có đầu mối.`,
    en: `“${title}” is owed by the owner of its task, but the task has no owner yet.`,
  }),
  understood: (sections: number, bodies: number, tasks: number, citations: number): Text => ({
    vi: `Đọc được ${sections} phần, ${bodies} đầu mối, ${tasks} nhiệm vụ, ${citations} văn bản dẫn chiếu`,
    en: `Read: ${sections} sections, ${bodies} bodies, ${tasks} tasks, ${citations} cited documents`,
  }),
  taskTitle: (path: string): Text => ({ vi: `Nhiệm vụ ${path}`, en: `Task ${path}` }),
  willCreate: (duties: number, units: number): Text => ({
    vi: `Sẽ giao ${duties} việc cho ${units} tổ chức.`,
    en: `${duties} duties will be handed out to ${units} organisations.`,
  }),
  created: (duties: number): Text => ({ vi: `Đã giao ${duties} việc.`, en: `${duties} duties were handed out.` }),
  dueOfPeriod: (period: string, from: string, to: string): Text => ({
    vi: `Hạn báo cáo ${period} (số liệu từ ${from} đến ${to})`,
    en: `Due day for ${period} (figures from ${from} to ${to})`,
  }),
}
