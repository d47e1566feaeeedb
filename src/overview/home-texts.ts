// What people read on the home page and on the list behind its figures.

import type { Text } from '../shared/text.ts'

export const homeTexts = {
  title: { vi: 'Trang chủ', en: 'Home' },
  late: { vi: 'quá hạn', en: 'overdue' },
  soon: { vi: 'đến hạn trong 7 ngày', en: 'due within 7 days' },
  ahead: { vi: 'chưa đến hạn', en: 'due later' },
  reported: { vi: 'đã gửi, chờ tiếp nhận', en: 'sent, to be accepted' },
  done: { vi: 'đã hoàn thành', en: 'completed' },
  underWay: { vi: 'đang thực hiện', en: 'in progress' },

  waiting: { vi: 'Chờ tôi xử lý', en: 'Waiting for me' },
  waitingOffice: { vi: 'Chờ tiếp nhận', en: 'To be accepted' },
  waitingLeading: { vi: 'Chờ quyết định', en: 'To be decided' },
  noneWaiting: { vi: 'Không có nội dung nào chờ bạn xử lý.', en: 'Nothing waits for you.' },
  programme: { vi: 'Chương trình', en: 'Programme' },
  outgoing: { vi: 'Văn bản đi', en: 'Outgoing document' },
  own: { vi: 'Việc của đơn vị tôi', en: 'What my organisation owes' },
  noneOwn: { vi: 'Đơn vị không còn việc nào chưa báo cáo.', en: 'Your organisation owes nothing at present.' },
  lateUnits: { vi: 'Đơn vị quá hạn', en: 'Overdue organisations' },
  noneLate: { vi: 'Không có đơn vị nào quá hạn.', en: 'No organisation is overdue.' },
  toBoards: { vi: 'Số liệu theo tổ chức, nhiệm vụ, tháng', en: 'Figures by organisation, task and month' },
  lateByKind: { vi: 'Số đơn vị quá hạn theo loại', en: 'Overdue organisations by kind' },
  kind: { vi: 'Loại', en: 'Kind' },
  kinds: {
    'party-committee': { vi: 'Đảng ủy', en: 'Party committee' },
    'advisory-body': { vi: 'Cơ quan tham mưu', en: 'Advisory bodies' },
    'sector-union': { vi: 'Công đoàn ngành', en: 'Sector union' },
    'party-base': { vi: 'Đảng bộ cơ sở', en: 'Party bases' },
    'party-cell': { vi: 'Chi bộ cơ sở', en: 'Party cells' },
    agency: { vi: 'Cơ quan', en: 'Agencies' },
  } satisfies Record<string, Text>,
  dates: { vi: 'Mốc sắp tới', en: 'Next dates' },
  noDates: { vi: 'Không còn mốc nào trong chương trình.', en: 'The programme has no further dates.' },
  seeNumbers: { vi: 'Xem danh sách', en: 'See the list' },
  body: { vi: 'Cơ quan, đơn vị', en: 'Body' },
  content: { vi: 'Nội dung', en: 'Content' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  byTask: { vi: 'Tiến độ theo nhiệm vụ', en: 'Progress by task' },
  byContent: { vi: 'Tiến độ của đơn vị', en: 'Progress of my organisation' },
  reports: { vi: 'Báo cáo các đơn vị', en: 'Reports of the units' },
  received: { vi: 'đã nhận', en: 'received' },
  awaited: { vi: 'chưa gửi, còn hạn', en: 'awaited' },
  missing: { vi: 'quá hạn', en: 'overdue' },
  period: { vi: 'Kỳ', en: 'Period' },
  due: { vi: 'Thời hạn', en: 'Due' },
  state: { vi: 'Trạng thái', en: 'State' },

  firstDay: { vi: 'Chưa có nhiệm vụ nào được giao', en: 'No task has been handed out yet' },
  firstOffice: {
    vi: 'Đưa văn bản chương trình vào. Hệ thống tách thành từng nhiệm vụ để Văn phòng rà soát, đặt thời hạn rồi giao cho các đơn vị.',
    en: 'Bring the programme in. It is split into tasks for you to check, to give dates, and to hand out to the units.',
  },
  bringIn: { vi: 'Đưa chương trình vào', en: 'Bring a programme in' },
  firstDraft: {
    vi: 'Chương trình đã đưa vào nhưng chưa giao. Rà soát nhiệm vụ, đặt thời hạn cho từng sản phẩm rồi giao nhiệm vụ.',
    en: 'A programme was brought in but not handed out. Check its tasks, give dates to what they bring forth, and hand them out.',
  },
  goOn: { vi: 'Rà soát chương trình', en: 'Check the programme' },
  firstLeading: {
    vi: 'Tiến độ hiện ở đây khi Văn phòng giao nhiệm vụ của chương trình.',
    en: 'Progress appears here once the Office hands out the tasks of a programme.',
  },
  seeProgrammes: { vi: 'Xem chương trình', en: 'See the programmes' },
  firstUnit: {
    vi: 'Việc của đơn vị hiện ở đây khi Đảng ủy giao nhiệm vụ của chương trình. Trong khi chờ, kiểm tra thông tin của đơn vị.',
    en: 'What your organisation owes appears here once the committee hands out its programme. Meanwhile, check what is known about your organisation.',
  },
  seeUnit: { vi: 'Xem thông tin đơn vị', en: 'See my organisation' },

  listTitle: { vi: 'Tiến độ thực hiện', en: 'Progress' },
  filter: { vi: 'Lọc danh sách', en: 'Filter the list' },
  allStates: { vi: 'Mọi trạng thái', en: 'Any state' },
  allKinds: { vi: 'Mọi loại', en: 'Any kind' },
  unit: { vi: 'Đơn vị', en: 'Organisation' },
  noneFound: {
    vi: 'Không có việc nào khớp bộ lọc. Bỏ bớt điều kiện lọc.',
    en: 'Nothing matches this filter. Remove a part of it.',
  },
} satisfies Record<string, Text | Record<string, Text>>

export const progressOf = (year: number): Text => ({
  vi: `Tiến độ Chương trình năm ${year}`,
  en: `Progress of the ${year} programme`,
})
export const seeAll = (count: string): Text => ({ vi: `Xem tất cả (${count})`, en: `See all (${count})` })
export const duties = (count: number): Text => ({ vi: `${count} việc`, en: count === 1 ? '1 duty' : `${count} duties` })
export const overdueInside = (count: string): Text => ({
  vi: `Trong đơn vị còn ${count} việc quá hạn, kể cả phần việc theo kế hoạch`,
  en: `Overdue in the organisation, with the parts of its plan: ${count}`,
})
export const oldestDue = (day: string): Text => ({ vi: `hạn sớm nhất ${day}`, en: `oldest due ${day}` })
export const dueOnDay = (day: string): Text => ({ vi: `hạn ${day}`, en: `due ${day}` })
export const sinceDay = (day: string): Text => ({ vi: `từ ngày ${day}`, en: `since ${day}` })
export const stillOpen = (count: number): Text => ({ vi: `${count} chưa báo cáo`, en: `${count} not reported` })
export const allHere = { vi: 'đã báo cáo đủ', en: 'all reported' }
export const matches = (count: string): Text => ({ vi: `${count} việc`, en: `${count} duties` })
