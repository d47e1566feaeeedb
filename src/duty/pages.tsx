// The page of one duty, and its line in lists.

import { FileFields, type FileKind, FileList } from '../file/index.ts'
import type { WorkCalendar } from '../law/index.ts'
import { dayOf, type PlainDate } from '../shared/day.ts'
import {
  ActionForm,
  Actions,
  Button,
  Columns,
  DateField,
  type FieldError,
  Hidden,
  Page,
  Panel,
  type Shell,
  SummaryList,
  Tag,
  TextArea,
  Timeline,
} from '../shared/page/index.ts'
import { formatDay, formatMoment, type Say, type Text } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { MoreActs, Parts } from './act-pages.tsx'
import { boardTexts } from './board-texts.ts'
import { type Duty, type DutyState, expectedOn, timeliness } from './duty.ts'
import type { DutyKind } from './kind.ts'
import { periodName, periodTitle } from './period.ts'
import type { DutyEvent, Evidence, ListedDuty } from './store.ts'
import { TimelinessTag, timelinessTag } from './submission-pages.tsx'
import type { Submission } from './submission-store.ts'
import { dueOn, eventNames, fromDayToDay, fromTo, texts } from './texts.ts'

/** What the lines of duties need beside each duty. */
export interface Lines {
  today: PlainDate
  kinds: readonly DutyKind[]
  /** Loaded where one of them is counted in working days. */
  calendar: WorkCalendar | undefined
}

/** How a duty stands, in a word: what waits to be accepted says so, whatever its day. */
export const dutyTag = (duty: Duty, { today, calendar }: Omit<Lines, 'kinds'>) =>
  duty.state === 'reported'
    ? { state: 'open' as const, text: texts.dutyReported }
    : timelinessTag(timeliness(duty, today, calendar))

/** A duty as a line of a page; without kinds where all are of one. */
export function dutyItem({ say }: Shell, lines: Omit<Lines, 'kinds'> & Partial<Lines>, duty: ListedDuty) {
  const kind = lines.kinds?.find(known => known.kind === duty.kind)
  const { state, text } = dutyTag(duty, lines)
  return {
    href: `/duties/${duty.id}`,
    title: titled(say, duty),
    why: [kind && say(kind.name), duty.reason, duty.unit].filter(Boolean).join(' · '),
    tag: { state, text: say(text) },
    when: say(dueOn(formatDay(expectedOn(duty)))),
  }
}

/** The title with its period; a title that names the year already is left as it is. */
export const titled = (say: Say, { title, period }: { title: string; period: string }) =>
  title.includes(period) ? title : `${title}, ${say(periodName(period))}`

const DUTY_STATES: Record<DutyState, Text> = {
  open: texts.dutyOpen,
  reported: texts.dutyReported,
  accepted: texts.dutyAccepted,
  waived: texts.dutyWaived,
  superseded: texts.dutySuperseded,
}

export function DutyPage(props: {
  shell: Shell
  today: PlainDate
  calendar: WorkCalendar | undefined
  duty: Duty
  names: { unit: string; owedTo: string }
  kind: DutyKind | undefined
  events: DutyEvent[]
  evidence: Evidence[]
  submission: Submission | undefined
  mayReport: boolean
  mayDecide: boolean
  mayWaive: boolean
  parts: ListedDuty[]
  typed: Record<string, string>
  errors: FieldError[]
  latest: DutyEvent[] | null
}) {
  const { shell, today, duty, names, kind, events } = props
  const { say } = shell
  return (
    <Page
      shell={shell}
      title={titled(say, duty)}
      crumbs={[{ href: '/duties', text: say(texts.title) }]}
      errors={props.errors}
    >
      {props.latest && <Meanwhile {...props} latest={props.latest} />}
      <Columns>
        <div>
          <SummaryList
            rows={[
              {
                term: say(texts.state),
                detail: <Tag state={duty.state === 'accepted' ? 'done' : 'open'}>{say(DUTY_STATES[duty.state])}</Tag>,
              },
              ...(duty.percent > 0 ? [{ term: say(boardTexts.progress), detail: `${duty.percent} %` }] : []),
              { term: say(texts.owner), detail: names.unit },
              { term: say(texts.owedTo), detail: names.owedTo },
              {
                term: say(texts.due),
                detail: (
                  <>
                    {formatDay(expectedOn(duty))}{' '}
                    <TimelinessTag {...{ shell }} timeliness={timeliness(duty, today, props.calendar)} />
                    <div class="hint">{say(texts.officeSetDay)}</div>
                  </>
                ),
              },
              {
                term: say(texts.period),
                detail: `${say(periodTitle(duty.period))} (${say(fromTo(formatDay(duty.coversFrom), formatDay(duty.coversTo)))})`,
              },
              { term: say(texts.reasonTerm), detail: <a href={`/programmes/${duty.programmeId}`}>{duty.reason}</a> },
            ]}
          />
          <Parts shell={shell} parts={props.parts} items={props.parts.map(part => dutyItem(shell, props, part))} />
          <EvidenceList {...props} />
          {kind?.base ? <Writing {...props} base={kind.base} /> : <PlainActs {...props} />}
          <MoreActs {...props} />
        </div>
        <Panel title={say(texts.history)}>
          <Timeline items={events.map(event => ({ ...eventItem(say, event), when: formatDay(dayOf(event.at)) }))} />
        </Panel>
      </Columns>
    </Page>
  )
}

