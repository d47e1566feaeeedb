// What the components themselves say, in both languages.

import type { Text } from '../text.ts'

export const texts = {
  search: { vi: 'Tìm đơn vị, cán bộ, nhiệm vụ, văn bản', en: 'Search organisations, people, tasks, documents' },
  searchHint: { vi: 'Tìm kiếm', en: 'Search' },
  searchButton: { vi: 'Tìm', en: 'Search' },
  product: { vi: 'Diên Hồng', en: 'Diên Hồng' },
  errorInTitle: { vi: 'Lỗi', en: 'Error' },
  skip: { vi: 'Chuyển đến nội dung chính', en: 'Skip to main content' },
  mainNav: { vi: 'Điều hướng chính', en: 'Main navigation' },
  ownNav: { vi: 'Của tôi', en: 'My own' },
  crumbs: { vi: 'Vị trí trang', en: 'Breadcrumb' },
  homePage: { vi: 'Trang chủ', en: 'Home page' },
  pending: { vi: 'việc cần xử lý', en: 'to deal with' },
  signedInAs: { vi: 'Đang đăng nhập:', en: 'Signed in as:' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  help: { vi: 'Trợ giúp', en: 'Help' },
  inEnglish: { vi: 'English', en: 'English' },
  inVietnamese: { vi: 'Tiếng Việt', en: 'Tiếng Việt' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  motto: {
    vi: 'Dân biết – dân bàn – dân làm – dân kiểm tra, giám sát – dân thụ hưởng',
    en: 'The people know, discuss, do, inspect, supervise and benefit',
  },

  demoToday: { vi: 'Bản minh họa: hôm nay là', en: 'Demonstration: today is' },
  demoDay: { vi: 'Chuyển đến ngày', en: 'Move to day' },
  demoMove: { vi: 'Chuyển ngày', en: 'Move' },

  errorSummary: { vi: 'Thông tin chưa hợp lệ', en: 'There is a problem' },
  errorSummaryLead: { vi: 'Đề nghị sửa các nội dung sau rồi gửi lại:', en: 'Correct the following and send again:' },
  error: { vi: 'Lỗi:', en: 'Error:' },
  optional: { vi: '(không bắt buộc)', en: '(optional)' },
  dayExample: { vi: 'Ví dụ: 5/9/2024 hoặc 05092024', en: 'For example, 5/9/2024 or 05092024 (day, month, year)' },

  info: { vi: 'Thông tin:', en: 'Information:' },
  success: { vi: 'Thành công:', en: 'Success:' },
  warning: { vi: 'Lưu ý:', en: 'Warning:' },
  problem: { vi: 'Sự cố:', en: 'Problem:' },

  stepDone: { vi: 'đã xong', en: 'done' },
  stepCurrent: { vi: 'đang thực hiện', en: 'in progress' },
  stepTodo: { vi: 'chưa thực hiện', en: 'to do' },

  choose: { vi: 'Chọn', en: 'Choose' },
  filter: { vi: 'Lọc', en: 'Filter' },
  filteredBy: { vi: 'Đang lọc theo', en: 'Filtered by' },
  without: { vi: 'Bỏ lọc', en: 'Remove filter' },
  clearFilter: { vi: 'Bỏ mọi bộ lọc', en: 'Remove all filters' },
  pages: { vi: 'Các trang của danh sách', en: 'Pages of the list' },
  firstPage: { vi: 'Về đầu danh sách', en: 'Back to the beginning' },
  nextPage: { vi: 'Trang sau', en: 'Next page' },
  download: { vi: 'Tải danh sách:', en: 'Download the list:' },
  figures: { vi: 'Xem số liệu', en: 'See the figures' },
  legend: { vi: 'Chú giải', en: 'Key' },
  month: { vi: 'Tháng', en: 'Month' },

  done: { vi: 'đã hoàn thành', en: 'done' },
  open: { vi: 'đang thực hiện', en: 'in progress' },
  late: { vi: 'quá hạn', en: 'overdue' },
  nothingYet: { vi: 'Chưa có nhiệm vụ nào', en: 'No tasks yet' },

  currentParagraph: { vi: 'Đoạn đang xem:', en: 'Current paragraph:' },
} as const satisfies Record<string, Text>
