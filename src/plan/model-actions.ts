// The office says what a good line looks like; what units send is held against it.

import { createHash } from 'node:crypto'
import { record } from '../shared/audit.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { lockContents } from './content-store.ts'
import { adoptionOf, MODEL_FIELDS, type Model, type Models } from './model.ts'
import { modelsForPlan, modelsOf, replaceAdoption, saveModels } from './model-store.ts'
import { modelTexts } from './model-texts.ts'
import { linesOf } from './store.ts'

/** `known`: the models that the page showed; when others stand by now, somebody else was quicker. Twice the same writes once. */
export async function changeModels(context: Context, programmeId: string, known: string, wishes: readonly Model[]) {
  const { db, now, person } = context
  await lockContents(db, programmeId)
  const before = await modelsOf(db, programmeId)
  const isEmpty = (model: Model) => MODEL_FIELDS.every(field => model[field] === '')
  const kept = wishes.filter(wish => !isEmpty(wish))
  const after = new Map([...before, ...kept.map(model => [model.contentId, model] as const)])
  for (const { contentId } of wishes.filter(isEmpty)) after.delete(contentId)
  if (modelsKnown(after) === modelsKnown(before)) return
  if (modelsKnown(before) !== known) throw new Refusal('conflict', modelTexts.stale)
  const gone = [...before.keys()].filter(id => !after.has(id))
  await saveModels(db, { kept, gone }, { at: now, by: person.id })
  const detail = { contents: after.size }
  await record(db, { act: 'plan.model-saved', actor: person.id, subject: programmeId, at: now, detail })
}

/** What the page showed, in a word: another one when anything in it changed. */
export const modelsKnown = (models: Models): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        [...models.values()]
          .sort((a, b) => (a.contentId < b.contentId ? -1 : 1))
          .map(model => [model.contentId, ...MODEL_FIELDS.map(field => model[field])]),
      ),
    )
    .digest('base64url')

/** When a plan is sent, which of its lines follow the model; what is taken back counts no more. */
export async function countAdoption({ db }: Context, planId: string, sent: boolean): Promise<void> {
  const models = sent ? await modelsForPlan(db, planId) : new Map<string, Model>()
  const lines = models.size > 0 ? await linesOf(db, planId) : []
  const adopted = lines.flatMap(line => {
    const adoption = line.contentId === null ? null : adoptionOf(line, models.get(line.contentId))
    return adoption ? [[line.contentId!, adoption] as const] : []
  })
  await replaceAdoption(db, planId, new Map(adopted))
}