const eventItem = (say: Say, event: DutyEvent) => ({
  title: say(eventNames[event.act]),
  ...(event.person && { who: event.person }),
  ...(detailOf(say, event) && { detail: detailOf(say, event) }),
})

/** Where the error summary of a stale page leads. */
export const MEANWHILE = 'meanwhile'

/** What happened since the page was opened, and what was typed where its form is gone with that. */
function Meanwhile(props: {
  shell: Shell
  duty: Duty
  latest: DutyEvent[]
  typed: Record<string, string>
  mayReport: boolean
  mayDecide: boolean
}) {
  const { shell, duty, latest, typed } = props
  const { say, lang } = shell
  const lost = Object.entries(TYPED).filter(([name, { state }]) => typed[name]?.trim() && state !== duty.state)
  return (
    <section class="panel" id={MEANWHILE} tabIndex={-1}>
      <h2>{say(texts.meanwhile)}</h2>
      {latest.length === 0 ? (
        <p>{say(texts.meanwhileAmended)}</p>
      ) : (
        <Timeline items={latest.map(event => ({ ...eventItem(say, event), when: formatMoment(event.at, lang) }))} />
      )}
      {lost.length > 0 && (
        <>
          <h3>{say(texts.notWritten)}</h3>
          <SummaryList rows={lost.map(([name, { text }]) => ({ term: say(text), detail: typed[name] }))} />
        </>
      )}
    </section>
  )
}

/** The fields of this page's forms, and the state in which their form stands. */
const TYPED: Record<string, { text: Text; state: DutyState }> = {
  note: { text: texts.whatWasDone, state: 'open' },
  reason: { text: texts.giveBackReason, state: 'reported' },
  dueOn: { text: texts.newDay, state: 'reported' },
  percent: { text: boardTexts.percent, state: 'open' },
  comment: { text: boardTexts.comment, state: 'open' },
  partTitle: { text: boardTexts.partTitle, state: 'open' },
  partDay: { text: boardTexts.partDay, state: 'open' },
  extensionReason: { text: boardTexts.reason, state: 'open' },
  extensionDay: { text: boardTexts.extendedDay, state: 'open' },
  waiverReason: { text: boardTexts.reason, state: 'open' },
  authority: { text: boardTexts.authority, state: 'open' },
}

/** What was said, on what it rests, and both days where the due day changed. */
const detailOf = (say: Say, { note, authority, fromDay, toDay }: DutyEvent): string =>
  [fromDay && toDay && say(fromDayToDay(formatDay(fromDay), formatDay(toDay))), note, authority]
    .filter(Boolean)
    .join(' · ')

/** What offices have as proof: the document itself, its scan, a picture of the activity. */
export const EVIDENCE_FILES: readonly FileKind[] = ['docx', 'xlsx', 'pdf', 'png', 'jpeg']

/** What was handed in as proof. */
function EvidenceList({ shell, duty, evidence }: { shell: Shell; duty: Duty; evidence: Evidence[] }) {
  if (evidence.length === 0) return null
  return (
    <section>
      <h2>{shell.say(texts.evidence)}</h2>
      <FileList
        shell={shell}
        files={evidence}
        hrefOf={file => `/duties/${duty.id}/evidence/${file.id}`}
        whoOf={file => evidence.find(one => one.id === file.id)!.person}
      />
    </section>
  )
}

/** A duty that is discharged by a plan or report: open it, or begin it. */
function Writing(props: {
  shell: Shell
  duty: Duty
  submission: Submission | undefined
  mayReport: boolean
  base: string
}) {
  const { shell, duty, submission, mayReport, base } = props
  const { say } = shell
  if (submission) return <Button href={`${base}/${submission.id}`}>{say(texts.openWriting)}</Button>
  if (mayReport) return <ActionForm action={`/duties/${duty.id}${base}`} label={say(texts.beginWriting)} />
  return <p>{say(texts.notBegun)}</p>
}

/** A duty without a plan or report of its own: its owner says what was done, the one it is owed to decides. */
function PlainActs(props: {
  shell: Shell
  duty: Duty
  mayReport: boolean
  mayDecide: boolean
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, duty, mayReport, mayDecide, typed, errors } = props
  const { say } = shell
  const field = typing(typed, errors)
  return (
    <>
      {duty.state === 'open' && mayReport && (
        <form method="post" action={`/duties/${duty.id}/report`} encType="multipart/form-data" noValidate>
          <Hidden name="version" value={duty.version} />
          <TextArea {...field('note')} label={say(texts.whatWasDone)} hint={say(texts.whatWasDoneHint)} required />
          <FileFields
            shell={shell}
            name="evidence"
            label={texts.evidence}
            kinds={EVIDENCE_FILES}
            errors={errors}
            optional
          />
          <Button>{say(texts.reportDone)}</Button>
        </form>
      )}
      {duty.state === 'reported' && mayDecide && (
        <>
          <Actions>
            <ActionForm
              action={`/duties/${duty.id}/acceptance`}
              label={say(texts.accept)}
              hidden={{ version: `${duty.version}` }}
            />
          </Actions>
          <form method="post" action={`/duties/${duty.id}/return`} noValidate>
            <Hidden name="version" value={duty.version} />
            <TextArea {...field('reason')} label={say(texts.giveBackReason)} rows={3} required />
            <DateField {...field('dueOn')} label={say(texts.newDay)} required />
            <Button kind="plain">{say(texts.giveBack)}</Button>
          </form>
        </>
      )}
    </>
  )
}
