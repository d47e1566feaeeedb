// A unit's own plan comes in as a file: it is read, stored, and what a person chose of it goes into the lines.

import { readFile } from '../document/index.ts'
import { mayBeWritten } from '../duty/index.ts'
import { type CheckedFile, type FileContext, type FileKind, storeFile } from '../file/index.ts'
import { record } from '../shared/audit.ts'
import { contentOf as bytesOf } from '../shared/files/receive.ts'
import { newId } from '../shared/id.ts'
import { granted, type Outcome, refused } from '../shared/outcome.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { type Plan, savePlan } from './actions.ts'
import { passagesIn } from './passages.ts'
import { MOST_LINES, type PlanLine } from './plan.ts'
import { insertSource, passagesOf, sourcesOf } from './source-store.ts'
import { sourceTexts } from './source-texts.ts'
import { type Choices, withPassages } from './taking.ts'
import { sameLines } from './writing.ts'

/** What `document read` reads. */
export const SOURCE_FILES: readonly FileKind[] = ['docx', 'pdf', 'md', 'txt']

const MOST_PASSAGES = 200
const MOST_FILES = 10

/** Reads and stores the file; nothing enters the plan. Of a form sent twice the second finds the first. */
export async function bringSource(
  context: FileContext,
  plan: Plan,
  id: string,
  file: CheckedFile,
): Promise<Outcome<void>> {
  const { db, now, person } = context
  const planId = plan.submission.id
  if (!mayBeWritten(plan.submission.state)) throw new Refusal('conflict', sourceTexts.notWritten)
  if (await passagesOf(db, planId, id)) return granted(undefined)
  const before = await sourcesOf(db, planId)
  if (before.length >= MOST_FILES) return refused('too-many-files', sourceTexts.tooManyFiles(MOST_FILES), 'source')
  const result = await readFile(await bytesOf(file.upload), file.name)
  if (!result.ok) return refused(result.code, result.reason, 'source')
  const passages = passagesIn(result.reading.text, plan.programme.year)
  if (passages.length === 0) return refused('nothing-read', sourceTexts.nothingRead, 'source')
  if (passages.length > MOST_PASSAGES) return refused('too-long', sourceTexts.tooManyPassages(MOST_PASSAGES), 'source')
  if (!(await storeFile(context, id, file))) {
    // The second of two that came at once; an id of anything else is no file of this plan.
    if (await passagesOf(db, planId, id)) return granted(undefined)
    throw new Refusal('not-found', sourceTexts.noSuchSource)
  }
  await insertSource(db, id, planId, passages)
  const detail = { passages: passages.length }
  await record(db, { act: 'plan.source-read', actor: person.id, subject: planId, at: now, detail })
  return granted(undefined)
}

/** The lines as they will be; null when nothing would change. */
export function linesTaken({ lines, contents }: Plan, choices: Choices): PlanLine[] | null {
  const taken = withPassages(lines, contents, choices, newId)
  return sameLines(taken, lines) ? null : taken
}

/** A page that is out of date changes nothing: `take` refuses it. */
export async function takeOver(context: Context, plan: Plan, version: number, lines: PlanLine[]): Promise<void> {
  if (lines.length > MOST_LINES) throw new Refusal('invalid', sourceTexts.tooManyLines(MOST_LINES))
  await savePlan(context, plan.submission.id, version, { lines, answers: plan.answers })
}
