// Pages of plans: the list by unit, and one plan to write, approve or accept.

import {
  type Duty,
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
  DateField,
  Empty,
  type FieldError,
  Hidden,
  Notice,
  Page,
  Panel,
  type Shell,
  SummaryList,
  Table,
  Tag,
  TextArea,
  TextField,
} from '../shared/page/index.ts'
import { formatDay } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { MOST_LINES, type PlanLine } from './plan.ts'
import type { DuePlan } from './store.ts'
import { texts } from './texts.ts'

export function PlanList({ shell, today, plans }: { shell: Shell; today: PlainDate; plans: DuePlan[] }) {
  const { say } = shell
  return (
    <Page shell={shell} title={say(texts.title)}>
      <Table
        caption={say(texts.title)}
        hideCaption
        columns={[texts.unit, texts.state, texts.due, texts.timeliness].map(text => ({ title: say(text) }))}
        rows={plans.map(plan => [
          <a href={plan.id ? `/plans/${plan.id}` : `/duties/${plan.dutyId}`}>{plan.unit}</a>,
          plan.state ? <StateTag shell={shell} state={plan.state} /> : <Tag state="none">{say(texts.notBegun)}</Tag>,
          formatDay(plan.returnDueOn ?? plan.dueOn),
          <TimelinessTag shell={shell} timeliness={timeliness({ ...plan, state: plan.dutyState }, today)} />,
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

function StateTag({ shell, state }: { shell: Shell; state: Submission['state'] }) {
  const { tag, text } = stateTag(state)
  return <Tag state={tag}>{shell.say(text)}</Tag>
}

export function PlanPage(props: {
  shell: Shell
  today: PlainDate
  submission: Submission
  duty: Duty
  owner: Unit
  lines: PlanLine[]
  allowed: ReadonlySet<string>
  writing: boolean
  findings: Finding[]
  typed: Record<string, string> | null
  errors: FieldError[]
}) {
  const { shell, today, submission, duty, owner, lines, allowed, writing, findings, typed, errors } = props
  const { say } = shell
  return (
    <Page
      shell={shell}
      title={duty.title}
      lead={owner.name}
      crumbs={[{ href: '/plans', text: say(texts.title) }]}
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
          { term: say(texts.basis), detail: <a href={`/duties/${duty.id}`}>{duty.reason}</a> },
        ]}
      />
      {findings.length > 0 && lines.length > 0 && errors.length === 0 && (
        <Notice kind="info" title={say(texts.beforeSubmitting)}>
          <ul>
            {findings.map((finding, at) => (
              <li key={at}>{say(finding.text)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {writing ? (
        <PlanForm {...{ shell, submission, errors }} values={typed ?? typedOf(lines)} />
      ) : (
        <Lines {...{ shell, lines }} />
      )}
      <SubmissionActs
        submitHere={!writing}
        {...{ shell, submission, allowed, errors }}
        typed={typed ?? {}}
        address={`/plans/${submission.id}`}
      />
    </Page>
  )
}

function Lines({ shell, lines }: { shell: Shell; lines: PlanLine[] }) {
  const { say } = shell
  return (
    <Table
      caption={say(texts.lines)}
      columns={[texts.content, texts.how, texts.who, texts.dueOn, texts.expected].map(text => ({ title: say(text) }))}
      rows={lines.map(line => [line.content, line.how, line.who, line.dueOn && formatDay(line.dueOn), line.expected])}
      empty={say(texts.noLine)}
    />
  )
}

/** Empty lines offered below those that are there. */
const SPARE = 3

function PlanForm(props: {
  shell: Shell
  submission: Submission
  values: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, submission, values, errors } = props
  const { say } = shell
  const field = typing(values, errors)
  const filled = Object.keys(values).filter(name => name.endsWith('.content') && values[name] !== '').length
  const count = Math.min(filled + SPARE, MOST_LINES)
  return (
    <form method="post" action={`/plans/${submission.id}`} noValidate>
      <Hidden name="version" value={submission.version} />
      {Array.from({ length: count }, (_, at) => (
        <Panel key={at} title={`${say(texts.line)} ${at + 1}`}>
          <TextArea
            {...field(`lines.${at}.content`)}
            label={say(texts.content)}
            rows={2}
            {...(at < filled && { hint: say(texts.leaveEmpty) })}
          />
          <TextArea {...field(`lines.${at}.how`)} label={say(texts.how)} rows={2} />
          <TextField {...field(`lines.${at}.who`)} label={say(texts.who)} />
          <DateField {...field(`lines.${at}.dueOn`)} label={say(texts.dueOn)} />
          <TextField {...field(`lines.${at}.expected`)} label={say(texts.expected)} />
        </Panel>
      ))}
      <WritingButtons shell={shell} />
    </form>
  )
}

const typedOf = (lines: PlanLine[]): Record<string, string> =>
  Object.fromEntries(
    lines.flatMap(({ content, how, who, dueOn, expected }, at) => [
      [`lines.${at}.content`, content],
      [`lines.${at}.how`, how],
      [`lines.${at}.who`, who],
      [`lines.${at}.dueOn`, dueOn ? formatDay(dueOn) : ''],
      [`lines.${at}.expected`, expected],
    ]),
  )
