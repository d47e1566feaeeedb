// Pages of plans: the list by unit, and one plan to write, approve or accept.

import type { ComponentChildren } from 'preact'
import { CopiesFound, CopiesOfPast, type Found } from '../copies/index.ts'
import {
  expectedOn,
  type Submission,
  SubmissionActs,
  SubmissionWay,
  stateTag,
  TimelinessTag,
  timeliness,
} from '../duty/index.ts'
import { type Unit, UnitSearch } from '../organisation/index.ts'
import type { PlainDate } from '../shared/day.ts'
import type { Finding } from '../shared/outcome.ts'
import {
  Actions,
  addressWith,
  Button,
  Empty,
  type FieldError,
  Notice,
  Page,
  Paging,
  Panel,
  ROWS_ON_PAGE,
  type Shell,
  SummaryList,
  Table,
  Tag,
  TextArea,
} from '../shared/page/index.ts'
import { formatDay } from '../shared/text.ts'
import { ActingNotice } from './acting-pages.tsx'
import type { Acting } from './acting-store.ts'
import type { Plan } from './actions.ts'
import { AmendmentForm, editionRows, LinesTable } from './amending-pages.tsx'
import { modelTexts } from './model-texts.ts'
import type { PlanLine } from './plan.ts'
import type { DuePlan } from './store.ts'
import { texts } from './texts.ts'
import type { Row } from './writing.ts'
import { PlanForm } from './writing-pages.tsx'

/** One plan more than fit on the page means that the list goes on. */
export function PlanList(props: {
  shell: Shell
  today: PlainDate
  plans: DuePlan[]
  unit: string
  after: string | null
  /** Programmes whose plans this person follows. */
  followed: readonly { id: string; subject: string }[]
  /** May say what those plans must take up. */
  mayMark: boolean
}) {
  const { shell, today, plans, unit, after, followed, mayMark } = props
  const { say } = shell
  const shown = plans.slice(0, ROWS_ON_PAGE)
  return (
    <Page shell={shell} title={say(texts.title)}>
      {followed.map(({ id, subject }) => (
        <Panel key={id} title={subject}>
          <Actions>
            <Button href={`/plans/follow-up/${id}`}>{say(texts.followUp)}</Button>
            {mayMark && (
              <Button kind="plain" href={`/programmes/${id}/contents`}>
                {say(texts.contentsTitle)}
              </Button>
            )}
          </Actions>
        </Panel>
      ))}
      {(shown.length > 0 || unit || after) && <UnitSearch shell={shell} action="/plans" value={unit} />}
      <Table
        caption={say(texts.title)}
        hideCaption
        columns={[texts.unit, texts.state, texts.due, texts.timeliness].map(text => ({ title: say(text) }))}
        rows={shown.map(plan => [
          <a href={plan.id ? `/plans/${plan.id}` : `/duties/${plan.dutyId}`}>{plan.unit}</a>,
          plan.state ? <StateTag shell={shell} state={plan.state} /> : <Tag state="none">{say(texts.notBegun)}</Tag>,
          formatDay(expectedOn({ ...plan, state: plan.dutyState })),
          <TimelinessTag shell={shell} timeliness={timeliness({ ...plan, state: plan.dutyState }, today)} />,
        ])}
        empty={
          <Empty title={say(unit ? texts.noneFound : texts.none)}>
            <p>{say(unit ? texts.noneFoundNext : texts.noneNext)}</p>
          </Empty>
        }
      />
      <Paging
        shell={shell}
        next={plans.length > shown.length ? addressWith('/plans', { q: unit, after: shown.at(-1)!.dutyId }) : null}
        first={after && addressWith('/plans', { q: unit })}
      />
    </Page>
  )
}

export function StateTag({ shell, state }: { shell: Shell; state: Submission['state'] }) {
  const { tag, text } = stateTag(state)
  return <Tag state={tag}>{shell.say(text)}</Tag>
}

export interface PlanPageProps {
  shell: Shell
  today: PlainDate
  plan: Plan
  owner: Unit
  rows: Row[]
  copies: { past: readonly { now: string; before: string }[]; found: Found }
  /** Who acts for the union here; see `actingOf`. */
  acting: Acting | null | undefined
  /** The documents made of it. */
  paper: ComponentChildren
  /** Where the file of an own plan comes in, while the plan is written. */
  source: ComponentChildren
  allowed: ReadonlySet<string>
  writing: boolean
  /** May offer this plan's lines to all organisations as a model. */
  mayModel: boolean
  findings: Finding[]
  cautions: Finding[]
  /** Who holds which post in the organisation. */
  posts: readonly { person: string; post: string }[]
  /** Last year's lines, for wording to begin from. */
  before: PlanLine[]
  typed: Record<string, string> | null
  errors: FieldError[]
}

