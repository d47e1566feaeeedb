// The document of a programme cut into paragraphs as its page shows it: those that are tasks lead to what was read. Pure.

import type { CitedDocument, Reading } from '../document/index.ts'
import type { Task } from './programme.ts'

export interface SheetParagraph {
  id: string
  text: string
  kind: 'heading' | 'plain' | 'task'
  /** The first task that stands in this paragraph. */
  task: Task | null
}

export const anchorOf = (task: Pick<Task, 'path'>): string => `task-${task.path.replaceAll('.', '-')}`

/** Offsets of the reading count characters of its text; a task may stand in a part of a paragraph, or span several. */
export function sheetOf(reading: Reading, tasks: readonly Task[]): SheetParagraph[] {
  const headings = new Set(reading.sections.map(section => section.label))
  let offset = 0
  return reading.text.split('\n').flatMap((line, at): SheetParagraph[] => {
    const from = offset
    offset += line.length + 1
    const text = line
      .replace(/^#+\s*/, '')
      .replaceAll('**', '')
      .trim()
    if (text === '') return []
    const task = tasks.find(t => t.sourceFrom < from + line.length && t.sourceTo > from) ?? null
    if (task) return [{ id: `p${at}`, text, kind: 'task', task }]
    const heading = line.startsWith('#') || isTitle(text, reading) || headings.has(text.split(/[.\s]/, 1)[0] ?? '')
    return [{ id: `p${at}`, text, kind: heading ? 'heading' : 'plain', task }]
  })
}

/** The paragraph in which this place of the text stands, to be led to. */
export function paragraphAt(reading: Reading, place: number): string | null {
  const at = reading.text.slice(0, place).split('\n').length - 1
  return reading.text.split('\n')[at]?.trim() ? `p${at}` : null
}

/** What a task rests on: the documents cited before the first task, on which all of them rest, and those it cites itself. */
export function superiorsOf(
  { citations }: Reading,
  tasks: readonly Task[],
  task: Task,
): { ofAll: CitedDocument[]; here: CitedDocument[] } {
  const first = Math.min(...tasks.filter(({ sourceTo }) => sourceTo > 0).map(({ sourceFrom }) => sourceFrom))
  const within = ({ source }: CitedDocument, from: number, to: number) =>
    source.some(place => place.from >= from && place.from < to)
  return {
    ofAll: citations.filter(cited => within(cited, 0, first)),
    here: citations.filter(cited => within(cited, task.sourceFrom, task.sourceTo)),
  }
}

/** The line that names the document: its kind in capitals, then what it is about. */
const isTitle = (text: string, { kindName, subject }: Reading): boolean =>
  kindName !== null && subject !== null && text.startsWith(kindName.toLocaleUpperCase('vi')) && text.endsWith(subject)
