// What people read about models for plans.

import type { Text } from '../shared/text.ts'

export const modelTexts = {
  title: { vi: 'Gợi ý mẫu cho kế hoạch đơn vị', en: 'Models for the organisations’ plans' },
  lead: {
    vi: 'Với mỗi nội dung, nêu cách làm mẫu để đơn vị tham khảo. Đơn vị thấy mẫu bên cạnh ô nhập và tự quyết định có lấy hay không; phần lấy từ mẫu không bị tính là giống kế hoạch đơn vị khác.',
    en: 'For each content say how it may be done. Organisations see it beside their fields and decide themselves whether to take it over; what comes from the model is never counted as copied from others.',
  },
  noNames: {
    vi: 'Đơn vị nào cũng đọc được mẫu: không nêu tên người, tên đơn vị.',
    en: 'Every organisation reads the model: leave out names of people and of organisations.',
  },
  whoHint: {
    vi: 'Chức vụ hoặc bộ phận, không nêu tên người.',
    en: 'A post or part of the organisation, nobody’s name.',
  },
  from: (unit: string): Text => ({
    vi: `Các ô còn trống đã điền sẵn theo kế hoạch được tiếp nhận của ${unit}, chưa lưu. Bỏ những gì chỉ đúng với đơn vị đó rồi lưu; tên đơn vị không hiện với đơn vị khác.`,
    en: `Empty fields are filled from the accepted plan of ${unit}, not saved yet. Remove what is true of that organisation only, then save; its name is not shown to others.`,
  }),
  save: { vi: 'Lưu gợi ý mẫu', en: 'Save the models' },
  saved: { vi: 'Đã lưu gợi ý mẫu.', en: 'The models were saved.' },
  stale: {
    vi: 'Người khác vừa sửa gợi ý mẫu. Tải lại trang rồi sửa tiếp.',
    en: 'Somebody else has just changed the models. Load the page again and go on.',
  },
  noContents: {
    vi: 'Chưa đánh dấu nội dung phải có nên chưa có gì để gợi ý.',
    en: 'No contents are marked yet, so there is nothing to write models for.',
  },
  counts: (unchanged: number, changed: number): Text => ({
    vi: `Đơn vị đã gửi theo mẫu: ${unchanged} giữ nguyên, ${changed} có sửa.`,
    en: `Sent as the model has it: ${unchanged} unchanged, ${changed} with changes.`,
  }),
  asModel: { vi: 'Dùng làm gợi ý mẫu', en: 'Use as a model' },
  model: { vi: 'Gợi ý mẫu của cấp trên', en: 'Model offered by the superior' },
  take: { vi: 'Lấy mẫu này khi lưu', en: 'Take this over when saving' },
  takeHint: {
    vi: 'Chỉ điền vào ô còn trống; những gì đã nhập giữ nguyên.',
    en: 'Fills empty fields only; what is typed stays.',
  },
  unchanged: { vi: 'Theo mẫu', en: 'As the model' },
  changed: { vi: 'Theo mẫu, có sửa', en: 'Model, with changes' },
} satisfies Record<string, Text | ((...args: never[]) => Text)>
