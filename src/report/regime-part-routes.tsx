// Addresses of the parts of an outline that is being written: a page with a form each, and what it posts.

import { Hono, type Context as HonoContext } from 'hono'
import type { VNode } from 'preact'
import type { z } from 'zod'
import { permitAtTop, unitKindNames } from '../organisation/index.ts'
import type { FigureSource } from '../shared/figure-source.ts'
import { readForm, type Typed } from '../shared/form.ts'
import { isId } from '../shared/id.ts'
import type { Outcome } from '../shared/outcome.ts'
import type { FieldError } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Text } from '../shared/text.ts'
import { done, type Env, errorsFrom, errorsIn, formOf, show } from '../shared/web.ts'
import type { Draft } from './regime-draft.ts'
import { editDraft, stampIn, type What } from './regime-draft-actions.ts'
import {
  headForm,
  headTyped,
  indicatorForm,
  indicatorTyped,
  levelsForm,
  levelsTyped,
  newTyped,
  periodForm,
  periodTyped,
  profilesForm,
  profilesTyped,
  questionForm,
  questionTyped,
  ruleForm,
  ruleTyped,
  sectionForm,
} from './regime-draft-forms.ts'
import { addressOf } from './regime-draft-pages.tsx'
import { findDraft, type StoredDraft } from './regime-draft-store.ts'
import { draftTexts as texts } from './regime-draft-texts.ts'
import {
  renameSection,
  saveHead,
  saveIndicator,
  saveLevels,
  savePeriod,
  saveProfiles,
  saveQuestion,
  saveRule,
} from './regime-edits.ts'
import { IndicatorPage } from './regime-figure-pages.tsx'
import type { PartProps } from './regime-part-pages.tsx'
import { offeredFor, RulePage } from './regime-rule-pages.tsx'
import { QuestionPage, SectionPage } from './regime-section-pages.tsx'
import { HeadPage, LevelsPage, offeredPeriods, PeriodPage, ProfilesPage } from './regime-setting-pages.tsx'

type C = HonoContext<Env>

export async function draftOf(c: HonoContext<Env>): Promise<StoredDraft> {
  const id = c.req.param('id')
  const stored = isId(id) ? await findDraft(c.var.db, id) : undefined
  if (!stored) throw new Refusal('not-found', texts.noSuchDraft)
  return stored
}

/** Changes the draft; null when that is done, else the page again with what was typed: 422 with errors, 409 when it is stale. */
export async function edited(
  c: HonoContext<Env>,
  form: FormData,
  edit: { what: What; change: (draft: Draft) => Outcome<Draft> },
  again: (errors: FieldError[], status: 409 | 422) => Response | Promise<Response>,
  stale: Text = texts.stale,
): Promise<Response | null> {
  try {
    const made = await editDraft(c.var, c.req.param('id') ?? '', stampIn(form), edit)
    return made.ok ? null : again(errorsFrom(c.var.say, made.findings), 422)
  } catch (error) {
    if (!(error instanceof Refusal) || error.reason !== 'conflict') throw error
    const text = error.text === texts.staleAct ? stale : error.text
    return again([{ field: '', message: c.var.say(text) }], 409)
  }
}

/** What one page of a part is made of. `key`: which one, null for a new one, undefined where there is only one. */
interface PartRoute<T> {
  path: string
  what: What
  form: (stored: StoredDraft, key: string | null) => z.ZodType<T>
  typed: (stored: StoredDraft, key: string | null, c: C) => Typed | undefined
  page: (props: PartProps, key: string | null, c: C, form: FormData | null) => VNode
  change: (draft: Draft, key: string | null, value: T) => Outcome<Draft>
  /** Where it leads: below the address of the draft. */
  after: (value: T, draft: StoredDraft, form: FormData, key: string | null) => string
}

