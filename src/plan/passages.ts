// A unit's own plan as it was read from its file, cut into passages each of which may become a line of the plan. Pure.

import { dueIn, dueInCell, type LabelFamily, labelOf } from '../document/index.ts'
import { fold } from '../shared/text.ts'

/** What a line takes from a passage; the day as an ISO date. */
export interface Passage {
  /** Its place in the file, from 1: people name it by that. */
  number: number
  /** Labels from the top, "II.3"; '' in a table. */
  label: string
  /** What is to be done, in the unit's words. */
  title: string
  how: string
  who: string
  dueOn: string | null
  expected: string
  evidence: string
  /** Why it does not apply; null: it does. */
  notApplicable: string | null
  /** From a part that hands out no work, such as the aims: shown, but never proposed. */
  aside: boolean
  /** The file says more than a line can hold. */
  cut: boolean
}

/** Characters that the fields of a line hold. */
export const MOST = { content: 1_000, how: 2_000, who: 300, expected: 1_000, evidence: 1_000, notApplicable: 1_000 }

type Told = 'how' | 'who' | 'when' | 'expected' | 'evidence' | 'title'

const TAIL =
  '(?:[ ,/]+(?:thuc hien|to chuc|tien hanh|hoan thanh|phu trach|chu tri|phoi hop|du kien|can dat|dat duoc|dau ra|cu the|' +
  'cong viec|bo phan|don vi|ca nhan|trien khai|san pham|tham gia))*'
/** What stands before a colon, or at the head of a column, folded. */
const FIELDS: readonly (readonly [Told, RegExp])[] = [
  ['when', new RegExp(`^(?:thoi (?:gian|han|diem)|han|hoan thanh|tien do|ngay|lich)${TAIL}$`)],
  [
    'who',
    new RegExp(`^(?:nguoi|bo phan|don vi|ca nhan|can bo|phan cong|phu trach|chu tri|trach nhiem|phoi hop)${TAIL}$`),
  ],
  ['expected', new RegExp(`^(?:ket qua|san pham|yeu cau can dat|muc tieu|chi tieu)${TAIL}$`)],
  ['evidence', new RegExp(`^(?:tai lieu )?(?:minh chung|bang chung|ho so minh chung)${TAIL}$`)],
  ['how', new RegExp(`^(?:cach(?: thuc| lam)?|hinh thuc|bien phap|giai phap|phuong phap)${TAIL}$`)],
]
const fieldNamed = (head: string): Told | undefined => {
  const folded = opening(head)
  return FIELDS.find(([, pattern]) => pattern.test(folded))?.[0]
}

/** The column of what is to be done: "Nội dung", "Nhiệm vụ", "Tên công việc". */
const TITLE_COLUMN = /^(?:ten )?(?:noi dung|nhiem vu|cong viec|hoat dong)/
const ASIDE = /muc dich|yeu cau|can cu|dac diem|tinh hinh|quan diem|thuan loi|kho khan/
const PASSED_OVER = /khong ap dung|khong thuc hien/
/** A heading that names who does what stands below it, each point of which is then work of its own. */
const ACTOR =
  /^(?:doi voi |giao |trach nhiem )|^(?:cac )?(?:chi uy|cap uy|dang uy|chi bo|cong doan|doan thanh nien|ban giam hieu|hieu truong|giam doc|thu truong|ban thanh tra|uy ban kiem tra|van phong|to (?!chuc))/
const ACTS =
  /(?:^|[.;:,(]\s?)(?:giao |do )?([^.;:,()]{3,80}?)\s(?:chủ trì|phụ trách|chịu trách nhiệm|làm đầu mối)(?!\p{L})/iu

interface Draft {
  label: string
  family: LabelFamily | 'heading' | 'row' | 'text'
  told: Record<Told, string[]>
  body: string[]
  parent: Draft | null
  parentOfSome: boolean
  aside: boolean
  passedOver: boolean
}

const HEADINGS: ReadonlySet<string> = new Set(['part', 'chapter', 'rubric', 'article', 'roman', 'capital', 'heading'])

/** Head and end of the document are no passages. `year`: of days without one. In the order of the file. */
export function passagesIn(text: string, year: number): Passage[] {
  const lines = text.normalize('NFC').split('\n')
  const labelled = cutByLabels(lines)
  const drafts = labelled.length > 0 ? labelled : cutByLines(lines)
  return drafts.filter(saysSomething).map((draft, at) => passageOf(draft, at + 1, year))
}

const ENDS = /^(?:noi nhan|t\/m |tm\. ?|kt\. ?|k\/t )/
const isCapitals = (line: string) => /\p{Lu}[^\p{Ll}]*\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line)
/** Cells of a row; a line with more bars than any table has columns is none. */
function cellsIn(line: string): string[] | null {
  const cells = line.includes('|') ? line.split(/ ?\| ?/, MOST_COLUMNS + 1) : []
  return cells.length > 1 && cells.length <= MOST_COLUMNS ? cells : null
}
const MOST_COLUMNS = 60
const opening = (text: string) => fold(text.slice(0, 120))

