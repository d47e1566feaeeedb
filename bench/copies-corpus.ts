// Invented passages as plans have them, and the ways in which they are copied: for bench/copies.ts.

type Numbers = () => number

/** What a passage speaks of, one sentence each, in the ways officials write it. Curly braces hold what differs from unit to unit. */
const MOVES: readonly (readonly string[])[] = [
  [
    'Chi ủy tổ chức họp mở rộng vào {day}, mời {group} cùng dự',
    'Vào {day}, {person} chủ trì cuộc họp toàn thể với sự tham gia của {group}',
    'Giao {person} chuẩn bị nội dung, triệu tập {group} làm việc trước {day}',
    'Lồng ghép vào buổi sinh hoạt chuyên đề {day} của {group}',
    'Ban chi ủy phối hợp với {group} xây dựng lịch thực hiện, chốt trong {day}',
    'Thành lập tổ giúp việc gồm {person} và {group}, ra mắt {day}',
  ],
  [
    'Dự thảo được gửi đến từng viên chức, người lao động chậm nhất {number} ngày trước cuộc họp',
    'Niêm yết toàn văn tại {place} trong {number} ngày liên tục để mọi người nghiên cứu',
    'Phát phiếu hỏi ý kiến đến {number} đầu mối, thu về và tổng hợp thành bảng',
    'Đăng trên trang nội bộ, mở hộp thư góp ý tại {place} và cử người trực {number} buổi',
    'Mỗi tổ thảo luận riêng, cử đại diện trình bày, thời lượng không quá {number} phút',
    'Đọc trước toàn thể, giải thích từng điểm mới rồi để {number} người phát biểu',
  ],
  [
    '{person} tổng hợp ý kiến, nêu rõ tiếp thu hoặc không tiếp thu và lý do',
    'Ý kiến khác nhau được ghi đầy đủ vào biên bản, {person} ký xác nhận',
    'Kết quả bỏ phiếu do {person} công bố ngay tại chỗ, không để sang hôm sau',
    'Từng kiến nghị có người trả lời, {person} theo dõi đến khi xong',
    'Nội dung vượt thẩm quyền được {person} chuyển lên cấp trên kèm đề xuất',
    'Sau cuộc họp {person} soạn thông báo kết luận gửi các tổ',
  ],
  [
    'Hồ sơ gồm giấy mời, biên bản, danh sách và ảnh chụp lưu tại {place}',
    'Toàn bộ tài liệu được số hóa, đặt tên thống nhất, lưu ở {place} ít nhất hai năm',
    'Kết quả dán ở {place}, chụp lại làm minh chứng cho kỳ báo cáo',
    'Biên bản niêm phong, giao cho văn thư tại {place} quản lý',
    'Danh mục việc đã làm cập nhật hằng tháng ở {place}',
    'Gửi bản sao về {place} để đối chiếu khi kiểm tra cuối năm',
  ],
  [
    'Đảng viên gương mẫu làm trước, vận động quần chúng làm theo',
    'Lấy mức độ hài lòng của người lao động làm thước đo',
    'Không để phát sinh đơn thư vượt cấp trong thời gian thực hiện',
    'Gắn với việc học tập và làm theo gương người tốt, việc tốt của đơn vị',
    'Coi đây là một tiêu chí khi đánh giá, xếp loại cuối năm',
    'Kịp thời biểu dương cá nhân có sáng kiến, nhắc nhở nơi làm chậm',
  ],
  [
    'Đến {day} sơ kết một lần, rút kinh nghiệm và bổ sung việc còn thiếu',
    'Kiểm tra đột xuất {number} lần, lần cuối trước {day}',
    'Báo cáo kết quả về cấp trên trước {day} theo mẫu quy định',
    'Ban thanh tra nhân dân giám sát toàn bộ quá trình và phản ánh khi {day}',
    'Nơi nào chưa đạt phải làm lại, hoàn thành dứt điểm trước {day}',
    'Tự chấm điểm theo thang {number} bậc, công khai điểm vào {day}',
  ],
]

/** What everybody writes, because the law and the programme do. */
const STOCK = [
  'Thực hiện nghiêm Luật Thực hiện dân chủ ở cơ sở và các nghị định hướng dẫn thi hành',
  'Bảo đảm phương châm dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng',
]

