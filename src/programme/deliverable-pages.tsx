// Pages of one task: its paragraph, its deliverables, and the form that sets their dates.

import { periodName } from '../duty/index.ts'
import {
  ActionForm,
  Actions,
  Button,
  DateField,
  Empty,
  type FieldError,
  Hidden,
  Page,
  Panel,
  Radios,
  Select,
  type Shell,
  SummaryList,
  TextField,
} from '../shared/page/index.ts'
import { formatDay } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { dates } from './pages.tsx'
import {
  DELIVERABLE_KINDS,
  type Deliverable,
  OWERS,
  type Programme,
  periodsOf,
  RHYTHMS,
  type Task,
} from './programme.ts'
import { texts } from './texts.ts'

const crumbs = ({ say }: Shell, programme: Programme) => [
  { href: '/programmes', text: say(texts.title) },
  { href: `/programmes/${programme.id}`, text: programme.subject },
]

export function TaskPage(props: {
  shell: Shell
  programme: Programme
  task: Task
  deliverables: Deliverable[]
  mayEdit: boolean
}) {
  const { shell, programme, task, deliverables, mayEdit } = props
  const { say } = shell
  return (
    <Page shell={shell} title={say(texts.taskTitle(task.path))} crumbs={crumbs(shell, programme)}>
      <Panel title={say(texts.paragraph)}>
        <p>{task.text}</p>
        <SummaryList rows={[{ term: say(texts.owner), detail: task.bodyName ?? say(texts.noOwner) }]} />
      </Panel>
      <h2>{say(texts.deliverables)}</h2>
      {deliverables.length === 0 && (
        <Empty title={say(texts.noDeliverables)}>
          <p>{say(texts.addHint)}</p>
        </Empty>
      )}
      {deliverables.map(deliverable => (
        <DeliverablePanel key={deliverable.id} {...{ shell, deliverable, mayEdit }} />
      ))}
      {mayEdit && (
        <Actions>
          <Button kind="plain" href={`/tasks/${task.id}/deliverables/new`}>
            {say(texts.addDeliverable)}
          </Button>
        </Actions>
      )}
    </Page>
  )
}

function DeliverablePanel({
  shell,
  deliverable,
  mayEdit,
}: {
  shell: Shell
  deliverable: Deliverable
  mayEdit: boolean
}) {
  const { say } = shell
  const { id, kind, title, who, rhythm, origin, occurrences } = deliverable
  return (
    <Panel title={title}>
      <SummaryList
        rows={[
          {
            term: say(texts.kind),
            detail: `${say(texts.kinds[kind])}, ${say(origin === 'document' ? texts.fromDocument : texts.byOffice)}`,
          },
          { term: say(texts.who), detail: say(texts.owers[who]) },
          { term: say(texts.rhythm), detail: say(texts.rhythms[rhythm]) },
          {
            term: say(texts.dueColumn),
            detail: (
              <>
                {dates(shell, deliverable)}
                {occurrences.length > 0 && <div class="hint">{say(texts.setByOffice)}</div>}
              </>
            ),
          },
        ]}
      />
      {mayEdit && (
        <Actions>
          <Button href={`/deliverables/${id}`}>
            {say(texts.edit)}
            <span class="unseen">: {title}</span>
          </Button>
          <ActionForm kind="plain" action={`/deliverables/${id}/removal`} label={say(texts.remove)} about={title} />
        </Actions>
      )}
    </Panel>
  )
}

export function DeliverablePage(props: {
  shell: Shell
  programme: Programme
  task: Task
  existing: Deliverable | null
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, programme, task, existing, typed, errors } = props
  const { say } = shell
  const field = typing(typed, errors)
  const title = say(existing ? texts.editDeliverable : texts.addDeliverable)
  const options = <T extends string>(values: readonly T[], names: Record<T, { vi: string; en: string }>) =>
    values.map(value => ({ value, text: say(names[value]) }))
  return (
    <Page
      shell={shell}
      title={title}
      lead={say(texts.setByOffice)}
      crumbs={[...crumbs(shell, programme), { href: `/tasks/${task.id}`, text: say(texts.taskTitle(task.path)) }]}
      errors={errors}
    >
      <form
        method="post"
        action={existing ? `/deliverables/${existing.id}` : `/tasks/${task.id}/deliverables`}
        noValidate
      >
        {!existing && <Hidden name="id" value={typed.id ?? ''} />}
        <Select {...field('kind')} label={say(texts.kind)} options={options(DELIVERABLE_KINDS, texts.kinds)} />
        <TextField {...field('title')} label={say(texts.name)} required />
        <Radios {...field('who')} legend={say(texts.who)} options={options(OWERS, texts.owers)} />
        <Radios {...field('rhythm')} legend={say(texts.rhythm)} options={options(RHYTHMS, texts.rhythms)} inline />
        {periodsOf('once', programme.year).map(period => (
          <DateField key={period.key} {...field(`due.${period.key}`)} label={say(texts.dueOnce)} />
        ))}
        <fieldset class="field">
          <legend>{say(texts.quarterly)}</legend>
          <div class="hint">{say(texts.dueQuarterHint)}</div>
          {periodsOf('quarterly', programme.year).map(period => (
            <DateField
              key={period.key}
              {...field(`due.${period.key}`)}
              label={say(texts.dueOfQuarter(say(periodName(period.key)), formatDay(period.from), formatDay(period.to)))}
            />
          ))}
        </fieldset>
        <Button>{say(texts.save)}</Button>
      </form>
    </Page>
  )
}
