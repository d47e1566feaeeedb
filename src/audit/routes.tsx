// Addresses of the audit log, and who may call them.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { peopleNamed, permitAtTop } from '../organisation/index.ts'
import { readForm, text } from '../shared/form.ts'
import { isId, newId } from '../shared/id.ts'
import { done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { openedSearch, searchByPerson } from './actions.ts'
import { readFilter } from './filter.ts'
import { AuditPage, type Paging, PersonPage, PersonSearchForm, within } from './pages.tsx'
import { findHead } from './sealing.ts'
import { entriesOfPerson, type ListedEntry, listEntries } from './store.ts'
import { texts } from './texts.ts'
import { csvOf, MOST_IN_FILE } from './words.ts'

const PAGE = 50
const MOST_OF_ONE_NAME = 20

export const auditRoutes = new Hono<Env>()

auditRoutes.get('/audit', permitAtTop('administer'), async c => {
  const { db, say } = c.var
  const { filter, typed, errors } = await readFilter(db, c.req.query())
  const list = (after: string | null, limit: number) =>
    errors.length > 0 ? Promise.resolve([]) : listEntries(db, filter, after, limit)
  if (wantsFile(c)) return file(c, await list(null, MOST_IN_FILE))
  const { entries, paging } = await pageOf(c, addressOf('/audit', typed), list)
  const props = { head: await findHead(db), entries, paging, typed, errors: errorsIn(say, errors) }
  return show(c, <AuditPage shell={c.var.shell()} {...props} />, errors.length > 0 ? 422 : 200)
})

const searching = z.object({
  name: text({ max: 200, missing: texts.personMissing }),
  person: text({ max: 36 }),
  reason: text({ max: 500, missing: texts.reasonMissing }),
})

auditRoutes.get('/audit/person-searches/new', permitAtTop('administer'), c =>
  show(c, <PersonSearchForm shell={c.var.shell()} id={newId()} people={[]} typed={{}} errors={[]} />),
)

auditRoutes.post('/audit/person-searches', permitAtTop('administer'), async c => {
  const form = await formOf(c)
  const id = form.get('id')
  const read = readForm(searching, form)
  const name = read.ok ? read.value.name : (read.typed.name ?? '').trim()
  const found = name === '' ? [] : await peopleNamed(c.var.db, name, MOST_OF_ONE_NAME + 1)
  const people = found.length > MOST_OF_ONE_NAME ? [] : found
  const person = people.length === 1 ? people[0] : people.find(each => each.id === read.typed.person)
  if (read.ok && person && isId(id)) {
    return done(c, `/audit/person-searches/${await searchByPerson(c.var, id, person.id, read.value.reason)}`)
  }
  const wrong = read.ok ? [] : read.errors
  if (name !== '' && found.length === 0) wrong.push({ field: 'name', text: texts.noSuchPerson })
  else if (found.length > people.length) wrong.push({ field: 'name', text: texts.tooManyPeople })
  else if (people.length > 1 && !person) wrong.push({ field: 'person', text: texts.choosePerson })
  const props = { id: isId(id) ? id : newId(), people, typed: read.typed, errors: errorsIn(c.var.say, wrong) }
  return show(c, <PersonSearchForm shell={c.var.shell()} {...props} />, 422)
})

auditRoutes.get('/audit/person-searches/:id', permitAtTop('administer'), async c => {
  const id = c.req.param('id')
  const search = await openedSearch(c.var, id)
  const list = (after: string | null, limit: number) => entriesOfPerson(c.var.db, search.personId, after, limit)
  if (wantsFile(c)) return file(c, await list(null, MOST_IN_FILE))
  const { entries, paging } = await pageOf(c, `/audit/person-searches/${id}`, list)
  const { person: name, reason } = search
  return show(c, <PersonPage shell={c.var.shell()} {...{ name, reason, entries, paging }} />)
})

/** One page of a list, going on behind `?after=`. */
async function pageOf(
  c: HonoContext<Env>,
  here: string,
  list: (after: string | null, limit: number) => Promise<ListedEntry[]>,
): Promise<{ entries: ListedEntry[]; paging: Paging }> {
  const after = c.req.query('after') ?? null
  const found = await list(after, PAGE + 1)
  const entries = found.slice(0, PAGE)
  const older = found.length > PAGE ? within(here, 'after', entries.at(-1)!.id) : null
  return { entries, paging: { here, older, atStart: after === null } }
}

const addressOf = (path: string, typed: Record<string, string>) =>
  Object.entries(typed)
    .filter(([, value]) => value !== '')
    .reduce((address, [name, value]) => within(address, name, value), path)

const wantsFile = (c: HonoContext<Env>) => c.req.query('format') === 'csv'

const file = (c: HonoContext<Env>, entries: ListedEntry[]) =>
  c.body(csvOf(c.var.say, entries), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="nhat-ky-${c.var.today}.csv"`,
  })
