// What people read about the figures of a period unit by unit, and about those that ask for a second look.

import type { Text } from '../shared/text.ts'

export const figureTexts = {
  drill: { vi: 'Số liệu theo đơn vị', en: 'The figure by organisation' },
  spread: { vi: 'Phân bố của các đơn vị', en: 'How the organisations lie' },
  step: { vi: 'Khoảng', en: 'Range' },
  units: { vi: 'Số đơn vị', en: 'Organisations' },
  marks: (of: { count: string; least: string; lower: string; median: string; upper: string; most: string }): Text => ({
    vi: `${of.count} đơn vị có số liệu. Trung vị ${of.median} (vạch đỏ); một nửa số đơn vị từ ${of.lower} đến ${of.upper} (dải vàng); thấp nhất ${of.least}, cao nhất ${of.most}.`,
    en: `${of.count} organisations with a figure. Median ${of.median} (red line); half of them from ${of.lower} to ${of.upper} (golden band); lowest ${of.least}, highest ${of.most}.`,
  }),
  tooFewToPlot: (least: number): Text => ({
    vi: `Dưới ${least} đơn vị có số liệu đã tiếp nhận nên không vẽ biểu đồ.`,
    en: `Fewer than ${least} organisations have an accepted figure: no plot is drawn.`,
  }),
  ranking: { vi: 'Xếp theo số liệu', en: 'Ranked by the figure' },
  rankedByShare: { vi: 'Xếp theo tỷ lệ', en: 'Ranked by share' },
  highest: (count: number): Text => ({ vi: `${count} đơn vị cao nhất`, en: `The ${count} highest` }),
  lowest: (count: number): Text => ({ vi: `${count} đơn vị thấp nhất`, en: `The ${count} lowest` }),
  theRest: { vi: 'còn lại', en: 'the rest' },
  seeAll: (count: number): Text => ({ vi: `Xem tất cả ${count} đơn vị`, en: `See all ${count} organisations` }),
  review: { vi: 'Số liệu cần rà soát', en: 'Figures to look at again' },
  reviewTag: { vi: 'Cần rà soát', en: 'Look again' },
  reviewLead: {
    vi: 'Các số liệu khác xa phần lớn đơn vị cùng loại và khác kỳ trước của chính đơn vị. Số khác xa vẫn có thể đúng: đây là câu hỏi, không phải kết luận. Đơn vị không thấy trang này.',
    en: 'Figures far from those of most organisations of the same kind, and from the organisation’s own period before. A far figure may be right: this asks and does not judge. Organisations do not see this page.',
  },
  reviewHow: (units: number): Text => ({
    vi: `Chỉ xét khi có ít nhất ${units} đơn vị cùng loại có số liệu. Báo cáo chờ tiếp nhận trả lại được ngay; báo cáo đã tiếp nhận do đơn vị đính chính.`,
    en: `Only where at least ${units} organisations of a kind have the figure. A waiting report can be returned at once; an accepted one is corrected by its organisation.`,
  }),
  reviewCount: (count: number): Text => ({
    vi: count === 0 ? 'Không có số liệu cần rà soát' : `${count} số liệu cần rà soát`,
    en:
      count === 0
        ? 'No figure to look at again'
        : count === 1
          ? '1 figure to look at again'
          : `${count} figures to look at again`,
  }),
  noneToReview: { vi: 'Không có số liệu nào khác xa phần lớn đơn vị', en: 'No figure lies far from the others' },
  noneToReviewNext: (units: number): Text => ({
    vi: `Trang này so sánh khi có từ ${units} đơn vị cùng loại đã gửi số liệu. Xem lại sau khi các đơn vị gửi thêm báo cáo.`,
    en: `Figures are compared once ${units} organisations of a kind have sent theirs. Look again when more reports came.`,
  }),
  usual: (from: string, to: string): Text => ({
    vi: from === to ? `Phần lớn đơn vị cùng loại là ${from}.` : `Một nửa số đơn vị cùng loại từ ${from} đến ${to}.`,
    en: from === to ? `Most of the same kind say ${from}.` : `Half of the same kind lie from ${from} to ${to}.`,
  }),
  forItsSize: (from: string, to: string): Text => ({
    vi: `Đơn vị cùng loại, với quy mô này, thường từ ${from} đến ${to}.`,
    en: `The same kind, at this size, usually lies from ${from} to ${to}.`,
  }),
  isItRight: { vi: 'Số liệu này đã đúng chưa?', en: 'Is this figure right?' },
  question: { vi: 'Nội dung rà soát', en: 'What to ask' },
  returnIt: { vi: 'Xem và trả lại phần này', en: 'Look at it and return this section' },
  seeReport: { vi: 'Xem báo cáo', en: 'See the report' },
  /** What the unit is told, of its own figures alone. Written to a Vietnamese office, whoever sends it. */
  askUnit: (name: string, now: string, before: string | null): string =>
    `“${name}” là ${now}${before === null ? '' : `, kỳ trước ${before}`}. Đề nghị đơn vị kiểm tra lại số liệu này; nếu đúng thì ghi giải thích.`,
  askReason: 'Đề nghị kiểm tra lại số liệu nêu ở từng phần.',
} as const
