// Walks the outline and collects the tasks: path, owner or addressees, helpers, deliverables, place in the text.
import { matchForm } from '../../law/citation.ts'
import type { Paragraph } from './assemble.ts'
import { deliverablesIn } from './deliverables.ts'
import { cooperatingBodies, type Owner, ownerInCell, ownerOf } from './organisations.ts'
import { headingOwner, isHeading, type Node, type Outline } from './outline.ts'
import type { Task, Warning } from './reading.ts'
import { isTelling, type Purpose, purposeByKind, purposeOf } from './section-purpose.ts'
import { tableRows } from './task-table.ts'
import { warn } from './warnings.ts'

export interface Setting {
  readonly text: string
  readonly kind: string | null
  readonly year: number | null
  /** Those an official letter is sent to. */
  readonly addressees: readonly string[]
}

interface Scope {
  readonly path: readonly string[]
  readonly purpose: Purpose
  /** Named by a heading: owns whatever stands below. */
  readonly owner: Owner | null
  /** Named by the announcing sentence before a list: owns what names nobody itself. */
  readonly announced: Owner | null
}

interface Collected {
  readonly tasks: Task[]
  readonly bodies: string[]
  readonly warnings: Warning[]
}

export function tasksOf(outline: Outline, annex: readonly Paragraph[], setting: Setting): Collected {
  const into: Collected = { tasks: [], bodies: [], warnings: [...outline.warnings] }
  const announced = requestIn(outline.opening.at(-1)?.text ?? '')
  const scope: Scope = { path: [], purpose: purposeByKind(setting.kind), owner: null, announced }
  if (outline.roots.length > 0) walk(outline.roots, scope, setting, into)
  else for (const paragraph of outline.opening) fromLooseParagraph(paragraph, setting, into)
  fromTable(annex, { ...scope, path: ['PL'], announced: null }, setting, into)
  return into
}

/** Paths are given to tasks and headings only: an announcing sentence is neither. */
function walk(nodes: readonly Node[], scope: Scope, setting: Setting, into: Collected) {
  const names = pathNames(nodes, scope, into.warnings)
  let { announced } = scope
  const rows: Paragraph[] = []
  for (const [index, node] of nodes.entries()) {
    if (node.paragraph.cells) {
      rows.push(node.paragraph)
      continue
    }
    const path = [...scope.path, names[index] ?? '']
    const last = index === nodes.length - 1
    if (isHeading(node)) walk(node.children, below(node, path, { ...scope, announced }, setting, into), setting, into)
    else if (isAnnouncing(node, last)) announced = ownerOf(node.words) ?? requestIn(node.words) ?? announced
    else if (isTask(node, scope, setting)) {
      const owner = addTask(node, path, { ...scope, announced }, setting, into)
      walk(node.children, { ...scope, path, announced: owner ?? announced }, setting, into)
    }
  }
  fromTable(rows, scope, setting, into)
}

/** What holds below a heading: its purpose, and the body it names. */
function below(node: Node, path: readonly string[], scope: Scope, setting: Setting, into: Collected): Scope {
  const named = headingOwner(node)
  const announcing = !named && node.words.endsWith(':') ? ownerOf(node.words) : null
  const owner = named ?? announcing ?? scope.owner
  const own = named ? null : purposeOf(node.words, setting.kind)
  // Below "Mục đích, yêu cầu" nothing becomes a task again.
  const purpose = scope.path.length > 0 && scope.purpose === 'background' ? 'background' : (own ?? scope.purpose)
  if (named || (announcing && !announcing.isSet)) if (purpose !== 'background') addBody(owner!.words, into)
  return { path, purpose: named && purpose === 'tasks' ? 'implementation' : purpose, owner, announced: scope.announced }
}

const addBody = (name: string, into: Collected) => {
  if (!into.bodies.includes(name)) into.bodies.push(name)
}

