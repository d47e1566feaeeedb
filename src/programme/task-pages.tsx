// The page of one task: its paragraph, who does it, what it is to bring forth.

import { type CitedDocument, registerAddress } from '../document/index.ts'
import {
  ActionForm,
  Actions,
  Button,
  Empty,
  Notice,
  Page,
  Panel,
  type Shell,
  SummaryList,
} from '../shared/page/index.ts'
import { formatDay } from '../shared/text.ts'
import { seams } from './content.ts'
import { crumbsTo, dates, ownerOf } from './parts.tsx'
import type { Deliverable, Programme, Task } from './programme.ts'
import { texts } from './texts.ts'

export function TaskPage(props: {
  shell: Shell
  programme: Programme
  task: Task
  deliverables: Deliverable[]
  mayEdit: boolean
  isLast: boolean
  /** Null when there is no document. */
  origin: Origin | null
}) {
  const { shell, programme, task, deliverables, mayEdit, isLast, origin } = props
  const { say } = shell
  return (
    <Page shell={shell} title={say(texts.taskTitle(task.path))} crumbs={crumbsTo(shell, programme)}>
      <Panel title={say(texts.paragraph)}>
        {task.title && <p>{task.title}</p>}
        <p>{task.text}</p>
        <SummaryList
          rows={[
            { term: say(texts.owner), detail: ownerOf(shell, task) },
            ...(task.partners.length > 0
              ? [{ term: say(texts.partners), detail: task.partners.map(({ name }) => name).join('; ') }]
              : []),
          ]}
        />
        {origin?.paragraph && (
          <p>
            <a href={`/programmes/${programme.id}#${origin.paragraph}`}>{say(texts.showParagraph)}</a>
          </p>
        )}
        {mayEdit && <TaskActs {...{ shell, programme, task, isLast }} />}
      </Panel>
      {origin && <Superiors {...{ shell, origin }} />}
      <h2>{say(texts.deliverables)}</h2>
      {deliverables.length === 0 && (
        <Empty title={say(texts.noDeliverables)}>
          <p>{say(texts.addHint)}</p>
        </Empty>
      )}
      {deliverables.map(deliverable => (
        <DeliverablePanel key={deliverable.id} {...{ shell, programme, deliverable, mayEdit }} />
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

/** Where a task stands in the document, and what it rests on. */
export interface Origin {
  paragraph: string | null
  ofAll: CitedDocument[]
  here: CitedDocument[]
}

function Superiors({ shell, origin }: { shell: Shell; origin: Origin }) {
  const { say } = shell
  const { ofAll, here } = origin
  if (ofAll.length + here.length === 0) return null
  const list = (cited: CitedDocument[]) => (
    <ul class="plain-list">
      {cited.map(document => (
        <li key={document.number}>
          <a href={registerAddress(document)}>{citedAs(document)}</a>
        </li>
      ))}
    </ul>
  )
  return (
    <Panel title={say(texts.superior)}>
      <SummaryList
        rows={[
          ...(ofAll.length > 0 ? [{ term: say(texts.superiorOfAll), detail: list(ofAll) }] : []),
          ...(here.length > 0 ? [{ term: say(texts.citedHere), detail: list(here) }] : []),
        ]}
      />
    </Panel>
  )
}

/** As the document cites it: "Chương trình 08-CTr/BCĐTP, 28/3/2024, Ban Chỉ đạo thành phố". */
const citedAs = ({ kind, number, date, issuer }: CitedDocument): string => {
  const day = date && formatDay(Temporal.PlainDate.from(date))
  return [[kind, number].filter(Boolean).join(' '), day, issuer].filter(Boolean).join(', ')
}

function TaskActs({
  shell,
  programme,
  task,
  isLast,
}: {
  shell: Shell
  programme: Programme
  task: Task
  isLast: boolean
}) {
  const { say } = shell
  const hidden = { version: `${programme.version}` }
  return (
    <Actions>
      <Button kind="plain" href={`/tasks/${task.id}/correction`}>
        {say(texts.correct)}
      </Button>
      {seams(task.text).length > 0 && (
        <Button kind="plain" href={`/tasks/${task.id}/division`}>
          {say(texts.split)}
        </Button>
      )}
      {!isLast && (
        <ActionForm kind="plain" action={`/tasks/${task.id}/merging`} label={say(texts.merge)} hidden={hidden} />
      )}
      <ActionForm kind="plain" action={`/tasks/${task.id}/removal`} label={say(texts.removeTask)} hidden={hidden} />
    </Actions>
  )
}

function DeliverablePanel(props: { shell: Shell; programme: Programme; deliverable: Deliverable; mayEdit: boolean }) {
  const { shell, programme, deliverable, mayEdit } = props
  const { say } = shell
  const { id, kind, title, who, rhythm, origin, evidence } = deliverable
  const from = say(origin === 'document' ? texts.fromDocument : texts.byOffice)
  return (
    <Panel title={title}>
      <SummaryList
        rows={[
          { term: say(texts.kind), detail: `${say(texts.kinds[kind])}, ${from}` },
          { term: say(texts.who), detail: say(texts.owers[who]) },
          { term: say(texts.rhythm), detail: say(texts.rhythms[rhythm]) },
          { term: say(texts.dueColumn), detail: <Due {...{ shell, deliverable }} /> },
          ...(evidence ? [{ term: say(texts.evidence), detail: evidence }] : []),
        ]}
      />
      {mayEdit && (
        <Actions>
          <Button href={`/deliverables/${id}`}>
            {say(texts.edit)}
            <span class="unseen">: {title}</span>
          </Button>
          <ActionForm
            kind="plain"
            action={`/deliverables/${id}/removal`}
            label={say(texts.remove)}
            about={title}
            hidden={{ version: `${programme.version}` }}
          />
        </Actions>
      )}
    </Panel>
  )
}

/** The days, and who set them: the text itself, or the Office. */
function Due({ shell, deliverable }: { shell: Shell; deliverable: Deliverable }) {
  const { occurrences, namedDue } = deliverable
  const named = namedDue && occurrences.every(({ dueOn }) => dueOn.equals(namedDue))
  return (
    <>
      {dates(shell, deliverable)}
      {occurrences.length > 0 && <div class="hint">{shell.say(named ? texts.namedInText : texts.setByOffice)}</div>}
    </>
  )
}

/** Above a form whose page is stale: who changed what meanwhile. */
export const StaleNotice = ({ stale }: { stale: string | null }) => stale && <Notice kind="problem" title={stale} />
