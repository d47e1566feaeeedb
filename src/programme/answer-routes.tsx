// Answers to the warnings of the reading, as addresses.

import { Hono, type Context as HonoContext } from 'hono'
import { findReading, type Reading } from '../document/index.ts'
import { versionIn } from '../duty/index.ts'
import { permit } from '../organisation/index.ts'
import type { FieldError } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { answerWarnings } from './answer-actions.ts'
import { AnswersPage } from './answer-pages.tsx'
import { type Concern, concernsOf, isOpen } from './concern.ts'
import { contentOf } from './content-store.ts'
import { staleText } from './editing.ts'
import { readAnswers } from './forms.ts'
import { canNow } from './life.ts'
import type { Programme } from './programme.ts'
import { answersOf } from './review-store.ts'
import { issuerOfProgramme } from './store.ts'
import { texts } from './texts.ts'
import { allowedOver, programmeOf } from './views.ts'

export const answerRoutes = new Hono<Env>()

answerRoutes.get('/programmes/:id/warnings', permit('read', issuerOfProgramme), async c => {
  const asked = await askedOf(c, c.req.param('id'))
  const allowed = await allowedOver(c.var, asked.programme.unitId)
  const mayEdit = allowed.has('prepare') && canNow(asked.programme.state, 'edit')
  return show(c, <AnswersPage shell={c.var.shell()} {...asked} mayEdit={mayEdit} typed={{}} errors={[]} />)
})

answerRoutes.post('/programmes/:id/warnings', permit('prepare', issuerOfProgramme), async c => {
  const id = c.req.param('id')
  const form = await formOf(c)
  const version = versionIn(form)
  const asked = await askedOf(c, id)
  const read = readAnswers(form, asked.concerns)
  const again = (errors: FieldError[], status: 409 | 422) =>
    show(c, <AnswersPage shell={c.var.shell()} {...asked} mayEdit typed={read.typed} errors={errors} />, status)
  if (!read.ok) return again(errorsIn(c.var.say, read.errors), 422)
  if (canNow(asked.programme.state, 'edit') && version !== asked.programme.version)
    return again([{ field: 'main', message: c.var.say(await staleText(c.var, id)) }], 409)
  await answerWarnings(c.var, id, version, read.value)
  const left = concernsOf(asked.reading.warnings, await answersOf(c.var.db, id), asked.tasks).filter(isOpen).length
  const text = left > 0 ? texts.warningsLeft(left) : texts.allAnswered
  return done(c, left > 0 ? `/programmes/${id}/warnings` : `/programmes/${id}`, text)
})

interface Asked {
  programme: Programme
  reading: Reading
  concerns: Concern[]
  tasks: Awaited<ReturnType<typeof contentOf>>['tasks']
}

async function askedOf(c: HonoContext<Env>, id: string): Promise<Asked> {
  const { db } = c.var
  const programme = await programmeOf(db, id)
  const reading = programme.documentId ? await findReading(db, programme.documentId) : undefined
  if (!reading) throw new Refusal('not-found', texts.noOriginal)
  const { tasks } = await contentOf(db, id)
  return { programme, reading, tasks, concerns: concernsOf(reading.warnings, await answersOf(db, id), tasks) }
}