function pathNames(nodes: readonly Node[], scope: Scope, warnings: Warning[]): string[] {
  const labelled = nodes.map(node => (node.label && node.label.value !== '' ? node.label : null))
  const taken = new Set<string>(labelled.flatMap(label => (label ? [shortened(label.value, scope.path)] : [])))
  const used = new Set<string>()
  let count = 0
  const nextFree = () => {
    do count += 1
    while (taken.has(String(count)) || used.has(String(count)))
    return String(count)
  }
  return nodes.map((node, index) => {
    const label = labelled[index]
    if (!label && (node.paragraph.cells || isAnnouncing(node, index === nodes.length - 1) || isClosing(node.words)))
      return ''
    const value = label ? shortened(label.value, scope.path) : nextFree()
    const name = used.has(value) ? nextFree() : value
    used.add(name)
    if (label && name !== value) {
      const span = { from: node.paragraph.from, to: node.from }
      warnings.push(warn.labelRepeated(span, label.shown, [...scope.path, name].join('.')))
    }
    return name
  })
}

/** "1.2" below "1" adds only its "2" to the path. */
function shortened(value: string, path: readonly string[]): string {
  const parts = value.split('.')
  return parts.length > 1 && parts.slice(0, -1).join('.') === path.slice(1 - parts.length).join('.')
    ? parts.at(-1)!
    : value
}

/** "Các đơn vị thực hiện các nội dung sau:" before what follows. */
const isAnnouncing = (node: Node, last: boolean): boolean =>
  !last && node.children.length === 0 && node.words.endsWith(':')

const CLOSING =
  /^(?:Trên đây là|Trong quá trình (?:triển khai|thực hiện|tổ chức)|(?:Kế hoạch|Chương trình|Quyết định|Hướng dẫn|Chỉ thị|Thông báo|Công văn) này (?:được )?(?:có hiệu lực|phổ biến|thay thế|triển khai)|Xin |Trân trọng)/u
const isClosing = (words: string): boolean =>
  CLOSING.test(matchForm(words)) ||
  // "(Chi tiết tại Phụ lục kèm theo)", "… để các đơn vị biết, thực hiện./."
  /^\([^()]{0,150}\)\.?$|^Chi tiết (?:tại|theo) /u.test(words) ||
  (words.length < 300 && /(?:để|cho) .{0,120}biết(?:,| và).{0,30}thực hiện\.?\s?(?:\/\.)?$/u.test(words)) ||
  (words.length < 200 && /nghiêm túc (?:triển khai )?thực hiện\.?(?:\/\.)?$/u.test(words))

/** In a decision only the articles that make somebody responsible. */
const ASSIGNS = /(?:chịu|có) trách nhiệm|có nhiệm vụ|(?<!\p{L})giao (?=\p{L})/iu

function isTask(node: Node, scope: Scope, setting: Setting): boolean {
  if (scope.purpose === 'background' || isClosing(node.words) || node.words.length < 8) return false
  if (setting.kind === 'QĐ') return ASSIGNS.test(node.words)
  // "Đảng ủy đã ban hành 03 văn bản" tells what was done.
  const owner = ownerOf(node.words)
  return owner === null || !/^\s?đã(?!\p{L})/u.test(node.words.slice(owner.from + owner.words.length))
}

function addTask(node: Node, path: readonly string[], scope: Scope, setting: Setting, into: Collected): Owner | null {
  const own = ownerOf(node.words) ?? (setting.kind === 'QĐ' ? ownerInSentences(node.words) : null)
  const letter = setting.addressees.length > 0 ? setting.addressees.join('; ') : null
  const source = { from: node.from, to: node.to }
  push(
    { path: path.join('.'), heading: scope.owner, own: own ?? scope.announced, letter, source },
    scope,
    setting,
    into,
  )
  return own
}

/** "Quyết định có hiệu lực … . Các ông (bà) … chịu trách nhiệm thi hành": the sentence that assigns. */
function ownerInSentences(words: string): Owner | null {
  for (const sentence of words.split(/(?<=[.;]) (?=\p{Lu})/u)) {
    const owner = ASSIGNS.test(sentence) ? ownerOf(sentence) : null
    if (owner) return owner
  }
  return null
}

interface Draft {
  readonly path: string
  readonly heading: Owner | null
  readonly own: Owner | null
  readonly letter: string | null
  readonly source: { readonly from: number; readonly to: number }
  readonly due?: string | null
}

/**
 * A heading's body owns its tasks. A body the sentence begins with owns it too; a set does where the section assigns work
 * or the set is known by name ("các chi bộ trực thuộc"), otherwise it is only addressed ("các cấp ủy, tổ chức đảng").
 */
