// Addresses of the law's clocks: when something is due, the limits, the calendar of a year.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { type Conditions, due } from '../law/clock.ts'
import { type Limit, worthConfirming } from '../law/limit.ts'
import { LIMITS, limitOf } from '../law/limits/index.ts'
import { permitAtTop, signedIn } from '../organisation/index.ts'
import { notADay, type PlainDate, readDay } from '../shared/day.ts'
import { choice, count, day, readForm, type Typed, text } from '../shared/form.ts'
import type { Finding } from '../shared/outcome.ts'
import type { FieldError } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { formatDay } from '../shared/text.ts'
import { done, type Env, errorsFrom, errorsIn, formOf, show } from '../shared/web.ts'
import { previewYear, saveYear, switchLimit, type YearInput } from './actions.ts'
import { type DateHolder, isEnabled, mergedCalendar } from './calendar.ts'
import { type Computed, DuePage } from './due-pages.tsx'
import { CONFIDENCES, LimitPage, LimitsPage, STATES } from './limit-pages.tsx'
import { savedDays, savedYears, switches } from './store.ts'
import { calendarTexts as texts } from './texts.ts'
import { linesOf, readLines } from './year-form.ts'
import { PreviewPage, YearPage } from './year-pages.tsx'

const PER_PAGE = 40

/** `holders` keep computed dates: what a new table of days off may move. */
export function calendarRoutes(holders: readonly DateHolder[]): Hono<Env> {
  const routes = new Hono<Env>()
  routes.get('/law/due', signedIn, duePage)
  routes.get('/law/limits', signedIn, limitsPage)
  routes.get('/law/limits/:rule', signedIn, c => limitPage(c, ruleOf(c), {}, []))
  routes.post('/law/limits/:rule/switch', permitAtTop('administer'), postSwitch)
  routes.get('/law/calendar', signedIn, c => c.redirect(`/law/calendar/${c.var.today.year}`, 303))
  routes.get('/law/calendar/:year', signedIn, c => yearPage(c, yearOf(c), null, []))
  routes.post('/law/calendar/:year', permitAtTop('administer'), c => postYear(c, holders))
  return routes
}

async function duePage(c: HonoContext<Env>) {
  const typed = typedIn(c, 'rule', 'from', 'complex', 'remote', 'pauseFrom', 'pauseTo')
  const asked = Boolean(typed.from || typed.complex || typed.remote || typed.pauseFrom || typed.pauseTo)
  if (!asked) return show(c, <DuePage shell={c.var.shell()} typed={typed} errors={[]} computed={null} />)
  const result = await computedFrom(c, typed)
  const [computed, findings] = 'limit' in result ? [result, []] : [null, result]
  const errors = errorsFrom(c.var.say, findings)
  return show(c, <DuePage shell={c.var.shell()} {...{ typed, errors, computed }} />, errors.length > 0 ? 422 : 200)
}

/** What `law due` says with the body's own calendar and switches, or everything that is wrong with the question. */
export async function computedFrom(c: HonoContext<Env>, typed: Typed): Promise<Computed | Finding[]> {
  const { db } = c.var
  const findings: Finding[] = []
  const dayIn = (field: string): PlainDate | undefined => {
    const written = typed[field]
    const read = written ? readDay(written) : undefined
    if (written && !read) findings.push({ code: 'day', text: notADay, field })
    return read
  }
  const limit = limitOf(typed.rule ?? '')
  if (!limit) findings.push({ code: 'rule', text: texts.noRule, field: 'rule' })
  const from = dayIn('from')
  if (!typed.from) findings.push({ code: 'from', text: texts.noFrom, field: 'from' })
  const [pauseFrom, pauseTo] = [dayIn('pauseFrom'), dayIn('pauseTo')]
  if (Boolean(typed.pauseFrom) !== Boolean(typed.pauseTo))
    findings.push({ code: 'pause', text: texts.halfPause, field: typed.pauseFrom ? 'pauseTo' : 'pauseFrom' })
  if (!limit || !from || findings.length > 0) return findings
  const conditions: Conditions = {
    complex: typed.complex === 'on',
    remote: typed.remote === 'on',
    pauses: pauseFrom && pauseTo ? [{ from: pauseFrom, to: pauseTo }] : [],
  }
  const calendar = mergedCalendar(await savedYears(db), await savedDays(db))
  const result = due(limit, from, calendar, conditions)
  if (!result.ok) return result.findings.map(finding => ({ ...finding, field: 'from' }))
  return { limit, result: result.value, enabled: isEnabled(limit, await switches(db)) }
}

async function limitsPage(c: HonoContext<Env>) {
  const typed = typedIn(c, 'act', 'confidence', 'state')
  const switched = await switches(c.var.db)
  const all = LIMITS.map(limit => ({ limit, enabled: isEnabled(limit, switched) }))
  const matching = all.filter(({ limit, enabled }) => matches(limit, enabled, typed))
  const after = c.req.query('after')
  const start = after ? matching.findIndex(({ limit }) => limit.id === after) + 1 : 0
  const limits = matching.slice(start, start + PER_PAGE)
  const next = matching.length > start + PER_PAGE ? limits.at(-1)!.limit.id : null
  const acts = [...new Set(LIMITS.flatMap(({ versions }) => versions.map(({ source }) => source.document)))]
  const props = { typed, acts, limits, count: matching.length, next, atStart: start === 0 }
  return show(c, <LimitsPage shell={c.var.shell()} {...props} />)
}

