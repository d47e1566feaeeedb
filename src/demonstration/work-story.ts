// The activities: what the five bodies did of their tasks, and the units of theirs, with the papers that prove it.

import {
  acceptDuty,
  askMoreTime,
  extendDuty,
  reportPlainDuty,
  reportWithEvidence,
  returnDuty,
  tellProgress,
  waiveDuty,
} from '../duty/index.ts'
import type { FileContext } from '../file/index.ts'
import { dayOf, type Instant } from '../shared/day.ts'
import { impossible } from '../shared/impossible.ts'
import { formatDay } from '../shared/text.ts'
import type { Actor } from '../shared/web.ts'
import { docxOf } from './evidence.ts'
import {
  acting,
  at,
  broughtFile,
  type Draw,
  day,
  drawFrom,
  later,
  type Scene,
  type Stage,
  type Theatre,
} from './stage.ts'
import type { Unit } from './unit-store.ts'
import { BRIEFED, EXCEPTIONS, type Step, TALKED, TASKS } from './work-wording.ts'

type DutyOf = (key: string, period: string) => (unit: Pick<Unit, 'id'>) => string

interface Of {
  units: readonly Unit[]
  /** The committee's own bodies. */
  bodies: readonly Pick<Unit, 'id' | 'code' | 'name'>[]
  dutyOf: DutyOf
}

export const workScenes = (theatre: Theatre, of: Of): Scene[] => [
  ...taskScenes(theatre.committee, of),
  ...briefingScenes(theatre, of),
  ...dialogueScenes(theatre, of),
  ...exceptions(theatre, of),
]

function taskScenes(stage: Stage, { bodies, dutyOf }: Of): Scene[] {
  const { office, of } = stage.cast
  return TASKS.flatMap(({ key, unit: code, period, steps }) => {
    const body = bodies.find(one => one.code === code)!
    const owner = code === 'VP' ? office : of(code).secretary
    const duty = dutyOf(key, period)(body)
    return steps.map(step => ({
      stage,
      at: at(step.on),
      play: now => takeStep(stage, { step, duty, owner, body, now }),
    }))
  })
}

interface Taken {
  step: Step
  duty: string
  owner: Actor
  body: Pick<Unit, 'name'>
  now: Instant
}

async function takeStep(stage: Stage, { step, duty, owner, body, now }: Taken): Promise<void> {
  const [own, office] = [acting(stage, owner, now), acting(stage, stage.cast.office, now)]
  switch (step.act) {
    case 'report': {
      const signed = ['TRƯỞNG BAN', owner.name] as const
      const paper = { issuer: body.name, subject: step.file, paragraphs: [step.note], on: own.today, signed }
      const file = await docxOf(step.file, paper)
      return broughtFile(stage, file, ['docx'], checked => reportWithEvidence(own, duty, step.note, checked))
    }
    case 'accept':
      return void (await acceptDuty(office, duty))
    case 'return':
      return void (await returnDuty(office, duty, step.reason, day(step.dueOn)))
    case 'progress':
      return void (await tellProgress(own, duty, step.percent, step.note, {}))
    case 'ask':
      return void (await askMoreTime(own, duty, day(step.dueOn), step.reason, {}))
    case 'extend':
      return void (await extendDuty(office, duty, day(step.dueOn), step.reason, {}))
    default:
      return impossible(step)
  }
}

/** Of the units so many in a hundred have not reported, and so many came late; every twelfth of the others brings a paper. */
const [SILENT, LATE] = [7, 8]

function briefingScenes(theatre: Theatre, { units, dutyOf }: Of): Scene[] {
  const named = ['BND', 'LTN', 'NAK']
  return units.flatMap((unit, number) => {
    const [stage, draw] = [theatre.of(unit), drawFrom(400_000 + number)]
    const known = named.includes(unit.code)
    if (!known && draw.percent(SILENT)) return []
    const late = !known && draw.percent(LATE)
    const moment = late
      ? draw.moment(day('2024-06-03'), day('2024-06-21'))
      : draw.moment(day('2024-05-06'), day('2024-05-30'))
    const note = briefing(unit, draw)
    const report = reporting(stage, unit, dutyOf('briefing', '2024')(unit), note, known || number % 12 === 0)
    return [
      { stage, at: moment, play: report },
      accepting(stage, dutyOf('briefing', '2024')(unit), later(moment, draw.whole(2, 12), draw)),
    ]
  })
}