function push({ path, heading, own, letter, source, due }: Draft, scope: Scope, setting: Setting, into: Collected) {
  const owner = heading ?? own
  const owns =
    owner !== null && (heading !== null || !owner.isSet || owner.isDefinite || scope.purpose === 'implementation')
  const body = owns ? owner.words : null
  const addressed = owner?.isSet ? owner.words : owner ? null : letter
  const text = setting.text.slice(source.from, source.to)
  const deliverables = deliverablesIn(text, addressed !== null, setting.year)
  if (body !== null && !owner!.isSet) addBody(body, into)
  into.tasks.push({
    ...{ path, body, addressed, cooperating: cooperatingBodies(text), text },
    deliverables: due ? deliverables.map(one => ({ ...one, due: one.due ?? due })) : deliverables,
    source: { ...source },
  })
  const silent = body === null && addressed === null && !isTelling(setting.kind) && setting.kind !== 'QĐ'
  if (silent) into.warnings.push(warn.ownerMissing(source, path))
}

/** A document without any numbering: only paragraphs that ask somebody for something are tasks. */
function fromLooseParagraph(paragraph: Paragraph, setting: Setting, into: Collected) {
  const request = requestIn(paragraph.text) ?? assignedIn(paragraph.text)
  if (!request || paragraph.cells || isClosing(paragraph.text) || isTelling(setting.kind)) return
  const scope: Scope = { path: [], purpose: 'implementation', owner: null, announced: null }
  const path = String(into.tasks.length + 1)
  push(
    { path, heading: null, own: request, letter: null, source: { from: paragraph.from, to: paragraph.to } },
    scope,
    setting,
    into,
  )
}

const ASSIGNED =
  /^\s?(?:chủ trì|theo dõi|tổng hợp|phối hợp|chịu trách nhiệm|có trách nhiệm|hướng dẫn|kiểm tra|đôn đốc|tham mưu|xây dựng|triển khai|rà soát|gửi|nộp)(?!\p{L})/u

/** "Phòng Tổ chức cán bộ theo dõi, tổng hợp …": a body and what it is to do. */
function assignedIn(text: string): Owner | null {
  const owner = ownerOf(text)
  return owner && ASSIGNED.test(matchForm(text.slice(owner.from + owner.words.length, 200))) ? owner : null
}

/** Whom a sentence asks in its middle: "… đề nghị Thủ trưởng các đơn vị thực hiện …". */
function requestIn(text: string): Owner | null {
  for (const match of matchForm(text.slice(0, 3_000)).matchAll(
    /(?<!\p{L})(?:đề nghị|yêu cầu|giao|phân công) (?=\p{L})/giu,
  )) {
    const owner = ownerOf(text.slice(match.index + match[0].length))
    if (owner) return owner
  }
  return null
}

function fromTable(rows: readonly Paragraph[], scope: Scope, setting: Setting, into: Collected) {
  if (scope.purpose === 'background') return
  const before = into.tasks.filter(task => task.path.startsWith(`${scope.path.join('.')}.`)).length
  for (const [index, row] of tableRows(rows, setting.year).entries()) {
    const path = [...scope.path, String(before + index + 1)].join('.')
    const named = row.body === null ? null : ownerInCell(row.body)
    const source = { from: row.from, to: row.to }
    push({ path, heading: scope.owner ?? named, own: null, letter: null, source, due: row.due }, scope, setting, into)
    const task = into.tasks.at(-1)!
    task.cooperating.push(...row.cooperating.filter(name => !task.cooperating.includes(name)))
  }
}

/** Tells of each joined paragraph, with the task it belongs to. */
export function joinedWarnings(paragraphs: readonly Paragraph[], tasks: readonly Task[]): Warning[] {
  const inOrder = [...tasks].sort((a, b) => a.source.from - b.source.from)
  let at = 0
  return paragraphs
    .filter(paragraph => paragraph.joined)
    .map(({ from, to }) => {
      while (at < inOrder.length && inOrder[at]!.source.to <= from) at += 1
      const task = inOrder[at]
      return warn.joinedParagraph({ from, to }, task && task.source.from < to ? task.path : null)
    })
}
