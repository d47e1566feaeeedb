// Addresses of the register of documents, and who may call them.

import { Hono } from 'hono'
import { REGISTER } from '../law/register.ts'
import { permitAtTop, permitSomewhere } from '../organisation/index.ts'
import { isId, newId } from '../shared/id.ts'
import { ROWS_ON_PAGE } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { readQuery, searchText } from '../shared/search/index.ts'
import { done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { readRegistered, typedRegistered } from './register.ts'
import { correctDocument, enterDocument } from './register-actions.ts'
import { LawList, LISTS, RegisteredPage, RegisterForm, RegisterList } from './register-pages.tsx'
import { citingDocuments, findRegistered, listRegistered } from './register-store.ts'
import { registerTexts as texts } from './register-texts.ts'

export const registerRoutes = new Hono<Env>()

registerRoutes.get('/documents', permitSomewhere('read'), async c => {
  const shell = c.var.shell()
  const typed = (c.req.query('q') ?? '').slice(0, 200)
  const list = LISTS.find(one => one === c.req.query('list')) ?? 'own'
  const shared = { shell, list, typed, mayEnter: c.var.may.has('number') }
  if (list === 'law') {
    const words = searchText(typed)
    const documents = REGISTER.filter(({ number, kind, issuer, title }) =>
      searchText([number, kind, issuer, title].join(' ')).includes(words),
    )
    return show(c, <LawList {...shared} documents={documents} />)
  }
  const after = c.req.query('after') ?? null
  const filter = { query: readQuery(typed), incoming: list === 'incoming', after, limit: ROWS_ON_PAGE + 1 }
  const documents = await listRegistered(c.var.db, filter)
  return show(c, <RegisterList {...shared} documents={documents} after={isId(after) ? after : null} />)
})

registerRoutes.get('/documents/new', permitAtTop('number'), async c =>
  show(c, <RegisterForm shell={c.var.shell()} stored={null} id={newId()} typed={{}} errors={[]} />),
)

registerRoutes.post('/documents', permitAtTop('number'), async c => {
  const form = await formOf(c)
  const given = form.get('id')
  const id = isId(given) ? given : newId()
  const read = readRegistered(form, c.var.today)
  if (!read.ok) {
    const errors = errorsIn(c.var.say, read.errors)
    return show(c, <RegisterForm shell={c.var.shell()} stored={null} {...{ id, errors, typed: read.typed }} />, 422)
  }
  await enterDocument(c.var, id, read.value)
  return done(c, `/documents/${id}`, texts.saved)
})

registerRoutes.get('/documents/:id', permitSomewhere('read'), async c => {
  const document = await registeredOf(c.var.db, c.req.param('id'))
  const citing = await citingDocuments(c.var.db, document.number)
  const mayCorrect = c.var.may.has('number')
  return show(c, <RegisteredPage shell={c.var.shell()} {...{ document, citing, mayCorrect }} />)
})

registerRoutes.get('/documents/:id/correction', permitAtTop('number'), async c => {
  const stored = await registeredOf(c.var.db, c.req.param('id'))
  const typed = typedRegistered(stored)
  return show(c, <RegisterForm shell={c.var.shell()} id={stored.id} {...{ stored, typed }} errors={[]} />)
})

registerRoutes.post('/documents/:id', permitAtTop('number'), async c => {
  const stored = await registeredOf(c.var.db, c.req.param('id'))
  const form = await formOf(c)
  const read = readRegistered(form, c.var.today)
  const shared = { shell: c.var.shell(), stored, id: stored.id, typed: read.typed }
  if (!read.ok) return show(c, <RegisterForm {...shared} errors={errorsIn(c.var.say, read.errors)} />, 422)
  const outcome = await correctDocument(c.var, stored.id, Number(form.get('version')), read.value)
  if (outcome === 'stale') return show(c, <RegisterForm {...shared} errors={[]} stale />, 409)
  return done(c, `/documents/${stored.id}`, texts.saved)
})

async function registeredOf(db: Env['Variables']['db'], id: string) {
  const document = isId(id) ? await findRegistered(db, id) : undefined
  if (!document) throw new Refusal('not-found', texts.noSuch)
  return document
}
