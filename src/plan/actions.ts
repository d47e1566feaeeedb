// What happens to a plan besides the shared steps: it is begun, and its lines are saved.

import { findDuty, findSubmission, startSubmission, take } from '../duty/index.ts'
import { findProgramme } from '../programme/index.ts'
import { refuseOn } from '../shared/outcome.ts'
import type { Context } from '../shared/web.ts'
import { obstacles, type PlanLine } from './plan.ts'
import { linesOf, replaceLines } from './store.ts'

export async function beginPlan(context: Context, dutyId: string): Promise<string> {
  return (await startSubmission(context, 'plan', dutyId)).submission.id
}

export async function savePlan(context: Context, id: string, version: number, lines: PlanLine[]): Promise<void> {
  await take(context, 'plan', id, 'save', { version })
  await replaceLines(context.db, id, lines)
}

/** What stands between this plan and its submission. */
export async function planObstacles({ db }: Context, id: string) {
  const submission = (await findSubmission(db, 'plan', id))!
  const duty = (await findDuty(db, submission.dutyId))!
  const programme = (await findProgramme(db, duty.programmeId))!
  return obstacles(await linesOf(db, id), programme.year)
}

/** Refuses a plan that is not complete, with every finding. */
export const checkPlan = async (context: Context, id: string): Promise<void> =>
  refuseOn(await planObstacles(context, id), 'invalid')
