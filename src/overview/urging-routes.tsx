// Addresses of urging: whom, by notice or by letter, and what came of a letter.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { calendarOf } from '../calendar/index.ts'
import { draftOutgoing, layoutOfUnit, previewOutgoing } from '../document/index.ts'
import {
  calendarFor,
  type DutyKind,
  expectedOn,
  findUrging,
  keepLetter,
  timeliness,
  titled,
  unitOfUrging,
  urgeByNotice,
} from '../duty/index.ts'
import { isWorkingDay } from '../law/calendar.ts'
import { permit, permitSomewhere } from '../organisation/index.ts'
import type { Db } from '../shared/database/connection.ts'
import { isBefore, type PlainDate } from '../shared/day.ts'
import { day, readForm, type Typed, text } from '../shared/form.ts'
import { isId, newId } from '../shared/id.ts'
import { type FieldError, ROWS_ON_PAGE } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { formatDay, type Text } from '../shared/text.ts'
import { type Context, done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { lateInLetter, type UrgedDuty, urgingLetter, urgingSubject } from './urging-letter.ts'
import { LetterFollowUpPage, LetterPage, UrgingPage } from './urging-pages.tsx'
import {
  type Asker,
  countLate,
  countSettled,
  dutiesOfLetter,
  filterNames,
  issuersAmong,
  type LateDuty,
  lastUrged,
  lateDutiesOf,
  listLateUnits,
  SHOWN,
  type UrgingFilter,
} from './urging-store.ts'
import { urgingTexts as texts, urgedNow } from './urging-texts.ts'

/** Duties that are urged at once: a letter with a longer annex nobody reads. */
const MOST_DUTIES = 2_000

/** Working days that a letter gives, unless its author says otherwise: an office's habit, no law names it. */
const TIME_GIVEN = 5

export function urgingRoutes(kinds: readonly DutyKind[]): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/urging', permitSomewhere('return'), c => listPage(c, kinds, name => c.req.query(name), {}, []))

  routes.post('/urging', permitSomewhere('return'), async c => {
    const form = await formOf(c)
    const fieldIn = fieldOf(form)
    const note = `${fieldIn('note') ?? ''}`.normalize('NFC').trim().slice(0, 500)
    const chosen = await chosenIn(c.var, form)
    if ('wrong' in chosen) {
      const errors = errorsIn(c.var.say, [{ field: 'units', text: chosen.wrong }])
      return listPage(c, kinds, fieldIn, { note, all: fieldIn('all') ?? '' }, errors)
    }
    if (form.get('act') === 'letter') return letterPage(c, chosen, newId(), {}, [])
    const count = await urgeByNotice(
      c.var,
      chosen.duties.map(({ id }) => id),
      note,
    )
    return done(c, addressOf(chosen.asker.filter), urgedNow(count))
  })

  routes.post('/urging/letters', permitSomewhere('prepare'), async c => {
    const form = await formOf(c)
    const chosen = await chosenIn(c.var, form)
    if ('wrong' in chosen) throw new Refusal('conflict', chosen.wrong)
    const given = form.get('id')
    const id = isId(given) ? given : newId()
    const read = readForm(letterFields, form)
    if (!read.ok) return letterPage(c, chosen, id, read.typed, errorsIn(c.var.say, read.errors))
    const { by } = read.value
    if (by && isBefore(by, c.var.today))
      return letterPage(c, chosen, id, read.typed, errorsIn(c.var.say, [{ field: 'by', text: texts.byPast }]))
    if (form.get('step') !== 'draft') return letterPage(c, chosen, id, read.typed, [])
    const { issuer, content } = await letterOf(c.var, chosen, read.value)
    const recipientIds = [...new Set(chosen.duties.map(({ unitId }) => unitId))]
    const about = { kind: 'urging', id }
    if (await draftOutgoing(c.var, { id, unitId: issuer.id, about, content, recipientIds }))
      await keepLetter(c.var, { id, unitId: issuer.id, dutyIds: chosen.duties.map(duty => duty.id) })
    return done(c, `/documents/outgoing/${id}`, texts.drafted)
  })

  routes.get('/urging/:id', permit('read', unitOfUrging), async c => {
    const { db, person, today } = c.var
    const urging = (await findUrging(db, c.req.param('id')))!
    const asked = c.req.query('after')
    const after = isId(asked) ? asked : null
    const found = await dutiesOfLetter(db, urging.dutyIds, person.id, today, { after, limit: ROWS_ON_PAGE + 1 })
    const duties = found.slice(0, ROWS_ON_PAGE)
    const props = {
      ...{ urging, duties, after, today, more: found.length > ROWS_ON_PAGE },
      calendar: await calendarFor(db, duties),
      settled: await countSettled(db, urging.dutyIds),
    }
    return show(c, <LetterFollowUpPage shell={c.var.shell()} {...props} />)
  })

  return routes
}

const letterFields = z.object({
  issuer: text({ max: 40 }),
  subject: text({ max: 500, missing: texts.subjectMissing }),
  by: day(),
})

interface Chosen {
  asker: Asker
  duties: LateDuty[]
}

/** The duties of the ticked organisations that match the filter now: what was done meanwhile is urged no more. */
async function chosenIn({ db, person, today }: Context, form: FormData): Promise<Chosen | { wrong: Text }> {
  const asker: Asker = { personId: person.id, on: today, filter: filterOf(fieldOf(form)) }
  const units = form.getAll('units').filter(isId)
  if (form.get('all') !== 'yes' && units.length === 0) return { wrong: texts.chooseUnits }
  const duties = await lateDutiesOf(db, asker, form.get('all') === 'yes' ? null : units, MOST_DUTIES + 1)
  if (duties.length > MOST_DUTIES) return { wrong: texts.tooMany }
  return duties.length === 0 ? { wrong: texts.nothingLeft } : { asker, duties }
}

