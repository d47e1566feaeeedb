// Addresses of what was sent and received, and who may call them.

import { Hono, type Context as HonoContext } from 'hono'
import { sendFile } from '../file/index.ts'
import { may, permit, permitSomewhere, subordinateParties } from '../organisation/index.ts'
import type { Typed } from '../shared/form.ts'
import { isId } from '../shared/id.ts'
import type { FieldError } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { DISPATCH_STATES, dispatchState, proposedRecipients } from './dispatch.ts'
import { acknowledgeDispatch, openDispatch, resendOutgoing, sendOutgoing } from './dispatch-actions.ts'
import { FollowUpPage, LettersPage, PaperPage, ReceivedList, ReceivedPage, SendPage } from './dispatch-pages.tsx'
import {
  countDispatches,
  findDispatch,
  listDispatches,
  listReceived,
  receivedOf,
  recipientOfDispatch,
  senderOfDispatch,
} from './dispatch-store.ts'
import { dispatchTexts as texts } from './dispatch-texts.ts'
import { findOutgoing, unitOfOutgoing } from './outgoing-store.ts'

const PAGE = 50
const MOST_NAMES = 500

export const dispatchRoutes = new Hono<Env>()

const OUT = '/documents/outgoing/:id/dispatch'
const IN = '/documents/incoming-dispatch'

dispatchRoutes.get(`${OUT}/new`, permit('send', unitOfOutgoing), async c => {
  const { content, recipientIds } = (await findOutgoing(c.var.db, c.req.param('id')))!
  const { subordinates, names } = proposedRecipients(content.recipients, content.addressees ?? [])
  const listed = recipientIds.length > 0
  // A letter to the organisations it names goes to them, not to everybody.
  const typed = {
    ...(listed ? { listed: 'yes' } : {}),
    ...(subordinates && !listed ? { subordinates: 'yes' } : {}),
    names: names.join('\n'),
  }
  return sendPage(c, typed, [])
})

dispatchRoutes.post(OUT, permit('send', unitOfOutgoing), async c => {
  const id = c.req.param('id')
  const form = await formOf(c)
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, `${value}`.normalize('NFC')]))
  const lines = (typed.names ?? '').split('\n').map(line => line.replace(/\s+/g, ' ').trim())
  const names = [...new Set(lines.filter(Boolean).map(line => line.slice(0, 300)))]
  const choice = { listed: typed.listed === 'yes', subordinates: typed.subordinates === 'yes', names }
  const wrong = names.length > MOST_NAMES ? texts.tooMany : texts.nobody
  if (names.length > MOST_NAMES || (!choice.listed && !choice.subordinates && names.length === 0))
    return sendPage(c, typed, errorsIn(c.var.say, [{ field: 'names', text: wrong }]))
  return done(c, `/documents/outgoing/${id}/dispatch`, texts.sent(await sendOutgoing(c.var, id, choice)))
})

async function sendPage(c: HonoContext<Env>, typed: Typed, errors: FieldError[]) {
  const document = (await findOutgoing(c.var.db, c.req.param('id')!))!
  if (document.state !== 'signed') throw new Refusal('conflict', texts.notSigned)
  const subordinates = (await subordinateParties(c.var.db, document.unitId, c.var.today)).length
  const props = { document, subordinates, typed, errors }
  return show(c, <SendPage shell={c.var.shell()} {...props} />, errors.length > 0 ? 422 : 200)
}

dispatchRoutes.get(OUT, permit('read', unitOfOutgoing), async c => {
  const { db, person, today } = c.var
  const document = (await findOutgoing(db, c.req.param('id')))!
  const state = DISPATCH_STATES.find(each => each === c.req.query('state')) ?? null
  const after = afterIn(c)
  const found = await listDispatches(db, document.id, { state, after }, PAGE + 1)
  const props = {
    ...{ document, state, after, dispatches: found.slice(0, PAGE), more: found.length > PAGE },
    counts: await countDispatches(db, document.id),
    maySend: document.state === 'signed' && (await may(db, person.id, 'send', document.unitId, today)),
  }
  return show(c, <FollowUpPage shell={c.var.shell()} {...props} />)
})

