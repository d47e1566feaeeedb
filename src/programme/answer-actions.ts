// A person answers what the reading warned of: load → decide → save → record.

import { record } from '../shared/audit.ts'
import type { Context } from '../shared/web.ts'
import { type Concern, proposalOf } from './concern.ts'
import { contentOf, saveContent } from './content-store.ts'
import { lockFor } from './editing.ts'
import type { AnswerInput } from './forms.ts'
import { type Content, titleOf } from './programme.ts'
import { saveAnswer } from './review-store.ts'
import { saveWork } from './store.ts'

/** Saves the answers that changed. A misspelling that is settled is mended in the task's title; its text stays the document's. */
export async function answerWarnings(
  context: Context,
  id: string,
  version: number,
  answers: readonly AnswerInput[],
): Promise<void> {
  const { db, now, person } = context
  await lockFor(context, id, 'edit', version)
  const changed = answers.filter(
    ({ concern: { answer: old }, answer, note }) => old?.answer !== answer || old.note !== note,
  )
  if (changed.length === 0) return
  for (const { concern, answer, note } of changed)
    for (const { at } of concern.warnings) await saveAnswer(db, id, { warning: at, answer, note }, now, person.id)
  const before = await contentOf(db, id)
  const mended = changed
    .filter(({ answer }) => answer === 'settled')
    .reduce((content, { concern }) => mendTitles(content, concern), before)
  if (mended !== before) await saveContent(db, id, mended)
  await saveWork(db, id, now, person.id)
  const detail = { answers: changed.length, waived: changed.filter(({ answer }) => answer === 'waived').length }
  await record(db, { act: 'programme.warnings-answered', actor: person.id, subject: id, at: now, detail })
}

function mendTitles(content: Content, { code, warnings }: Concern): Content {
  const [only] = warnings
  const { written, source } = only!.warning
  const proposal = proposalOf(only!.warning)
  if (code !== 'suspected-misspelling' || !written || !source || !proposal) return content
  const tasks = content.tasks.map(task => {
    if (source.from < task.sourceFrom || source.from >= task.sourceTo) return task
    const title = titleOf(task)
    return title.includes(written) ? { ...task, title: title.replace(written, proposal) } : task
  })
  return { ...content, tasks }
}
