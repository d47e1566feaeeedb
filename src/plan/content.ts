// Which contents of a programme the plans of the units may be asked to take up: proposed by rule, decided by the office. Pure.

import type { Text } from '../shared/text.ts'
import { areaTexts } from './texts.ts'

export interface Area {
  code: string
  name: Text
  /** Words of a paragraph from which the area is proposed. */
  words: RegExp
  /** Held together with the union by law, so that a unit without one has to say who acts instead. */
  needsUnion: boolean
}

/** What units do themselves, whoever leads it in the body. Names of the areas: Luật 10/2022/QH15, chapters II and III. */
export const AREAS: readonly Area[] = [
  {
    code: 'dissemination',
    name: areaTexts.dissemination,
    words: /tuyên truyền|phổ biến|quán triệt/i,
    needsUnion: false,
  },
  { code: 'disclosure', name: areaTexts.disclosure, words: /công khai/i, needsUnion: false },
  {
    code: 'conference',
    name: areaTexts.conference,
    words: /hội nghị (?:cán bộ|viên chức|người lao động)/i,
    needsUnion: true,
  },
  { code: 'dialogue', name: areaTexts.dialogue, words: /đối thoại|tiếp (?:công )?dân/i, needsUnion: false },
  { code: 'rules', name: areaTexts.rules, words: /quy chế/i, needsUnion: false },
  { code: 'inspection', name: areaTexts.inspection, words: /kiểm tra|giám sát|thanh tra nhân dân/i, needsUnion: false },
]

export interface Marked {
  taskId: string
  title: string
  needsUnion: boolean
}

/**
 * One content for each area, from the first paragraph that speaks of it. It is a proposal and nothing is stored of it
 * until the office saves the page.
 */
export function proposeContents(tasks: readonly { id: string; text: string }[], say: (text: Text) => string): Marked[] {
  const proposed = AREAS.flatMap(({ name, words, needsUnion }) => {
    const task = tasks.find(({ text }) => words.test(text))
    return task ? [{ taskId: task.id, title: say(name), needsUnion }] : []
  })
  return proposed.sort((a, b) => at(tasks, a) - at(tasks, b))
}

const at = (tasks: readonly { id: string }[], { taskId }: Marked) => tasks.findIndex(({ id }) => id === taskId)
