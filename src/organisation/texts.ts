// What people read about organisations and their rights.

import type { PlainDate } from '../shared/day.ts'
import { formatDay, type Text } from '../shared/text.ts'
import type { PartyType } from './facts.ts'
import type { Tree, UnitKind } from './structure.ts'

export const texts = {
  notFound: {
    vi: 'Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi của bạn. Quay lại trang Việc cần làm và mở từ danh sách.',
    en: 'This was not found, or it is outside your organisation. Go back to your duties and open it from the list.',
  },
  forbidden: {
    vi: 'Bạn xem được nội dung này nhưng chức vụ của bạn không có quyền thực hiện việc đó. Chuyển cho người có thẩm quyền.',
    en: 'You may read this, but your post does not give you the right to do that. Pass it to somebody whose post does.',
  },

  // What stands in the way of a change
  alreadyPlaced: {
    vi: 'Tổ chức này đã có vị trí trong hệ thống vào ngày đó. Dùng chức năng chuyển để đổi cấp trên.',
    en: 'This organisation already stands in that tree on that day. Move it to change its parent.',
  },
  notStanding: {
    vi: 'Tổ chức này không có vị trí trong hệ thống vào ngày đó. Kiểm tra lại ngày.',
    en: 'This organisation does not stand in that tree on that day. Check the day.',
  },
  sameParent: {
    vi: 'Tổ chức này đã trực thuộc tổ chức đó. Chọn cấp trên khác.',
    en: 'It stands below that organisation already. Choose another parent.',
  },
  secondTop: {
    vi: 'Hệ thống đảng đã có một tổ chức cao nhất. Chọn cấp trên cho tổ chức này.',
    en: 'The Party tree has a top already. Choose a parent for this organisation.',
  },
  nothingBelow: {
    vi: 'Loại tổ chức này không có tổ chức đảng trực thuộc. Chọn đảng ủy hoặc đảng bộ.',
    en: 'Nothing stands below this kind of organisation in the Party tree. Choose a committee or a Party base.',
  },
  belowItself: {
    vi: 'Tổ chức không thể trực thuộc chính mình hoặc cấp dưới của mình. Chọn cấp trên khác.',
    en: 'An organisation cannot stand below itself or below its own units. Choose another parent.',
  },
  parentNotStanding: {
    vi: 'Cấp trên được chọn không tồn tại suốt từ ngày đó. Chọn cấp trên khác hoặc ngày khác.',
    en: 'The chosen parent does not stand throughout from that day on. Choose another one, or another day.',
  },
  hasBelow: {
    vi: 'Vẫn còn tổ chức trực thuộc. Chuyển các tổ chức trực thuộc sang cấp trên khác trước.',
    en: 'There are organisations below it still. Move them to another parent first.',
  },
  mergeWithItself: {
    vi: 'Một tổ chức được chọn hai lần. Bỏ lựa chọn trùng.',
    en: 'One organisation was chosen twice. Take it out once.',
  },
  nothingToMerge: { vi: 'Chọn ít nhất một tổ chức để sáp nhập.', en: 'Choose at least one organisation to merge.' },
  successorBelow: {
    vi: 'Tổ chức tiếp nhận đang trực thuộc tổ chức được sáp nhập. Chuyển tổ chức tiếp nhận trước.',
    en: 'The successor stands below one that is merged into it. Move the successor first.',
  },
  tooFewSuccessors: {
    vi: 'Khi chia, nêu ít nhất hai tổ chức mới; khi tách, nêu ít nhất một.',
    en: 'Name at least two new organisations when it ends, at least one when it goes on.',
  },
  beforeLatestChange: (day: PlainDate): Text => ({
    vi: `Lần thay đổi gần nhất có hiệu lực từ ngày ${formatDay(day)}. Nhập ngày này hoặc ngày sau đó.`,
    en: `The latest change holds from ${formatDay(day)}. Enter that day or a later one.`,
  }),
  nobodyActsInstead: {
    vi: 'Đơn vị không có công đoàn: chọn tổ chức khác thực hiện thay.',
    en: 'There is no union here: choose another organisation that acts instead.',
  },
  partyTypeOfOtherKind: {
    vi: 'Loại hình này không phù hợp với tổ chức. Chọn loại hình khác.',
    en: 'This type does not fit the organisation. Choose another one.',
  },
  factsInFuture: {
    vi: 'Ngày này chưa đến. Nhập thông tin khi đã có hiệu lực.',
    en: 'That day is still to come. Enter the facts once they hold.',
  },

  // The list
  title: { vi: 'Đơn vị', en: 'Organisations' },
  people: { vi: 'Cán bộ', en: 'People' },
  ended: { vi: 'đã kết thúc hoạt động', en: 'no longer exists' },
  lead: {
    vi: 'Các tổ chức trong phạm vi của bạn. Tìm theo tên, tên viết tắt hoặc mã, có dấu hay không dấu đều được.',
    en: 'The organisations within your reach. Search by name, abbreviation or code, with or without diacritics.',
  },
  filters: { vi: 'Lọc danh sách', en: 'Filter the list' },
  search: { vi: 'Tên hoặc mã', en: 'Name or code' },
  ofUnit: { vi: 'Tên hoặc mã đơn vị', en: 'Name or code of the organisation' },
  kind: { vi: 'Loại tổ chức', en: 'Kind' },
  anyKind: { vi: 'Tất cả', en: 'All' },
  tree: { vi: 'Hệ thống', en: 'Tree' },
  asOf: { vi: 'Tại ngày', en: 'As of' },
  filter: { vi: 'Lọc', en: 'Filter' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
  downloadCsv: { vi: 'Tải về CSV', en: 'Download CSV' },
  downloadXlsx: { vi: 'Tải về Excel', en: 'Download Excel' },
  downloadHint: {
    vi: 'Tải cả danh sách đã lọc, ở mọi trang. Chọn vài dòng thì chỉ tải những dòng đó.',
    en: 'The whole filtered list, of all pages. With rows chosen, those alone.',
  },
  choose: (name: string): Text => ({ vi: `Chọn ${name}`, en: `Choose ${name}` }),
  staffColumn: { vi: 'Số người', en: 'Staff' },
  none: { vi: 'Không có tổ chức nào khớp', en: 'No organisation matches' },
  noneNext: { vi: 'Bớt điều kiện lọc hoặc kiểm tra lại ngày.', en: 'Take away a filter or check the day.' },
  onlyBelow: (name: string): Text => ({ vi: `Trực thuộc: ${name}`, en: `Below: ${name}` }),
  asOfDay: (day: PlainDate): Text => ({ vi: `Tại ngày ${formatDay(day)}`, en: `As of ${formatDay(day)}` }),

  // One unit
  name: { vi: 'Tên', en: 'Name' },
  code: { vi: 'Mã', en: 'Code' },
  parent: { vi: 'Trực thuộc', en: 'Below' },
  top: { vi: 'Tổ chức cao nhất', en: 'At the top' },
  facts: { vi: 'Thông tin', en: 'Facts' },
  places: { vi: 'Vị trí trong các hệ thống', en: 'Where it stands' },
  notInTree: { vi: 'Không có trong hệ thống này', en: 'Not in this tree' },
  history: { vi: 'Quá trình', en: 'History' },
  below: { vi: 'Tổ chức trực thuộc', en: 'Organisations below' },
  showBelow: (count: number): Text => ({
    vi: `Xem ${count} tổ chức trực thuộc`,
    en: count === 1 ? 'See the one organisation below' : `See the ${count} organisations below`,
  }),
  otherDay: { vi: 'Xem một ngày khác', en: 'See another day' },
  show: { vi: 'Xem', en: 'Show' },
  today: { vi: 'Về hôm nay', en: 'Back to today' },
  edit: { vi: 'Sửa thông tin', en: 'Edit the facts' },
  notYet: (day: PlainDate): Text => ({
    vi: `Ngày ${formatDay(day)} chưa có thông tin về tổ chức này.`,
    en: `Nothing is known of this organisation on ${formatDay(day)}.`,
  }),
  gone: (day: PlainDate): Text => ({
    vi: `Ngày ${formatDay(day)} tổ chức này không có vị trí trong hệ thống nào.`,
    en: `On ${formatDay(day)} this organisation stands in no tree.`,
  }),
  factsFrom: { vi: 'Cập nhật thông tin', en: 'Facts recorded' },
  stoodBelow: (tree: string, parent: string): Text => ({
    vi: `${tree}: trực thuộc ${parent}`,
    en: `${tree}: below ${parent}`,
  }),
  stoodAtTop: (tree: string): Text => ({ vi: `${tree}: tổ chức cao nhất`, en: `${tree}: at the top` }),
  period: (from: PlainDate, last: PlainDate | null): Text => ({
    vi: last ? `từ ${formatDay(from)} đến hết ${formatDay(last)}` : `từ ${formatDay(from)}`,
    en: last ? `from ${formatDay(from)} to ${formatDay(last)}` : `from ${formatDay(from)}`,
  }),
  mergedInto: { vi: 'Sáp nhập vào', en: 'Merged into' },
  mergedFrom: { vi: 'Tiếp nhận sáp nhập', en: 'Took in by merger' },
  splitInto: { vi: 'Chia, tách thành', en: 'Split into' },
  splitFrom: { vi: 'Được chia, tách từ', en: 'Split from' },
  renamed: { vi: 'Đổi tên', en: 'Renamed' },

  // Facts
  shortName: { vi: 'Tên viết tắt', en: 'Short names' },
  shortNameHint: { vi: 'Nhiều tên cách nhau bằng dấu phẩy', en: 'Apart by commas' },
  staffCount: { vi: 'Số người làm việc', en: 'People who work there' },
  partyMembers: { vi: 'Số đảng viên', en: 'Party members' },
  scattered: {
    vi: 'Nơi làm việc phân tán, hoặc có vị trí không thể rời',
    en: 'Scattered workplace, or posts that cannot be left',
  },
  remoteArea: { vi: 'Vùng sâu, vùng xa, đi lại khó khăn', en: 'Remote area' },
  hasUnion: { vi: 'Có công đoàn', en: 'Has a union' },
  actsInstead: { vi: 'Thực hiện thay khi không có công đoàn', en: 'Acts where there is no union' },
  nobody: { vi: 'Chưa chọn', en: 'Nobody named' },
  hasWebsite: { vi: 'Có trang thông tin điện tử', en: 'Has a website' },
  fundingGroup: { vi: 'Nhóm tự chủ tài chính', en: 'Funding group' },
  partyType: { vi: 'Loại hình tổ chức đảng', en: 'Type of Party organisation' },
  yearEnds: { vi: 'Ngày kết thúc năm công tác', en: 'End of the working year' },
  yearEndsHint: { vi: 'Ngày/tháng, ví dụ 31/5', en: 'Day/month, for example 31/5' },
  unknown: { vi: 'Chưa rõ', en: 'Not known' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  validFrom: { vi: 'Có hiệu lực từ ngày', en: 'Holds from' },
  validFromHint: (day: PlainDate): Text => ({
    vi: `Thông tin hiện có từ ngày ${formatDay(day)}. Nhập đúng ngày đó để đính chính, ngày sau đó để ghi thay đổi.`,
    en: `The present facts hold from ${formatDay(day)}. Enter that day to correct them, a later one to record a change.`,
  }),
  save: { vi: 'Lưu', en: 'Save' },
  cancel: { vi: 'Không lưu', en: 'Do not save' },
  saved: { vi: 'Đã lưu thông tin.', en: 'Saved.' },
  nameMissing: { vi: 'Nhập tên tổ chức.', en: 'Enter the name.' },
  dayMissing: { vi: 'Nhập ngày có hiệu lực.', en: 'Enter the day from which this holds.' },
  yearEndsWrong: {
    vi: 'Nhập ngày/tháng có trong lịch, ví dụ 31/5.',
    en: 'Enter a day and month of the calendar, for example 31/5.',
  },
  choiceWrong: { vi: 'Chọn một mục trong danh sách.', en: 'Choose one of the list.' },
  tooMany: { vi: 'Số này quá lớn. Kiểm tra lại.', en: 'That is too many. Check it.' },
  stale: {
    vi: 'Thông tin này vừa được người khác sửa. Nội dung bạn nhập còn nguyên dưới đây, chưa được lưu; đối chiếu rồi lưu lại nếu vẫn đúng.',
    en: 'Somebody else has just changed this. What you typed is kept below and not saved; compare, and save again if it still holds.',
  },
  storedNow: {
    vi: 'Thông tin đang lưu khác với nội dung bạn nhập',
    en: 'What is stored and differs from what you typed',
  },

  kinds: {
    'party-committee': { vi: 'Đảng ủy', en: 'Party committee' },
    'advisory-body': { vi: 'Cơ quan tham mưu, giúp việc', en: 'Advisory body' },
    'sector-union': { vi: 'Công đoàn ngành', en: 'Sector union' },
    'party-base': { vi: 'Đảng bộ', en: 'Party base' },
    'party-cell': { vi: 'Chi bộ', en: 'Party cell' },
    agency: { vi: 'Cơ quan nhà nước', en: 'State agency' },
  } satisfies Record<UnitKind, Text>,
  trees: {
    party: { vi: 'Hệ thống đảng', en: 'Party' },
    administration: { vi: 'Hệ thống chính quyền', en: 'Administration' },
    union: { vi: 'Hệ thống công đoàn', en: 'Union' },
  } satisfies Record<Tree, Text>,
  partyTypes: {
    'upper-committee': {
      vi: 'Đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng',
      en: 'Committee directly above grassroots organisations',
    },
    'base-committee': { vi: 'Đảng bộ cơ sở', en: 'Grassroots Party base' },
    'base-cell': { vi: 'Chi bộ cơ sở', en: 'Grassroots Party cell' },
    'section-committee': { vi: 'Đảng bộ bộ phận', en: 'Section of a Party base' },
    'subordinate-cell': { vi: 'Chi bộ trực thuộc', en: 'Subordinate Party cell' },
  } satisfies Record<PartyType, Text>,
  fundingGroups: {
    1: {
      vi: 'Nhóm 1: tự bảo đảm chi thường xuyên và chi đầu tư',
      en: 'Group 1: pays for running costs and investment',
    },
    2: { vi: 'Nhóm 2: tự bảo đảm chi thường xuyên', en: 'Group 2: pays for its running costs' },
    3: { vi: 'Nhóm 3: tự bảo đảm một phần chi thường xuyên', en: 'Group 3: pays for part of its running costs' },
    4: { vi: 'Nhóm 4: Nhà nước bảo đảm chi thường xuyên', en: 'Group 4: the State pays its running costs' },
  } satisfies Record<1 | 2 | 3 | 4, Text>,
}
