// The forms of a duty beyond report, accept and return, and its parts.

import type { PlainDate } from '../shared/day.ts'
import { newId } from '../shared/id.ts'
import {
  Actions,
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
import { UrgingLink } from './urging-link.tsx'

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
  const begun = (...names: string[]) => names.some(name => typed[name] || errors.some(({ field }) => field === name))
  const address = `/duties/${duty.id}`
  const version = <Hidden name="version" value={duty.version} />
  const allDone = parts.length > 0 && parts.every(({ state }) => state === 'accepted')
  return (
    <>
      {duty.askedDueOn && <Notice kind="info">{say(askedUntil(formatDay(duty.askedDueOn)))}</Notice>}
      {allDone && mayReport && <Notice kind="info">{say(texts.allPartsDone)}</Notice>}
      {mayReport && (
        <details class="panel" open={begun('percent', 'comment')}>
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
        <details class="panel" open={begun('partTitle', 'partDay')}>
          <summary>{say(texts.addPart)}</summary>
          <form method="post" action={`${address}/parts`} noValidate>
            {version}
            <Hidden name="part" value={typed.part ?? newId()} />
            <TextField {...field('partTitle')} label={say(texts.partTitle)} required />
            <DateField {...field('partDay')} label={say(texts.partDay)} required />
            <Button kind="plain">{say(texts.addPart)}</Button>
          </form>
        </details>
      )}
      {mayDecide && (
        <Actions>
          <UrgingLink
            shell={shell}
            query={{
              unit: duty.unitId,
              exactly: '1',
              deliverable: duty.deliverableId,
              period: duty.period,
              shown: 'open',
            }}
          />
        </Actions>
      )}
      {(mayReport || mayDecide) && (
        <details class="panel" open={begun('extensionReason', 'extensionDay')}>
          <summary>{say(mayDecide ? texts.extend : texts.askTime)}</summary>
          <form method="post" action={`${address}/${mayDecide ? 'extension' : 'extension-request'}`} noValidate>
            {version}
            <TextArea {...field('extensionReason')} label={say(texts.reason)} rows={2} required />
            <DateField {...field('extensionDay')} label={say(texts.extendedDay)} required />
            <Button kind="plain">{say(mayDecide ? texts.extend : texts.askTime)}</Button>
          </form>
        </details>
      )}
      {mayWaive && (
        <details class="panel" open={begun('waiverReason', 'authority')}>
          <summary>{say(texts.waive)}</summary>
          <form method="post" action={`${address}/waiver`} noValidate>
            {version}
            <TextArea {...field('waiverReason')} label={say(texts.reason)} rows={2} required />
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
