// The consolidated report as it was frozen: what it says for ever, the document it became, and what changed since.

import type { ComponentChildren } from 'preact'
import type { OutgoingAbout } from '../document/index.ts'
import { periodName, periodTitle } from '../duty/index.ts'
import type { Unit } from '../organisation/index.ts'
import { dayOf } from '../shared/day.ts'
import {
  Actions,
  addressWith,
  Button,
  Notice,
  Page,
  Panel,
  type Shell,
  SummaryList,
  Table,
} from '../shared/page/index.ts'
import { formatDay, formatNumber } from '../shared/text.ts'
import { type Changes, type FigureChange, nothingChanged, type ReportChange } from './changes.ts'
import type { Consolidated } from './consolidation.ts'
import { issuedAs, SumTables } from './consolidation-pages.tsx'
import type { Consolidation } from './consolidation-store.ts'
import { cellName, type Regime } from './regime.ts'
import { share, texts } from './texts.ts'

interface FrozenProps {
  shell: Shell
  consolidation: Consolidation
  /** Whose report it is. */
  owner: Pick<Unit, 'name'>
  /** The document that was numbered and signed; null: none was yet. */
  issued: OutgoingAbout | null
  changes: Changes
  /** The official documents made from it. */
  outgoing: ComponentChildren
}

export function ConsolidationPage(props: FrozenProps) {
  const { shell, consolidation, owner, issued, outgoing } = props
  const { say } = shell
  const { deliverableId, period, madeAt, content } = consolidation
  const { units, due } = content
  return (
    <Page
      shell={shell}
      title={`${say(texts.consolidated)}, ${say(periodName(period))}`}
      lead={issued ? `${owner.name} · ${issuedAs(shell, issued)}` : owner.name}
      crumbs={[
        { href: '/reports', text: say(texts.title) },
        {
          href: addressWith(`/reports/of/${deliverableId}/${period}`, { under: content.under ?? '' }),
          text: say(periodTitle(period)),
        },
      ]}
    >
      <SummaryList
        rows={[
          { term: say(texts.frozenOn), detail: formatDay(dayOf(madeAt)) },
          {
            term: say(texts.covers),
            detail: [content.covers.from, content.covers.to]
              .map(day => formatDay(Temporal.PlainDate.from(day)))
              .join(' – '),
          },
          {
            term: say(texts.accepted),
            detail: say(share(units.counted.length + units['nothing-to-report'].length, due)),
          },
          { term: say(texts.nothing), detail: <UnitNames names={units['nothing-to-report']} /> },
          { term: say(texts.sent), detail: <UnitNames names={units.waiting} /> },
          { term: say(texts.missing), detail: <UnitNames names={units.missing} /> },
        ]}
      />
      <Files {...props} />
      {outgoing}
      <ChangesSince {...props} />
      <SumTables shell={shell} regime={content.regime} content={content} />
      <Texts {...{ shell, content }} />
    </Page>
  )
}

/** Of an issued report the files that were kept with its signature; before that, drafts. The data are those frozen. */
function Files({ shell, consolidation: { id }, issued }: FrozenProps) {
  const { say } = shell
  const kept = issued && `/documents/outgoing/${issued.id}`
  return (
    <>
      <Actions>
        {kept ? (
          <>
            <Button href={`${kept}/docx`}>{say(texts.keptDocx)}</Button>
            <Button kind="plain" href={`${kept}/pdf`}>
              {say(texts.keptPdf)}
            </Button>
            <Button kind="plain" href={`${kept}/original`}>
              {say(texts.keptScan)}
            </Button>
          </>
        ) : (
          <>
            <Button href={`/consolidations/${id}/document`}>{say(texts.download)}</Button>
            <Button kind="plain" href={`/consolidations/${id}/document?layout=state`}>
              {say(texts.stateLayout)}
            </Button>
          </>
        )}
      </Actions>
      <Actions>
        <Button kind="plain" href={`/consolidations/${id}/data/xlsx`}>
          {say(texts.frozenXlsx)}
        </Button>
        <Button kind="plain" href={`/consolidations/${id}/data/csv`}>
          {say(texts.frozenCsv)}
        </Button>
        <Button kind="plain" href={`/consolidations/${id}/data/json`}>
          {say(texts.frozenJson)}
        </Button>
      </Actions>
    </>
  )
}

function ChangesSince({ shell, consolidation, issued, changes }: FrozenProps) {
  const { say } = shell
  const { regime } = consolidation.content
  const { came, sums, reports, count } = changes
  if (nothingChanged(changes))
    return (
      <Panel title={say(texts.changes)}>
        <p>{say(texts.noChanges)}</p>
      </Panel>
    )
  return (
    <Panel title={say(texts.changes)}>
      <Notice kind="warning">{say(issued ? texts.changedIssued : texts.changedDraft)}</Notice>
      <Table
        caption={say(texts.changedFigures)}
        columns={[
          { title: say(texts.figure) },
          { title: say(texts.whenFrozen), numeric: true },
          { title: say(texts.now), numeric: true },
        ]}
        rows={[
          ...(came.before === came.now && came.dueBefore === came.dueNow
            ? []
            : [[say(texts.accepted), say(share(came.before, came.dueBefore)), say(share(came.now, came.dueNow))]]),
          ...sums.map(change => [nameOf(shell, regime, change), ...values(shell, change)]),
        ]}
        empty={say(texts.sumsTheSame)}
      />
      {reports.length < count && <p>{say(texts.moreChanges(count, reports.length))}</p>}
      {reports.length > 0 && (
        <Table
          caption={say(texts.changedReports)}
          columns={[texts.unit, texts.change, texts.acceptedOn, texts.whatChanged].map(text => ({ title: say(text) }))}
          rows={reports.map(report => [
            <a href={`/reports/${report.submissionId}`}>{report.unit}</a>,
            report.reason
              ? `${say(texts.changeKinds[report.kind])}: ${report.reason}`
              : say(texts.changeKinds[report.kind]),
            formatDay(dayOf(report.acceptedAt)),
            <WhatChanged {...{ shell, regime, report }} />,
          ])}
          empty=""
        />
      )}
    </Panel>
  )
}

const values = ({ say, lang }: Shell, { before, now }: FigureChange) =>
  [before, now].map(value => (value === null ? say(texts.noFigure) : formatNumber(value, lang)))

function nameOf({ say }: Shell, regime: Regime, { cell }: FigureChange): string {
  const indicator = regime.indicators.find(({ cells }) => cells.some(({ id }) => id === cell))!
  return say(cellName(indicator, indicator.cells.find(({ id }) => id === cell)!))
}

function WhatChanged({ shell, regime, report }: { shell: Shell; regime: Regime; report: ReportChange }) {
  const { say } = shell
  const { figures, questions } = report
  const lines = [
    ...figures.map(change => `${nameOf(shell, regime, change)}: ${values(shell, change).join(' → ')}`),
    ...questions.map(id => say(texts.textChanged(regime.questions.find(one => one.id === id)!.name))),
  ]
  if (lines.length === 0) return <>{say(texts.onlyDeclared)}</>
  const list = (
    <ul class="plain-list">
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
  if (lines.length <= LINES_SHOWN) return list
  return (
    <details>
      <summary>{say(texts.changesCount(lines.length))}</summary>
      {list}
    </details>
  )
}

/** More than these are folded away behind their number. */
const LINES_SHOWN = 5

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
