// Who a sentence is about: where the name of a body or of a set of units begins, where it ends, and whether it is a set.
import { matchForm } from '../../law/citation.ts'
import { isCapitals } from './line.ts'

// First words of bodies and posts. The look-aheads keep out the same words in other use: "Ban hành", "Phòng, chống".
const NOUNS = [
  'văn phòng|ủy ban|đảng ủy|đảng bộ|chi bộ|chi ủy|thành ủy|tỉnh ủy|quận ủy|huyện ủy|cấp ủy|công đoàn|liên đoàn',
  'ban(?! hành| đầu| giao| bố| đêm)|đoàn(?! kết| viên)|hội(?! nghị| thảo| thi| họp| nhập| viên)',
  'phòng(?!,| chống| ngừa| tránh| học| họp)|sở(?! hữu| thích| trường)|bộ(?! máy| tiêu chí| luật| chỉ số)',
  'cục|vụ(?! việc| án)|viện(?! dẫn| trợ)|khoa(?! học)|tổ(?! chức)|trường(?! hợp| kỳ)|nhà trường|trung tâm|học viện',
  'tổ chức (?:đảng|cơ sở đảng|công đoàn|đoàn|chính trị)|ubnd|hđnd|mttq|mặt trận|công an|thanh tra|cơ quan|đơn vị|tiểu ban',
  'thường trực|bí thư|phó bí thư|hiệu trưởng|phó hiệu trưởng|giám đốc|phó giám đốc|thủ trưởng|phó thủ trưởng',
  'trưởng(?! thành)|phó trưởng|chánh|phó chánh|chủ tịch|phó chủ tịch|tổ trưởng|người đứng đầu|lãnh đạo (?:các|sở|phòng|ban|đơn vị|nhà trường)',
  'cán bộ|đảng viên|đoàn viên|giáo viên|công chức|viên chức|nhân viên|người lao động|đồng chí|ngành|khối|cụm|báo(?! cáo| chí)|đài',
].join('|')
const MANY = 'các|những|mỗi|từng|toàn thể|tất cả(?: các)?|toàn bộ'
const ALSO_MANY =
  'cơ sở|tổ|chủ|ông|bà|tổ chức|cá nhân|địa phương|tập thể|thành viên|xã|phường|đoàn thể|chi hội|bộ phận|' +
  'chi đoàn|khu phố|ấp|thôn|bản|tổ dân phố|lớp|doanh nghiệp|trạm|huyện|quận|thành phố|hợp tác xã|hộ'

const STARTS = new RegExp(
  String.raw`^(?:(?:${NOUNS})(?!\p{L})|bộ phận(?!\p{L})|(?:${MANY}) (?:${NOUNS}|${ALSO_MANY})(?!\p{L}))`,
  'iu',
)
const IS_SET = new RegExp(
  String.raw`^(?:${MANY}) |^(?:cấp ủy|tổ chức đảng|đảng viên|cán bộ|giáo viên|đơn vị|công chức|viên chức)(?! [\p{Lu}])|` +
    String.raw`(?:^|[ ,])(?:các|những) |, (?=${NOUNS})|(?<!hđnd )\bvà (?=${NOUNS})`,
  'iu',
)
/** A set of which everybody knows the members: those below the issuer. */
const IS_DEFINITE = /trực thuộc|(?<!\p{L})thuộc \p{Lu}|trên địa bàn|trong (?:toàn )?(?:ngành|đảng bộ)/u

