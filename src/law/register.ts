// Known documents as data, so that a citation with another date is noticed; a citation is never corrected from here.
import { matchForm, namesOneDocument } from './citation.ts'

/**
 * `reported`: others write of it, the document itself was not read. `seen`: the date was read in a source of its own. `sample`: only the first user's programme of 2024 says it, and that
 * programme has one wrong date, so a person should check the original before relying on it.
 */
export interface KnownDocument {
  readonly number: string
  readonly kind: string
  readonly issuer: string
  /** Null where no source gives the day: then only its replacement is known. */
  readonly issuedOn: Temporal.PlainDate | null
  readonly title: string | null
  /** First day in force, and the first day no longer. */
  readonly inForceFrom?: Temporal.PlainDate
  readonly inForceUntil?: Temporal.PlainDate
  readonly amendedBy?: string
  readonly replacedBy?: string
  /** Which page of the collected facts states number and date. */
  readonly source: string
  readonly confidence: 'seen' | 'sample' | 'reported'
}

/** Titles are worded as the programme of 2024 cites them, null where it gives none; the issuers of laws and decrees follow from QH15 and NĐ-CP. */
const day = (iso: string) => Temporal.PlainDate.from(iso)

export const REGISTER: readonly KnownDocument[] = [
  {
    number: '10/2022/QH15',
    kind: 'Luật',
    issuer: 'Quốc hội',
    issuedOn: Temporal.PlainDate.from('2022-11-10'),
    title: 'Thực hiện dân chủ ở cơ sở',
    inForceFrom: day('2023-07-01'),
    amendedBy: '97/2025/QH15',
    source: 'law-democracy.md, section 1',
    confidence: 'seen',
  },
  {
    number: '59/2023/NĐ-CP',
    kind: 'Nghị định',
    issuer: 'Chính phủ',
    issuedOn: Temporal.PlainDate.from('2023-08-14'),
    title: 'Quy định chi tiết một số điều của Luật Thực hiện dân chủ ở cơ sở',
    source: 'procedures.md, B1 (date from the programme of 2024)',
    confidence: 'sample',
  },
  {
    number: '61/2023/NĐ-CP',
    kind: 'Nghị định',
    issuer: 'Chính phủ',
    issuedOn: Temporal.PlainDate.from('2023-08-16'),
    title: 'Xây dựng và thực hiện hương ước, quy ước của cộng đồng dân cư',
    source: 'procedures.md, B1 (date from the programme of 2024)',
    confidence: 'sample',
  },
  {
    number: '30-CT/TW',
    kind: 'Chỉ thị',
    issuer: 'Bộ Chính trị',
    issuedOn: Temporal.PlainDate.from('1998-02-18'),
    title: 'Xây dựng và thực hiện quy chế dân chủ ở cơ sở',
    source: 'procedures.md, B1',
    confidence: 'seen',
  },
  {
    number: '10-CT/TW',
    kind: 'Chỉ thị',
    issuer: 'Ban Bí thư Trung ương',
    issuedOn: Temporal.PlainDate.from('2002-03-28'),
    title: null,
    source: 'procedures.md, B1 (date from the programme of 2024)',
    confidence: 'sample',
  },
  {
    number: '120-KL/TW',
    kind: 'Kết luận',
    issuer: 'Bộ Chính trị',
    issuedOn: Temporal.PlainDate.from('2016-01-07'),
    title: 'Tiếp tục đẩy mạnh, nâng cao chất lượng, hiệu quả xây dựng và thực hiện quy chế dân chủ ở cơ sở',
    source: 'procedures.md, B1 (date from the programme of 2024)',
    confidence: 'sample',
  },
  {
    number: '1374-QĐ/TU',
    kind: 'Quy định',
    issuer: 'Ban Thường vụ Thành ủy',
    issuedOn: Temporal.PlainDate.from('2017-12-01'),
    title:
      'Quy trình giải quyết thông tin phản ánh liên quan các tập thể, cá nhân suy thoái về tư tưởng chính trị, đạo đức lối sống, vi phạm quy định của Đảng, pháp luật của Nhà nước',
    source: 'procedures.md, B2',
    confidence: 'seen',
  },
  {
    number: '114-QĐ/TW',
    kind: 'Quy định',
    issuer: 'Bộ Chính trị',
    issuedOn: Temporal.PlainDate.from('2023-07-11'),
    title: 'Kiểm soát quyền lực và phòng chống tham nhũng, tiêu cực trong công tác cán bộ',
    source: 'procedures.md, B3',
    confidence: 'seen',
  },
  {
    number: '97/2025/QH15',
    kind: 'Luật',
    issuer: 'Quốc hội',
    issuedOn: day('2025-06-27'),
    title: 'Sửa đổi các luật về Mặt trận Tổ quốc Việt Nam, Công đoàn, Thanh niên và Thực hiện dân chủ ở cơ sở',
    inForceFrom: day('2025-07-01'),
    source: 'law-updates-2026.md, 1.1',
    confidence: 'reported',
  },
  {
    number: '136/2025/QH15',
    kind: 'Luật',
    issuer: 'Quốc hội',
    issuedOn: day('2025-12-10'),
    title: 'Sửa đổi các luật về khiếu nại, tố cáo và tiếp công dân',
    inForceFrom: day('2026-07-01'),
    source: 'procedures.md, section 0',
    confidence: 'reported',
  },
  {
    number: '154/2026/NĐ-CP',
    kind: 'Nghị định',
    issuer: 'Chính phủ',
    issuedOn: null,
    title: 'Tiếp công dân',
    inForceFrom: day('2026-07-01'),
    source: 'law-updates-2026.md, 2.3',
    confidence: 'reported',
  },
  {
    number: '155/2026/NĐ-CP',
    kind: 'Nghị định',
    issuer: 'Chính phủ',
    issuedOn: null,
    title: 'Sửa đổi Nghị định số 124/2020/NĐ-CP về khiếu nại',
    inForceFrom: day('2026-07-01'),
    source: 'law-updates-2026.md, 2.1',
    confidence: 'seen',
  },
  {
    number: '156/2026/NĐ-CP',
    kind: 'Nghị định',
    issuer: 'Chính phủ',
    issuedOn: null,
    title: 'Sửa đổi Nghị định số 31/2019/NĐ-CP về tố cáo',
    inForceFrom: day('2026-07-01'),
    source: 'law-updates-2026.md, 2.2',
    confidence: 'seen',
  },
  {
    number: '233/2026/NĐ-CP',
    kind: 'Nghị định',
    issuer: 'Chính phủ',
    issuedOn: day('2026-06-26'),
    title: 'Đánh giá, xếp loại đơn vị sự nghiệp công lập và viên chức',
    inForceFrom: day('2026-07-01'),
    source: 'law-updates-2026.md, 4.3',
    confidence: 'seen',
  },
  {
    number: '234/2026/NĐ-CP',
    kind: 'Nghị định',
    issuer: 'Chính phủ',
    issuedOn: day('2026-06-26'),
    title: 'Kỷ luật viên chức',
    inForceFrom: day('2026-07-01'),
    source: 'law-updates-2026.md, 4.4',
    confidence: 'seen',
  },
  {
    number: '185/2026/NĐ-CP',
    kind: 'Nghị định',
    issuer: 'Chính phủ',
    issuedOn: day('2026-05-26'),
    title: null,
    source: 'law-updates-2026.md, 1.2',
    confidence: 'seen',
  },
  {
    number: '64/2014/NĐ-CP',
    kind: 'Nghị định',
    issuer: 'Chính phủ',
    issuedOn: null,
    title: 'Tiếp công dân',
    inForceUntil: day('2026-07-01'),
    replacedBy: '154/2026/NĐ-CP',
    source: 'law-updates-2026.md, section 0',
    confidence: 'reported',
  },
  {
    number: '124/2020/NĐ-CP',
    kind: 'Nghị định',
    issuer: 'Chính phủ',
    issuedOn: null,
    title: 'Khiếu nại',
    amendedBy: '155/2026/NĐ-CP',
    source: 'law-updates-2026.md, 2.1',
    confidence: 'seen',
  },
  {
    number: '31/2019/NĐ-CP',
    kind: 'Nghị định',
    issuer: 'Chính phủ',
    issuedOn: null,
    title: 'Tố cáo',
    amendedBy: '156/2026/NĐ-CP',
    source: 'law-updates-2026.md, 2.2',
    confidence: 'seen',
  },
  {
    number: '48/2023/NĐ-CP',
    kind: 'Nghị định',
    issuer: 'Chính phủ',
    issuedOn: null,
    title: null,
    inForceUntil: day('2026-07-01'),
    replacedBy: '233/2026/NĐ-CP',
    source: 'law-updates-2026.md, section 0',
    confidence: 'reported',
  },
  {
    number: '112/2020/NĐ-CP',
    kind: 'Nghị định',
    issuer: 'Chính phủ',
    issuedOn: null,
    title: 'Kỷ luật cán bộ, công chức, viên chức',
    inForceUntil: day('2026-07-01'),
    replacedBy: '234/2026/NĐ-CP',
    source: 'law-updates-2026.md, section 0',
    confidence: 'reported',
  },
  {
    number: '04/2015/NĐ-CP',
    kind: 'Nghị định',
    issuer: 'Chính phủ',
    issuedOn: null,
    title: null,
    inForceUntil: day('2023-07-01'),
    replacedBy: '10/2022/QH15',
    source: 'law-updates-2026.md, 1.1',
    confidence: 'reported',
  },
  {
    number: '09/2024/TT-BGDĐT',
    kind: 'Thông tư',
    issuer: 'Bộ Giáo dục và Đào tạo',
    issuedOn: day('2024-06-03'),
    title: null,
    source: 'law-updates-2026.md, 3.2',
    confidence: 'reported',
  },
  {
    number: '107-KL/TW',
    kind: 'Kết luận',
    issuer: 'Bộ Chính trị',
    issuedOn: day('2024-12-24'),
    title: null,
    source: 'procedures.md, B1',
    confidence: 'seen',
  },
  {
    number: '366-QĐ/TW',
    kind: 'Quy định',
    issuer: 'Bộ Chính trị',
    issuedOn: day('2025-08-30'),
    title: null,
    source: 'procedures.md, B6',
    confidence: 'reported',
  },
  {
    number: '399-QĐ/TW',
    kind: 'Quy định',
    issuer: 'Ban Bí thư',
    issuedOn: day('2026-01-09'),
    title: null,
    source: 'law-updates-2026.md, 4.1',
    confidence: 'reported',
  },
  {
    number: '217-QĐ/TW',
    kind: 'Quyết định',
    issuer: 'Bộ Chính trị',
    issuedOn: day('2013-12-12'),
    title: null,
    source: 'procedures.md, B5',
    confidence: 'seen',
  },
  {
    number: '218-QĐ/TW',
    kind: 'Quyết định',
    issuer: 'Bộ Chính trị',
    issuedOn: day('2013-12-12'),
    title: null,
    source: 'procedures.md, B5',
    confidence: 'seen',
  },
]

