// The review of tasks as addresses.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { findReading } from '../document/index.ts'
import { versionIn } from '../duty/index.ts'
import { bodiesOf, permit } from '../organisation/index.ts'
import { type FormRead, readForm, text } from '../shared/form.ts'
import { isId, newId } from '../shared/id.ts'
import { done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { isOwnText, type TaskInput } from './content.ts'
import { contentOf, findProgrammeOfTask, issuerOfTask, unitOfTask } from './content-store.ts'
import { undo } from './editing.ts'
import { canNow } from './life.ts'
import { type Candidate, match } from './matching.ts'
import type { Programme, Task } from './programme.ts'
import { paragraphAt, superiorsOf } from './sheet.ts'
import { issuerOfProgramme } from './store.ts'
import { addTask, correctTask, mergeTask, removeTask, splitTask } from './task-actions.ts'
import { SplitPage, TaskFormPage } from './task-forms.tsx'
import { TaskPage } from './task-pages.tsx'
import { texts } from './texts.ts'
import { allowedOver, programmeOf, staleness, taskOf } from './views.ts'

export const taskRoutes = new Hono<Env>()

taskRoutes.get('/tasks/:id', permit('read', unitOfTask), async c => {
  const { task, programme, content } = await taskOf(c.var.db, c.req.param('id'))
  const deliverables = content.deliverables.filter(({ taskId }) => taskId === task.id)
  const allowed = await allowedOver(c.var, programme.unitId)
  const mayEdit = allowed.has('prepare') && canNow(programme.state, 'edit')
  const isLast = content.tasks.at(-1)?.id === task.id
  const reading = programme.documentId ? await findReading(c.var.db, programme.documentId) : undefined
  const origin =
    reading && !isOwnText(task)
      ? { paragraph: paragraphAt(reading, task.sourceFrom), ...superiorsOf(reading, content.tasks, task) }
      : null
  return show(c, <TaskPage shell={c.var.shell()} {...{ programme, task, deliverables, mayEdit, isLast, origin }} />)
})

taskRoutes.get('/tasks/:id/correction', permit('prepare', issuerOfTask), async c => {
  const { task, programme } = await taskOf(c.var.db, c.req.param('id'))
  return formPage(c, { programme, task, typed: typedOf(task) })
})

taskRoutes.post('/tasks/:id/correction', permit('prepare', issuerOfTask), async c => {
  const { task, programme, content } = await taskOf(c.var.db, c.req.param('id'))
  const form = await formOf(c)
  const others = content.tasks.filter(({ id }) => id !== task.id)
  const read = readTask(form, await bodiesFor(c, programme), isOwnText(task) ? others : null)
  const version = versionIn(form)
  if (!read.ok) return formPage(c, { programme, task, typed: read.typed }, errorsIn(c.var.say, read.errors), 422)
  const stale = await staleness(c, programme, version)
  if (stale) return formPage(c, { programme, task, typed: read.typed, stale }, [], 409)
  await correctTask(c.var, task.id, version, read.value)
  return done(c, `/tasks/${task.id}`, texts.wasSaved)
})

taskRoutes.get('/tasks/:id/division', permit('prepare', issuerOfTask), async c => {
  const { task, programme } = await taskOf(c.var.db, c.req.param('id'))
  return show(c, <SplitPage shell={c.var.shell()} {...{ task, programme }} errors={[]} />)
})

taskRoutes.post('/tasks/:id/division', permit('prepare', issuerOfTask), async c => {
  const form = await formOf(c)
  const at = Number(form.get('at') ?? NaN)
  if (!Number.isInteger(at)) {
    const { task, programme } = await taskOf(c.var.db, c.req.param('id'))
    const errors = [{ field: 'at', message: c.var.say(texts.noSeam) }]
    return show(c, <SplitPage shell={c.var.shell()} {...{ task, programme, errors }} />, 422)
  }
  const { programme } = await splitTask(c.var, c.req.param('id'), versionIn(form), at)
  return done(c, `/programmes/${programme.id}`, texts.stepSplit)
})

taskRoutes.post('/tasks/:id/merging', permit('prepare', issuerOfTask), async c => {
  const { programme } = await mergeTask(c.var, c.req.param('id'), versionIn(await formOf(c)))
  return done(c, `/programmes/${programme.id}`, texts.stepMerged)
})

taskRoutes.post('/tasks/:id/removal', permit('prepare', issuerOfTask), async c => {
  const programme = await removeTask(c.var, c.req.param('id'), versionIn(await formOf(c)))
  return done(c, `/programmes/${programme.id}`, texts.stepRemoved)
})

taskRoutes.get('/programmes/:id/tasks/new', permit('prepare', issuerOfProgramme), async c =>
  formPage(c, { programme: await programmeOf(c.var.db, c.req.param('id')), task: null, typed: { id: newId() } }),
)

taskRoutes.post('/programmes/:id/tasks', permit('prepare', issuerOfProgramme), async c => {
  const programme = await programmeOf(c.var.db, c.req.param('id'))
  const form = await formOf(c)
  const { tasks } = await contentOf(c.var.db, programme.id)
  const read = readTask(form, await bodiesFor(c, programme), tasks)
  const id = isId(read.typed.id) ? read.typed.id : newId()
  // A form sent twice: what it made is there.
  if (await findProgrammeOfTask(c.var.db, id)) return done(c, `/tasks/${id}`)
  const typed = { ...read.typed, id }
  const version = versionIn(form)
  if (!read.ok) return formPage(c, { programme, task: null, typed }, errorsIn(c.var.say, read.errors), 422)
  const stale = await staleness(c, programme, version)
  if (stale) return formPage(c, { programme, task: null, typed, stale }, [], 409)
  const { path = '', text = '' } = read.value
  await addTask(c.var, { id, programmeId: programme.id, version }, { ...read.value, path, text })
  return done(c, `/tasks/${id}`, texts.stepAdded)
})

taskRoutes.post('/programmes/:id/undoing', permit('prepare', issuerOfProgramme), async c => {
  await undo(c.var, c.req.param('id'), versionIn(await formOf(c)))
  return done(c, `/programmes/${c.req.param('id')}`, texts.wasUndone)
})

const bodiesFor = (c: HonoContext<Env>, programme: Programme) =>
  bodiesOf(c.var.db, programme.unitId, programme.issuedOn ?? c.var.today)

async function formPage(
  c: HonoContext<Env>,
  form: { programme: Programme; task: Task | null; typed: Record<string, string>; stale?: string },
  errors = errorsIn(c.var.say, []),
  status: 200 | 409 | 422 = 200,
) {
  const bodies = await bodiesFor(c, form.programme)
  const written = form.task?.bodyName
  const alternatives = written ? match(written, bodies).alternatives : []
  return show(
    c,
    <TaskFormPage shell={c.var.shell()} form={{ ...form, bodies, alternatives }} errors={errors} />,
    status,
  )
}

const fields = z.object({
  title: text({ max: 300 }),
  owner: text({ max: 40 }),
  partners: text({ max: 4_000 }),
})
const ownFields = fields.extend({
  path: text({ max: 30, missing: texts.pathMissing }),
  text: text({ max: 20_000, missing: texts.textMissing }),
})

/** `others`: the tasks whose numbers are taken, when number and words may be written; null where they are the document's. */
function readTask(form: FormData, bodies: readonly Candidate[], others: Task[] | null): FormRead<TaskInput> {
  const read = others ? readForm(ownFields, form) : readForm(fields, form)
  if (!read.ok) return read
  const { title, owner, partners, ...own } = read.value as z.infer<typeof fields> & { path?: string; text?: string }
  const body = bodies.find(({ id }) => id === owner)
  const names = partners
    .split('\n')
    .map(name => name.trim())
    .filter(name => name !== '')
  const errors = [
    ...(owner !== '' && owner !== 'units' && !body ? [{ field: 'owner', text: texts.ownerWrong }] : []),
    ...(names.length > 20 ? [{ field: 'partners', text: texts.partnersMany }] : []),
    ...(others?.some(({ path }) => path === own.path) ? [{ field: 'path', text: texts.pathTaken }] : []),
  ]
  if (errors.length > 0) return { ok: false, errors, typed: read.typed }
  const value: TaskInput = {
    ...{ title, unitId: body?.id ?? null, unit: body?.name ?? null, forUnits: owner === 'units', ...own },
    partners: names.map(name => ({ name, unitId: match(name, bodies).unitId })),
  }
  return { ok: true, value, typed: read.typed }
}

const typedOf = ({ path, text, title, unitId, forUnits, partners }: Task): Record<string, string> => ({
  ...{ path, text, title, owner: forUnits ? 'units' : (unitId ?? '') },
  partners: partners.map(({ name }) => name).join('\n'),
})
