// Addresses of programmes and of what was read in them, and who may call them.

import { Hono } from 'hono'
import { draftOutgoing, findOriginal, findReading, layOutDocx, letterheadOf } from '../document/index.ts'
import { readFileField, sendFile } from '../file/index.ts'
import { may, permit, permitAtTop, permitSomewhere, topUnit } from '../organisation/index.ts'
import { isId, newId } from '../shared/id.ts'
import { Refusal, STATUS } from '../shared/refusal.ts'
import { done, type Env, errorsFrom, formOf, show } from '../shared/web.ts'
import { receiveProgramme } from './actions.ts'
import { addresseeRoutes } from './addressee-routes.tsx'
import { answerRoutes } from './answer-routes.tsx'
import { contentOf } from './content-store.ts'
import { type CalendarSource, deliverableRoutes } from './deliverable-routes.tsx'
import { editionRoutes } from './edition-routes.tsx'
import { lifeRoutes } from './life-routes.tsx'
import { officialProgramme, programmePaper } from './official-programme.ts'
import { PROGRAMME_FILES, ProgrammeList, ProgrammePage, UploadPage } from './pages.tsx'
import type { Programme } from './programme.ts'
import { issuerOfProgramme, listProgrammes, unitOfProgramme } from './store.ts'
import { taskRoutes } from './task-routes.tsx'
import { texts } from './texts.ts'
import { programmeOf, viewOf } from './views.ts'

const routes = new Hono<Env>()

routes.get('/programmes', permitSomewhere('read'), async c => {
  const { db, person, today } = c.var
  const top = await topUnit(db, today)
  const mayUpload = await may(db, person.id, 'prepare', top.id, today)
  const programmes = await listProgrammes(db, person.id, today)
  return show(c, <ProgrammeList shell={c.var.shell()} {...{ programmes, mayUpload }} />)
})

routes.get('/programmes/new', permitAtTop('prepare'), async c =>
  show(c, <UploadPage shell={c.var.shell()} id={newId()} errors={[]} />),
)

routes.post('/programmes', permitAtTop('prepare'), async c => {
  const id = (await formOf(c)).get('id')
  const read = await readFileField(c.var.received, 'file', { kinds: PROGRAMME_FILES, missing: texts.fileMissing })
  if (!read.ok) {
    const errors = errorsFrom(c.var.say, read.findings)
    return show(c, <UploadPage shell={c.var.shell()} id={newId()} errors={errors} />, STATUS[read.reason])
  }
  return done(c, `/programmes/${await receiveProgramme(c.var, isId(id) ? id : newId(), read.file!)}`)
})

routes.get('/programmes/:id', permit('read', unitOfProgramme), async c => {
  const programme = await programmeOf(c.var.db, c.req.param('id'))
  return show(c, <ProgrammePage shell={c.var.shell()} view={await viewOf(c.var, programme)} />)
})

routes.get('/programmes/:id/original', permit('read', unitOfProgramme), async c => {
  const programme = await programmeOf(c.var.db, c.req.param('id'))
  const file = programme.documentId && (await findOriginal(c.var.db, programme.documentId))
  if (!file) throw new Refusal('not-found', texts.noOriginal)
  return sendFile(c, file)
})

routes.get('/programmes/:id/document', permit('read', unitOfProgramme), async c => {
  const { db } = c.var
  const programme = await programmeOf(db, c.req.param('id'))
  const head = await letterheadOf(db, programme.unitId, 'party')
  const docx = await layOutDocx(officialProgramme(programme, await paperOf(db, programme), head))
  return c.body(new Uint8Array(docx), 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'content-disposition': `attachment; filename="CTr-${programme.year}.docx"`,
  })
})

/** Hands the text over to the papers of the body, where it gets its number, its signature and its recipients. */
routes.post('/programmes/:id/paper', permit('prepare', issuerOfProgramme), async c => {
  const programme = await programmeOf(c.var.db, c.req.param('id'))
  const given = (await formOf(c)).get('id')
  const id = isId(given) ? given : newId()
  const about = { kind: 'programme', id: programme.id }
  const content = await paperOf(c.var.db, programme)
  await draftOutgoing(c.var, { id, unitId: programme.unitId, about, content })
  return done(c, `/documents/outgoing/${id}`)
})

async function paperOf(db: Env['Variables']['db'], programme: Programme) {
  const reading = programme.documentId ? await findReading(db, programme.documentId) : undefined
  return programmePaper(programme, await contentOf(db, programme.id), reading)
}

routes.route('/', lifeRoutes)
routes.route('/', editionRoutes)
routes.route('/', addresseeRoutes)
routes.route('/', answerRoutes)
routes.route('/', taskRoutes)

/** `calendarOf`: the periods of the report regime, which stands below. */
export function programmeRoutes(calendarOf: CalendarSource): Hono<Env> {
  const all = new Hono<Env>()
  all.route('/', routes)
  all.route('/', deliverableRoutes(calendarOf))
  return all
}
