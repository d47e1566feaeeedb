// What people read about programmes, tasks and deliverables.

import type { Text } from '../shared/text.ts'
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
  review: { vi: 'Rà soát nội dung văn bản', en: 'Check what was read' },
  original: { vi: 'Văn bản gốc', en: 'Original' },
  subject: { vi: 'Nội dung', en: 'Subject' },
  year: { vi: 'Năm', en: 'Year' },
  state: { vi: 'Trạng thái', en: 'State' },
  draft: { vi: 'Đang rà soát', en: 'Being checked' },
  published: { vi: 'Đã giao nhiệm vụ', en: 'Handed out' },
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
  rhythmWrong: { vi: 'Chọn một lần hay hằng quý.', en: 'Choose once or each quarter.' },
  dueOnce: { vi: 'Thời hạn (làm một lần)', en: 'Due day (once)' },
  dueQuarterHint: {
    vi: 'Để trống nếu quý này không yêu cầu.',
    en: 'Leave empty when nothing is asked for this quarter.',
  },
  quarterly: { vi: 'Thời hạn từng quý (làm hằng quý)', en: 'Due days (each quarter)' },
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
    vi: 'Nhiệm vụ của chương trình này đã được giao.',
    en: 'The tasks of this programme were handed out already.',
  },
  nothingDated: {
    vi: 'Chưa sản phẩm nào có thời hạn. Đặt thời hạn cho ít nhất một sản phẩm rồi giao nhiệm vụ.',
    en: 'No deliverable has a date yet. Set one for at least one deliverable, then hand the tasks out.',
  },
  noSuchProgramme: { vi: 'Không tìm thấy chương trình này.', en: 'This programme was not found.' },
  noSuchDeliverable: {
    vi: 'Sản phẩm này không còn nữa. Tải lại trang nhiệm vụ.',
    en: 'This deliverable is no longer there. Reload the page of the task.',
  },
  publishedFixed: {
    vi: 'Nhiệm vụ đã được giao nên không sửa được sản phẩm và thời hạn nữa.',
    en: 'The tasks were handed out, so deliverables and dates can no longer be changed.',
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
  quarterly: { vi: 'Hằng quý', en: 'Each quarter' },
}

export const texts = {
  ...plain,
  kinds,
  owers,
  rhythms,
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
  dueOfQuarter: (period: string, from: string, to: string): Text => ({
    vi: `Hạn báo cáo ${period} (số liệu từ ${from} đến ${to})`,
    en: `Due day for ${period} (figures from ${from} to ${to})`,
  }),
}
