// What people read about documents that are sent and received.

import { formatNumber, type Text } from '../shared/text.ts'

export const dispatchTexts = {
  send: { vi: 'Gửi văn bản', en: 'Send the document' },
  sendLead: {
    vi: 'Tổ chức trong hệ thống nhận ngay tại mục “Văn bản nhận”; nơi ngoài hệ thống nhận bản giấy theo danh sách in.',
    en: 'Organisations inside get it under “Received documents” at once; those outside get paper by a printed list.',
  },
  inside: { vi: 'Tổ chức trong hệ thống', en: 'Organisations inside' },
  listed: (count: number): Text => ({
    vi: `Các đơn vị nêu trong văn bản (${formatNumber(count, 'vi')})`,
    en: `The organisations named in the document (${formatNumber(count, 'en')})`,
  }),
  subordinates: (count: number): Text => ({
    vi: `Các đảng bộ, chi bộ trực thuộc (${formatNumber(count, 'vi')})`,
    en: `Subordinate Party organisations (${formatNumber(count, 'en')})`,
  }),
  others: { vi: 'Nơi nhận khác', en: 'Other recipients' },
  othersHint: {
    vi: 'Mỗi nơi một dòng. Tên trùng với tổ chức trong hệ thống thì gửi trong hệ thống, còn lại là nơi ngoài hệ thống.',
    en: 'One on each line. A name of an organisation inside is sent inside, every other is outside.',
  },
  nobody: { vi: 'Chọn hoặc nhập ít nhất một nơi nhận.', en: 'Choose or enter at least one recipient.' },
  tooMany: { vi: 'Nhiều nhất 500 nơi nhận nhập tay. Rút bớt.', en: 'At most 500 recipients can be typed. Use fewer.' },
  sent: (count: number): Text => ({
    vi: `Đã gửi đến ${formatNumber(count, 'vi')} nơi.`,
    en: `Sent to ${formatNumber(count, 'en')} recipients.`,
  }),
  notSigned: {
    vi: 'Văn bản chưa ký nên chưa gửi được. Ghi nhận bản ký trước.',
    en: 'The document is not signed and cannot be sent. Record its signature first.',
  },
  followUp: { vi: 'Theo dõi gửi, nhận', en: 'Who received it' },
  recipient: { vi: 'Nơi nhận', en: 'Recipient' },
  where: { vi: 'Cách gửi', en: 'Way' },
  insideOne: { vi: 'Trong hệ thống', en: 'Inside' },
  outsideOne: { vi: 'Bản giấy', en: 'On paper' },
  sentOn: { vi: 'Ngày gửi', en: 'Sent' },
  stateColumn: { vi: 'Tình trạng', en: 'State' },
  states: {
    sent: { vi: 'Chưa mở', en: 'Not opened' },
    opened: { vi: 'Đã mở', en: 'Opened' },
    acknowledged: { vi: 'Đã xác nhận', en: 'Acknowledged' },
  },
  counts: {
    all: { vi: 'nơi nhận', en: 'recipients' },
    opened: { vi: 'đã mở, chưa xác nhận', en: 'opened, not acknowledged' },
    acknowledged: { vi: 'đã xác nhận', en: 'acknowledged' },
    sent: { vi: 'chưa mở', en: 'not opened' },
  },
  anyState: { vi: 'Mọi tình trạng', en: 'Any state' },
  noDispatch: { vi: 'Chưa gửi đến nơi nào', en: 'It was sent to nobody yet' },
  noDispatchNext: { vi: 'Bấm “Gửi văn bản” để chọn nơi nhận.', en: 'Press “Send the document” to choose recipients.' },
  noneLikeThis: { vi: 'Không có nơi nhận nào ở tình trạng này.', en: 'No recipient is in this state.' },
  resend: { vi: 'Gửi lại cho nơi chưa xác nhận', en: 'Send again to who has not acknowledged' },
  resent: (count: number): Text => ({
    vi: `Đã gửi lại đến ${formatNumber(count, 'vi')} nơi chưa xác nhận.`,
    en: `Sent again to ${formatNumber(count, 'en')} recipients.`,
  }),
  outsideList: { vi: 'Danh sách gửi bản giấy', en: 'List of what goes on paper' },
  outsideLead: {
    vi: 'In, gửi kèm văn bản và lấy chữ ký nhận.',
    en: 'Print it, send it along and have the receipt signed.',
  },
  letterText: (issuer: string, name: string, day: string, subject: string): Text => ({
    vi: `${issuer} gửi kèm văn bản ${name} ngày ${day} về “${subject}”. Đề nghị ký nhận vào phần dưới và gửi lại nơi gửi.`,
    en: `${issuer} sends with this the document ${name} of ${day}, “${subject}”. Please sign below for its receipt and return this part.`,
  }),
  letters: { vi: 'Thư gửi kèm', en: 'Covering letters' },
  lettersLead: {
    vi: 'Mỗi nơi nhận ngoài hệ thống một trang: in, ký, gửi cùng văn bản.',
    en: 'One page for each recipient outside: print, sign, send with the document.',
  },
  addressed: { vi: 'Kính gửi:', en: 'To:' },
  noOutside: { vi: 'Không có nơi nhận ngoài hệ thống.', en: 'There are no recipients outside.' },
  copies: { vi: 'Số bản', en: 'Copies' },
  receivedOn: { vi: 'Ngày nhận', en: 'Received on' },
  signedFor: { vi: 'Ký nhận', en: 'Signature' },
  noteReceipt: { vi: 'Ghi đã nhận', en: 'Note the receipt' },
  receiptNoted: { vi: 'Đã ghi nơi nhận xác nhận.', en: 'The receipt was noted.' },

  received: { vi: 'Văn bản nhận', en: 'Received documents' },
  receivedLead: {
    vi: 'Văn bản gửi đến đơn vị trong hệ thống.',
    en: 'Documents sent to your organisation here.',
  },
  noReceived: { vi: 'Chưa có văn bản nào gửi đến', en: 'No document was sent here yet' },
  noReceivedNext: { vi: 'Văn bản do cấp trên gửi sẽ hiện ở đây.', en: 'What a superior sends will stand here.' },
  from: { vi: 'Nơi gửi', en: 'From' },
  to: { vi: 'Gửi đến', en: 'To' },
  open: { vi: 'Mở văn bản', en: 'Open the document' },
  openLead: {
    vi: 'Khi mở, nơi gửi biết đơn vị đã mở; hệ thống không ghi người mở.',
    en: 'When it is opened the sender learns that your organisation did; who opened it is not kept.',
  },
  acknowledge: { vi: 'Xác nhận đã nhận', en: 'Acknowledge' },
  acknowledged: { vi: 'Đã xác nhận với nơi gửi.', en: 'The sender was told that it was received.' },
  notOpened: { vi: 'Mở văn bản trước khi xác nhận.', en: 'Open the document before you acknowledge it.' },
  notice: { vi: 'Có văn bản gửi đến đơn vị', en: 'A document was sent to your organisation' },
} as const
