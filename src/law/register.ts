// Known documents as data, so that a citation with another date is noticed; a citation is never corrected from here.
import { matchForm, namesOneDocument } from './citation.ts'

/**
 * `seen`: the date was read in a source of its own. `sample`: only the first user's programme of 2024 says it, and that
 * programme has one wrong date, so a person should check the original before relying on it.
 */
export interface KnownDocument {
  readonly number: string
  readonly kind: string
  readonly issuer: string
  readonly issuedOn: Temporal.PlainDate
  readonly title: string | null
  /** Which page of the collected facts states number and date. */
  readonly source: string
  readonly confidence: 'seen' | 'sample'
}

/** Titles are worded as the programme of 2024 cites them, null where it gives none; the issuers of laws and decrees follow from QH15 and NĐ-CP. */
export const REGISTER: readonly KnownDocument[] = [
  {
    number: '10/2022/QH15',
    kind: 'Luật',
    issuer: 'Quốc hội',
    issuedOn: Temporal.PlainDate.from('2022-11-10'),
    title: 'Thực hiện dân chủ ở cơ sở',
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
  return known && !known.issuedOn.equals(cited.date!) ? known : null
}
