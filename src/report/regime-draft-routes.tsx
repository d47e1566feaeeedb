// Addresses of an outline that is being written: begun, looked at, arranged, taken back, put away, published.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { permitAtTop } from '../organisation/index.ts'
import { isAfter } from '../shared/day.ts'
import type { FigureSource } from '../shared/figure-source.ts'
import { readForm, type Typed, text } from '../shared/form.ts'
import { isId, newId } from '../shared/id.ts'
import type { Outcome } from '../shared/outcome.ts'
import type { FieldError } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import { done, type Env, errorsFrom, errorsIn, formOf, show } from '../shared/web.ts'
import { amongStored, periodsUnder, remarks } from './regime-difference.ts'
import type { Draft } from './regime-draft.ts'
import { beginDraft, editDraft, publishDraft, putAway, stampIn, undoEdit } from './regime-draft-actions.ts'
import { sectionForm } from './regime-draft-forms.ts'
import { addressOf, BeginPage, DraftPage, EMPTY } from './regime-draft-pages.tsx'
import { owedFrom, type StoredDraft } from './regime-draft-store.ts'
import { draftTexts as texts } from './regime-draft-texts.ts'
import { addSection } from './regime-edits.ts'
import { draftOf, edited, partRoutes } from './regime-part-routes.tsx'
import { movePart, PARTS, removePart } from './regime-parts.ts'
import { ChangesPage, kindAsked, PreviewPage } from './regime-review-pages.tsx'
import { RulesPage } from './regime-rule-pages.tsx'
import { CalendarPage } from './regime-setting-pages.tsx'
import { listRegimes, regimeOn } from './regime-store.ts'

const mayWrite = permitAtTop('administer')

const base = z.object({ base: text({ max: 12, missing: texts.baseMissing }) })

/** `sources`: what the platform counts itself, from the capabilities. */
export function draftRoutes(sources: readonly FigureSource[]): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/regimes/drafts/new', mayWrite, c => beginPage(c, { base: c.req.query('from') ?? '' }, []))

  routes.post('/regimes/drafts', mayWrite, async c => {
    const form = await formOf(c)
    const read = readForm(base, form)
    if (!read.ok) return beginPage(c, read.typed, errorsIn(c.var.say, read.errors))
    const id = form.get('id')
    const from = read.value.base === EMPTY ? null : Number(read.value.base)
    if (from !== null && !(Number.isInteger(from) && from < 2 ** 31))
      return beginPage(c, read.typed, errorsIn(c.var.say, [{ field: 'base', text: texts.baseMissing }]))
    const draft = await beginDraft(c.var, isId(id) ? id : newId(), from)
    return done(c, `/regimes/drafts/${draft}${from === null ? '/head' : ''}`, texts.begun)
  })

  routes.get('/regimes/drafts/:id', mayWrite, async c => draftPage(c, await draftOf(c), {}, []))
  routes.get('/regimes/drafts/:id/periods', mayWrite, async c =>
    show(c, <CalendarPage shell={c.var.shell()} stored={await draftOf(c)} />),
  )
  routes.get('/regimes/drafts/:id/rules', mayWrite, async c =>
    show(c, <RulesPage shell={c.var.shell()} stored={await draftOf(c)} />),
  )

  routes.get('/regimes/drafts/:id/definition', mayWrite, async c => {
    const { draft } = await draftOf(c)
    return c.body(JSON.stringify(draft.regime, null, 2), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="de-cuong-du-thao.json"',
    })
  })

  routes.get('/regimes/drafts/:id/preview', mayWrite, async c => {
    const stored = await draftOf(c)
    const { profiles, calendar } = stored.draft.regime
    const profile = (profiles.find(({ id }) => id === c.req.query('profile')) ?? profiles[0])?.id ?? ''
    const kind = kindAsked(c.req.query('period'), calendar)
    return show(c, <PreviewPage shell={c.var.shell()} {...{ stored, profile, kind }} />)
  })

  routes.get('/regimes/drafts/:id/changes', mayWrite, async c => changesPage(c, await draftOf(c)))

  routes.post('/regimes/drafts/:id/sections', mayWrite, async c => {
    const form = await formOf(c)
    const read = readForm(sectionForm, form)
    if (!read.ok) return draftPage(c, await draftOf(c), read.typed, errorsIn(c.var.say, read.errors))
    const change = (draft: Draft) => addSection(draft, read.value)
    const again = async (errors: FieldError[], status: 409 | 422) =>
      draftPage(c, await draftOf(c), read.typed, errors, status)
    const answer = await edited(c, form, { what: 'section', change }, again)
    return answer ?? done(c, `/regimes/drafts/${c.req.param('id')}`, texts.saved)
  })

  /** Up, down, out: one button each, one form for a page. */
  routes.post('/regimes/drafts/:id/arrangement', mayWrite, async c => {
    const form = await formOf(c)
    const [act, written = '', key = ''] = `${form.get('act')}`.split(' ')
    const part = PARTS.find(one => one === written)
    if (!part || (act !== 'up' && act !== 'down' && act !== 'remove'))
      throw new Refusal('bad-request', texts.noSuchPart)
    const change = (draft: Draft): Outcome<Draft> =>
      act === 'remove' ? removePart(draft, { part, key }) : movePart(draft, { part, key }, act === 'up' ? -1 : 1)
    const made = await editDraft(c.var, c.req.param('id'), stampIn(form), {
      what: act === 'remove' ? 'removal' : 'order',
      change,
    })
    if (!made.ok) return draftPage(c, await draftOf(c), {}, errorsFrom(c.var.say, made.findings))
    return done(c, await placeAfter(c, form, part), texts.saved)
  })

  routes.post('/regimes/drafts/:id/undoing', mayWrite, async c => {
    await undoEdit(c.var, c.req.param('id'), stampIn(await formOf(c)))
    return done(c, `/regimes/drafts/${c.req.param('id')}`, texts.undone)
  })

  for (const [path, state, said] of [
    ['discarding', 'discarded', texts.discarded],
    ['restoring', 'draft', texts.restored],
  ] as const)
    routes.post(`/regimes/drafts/:id/${path}`, mayWrite, async c => {
      const { id } = await draftOf(c)
      await putAway(c.var, id, stampIn(await formOf(c)).version, state)
      return done(c, `/regimes/drafts/${id}`, said)
    })

  routes.post('/regimes/drafts/:id/publication', mayWrite, async c => {
    const stored = await draftOf(c)
    const { version } = stampIn(await formOf(c))
    // What stands in the way is listed on the page with the way to each; in one sentence it would help nobody.
    if (stored.state === 'draft' && remarks(stored.draft, c.var.today).some(({ blocks }) => blocks))
      return changesPage(c, stored, errorsIn(c.var.say, [{ field: '', text: texts.mendFirst }]))
    return done(c, `/regimes/${await publishDraft(c.var, stored.id, version)}`, texts.published)
  })

  routes.route('/', partRoutes(sources))
  return routes
}

