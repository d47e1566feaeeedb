// What people read about taking over a plan that the unit wrote by itself.

import type { Text } from '../shared/text.ts'

export const sourceTexts = {
  have: {
    vi: 'Đã có kế hoạch bằng tệp Word, PDF? Lấy nội dung từ tệp',
    en: 'Already written in Word or PDF? Take it over from the file',
  },
  lead: {
    vi: 'Hệ thống đọc tệp và gợi ý đoạn nào ứng với nội dung nào. Chưa có gì vào kế hoạch cho đến khi bạn đối chiếu và xác nhận; những gì đã nhập giữ nguyên.',
    en: 'The file is read, and for each content a passage is proposed. Nothing enters the plan until you have checked and confirmed it; what is typed already stays.',
  },
  file: { vi: 'Tệp kế hoạch của đơn vị', en: 'File with your plan' },
  fileMissing: { vi: 'Chọn tệp kế hoạch của đơn vị.', en: 'Choose the file with your plan.' },
  read: { vi: 'Đọc tệp', en: 'Read the file' },
  broughtIn: { vi: 'Tệp đã đưa vào', en: 'Files brought in' },
  compare: { vi: 'Đối chiếu', en: 'Check against the contents' },
  nothingRead: {
    vi: 'Không tìm thấy nội dung công việc nào trong tệp. Kiểm tra lại tệp, hoặc nhập trực tiếp vào kế hoạch.',
    en: 'No work was found in the file. Check the file, or type into the plan.',
  },
  tooManyPassages: (most: number): Text => ({
    vi: `Tệp có hơn ${most} đoạn. Chỉ đưa vào phần kế hoạch của đơn vị, bỏ phụ lục không liên quan.`,
    en: `The file has more than ${most} passages. Bring in the plan alone, without annexes that do not belong to it.`,
  }),
  tooManyFiles: (most: number): Text => ({
    vi: `Kế hoạch đã có ${most} tệp. Dùng một trong các tệp đã đưa vào, hoặc nhập trực tiếp.`,
    en: `This plan has ${most} files already. Use one of them, or type into the plan.`,
  }),
  notWritten: {
    vi: 'Kế hoạch không còn ở bước soạn nên không lấy thêm nội dung từ tệp. Đợi trả lại hoặc mở điều chỉnh kế hoạch.',
    en: 'The plan is not being written, so nothing can be taken over. Wait for its return or open an amendment.',
  },
  noSuchSource: {
    vi: 'Kế hoạch không có tệp này. Mở kế hoạch và chọn một tệp đã đưa vào.',
    en: 'This plan has no such file. Open the plan and choose one that was brought in.',
  },
  title: { vi: 'Đối chiếu tệp kế hoạch', en: 'Check the file against the contents' },
  found: (found: number, contents: number, unused: number): Text => ({
    vi: `Có đoạn gợi ý cho ${found}/${contents} nội dung phải có; ${unused} đoạn của tệp chưa dùng.`,
    en: `A passage is proposed for ${found} of ${contents} contents; ${unused} passages of the file are not used.`,
  }),
  check: {
    vi: 'Gợi ý dựa vào câu chữ nên có thể sai. Rà soát từng nội dung rồi xác nhận ở cuối trang.',
    en: 'Proposals go by words and may be wrong. Check each content, then confirm at the end of the page.',
  },
  pick: { vi: 'Đoạn của tệp', en: 'Passage of the file' },
  none: { vi: 'Không lấy đoạn nào', en: 'None of these' },
  other: { vi: 'Hoặc số của đoạn khác', en: 'Or the number of another passage' },
  otherHint: { vi: 'Xem số đoạn ở danh sách cuối trang.', en: 'All passages are numbered at the end of the page.' },
  noSuchPassage: (most: number): Text => ({
    vi: `Nhập số đoạn từ 1 đến ${most}.`,
    en: `Enter the number of a passage, from 1 to ${most}.`,
  }),
  replace: {
    vi: 'Thay những gì đã nhập bằng nội dung của tệp',
    en: 'Replace what was typed by what the file says',
  },
  typed: { vi: 'Đã nhập:', en: 'Typed:' },
  cut: { vi: 'Đoạn dài, chỉ lấy phần đầu vừa ô nhập.', en: 'Long passage: only what fits is taken.' },
  unused: { vi: 'Các đoạn chưa dùng', en: 'Passages not used' },
  allUsed: { vi: 'Mọi đoạn của tệp đã được dùng.', en: 'Every passage of the file is used.' },
  asOwn: { vi: 'Thêm làm nội dung riêng của đơn vị', en: 'Add as lines of the unit’s own' },
  asOwnHint: {
    vi: 'Đánh dấu đoạn cần thêm; đoạn đã có trong kế hoạch không bị thêm lần nữa.',
    en: 'Tick what is to be added; what the plan has already is not added again.',
  },
  used: { vi: 'Các đoạn đã gợi ý ở trên', en: 'Passages proposed above' },
  look: { vi: 'Xem lại với lựa chọn này', en: 'Look at it with these choices' },
  take: { vi: 'Xác nhận, đưa vào kế hoạch', en: 'Confirm and take over' },
  taken: (contents: number, own: number): Text => ({
    vi: `Đã lấy từ tệp: ${contents} nội dung phải có, ${own} nội dung riêng. Rà soát rồi trình duyệt.`,
    en: `Taken from the file: ${contents} contents and ${own} own lines. Check them, then submit.`,
  }),
  nothingTaken: {
    vi: 'Các nội dung này đã có trong kế hoạch, không có gì thay đổi.',
    en: 'The plan says all this already; nothing was changed.',
  },
  nothingChosen: {
    vi: 'Chưa chọn đoạn nào. Chọn ít nhất một đoạn rồi xác nhận.',
    en: 'Nothing is chosen. Choose at least one passage, then confirm.',
  },
  conflict: {
    vi: 'Người khác đã lưu kế hoạch này sau khi bạn mở trang. Lựa chọn của bạn còn nguyên bên dưới; phần “Đã nhập” là bản mới nhất. Rà soát rồi xác nhận lại.',
    en: 'Somebody else saved this plan after you opened the page. Your choices are still below, beside what is typed now. Check them, then confirm again.',
  },
  tooManyLines: (most: number): Text => ({
    vi: `Kế hoạch có nhiều nhất ${most} nội dung. Bỏ bớt nội dung riêng rồi xác nhận lại.`,
    en: `A plan holds at most ${most} lines. Choose fewer own lines, then confirm again.`,
  }),
} satisfies Record<string, Text | ((...args: never[]) => Text)>
