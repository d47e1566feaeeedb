// Addresses of outgoing documents and of their register, and who may call them.

import { Hono, type Context as HonoContext } from 'hono'
import { attachment, readFileField, sendFile } from '../file/index.ts'
import { may, type Permission, permit, permitSomewhere } from '../organisation/index.ts'
import { readForm, type Typed } from '../shared/form.ts'
import { isId, newId } from '../shared/id.ts'
import type { FieldError } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { csv, writeSheet, XLSX } from '../shared/sheet/index.ts'
import { formatDay } from '../shared/text.ts'
import { done, type Env, errorsFrom, errorsIn, formOf, show } from '../shared/web.ts'
import { countDispatches } from './dispatch-store.ts'
import { kindOf, layOutDocx, layOutPdf } from './layout/index.ts'
import { layoutOfUnit } from './letterhead-actions.ts'
import { officialOf } from './outgoing.ts'
import {
  draftOutgoing,
  editOutgoing,
  fileNameOf,
  findingsOf,
  nextNumber,
  numberOutgoing,
  signOutgoing,
  takeOutgoing,
} from './outgoing-actions.ts'
import { askedFor, changeOf, editFields, newFields, numberFields, typedDocument } from './outgoing-forms.ts'
import { OutgoingList, OutgoingPage, titleOf } from './outgoing-pages.tsx'
import {
  findOutgoing,
  issuersOf,
  type ListedOutgoing,
  listOutgoing,
  type Outgoing,
  unitOfOutgoing,
} from './outgoing-store.ts'
import { outgoingTexts as texts } from './outgoing-texts.ts'
import { EditOutgoingPage, NewOutgoingPage } from './writing-pages.tsx'

const PAGE = 50
/** Rows of a downloaded register: more than any office writes in a term. */
const MOST_ROWS = 20_000

export const outgoingRoutes = new Hono<Env>()

const BASE = '/documents/outgoing'

outgoingRoutes.get(BASE, permitSomewhere('read'), async c => {
  const { db, person, today } = c.var
  const { asked, typed } = askedFor(name => c.req.query(name))
  const found = await listOutgoing(db, person.id, today, asked, PAGE + 1)
  const props = { asked, typed, documents: found.slice(0, PAGE), more: found.length > PAGE }
  return show(c, <OutgoingList shell={c.var.shell()} {...props} mayWrite={c.var.may.has('prepare')} />)
})

const HEAD = [
  ...[texts.number, texts.day, texts.kind, texts.subject, texts.issuer, texts.signatory, texts.recipients],
  ...[texts.sent, texts.state],
]

async function registerOf(c: HonoContext<Env>): Promise<ListedOutgoing[]> {
  const { db, person, today } = c.var
  const { asked } = askedFor(name => c.req.query(name))
  return listOutgoing(db, person.id, today, { ...asked, view: 'register', after: null }, MOST_ROWS)
}

outgoingRoutes.get(`${BASE}/register.csv`, permitSomewhere('read'), async c => {
  const { say } = c.var
  const rows = (await registerOf(c)).map(d => [
    ...[titleOf(d), d.issuedOn ? formatDay(d.issuedOn) : '', kindOf(d.kind).name, d.subject, d.unit],
    ...[d.signatory ?? '', d.recipients.join('; '), `${d.sentTo}`, say(texts.states[d.state])],
  ])
  return c.body(csv([HEAD.map(say), ...rows]), 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="so-van-ban-di.csv"',
  })
})

outgoingRoutes.get(`${BASE}/register.xlsx`, permitSomewhere('read'), async c => {
  const { say } = c.var
  const rows = (await registerOf(c)).map(d => [
    ...[titleOf(d), d.issuedOn, kindOf(d.kind).name, d.subject, d.unit, d.signatory, d.recipients.join('; ')],
    ...[d.sentTo, say(texts.states[d.state])],
  ])
  const widths = [16, 12, 14, 60, 36, 24, 50, 10, 14]
  const columns = HEAD.map((head, at) => ({ head: say(head), width: widths[at]! }))
  return c.body(writeSheet(say(texts.register), columns, rows), 200, {
    'content-type': XLSX,
    'content-disposition': 'attachment; filename="so-van-ban-di.xlsx"',
  })
})

