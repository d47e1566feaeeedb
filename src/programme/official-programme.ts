// A programme as an official document of the Party (CTr), made of its structured tasks. Pure.

import type { Block, DraftContent, Letterhead, OfficialDocument, Reading } from '../document/index.ts'
import type { Content, Programme, Task } from './programme.ts'
import { sheetOf } from './sheet.ts'

/** What the sections are called where no document says so. Source: order of a Party programme, domain file procedures.md, C2. */
const SECTIONS: Record<string, string> = {
  I: 'NHIỆM VỤ TRỌNG TÂM',
  II: 'NHIỆM VỤ CỤ THỂ',
  III: 'TỔ CHỨC THỰC HIỆN',
}

/** As it is put on its way to number and signature. */
export function programmePaper(programme: Programme, { tasks }: Content, reading: Reading | undefined): DraftContent {
  const recipients = reading?.recipients ?? []
  return {
    ...{ layout: 'party', kind: 'CTr', year: programme.year },
    subject: programme.subject.replace(/^Chương trình\s+/u, ''),
    bases: [],
    blocks: [...opening(reading, tasks), ...sections(tasks, reading)],
    recipients: recipients.length > 0 ? recipients : ['Các đảng bộ, chi bộ trực thuộc', 'Lưu Văn phòng Đảng ủy'],
    signature: { authority: 'T/M BAN THƯỜNG VỤ', post: 'PHÓ BÍ THƯ THƯỜNG TRỰC', name: null },
  }
}

/** As it is downloaded: without number. */
export const officialProgramme = (
  { issuedOn }: Programme,
  paper: DraftContent,
  { issuer, parentIssuer, abbreviation, place }: Letterhead,
): OfficialDocument => ({
  ...{ ...paper, issuer, parentIssuer: parentIssuer || null, place, issuedOn },
  number: { sequence: null, symbol: `CTr/${abbreviation}` },
})

/** What stands before the first section, with the footnotes, whose places in the text the reading does not keep. */
function opening(reading: Reading | undefined, tasks: readonly Task[]): Block[] {
  if (!reading) return []
  const sheet = sheetOf(reading, tasks)
  const first = sheet.findIndex(({ kind, text }) => kind === 'heading' && /^[IVX]+[.-]/.test(text))
  const footnotes = reading.footnotes.map(({ text }) => ({ after: null, text }))
  return sheet
    .slice(0, Math.max(first, 0))
    .filter(({ kind }) => kind === 'plain')
    .map(({ text }, at, all): Block => {
      return { type: 'paragraph', text, ...(at === all.length - 1 && footnotes.length > 0 && { footnotes }) }
    })
}

/** Sections by the first part of the tasks' numbers; within them, tasks of one body under its name. */
function sections(tasks: readonly Task[], reading: Reading | undefined): Block[] {
  const blocks: Block[] = []
  let [section, body] = ['', '']
  for (const task of tasks) {
    const parts = task.path.split('.')
    const label = parts[0] ?? ''
    if (label !== section) {
      const title = reading?.sections.find(known => known.label === label)?.title ?? SECTIONS[label] ?? 'NHIỆM VỤ'
      blocks.push({ type: 'heading', level: 1, label, text: title.replaceAll('*', '').toLocaleUpperCase('vi') })
      section = label
      body = ''
    }
    if (parts.length > 2 && parts[1] !== body) {
      body = parts[1]!
      blocks.push({ type: 'heading', level: 2, label: body, text: task.bodyName ?? task.unit ?? '' })
    }
    const alone = tasks.filter(({ path }) => path.split('.')[0] === label).length === 1
    const number = parts.length === 2 && !alone ? `${parts[1]}. ` : ''
    blocks.push({ type: 'paragraph', text: number + task.text })
  }
  return blocks
}
