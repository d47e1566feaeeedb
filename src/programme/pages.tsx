// Pages of a programme: the list, bringing one in, and the document beside what was read in it.

import type { Reading } from '../document/index.ts'
import { FileFields, type FileKind } from '../file/index.ts'
import type { Instant } from '../shared/day.ts'
import {
  ActionForm,
  Actions,
  Button,
  Columns,
  DocumentView,
  Empty,
  type FieldError,
  Hidden,
  Notice,
  Page,
  type Paragraph,
  type Shell,
  SummaryList,
  Table,
} from '../shared/page/index.ts'
import { type Concern, isOpen } from './concern.ts'
import { STEPS, type StepAct } from './editing.ts'
import { LifeActs, type LifeView, Way } from './life-pages.tsx'
import { crumbsTo, dates, ownerOf, StateTag } from './parts.tsx'
import { type Deliverable, type Programme, type Task, titleOf } from './programme.ts'
import { anchorOf, sheetOf } from './sheet.ts'
import { texts } from './texts.ts'

export function ProgrammeList(props: { shell: Shell; programmes: Programme[]; mayUpload: boolean }) {
  const { shell, programmes, mayUpload } = props
  const { say } = shell
  return (
    <Page shell={shell} title={say(texts.title)}>
      {mayUpload && (
        <Actions>
          <Button href="/programmes/new">{say(texts.upload)}</Button>
        </Actions>
      )}
      <Table
        caption={say(texts.title)}
        hideCaption
        columns={[
          { title: say(texts.subject) },
          { title: say(texts.year), numeric: true },
          { title: say(texts.state) },
        ]}
        rows={programmes.map(p => [
          <a href={`/programmes/${p.id}`}>{p.subject}</a>,
          p.year,
          <StateTag {...{ shell }} programme={p} />,
        ])}
        empty={
          <Empty title={say(texts.noProgrammes)}>
            <p>{say(mayUpload ? texts.noProgrammesOffice : texts.noProgrammesUnit)}</p>
          </Empty>
        }
      />
    </Page>
  )
}

/** The kinds that the reader of documents reads. */
export const PROGRAMME_FILES: readonly FileKind[] = ['docx', 'pdf', 'md', 'txt']

export function UploadPage({ shell, id, errors }: { shell: Shell; id: string; errors: FieldError[] }) {
  const { say } = shell
  return (
    <Page shell={shell} title={say(texts.upload)} lead={say(texts.uploadLead)} crumbs={crumbsTo(shell)} errors={errors}>
      <form method="post" action="/programmes" encType="multipart/form-data">
        <Hidden name="id" value={id} />
        <FileFields shell={shell} name="file" label={texts.file} kinds={PROGRAMME_FILES} errors={errors} />
        <Button>{say(texts.readButton)}</Button>
      </form>
    </Page>
  )
}

export interface ProgrammeView extends LifeView {
  reading: Reading | undefined
  tasks: Task[]
  deliverables: Deliverable[]
  /** Questions that the reading left; empty for those who do not prepare the programme. */
  concerns: Concern[]
  mayEdit: boolean
  /** The latest step of the review, which can be taken back. */
  lastStep: { act: string; takenBy: string; takenAt: Instant } | null
}

export function ProgrammePage(props: { shell: Shell; view: ProgrammeView; errors?: FieldError[] }) {
  const { shell, view, errors = [] } = props
  const { programme, reading, tasks } = view
  return (
    <Page
      shell={shell}
      title={programme.subject}
      {...(reading && { lead: shell.say(understood(reading, tasks)) })}
      crumbs={crumbsTo(shell)}
      errors={errors}
      wide
    >
      <Way shell={shell} programme={programme} />
      <LifeActs {...{ shell, view }} />
      {reading ? (
        <Columns even>
          <DocumentView label={shell.say(texts.original)} paragraphs={paragraphsOf(reading, tasks)} />
          <Read {...{ shell, view }} />
        </Columns>
      ) : (
        <Read {...{ shell, view }} />
      )}
    </Page>
  )
}

const understood = ({ sections, bodies, citations }: Reading, tasks: Task[]) =>
  texts.understood(sections.length, bodies.length, tasks.length, citations.length)