outgoingRoutes.get(`${BASE}/new`, permitSomewhere('prepare'), c => newPage(c, newId(), {}, []))

outgoingRoutes.post(BASE, permitSomewhere('prepare'), async c => {
  const { db, person, today } = c.var
  const form = await formOf(c)
  const read = readForm(newFields, form)
  const id = form.get('id')
  if (!isId(id)) throw new Refusal('bad-request', texts.chooseKind)
  if (!read.ok) return newPage(c, id, read.typed, errorsIn(c.var.say, read.errors))
  const { unit, kind, subject } = read.value
  if (!isId(unit) || !(await may(db, person.id, 'prepare', unit, today)))
    return newPage(c, id, read.typed, errorsIn(c.var.say, [{ field: 'unit', text: texts.chooseIssuer }]))
  const layout = await layoutOfUnit(db, unit)
  const signature = { authority: '', post: '', name: null }
  const content = {
    layout,
    kind,
    subject,
    year: today.year,
    bases: [],
    addressees: [],
    blocks: [],
    recipients: [],
    signature,
  }
  await draftOutgoing(c.var, { id, unitId: unit, about: null, content })
  return done(c, `${BASE}/${id}/edit`)
})

async function newPage(c: HonoContext<Env>, id: string, typed: Typed, errors: FieldError[]) {
  const issuers = await issuersOf(c.var.db, c.var.person.id, c.var.today)
  return show(
    c,
    <NewOutgoingPage shell={c.var.shell()} {...{ id, issuers, typed, errors }} />,
    errors.length > 0 ? 422 : 200,
  )
}

outgoingRoutes.get('/documents/outgoing/:id', permit('read', unitOfOutgoing), c => page(c, {}, []))

outgoingRoutes.get(`${BASE}/:id/edit`, permit('prepare', unitOfOutgoing), async c => {
  const document = await documentOf(c)
  return editPage(c, document, typedDocument(document.content), [])
})

outgoingRoutes.post(`${BASE}/:id`, permit('prepare', unitOfOutgoing), async c => {
  const form = await formOf(c)
  const document = await documentOf(c)
  const read = readForm(editFields, form)
  if (!read.ok) return editPage(c, document, read.typed, errorsIn(c.var.say, read.errors))
  await editOutgoing(c.var, document.id, versionIn(form), changeOf(read.value, document.content))
  return done(c, `${BASE}/${document.id}`, texts.saved)
})

const editPage = (c: HonoContext<Env>, document: Outgoing, typed: Typed, errors: FieldError[]) =>
  show(c, <EditOutgoingPage shell={c.var.shell()} {...{ document, typed, errors }} />, errors.length > 0 ? 422 : 200)

outgoingRoutes.post(`${BASE}/:id/submission`, permit('prepare', unitOfOutgoing), c => step(c, 'submit'))
outgoingRoutes.post(`${BASE}/:id/approval`, permit('approve', unitOfOutgoing), c => step(c, 'approve'))
outgoingRoutes.post(`${BASE}/:id/return`, permit('approve', unitOfOutgoing), c =>
  reasoned(c, 'return', 'reason-return'),
)
outgoingRoutes.post(`${BASE}/:id/cancellation`, permit('number', unitOfOutgoing), c =>
  reasoned(c, 'cancel', 'reason-cancellation'),
)

async function step(c: HonoContext<Env>, act: 'submit' | 'approve') {
  const id = c.req.param('id')!
  await takeOutgoing(c.var, id, versionIn(await formOf(c)), act)
  return done(c, `${BASE}/${id}`, texts.done[act])
}

