// A year half over, told through the same actions that the pages call: what `npm run demo` opens in the middle of.

import { appointStaff } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import type { FigureSource } from '../shared/figure-source.ts'
import type { Files } from '../shared/files/storage.ts'
import { paperScenes } from './paper-story.ts'
import { planScenes } from './plan-story.ts'
import { tellProgramme } from './programme-story.ts'
import { reportScenes } from './report-story.ts'
import { castOf, day, type Stage, theatreOf } from './stage.ts'
import { dutiesOf, headUnits, type Unit, unitsOn } from './unit-store.ts'
import { workScenes } from './work-story.ts'

/** A Wednesday: two days before the reports of the third quarter are due. */
export const STORY_DAY = day('2024-09-18')
/** The first day of the story: who works here is appointed by then. */
export const FIRST_DAY = day('2024-01-02')

export interface Setting {
  body: Db
  bodyId: string
  files: Files
  sources: readonly FigureSource[]
  /** Called with the share that was told, 0 to 100, as it grows. */
  told: (percent: number) => void
}

/** Fills a body that holds the organisations of the demonstration. What was told stands, also when it is broken off. */
export async function tellStory({ body, bodyId, files, sources, told }: Setting): Promise<void> {
  const { theatre, programme, units, bodies } = await body.transaction().execute(async db => {
    const [bodies, units] = [await headUnits(db), await unitsOn(db, STORY_DAY)]
    await appointStaff(db, [...bodies, ...units], FIRST_DAY)
    const stage: Stage = { db, bodyId, files, sources, cast: await castOf(db, STORY_DAY) }
    return { theatre: theatreOf(body, stage), programme: await tellProgramme(stage), units, bodies }
  })
  theatre.committee.db = body
  const { programmeId, deliverables, contents } = programme
  const duties = new Map(
    (await dutiesOf(body, programmeId)).map(duty => [`${duty.deliverableId} ${duty.unitId} ${duty.period}`, duty.id]),
  )
  const dutyOf = (key: string, period: string) => (unit: Pick<Unit, 'id'>) =>
    duties.get(`${deliverables.get(key)} ${unit.id} ${period}`)!
  const committeeId = bodies.find(({ code }) => code === 'DU')!.id
  const scenes = [
    ...(await planScenes(theatre, { programmeId, marked: contents, units, dutyOf: dutyOf('plan', '2024') })),
    ...workScenes(theatre, { units, bodies, dutyOf }),
    ...paperScenes(theatre.committee, { units, committeeId, reportId: deliverables.get('report')! }),
    ...reportScenes(theatre, { units, dutyOf: period => dutyOf('report', period) }),
  ]
  let done = 0
  await theatre.play(scenes, () => told(Math.floor((++done / scenes.length) * 100)))
}
