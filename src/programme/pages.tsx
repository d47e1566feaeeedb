// Pages of a programme: the list, bringing one in, checking what was read, handing the tasks out.

import type { Reading } from '../document/index.ts'
import type { NewDuty } from '../duty/index.ts'
import { FileFields, type FileKind } from '../file/index.ts'
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
  Tag,
} from '../shared/page/index.ts'
import { formatDay } from '../shared/text.ts'
import type { Deliverable, Programme, Task } from './programme.ts'
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

const StateTag = ({ shell, programme }: { shell: Shell; programme: Programme }) =>
  programme.state === 'published' ? (
    <Tag state="done">{shell.say(texts.published)}</Tag>
  ) : (
    <Tag state="open">{shell.say(texts.draft)}</Tag>
  )

const crumbs = ({ say }: Shell) => [{ href: '/programmes', text: say(texts.title) }]

/** The kinds that the reader of documents reads. */
export const PROGRAMME_FILES: readonly FileKind[] = ['docx', 'md', 'txt']

export function UploadPage({ shell, id, errors }: { shell: Shell; id: string; errors: FieldError[] }) {
  const { say } = shell
  return (
    <Page shell={shell} title={say(texts.upload)} lead={say(texts.uploadLead)} crumbs={crumbs(shell)} errors={errors}>
      <form method="post" action="/programmes" encType="multipart/form-data">
        <Hidden name="id" value={id} />
        <FileFields shell={shell} name="file" label={texts.file} kinds={PROGRAMME_FILES} errors={errors} />
        <Button>{say(texts.readButton)}</Button>
      </form>
    </Page>
  )
}

export function ProgrammePage(props: {
  shell: Shell
  programme: Programme
  reading: Reading
  tasks: Task[]
  deliverables: Deliverable[]
  mayPublish: boolean
}) {
  const { shell, programme, reading, tasks, deliverables, mayPublish } = props
  const { say } = shell
  const draft = programme.state === 'draft'
  const { sections, bodies, citations } = reading
  return (
    <Page
      shell={shell}
      title={programme.subject}
      lead={say(texts.understood(sections.length, bodies.length, tasks.length, citations.length))}
      crumbs={crumbs(shell)}
      wide
    >
      <Actions>
        <StateTag shell={shell} programme={programme} />
        {draft && mayPublish && <Button href={`/programmes/${programme.id}/publication`}>{say(texts.publish)}</Button>}
        <a href={`/programmes/${programme.id}/original`}>{say(texts.original)}</a>
      </Actions>
      <Columns even>
        <DocumentView label={say(texts.original)} paragraphs={paragraphsOf(reading, tasks)} />
        <div>
          {mayPublish && <Warnings shell={shell} reading={reading} />}
          <h2>{say(texts.tasks)}</h2>
          {tasks.map(task => (
            <TaskPanel
              key={task.id}
              {...{ shell, task }}
              deliverables={deliverables.filter(d => d.taskId === task.id)}
              mayEdit={draft && mayPublish}
            />
          ))}
        </div>
      </Columns>
    </Page>
  )
}

function Warnings({ shell, reading }: { shell: Shell; reading: Reading }) {
  if (reading.warnings.length === 0) return null
  return (
    <Notice kind="warning" title={shell.say(texts.warnings)}>
      <ul>
        {reading.warnings.map((warning, at) => (
          <li key={at}>{shell.say(warning.message)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function TaskPanel(props: { shell: Shell; task: Task; deliverables: Deliverable[]; mayEdit: boolean }) {
  const { shell, task, deliverables, mayEdit } = props
  const { say } = shell
  const owner = task.bodyName ?? say(texts.noOwner)
  return (
    <section class="panel" id={anchor(task)}>
      <h3>
        <a href={`/tasks/${task.id}`}>{task.path}</a> {opening(task.text)}
      </h3>
      <SummaryList
        rows={[
          { term: say(texts.owner), detail: owner },
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

export const dates = ({ say }: Shell, { occurrences }: Deliverable): string =>
  occurrences.length === 0 ? say(texts.noDate) : occurrences.map(o => formatDay(o.dueOn)).join(', ')

const anchor = (task: Task) => `task-${task.path.replaceAll('.', '-')}`

/** The first words of a paragraph, as its short name. */
export function opening(text: string): string {
  const words = text.split(/\s+/)
  return words.length <= 14 ? text : `${words.slice(0, 14).join(' ')} …`
}

/** The document as it was read, cut into paragraphs; those that are tasks lead to their panel. */
function paragraphsOf(reading: Reading, tasks: Task[]): Paragraph[] {
  const headings = new Set(reading.sections.map(section => section.label))
  let offset = 0
  return reading.text.split('\n').flatMap((line, at): Paragraph[] => {
    const from = offset
    offset += line.length + 1
    const text = line
      .replace(/^#+\s*/, '')
      .replaceAll('**', '')
      .trim()
    if (text === '') return []
    const task = tasks.find(t => t.sourceFrom < from + line.length && t.sourceTo > from)
    if (task) return [{ id: `p${at}`, text, kind: 'task', href: `#${anchor(task)}` }]
    const heading = line.startsWith('#') || isTitle(text, reading) || headings.has(text.split(/[.\s]/, 1)[0] ?? '')
    return [{ id: `p${at}`, text, kind: heading ? 'heading' : 'plain' }]
  })
}

/** The line that names the document: its kind in capitals, then what it is about. */
const isTitle = (text: string, { kindName, subject }: Reading): boolean =>
  kindName !== null && subject !== null && text.startsWith(kindName.toLocaleUpperCase('vi')) && text.endsWith(subject)

export function PublicationPage(props: {
  shell: Shell
  programme: Programme
  tasks: Task[]
  deliverables: Deliverable[]
  duties: NewDuty[]
}) {
  const { shell, programme, tasks, deliverables, duties } = props
  const { say } = shell
  const dated = deliverables.filter(d => d.occurrences.length > 0)
  const undated = deliverables.filter(d => d.occurrences.length === 0)
  const pathOf = (d: Deliverable) => tasks.find(task => task.id === d.taskId)?.path
  return (
    <Page
      shell={shell}
      title={say(texts.publish)}
      lead={say(texts.publishLead)}
      crumbs={[...crumbs(shell), { href: `/programmes/${programme.id}`, text: programme.subject }]}
    >
      <Table
        caption={say(texts.deliverables)}
        columns={[
          { title: say(texts.deliverables) },
          { title: say(texts.paragraph) },
          { title: say(texts.who) },
          { title: say(texts.dueColumn) },
        ]}
        rows={dated.map(d => [d.title, pathOf(d), say(texts.owers[d.who]), dates(shell, d)])}
        empty={<p>{say(texts.nothingDated)}</p>}
      />
      {undated.length > 0 && (
        <Notice kind="info" title={say(texts.undatedStay)}>
          <ul>
            {undated.map(d => (
              <li key={d.id}>
                {pathOf(d)}: {d.title}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {dated.length > 0 && (
        <>
          <p>{say(texts.willCreate(duties.length, new Set(duties.map(duty => duty.unitId)).size))}</p>
          <ActionForm action={`/programmes/${programme.id}/publication`} label={say(texts.publish)} />
        </>
      )}
    </Page>
  )
}