const draftOf = (family: Draft['family'], parent: Draft | null, { label = '', title = '' } = {}): Draft => ({
  ...{ label, family, parent, body: [], parentOfSome: false },
  told: { title: title ? [title] : [], how: [], who: [], when: [], expected: [], evidence: [] },
  aside: parent?.aside || (HEADINGS.has(family) && ASIDE.test(fold(title))),
  passedOver: parent?.passedOver || (HEADINGS.has(family) && PASSED_OVER.test(fold(title))),
})

/** More than any plan has: what follows is not read, because such a file is refused. */
const MANY = 2_000

/** Numbered points with what stands below them; rows of tables whose head says what the columns are. */
function cutByLabels(lines: readonly string[]): Draft[] {
  const drafts: Draft[] = []
  const stack: Draft[] = []
  let [begun, ended] = [false, false]
  let columns: Column[] | null = null
  const add = (draft: Draft) => {
    if (draft.parent) draft.parent.parentOfSome = true
    drafts.push(draft)
  }
  for (const line of lines) {
    if (drafts.length > MANY) break
    const cells = cellsIn(line)
    if (cells) {
      const head = columnsOf(cells)
      if (head) columns = head
      else if (columns && cells.length === columns.length) add(rowOf(cells, columns))
      else if (ENDS.test(opening(line)) || cells.some(cell => ENDS.test(opening(cell)))) ended = begun
      else if (begun && !ended) drafts.at(-1)?.body.push(cells.filter(Boolean).join('; '))
      continue
    }
    columns = null
    ended ||= begun && ENDS.test(opening(line))
    if (ended) continue
    const label = labelOf(line)
    const bullet = label?.family === 'dash' || label?.family === 'plus'
    begun ||= label !== null && !bullet
    if (!begun) continue
    const words = line.slice(label?.length ?? 0).trim()
    const open = drafts.at(-1)
    if (open && takesField(open, words)) continue
    if (!label && isCapitals(line)) {
      stack.length = 0
      add(draftOf('heading', null, { title: line }))
      stack.push(drafts.at(-1)!)
    } else if (!label || label.family === 'plus') open?.body.push(words)
    else if (bullet) {
      const above = stack.at(-1)
      const apart = !above || HEADINGS.has(above.family) || namesActor(above)
      if (apart) add(draftOf('dash', above ?? null, { title: words, label: above?.label ?? '' }))
      else above.body.push(words)
    } else {
      const level = stack.findIndex(({ family }) => family === label.family)
      if (level >= 0) stack.length = level
      const above = stack.at(-1) ?? null
      const path = [above?.label, label.value].filter(Boolean).join('.')
      add(draftOf(label.family, above, { label: path, title: words }))
      stack.push(drafts.at(-1)!)
    }
  }
  return drafts
}

const namesActor = ({ told: { title } }: Draft) => ACTOR.test(fold(title[0] ?? '')) && (title[0] ?? '').length <= 80

/** "Thời gian: trong quý II" says something of the passage above it. */
function takesField(open: Draft, words: string): boolean {
  const [, head, said] = /^([^:]{2,60}):\s*([\s\S]*)$/u.exec(words) ?? []
  const field = head && !open.passedOver ? fieldNamed(head) : undefined
  if (!field) return false
  if (said) open.told[field].push(said)
  return true
}

interface Column {
  head: string
  told: Told | null
}

/** The head of a table of tasks; null when it is none: one column of what is to be done and one of how, who, when or what comes of it. */
function columnsOf(cells: readonly string[]): Column[] | null {
  const told = cells.map(cell => (TITLE_COLUMN.test(opening(cell)) ? 'title' : (fieldNamed(cell) ?? null)))
  const first = told.indexOf('title')
  const known = told.filter(column => column !== null && column !== 'title')
  if (first < 0 || known.length === 0 || cells.some(cell => cell.length > 80)) return null
  // A second column called "nội dung" is how it is done.
  return cells.map((head, at) => ({ head, told: told[at] === 'title' && at !== first ? 'how' : told[at]! }))
}

