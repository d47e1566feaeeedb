// The forms of a task: corrected or written anew, and split.

import {
  Actions,
  Button,
  Empty,
  type FieldError,
  Hidden,
  Page,
  Panel,
  Radios,
  Select,
  type Shell,
  TextArea,
  TextField,
} from '../shared/page/index.ts'
import { typing } from '../shared/web.ts'
import { isOwnText, seams } from './content.ts'
import type { Candidate } from './matching.ts'
import { crumbsTo } from './parts.tsx'
import type { Programme, Task } from './programme.ts'
import { StaleNotice } from './task-pages.tsx'
import { texts } from './texts.ts'

export interface TaskForm {
  programme: Programme
  /** Null for a task that is to be added. */
  task: Task | null
  bodies: readonly Candidate[]
  /** Bodies whose names are like the one that the document writes. */
  alternatives: readonly Candidate[]
  typed: Record<string, string>
  stale?: string | null
}

export function TaskFormPage({ shell, form, errors }: { shell: Shell; form: TaskForm; errors: FieldError[] }) {
  const { programme, task, typed, stale = null } = form
  const { say } = shell
  const field = typing(typed, errors)
  const above = task ? [{ href: `/tasks/${task.id}`, text: say(texts.taskTitle(task.path)) }] : []
  return (
    <Page
      shell={shell}
      title={say(task ? texts.correct : texts.addTask)}
      lead={say(task && !isOwnText(task) ? texts.correctLead : texts.addTaskLead)}
      crumbs={[...crumbsTo(shell, programme), ...above]}
      errors={errors}
    >
      <StaleNotice stale={stale} />
      {task && !isOwnText(task) && (
        <Panel title={say(texts.paragraph)}>
          <p>{task.text}</p>
        </Panel>
      )}
      <form
        method="post"
        action={task ? `/tasks/${task.id}/correction` : `/programmes/${programme.id}/tasks`}
        noValidate
      >
        <Hidden name="version" value={programme.version} />
        {!task && <Hidden name="id" value={typed.id ?? ''} />}
        {(!task || isOwnText(task)) && (
          <>
            <TextField
              {...field('path')}
              label={say(texts.pathField)}
              hint={say(texts.pathHint)}
              width="short"
              required
            />
            <TextArea {...field('text')} label={say(texts.textField)} rows={6} required />
          </>
        )}
        <TextField {...field('title')} label={say(texts.titleField)} hint={say(texts.titleHint)} required={false} />
        <Owner {...{ shell, form, errors }} />
        <TextArea
          {...field('partners')}
          label={say(texts.partners)}
          hint={say(texts.partnersHint)}
          rows={3}
          required={false}
        />
        <Actions>
          <Button>{say(texts.save)}</Button>
        </Actions>
      </form>
    </Page>
  )
}

function Owner({ shell, form, errors }: { shell: Shell; form: TaskForm; errors: FieldError[] }) {
  const { say } = shell
  const { task, bodies, alternatives, typed } = form
  const names = alternatives.map(({ name }) => name).join('; ')
  const hints = [
    task?.bodyName && say(texts.asWritten(task.bodyName)),
    task?.unitId === null && names && say(texts.mayBe(names)),
  ].filter(Boolean)
  const likely = [...alternatives, ...bodies.filter(({ id }) => !alternatives.some(known => known.id === id))]
  return (
    <Select
      {...typing(typed, errors)('owner')}
      label={say(texts.owner)}
      hint={hints.length > 0 ? hints.join('. ') : undefined}
      options={[
        { value: '', text: say(texts.ownerNone) },
        { value: 'units', text: say(texts.owers.units) },
        ...likely.map(({ id, name }) => ({ value: id, text: name })),
      ]}
    />
  )
}

export function SplitPage(props: { shell: Shell; programme: Programme; task: Task; errors: FieldError[] }) {
  const { shell, programme, task, errors } = props
  const { say } = shell
  const places = seams(task.text)
  return (
    <Page
      shell={shell}
      title={say(texts.split)}
      lead={say(texts.splitLead)}
      crumbs={[...crumbsTo(shell, programme), { href: `/tasks/${task.id}`, text: say(texts.taskTitle(task.path)) }]}
      errors={errors}
    >
      {places.length === 0 ? (
        <Empty title={say(texts.splitNone)}>
          <a href={`/tasks/${task.id}`}>{say(texts.taskTitle(task.path))}</a>
        </Empty>
      ) : (
        <form method="post" action={`/tasks/${task.id}/division`} noValidate>
          <Hidden name="version" value={programme.version} />
          <p>{task.text.slice(0, places[0])}</p>
          <Radios
            {...typing({}, errors)('at')}
            legend={say(texts.splitAt)}
            options={places.map((at, index) => ({
              value: `${at}`,
              text: task.text.slice(at, places[index + 1]).trim(),
            }))}
          />
          <Button>{say(texts.split)}</Button>
        </form>
      )}
    </Page>
  )
}
