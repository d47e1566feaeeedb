// The form of a deliverable: what it is, who owes it, and the days on which it falls due.

import { type Calendar, periodName } from '../duty/index.ts'
import {
  Actions,
  Button,
  DateField,
  type FieldError,
  Hidden,
  Page,
  Radios,
  Select,
  type Shell,
  TextField,
} from '../shared/page/index.ts'
import { formatDay, type Text } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { crumbsTo } from './parts.tsx'
import {
  DELIVERABLE_KINDS,
  type Deliverable,
  OWERS,
  type Programme,
  periodsOf,
  RHYTHMS,
  type Task,
} from './programme.ts'
import { StaleNotice } from './task-pages.tsx'
import { texts } from './texts.ts'

export interface DeliverableForm {
  programme: Programme
  task: Task
  existing: Deliverable | null
  typed: Record<string, string>
  /** Who changed the programme since the page was opened; what was typed is kept. */
  stale?: string | null
  /** The periods of the report regime: for reports they go before the usual ones. */
  calendar: Calendar
}

export function DeliverablePage({
  shell,
  form,
  errors,
}: {
  shell: Shell
  form: DeliverableForm
  errors: FieldError[]
}) {
  const { programme, task, existing, typed, stale = null } = form
  const { say } = shell
  const field = typing(typed, errors)
  const crumbs = [...crumbsTo(shell, programme), { href: `/tasks/${task.id}`, text: say(texts.taskTitle(task.path)) }]
  return (
    <Page
      shell={shell}
      title={say(existing ? texts.editDeliverable : texts.addDeliverable)}
      lead={say(existing?.namedDue ? texts.namedInText : texts.setByOffice)}
      crumbs={crumbs}
      errors={errors}
    >
      <StaleNotice stale={stale} />
      <form
        method="post"
        action={existing ? `/deliverables/${existing.id}` : `/tasks/${task.id}/deliverables`}
        noValidate
      >
        <Hidden name="version" value={programme.version} />
        {!existing && <Hidden name="id" value={typed.id ?? ''} />}
        <Select {...field('kind')} label={say(texts.kind)} options={options(shell, DELIVERABLE_KINDS, texts.kinds)} />
        <TextField {...field('title')} label={say(texts.name)} required />
        <Radios {...field('who')} legend={say(texts.who)} options={options(shell, OWERS, texts.owers)} />
        <Radios
          {...field('rhythm')}
          legend={say(texts.rhythm)}
          options={options(shell, RHYTHMS, texts.rhythms)}
          inline
        />
        <Button kind="plain" name="next" value="days">
          {say(texts.showDays)}
        </Button>
        <Days {...{ shell, form, errors }} />
        <TextField {...field('evidence')} label={say(texts.evidence)} required={false} />
        <Actions>
          <Button>{say(texts.save)}</Button>
        </Actions>
      </form>
    </Page>
  )
}

const options = <T extends string>({ say }: Shell, values: readonly T[], names: Record<T, Text>) =>
  values.map(value => ({ value, text: say(names[value]) }))

/** One day for each period of the chosen rhythm. */
function Days({ shell, form, errors }: { shell: Shell; form: DeliverableForm; errors: FieldError[] }) {
  const { say } = shell
  const { programme, typed, calendar } = form
  const rhythm = RHYTHMS.find(known => known === typed.rhythm) ?? 'once'
  const periods = periodsOf(rhythm, programme.year, typed.kind === 'report' ? calendar : [])
  const field = typing(typed, errors)
  if (rhythm === 'once') return <DateField {...field(`due.${periods[0]!.key}`)} label={say(texts.dueOnce)} />
  return (
    <fieldset class="field">
      <legend>{say(texts.dueEach)}</legend>
      <div class="hint">{say(texts.dueEachHint)}</div>
      {periods.map(({ key, from, to }) => (
        <DateField
          key={key}
          {...field(`due.${key}`)}
          label={say(texts.dueOfPeriod(say(periodName(key)), formatDay(from), formatDay(to)))}
        />
      ))}
    </fieldset>
  )
}
