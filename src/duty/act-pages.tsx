// The forms of a duty beyond report, accept and return, and its parts.

import type { PlainDate } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import {
  Button,
  DateField,
  type FieldError,
  Hidden,
  Notice,
  NumberField,
  type Shell,
  TaskList,
  TextArea,
  TextField,
} from '../shared/page/index.ts'
import { formatDay } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { askedUntil, boardTexts as texts } from './board-texts.ts'
import { type Duty, PART } from './duty.ts'
import type { ListedDuty } from './store.ts'

export interface ActProps {
  shell: Shell
  today: PlainDate
  duty: Duty
  parts: ListedDuty[]
  mayReport: boolean
  mayDecide: boolean
  mayWaive: boolean
  typed: Record<string, string>
  errors: FieldError[]
}

export function MoreActs({ shell, duty, parts, mayReport, mayDecide, mayWaive, typed, errors }: ActProps) {
  const { say } = shell
  if (duty.state !== 'open') return null
  const field = typing(typed, errors)
  const wrong = (...names: string[]) => errors.some(error => names.includes(error.field))
  const address = `/duties/${duty.id}`
  const version = <Hidden name="version" value={duty.version} />
  const allDone = parts.length > 0 && parts.every(({ state }) => state === 'accepted')
  return (
    <>
      {duty.askedDueOn && <Notice kind="info">{say(askedUntil(formatDay(duty.askedDueOn)))}</Notice>}
      {allDone && mayReport && <Notice kind="info">{say(texts.allPartsDone)}</Notice>}
      {mayReport && (
        <details class="panel" open={wrong('percent', 'comment')}>
          <summary>{say(texts.progress)}</summary>
          <form method="post" action={`${address}/progress`} noValidate>
            {version}
            <NumberField {...field('percent')} label={say(texts.percent)} required />
            <TextArea {...field('comment')} label={say(texts.comment)} rows={2} />
            <Button kind="plain">{say(texts.saveProgress)}</Button>
          </form>
        </details>
      )}
      {mayReport && duty.kind !== PART && (
        <details class="panel" open={wrong('partTitle', 'partDay')}>
          <summary>{say(texts.addPart)}</summary>
          <form method="post" action={`${address}/parts`} noValidate>
            <Hidden name="part" value={newId()} />
            <TextField {...field('partTitle')} label={say(texts.partTitle)} required />
            <DateField {...field('partDay')} label={say(texts.partDay)} required />
            <Button kind="plain">{say(texts.addPart)}</Button>
          </form>
        </details>
      )}
      {(mayReport || mayDecide) && (
        <details class="panel">
          <summary>{say(mayDecide ? texts.extend : texts.askTime)}</summary>
          <form method="post" action={`${address}/${mayDecide ? 'extension' : 'extension-request'}`} noValidate>
            {version}
            <TextArea name="reason" id="extension-reason" label={say(texts.reason)} rows={2} required />
            <DateField name="dueOn" id="extension-day" label={say(texts.extendedDay)} required />
            <Button kind="plain">{say(mayDecide ? texts.extend : texts.askTime)}</Button>
          </form>
        </details>
      )}
      {mayWaive && (
        <details class="panel" open={wrong('authority')}>
          <summary>{say(texts.waive)}</summary>
          <form method="post" action={`${address}/waiver`} noValidate>
            {version}
            <TextArea name="reason" id="waiver-reason" label={say(texts.reason)} rows={2} required />
            <TextField {...field('authority')} label={say(texts.authority)} hint={say(texts.authorityHint)} required />
            <Button kind="plain">{say(texts.waive)}</Button>
          </form>
        </details>
      )}
    </>
  )
}

/** The parts of a duty with who does each. */
export function Parts({
  shell,
  parts,
  items,
}: {
  shell: Shell
  parts: ListedDuty[]
  items: Parameters<typeof TaskList>[0]['items']
}) {
  if (parts.length === 0) return null
  return (
    <section>
      <h2>{shell.say(texts.parts)}</h2>
      <TaskList items={items} empty="" />
    </section>
  )
}