dispatchRoutes.post(`${OUT}/resending`, permit('send', unitOfOutgoing), async c => {
  const id = c.req.param('id')
  return done(c, `/documents/outgoing/${id}/dispatch`, texts.resent(await resendOutgoing(c.var, id)))
})

dispatchRoutes.get(`${OUT}/paper`, permit('read', unitOfOutgoing), async c =>
  show(c, <PaperPage shell={c.var.shell()} {...(await outside(c))} />),
)

dispatchRoutes.get(`${OUT}/letters`, permit('read', unitOfOutgoing), async c =>
  show(c, <LettersPage shell={c.var.shell()} {...(await outside(c))} />),
)

/** A document with its recipients outside the system. */
async function outside(c: HonoContext<Env>) {
  const document = (await findOutgoing(c.var.db, c.req.param('id')!))!
  const asked = { state: null, after: null, outside: true }
  return { document, dispatches: await listDispatches(c.var.db, document.id, asked, MOST_NAMES) }
}

/** Of a recipient outside, whose paper receipt came back. */
dispatchRoutes.post('/documents/dispatches/:id/receipt', permit('send', senderOfDispatch), async c => {
  const dispatch = (await findDispatch(c.var.db, c.req.param('id')))!
  if (dispatch.unitId) throw new Refusal('not-found', texts.notOpened)
  await acknowledgeDispatch(c.var, dispatch.id)
  return done(c, `/documents/outgoing/${dispatch.outgoingId}/dispatch`, texts.receiptNoted)
})

dispatchRoutes.get(IN, permitSomewhere('read'), async c => {
  const { db, person, today } = c.var
  const after = afterIn(c)
  const found = await listReceived(db, person.id, today, after, PAGE + 1)
  const props = { after, received: found.slice(0, PAGE), more: found.length > PAGE }
  return show(c, <ReceivedList shell={c.var.shell()} {...props} />)
})

/** Where a notice leads: the receipt of this person's own organisation. */
dispatchRoutes.get('/documents/received/:id', permitSomewhere('read'), async c => {
  const { db, person, today } = c.var
  const id = c.req.param('id')
  const received = isId(id) ? await receivedOf(db, id, person.id, today) : undefined
  if (!received) throw new Refusal('not-found', texts.noReceived)
  return c.redirect(`${IN}/${received}`, 303)
})

dispatchRoutes.get(`${IN}/:id`, permit('read', recipientOfDispatch), async c => {
  const { db, person, today } = c.var
  const dispatch = (await findDispatch(db, c.req.param('id')))!
  const document = (await findOutgoing(db, dispatch.outgoingId))!
  const mayAct = await may(db, person.id, 'prepare', dispatch.unitId!, today)
  return show(c, <ReceivedPage shell={c.var.shell()} {...{ dispatch, document, mayAct }} />)
})

dispatchRoutes.post(`${IN}/:id/opening`, permit('prepare', recipientOfDispatch), async c => {
  await openDispatch(c.var, c.req.param('id'))
  return done(c, `${IN}/${c.req.param('id')}`)
})

dispatchRoutes.post(`${IN}/:id/acknowledgement`, permit('prepare', recipientOfDispatch), async c => {
  await acknowledgeDispatch(c.var, c.req.param('id'))
  return done(c, `${IN}/${c.req.param('id')}`, texts.acknowledged)
})

dispatchRoutes.get(`${IN}/:id/original`, permit('read', recipientOfDispatch), c => openedFile(c, 'originalId'))
dispatchRoutes.get(`${IN}/:id/pdf`, permit('read', recipientOfDispatch), c => openedFile(c, 'pdfId'))

/** Nothing is handed out before the organisation has opened it: the receipt would be worth nothing. */
async function openedFile(c: HonoContext<Env>, which: 'originalId' | 'pdfId') {
  const dispatch = (await findDispatch(c.var.db, c.req.param('id')!))!
  if (dispatchState(dispatch) === 'sent') throw new Refusal('conflict', texts.notOpened)
  const document = (await findOutgoing(c.var.db, dispatch.outgoingId))!
  return sendFile(c, document[which]!)
}

function afterIn(c: HonoContext<Env>): string | null {
  const after = c.req.query('after')
  return isId(after) ? after : null
}
