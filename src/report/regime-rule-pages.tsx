// Rules among figures of an outline that is being written: the list, and the form of one.

import {
  Actions,
  Button,
  Empty,
  Filters,
  Hidden,
  Page,
  Panel,
  Radios,
  Select,
  type Shell,
  Table,
} from '../shared/page/index.ts'
import type { Text } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { cellName, type Regime, type Rule } from './regime.ts'
import { cellsNamedBy } from './regime-difference.ts'
import type { Draft } from './regime-draft.ts'
import { addressOf, crumbsTo } from './regime-draft-pages.tsx'
import type { StoredDraft } from './regime-draft-store.ts'
import { draftTexts as texts } from './regime-draft-texts.ts'
import { type Choice, choicesOf } from './regime-figure-pages.tsx'
import { PartPage, type PartProps, RemoveForm, Ticks } from './regime-part-pages.tsx'

/** What a figure is called, also one that was taken out of the draft. */
export function figureNames({ regime, removed }: Pick<Draft, 'regime' | 'removed'>): (id: string) => Text {
  const names = new Map(
    regime.indicators.flatMap(indicator => indicator.cells.map(cell => [cell.id, cellName(indicator, cell)] as const)),
  )
  return id => names.get(id) ?? removed[id] ?? { vi: id, en: id }
}

export function saysRule(rule: Rule, nameOfFigure: (id: string) => Text): Text {
  return rule.kind === 'sum'
    ? texts.saysSum(nameOfFigure(rule.total), rule.parts.map(nameOfFigure))
    : texts.saysAtMost(nameOfFigure(rule.a), nameOfFigure(rule.b))
}

export function RulesPage({ shell, stored }: { shell: Shell; stored: StoredDraft }) {
  const { say } = shell
  const { regime } = stored.draft
  const base = addressOf(stored)
  const named = figureNames(stored.draft)
  return (
    <Page shell={shell} title={say(texts.rules)} crumbs={crumbsTo(shell, stored)}>
      <Actions>
        {(['sum', 'at-most'] as const).map(kind => (
          <Button key={kind} kind="plain" href={`${base}/rules/new?kind=${kind}&section=${firstSection(regime)}`}>
            {say(texts.addRule[kind])}
          </Button>
        ))}
        <a href={base}>{say(texts.back)}</a>
      </Actions>
      <Table
        caption={say(texts.rules)}
        hideCaption
        columns={[texts.rule, texts.severity].map(text => ({ title: say(text) }))}
        rows={regime.rules.map((rule, at) => [
          <>
            {at + 1}. <a href={`${base}/rules/${at}`}>{say(saysRule(rule, named))}</a>
          </>,
          say(texts.severities[rule.severity]),
        ])}
        empty={say(texts.noRules)}
      />
    </Page>
  )
}

/** The first section that has figures: where choosing begins. */
const firstSection = ({ sections, indicators }: Regime): string =>
  (sections.find(({ id }) => indicators.some(({ section }) => section === id)) ?? sections[0])?.id ?? ''

/** Which figures a rule's form offers: of these two sections. */
export interface Offered {
  section: string
  also: string
}

/** The sections of the figures that a rule names, unless others were asked for. */
export function offeredFor(regime: Regime, at: number | null, asked: Partial<Offered>): Offered {
  const rule = at === null ? undefined : regime.rules[at]
  const named = rule ? cellsNamedBy(rule) : []
  const own = regime.indicators.filter(({ cells }) => cells.some(({ id }) => named.includes(id)))
  const [first, second] = [...new Set(own.map(({ section }) => section))]
  return { section: asked.section || first || regime.sections[0]!.id, also: asked.also ?? second ?? '' }
}

type RuleProps = PartProps & { at: number | null; offered: Offered }

/** `at`: which of the rules; null for one more. */
export function RulePage(props: RuleProps) {
  const { shell, stored, typed, errors, at, offered } = props
  const { say } = shell
  const rule = at === null ? undefined : stored.draft.regime.rules[at]
  const kind = typed.kind === 'at-most' ? 'at-most' : 'sum'
  const choices = choicesOf(props, [offered.section, offered.also], rule ? cellsNamedBy(rule) : [])
  const action = `/rules/${at ?? 'new'}`
  if (choices.length === 0)
    return (
      <Page shell={shell} title={say(texts.ruleTitle[kind])} crumbs={crumbsTo(shell, stored)} errors={errors}>
        <WhichSections {...props} kind={kind} action={action} />
        <Empty title={say(texts.rules)}>
          <p>{say(texts.noFigures)}</p>
        </Empty>
      </Page>
    )
  return (
    <PartPage
      {...props}
      title={say(texts.ruleTitle[kind])}
      action={action}
      more={
        <>
          <WhichSections {...props} kind={kind} action={action} />
          {at !== null && <RemoveForm {...props} part={`rule ${at}`} label={say(texts.removeRule)} />}
        </>
      }
    >
      <Hidden name="kind" value={kind} />
      <Hidden name="section" value={offered.section} />
      <Hidden name="also" value={offered.also} />
      {kind === 'sum' ? <SumFields {...props} choices={choices} /> : <LimitFields {...props} choices={choices} />}
      <Severity {...props} />
    </PartPage>
  )
}

/** Nothing chosen yet: the first of a list would be taken for a choice. */
const none = ({ say }: Shell) => ({ value: '', text: say(texts.chooseOne) })

function SumFields(props: RuleProps & { choices: Choice[] }) {
  const { shell, typed, errors, choices } = props
  const { say } = shell
  return (
    <>
      <Select {...typing(typed, errors)('total')} label={say(texts.total)} options={[none(shell), ...choices]} />
      <Ticks {...props} name="parts" legend={say(texts.parts)} options={choices} />
    </>
  )
}

function LimitFields({ shell, typed, errors, choices }: RuleProps & { choices: Choice[] }) {
  const field = typing(typed, errors)
  return (
    <>
      <Select {...field('a')} label={shell.say(texts.smaller)} options={[none(shell), ...choices]} />
      <Select {...field('b')} label={shell.say(texts.larger)} options={[none(shell), ...choices]} />
    </>
  )
}

/** Other figures to choose from: of which section, and of which second one. */
function WhichSections({ shell, stored, offered, kind, action }: RuleProps & { kind: string; action: string }) {
  const { say } = shell
  const sections = stored.draft.regime.sections.map(({ id, label, name }) => ({
    value: id,
    text: `${label}. ${say(name)}`,
  }))
  return (
    <Panel title={say(texts.otherFigures)}>
      <Filters action={`${addressOf(stored)}${action}`} label={say(texts.otherFigures)}>
        <Hidden name="kind" value={kind} />
        <Select
          name="section"
          id="of-section"
          label={say(texts.figuresOf)}
          options={sections}
          value={offered.section}
        />
        <Select
          name="also"
          id="of-also"
          label={say(texts.andOf)}
          options={[{ value: '', text: say(texts.noOther) }, ...sections]}
          value={offered.also}
        />
        <Button kind="plain">{say(texts.showFigures)}</Button>
      </Filters>
    </Panel>
  )
}

const Severity = ({ shell, typed, errors }: PartProps) => (
  <Radios
    {...typing({ severity: 'error', ...typed }, errors)('severity')}
    legend={shell.say(texts.severity)}
    options={(['error', 'warn'] as const).map(value => ({ value, text: shell.say(texts.severities[value]) }))}
  />
)
