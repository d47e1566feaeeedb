// Pages of the report regime: its versions, what one asks, and the outline that came from above.

import type { PlainDate } from '../shared/day.ts'
import {
  Actions,
  Button,
  type FieldError,
  Notice,
  Page,
  Panel,
  type Shell,
  SummaryList,
  Table,
  Tag,
  TextArea,
} from '../shared/page/index.ts'
import { formatDay, type Text } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { type CalendarPeriod, cellsOf, dayIn, type Indicator, type Regime } from './regime.ts'
import { Drafts } from './regime-draft-pages.tsx'
import type { DraftHead } from './regime-draft-store.ts'
import { draftTexts } from './regime-draft-texts.ts'
import type { StoredRegime } from './regime-store.ts'
import { regimeTexts as texts } from './regime-texts.ts'

export function RegimesPage(props: {
  shell: Shell
  regimes: StoredRegime[]
  drafts: DraftHead[]
  inForce: number
  mayWrite: boolean
}) {
  const { shell, regimes, drafts, inForce, mayWrite } = props
  const { say } = shell
  return (
    <Page shell={shell} title={say(texts.title)} lead={say(texts.unchangeable)}>
      <Table
        caption={say(texts.versions)}
        hideCaption
        columns={[texts.outline, texts.version, texts.appliesFrom, texts.source].map(text => ({ title: say(text) }))}
        rows={regimes.map(({ regime, source }) => [
          <>
            <a href={`/regimes/${regime.version}`}>{say(regime.name)}</a>{' '}
            {regime.version === inForce && <Tag state="done">{say(texts.inForce)}</Tag>}
          </>,
          `${regime.version}`,
          formatDay(Temporal.PlainDate.from(regime.appliesFrom)),
          say(texts.sources[source]),
        ])}
        empty=""
      />
      <Drafts {...{ shell, drafts }} />
      {mayWrite && (
        <Actions>
          <Button href={`/regimes/drafts/new?from=${inForce}`}>{say(draftTexts.write)}</Button>
          <Button kind="plain" href="/regimes/new">
            {say(texts.receive)}
          </Button>
        </Actions>
      )}
    </Page>
  )
}

export function ReceivePage({
  shell,
  typed,
  errors,
}: {
  shell: Shell
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { say } = shell
  const field = typing(typed, errors)
  return (
    <Page
      shell={shell}
      title={say(texts.receive)}
      lead={say(texts.receiveLead)}
      crumbs={[{ href: '/regimes', text: say(texts.title) }]}
      errors={errors}
    >
      <form method="post" action="/regimes" noValidate>
        <TextArea {...field('definition')} label={say(texts.definition)} rows={16} required />
        <Button>{say(texts.receive)}</Button>
      </form>
    </Page>
  )
}

export function RegimePage(props: { shell: Shell; stored: StoredRegime; today: PlainDate; mayWrite: boolean }) {
  const { shell, stored, today, mayWrite } = props
  const { say } = shell
  const { regime, source } = stored
  return (
    <Page shell={shell} title={say(regime.name)} crumbs={[{ href: '/regimes', text: say(texts.title) }]}>
      <SummaryList
        rows={[
          { term: say(texts.version), detail: `${regime.version} (${regime.form})` },
          { term: say(texts.ground), detail: say(regime.ground) },
          { term: say(texts.source), detail: say(texts.sources[source]) },
          { term: say(texts.appliesFrom), detail: formatDay(Temporal.PlainDate.from(regime.appliesFrom)) },
          { term: say(texts.levels), detail: regime.levels.map(level => say(level)).join(' → ') },
          {
            term: say(texts.indicator),
            detail: say(texts.indicatorsCount(regime.indicators.length, cellsOf(regime).length)),
          },
        ]}
      />
      <Notice kind="info">{say(texts.unchangeable)}</Notice>
      <Actions>
        {mayWrite && <Button href={`/regimes/drafts/new?from=${regime.version}`}>{say(draftTexts.writeFrom)}</Button>}
        <Button kind="plain" href={`/regimes/${regime.version}.json`}>
          {say(texts.download)}
        </Button>
      </Actions>
      {regime.calendar.length > 0 && <Calendar {...{ shell, regime }} year={today.year} />}
      {regime.sections.map(({ id, label, name }) => (
        <Outline key={id} {...{ shell, regime }} section={id} title={`${label}. ${say(name)}`} />
      ))}
    </Page>
  )
}

const shownIn = (year: number, day: CalendarPeriod['from'] | CalendarPeriod['to']) => formatDay(dayIn(day, year))

function Calendar({ shell, regime, year }: { shell: Shell; regime: Regime; year: number }) {
  const { say } = shell
  return (
    <Table
      caption={`${say(texts.calendar)} ${year}`}
      columns={[texts.period, texts.from, texts.to, ...regime.levels.map(texts.dueAt)].map(text => ({
        title: say(text),
      }))}
      rows={regime.calendar.map(({ name, from, to, due }) => [
        say(name),
        shownIn(year, from),
        shownIn(year, to),
        ...regime.levels.map((_, at) => (due[at] ? shownIn(year, due[at]) : '–')),
      ])}
      empty=""
    />
  )
}

function Outline({ shell, regime, section, title }: { shell: Shell; regime: Regime; section: string; title: string }) {
  const { say } = shell
  const indicators = regime.indicators.filter(one => one.section === section)
  const questions = regime.questions.filter(one => one.section === section)
  if (indicators.length + questions.length === 0) return null
  return (
    <Panel title={title}>
      {indicators.length > 0 && (
        <Table
          caption={title}
          hideCaption
          columns={[texts.indicator, texts.kind, texts.unit, texts.who].map(text => ({ title: say(text) }))}
          rows={indicators.map(indicator => [
            <>
              {say(indicator.name)} <span class="hint">({indicator.id})</span>
            </>,
            say(texts.kinds[indicator.kind]),
            cellsIn(indicator, say),
            (indicator.profiles ?? [])
              .map(id => say(regime.profiles.find(one => one.id === id)?.name ?? { vi: id, en: id }))
              .join('; ') || say(texts.everybody),
          ])}
          empty=""
        />
      )}
      {questions.length > 0 && (
        <ul>
          {questions.map(({ id, name }) => (
            <li key={id}>{say(name)}</li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

const cellsIn = ({ cells }: Indicator, say: (text: Text) => string) => (
  <ul class="plain-list">
    {cells.map(cell => (
      <li key={cell.id}>
        {[
          `${cell.position}. ${say(cell.name)} (${say(cell.unit)})`,
          ...(cell.records ? [say(texts.counted)] : []),
          ...(cell.restricted ? [say(texts.restricted)] : []),
        ].join(' · ')}
      </li>
    ))}
  </ul>
)
