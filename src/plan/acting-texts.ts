// What people read about who acts where there is no union.

import type { Text } from '../shared/text.ts'

export const actingTexts = {
  title: { vi: 'Thực hiện thay công đoàn', en: 'Acting for the union' },
  lead: {
    vi: 'Các đơn vị dưới đây chưa có công đoàn. Nêu tổ chức hoặc chức vụ thực hiện thay ở những nội dung cần công đoàn cùng làm; tên được nêu hiện trong kế hoạch của đơn vị.',
    en: 'These organisations have no union. Name the organisation or post that acts instead in the contents done together with it; the name is shown in the organisation’s plan.',
  },
  unnamed: { vi: 'Chưa nêu', en: 'Not named' },
  named: { vi: 'Đã nêu', en: 'Named' },
  noneLeft: { vi: 'Không còn đơn vị nào chưa nêu ai thay', en: 'Somebody is named for every organisation' },
  noneLeftNext: {
    vi: 'Đơn vị xuất hiện ở đây khi thông tin của đơn vị ghi là không có công đoàn và chưa nêu tổ chức thay.',
    en: 'An organisation appears here when its facts say that it has no union and name nobody instead.',
  },
  noneNamed: { vi: 'Chưa nêu cho đơn vị nào', en: 'Nobody has been named yet' },
  noneNamedNext: {
    vi: 'Mở danh sách “Chưa nêu”, chọn đơn vị rồi nêu ai thực hiện thay.',
    en: 'Open the list of those not named, choose organisations and name who acts.',
  },
  who: { vi: 'Ai thực hiện thay', en: 'Who acts instead' },
  namedBy: { vi: 'Người nêu', en: 'Named by' },
  by: { vi: 'Tổ chức thực hiện thay', en: 'Organisation that acts' },
  itself: { vi: 'Chính đơn vị', en: 'The organisation itself' },
  ofUnit: { vi: 'tại đơn vị', en: 'in the organisation' },
  post: { vi: 'Chức vụ hoặc bộ phận', en: 'Post or part of it' },
  postHint: {
    vi: 'Ví dụ: đại diện viên chức, người lao động. Phải nêu khi chính đơn vị thực hiện.',
    en: 'For example: representative of the staff. Needed when the organisation itself acts.',
  },
  postMissing: {
    vi: 'Nêu chức vụ hoặc bộ phận của đơn vị thực hiện thay, hoặc chọn một tổ chức khác.',
    en: 'Name the post or part of the organisation, or choose another organisation.',
  },
  nobodyChosen: {
    vi: 'Chọn ít nhất một đơn vị trong danh sách, hoặc chọn tất cả.',
    en: 'Choose at least one organisation of the list, or all.',
  },
  chooseToEnd: { vi: 'Chọn ít nhất một đơn vị trong danh sách.', en: 'Choose at least one organisation of the list.' },
  all: (count: number): Text => ({
    vi: `Áp dụng cho tất cả ${count} đơn vị chưa nêu`,
    en: `For all ${count} organisations for which nobody is named`,
  }),
  name: { vi: 'Nêu ai thực hiện thay', en: 'Name who acts' },
  end: { vi: 'Rút lại', en: 'Take back' },
  endLead: {
    vi: 'Chọn đơn vị trong danh sách rồi nêu lý do rút lại; đơn vị trở về danh sách “Chưa nêu”, nội dung đã nêu còn trong lịch sử.',
    en: 'Choose organisations of the list and give the reason; they go back to those not named, and the history keeps what stood.',
  },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonMissing: { vi: 'Nêu lý do rút lại.', en: 'Give the reason.' },
  ended: (count: number): Text => ({
    vi: `Đã rút lại ở ${count} đơn vị.`,
    en: `Taken back for ${count} organisations.`,
  }),
  history: (most: number): Text => ({
    vi: `Lịch sử rút lại (${most} lần gần nhất)`,
    en: `History of what was taken back (last ${most})`,
  }),
  endedBy: { vi: 'Người rút lại', en: 'Taken back by' },
  done: (count: number): Text => ({
    vi: `Đã nêu cho ${count} đơn vị.`,
    en: `Named for ${count} organisations.`,
  }),
  acts: (who: string): Text => ({
    vi: `Đơn vị chưa có công đoàn; thực hiện thay: ${who}`,
    en: `This organisation has no union; acting instead: ${who}`,
  }),
  nobody: {
    vi: 'Đơn vị chưa có công đoàn và chưa nêu ai thực hiện thay. Đề nghị Văn phòng nêu trước khi thực hiện.',
    en: 'This organisation has no union and nobody is named to act instead. Ask the Office to name somebody first.',
  },
  inContents: (names: string): Text => ({ vi: `Nội dung liên quan: ${names}.`, en: `Contents concerned: ${names}.` }),
} satisfies Record<string, Text | ((...args: never[]) => Text)>
