// The page of one duty, and its line in lists.

import { FileFields, type FileKind, FileList } from '../file/index.ts'
import { dayOf, type PlainDate } from '../shared/day.ts'
import {
  ActionForm,
  Actions,
  Button,
  Columns,
  DateField,
  type FieldError,
  Page,
  Panel,
  type Shell,
  SummaryList,
  Tag,
  TextArea,
  Timeline,
} from '../shared/page/index.ts'
import { formatDay, type Text } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { MoreActs, Parts } from './act-pages.tsx'
import { boardTexts } from './board-texts.ts'
import { type Duty, type DutyState, timeliness } from './duty.ts'
import type { DutyKind } from './kind.ts'
import { periodName } from './period.ts'
import type { DutyEvent, Evidence, ListedDuty } from './store.ts'
import { TimelinessTag, timelinessTag } from './submission-pages.tsx'
import type { Submission } from './submission-store.ts'
import { dueOn, fromDayToDay, fromTo, texts } from './texts.ts'

export function dutyItem({ say }: Shell, today: PlainDate, kinds: readonly DutyKind[], duty: ListedDuty) {
  const kind = kinds.find(known => known.kind === duty.kind)
  const { state, text } = timelinessTag(timeliness(duty, today))
  return {
    href: `/duties/${duty.id}`,
    title: titled(say, duty),
    why: [kind && say(kind.name), duty.reason, duty.unit].filter(Boolean).join(' · '),
    tag:
      duty.state === 'reported'
        ? { state: 'open' as const, text: say(texts.dutyReported) }
        : { state, text: say(text) },
    when: say(dueOn(formatDay(duty.returnDueOn ?? duty.dueOn))),
  }
}

/** The title with its period; a title that names the year already is left as it is. */
export const titled = (say: (text: Text) => string, { title, period }: { title: string; period: string }) =>
  title.includes(period) ? title : `${title}, ${say(periodName(period))}`

const DUTY_STATES: Record<DutyState, Text> = {
  open: texts.dutyOpen,
  reported: texts.dutyReported,
  accepted: texts.dutyAccepted,
  waived: texts.dutyWaived,
  superseded: texts.dutySuperseded,
}

const EVENTS: Record<DutyEvent['act'], Text> = {
  created: texts.eventCreated,
  reported: texts.eventReported,
  returned: texts.eventReturned,
  accepted: texts.eventAccepted,
  progressed: texts.eventProgressed,
  'extension-asked': texts.eventExtensionAsked,
  extended: texts.eventExtended,
  moved: texts.eventMoved,
  urged: texts.eventUrged,
  waived: texts.eventWaived,
  superseded: texts.eventSuperseded,
}

export function DutyPage(props: {
  shell: Shell
  today: PlainDate
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
                    {formatDay(duty.returnDueOn ?? duty.dueOn)}{' '}
                    <TimelinessTag {...{ shell }} timeliness={timeliness(duty, today)} />
                    <div class="hint">{say(texts.officeSetDay)}</div>
                  </>
                ),
              },
              {
                term: say(texts.period),
                detail: `${say(periodName(duty.period))} (${say(fromTo(formatDay(duty.coversFrom), formatDay(duty.coversTo)))})`,
              },
              { term: say(texts.reasonTerm), detail: <a href={`/programmes/${duty.programmeId}`}>{duty.reason}</a> },
            ]}
          />
          <Parts shell={shell} parts={props.parts} items={props.parts.map(part => dutyItem(shell, today, [], part))} />
          <EvidenceList {...props} />
          {kind?.base ? <Writing {...props} base={kind.base} /> : <PlainActs {...props} />}
          <MoreActs {...props} />
        </div>
        <Panel title={say(texts.history)}>
          <Timeline
            items={events.map(event => ({
              title: say(EVENTS[event.act]),
              when: formatDay(dayOf(event.at)),
              ...(event.person && { who: event.person }),
              ...(detailOf(say, event) && { detail: detailOf(say, event) }),
            }))}
          />
        </Panel>
      </Columns>
    </Page>
  )
}

/** What was said, on what it rests, and both days where the due day changed. */
const detailOf = (say: (text: Text) => string, { note, authority, fromDay, toDay }: DutyEvent): string =>
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
            <ActionForm action={`/duties/${duty.id}/acceptance`} label={say(texts.accept)} />
          </Actions>
          <form method="post" action={`/duties/${duty.id}/return`} noValidate>
            <TextArea {...field('reason')} label={say(texts.giveBackReason)} rows={3} required />
            <DateField {...field('dueOn')} label={say(texts.newDay)} required />
            <Button kind="plain">{say(texts.giveBack)}</Button>
          </form>
        </>
      )}
    </>
  )
}
