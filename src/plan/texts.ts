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
  returned: { vi: 'Đảng ủy trả lại, đề nghị sửa:', en: 'Returned by the committee, please mend:' },
  basis: { vi: 'Căn cứ', en: 'Reason' },
  beforeSubmitting: { vi: 'Trước khi trình duyệt cần bổ sung', en: 'Before it can be submitted' },
} satisfies Record<string, Text>

export const lineText = (number: number, text: Text): Text => ({
  vi: `Nội dung ${number} ${text.vi}`,
  en: `Line ${number} ${text.en}`,
})
