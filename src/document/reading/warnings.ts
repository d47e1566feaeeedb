// The sentences that tell a person what to look at: each with its place, what is written and what may be meant.
import type { Span } from '../../law/citation.ts'
import { formatDay } from '../../shared/text.ts'
import type { Warning, WarningCode } from './reading.ts'

const shown = (iso: string) => formatDay(Temporal.PlainDate.from(iso))

/** A warning that has no place and no details. */
const plain = (code: WarningCode, vi: string, en: string): Warning => ({ code, message: { vi, en } })

export const warn = {
  numberMissing: (written: string | null): Warning => ({
    ...plain('number-missing', 'Không thấy số, ký hiệu của văn bản.', 'The document has no number.'),
    ...(written === null ? {} : { written }),
  }),
  dateMissing: () =>
    plain('date-missing', 'Không thấy ngày ban hành của văn bản.', 'The document has no date of issue.'),
  issuerMissing: () =>
    plain('issuer-missing', 'Không xác định được cơ quan ban hành.', 'The issuing body was not found.'),
  kindUnknown: () => plain('kind-unknown', 'Không xác định được loại văn bản.', 'The kind of document was not found.'),
  layoutMixed: () =>
    plain(
      'layout-mixed',
      'Phần đầu có cả thể thức văn bản của Đảng và thể thức văn bản hành chính.',
      'The head mixes the Party layout and the State layout.',
    ),
  trackedChanges: () =>
    plain(
      'tracked-changes',
      'Văn bản còn dấu vết sửa đổi (Track Changes). Phần thêm được đọc, phần xóa không được đọc.',
      'The document still holds tracked changes. Insertions were read, deletions were not.',
    ),
  hiddenText: () =>
    plain(
      'hidden-text',
      'Văn bản có chữ ẩn; chữ ẩn không được đọc.',
      'The document holds hidden text, which was not read.',
    ),
  legacyEncoding: () =>
    plain(
      'legacy-encoding',
      'Văn bản có vẻ dùng phông chữ TCVN3 (ABC) hoặc VNI. Hãy chuyển sang Unicode rồi đọc lại.',
      'The text seems to use a TCVN3 (ABC) or VNI font. Convert it to Unicode and read it again.',
    ),
  ownKindDiffers: (written: string, number: string, byNumber: string): Warning => ({
    ...plain(
      'kind-differs',
      `Tên loại là “${written}” nhưng số ${number} là của loại “${byNumber}”.`,
      `The title says “${written}” but the number ${number} belongs to “${byNumber}”.`,
    ),
    ...{ written, byNumber },
  }),
  kindDiffers: (source: Span, written: string, citation: string, byNumber: string): Warning => ({
    ...plain(
      'kind-differs',
      `Ghi “${written}” nhưng số ${citation} là của loại “${byNumber}”.`,
      `It says “${written}” but the number ${citation} belongs to “${byNumber}”.`,
    ),
    ...{ source, written, citation, byNumber },
  }),
  citationDateDiffers: (
    source: Span,
    citation: string,
    written: string,
    register: string,
    unchecked: boolean,
  ): Warning => ({
    ...plain(
      'citation-date-differs',
      `Văn bản số ${citation} được dẫn với ngày ${shown(written)}, trong sổ là ngày ${shown(register)}${unchecked ? ' (ngày trong sổ chưa đối chiếu bản gốc)' : ''}.`,
      `Document ${citation} is cited with the date ${shown(written)}, the register has ${shown(register)}${unchecked ? ' (not checked against the original)' : ''}.`,
    ),
    ...{ source, written, citation, register },
  }),
  citationDateInconsistent: (source: Span, citation: string, written: string, other: string): Warning => ({
    ...plain(
      'citation-date-inconsistent',
      `Văn bản số ${citation} được dẫn với hai ngày khác nhau: ${shown(other)} và ${shown(written)}.`,
      `Document ${citation} is cited with two different dates: ${shown(other)} and ${shown(written)}.`,
    ),
    ...{ source, written, citation },
  }),
  citationDateImpossible: (source: Span, citation: string, written: string): Warning => ({
    ...plain(
      'date-impossible',
      `Văn bản số ${citation} được dẫn với ngày không có trong lịch: “${written}”.`,
      `Document ${citation} is cited with a day that does not exist: “${written}”.`,
    ),
    ...{ source, written, citation },
  }),
  citationUnknown: (source: Span, citation: string): Warning => ({
    ...plain(
      'citation-unknown',
      `Văn bản số ${citation} chưa có trong sổ văn bản nên chưa đối chiếu được.`,
      `Document ${citation} is not in the register, so it could not be checked.`,
    ),
    ...{ source, citation },
  }),
  citationReplaced: (source: Span, citation: string, suggested: string, until: string): Warning => ({
    ...plain(
      'citation-replaced',
      `Văn bản số ${citation} đã hết hiệu lực từ ngày ${shown(until)}, được thay bằng số ${suggested}. Hãy kiểm tra căn cứ.`,
      `Document ${citation} is out of force since ${shown(until)}, replaced by ${suggested}. Check the basis.`,
    ),
    ...{ source, citation, suggested },
  }),
  misspelling: (source: Span, written: string, suggested: string): Warning => ({
    ...plain(
      'suspected-misspelling',
      `“${written}” có thể là “${suggested}”.`,
      `“${written}” may be meant as “${suggested}”.`,
    ),
    ...{ source, written, suggested },
  }),
  joinedParagraph: (source: Span, task: string | null): Warning => ({
    ...plain(
      'joined-paragraph',
      `Đoạn ${task ?? 'văn'} bị ngắt giữa câu (thường do sang trang) và đã được nối lại.`,
      `A paragraph${task ? ` (${task})` : ''} was cut in mid-sentence, most likely by a page break, and has been joined.`,
    ),
    ...(task ? { source, task } : { source }),
  }),
  ownerMissing: (source: Span, task: string): Warning => ({
    ...plain(
      'owner-missing',
      `Nhiệm vụ ${task} không nêu cơ quan, đơn vị thực hiện.`,
      `Task ${task} does not say who is to do it.`,
    ),
    ...{ source, task },
  }),
  labelRepeated: (source: Span, written: string, task: string): Warning => ({
    ...plain(
      'label-repeated',
      `Số thứ tự “${written}” bị lặp; nhiệm vụ được gọi là ${task}.`,
      `The label “${written}” is used twice; the task is called ${task}.`,
    ),
    ...{ source, written, task },
  }),
  uncertainLabel: (source: Span, written: string, suggested: string): Warning => ({
    ...plain(
      'ocr-uncertain',
      written === ''
        ? `Mục này có thể mất số thứ tự ${suggested}.`
        : `Số thứ tự “${written}” không liền mạch; có thể là “${suggested}”.`,
      written === ''
        ? `This heading may have lost its number ${suggested}.`
        : `The label “${written}” breaks the series; it may be “${suggested}”.`,
    ),
    ...{ source, written, suggested },
  }),
} as const