export function PlanPage(props: PlanPageProps) {
  const { shell, plan, owner, allowed, writing, findings, typed, errors } = props
  const { submission, duty, lines } = plan
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
      {plan.amendment !== undefined && (
        <Notice kind="info" title={say(texts.amending)}>
          {plan.amendment} {say(texts.amendLead)}
        </Notice>
      )}
      {plan.parts.length > 0 && finished(plan.parts) === plan.parts.length && (
        <Notice kind="info">{say(texts.allDone)}</Notice>
      )}
      <Head {...props} />
      <ActingNotice shell={shell} acting={props.acting} contents={plan.contents} />
      {findings.length > 0 && lines.length > 0 && errors.length === 0 && (
        <Notice kind="info" title={say(texts.beforeSubmitting)}>
          <ul>
            {findings.map((finding, at) => (
              <li key={at}>{say(finding.text)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <CopiesFound shell={shell} kind="plan" found={props.copies.found} />
      <CopiesOfPast
        shell={shell}
        title={say(texts.copiedPast)}
        now={say(texts.thisPlan)}
        before={say(texts.planBefore)}
        copies={props.copies.past}
      />
      {props.source}
      {writing ? <PlanForm {...props} /> : <Lines {...props} />}
      {lines.length > 0 && (
        <Actions>
          <Button kind="plain" href={`/plans/${submission.id}/document/docx`}>
            {say(texts.downloadDocx)}
          </Button>
          <Button kind="plain" href={`/plans/${submission.id}/document/pdf`}>
            {say(texts.downloadPdf)}
          </Button>
          {(props.before.length > 0 || allowed.has('return')) && (
            <Button kind="plain" href={`/plans/${submission.id}/comparison`}>
              {say(texts.comparison)}
            </Button>
          )}
        </Actions>
      )}
      {props.mayModel && plan.editions.length > 0 && plan.contents.length > 0 && (
        <Actions>
          <Button kind="plain" href={`/plans/follow-up/${plan.programme.id}/model?from=${submission.id}`}>
            {say(modelTexts.asModel)}
          </Button>
        </Actions>
      )}
      {props.paper}
      <SubmissionActs
        submitHere={!writing}
        {...{ shell, submission, allowed, errors }}
        typed={typed ?? {}}
        address={`/plans/${submission.id}`}
        returning={<LinesToMend {...props} />}
      />
      {submission.state === 'accepted' && allowed.has('prepare') && <AmendmentForm {...props} />}
    </Page>
  )
}

const finished = (parts: Plan['parts']) => parts.filter(({ state }) => state === 'accepted').length

function Head({ shell, today, plan: { submission, duty, editions, parts } }: PlanPageProps) {
  const { say } = shell
  return (
    <SummaryList
      rows={[
        { term: say(texts.state), detail: <StateTag shell={shell} state={submission.state} /> },
        {
          term: say(texts.due),
          detail: (
            <>
              {formatDay(expectedOn(duty))} <TimelinessTag shell={shell} timeliness={timeliness(duty, today)} />
            </>
          ),
        },
        { term: say(texts.basis), detail: <a href={`/duties/${duty.id}`}>{duty.reason}</a> },
        ...(parts.length > 0
          ? [
              {
                term: say(texts.carriedOut),
                detail: <a href={`/duties/${duty.id}`}>{say(texts.partsDone(finished(parts), parts.length))}</a>,
              },
            ]
          : []),
        ...editionRows(shell, submission.id, editions),
      ]}
    />
  )
}

function Lines({ shell, plan: { lines, contents, models, answers }, cautions }: PlanPageProps) {
  const { say } = shell
  const answered = cautions.filter(({ code }) => answers.has(code))
  return (
    <>
      <LinesTable {...{ shell, lines, contents, models }} />
      {answered.length > 0 && (
        <Notice kind="info" title={say(texts.answered)}>
          <ul>
            {answered.map(({ code, text }) => (
              <li key={code}>
                {say(text)} {answers.get(code)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

/** Beside the reason of a return: what to mend in which line. */
function LinesToMend({ shell, plan: { lines }, typed }: PlanPageProps) {
  const { say } = shell
  return (
    <details>
      <summary>{say(texts.toMendTitle)}</summary>
      {lines.map(line => (
        <TextArea
          key={line.id}
          name={`mend.${line.id}`}
          label={line.content}
          hint={say(texts.toMend)}
          rows={2}
          value={typed?.[`mend.${line.id}`] ?? ''}
        />
      ))}
    </details>
  )
}
