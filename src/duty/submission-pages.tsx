// What pages of plans and reports share: the state, the steps, and the buttons that the reader may press.

import type { ComponentChildren } from 'preact'
import {
  ActionForm,
  Actions,
  Button,
  DateField,
  type FieldError,
  Hidden,
  type Shell,
  Steps,
  Tag,
  type TagState,
  TextArea,
} from '../shared/page/index.ts'
import type { Text } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import type { Timeliness } from './duty.ts'
import { ACTS, type SubmissionAct, type SubmissionState } from './submission.ts'
import type { Submission } from './submission-store.ts'
import { daysLeft, lateBy, overdueBy, texts } from './texts.ts'

const STATES: Record<SubmissionState, { text: Text; tag: TagState }> = {
  draft: { text: texts.stateDraft, tag: 'none' },
  submitted: { text: texts.stateSubmitted, tag: 'open' },
  approved: { text: texts.stateApproved, tag: 'open' },
  sent: { text: texts.stateSent, tag: 'open' },
  returned: { text: texts.stateReturned, tag: 'late' },
  accepted: { text: texts.stateAccepted, tag: 'done' },
}

export const stateTag = (state: SubmissionState) => STATES[state]

export function timelinessTag(timeliness: Timeliness): { state: TagState; text: Text } {
  switch (timeliness.kind) {
    case 'in-time':
      return { state: 'done', text: texts.inTime }
    case 'late':
      return { state: 'late', text: lateBy(timeliness.days, timeliness.unit) }
    case 'overdue':
      return { state: 'late', text: overdueBy(timeliness.days, timeliness.unit) }
    case 'soon':
      return { state: 'soon', text: daysLeft(timeliness.days) }
    case 'released':
      return { state: 'none', text: texts.released }
    case 'ahead':
      return { state: 'open', text: daysLeft(timeliness.days) }
  }
}

export function TimelinessTag({ shell, timeliness }: { shell: Shell; timeliness: Timeliness }) {
  const { state, text } = timelinessTag(timeliness)
  return <Tag state={state}>{shell.say(text)}</Tag>
}

const WAY = [texts.stateDraft, texts.submit, texts.approve, texts.send, texts.accept]
/** The step that is to be done next. */
const REACHED: Record<SubmissionState, number> = {
  draft: 0,
  returned: 0,
  submitted: 2,
  approved: 3,
  sent: 4,
  accepted: 5,
}

/** Where it stands on its way: soạn – trình – duyệt – gửi – tiếp nhận. */
export function SubmissionWay({ shell, state }: { shell: Shell; state: SubmissionState }) {
  const reached = REACHED[state]
  const standing = (at: number) => (at < reached ? 'done' : at === reached ? 'current' : 'todo')
  return <Steps items={WAY.map((text, at) => ({ text: shell.say(text), state: standing(at) }))} />
}

const PRESSED: Record<
  Exclude<SubmissionAct, 'save' | 'correct'>,
  { path: string; text: Text; kind: 'primary' | 'plain' }
> = {
  submit: { path: 'submission', text: texts.submit, kind: 'primary' },
  approve: { path: 'approval', text: texts.approve, kind: 'primary' },
  'return-inside': { path: 'inside-return', text: texts.returnInside, kind: 'plain' },
  send: { path: 'sending', text: texts.send, kind: 'primary' },
  withdraw: { path: 'withdrawal', text: texts.withdraw, kind: 'plain' },
  accept: { path: 'acceptance', text: texts.accept, kind: 'primary' },
  return: { path: 'return', text: texts.giveBack, kind: 'plain' },
}

/** The acts that this state allows and this person may do. `address` is that of the plan or report. */
export function SubmissionActs(props: {
  shell: Shell
  submission: Submission
  address: string
  allowed: ReadonlySet<string>
  /** False when the form on the page submits as it saves: a button beside it would leave behind what was just typed. */
  submitHere?: boolean
  typed?: Record<string, string>
  errors?: FieldError[]
  /** What a return may say of single parts, inside its form. */
  returning?: ComponentChildren
}) {
  const { shell, submission, address, allowed, submitHere = true, typed = {}, errors = [], returning } = props
  const can = (act: SubmissionAct) => ACTS[act].from.includes(submission.state) && allowed.has(ACTS[act].permission)
  const hidden = { version: `${submission.version}` }
  const simple = (['submit', 'approve', 'send', 'accept', 'return-inside', 'withdraw'] as const).filter(
    act => can(act) && (act !== 'submit' || submitHere),
  )
  return (
    <>
      {simple.length > 0 && (
        <Actions>
          {simple.map(act => (
            <ActionForm
              key={act}
              action={`${address}/${PRESSED[act].path}`}
              label={shell.say(PRESSED[act].text)}
              kind={PRESSED[act].kind}
              hidden={hidden}
            />
          ))}
        </Actions>
      )}
      {can('return') && (
        <ReturnForm
          {...{ shell, typed, errors, returning, version: submission.version }}
          action={`${address}/return`}
        />
      )}
    </>
  )
}

/** The buttons of the form in which a plan or report is written. */
export const WritingButtons = ({ shell }: { shell: Shell }) => (
  <Actions>
    <Button name="next" value="submit">
      {shell.say(texts.saveAndSubmit)}
    </Button>
    <Button kind="plain">{shell.say(texts.saveDraft)}</Button>
  </Actions>
)

/** Returning asks for the reason and for a new day: a return without them helps nobody. */
function ReturnForm(props: {
  shell: Shell
  action: string
  version: number
  typed: Record<string, string>
  errors: FieldError[]
  returning: ComponentChildren
}) {
  const { shell, action, version, typed, errors, returning } = props
  const field = typing(typed, errors)
  return (
    <details class="panel" id="return" open={errors.length > 0 || Boolean(typed.reason)}>
      <summary>{shell.say(texts.giveBack)}</summary>
      <form method="post" action={action} noValidate>
        <Hidden name="version" value={version} />
        <TextArea {...field('reason')} label={shell.say(texts.giveBackReason)} rows={3} required />
        <DateField {...field('dueOn')} label={shell.say(texts.newDay)} required />
        {returning}
        <Button kind="plain">{shell.say(texts.giveBack)}</Button>
      </form>
    </details>
  )
}