export function partRoutes(sources: readonly FigureSource[]): Hono<Env> {
  const routes = new Hono<Env>()
  const mayWrite = permitAtTop('administer')

  function part<T>(given: PartRoute<T>) {
    const address = `/regimes/drafts/:id${given.path}`
    const keyIn = (c: C) => {
      const key = c.req.param('key' as never) as string | undefined
      return key === undefined || key === 'new' ? null : key
    }
    routes.get(address, mayWrite, async c => {
      const stored = await draftOf(c)
      const typed = given.typed(stored, keyIn(c), c)
      if (!typed) throw new Refusal('not-found', texts.noSuchPart)
      return show(c, given.page({ shell: c.var.shell(), stored, typed, errors: [] }, keyIn(c), c, null))
    })
    routes.post(address, mayWrite, async c => {
      const [stored, form, key] = [await draftOf(c), await formOf(c), keyIn(c)]
      // Taken out by somebody else meanwhile: what was typed comes back as a new one.
      const gone = key !== null && given.typed(stored, key, c) === undefined
      const page = (typed: Typed, errors: PartProps['errors'], status: 409 | 422) =>
        show(c, given.page({ shell: c.var.shell(), stored, typed, errors }, gone ? null : key, c, form), status)
      const read = readForm(given.form(stored, gone ? null : key), form)
      if (!read.ok) return page(read.typed, errorsIn(c.var.say, read.errors), 422)
      const change = (draft: Draft) => given.change(draft, key, read.value)
      const stale = gone ? texts.goneMeanwhile : texts.stale
      const again = (errors: FieldError[], status: 409 | 422) => page(read.typed, errors, status)
      const answer = await edited(c, form, { what: given.what, change }, again, stale)
      if (answer) return answer
      const now = await draftOf(c)
      return done(c, `${addressOf(now)}${given.after(read.value, now, form, key)}`, texts.saved)
    })
  }

  part({
    ...{ path: '/head', what: 'head', form: () => headForm },
    change: (draft, _, value) => saveHead(draft, value),
    typed: ({ draft }) => headTyped(draft.regime),
    page: props => <HeadPage {...props} />,
    after: () => '',
  })
  part({
    ...{ path: '/levels', what: 'levels', form: () => levelsForm },
    typed: ({ draft }) => levelsTyped(draft.regime),
    page: props => <LevelsPage {...props} />,
    change: (draft, _, { levels }) => saveLevels(draft, levels),
    after: () => '',
  })
  part({
    ...{ path: '/profiles', what: 'profiles', form: () => profilesForm },
    typed: ({ draft }) => profilesTyped(draft.regime),
    page: props => <ProfilesPage {...props} kinds={unitKindNames} />,
    change: (draft, _, { profiles }) => saveProfiles(draft, profiles),
    after: () => '',
  })
  part({
    ...{ path: '/periods/:key', what: 'period' },
    form: ({ draft: { regime } }, key) => periodForm(offeredPeriods(regime, placeOf(key)), regime.levels.length),
    typed: ({ draft }, key) => {
      if (key === null) return { 'to.year': '0' }
      const period = draft.regime.calendar[Number(key)]
      return period && periodTyped(period)
    },
    page: (props, key) => <PeriodPage {...props} at={placeOf(key)} />,
    change: (draft, key, value) => savePeriod(draft, placeOf(key), value),
    after: () => '/periods',
  })
  sectionRoute(part)
  part({
    ...{ path: '/indicators/:key', what: 'indicator', form: () => indicatorForm(sources.map(({ key }) => key)) },
    typed: ({ draft: { regime } }, key, c) => {
      if (key === null)
        return { ...newTyped(regime, sectionAsked(c, regime.sections)), kind: c.req.query('kind') ?? 'figures' }
      const indicator = regime.indicators.find(({ id }) => id === key)
      return indicator && indicatorTyped(indicator, regime)
    },
    page: (props, key) => {
      const existing = props.stored.draft.regime.indicators.find(({ id }) => id === key) ?? null
      return <IndicatorPage {...props} {...{ existing, sources }} />
    },
    change: (draft, key, value) => saveIndicator(draft, key, value),
    after: ({ section, name }, { draft }, form, key) => {
      if (form.get('next') !== 'more') return `/sections/${section}`
      // One that was added is the newest of that name.
      const own = key ?? draft.regime.indicators.findLast(one => one.name.vi === name.vi)?.id
      return `/indicators/${own}`
    },
  })
  part({
    ...{ path: '/questions/:key', what: 'question', form: () => questionForm },
    typed: ({ draft: { regime } }, key, c) => {
      if (key === null) return newTyped(regime, sectionAsked(c, regime.sections))
      const question = regime.questions.find(({ id }) => id === key)
      return question && questionTyped(question, regime)
    },
    page: (props, key) => <QuestionPage {...props} id={key} />,
    change: (draft, key, value) => saveQuestion(draft, key, value),
    after: ({ section }) => `/sections/${section}`,
  })
  part({
    ...{ path: '/rules/:key', what: 'rule', form: () => ruleForm },
    typed: ({ draft }, key, c) => {
      if (key === null) return { kind: c.req.query('kind') ?? 'sum' }
      const rule = draft.regime.rules[Number(key)]
      return rule && ruleTyped(rule)
    },
    page: (props, key, c, form) => {
      const asked = (name: string) => (form ? `${form.get(name) ?? ''}` : c.req.query(name))
      const [section, also] = [asked('section'), asked('also')]
      const wish = { ...(section !== undefined && { section }), ...(also !== undefined && { also }) }
      const at = placeOf(key)
      return <RulePage {...props} at={at} offered={offeredFor(props.stored.draft.regime, at, wish)} />
    },
    change: (draft, key, value) => saveRule(draft, placeOf(key), value),
    after: () => '/rules',
  })
  return routes
}

function sectionRoute(part: <T>(given: PartRoute<T>) => void) {
  part({
    ...{ path: '/sections/:key', what: 'section', form: () => sectionForm },
    typed: ({ draft }, key) => (draft.regime.sections.some(({ id }) => id === key) ? {} : undefined),
    page: (props, key) => {
      const section = props.stored.draft.regime.sections.find(({ id }) => id === key)
      if (!section) throw new Refusal('conflict', texts.noSuchPart)
      return <SectionPage {...props} section={section} />
    },
    change: (draft, key, value) => renameSection(draft, key!, value),
    after: (_, __, ___, key) => `/sections/${key}`,
  })
}

const placeOf = (key: string | null): number | null => (key === null ? null : Number(key))

const sectionAsked = (c: C, sections: readonly { id: string }[]): string =>
  (sections.find(({ id }) => id === c.req.query('section')) ?? sections[0]!).id
