// Looking a person up in the log: needs a reason, and is itself recorded.

import { record } from '../shared/audit.ts'
import { dayOf } from '../shared/day.ts'
import { isId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Context } from '../shared/web.ts'
import { findPersonSearch, findSearchOfForm, type PersonSearch } from './store.ts'
import { texts } from './texts.ts'

/** Returns the id of the recorded search. `form` is the form's own id: what is sent twice is recorded once. */
export async function searchByPerson(
  context: Context,
  form: string,
  personId: string,
  reason: string,
): Promise<string> {
  const { db, now, person } = context
  const earlier = await findSearchOfForm(db, person.id, form)
  if (earlier) return earlier
  return record(db, {
    ...{ act: 'audit.searched-by-person', actor: person.id, subject: personId, at: now },
    detail: { reason, form },
  })
}

/** A search that this person recorded today: its address opens nothing for another person, and nothing tomorrow. */
export async function openedSearch({ db, today, person }: Context, id: string): Promise<PersonSearch> {
  const search = isId(id) ? await findPersonSearch(db, id) : undefined
  if (search?.actorId !== person.id) throw new Refusal('not-found', texts.noSuchSearch)
  if (!dayOf(search.at).equals(today)) throw new Refusal('conflict', texts.searchOver)
  return search
}
