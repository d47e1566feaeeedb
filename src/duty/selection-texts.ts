// What people read where one act is done to several duties.

import { formatMoment, type Text } from '../shared/text.ts'
import type { BulkAct } from './selection.ts'
import type { DutyEvent } from './store.ts'
import { eventNames } from './texts.ts'

export const selectionTexts = {
  notPermitted: {
    vi: 'Bạn không có quyền thực hiện với đơn vị này.',
    en: 'You may not do this for that organisation.',
  },
  nothingAsked: {
    vi: 'Đơn vị chưa đề nghị gia hạn việc này. Nhập thời hạn mới để gia hạn.',
    en: 'No more time was asked for this duty. Enter a new day to grant some.',
  },
  nothingChosen: { vi: 'Chọn ít nhất một việc trong danh sách.', en: 'Choose at least one duty of the list.' },
  chooseAll: { vi: 'Chọn mọi việc trên trang này', en: 'Choose all on this page' },
  chooseNone: { vi: 'Bỏ chọn', en: 'Choose none' },
  actsOnChosen: { vi: 'Thực hiện với các việc đã chọn', en: 'Do to the chosen duties' },
  notPossible: { vi: 'Không thực hiện được', en: 'Cannot be done' },
  chosenDuties: { vi: 'Các việc đã chọn', en: 'The chosen duties' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  done: { vi: 'Đã thực hiện', en: 'Done' },
  notDone: { vi: 'Chưa thực hiện', en: 'Not done' },
  backToList: { vi: 'Về danh sách việc', en: 'Back to the duties' },
  unknownDuty: { vi: 'Việc không xem được', en: 'A duty you may not see' },
  dayOrAsked: {
    vi: 'Để trống để gia hạn đến ngày từng đơn vị đề nghị.',
    en: 'Leave it empty to grant each the day for which it asked.',
  },
} satisfies Record<string, Text>

/** What each act is called on its button and its page. */
export const ACT_NAMES: Record<BulkAct, Text> = {
  acceptance: { vi: 'Tiếp nhận', en: 'Accept' },
  return: { vi: 'Trả lại', en: 'Return' },
  extension: { vi: 'Gia hạn', en: 'Grant more time' },
  waiver: { vi: 'Cho phép không thực hiện', en: 'Waive' },
  'extension-request': { vi: 'Đề nghị gia hạn', en: 'Ask for more time' },
}

export const tooMany = (chosen: string, most: string): Text => ({
  vi: `Đã chọn ${chosen} việc, mỗi lần thực hiện được nhiều nhất ${most} việc. Chọn ít hơn.`,
  en: `${chosen} duties were chosen; at most ${most} fit at a time. Choose fewer.`,
})
export const ofDuties = (count: string): Text => ({
  vi: `${count} việc`,
  en: `${count} ${count === '1' ? 'duty' : 'duties'}`,
})
export const doneOf = (done: string, all: string): Text => ({
  vi: `Đã thực hiện ${done} trên ${all} việc.`,
  en: `${done} of ${all} duties were done.`,
})
const amendedSince: Text = {
  vi: 'Đã được điều chỉnh sau khi bạn mở danh sách. Mở lại danh sách để xem.',
  en: 'It was amended after you opened the list. Open the list again.',
}

/** Of a duty that is no longer as the list showed it: what happened last, by whom, when. */
export function changedSince(latest: readonly DutyEvent[]): Text {
  const last = latest.at(-1)
  if (!last) return amendedSince
  const { at, person } = last
  const name = eventNames[last.act]
  const told = (what: string, when: string) => [what, person, when].filter(Boolean).join(', ')
  return {
    vi: `Đã thay đổi sau khi bạn mở danh sách: ${told(name.vi, formatMoment(at, 'vi'))}. Mở lại danh sách để xem.`,
    en: `It changed after you opened the list: ${told(name.en, formatMoment(at, 'en'))}. Open the list again.`,
  }
}