export interface Cited {
  readonly number: string
  readonly date: Temporal.PlainDate | null
  readonly issuer: string | null
}

const sameNumber = (a: string, b: string) => a.replace(/^0+/, '') === b.replace(/^0+/, '')
const sameIssuer = (a: string, b: string) => {
  const [first, second] = [matchForm(a).toLowerCase(), matchForm(b).toLowerCase()]
  return first.startsWith(second) || second.startsWith(first)
}

/**
 * The known document with this number, or null. A number without its year is given again each term (30-CT/TW of 2019 is
 * another document than 30-CT/TW of 1998), so then issuer and date must not speak against it: the issuer is the same or
 * not told, and at least two of day, month and year agree.
 */
export function knownDocument(cited: Cited, register = REGISTER): KnownDocument | null {
  const known = register.find(document => sameNumber(document.number, cited.number))
  if (!known || namesOneDocument(known.number)) return known ?? null
  if (cited.issuer && !sameIssuer(cited.issuer, known.issuer)) return null
  if (!cited.date) return known
  const { issuedOn } = known
  if (!issuedOn) return null
  const agreeing = [
    cited.date.day === issuedOn.day,
    cited.date.month === issuedOn.month,
    cited.date.year === issuedOn.year,
  ]
  return agreeing.filter(Boolean).length >= 2 ? known : null
}

/** The known document that is cited with another date than its own, or null. Which of the two is wrong a person decides. */
export function dateDiffers(cited: Cited, register = REGISTER): KnownDocument | null {
  const known = cited.date ? knownDocument(cited, register) : null
  return known?.issuedOn && !known.issuedOn.equals(cited.date!) ? known : null
}

/**
 * The known document that was no longer in force on the day of the document that cites it, or null; without that day every
 * document that has been replaced counts.
 */
export function replacedBefore(cited: Cited, on: Temporal.PlainDate | null, register = REGISTER): KnownDocument | null {
  const known = knownDocument(cited, register)
  if (!known?.replacedBy || !known.inForceUntil) return null
  return on === null || Temporal.PlainDate.compare(known.inForceUntil, on) <= 0 ? known : null
}
