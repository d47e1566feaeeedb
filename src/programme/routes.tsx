// Addresses of programmes, and who may call them.

import { Hono } from 'hono'
import { findOriginal, findReading } from '../document/index.ts'
import { readFileField, sendFile } from '../file/index.ts'
import { permit, permitSomewhere } from '../organisation/index.ts'
import { isId, newId } from '../shared/id.ts'
import { Refusal, STATUS } from '../shared/refusal.ts'
import { done, type Env, errorsFrom, errorsIn, formOf, show } from '../shared/web.ts'
import {
  addDeliverable,
  changeDeliverable,
  partsOf,
  publishProgramme,
  receiveProgramme,
  removeDeliverable,
} from './actions.ts'
import { DeliverablePage, TaskPage } from './deliverable-pages.tsx'
import { readDeliverable, typedOf } from './forms.ts'
import { PROGRAMME_FILES, ProgrammeList, ProgrammePage, PublicationPage, UploadPage } from './pages.tsx'
import { dutiesFrom, type Programme, type Task } from './programme.ts'
import {
  deliverablesOf,
  findDeliverable,
  findProgramme,
  findTask,
  issuerOfDeliverable,
  issuerOfProgramme,
  issuerOfTask,
  listProgrammes,
  unitOfProgramme,
  unitOfTask,
} from './store.ts'
import { texts } from './texts.ts'

export const programmeRoutes = new Hono<Env>()

programmeRoutes.get('/programmes', permitSomewhere('read'), async c => {
  const { db, person, today } = c.var
  const shell = c.var.shell()
  const mayUpload = c.var.may.has('publish')
  return show(
    c,
    <ProgrammeList shell={shell} programmes={await listProgrammes(db, person.id, today)} mayUpload={mayUpload} />,
  )
})

programmeRoutes.get('/programmes/new', permitSomewhere('publish'), async c =>
  show(c, <UploadPage shell={c.var.shell()} id={newId()} errors={[]} />),
)

programmeRoutes.post('/programmes', permitSomewhere('publish'), async c => {
  const id = (await formOf(c)).get('id')
  const read = await readFileField(c.var.received, 'file', { kinds: PROGRAMME_FILES, missing: texts.fileMissing })
  if (!read.ok) {
    const errors = errorsFrom(c.var.say, read.findings)
    return show(c, <UploadPage shell={c.var.shell()} id={newId()} errors={errors} />, STATUS[read.reason])
  }
  return done(c, `/programmes/${await receiveProgramme(c.var, isId(id) ? id : newId(), read.file!)}`)
})

programmeRoutes.get('/programmes/:id', permit('read', unitOfProgramme), async c => {
  const programme = await programmeOf(c.var.db, c.req.param('id'))
  const reading = (await findReading(c.var.db, programme.documentId))!
  const { tasks, deliverables } = await partsOf(c.var, programme)
  const mayPublish = c.var.may.has('publish')
  return show(c, <ProgrammePage shell={c.var.shell()} {...{ programme, reading, tasks, deliverables, mayPublish }} />)
})

programmeRoutes.get('/programmes/:id/original', permit('read', unitOfProgramme), async c => {
  const programme = await programmeOf(c.var.db, c.req.param('id'))
  return sendFile(c, (await findOriginal(c.var.db, programme.documentId))!)
})

programmeRoutes.get('/programmes/:id/publication', permit('publish', issuerOfProgramme), async c => {
  const programme = await programmeOf(c.var.db, c.req.param('id'))
  const { tasks, deliverables, unitsOn } = await partsOf(c.var, programme)
  const duties = dutiesFrom(programme, tasks, deliverables, unitsOn)
  return show(c, <PublicationPage shell={c.var.shell()} {...{ programme, tasks, deliverables, duties }} />)
})

programmeRoutes.post('/programmes/:id/publication', permit('publish', issuerOfProgramme), async c => {
  const id = c.req.param('id')
  return done(c, `/programmes/${id}`, texts.created(await publishProgramme(c.var, id)))
})

programmeRoutes.get('/tasks/:id', permit('read', unitOfTask), async c => {
  const { task, programme } = await taskOf(c.var.db, c.req.param('id'))
  const deliverables = (await deliverablesOf(c.var.db, programme.id)).filter(d => d.taskId === task.id)
  const mayEdit = c.var.may.has('publish') && programme.state === 'draft'
  return show(c, <TaskPage shell={c.var.shell()} {...{ programme, task, deliverables, mayEdit }} />)
})

programmeRoutes.get('/tasks/:id/deliverables/new', permit('publish', issuerOfTask), async c => {
  const { task, programme } = await taskOf(c.var.db, c.req.param('id'))
  const typed = { id: newId(), kind: 'report', who: task.unitId ? 'body' : 'units', rhythm: 'once' }
  return show(c, <DeliverablePage shell={c.var.shell()} {...{ programme, task, typed }} existing={null} errors={[]} />)
})

programmeRoutes.post('/tasks/:id/deliverables', permit('publish', issuerOfTask), async c => {
  const { task, programme } = await taskOf(c.var.db, c.req.param('id'))
  const read = readDeliverable(await formOf(c), programme.year)
  const id = read.typed.id
  if (!read.ok || !isId(id)) {
    const errors = errorsIn(c.var.say, read.ok ? [{ field: 'title', text: texts.nameMissing }] : read.errors)
    const typed = { ...read.typed, id: isId(id) ? id : newId() }
    return show(
      c,
      <DeliverablePage shell={c.var.shell()} {...{ programme, task, typed, errors }} existing={null} />,
      422,
    )
  }
  await addDeliverable(c.var, { id, taskId: task.id, origin: 'office', ...read.value })
  return done(c, `/tasks/${task.id}`)
})

programmeRoutes.get('/deliverables/:id', permit('publish', issuerOfDeliverable), async c => {
  const existing = (await findDeliverable(c.var.db, c.req.param('id')))!
  const { task, programme } = await taskOf(c.var.db, existing.taskId)
  const typed = typedOf(existing)
  return show(c, <DeliverablePage shell={c.var.shell()} {...{ programme, task, typed, existing }} errors={[]} />)
})

programmeRoutes.post('/deliverables/:id', permit('publish', issuerOfDeliverable), async c => {
  const existing = (await findDeliverable(c.var.db, c.req.param('id')))!
  const { task, programme } = await taskOf(c.var.db, existing.taskId)
  const read = readDeliverable(await formOf(c), programme.year)
  if (!read.ok) {
    const errors = errorsIn(c.var.say, read.errors)
    const typed = read.typed
    return show(c, <DeliverablePage shell={c.var.shell()} {...{ programme, task, typed, existing, errors }} />, 422)
  }
  await changeDeliverable(c.var, { ...existing, ...read.value })
  return done(c, `/tasks/${task.id}`)
})

programmeRoutes.post('/deliverables/:id/removal', permit('publish', issuerOfDeliverable), async c =>
  done(c, `/tasks/${await removeDeliverable(c.var, c.req.param('id'))}`),
)

async function programmeOf(db: Env['Variables']['db'], id: string): Promise<Programme> {
  const programme = await findProgramme(db, id)
  if (!programme) throw new Refusal('not-found', texts.noSuchProgramme)
  return programme
}

async function taskOf(db: Env['Variables']['db'], id: string): Promise<{ task: Task; programme: Programme }> {
  const task = await findTask(db, id)
  if (!task) throw new Refusal('not-found', texts.noSuchProgramme)
  return { task, programme: await programmeOf(db, task.programmeId) }
}
