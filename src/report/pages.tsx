// Pages of reports: what is due, and one report to write, approve or accept.

import {
  type Duty,
  periodName,
  type Submission,
  SubmissionActs,
  SubmissionWay,
  stateTag,
  TimelinessTag,
  timeliness,
  WritingButtons,
} from '../duty/index.ts'
import type { Unit } from '../organisation/index.ts'
import type { PlainDate } from '../shared/day.ts'
import type { Finding } from '../shared/outcome.ts'
import {
  ActionForm,
  Actions,
  Button,
  Empty,
  type FieldError,
  Hidden,
  Notice,
  NumberField,
  Page,
  Panel,
  type Shell,
  SummaryList,
  Table,
  Tag,
  TextArea,
} from '../shared/page/index.ts'
import { formatDay, formatNumber } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import type { Regime } from './regime.ts'
import type { ReportContent } from './report.ts'
import type { DueReport, PeriodCounts } from './store.ts'
import { share, texts } from './texts.ts'

export function ReportList(props: { shell: Shell; today: PlainDate; reports: DueReport[]; periods: PeriodCounts[] }) {
  const { shell, today, reports, periods } = props
  const { say } = shell
  return (
    <Page shell={shell} title={say(texts.title)}>
      {periods.length > 0 && <Periods shell={shell} periods={periods} />}
      <Table
        caption={say(texts.ofUnits)}
        columns={[texts.unit, texts.period, texts.state, texts.due, texts.timeliness].map(text => ({
          title: say(text),
        }))}
        rows={reports.map(report => [
          <a href={report.id ? `/reports/${report.id}` : `/duties/${report.dutyId}`}>{report.unit}</a>,
          say(periodName(report.period)),
          report.state ? (
            <StateTag shell={shell} state={report.state} />
          ) : (
            <Tag state="none">{say(texts.notBegun)}</Tag>
          ),
          formatDay(report.returnDueOn ?? report.dueOn),
          <TimelinessTag shell={shell} timeliness={timeliness({ ...report, state: report.dutyState }, today)} />,
        ])}
        empty={
          <Empty title={say(texts.none)}>
            <p>{say(texts.noneNext)}</p>
          </Empty>
        }
      />
    </Page>
  )
}

function Periods({ shell, periods }: { shell: Shell; periods: PeriodCounts[] }) {
  const { say } = shell
  return (
    <Table
      caption={say(texts.periods)}
      columns={[
        { title: say(texts.period) },
        { title: say(texts.accepted), numeric: true },
        { title: say(texts.sent), numeric: true },
        { title: say(texts.missing), numeric: true },
      ]}
      rows={periods.map(({ deliverableId, period, due, accepted, sent }) => [
        <a href={`/reports/of/${deliverableId}/${period}`}>{say(periodName(period))}</a>,
        say(share(accepted, due)),
        sent,
        due - accepted - sent,
      ])}
      empty=""
    />
  )
}

function StateTag({ shell, state }: { shell: Shell; state: Submission['state'] }) {
  const { tag, text } = stateTag(state)
  return <Tag state={tag}>{shell.say(text)}</Tag>
}

