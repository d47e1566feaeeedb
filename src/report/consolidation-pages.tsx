// Pages of one period: how far it has come, the sums beside earlier ones, the texts, and the consolidated report made of them.

import type { ComponentChildren } from 'preact'
import { periodName } from '../duty/index.ts'
import { dayOf, type PlainDate } from '../shared/day.ts'
import {
  ActionForm,
  Actions,
  addressWith,
  Button,
  Cards,
  Page,
  Panel,
  Progress,
  type Shell,
  SummaryList,
  Table,
} from '../shared/page/index.ts'
import { formatDay, formatNumber } from '../shared/text.ts'
import { addressOf, UnitsTable } from './board-pages.tsx'
import type { ClusterCounts, Counts } from './board-store.ts'
import { type Consolidated, type Sums, shareOf, type UnitReport } from './consolidation.ts'
import type { Consolidation } from './consolidation-store.ts'
import type { Period, PeriodSums } from './period-actions.ts'
import { cellName, type Regime } from './regime.ts'
import { share, shareText, texts } from './texts.ts'

interface PeriodProps {
  shell: Shell
  today: PlainDate
  view: Period
  counts: Counts
  sums: PeriodSums
  units: UnitReport[]
  complete: Record<string, number>
  clusters: ClusterCounts[]
  made: Pick<Consolidation, 'id' | 'madeAt'>[]
  newId: string
}