const FILL: Record<string, (numbers: Numbers) => string> = {
  day: numbers => `ngày ${1 + Math.floor(numbers() * 28)} tháng ${1 + Math.floor(numbers() * 12)}`,
  number: numbers => `${2 + Math.floor(numbers() * 20)}`,
  person: numbers =>
    one(numbers, ['đồng chí bí thư', 'đồng chí phó bí thư', 'chi ủy viên phụ trách dân vận', 'tổ trưởng hành chính']),
  group: numbers =>
    one(numbers, [
      'đại diện các tổ chuyên môn',
      'công đoàn và đoàn thanh niên',
      'toàn thể viên chức',
      'trưởng các bộ phận',
    ]),
  place: numbers =>
    one(numbers, ['phòng hội đồng', 'bảng tin hành lang', 'văn phòng', 'phòng truyền thống', 'thư viện']),
}

const one = <T>(numbers: Numbers, of: readonly T[]): T => of[Math.floor(numbers() * of.length)]!

const SYNONYMS: readonly (readonly [string, string])[] = [
  ['tổ chức', 'tiến hành'],
  ['chủ trì', 'điều hành'],
  ['thực hiện', 'triển khai'],
  ['tổng hợp', 'tập hợp'],
  ['công khai', 'công bố rộng rãi'],
  ['toàn bộ', 'tất cả'],
  ['kịp thời', 'nhanh chóng'],
  ['trước', 'chậm nhất'],
  ['lưu', 'cất giữ'],
  ['gửi', 'chuyển'],
  ['giao', 'phân công'],
  ['bảo đảm', 'đảm bảo'],
]

interface Sentence {
  /** With its slots. */
  way: string
  /** What stands in them, in their order. */
  details: readonly string[]
}

export type Passage = readonly Sentence[]

/** A passage by one hand: so many sentences, and now and then what everybody writes. */
export function written(numbers: Numbers, sentences: number): Passage {
  const ways = shuffled(numbers, MOVES)
    .slice(0, sentences)
    .map(some => one(numbers, some))
  return (numbers() < 0.3 ? [one(numbers, STOCK), ...ways] : ways).map(way => sentence(numbers, way))
}

const SLOT = /\{(\w+)\}/g

const sentence = (numbers: Numbers, way: string): Sentence => ({
  way,
  details: [...way.matchAll(SLOT)].map(([, slot]) => FILL[slot!]!(numbers)),
})

export const textOf = (passage: Passage): string =>
  passage
    .map(({ way, details }) => {
      let at = 0
      return `${way.replaceAll(SLOT, () => details[at++]!)}.`
    })
    .join(' ')

/** So many days, names or places of the whole are others. */
export function changed(numbers: Numbers, passage: Passage, count: number): Passage {
  const places = passage.flatMap(({ details }, at) => details.map((_, slot) => `${at} ${slot}`))
  const chosen = new Set(shuffled(numbers, places).slice(0, count))
  return passage.map(({ way, details }, at) => {
    const anew = sentence(numbers, way).details
    return { way, details: details.map((detail, slot) => (chosen.has(`${at} ${slot}`) ? anew[slot]! : detail)) }
  })
}

/** So many of the sentences are written anew. */
export function rewritten(numbers: Numbers, passage: Passage, count: number): Passage {
  const anew = new Set(shuffled(numbers, [...passage.keys()]).slice(0, count))
  return passage.map((old, at) => {
    if (!anew.has(at)) return old
    const ways = MOVES.find(some => some.includes(old.way)) ?? STOCK
    return sentence(
      numbers,
      one(
        numbers,
        ways.filter(way => way !== old.way),
      ),
    )
  })
}

export const reordered = (numbers: Numbers, passage: Passage): Passage => shuffled(numbers, passage)

/** Every word that has a synonym here is replaced. */
export const inOtherWords = (text: string): string =>
  SYNONYMS.reduce((said, [word, other]) => said.replaceAll(word, other), text)

function shuffled<T>(numbers: Numbers, of: readonly T[]): T[] {
  return of
    .map(value => [numbers(), value] as const)
    .sort(([a], [b]) => a - b)
    .map(([, value]) => value)
}