// With these words the name is over and what they do begins. Small letters only: "Ban Tổ chức", "Ủy ban Kiểm tra".
const DEEDS = [
  'tham mưu|chủ trì|phối hợp|chủ động|tăng cường|tiếp tục|xây dựng|triển khai|thực hiện|tổ chức|rà soát|tuyên truyền',
  'phổ biến|quán triệt|lãnh đạo|chỉ đạo|hướng dẫn|đôn đốc|theo dõi|kiểm tra|giám sát|tổng hợp|báo cáo|nâng cao|đẩy mạnh',
  'phát huy|bảo đảm|đảm bảo|thường xuyên|định kỳ|kịp thời|nghiêm túc|căn cứ|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ',
  'cần|phải|sẽ|đã|đang|nghiên cứu|đề xuất|tạo điều kiện|bố trí|cử|gửi|nộp|(?<!(?:công|độc) )lập|ban hành|đăng ký|đăng tải|công khai|cập nhật',
  'tiếp thu|giải quyết|tháo gỡ|xử lý|vận động|tham gia|để|nhằm|trong|theo|khi|được|là|đề nghị|yêu cầu|xác định|sơ kết',
  'tổng kết|đánh giá|bám sát|hoàn thành|khẩn trương|tập trung|nắm|đổi mới|quan tâm|đưa|gắn|trên cơ sở|sử dụng|cung cấp',
  'hỗ trợ|thông báo|lựa chọn|giúp|thống nhất|tiến hành|duy trì|tiếp nhận|chuẩn bị|thẩm định|xem xét|quyết định|(?<!(?:công|chương|quy|giáo|quá|tiến|lộ) )trình|nêu',
  'nhân rộng|biểu dương|khen thưởng|tập huấn|chấp hành|cụ thể hóa|không|chậm nhất|hằng|hàng|đề ra|góp ý|phân công|giao',
  'niêm yết|tập hợp|lấy ý kiến|lấy phiếu|họp|kiện toàn|thành lập|thu thập|phát động|hưởng ứng|khắc phục|chấn chỉnh|phản ánh',
  'kiến nghị|đối thoại|lắng nghe|trả lời|phê duyệt|cam kết|lồng ghép|phấn đấu|chốt|biên soạn|giới thiệu|tuân thủ|tôn vinh|rà',
].join('|')
const DEED = new RegExp(String.raw`(?<!\p{L})(?:${DEEDS})(?!\p{L})|[:.;\n]|\((?!bà\))`, 'gu')
// The same words inside a name: "Ban chỉ đạo", "cơ quan tham mưu", "tổ chức Đảng", "lãnh đạo các phòng", "trong ngành".
const NAME_UP_TO =
  /(?<!\p{L})(?:ủy ban kiểm tra|ban (?:chỉ đạo|tổ chức|giám sát|kiểm tra)|(?:tổ|đoàn) (?:kiểm tra|giám sát|xử lý)|(?:cơ quan|bộ phận|đơn vị) (?:tham mưu|chủ trì|phối hợp))$/iu
const NAME_AT: readonly { readonly at: RegExp; readonly after?: RegExp }[] = [
  { at: /^tổ chức (?:đảng|cơ sở|công đoàn|đoàn thể|chính trị|xã hội|quần chúng)/iu },
  { at: /^tổ chức/u, after: /(?:^|các |, )$/iu },
  { at: /^lãnh đạo (?:các|sở|phòng|ban|đơn vị|nhà trường|cơ quan|ngành)/iu, after: /(?:^|, |và )$/u },
  { at: /^(?:trong danh sách|nêu (?:trên|tại))/iu, after: /(?:có tên|đơn vị) $/iu },
  { at: /^trong (?:toàn )?(?:ngành|đảng bộ|đơn vị|trường|hệ thống)/iu },
]

export interface Owner {
  /** As the text writes it. */
  readonly words: string
  /** Offset of the first of these words in the text that was asked about. */
  readonly from: number
  readonly isSet: boolean
  readonly isDefinite: boolean
}

export const startsWithOrganisation = (text: string): boolean => STARTS.test(matchForm(text))

const REQUEST = /^(?:Giao(?: nhiệm vụ)?(?: cho)?|Đề nghị|Yêu cầu|Phân công|Đối với|Trách nhiệm(?: của)?) /u
// "Căn cứ Kế hoạch này, các chi bộ xây dựng …": a clause of circumstance before the owner.
const CIRCUMSTANCE =
  /^(?:Căn cứ|Trên cơ sở|Theo|Định kỳ|Hằng|Hàng|Trước|Sau|Từ|Trong|Nhận được)(?!\p{L})[^,;:.\n]{0,200}, /u

/** "Đảng ủy yêu cầu các chi bộ …": not who asks is the owner but who is asked. */
const ASKS = /^(?:yêu cầu|đề nghị) (?=\p{L})/u

