// Addresses of the filters a person gave a name: everybody's own.

import { Hono } from 'hono'
import { z } from 'zod'
import { permitSomewhere } from '../organisation/index.ts'
import { record } from '../shared/audit.ts'
import { readForm, text } from '../shared/form.ts'
import { isId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Text } from '../shared/text.ts'
import { type Context, done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { FILTERED, NAME_LENGTH, queryIn, type SavedFilter } from './saved-filter.ts'
import { deleteFilter, insertFilter } from './saved-filter-store.ts'
import { filterTexts as texts } from './saved-filter-texts.ts'
import { SaveFilterPage } from './saved-filters.tsx'

const named = z.object({ name: text({ max: NAME_LENGTH, missing: texts.nameMissing }) })

export const savedFilterRoutes = new Hono<Env>()

savedFilterRoutes.post('/saved-filters', permitSomewhere('read'), async c => {
  const form = await formOf(c)
  const read = readForm(named, form)
  const { typed } = read
  const { id } = typed
  const page = FILTERED.find(one => one === typed.page)
  if (!page || !isId(id)) throw new Refusal('bad-request', texts.unknownPage)
  // Only what the page knows: nothing that somebody else wrote into the form is kept or followed.
  const query = queryIn(page, typed.query ?? '')
  const again = (errors: { field: string; text: Text }[]) => {
    const props = { typed: { ...typed, page, query }, errors: errorsIn(c.var.say, errors) }
    return show(c, <SaveFilterPage shell={c.var.shell()} {...props} />, 422)
  }
  if (!read.ok) return again(read.errors)
  const refused = await saveFilter(c.var, { id, page, query, name: read.value.name.replaceAll(/\s+/g, ' ') })
  if (refused) return again([{ field: 'name', text: refused }])
  return done(c, `${page}?${query}`, texts.kept)
})

savedFilterRoutes.post('/saved-filters/:id/removal', permitSomewhere('read'), async c => {
  const { db, now, person } = c.var
  const id = c.req.param('id')
  const removed = isId(id) ? await deleteFilter(db, person.id, id) : undefined
  if (!removed) throw new Refusal('not-found', texts.noSuchFilter)
  await record(db, { act: 'filter.removed', actor: person.id, subject: person.id, at: now })
  return done(c, `${removed.page}?${removed.query}`, texts.removed(removed.name))
})

/** What stands in the way, or null when it is kept; the same form sent twice is kept once. */
async function saveFilter({ db, now, person }: Context, filter: SavedFilter): Promise<Text | null> {
  const outcome = await insertFilter(db, person.id, filter)
  if (outcome === 'name-taken') return texts.nameTaken
  if (outcome === 'too-many') return texts.tooMany
  if (outcome === 'kept') await record(db, { act: 'filter.saved', actor: person.id, subject: person.id, at: now })
  return null
}
