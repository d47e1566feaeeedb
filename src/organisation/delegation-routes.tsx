// Addresses of delegations, for everybody who is signed in: their own.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { day, readForm, type Typed } from '../shared/form.ts'
import { isId, newId } from '../shared/id.ts'
import type { FieldError } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { done, type Env, errorsFrom, errorsIn, formOf, show } from '../shared/web.ts'
import { latestDay } from './delegation.ts'
import { delegatePost, endDelegation } from './delegation-actions.ts'
import { DelegationsPage } from './delegation-pages.tsx'
import { candidatesFor, delegationsOf, managedDelegations, ownPostsOf } from './delegation-store.ts'
import { delegationTexts as texts } from './delegation-texts.ts'
import { signedIn } from './permit.ts'

/** People in one list to choose from, and delegations in the list of who manages people. */
const MOST = 200

export const delegationRoutes = new Hono<Env>()

delegationRoutes.get('/delegations', signedIn, c => page(c, {}, []))

delegationRoutes.post('/delegations', signedIn, async c => {
  const form = await formOf(c)
  const [id, postId] = [form.get('id'), form.get('post')]
  if (!isId(id) || !isId(postId)) throw new Refusal('bad-request', texts.postNotHeld)
  const read = readForm(formFor(postId), form)
  if (!read.ok) return page(c, read.typed, errorsIn(c.var.say, read.errors))
  const personId = read.value.person[postId]!
  const lastDay = read.value.until[postId]!
  const findings = await delegatePost(c.var, { id, postId, personId, lastDay })
  if (findings.length === 0) return done(c, '/delegations', texts.given)
  if (findings.some(({ field }) => !field)) throw new Refusal('conflict', findings[0]!.text)
  const atFields = findings.map(finding => ({ ...finding, field: `${finding.field}.${postId}` }))
  return page(c, read.typed, errorsFrom(c.var.say, atFields))
})

delegationRoutes.post('/delegations/:id/ending', signedIn, async c => {
  const id = c.req.param('id')
  if (!isId(id)) throw new Refusal('not-found', texts.notFound)
  await endDelegation(c.var, id)
  return done(c, '/delegations', texts.ended)
})

/** The page has a form for each post: the post in the names of the fields tells them apart. */
function formFor(postId: string) {
  const person = z
    .string()
    .default('')
    .refine(isId, { params: { text: texts.noPerson } })
  return z.object({
    person: z.object({ [postId]: person }),
    until: z.object({ [postId]: day({ missing: texts.noDay }) }),
  })
}

async function page(c: HonoContext<Env>, typed: Typed, errors: FieldError[]) {
  const { db, today, person, may } = c.var
  const posts = []
  for (const post of await ownPostsOf(db, person.id, today)) {
    const candidates = await candidatesFor(db, post.unitId, person.id, today, MOST)
    const latest = latestDay({ delegated: false, until: post.until }, today)
    const formId = typed.post === post.id && isId(typed.id) ? typed.id : newId()
    posts.push({ ...post, candidates, latest, formId })
  }
  const delegations = await delegationsOf(db, person.id, today)
  const managed = may.has('manage-people') ? await managedDelegations(db, person.id, today, MOST) : []
  const props = { posts, delegations, managed, personId: person.id, typed, errors }
  return show(c, <DelegationsPage shell={c.var.shell()} {...props} />, errors.length > 0 ? 422 : 200)
}