export function ReportPage(props: {
  shell: Shell
  today: PlainDate
  submission: Submission
  content: ReportContent
  regime: Regime
  findings: Finding[]
  duty: Duty
  owner: Unit
  allowed: ReadonlySet<string>
  writing: boolean
  typed: Record<string, string> | null
  errors: FieldError[]
}) {
  const { shell, today, submission, content, regime, findings, duty, owner, allowed, writing, typed, errors } = props
  const { say } = shell
  const begun = content.figures.some(figure => figure !== null) || Object.keys(content.narratives).length > 0
  return (
    <Page
      shell={shell}
      title={`${duty.title}, ${say(periodName(duty.period))}`}
      lead={owner.name}
      crumbs={[{ href: '/reports', text: say(texts.title) }]}
      errors={errors}
    >
      <SubmissionWay shell={shell} state={submission.state} />
      {submission.returnedReason && writing && (
        <Notice kind="warning" title={say(texts.returned)}>
          {submission.returnedReason}
        </Notice>
      )}
      <SummaryList
        rows={[
          { term: say(texts.state), detail: <StateTag shell={shell} state={submission.state} /> },
          {
            term: say(texts.due),
            detail: (
              <>
                {formatDay(duty.returnDueOn ?? duty.dueOn)}{' '}
                <TimelinessTag shell={shell} timeliness={timeliness(duty, today)} />
              </>
            ),
          },
          { term: say(texts.covers), detail: `${formatDay(duty.coversFrom)} – ${formatDay(duty.coversTo)}` },
          {
            term: say(texts.basis),
            detail: (
              <>
                <a href={`/duties/${duty.id}`}>{duty.reason}</a>
                <div class="hint">{say(regime.ground)}</div>
              </>
            ),
          },
        ]}
      />
      {writing && begun && findings.length > 0 && errors.length === 0 && (
        <Notice kind="info" title={say(texts.beforeSubmitting)}>
          <ul>
            {findings.map((finding, at) => (
              <li key={at}>{say(finding.text)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {content.nothingToReport && <Notice kind="info">{say(texts.nothingDeclared)}</Notice>}
      {writing ? (
        <ReportForm {...{ shell, submission, content, regime, errors }} values={typed ?? typedOf(regime, content)} />
      ) : (
        !content.nothingToReport && <Answers {...{ shell, content, regime }} />
      )}
      <SubmissionActs
        submitHere={!writing || content.nothingToReport}
        {...{ shell, submission, allowed, errors }}
        typed={typed ?? {}}
        address={`/reports/${submission.id}`}
      />
    </Page>
  )
}

function Answers({ shell, content, regime }: { shell: Shell; content: ReportContent; regime: Regime }) {
  const { say, lang } = shell
  return (
    <>
      <Table
        caption={say(texts.figures)}
        columns={[{ title: say(texts.figure) }, { title: say(texts.value), numeric: true }]}
        rows={regime.indicators.map(({ position, name }) => {
          const figure = content.figures[position - 1] ?? null
          return [say(name), figure === null ? say(texts.noFigure) : formatNumber(figure, lang)]
        })}
        empty=""
      />
      {regime.questions.map(({ id, name }) => (
        <Panel key={id} title={say(name)}>
          <p class="written">{content.narratives[id]}</p>
        </Panel>
      ))}
    </>
  )
}

function ReportForm(props: {
  shell: Shell
  submission: Submission
  content: ReportContent
  regime: Regime
  values: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, submission, content, regime, values, errors } = props
  const { say } = shell
  const field = typing(values, errors)
  return (
    <>
      {!content.nothingToReport && (
        <Panel title={say(texts.nothing)}>
          <p>{say(texts.nothingLead)}</p>
          <ActionForm
            kind="plain"
            action={`/reports/${submission.id}/nothing`}
            label={say(texts.nothing)}
            hidden={{ version: `${submission.version}` }}
          />
        </Panel>
      )}
      <form method="post" action={`/reports/${submission.id}`} noValidate>
        <Hidden name="version" value={submission.version} />
        <h2>{say(texts.figures)}</h2>
        {regime.indicators.map(({ id, name, unit }) => (
          <NumberField key={id} {...field(`figures.${id}`)} label={say(name)} hint={say(unit)} />
        ))}
        <h2>{say(texts.narrative)}</h2>
        {regime.questions.map(({ id, name, hint }) => (
          <TextArea key={id} {...field(`narratives.${id}`)} label={say(name)} hint={say(hint)} rows={6} />
        ))}
        {content.nothingToReport ? (
          <Actions>
            <Button kind="plain">{say(texts.nothingTakeBack)}</Button>
          </Actions>
        ) : (
          <WritingButtons shell={shell} />
        )}
      </form>
    </>
  )
}

const typedOf = (regime: Regime, { figures, narratives }: ReportContent): Record<string, string> => ({
  ...Object.fromEntries(
    regime.indicators.map(({ id, position }) => [`figures.${id}`, `${figures[position - 1] ?? ''}`]),
  ),
  ...Object.fromEntries(regime.questions.map(({ id }) => [`narratives.${id}`, narratives[id] ?? ''])),
})
