// What happens to a plan besides the shared steps: it is begun, its lines are saved, a return speaks of its lines.

import { findDuty, findSubmission, partsOf, startSubmission, take } from '../duty/index.ts'
import { findProgramme } from '../programme/index.ts'
import type { Finding } from '../shared/outcome.ts'
import { refuseOn } from '../shared/outcome.ts'
import type { Context } from '../shared/web.ts'
import { amendmentOf, editionsOf } from './amending-store.ts'
import { contentsOf } from './content-store.ts'
import { modelsOf } from './model-store.ts'
import { cautions, obstacles, type PlanLine } from './plan.ts'
import { answersOf, linesOf, replaceAnswers, replaceLines, saveReturned } from './store.ts'
import { texts } from './texts.ts'

export async function beginPlan(context: Context, dutyId: string): Promise<string> {
  return (await startSubmission(context, 'plan', dutyId)).submission.id
}

/** What a person wrote: the lines in their order, and the answers to warnings by their codes. */
export interface PlanWriting {
  lines: PlanLine[]
  answers: ReadonlyMap<string, string>
}

export async function savePlan(context: Context, id: string, version: number, { lines, answers }: PlanWriting) {
  const { db } = context
  await take(context, 'plan', id, 'save', { version })
  const before = new Map((await linesOf(db, id)).map(line => [line.id, line]))
  // What the superior asked for stays beside its line until the next decision.
  await replaceLines(
    db,
    id,
    lines.map(line => ({ ...line, returned: before.get(line.id)?.returned ?? null })),
  )
  await replaceAnswers(db, id, answers)
}

/** The plan with all that its rules need. */
export async function planOf({ db }: Context, id: string) {
  const submission = (await findSubmission(db, 'plan', id))!
  const duty = (await findDuty(db, submission.dutyId))!
  const programme = (await findProgramme(db, duty.programmeId))!
  return {
    ...{ submission, duty, programme },
    lines: await linesOf(db, id),
    contents: await contentsOf(db, programme.id),
    models: await modelsOf(db, programme.id),
    answers: await answersOf(db, id),
    editions: await editionsOf(db, id),
    parts: (await partsOf(db, duty.id)).filter(({ state }) => state !== 'superseded'),
    /** Why it is being amended; undefined when it is not. */
    amendment: await amendmentOf(db, id),
  }
}

export type Plan = Awaited<ReturnType<typeof planOf>>

/** What stands between this plan and its submission: what must be mended, and warnings without an answer. */
export const standsBefore = ({ lines, contents, programme, answers }: Plan): Finding[] => [
  ...obstacles(lines, contents, programme.year),
  ...cautions(lines)
    .filter(({ code }) => !answers.get(code))
    .map(caution => ({
      ...caution,
      field: `answers.${caution.code}`,
      text: { vi: `${caution.text.vi} ${texts.answerMissing.vi}`, en: `${caution.text.en} ${texts.answerMissing.en}` },
    })),
]

export const planObstacles = async (context: Context, id: string): Promise<Finding[]> =>
  standsBefore(await planOf(context, id))

/** Refuses a plan that is not complete, with every finding. */
export const checkPlan = async (context: Context, id: string): Promise<void> =>
  refuseOn(await planObstacles(context, id), 'invalid')

/** What the superior wrote beside single lines, on a return. */
export async function sayOfLines({ db }: Context, id: string, form: FormData): Promise<void> {
  const reasons = (await linesOf(db, id)).flatMap(line => {
    const said = form.get(`mend.${line.id}`)
    const reason = typeof said === 'string' ? said.normalize('NFC').trim().slice(0, 1_000) : ''
    return reason === '' ? [] : [[line.id, reason] as const]
  })
  await saveReturned(db, id, new Map(reasons))
}
