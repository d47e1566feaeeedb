// Pages of amending and closing: what the next edition changes, and how many duties an end would leave undone.

import {
  Actions,
  Button,
  Empty,
  type FieldError,
  Hidden,
  Notice,
  Page,
  type Shell,
  Table,
  TextArea,
} from '../shared/page/index.ts'
import type { Text } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { type Changed, type Compared, type Difference, type Field, isEmpty } from './difference.ts'
import { crumbsTo, dates, ownerOf } from './parts.tsx'
import { type Deliverable, type Programme, type Task, titleOf } from './programme.ts'
import { texts } from './texts.ts'

export function DifferencePage(props: { shell: Shell; programme: Programme; tasks: Task[]; found: Difference }) {
  const { shell, programme, tasks, found } = props
  const { say } = shell
  return (
    <Page
      shell={shell}
      title={say(texts.differenceTitle(programme.edition))}
      lead={say(texts.differenceLead)}
      crumbs={crumbsTo(shell, programme)}
    >
      <DifferenceTables {...{ shell, tasks, found }} />
      <Actions>
        <a href={`/programmes/${programme.amendsId}`}>{say(texts.inForce)}</a>
      </Actions>
    </Page>
  )
}

/** Two tables, each line one change: what, how, before, after. */
export function DifferenceTables({ shell, tasks, found }: { shell: Shell; tasks: Task[]; found: Difference }) {
  const { say } = shell
  if (isEmpty(found)) return <Empty title={say(texts.noDifference)}>{say(texts.noDifferenceHint)}</Empty>
  const pathOf = ({ taskId }: Deliverable) => tasks.find(({ id }) => id === taskId)?.path
  const named = (d: Deliverable) => [pathOf(d), d.title].filter(Boolean).join(' – ')
  const taskLine = (task: Task) => `${task.path} ${titleOf(task)}`
  return (
    <>
      <Changes
        {...{ shell, compared: found.tasks, title: texts.tasks, nameOf: taskLine }}
        show={(task, field) => taskField(shell, task, field)}
      />
      <Changes
        {...{ shell, compared: found.deliverables, title: texts.deliverables, nameOf: named }}
        show={(d, field) => deliverableField(shell, d, field)}
      />
    </>
  )
}

function Changes<T>(props: {
  shell: Shell
  title: Text
  compared: Compared<T>
  nameOf: (thing: T) => string
  show: (thing: T, field: Field) => string
}) {
  const { shell, title, compared, nameOf, show } = props
  const { say } = shell
  const changed = ({ before, after, fields }: Changed<T>) =>
    fields.map(field => [nameOf(after), say(texts.fields[field]), show(before, field), show(after, field)])
  const rows = [
    ...compared.added.map(thing => [nameOf(thing), say(texts.wasAdded), '', '']),
    ...compared.removed.map(thing => [nameOf(thing), say(texts.wasRemoved), '', '']),
    ...compared.changed.flatMap(changed),
  ]
  if (rows.length === 0) return null
  return (
    <Table
      caption={say(title)}
      columns={[
        { title: say(title) },
        { title: say(texts.change) },
        { title: say(texts.before) },
        { title: say(texts.afterwards) },
      ]}
      rows={rows}
      empty={say(texts.noDifference)}
    />
  )
}

function taskField(shell: Shell, task: Task, field: Field): string {
  if (field === 'owner') return ownerOf(shell, task)
  if (field === 'partners') return task.partners.map(({ name }) => name).join('; ')
  if (field === 'path') return task.path
  return field === 'title' ? titleOf(task) : task.text
}

function deliverableField(shell: Shell, deliverable: Deliverable, field: Field): string {
  const { say } = shell
  const { kind, who, rhythm, title, evidence } = deliverable
  switch (field) {
    case 'kind':
      return say(texts.kinds[kind])
    case 'who':
      return say(texts.owers[who])
    case 'rhythm':
      return say(texts.rhythms[rhythm])
    case 'due':
      return dates(shell, deliverable)
    case 'evidence':
      return evidence
    default:
      return title
  }
}

export function ClosingPage(props: {
  shell: Shell
  programme: Programme
  open: number
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, programme, open, typed, errors } = props
  const { say } = shell
  return (
    <Page shell={shell} title={say(texts.close)} crumbs={crumbsTo(shell, programme)} errors={errors}>
      <Notice kind={open > 0 ? 'warning' : 'info'} title={say(texts.willSupersede(open))} />
      <form method="post" action={`/programmes/${programme.id}/closing`} noValidate>
        <Hidden name="version" value={programme.version} />
        <TextArea {...typing(typed, errors)('reason')} label={say(texts.closeReason)} rows={3} required />
        <Button kind="danger">{say(texts.close)}</Button>
      </form>
    </Page>
  )
}