/** The body or set a paragraph begins with and gives something to do, or null. */
export function ownerOf(paragraph: string): Owner | null {
  const form = matchForm(paragraph.slice(0, 600))
  const circumstance = CIRCUMSTANCE.exec(form)?.[0].length ?? 0
  const request = REQUEST.exec(form.slice(circumstance))?.[0].length ?? 0
  const from = circumstance + request
  if (!STARTS.test(form.slice(from))) return null
  const end = nameEnd(form.slice(from))
  if (end === null || end > 250) return null
  const asked = ASKS.exec(form.slice(from + end))
  const beyond = asked ? ownerOf(paragraph.slice(from + end + asked[0].length, 600)) : null
  if (beyond) return { ...beyond, from: beyond.from + from + end + asked![0].length }
  return owner(paragraph.slice(from, from + end), from)
}

/** The body or set a heading names ("1. Văn phòng Đảng ủy", "Đối với các chi bộ trực thuộc:"), or null. */
export function ownerInHeading(heading: string): Owner | null {
  const title = heading.replace(/\s*[:.]$/u, '').replace(/\s*\([^()]{0,80}\)$/u, '')
  const from = REQUEST.exec(matchForm(title))?.[0].length ?? 0
  const name = matchForm(title.slice(from))
  if (title.length > 180 || !STARTS.test(name)) return null
  return !isCapitals(title) && nameEnd(name) !== null ? null : owner(title.slice(from), from)
}

/** The cell of a table that names who does it: a name and nothing else, so all of it is the name. */
export function ownerInCell(cell: string): Owner | null {
  const name = cell.replace(/[\s;,.]+$/u, '')
  return name === '' || /[.:]\s/u.test(name) || name.length > 180
    ? ownerOf(cell)
    : { words: name, from: 0, isSet: IS_SET.test(matchForm(name)), isDefinite: true }
}

function owner(words: string, from: number): Owner | null {
  const name = words.replace(/[\s,]+(?:và)?\s*$/u, '')
  if (!/\s|\p{Lu}{2}/u.test(name)) return null
  const form = matchForm(name)
  return { words: name, from, isSet: IS_SET.test(form), isDefinite: IS_DEFINITE.test(form) }
}

/** Where the name at the start of `form` (in match form) ends, or null if no deed follows. */
function nameEnd(form: string): number | null {
  for (const deed of form.matchAll(DEED)) {
    const isWord = /^\p{L}/u.test(deed[0])
    const before = form.slice(Math.max(deed.index - 30, 0), deed.index)
    const rest = form.slice(deed.index, deed.index + 40)
    const insideName =
      NAME_UP_TO.test(before + deed[0]) ||
      NAME_AT.some(({ at, after }) => at.test(rest) && (after?.test(before) ?? true))
    if (!isWord || !insideName) return deed.index
  }
  return null
}

const TOGETHER =
  /phối hợp(?: chặt chẽ| thường xuyên| đồng bộ)?(?: (?:cùng|với)){1,2} |(?:đơn vị|cơ quan|bộ phận)? ?phối hợp(?: thực hiện)? ?: ?/giu

/** The bodies a task is to be done with, as written: "phối hợp cùng A và B", "Đơn vị phối hợp: A, B". */
export function cooperatingBodies(text: string): string[] {
  const form = matchForm(text.slice(0, 20_000))
  const found: string[] = []
  for (const match of form.matchAll(TOGETHER)) {
    const from = match.index + match[0].length
    const rest = form.slice(from, from + 400)
    if (!STARTS.test(rest)) continue
    const end = nameEnd(rest) ?? rest.length
    found.push(...splitNames(text.slice(from, from + end)))
  }
  return [...new Set(found)]
}

/** Parts at "," and "và" only before a new name: not inside "Giáo dục và Đào tạo" or "các sở, ban, ngành". */
function splitNames(words: string): string[] {
  const form = matchForm(words)
  const names: string[] = []
  let start = 0
  for (const joint of form.matchAll(/(?:,| và| cùng) /gu)) {
    const next = form.slice(joint.index + joint[0].length)
    if (!STARTS.test(next) || !/^(?:\p{Lu}|các |những )/u.test(next)) continue
    names.push(words.slice(start, joint.index))
    start = joint.index + joint[0].length
  }
  return [...names, words.slice(start)].map(name => name.replace(/[\s,]+$/u, '').trim()).filter(name => name !== '')
}
