// Pages of one period: who reported, the sums, the texts side by side, and the consolidated report made from them.

import { periodName, stateTag, TimelinessTag } from '../duty/index.ts'
import { dayOf, type PlainDate } from '../shared/day.ts'
import {
  ActionForm,
  Actions,
  Button,
  Cards,
  Page,
  Panel,
  type Shell,
  SummaryList,
  Table,
  Tag,
  type TagState,
} from '../shared/page/index.ts'
import { formatDay, formatNumber } from '../shared/text.ts'
import { type Consolidated, type Standing, standing, timelinessOf, type UnitReport } from './consolidation.ts'
import type { Consolidation } from './store.ts'
import { share, texts } from './texts.ts'

const TAGS: Record<Standing, TagState> = {
  counted: 'done',
  'nothing-to-report': 'done',
  waiting: 'open',
  missing: 'none',
}

export function PeriodPage(props: {
  shell: Shell
  today: PlainDate
  deliverableId: string
  reports: UnitReport[]
  consolidated: Consolidated
  made: Consolidation[]
  newId: string
}) {
  const { shell, today, deliverableId, reports, consolidated, made, newId } = props
  const { say } = shell
  const { units, due, period } = consolidated
  const came = units.counted.length + units['nothing-to-report'].length
  return (
    <Page
      shell={shell}
      title={`${say(texts.followUp)}, ${say(periodName(period))}`}
      lead={say(texts.onlyAccepted)}
      crumbs={[{ href: '/reports', text: say(texts.title) }]}
    >
      <Cards
        items={[
          { value: `${came}/${due}`, label: say(texts.accepted), state: 'done' },
          { value: units['nothing-to-report'].length, label: say(texts.nothing) },
          { value: units.waiting.length, label: say(texts.sent), state: 'open' },
          { value: units.missing.length, label: say(texts.missing), state: 'late' },
        ]}
      />
      <Units {...{ shell, today, reports }} />
      <Sums {...{ shell, consolidated }} />
      <Texts {...{ shell, consolidated }} />
      {came > 0 ? (
        <ActionForm
          action={`/reports/of/${deliverableId}/${period}/consolidation`}
          label={say(texts.make)}
          hidden={{ id: newId }}
        />
      ) : (
        <p>{say(texts.nothingAccepted)}</p>
      )}
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

function Units({ shell, today, reports }: { shell: Shell; today: PlainDate; reports: UnitReport[] }) {
  const { say } = shell
  return (
    <Table
      caption={say(texts.ofUnits)}
      columns={[texts.unit, texts.title, texts.state, texts.timeliness].map(text => ({ title: say(text) }))}
      rows={reports.map(report => {
        const stands = standing(report)
        return [
          <a href={report.submissionId ? `/reports/${report.submissionId}` : `/duties/${report.dutyId}`}>
            {report.unit}
          </a>,
          <Tag state={TAGS[stands]}>{say(texts.standings[stands])}</Tag>,
          report.state ? say(stateTag(report.state).text) : say(texts.notBegun),
          <TimelinessTag shell={shell} timeliness={timelinessOf(report, today)} />,
        ]
      })}
      empty=""
    />
  )
}

function Sums({ shell, consolidated }: { shell: Shell; consolidated: Consolidated }) {
  const { say, lang } = shell
  return (
    <Table
      caption={say(texts.figures)}
      columns={[{ title: say(texts.figure) }, { title: say(texts.total), numeric: true }]}
      rows={consolidated.regime.indicators.map(({ id, name }) => {
        const sum = consolidated.sums[id] ?? null
        return [say(name), sum === null ? say(texts.noFigure) : formatNumber(sum, lang)]
      })}
      empty=""
    />
  )
}

function Texts({ shell, consolidated }: { shell: Shell; consolidated: Consolidated }) {
  const { say } = shell
  const { regime, answers } = consolidated
  return (
    <section>
      <h2>{say(texts.answers)}</h2>
      {answers.length === 0 && <p>{say(texts.noAnswers)}</p>}
      {regime.questions.map(({ id, name }) => {
        const given = answers.filter(answer => answer.question === id)
        return given.length === 0 ? null : (
          <Panel key={id} title={say(name)}>
            {given.map(({ unit, text }) => (
              <figure key={unit} class="quoted">
                <blockquote>
                  <p class="written">{text}</p>
                </blockquote>
                <figcaption>{unit}</figcaption>
              </figure>
            ))}
          </Panel>
        )
      })}
    </section>
  )
}

export function ConsolidationPage({ shell, consolidation }: { shell: Shell; consolidation: Consolidation }) {
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
          { term: say(texts.nothing), detail: units['nothing-to-report'].join('; ') || '0' },
          { term: say(texts.sent), detail: units.waiting.join('; ') || '0' },
          { term: say(texts.missing), detail: units.missing.join('; ') || '0' },
        ]}
      />
      <Actions>
        <Button href={`/consolidations/${id}/document`}>{say(texts.download)}</Button>
      </Actions>
      <Sums {...{ shell }} consolidated={content} />
      <Texts {...{ shell }} consolidated={content} />
    </Page>
  )
}
