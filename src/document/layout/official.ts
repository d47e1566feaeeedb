// An official document as structure: one source for the Party layout and the State layout, before anything is drawn.

/** Which of the two sets of rules the whole document follows. They are never mixed in one document. */
export type LayoutName = 'party' | 'state'

/** `symbol` in the number: Party "05-BC/ĐU", State "05/BC-SGDĐT". Null: the layout knows no such kind. */
interface Kind {
  readonly name: string
  readonly party: string | null
  readonly state: string | null
  /** False: the kind has a form of its own (articles, minutes …) that is not drawn here. */
  readonly laidOut: boolean
}

/**
 * Kinds of documents and their symbols. A State công văn carries no symbol of its kind ("12/SGDĐT-VP").
 * Source: Reg. 399-QĐ/TW and 05-HD/VPTW (Party, second-hand); Decree 30/2020/NĐ-CP, Appendix (State, from memory).
 */
export const KINDS = {
  BC: { name: 'Báo cáo', party: 'BC', state: 'BC', laidOut: true },
  KH: { name: 'Kế hoạch', party: 'KH', state: 'KH', laidOut: true },
  CTr: { name: 'Chương trình', party: 'CTr', state: 'CTr', laidOut: true },
  CV: { name: 'Công văn', party: 'CV', state: '', laidOut: true },
  TB: { name: 'Thông báo', party: 'TB', state: 'TB', laidOut: true },
  TTr: { name: 'Tờ trình', party: 'TTr', state: 'TTr', laidOut: true },
  HD: { name: 'Hướng dẫn', party: 'HD', state: 'HD', laidOut: true },
  ĐA: { name: 'Đề án', party: 'ĐA', state: 'ĐA', laidOut: true },
  PA: { name: 'Phương án', party: 'PA', state: 'PA', laidOut: true },
  KL: { name: 'Kết luận', party: 'KL', state: null, laidOut: true },
  NQ: { name: 'Nghị quyết', party: 'NQ', state: 'NQ', laidOut: false },
  QĐ: { name: 'Quyết định', party: 'QĐ', state: 'QĐ', laidOut: false },
  QC: { name: 'Quy chế', party: 'QC', state: 'QC', laidOut: false },
  // The Party writes QĐ for a decision and for a regulation alike, the State keeps them apart.
  QyĐ: { name: 'Quy định', party: 'QĐ', state: 'QyĐ', laidOut: false },
  CT: { name: 'Chỉ thị', party: 'CT', state: 'CT', laidOut: false },
  TT: { name: 'Thông tri', party: 'TT', state: null, laidOut: false },
  BB: { name: 'Biên bản', party: 'BB', state: 'BB', laidOut: false },
} as const satisfies Record<string, Kind>

export type KindCode = keyof typeof KINDS

export const kindOf = (code: KindCode): Kind => KINDS[code]

/** `after`: the mark stands behind the first occurrence of these words in the paragraph; null: at its end. */
export interface Footnote {
  readonly after: string | null
  readonly text: string
}

/** `label` bare: "I", "1", "a". The layout writes the sign behind it ("I-" in the Party, "I." in the State). */
export interface Heading {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3
  readonly label: string
  readonly text: string
}

/** A line break inside `text` starts a new paragraph. */
export interface BodyParagraph {
  readonly type: 'paragraph'
  readonly text: string
  readonly footnotes?: readonly Footnote[]
}

/** A passage taken over word for word; quotation marks are set by the layout. `from`: whose words, e.g. a unit. */
export interface Quotation {
  readonly type: 'quotation'
  readonly text: string
  readonly from: string
}

/** `width` in millimetres; without it the column takes what its text needs. */
export interface Column {
  readonly title: string
  readonly align: 'left' | 'center' | 'right'
  readonly width?: number
}

/** Cells are printed as they are: whoever builds the table writes numbers with `officialNumber` or `paddedCount`. */
export interface FiguresTable {
  readonly type: 'table'
  readonly caption: string | null
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
}

/** Items are printed "- item" as written, with their own punctuation. */
export interface List {
  readonly type: 'list'
  readonly items: readonly string[]
}

export type Block = Heading | BodyParagraph | Quotation | FiguresTable | List

/** Follows the signature on a page of its own. `label` "Phụ lục I"; which document it goes with is printed by the layout. */
export interface Annex {
  readonly label: string
  readonly title: string
  readonly blocks: readonly Block[]
}

export interface OfficialDocument {
  readonly layout: LayoutName
  readonly kind: KindCode
  /** The body above, e.g. "Đảng bộ Thành phố Hồ Chí Minh"; null when the form shows none. */
  readonly parentIssuer: string | null
  readonly issuer: string
  /** `symbol` "BC/ĐU" (Party) or "BC-SGDĐT" (State). A null sequence prints a gap to be filled in by hand. */
  readonly number: { readonly sequence: number | null; readonly symbol: string }
  readonly place: string
  readonly issuedOn: Temporal.PlainDate | null
  /** Printed as the year of issue while the day is open; with a day, the day's own year counts. */
  readonly year: number
  readonly subject: string
  /** "Căn cứ …" without dash and closing sign. */
  readonly bases: readonly string[]
  /** "Kính gửi" of a công văn, "Kính trình" of a Party tờ trình. */
  readonly addressees?: readonly string[]
  readonly blocks: readonly Block[]
  /** Lines of "Nơi nhận", the archive line last ("Lưu Đảng ủy", "Lưu: VT, VP"), without dash and closing sign. */
  readonly recipients: readonly string[]
  /** `authority` "T/M BAN THƯỜNG VỤ" or "KT. GIÁM ĐỐC"; empty when a head signs in person. */
  readonly signature: { readonly authority: string; readonly post: string; readonly name: string | null }
  readonly annexes?: readonly Annex[]
}