async function beginPage(c: HonoContext<Env>, typed: Typed, errors: FieldError[]) {
  const regimes = await listRegimes(c.var.db)
  return show(c, <BeginPage shell={c.var.shell()} {...{ regimes, typed, errors }} />, errors.length > 0 ? 422 : 200)
}

function draftPage(
  c: HonoContext<Env>,
  stored: StoredDraft,
  typed: Typed,
  errors: FieldError[],
  status: 409 | 422 = 422,
) {
  const found = remarks(stored.draft, c.var.today)
  const page = <DraftPage shell={c.var.shell()} {...{ stored, found, typed, errors }} />
  return show(c, page, errors.length > 0 ? status : 200)
}

async function changesPage(c: HonoContext<Env>, stored: StoredDraft, errors: FieldError[] = []) {
  const { db, today } = c.var
  const { regime } = stored.draft
  const versions = (await listRegimes(db)).map(one => one.regime)
  const begins = Temporal.PlainDate.from(regime.appliesFrom)
  // The versions are the newest first: the last of those that begin later is the next.
  const next = versions.map(one => Temporal.PlainDate.from(one.appliesFrom)).findLast(day => isAfter(day, begins))
  // Until it has a number of its own it is newer than all that are there.
  const written = { ...regime, version: Number.MAX_SAFE_INTEGER }
  const newer = versions.filter(one => one.form === regime.form && one.version > (stored.baseVersion ?? 0))
  return show(
    c,
    <ChangesPage
      shell={c.var.shell()}
      {...{ stored, errors, until: next ?? null }}
      inForce={await regimeOn(db, today)}
      found={remarks(stored.draft, today)}
      newer={stored.baseVersion === null ? null : (newer[0]?.version ?? null)}
      periods={periodsUnder(amongStored(versions, written), written)}
      owed={await owedFrom(db, begins, next ?? null)}
    />,
    errors.length > 0 ? 422 : 200,
  )
}

/** Back to where the button stood: the section while it is there, the list of what was taken out, or the outline. */
async function placeAfter(c: HonoContext<Env>, form: FormData, part: string): Promise<string> {
  const stored = await draftOf(c)
  const section = stored.draft.regime.sections.find(({ id }) => id === form.get('section'))
  if (section) return `${addressOf(stored)}/sections/${section.id}`
  if (part === 'rule') return `${addressOf(stored)}/rules`
  return part === 'period' ? `${addressOf(stored)}/periods` : addressOf(stored)
}
