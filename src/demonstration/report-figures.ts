// Figures of a unit's quarterly report, drawn around its size. They add up as the rules of the shipped form ask.

import type { Entered } from '../report/index.ts'
import { NO_BOARD, NO_DIALOGUE } from './report-wording.ts'
import type { Draw } from './stage.ts'
import type { Unit } from './unit-store.ts'

/** `number` of the quarter: dialogues are held in the second more than in the others. */
export function figuresOf(unit: Unit, number: number, draw: Draw): Entered {
  const dialogue = dialogues(unit, number, draw)
  return {
    figures: {
      ...disclosed(draw),
      ...consultations(unit, draw),
      ...dialogue.figures,
      ...letters(unit, draw),
      ...supervised(draw),
    },
    answers: {
      I16: { yes: false },
      ...dialogue.answers,
      ...(unit.hasUnion ? {} : { I38: { na: NO_BOARD }, I39: { na: NO_BOARD } }),
    },
  }
}

function disclosed(draw: Draw) {
  const due = draw.whole(8, 14)
  return { I10b: due, I10a: due - (draw.percent(12) ? draw.whole(1, 2) : 0) }
}

function consultations({ staffCount }: Unit, draw: Draw) {
  const drafts = draw.whole(1, 4)
  const [spoken, written, online] = [
    Math.round((staffCount * draw.whole(8, 16) * drafts) / 100),
    Math.round((staffCount * draw.whole(10, 35)) / 100),
    draw.whole(0, 7),
  ]
  const all = spoken + written + online
  const taken = Math.round((all * draw.whole(45, 65)) / 100)
  const partly = Math.round((all * draw.whole(8, 20)) / 100)
  const open = draw.percent(15) ? Math.min(draw.whole(1, 3), all - taken - partly) : 0
  const ended = Math.max(0, drafts - (draw.percent(35) ? 1 : 0))
  return {
    ...{ I23: drafts, I24a: spoken, I24b: written, I24c: online, I24d: all },
    ...{ I25a: taken, I25b: partly, I25c: all - taken - partly - open, I25d: open },
    ...{ I26b: ended, I26a: Math.max(0, ended - (draw.percent(10) ? 1 : 0)) },
  }
}

function dialogues({ staffCount }: Unit, number: number, draw: Draw) {
  const periodic = draw.percent([35, 62, 30][number - 1] ?? 40) ? 1 : 0
  const others = draw.percent(4) ? 1 : 0
  const held = periodic + others
  const opinions = held === 0 ? 0 : draw.whole(3, 6 + Math.round(staffCount / 12))
  const passedOn = Math.min(opinions, draw.percent(30) ? draw.whole(1, 3) : 0)
  const open = Math.min(opinions - passedOn, draw.percent(20) ? draw.whole(1, 2) : 0)
  const why = held === 0 && draw.percent(60) ? { I27: { why: draw.one(NO_DIALOGUE) } } : {}
  return {
    figures: {
      ...{ I27a: periodic, I27b: others, I28: held * Math.round((staffCount * draw.whole(55, 92)) / 100) },
      ...{ I29a: opinions - passedOn - open, I29b: passedOn, I29c: open, I29d: opinions },
    },
    answers: why,
  }
}

function letters({ staffCount }: Unit, draw: Draw) {
  const complaints = draw.percent(3) ? 1 : 0
  const petitions = draw.percent(28) ? draw.whole(1, staffCount > 90 ? 4 : 2) : 0
  const all = complaints + petitions
  const outside = all > 0 && draw.percent(18) ? 1 : 0
  const settled = all - outside - (all - outside > 0 && draw.percent(22) ? 1 : 0)
  return {
    ...{ I33a: complaints, I33b: petitions, I33c: all, I33d: draw.percent(1) ? 1 : 0, I33e: 0 },
    ...{ I34a: all - outside, I34b: outside, I35a: settled },
    ...{ I35b: settled - (settled > 0 && draw.percent(12) ? 1 : 0), I35c: all - outside - settled },
  }
}

function supervised(draw: Draw) {
  const recommendations = draw.percent(45) ? draw.whole(1, 3) : 0
  const late = recommendations > 0 && draw.percent(12) ? 1 : 0
  return {
    ...{ I38a: draw.percent(55) ? 1 : 0, I38b: draw.percent(6) ? 1 : 0 },
    ...{ I39a: recommendations - late, I39b: late, I39d: recommendations },
    I39c: recommendations - (recommendations > 0 && draw.percent(25) ? 1 : 0),
  }
}