/** What stands in a column of another name keeps that name; numbers of rows are left out. */
function rowOf(cells: readonly string[], columns: readonly Column[]): Draft {
  const draft = draftOf('row', null)
  for (const [at, { head, told }] of columns.entries()) {
    const said = cells[at]
    if (!said || /^(?:s?tt|so tt|so thu tu|)$/.test(fold(head))) continue
    if (told) draft.told[told].push(said)
    else draft.body.push(`${head}: ${said}`)
  }
  return draft
}

/** A file without any numbering: each paragraph behind "như sau:" stands alone. */
function cutByLines(lines: readonly string[]): Draft[] {
  const end = lines.findIndex(line => ENDS.test(opening(line)))
  const body = lines.slice(lines.findIndex(line => /như sau\s?:?$/iu.test(line)) + 1, end < 0 ? lines.length : end)
  return body
    .filter(line => line.length >= 20 && !isCapitals(line) && !line.includes('|'))
    .slice(0, MANY)
    .map(line => draftOf('text', null, { title: line.slice(labelOf(line)?.length ?? 0).trim() }))
}

const saysSomething = ({ told, body, parentOfSome, family }: Draft): boolean =>
  body.length > 0 ||
  Object.entries(told).some(([field, said]) => field !== 'title' && said.length > 0) ||
  (!parentOfSome &&
    told.title.length > 0 &&
    !((HEADINGS.has(family) || family === 'row') && isCapitals(told.title[0]!)))

function passageOf(draft: Draft, number: number, year: number): Passage {
  const { label, told, body, aside, passedOver } = draft
  const written = told.title.join('. ')
  const [title, reason] = passedOver ? halves(written) : [written, null]
  const whole = [written, ...body].join('. ').slice(0, 5_000)
  const when = told.when.join('; ')
  const dueOn = when ? dayIn(when, year) : dueIn(whole, year)
  // A time that is no day stays among the words, so that nothing said is lost.
  const how = [...told.how, ...body, ...(when && !dueOn ? [`Thời gian: ${when}`] : [])].join('\n')
  const said = { title, how, who: told.who.join('; ') || actorOf(whole, draft.parent) }
  const fields = { ...said, expected: told.expected.join('; '), evidence: told.evidence.join('; ') }
  return {
    ...{ number, label, dueOn, aside },
    title: within(fields.title, MOST.content),
    how: within(fields.how, MOST.how),
    who: named(fields.who, MOST.who),
    expected: named(fields.expected, MOST.expected),
    evidence: named(fields.evidence, MOST.evidence),
    notApplicable: reason && within(reason, MOST.notApplicable),
    cut: tooLong(fields),
  }
}

/** Its own title goes into the line before the way. */
const tooLong = ({
  title,
  how,
  who,
  expected,
  evidence,
}: Pick<Passage, 'title' | 'how' | 'who' | 'expected' | 'evidence'>): boolean =>
  title.length > MOST.content ||
  title.length + how.length >= MOST.how ||
  who.length > MOST.who ||
  expected.length > MOST.expected ||
  evidence.length > MOST.evidence

/** Without the mark that closes a list, or the document ("./."). */
const within = (text: string, most: number) =>
  text
    .replace(/(?:[;,]|\.\/\.)\s*$/u, '')
    .slice(0, most)
    .trim()

/** What is no sentence ends without a dot. */
const named = (text: string, most: number) => within(text, most).replace(/\.$/, '')

/** "Đối thoại: trung tâm không có viên chức": what is passed over, and why. */
function halves(text: string): [string, string] {
  const at = text.indexOf(': ')
  return at < 0 ? [text, text] : [text.slice(0, at), text.slice(at + 2).replace(/\.$/, '')]
}

/** Of a span its last day: "từ tháng 3 đến tháng 5". */
const dayIn = (when: string, year: number): string | null =>
  dueInCell(when, year) ??
  dueInCell(
    when
      .split(/\s(?:đến|tới)\s|[;–]/u)
      .at(-1)!
      .trim(),
    year,
  )

const actorOf = (text: string, above: Draft | null): string => {
  const named = ACTS.exec(text)?.[1]
    ?.replace(/^(?:giao|do)\s/iu, '')
    .trim()
  if (named) return named
  return above && namesActor(above)
    ? above.told.title[0]!.replace(/^(?:Đối với|Giao|Trách nhiệm của)\s/iu, '').replace(/[:.]\s*$/u, '')
    : ''
}
