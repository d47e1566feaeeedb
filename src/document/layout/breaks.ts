// Where centred lines break: in as few lines as possible, not inside a name, and of like length.
import { type Face, largest, sum, textWidth } from './measure.ts'

/** Twips that a paragraph is made wider than its longest line, so that rounding needs no line more. */
export const SLACK = 40

// A phrase may start with one of these; before other words in small letters a break would tear a compound apart.
const OPENERS = new Set(
  'và của về trong tại cho với theo năm quý tháng ngày giai từ đến trên đối nhằm ở hoặc do để giữa thuộc phổ'.split(
    ' ',
  ),
)
// Words of the names of bodies that belong together: needed where a name is given in capitals, which hide its parts.
const PAIRS = new Set(
  [
    'thành phố,hồ chí,chí minh,hà nội,ủy ban,uỷ ban,nhân dân,giáo dục,đào tạo,đảng bộ,đảng ủy,đảng uỷ,chi bộ,chi ủy',
    'ban chấp,chấp hành,thường vụ,thường trực,bí thư,kiểm tra,tổ chức,tuyên giáo,dân vận,công đoàn,văn phòng,chỉ đạo',
    'trung học,tiểu học,phổ thông,mầm non,cơ sở,dân chủ,quy chế,thực hiện,kế hoạch,báo cáo,kết quả,nhiệm vụ',
  ]
    .join(',')
    .split(','),
)
/** Said of a text that breaks well in no width. */
const WORST = 10
/** Longer texts are left to the reader's program: trying all widths would take too long. */
const MOST_WORDS = 80

/**
 * Number of lines that the text takes in a width, filled word by word; a word wider than the width is cut, as Word
 * does. Here and below the text is tidied: single spaces between words, none at the ends.
 */
export function lineCount(text: string, face: Face, points: number, width: number): number {
  const words = text.split(' ')
  const line = lineWidths(words, face, points)
  const ends = [...starts(words.length, line, width), words.length]
  return sum(ends.map((end, index) => Math.max(1, Math.ceil(line(ends[index - 1] ?? 0, end) / width))))
}

/** `width` in twips; `torn`: 0 when every line ends where a phrase ends, more the worse the words are torn apart. */
export interface Broken {
  readonly width: number
  readonly torn: number
}

/**
 * The width, at most `width`, in which the text, filled word by word, breaks best without needing more lines than in
 * `width`. `shown`: how it is printed (capitals); the case of `text` tells where names begin.
 */
export function wellBroken(
  text: string,
  face: Face,
  points: number,
  width: number,
  shown: (text: string) => string = same => same,
): Broken {
  const words = text.split(' ')
  const whole = textWidth(shown(text), face, points)
  if (whole <= width || words.length > MOST_WORDS) return { width: Math.min(Math.ceil(whole), width), torn: 0 }
  const line = lineWidths(words.map(shown), face, points)
  const fewest = starts(words.length, line, width).length
  // Narrower than its longest word, a line would cut that word.
  const least = largest(words.map((_, index) => line(index, index + 1)))
  let best = { width, torn: WORST, cost: Number.POSITIVE_INFINITY }
  for (const candidate of possibleWidths(words.length, line, width)) {
    if (candidate < least) continue
    const found = starts(words.length, line, candidate)
    if (found.length > fewest || starts(words.length, line, candidate + SLACK).join() !== found.join()) continue
    const torn = found.reduce((total, word) => total + tear(words[word - 1]!, words[word]!), 0)
    const cost = torn + 1.5 * unevenness(words.length, found, line)
    if (cost < best.cost) best = { width: candidate, torn, cost }
  }
  return { width: Math.ceil(best.width), torn: best.torn }
}

/** Width of the line from word `from` up to, not including, word `to`. */
type LineWidth = (from: number, to: number) => number

function lineWidths(words: readonly string[], face: Face, points: number): LineWidth {
  const space = textWidth(' ', face, points)
  const before = [0]
  for (const word of words) before.push(before.at(-1)! + textWidth(word, face, points) + space)
  return (from, to) => before[to]! - before[from]! - space
}

/** The first word of every line but the first. */
function starts(count: number, line: LineWidth, width: number): number[] {
  const found: number[] = []
  let from = 0
  for (let word = 1; word < count; word += 1) {
    if (line(from, word + 1) <= width) continue
    found.push(word)
    from = word
  }
  return found
}

function* possibleWidths(count: number, line: LineWidth, most: number): Generator<number> {
  for (let from = 0; from < count; from += 1) {
    for (let to = from + 1; to <= count && line(from, to) <= most; to += 1) yield line(from, to)
  }
}

/** 0 when all lines are equally long, towards 1 the shorter the shortest is against the longest. */
function unevenness(count: number, found: readonly number[], line: LineWidth): number {
  const ends = [...found, count]
  const widths = ends.map((end, index) => line(index === 0 ? 0 : ends[index - 1]!, end))
  return 1 - Math.min(...widths) / Math.max(...widths)
}

const startsName = (word: string): boolean => /^["“(]?\p{Lu}/u.test(word)

/** How much a break between two words hurts: nothing before a phrase or a name, most between "năm" and "2024". */
function tear(before: string, after: string): number {
  if (/^[\d–-]/u.test(after)) return 4
  if (/[,;:]$/u.test(before) || OPENERS.has(after.toLocaleLowerCase('vi'))) return 0
  if (PAIRS.has(`${before} ${after}`.toLocaleLowerCase('vi'))) return 3
  if (startsName(after)) return 0
  return 2
}