async function letterOf(
  { db, person, today }: Context,
  { duties }: Chosen,
  { issuer: asked, subject, by }: { issuer: string; subject: string; by: PlainDate | null },
) {
  const issuers = await issuersAmong(db, [...new Set(duties.map(({ owedToId }) => owedToId))], person.id, today)
  const issuer = issuers.find(({ id }) => id === asked) ?? issuers[0]
  if (!issuer) throw new Refusal('forbidden', texts.noIssuer)
  const listed = await listedIn(db, duties, today)
  const content = urgingLetter({
    ...{
      layout: await layoutOfUnit(db, issuer.id),
      issuerKind: issuer.kind,
      issuer: issuer.name,
      duties: listed,
      on: today,
    },
    ...{ subject: subject || urgingSubject(listed), by },
  })
  return { issuers, issuer, content }
}

async function listedIn(db: Db, duties: readonly LateDuty[], on: PlainDate): Promise<UrgedDuty[]> {
  const calendar = await calendarFor(db, duties)
  return duties.map(duty => {
    const stands = timeliness(duty, on, calendar)
    return {
      ...{ unit: duty.unit, title: titled(say => say.vi, duty), expectedOn: expectedOn(duty) },
      late: stands.kind === 'overdue' ? lateInLetter(stands.days, stands.unit) : null,
    }
  })
}

/** What the letter will be, with the fields its author may mend. */
async function letterPage(
  c: HonoContext<Env>,
  chosen: Chosen,
  id: string,
  typed: Typed,
  errors: FieldError[],
): Promise<Response> {
  const { db, today } = c.var
  const read = readForm(letterFields, asForm(typed))
  const given = read.ok ? read.value : { issuer: typed.issuer ?? '', subject: typed.subject ?? '', by: null }
  // Before anything was typed, the letter gives a week of work.
  const by = Object.keys(typed).length === 0 ? await workingDaysLater(db, today, TIME_GIVEN) : given.by
  const { issuers, issuer, content } = await letterOf(c.var, chosen, { ...given, by })
  const props = {
    ...{ id, issuers, filter: chosen.asker.filter, errors },
    units: [...new Set(chosen.duties.map(({ unitId }) => unitId))],
    duties: chosen.duties.length,
    typed: { subject: content.subject, by: by ? formatDay(by) : '', ...typed, issuer: issuer.id },
    document: await previewOutgoing(db, issuer.id, content),
  }
  return show(c, <LetterPage shell={c.var.shell()} {...props} />, errors.length > 0 ? 422 : 200)
}

function asForm(typed: Typed): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  return form
}

async function workingDaysLater(db: Db, from: PlainDate, count: number): Promise<PlainDate> {
  const calendar = await calendarOf(db)
  let [on, left] = [from, count]
  while (left > 0) {
    on = on.add({ days: 1 })
    if (isWorkingDay(on, calendar)) left--
  }
  return on
}

async function listPage(
  c: HonoContext<Env>,
  kinds: readonly DutyKind[],
  query: (name: string) => string | undefined,
  typed: Typed,
  errors: FieldError[],
) {
  const { db, person, today } = c.var
  const asker: Asker = { personId: person.id, on: today, filter: filterOf(query) }
  const [oldest = '', afterId] = (query('after') ?? '').split('_')
  const after = isId(afterId) && /^\d{4}-\d{2}-\d{2}$/.test(oldest) ? { oldest, id: afterId } : null
  const found = await listLateUnits(db, asker, after, ROWS_ON_PAGE + 1)
  const units = found.slice(0, ROWS_ON_PAGE)
  const ids = units.map(({ id }) => id)
  const props = {
    ...{ today, kinds, filter: asker.filter, units, typed, errors, after: after !== null },
    more: found.length > ROWS_ON_PAGE,
    found: await countLate(db, asker),
    names: await filterNames(db, asker),
    duties: ids.length > 0 ? await lateDutiesOf(db, asker, ids, MOST_DUTIES) : [],
    urged: await lastUrged(db, ids),
    mayWrite: c.var.may.has('prepare'),
  }
  return show(c, <UrgingPage shell={c.var.shell()} {...props} />, errors.length > 0 ? 422 : 200)
}

const fieldOf = (form: FormData) => (name: string) => {
  const value = form.get(name)
  return typeof value === 'string' ? value : undefined
}

/** What is no filter is left out: a list is better than a refusal. */
function filterOf(query: (name: string) => string | undefined): UrgingFilter {
  const id = (name: string) => {
    const value = query(name)
    return isId(value) ? value : null
  }
  const like = (name: string, pattern: RegExp) => {
    const value = query(name) ?? ''
    return pattern.test(value) ? value : null
  }
  return {
    shown: SHOWN.find(one => one === query('shown')) ?? 'overdue',
    q: (query('q') ?? '').normalize('NFC').trim().slice(0, 100),
    ...{ unit: id('unit'), exactly: query('exactly') === '1' ? '1' : null },
    ...{ programme: id('programme'), task: id('task'), deliverable: id('deliverable') },
    ...{ kind: like('kind', /^[a-z-]{1,30}$/), period: like('period', /^\d{4}(-[A-Z0-9]{1,3})?$/) },
    month: like('month', /^\d{4}-(0[1-9]|1[0-2])$/),
  }
}

const addressOf = (filter: UrgingFilter): string => {
  const kept = Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return `/urging?${new URLSearchParams(kept)}`
}