async function reasoned(c: HonoContext<Env>, act: 'return' | 'cancel', field: string) {
  const id = c.req.param('id')!
  const form = await formOf(c)
  const reason = `${form.get(field) ?? ''}`.normalize('NFC').trim().slice(0, 2_000)
  if (reason === '') return page(c, {}, errorsIn(c.var.say, [{ field, text: texts.reasonMissing }]))
  await takeOutgoing(c.var, id, versionIn(form), act, reason)
  return done(c, `${BASE}/${id}`, texts.done[act])
}

outgoingRoutes.post(`${BASE}/:id/numbering`, permit('number', unitOfOutgoing), async c => {
  const form = await formOf(c)
  const read = readForm(numberFields, form)
  if (!read.ok) return page(c, read.typed, errorsIn(c.var.say, read.errors))
  const id = c.req.param('id')
  const numbered = await numberOutgoing(c.var, id, versionIn(form), read.value.issuedOn!)
  if (!numbered.ok) return page(c, read.typed, errorsFrom(c.var.say, numbered.findings))
  return done(c, `${BASE}/${id}`, texts.numbered(numbered.value))
})

outgoingRoutes.post(`${BASE}/:id/signing`, permit('sign', unitOfOutgoing), async c => {
  const form = await formOf(c)
  const read = await readFileField(c.var.received, 'scan', {
    kinds: ['pdf', 'png', 'jpeg'],
    missing: texts.scanMissing,
  })
  if (!read.ok) return page(c, {}, errorsFrom(c.var.say, read.findings))
  const id = c.req.param('id')
  await signOutgoing(c.var, id, versionIn(form), read.file!)
  return done(c, `${BASE}/${id}`, texts.done.sign)
})

/** Signed, the file that was kept; before, the document as it stands now. */
outgoingRoutes.get(`${BASE}/:id/docx`, permit('read', unitOfOutgoing), async c => {
  const document = await documentOf(c)
  if (document.docxId) return sendFile(c, document.docxId)
  const bytes = await layOutDocx(officialOf(document.content, document.sequence, document.issuedOn))
  return made(c, bytes, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx', document)
})

outgoingRoutes.get(`${BASE}/:id/pdf`, permit('read', unitOfOutgoing), async c => {
  const document = await documentOf(c)
  if (document.pdfId) return sendFile(c, document.pdfId)
  const bytes = await layOutPdf(officialOf(document.content, document.sequence, document.issuedOn))
  return made(c, bytes, 'application/pdf', 'pdf', document)
})

outgoingRoutes.get(`${BASE}/:id/original`, permit('read', unitOfOutgoing), async c => {
  const { originalId } = await documentOf(c)
  if (!originalId) throw new Refusal('not-found', texts.notNow('draft'))
  return sendFile(c, originalId)
})

const made = (c: HonoContext<Env>, bytes: Uint8Array, type: string, ending: string, document: Outgoing) =>
  c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-disposition': attachment(`${fileNameOf(document)}.${ending}`),
  })

async function documentOf(c: HonoContext<Env>): Promise<Outgoing> {
  return (await findOutgoing(c.var.db, c.req.param('id')!))!
}

async function page(c: HonoContext<Env>, typed: Typed, errors: FieldError[]) {
  const { db, today } = c.var
  const document = await documentOf(c)
  const view = {
    ...{ document, today, typed, errors },
    allowed: await allowedHere(c, document.unitId),
    findings: await findingsOf(c.var, document),
    next: document.state === 'approved' ? await nextNumber(db, document, today) : null,
    counts: await countDispatches(db, document.id),
  }
  return show(c, <OutgoingPage shell={c.var.shell()} view={view} />, errors.length > 0 ? 422 : 200)
}

async function allowedHere({ var: { db, person, today } }: HonoContext<Env>, unitId: string) {
  const allowed = new Set<Permission>()
  for (const permission of ['prepare', 'approve', 'number', 'sign', 'send'] as const)
    if (await may(db, person.id, permission, unitId, today)) allowed.add(permission)
  return allowed
}

/** The version that the page showed; without one the form was not ours. */
function versionIn(form: FormData): number {
  const version = Number(form.get('version'))
  if (!Number.isInteger(version) || version < 1) throw new Refusal('conflict', texts.stale)
  return version
}