/** An unknown value of a filter is no filter. */
function matches({ versions }: Limit, enabled: boolean, { act, confidence, state }: Typed): boolean {
  if (act && !versions.some(({ source }) => source.document === act)) return false
  const known = CONFIDENCES.find(value => value === confidence)
  if (known && !versions.some(version => version.confidence === known)) return false
  switch (STATES.find(value => value === state)) {
    case 'on':
      return enabled
    case 'off':
      return !enabled
    case 'confirm':
      return versions.some(worthConfirming)
    default:
      return true
  }
}

async function limitPage(c: HonoContext<Env>, limit: Limit, typed: Typed, errors: FieldError[], status?: 409) {
  const switched = await switches(c.var.db)
  const props = {
    ...{ limit, typed, errors },
    enabled: isEnabled(limit, switched),
    switched: switched.find(({ rule }) => rule === limit.id),
    maySwitch: c.var.may.has('administer'),
  }
  return show(c, <LimitPage shell={c.var.shell()} {...props} />, status ?? (errors.length > 0 ? 422 : 200))
}

const switchForm = z.object({
  version: count(),
  enabled: choice(['yes', 'no'], texts.stale),
  confirmedBy: text({ max: 200, missing: texts.noConfirmer }),
  confirmedOn: day({ missing: texts.noConfirmDay }),
})

async function postSwitch(c: HonoContext<Env>) {
  const limit = ruleOf(c)
  const read = readForm(switchForm, await formOf(c))
  if (!read.ok) return limitPage(c, limit, read.typed, errorsIn(c.var.say, read.errors))
  const { version, confirmedBy, confirmedOn } = read.value
  const enabled = read.value.enabled === 'yes'
  const input = { limit, version: version ?? 0, enabled, confirmedBy, confirmedOn: confirmedOn! }
  const findings = await switchLimit(c.var, input)
  if (findings.length === 0) return done(c, `/law/limits/${limit.id}`, enabled ? texts.turnedOn : texts.turnedOff)
  return limitPage(c, limit, read.typed, errorsFrom(c.var.say, findings), isStale(findings) ? 409 : undefined)
}

const isStale = (findings: readonly Finding[]) => findings.some(({ code }) => code === 'stale')

async function yearPage(c: HonoContext<Env>, year: number, typed: Typed | null, errors: FieldError[], status?: 409) {
  const { db, may } = c.var
  const years = await savedYears(db)
  const calendar = mergedCalendar(years, await savedDays(db))
  const saved = years.find(known => known.year === year)
  const filled: Typed = typed ?? {
    version: `${saved?.version ?? 0}`,
    noticeNumber: saved?.noticeNumber ?? '',
    noticeOn: saved ? formatDay(saved.noticeOn) : '',
    days: linesOf(calendar.year(year).days),
  }
  const props = { year, calendar, mayEdit: may.has('administer'), typed: filled, errors }
  return show(c, <YearPage shell={c.var.shell()} {...props} />, status ?? (errors.length > 0 ? 422 : 200))
}

const yearForm = z.object({
  version: count(),
  noticeNumber: text({ max: 200, missing: texts.noNumber }),
  noticeOn: day({ missing: texts.noNoticeDay }),
  days: text({ max: 20_000 }),
})

/** Looked at first, then saved; `change` goes back to the form with what was typed. */
async function postYear(c: HonoContext<Env>, holders: readonly DateHolder[]) {
  const year = yearOf(c)
  const form = await formOf(c)
  const read = readForm(yearForm, form)
  if (!read.ok) return yearPage(c, year, read.typed, errorsIn(c.var.say, read.errors))
  const { version, noticeNumber, noticeOn } = read.value
  const { days, findings } = readLines(read.value.days, year)
  if (findings.length > 0) return yearPage(c, year, read.typed, errorsFrom(c.var.say, findings))
  const step = form.get('step')
  if (step === 'change') return yearPage(c, year, read.typed, [])
  const input: YearInput = { year, version: version ?? 0, noticeNumber, noticeOn: noticeOn!, days }
  if (step !== 'save') {
    const preview = await previewYear(c.var, input, holders)
    return show(c, <PreviewPage shell={c.var.shell()} year={year} typed={read.typed} {...preview} />)
  }
  const obstacles = await saveYear(c.var, input, holders)
  if (obstacles.length === 0) return done(c, `/law/calendar/${year}`, texts.saved)
  return yearPage(c, year, read.typed, errorsFrom(c.var.say, obstacles), 409)
}

function ruleOf(c: HonoContext<Env>): Limit {
  const limit = limitOf(c.req.param('rule') ?? '')
  if (!limit) throw new Refusal('not-found', texts.noSuchRule)
  return limit
}

function yearOf(c: HonoContext<Env>): number {
  const year = Number(c.req.param('year'))
  if (!Number.isInteger(year) || year < 2000 || year > 2180) throw new Refusal('not-found', texts.noSuchYear)
  return year
}

const typedIn = (c: HonoContext<Env>, ...names: string[]): Typed =>
  Object.fromEntries(names.map(name => [name, (c.req.query(name) ?? '').trim()]))
