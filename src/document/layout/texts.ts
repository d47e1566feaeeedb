// What `obstacles` says to people: what is wrong, by which rule, and what to write instead.
import type { Text } from '../../shared/text.ts'
import type { PartyBody } from './issuing.ts'
import type { LayoutName } from './official.ts'

const LAYOUTS = {
  party: { vi: 'văn bản của Đảng', en: 'a Party document' },
  state: { vi: 'văn bản hành chính nhà nước', en: 'a State document' },
} as const satisfies Record<LayoutName, Text>

const SIGNATURE_FORMS = {
  party: 'T/M, K/T, T/L',
  state: 'TM., KT., TL., TUQ., Q.',
} as const satisfies Record<LayoutName, string>

const BODIES = {
  committee: { vi: 'Ban Chấp hành (đảng ủy)', en: 'the committee' },
  'standing-committee': { vi: 'Ban Thường vụ', en: 'the Standing Committee' },
  branch: { vi: 'Chi bộ', en: 'the branch' },
} as const satisfies Record<PartyBody, Text>

export const texts = {
  missing: {
    issuer: {
      vi: 'Chưa có tên cơ quan ban hành. Nhập tên cơ quan.',
      en: 'The issuing body is missing. Enter its name.',
    },
    place: { vi: 'Chưa có địa danh. Nhập nơi ban hành.', en: 'The place is missing. Enter the place of issue.' },
    subject: { vi: 'Chưa có trích yếu. Nhập nội dung trích yếu.', en: 'The subject is missing. Enter the subject.' },
    blocks: { vi: 'Văn bản chưa có nội dung. Nhập nội dung.', en: 'The document has no text. Enter its text.' },
    post: { vi: 'Chưa có chức vụ người ký. Nhập chức vụ.', en: 'The post of the signatory is missing. Enter it.' },
    recipients: { vi: 'Chưa có nơi nhận. Nhập nơi nhận.', en: 'There are no recipients. Enter the recipients.' },
    addressees: {
      vi: 'Công văn, tờ trình chưa ghi nơi được gửi, trình. Nhập sau “Kính gửi”, “Kính trình”.',
      en: 'The letter names no addressee. Enter whom it is sent to.',
    },
  },
  kindNotOfLayout: (kind: string, layout: LayoutName): Text => ({
    vi: `“${kind}” không phải là tên loại ${LAYOUTS[layout].vi}. Chọn tên loại khác.`,
    en: `“${kind}” is not a kind of ${LAYOUTS[layout].en}. Choose another kind.`,
  }),
  kindNotLaidOut: (kind: string): Text => ({
    vi: `Hệ thống chưa trình bày được ${kind.toLocaleLowerCase('vi')}, vì loại này có thể thức riêng. Soạn bằng mẫu của cơ quan.`,
    en: `“${kind}” has a form of its own that cannot be laid out yet. Use the template of your office.`,
  }),
  kindNotIssuedBy: (kind: string, body: PartyBody, instead: readonly PartyBody[]): Text => {
    const others = (lang: 'vi' | 'en', or: string) => instead.map(other => BODIES[other][lang]).join(or)
    const name = kind.toLocaleLowerCase('vi')
    return {
      vi: `${BODIES[body].vi} không ban hành ${name} (Quy định 399-QĐ/TW, Điều 11, 13). ${instead.length > 0 ? `Thẩm quyền thuộc ${others('vi', ' hoặc ')}.` : 'Ở cấp cơ sở không ban hành loại văn bản này.'}`,
      en: `${BODIES[body].en} does not issue “${kind}” (Regulation 399-QĐ/TW, art. 11, 13). ${instead.length > 0 ? `It is issued by ${others('en', ' or ')}.` : 'No body of the base level does.'}`,
    }
  },
  issuerOfOtherLayout: (issuer: string, layout: LayoutName): Text => ({
    vi: `“${issuer}” không ban hành ${LAYOUTS[layout].vi}. Chọn lại thể thức hoặc cơ quan ban hành.`,
    en: `“${issuer}” does not issue ${LAYOUTS[layout].en}. Change the layout or the issuing body.`,
  }),
  signatureOfOtherLayout: (written: string, layout: LayoutName): Text => ({
    vi: `“${written}” không dùng trong ${LAYOUTS[layout].vi}. Ghi một trong các hình thức: ${SIGNATURE_FORMS[layout]}.`,
    en: `“${written}” is not used in ${LAYOUTS[layout].en}. Write one of: ${SIGNATURE_FORMS[layout]}.`,
  }),
  signatureFormUnknown: (written: string): Text => ({
    vi: `Văn bản của Đảng ở cơ sở không có hình thức ký “${written}”. Ghi T/M hoặc T/L.`,
    en: `The Party has no signature form “${written}” at the base level. Write T/M or T/L.`,
  }),
  deputyForCommittee: {
    vi: 'Cấp ủy làm việc theo chế độ tập thể nên không ký thay (K/T). Ghi T/M và chức vụ người ký.',
    en: 'Nobody signs for the head (K/T) of a committee, which acts as one body. Write T/M and the post of the signatory.',
  },
  mandateMissing: {
    vi: 'Văn bản của cấp ủy, chi bộ phải ghi thẩm quyền ký thay mặt tập thể (T/M). Ghi T/M và tên tập thể.',
    en: 'A document of a committee or branch is signed on behalf of the body (T/M). Write T/M and the name of the body.',
  },
  numberForm: (symbol: string, example: string): Text => ({
    vi: `Ký hiệu “${symbol}” không đúng thể thức. Ghi theo mẫu “${example}”.`,
    en: `The symbol “${symbol}” does not have the right form. Write it like “${example}”.`,
  }),
  numberOutOfRange: {
    vi: 'Số văn bản phải là số nguyên từ 1 đến 9999. Nhập lại số.',
    en: 'The number must be a whole number from 1 to 9999. Enter it again.',
  },
  archiveLine: (layout: LayoutName): Text => ({
    vi: `Dòng lưu không đúng thể thức ${LAYOUTS[layout].vi}. ${layout === 'party' ? 'Ghi “Lưu Đảng ủy”, không có dấu hai chấm, không có “VT”.' : 'Ghi “Lưu: VT” và đơn vị soạn thảo.'}`,
    en: `The archive line is not that of ${LAYOUTS[layout].en}. ${layout === 'party' ? 'Write “Lưu Đảng ủy”, without a colon and without “VT”.' : 'Write “Lưu: VT” and the drafting unit.'}`,
  }),
  archiveLineMissing: {
    vi: 'Dòng cuối của nơi nhận chưa ghi nơi lưu. Thêm dòng “Lưu …”.',
    en: 'The last recipient is not the archive. Add a line “Lưu …”.',
  },
  asAboveMissing: {
    vi: 'Nơi nhận của công văn, tờ trình bắt đầu bằng “Như trên”. Thêm dòng này lên đầu.',
    en: 'The recipients of a letter begin with “Như trên”. Add it as the first line.',
  },
  titleInName: {
    vi: 'Văn bản của Đảng không ghi học hàm, học vị trước tên người ký. Chỉ ghi họ và tên.',
    en: 'A Party document gives no academic title with the signatory. Write the name alone.',
  },
  organisationInPost: {
    vi: 'Dòng chức vụ không ghi tên tổ chức, vì đã có ở dòng T/M. Chỉ ghi chức vụ.',
    en: 'The line of the post does not name the organisation, which stands in the line T/M. Write the post alone.',
  },
  rowOfOtherLength: (row: number, cells: number, columns: number): Text => ({
    vi: `Dòng ${row} của bảng có ${cells} ô, bảng có ${columns} cột. Sửa cho khớp.`,
    en: `Row ${row} of the table has ${cells} cells, the table has ${columns} columns. Make them agree.`,
  }),
  tableTooWide: {
    vi: 'Bảng quá rộng so với khổ giấy nên chữ, số bị ngắt dòng. Bớt cột hoặc tách bảng.',
    en: 'The table is too wide for the page, words and figures are cut. Use fewer columns or two tables.',
  },
  footnoteWithoutPlace: (after: string): Text => ({
    vi: `Không tìm thấy “${after}” trong đoạn, nên dấu chú thích đặt ở cuối đoạn. Kiểm tra lại vị trí.`,
    en: `“${after}” is not in the paragraph, so the footnote mark stands at its end. Check its place.`,
  }),
  endsWithoutText: {
    vi: 'Văn bản kết thúc bằng bảng hoặc đề mục, nên không có dấu kết thúc. Thêm câu kết.',
    en: 'The document ends with a table or a heading, so it has no closing sign. Add a closing sentence.',
  },
} as const