const paragraphsOf = (reading: Reading, tasks: Task[]): Paragraph[] =>
  sheetOf(reading, tasks).map(({ id, text, kind, task }) => ({
    ...{ id, text, kind },
    ...(task && { href: `#${anchorOf(task)}` }),
  }))

/** What was understood: the open questions first, then the tasks. */
function Read({ shell, view }: { shell: Shell; view: ProgrammeView }) {
  const { say } = shell
  const { tasks, deliverables, mayEdit } = view
  return (
    <div>
      <Concerns {...{ shell, view }} />
      <LastStep {...{ shell, view }} />
      <h2 id="tasks">{say(texts.tasks)}</h2>
      {tasks.map(task => (
        <TaskPanel
          key={task.id}
          {...{ shell, task, mayEdit }}
          deliverables={deliverables.filter(d => d.taskId === task.id)}
        />
      ))}
      {mayEdit && (
        <Actions>
          <Button kind="plain" href={`/programmes/${view.programme.id}/tasks/new`}>
            {say(texts.addTask)}
          </Button>
        </Actions>
      )}
    </div>
  )
}

function LastStep({ shell, view }: { shell: Shell; view: ProgrammeView }) {
  const { programme, lastStep } = view
  if (!lastStep) return null
  const { say } = shell
  const what = Object.hasOwn(STEPS, lastStep.act) ? say(STEPS[lastStep.act as StepAct]) : lastStep.act
  return (
    <Actions>
      <span>{say(texts.lastStep(what, lastStep.takenBy, lastStep.takenAt))}</span>
      <ActionForm
        kind="plain"
        action={`/programmes/${programme.id}/undoing`}
        label={say(texts.undo)}
        hidden={{ version: `${programme.version}` }}
      />
    </Actions>
  )
}

/** The first open questions in full, the others as a number: nobody reads eleven of one kind. */
const MOST_SHOWN = 4

function Concerns({ shell, view }: { shell: Shell; view: ProgrammeView }) {
  const { say } = shell
  const { programme, concerns, mayEdit } = view
  if (concerns.length === 0) return null
  const open = concerns.filter(isOpen)
  const href = `/programmes/${programme.id}/warnings`
  return (
    <section id="warnings">
      <Notice
        kind={open.length > 0 ? 'warning' : 'success'}
        title={say(open.length > 0 ? texts.warningsLeft(open.length) : texts.allAnswered)}
      >
        <ul>
          {open.slice(0, MOST_SHOWN).map(({ key, warnings }) => (
            <li key={key}>
              {say(warnings[0]!.warning.message)}
              {warnings.length > 1 && ` (${say(texts.othersOfKind(warnings.length))})`}
            </li>
          ))}
        </ul>
        <a href={href}>{say(mayEdit && open.length > 0 ? texts.warningsOpenAction : texts.warnings)}</a>
      </Notice>
    </section>
  )
}

function TaskPanel(props: { shell: Shell; task: Task; deliverables: Deliverable[]; mayEdit: boolean }) {
  const { shell, task, deliverables, mayEdit } = props
  const { say } = shell
  return (
    <section class="panel" id={anchorOf(task)}>
      <h3>
        <a href={`/tasks/${task.id}`}>{task.path}</a> {titleOf(task)}
      </h3>
      <SummaryList
        rows={[
          { term: say(texts.owner), detail: ownerOf(shell, task) },
          ...(task.partners.length > 0
            ? [{ term: say(texts.partners), detail: task.partners.map(({ name }) => name).join('; ') }]
            : []),
          {
            term: say(texts.deliverables),
            detail:
              deliverables.length === 0 ? say(texts.noDeliverables) : <Deliverables {...{ shell, deliverables }} />,
          },
        ]}
      />
      {mayEdit && (
        <a href={`/tasks/${task.id}`}>
          {say(texts.open)}
          <span class="unseen">: {task.path}</span>
        </a>
      )}
    </section>
  )
}

function Deliverables({ shell, deliverables }: { shell: Shell; deliverables: Deliverable[] }) {
  return (
    <ul class="plain-list">
      {deliverables.map(deliverable => (
        <li key={deliverable.id}>
          {deliverable.title} ({dates(shell, deliverable)})
        </li>
      ))}
    </ul>
  )
}