export function PeriodPage(props: PeriodProps) {
  const { shell, today, view, counts, sums, units, made, newId } = props
  const { say } = shell
  const { deliverableId, period, scope } = view
  const came = counts.counted + counts['nothing-to-report']
  const under = scope.under ?? ''
  const at = (path: string, query: Record<string, string> = {}) =>
    addressWith(`${addressOf(view)}${path}`, { under, ...query })
  return (
    <Page
      shell={shell}
      title={`${say(texts.followUp)}, ${say(periodName(period))}`}
      lead={say(texts.onlyAccepted)}
      crumbs={[{ href: '/reports', text: say(texts.title) }]}
    >
      <Cards
        items={[
          {
            value: `${came}/${counts.due}`,
            label: say(texts.accepted),
            state: 'done',
            href: at('/units', { standing: 'counted' }),
          },
          {
            value: counts['nothing-to-report'],
            label: say(texts.nothing),
            href: at('/units', { standing: 'nothing-to-report' }),
          },
          { value: counts.waiting, label: say(texts.sent), state: 'open', href: at('/units', { standing: 'waiting' }) },
          {
            value: counts.missing,
            label: say(texts.missing),
            state: counts.overdue > 0 ? 'late' : 'none',
            href: at('/units', { standing: 'missing' }),
          },
        ]}
      />
      <Progress
        label={say(texts.accepted)}
        done={came}
        open={counts.due - came - counts.overdue}
        late={counts.overdue}
      />
      <UnitsTable {...{ shell, today, units }} />
      <Actions>
        <Button kind="plain" href={at('/units')}>
          {say(texts.unitsLink)}
        </Button>
        {under === '' && (
          <Button kind="plain" href={`/reports/board/${deliverableId}`}>
            {say(texts.board)}
          </Button>
        )}
      </Actions>
      <Clusters {...props} />
      <SumTables shell={shell} regime={view.regime} content={sums} href={cell => at(`/figures/${cell}`)} />
      <Sections {...props} />
      <Panel title={say(texts.textsLink)}>
        <ul>
          {view.regime.questions.map(({ id, name }) => (
            <li key={id}>
              <a href={at(`/texts/${id}`)}>{say(name)}</a>
            </li>
          ))}
        </ul>
      </Panel>
      <Actions>
        <Button kind="plain" href={at('/data/xlsx')}>
          {say(texts.downloadXlsx)}
        </Button>
        <Button kind="plain" href={at('/data/csv')}>
          {say(texts.downloadCsv)}
        </Button>
      </Actions>
      {under === '' &&
        (came > 0 ? (
          <Actions>
            <ActionForm action={`${addressOf(view)}/consolidation`} label={say(texts.make)} hidden={{ id: newId }} />
          </Actions>
        ) : (
          <p>{say(texts.nothingAccepted)}</p>
        ))}
      {made.length > 0 && (
        <Panel title={say(texts.consolidatedList)}>
          <ul>
            {made.map(({ id, madeAt }) => (
              <li key={id}>
                <a href={`/consolidations/${id}`}>
                  {say(texts.madeAt)} {formatDay(dayOf(madeAt))}
                </a>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </Page>
  )
}

/** The organisations in between, each with its own page of the same period. */
function Clusters({ shell, view, clusters }: PeriodProps) {
  if (clusters.length === 0) return null
  const { say } = shell
  return (
    <Table
      caption={say(texts.units)}
      columns={[{ title: say(texts.unit) }, { title: say(texts.accepted), numeric: true }]}
      rows={clusters.map(({ unitId, unit, due, came }) => [
        <a href={addressWith(addressOf(view), { under: unitId })}>{unit}</a>,
        say(share(came, due)),
      ])}
      empty=""
    />
  )
}

function Sections({ shell, view, counts, complete }: PeriodProps) {
  const { say } = shell
  const sections = view.regime.sections.filter(({ id }) => id in complete)
  if (sections.length < 2) return null
  return (
    <Table
      caption={say(texts.bySection)}
      columns={[{ title: say(texts.section) }, { title: say(texts.fullReports), numeric: true }]}
      rows={sections.map(({ id, label, name }) => [
        `${label}. ${say(name)}`,
        say(share(complete[id] ?? 0, counts.counted)),
      ])}
      empty=""
    />
  )
}

/** Sums section by section, beside those since the start of the year, of the period before and of last year. */
function SumTables(props: {
  shell: Shell
  regime: Regime
  content: Pick<Consolidated, 'sums' | 'sinceStart' | 'before' | 'lastYear'>
  href?: (cell: string) => string
}) {
  const { shell, regime, content } = props
  const { say } = shell
  const sections = regime.sections.filter(({ id }) => regime.indicators.some(one => one.section === id))
  return (
    <>
      {sections.map(({ id, label, name }) => (
        <SumTable
          key={id}
          {...props}
          section={id}
          caption={sections.length === 1 ? say(texts.figures) : `${label}. ${say(name)}`}
          content={content}
        />
      ))}
    </>
  )
}

function SumTable(props: Parameters<typeof SumTables>[0] & { section: string; caption: string }) {
  const { shell, regime, content, href, section, caption } = props
  const { say, lang } = shell
  const number = (sums: Sums | undefined, id: string) => {
    const sum = sums?.[id] ?? null
    return sum === null ? say(texts.noFigure) : formatNumber(sum, lang)
  }
  const columns = [
    { title: say(texts.figure) },
    { title: say(texts.inPeriod), numeric: true },
    { title: say(texts.sinceStart), numeric: true },
    ...(content.before ? [{ title: say(texts.before), numeric: true }] : []),
    ...(content.lastYear ? [{ title: say(texts.lastYear), numeric: true }] : []),
  ]
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={regime.indicators
        .filter(one => one.section === section)
        .flatMap(indicator =>
          indicator.cells.map((cell, at) => {
            const name = say(cellName(indicator, cell))
            const shares = at === 0 ? (indicator.shares ?? []) : []
            return [
              <>
                {href ? <a href={href(cell.id)}>{name}</a> : name}
                {shares.map(one => {
                  const found = shareOf(content.sums, one)
                  return found && found.base > 0 ? <div class="hint">{shareText(lang, found, one.of)}</div> : null
                })}
              </>,
              number(content.sums, cell.id),
              number(content.sinceStart, cell.id),
              ...(content.before ? [number(content.before.sums, cell.id)] : []),
              ...(content.lastYear ? [number(content.lastYear.sums, cell.id)] : []),
            ]
          }),
        )}
      empty=""
    />
  )
}

export function ConsolidationPage(props: {
  shell: Shell
  consolidation: Consolidation
  /** The official documents made from it. */
  outgoing: ComponentChildren
}) {
  const { shell, consolidation, outgoing } = props
  const { say } = shell
  const { id, deliverableId, period, madeAt, content } = consolidation
  const { units, due } = content
  return (
    <Page
      shell={shell}
      title={`${say(texts.consolidated)}, ${say(periodName(period))}`}
      crumbs={[
        { href: '/reports', text: say(texts.title) },
        { href: `/reports/of/${deliverableId}/${period}`, text: say(periodName(period)) },
      ]}
    >
      <SummaryList
        rows={[
          { term: say(texts.madeAt), detail: formatDay(dayOf(madeAt)) },
          {
            term: say(texts.accepted),
            detail: say(share(units.counted.length + units['nothing-to-report'].length, due)),
          },
          { term: say(texts.nothing), detail: <UnitNames names={units['nothing-to-report']} /> },
          { term: say(texts.sent), detail: <UnitNames names={units.waiting} /> },
          { term: say(texts.missing), detail: <UnitNames names={units.missing} /> },
        ]}
      />
      <Actions>
        <Button href={`/consolidations/${id}/document`}>{say(texts.download)}</Button>
        <Button kind="plain" href={`/consolidations/${id}/document?layout=state`}>
          {say(texts.stateLayout)}
        </Button>
      </Actions>
      {outgoing}
      <SumTables shell={shell} regime={content.regime} content={content} />
      <Texts {...{ shell, content }} />
    </Page>
  )
}

/** More names than these are folded away behind their number. */
const NAMES_IN_A_LINE = 5

function UnitNames({ names }: { names: readonly string[] }) {
  if (names.length <= NAMES_IN_A_LINE) return <>{names.join('; ') || '0'}</>
  return (
    <details>
      <summary>{names.length}</summary>
      <ul>
        {names.map((name, at) => (
          <li key={at}>{name}</li>
        ))}
      </ul>
    </details>
  )
}

function Texts({ shell, content }: { shell: Shell; content: Consolidated }) {
  const { say } = shell
  const { regime, answers, writings = {} } = content
  const told = regime.questions.filter(({ id }) => writings[id] || answers.some(answer => answer.question === id))
  return (
    <section>
      <h2>{say(texts.answers)}</h2>
      {told.length === 0 && <p>{say(texts.noAnswers)}</p>}
      {told.map(({ id, name }) => (
        <Panel key={id} title={say(name)}>
          {writings[id] && <p class="written">{writings[id]}</p>}
          {answers
            .filter(answer => answer.question === id)
            .map(({ unit, text }, at) => (
              <figure key={at} class="quoted">
                <blockquote>
                  <p class="written">{text}</p>
                </blockquote>
                <figcaption>{unit}</figcaption>
              </figure>
            ))}
        </Panel>
      ))}
    </section>
  )
}