function briefing({ staffCount }: Unit, draw: Draw): string {
  const there = Math.round((staffCount * draw.whole(91, 100)) / 100)
  return BRIEFED.map(list => draw.one(list))
    .join('')
    .replace('{n}', `${there}`)
    .replace('{m}', `${staffCount}`)
    .replace('{q}', `${draw.whole(2, 9)}`.padStart(2, '0'))
}

/** The dialogue is due in November; some held theirs before the summer. */
function dialogueScenes(theatre: Theatre, { units, dutyOf }: Of): Scene[] {
  return drawFrom(5)
    .some(units, 26)
    .flatMap((unit, number) => {
      const [stage, draw] = [theatre.of(unit), drawFrom(500_000 + number)]
      const moment = draw.moment(day('2024-05-20'), day('2024-09-12'))
      const note = draw
        .one(TALKED)
        .replace('{d}', formatDay(dayOf(moment).subtract({ days: 3 })))
        .replace('{n}', `${Math.round(unit.staffCount * 0.8)}`)
        .replace('{q}', `${draw.whole(4, 14)}`.padStart(2, '0'))
      const duty = dutyOf('dialogue', '2024')(unit)
      const report = reporting(stage, unit, duty, note, number % 6 === 0)
      // The newest still wait for the Office.
      const waits = number >= 21
      const told = { stage, at: waits ? draw.moment(day('2024-09-13'), day('2024-09-17')) : moment, play: report }
      return waits ? [told] : [told, accepting(stage, duty, later(moment, draw.whole(1, 6), draw))]
    })
}

const reporting =
  (stage: Stage, unit: Unit, duty: string, note: string, proved: boolean) =>
  async (now: Instant): Promise<void> => {
    const { clerk, secretary } = stage.cast.of(unit.code)
    const context = acting(stage, clerk, now)
    if (!proved) return void (await reportPlainDuty(context, duty, note))
    const file = await docxOf('Biên bản', {
      ...{ issuer: unit.name, subject: 'kết quả tổ chức thực hiện', paragraphs: [note], on: context.today },
      signed: ['BÍ THƯ', secretary.name],
    })
    await broughtFile(stage, file, ['docx'], checked => reportWithEvidence(context, duty, note, checked))
  }

const accepting = (stage: Stage, duty: string, moment: Instant): Scene => ({
  stage,
  at: moment,
  play: async now => void (await acceptDuty(acting(stage, stage.cast.office, now), duty)),
})

/** More time for two, one of them granted; and what one small centre need not do. */
function exceptions(theatre: Theatre, { units, dutyOf }: Of): Scene[] {
  const { office, of } = theatre.committee.cast
  const scene = (
    code: string,
    moment: string,
    act: (own: FileContext, office: FileContext, duty: string) => unknown,
  ) => {
    const unit = units.find(one => one.code === code)!
    const stage = theatre.of(unit)
    const play = async (now: Instant) =>
      void (await act(acting(stage, of(code).clerk, now), acting(stage, office, now), dutyOf('review', '2024')(unit)))
    return { stage, at: at(moment), play }
  }
  const november = day('2024-11-20')
  return [
    scene('GV', '2024-05-14 14:10', (_, theirs, duty) =>
      waiveDuty(theirs, duty, EXCEPTIONS.waived, 'Ban Thường vụ Đảng ủy', {}),
    ),
    scene('TCVS', '2024-09-11 10:20', (own, _, duty) => askMoreTime(own, duty, november, EXCEPTIONS.asked, {})),
    scene('TCVS', '2024-09-12 9:05', (_, theirs, duty) => extendDuty(theirs, duty, november, EXCEPTIONS.granted, {})),
    scene('RC', '2024-09-16 15:40', (own, _, duty) => askMoreTime(own, duty, november, EXCEPTIONS.open, {})),
  ]
}
