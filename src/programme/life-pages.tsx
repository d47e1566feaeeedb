// Where a programme stands in its life, what this person may do now, and the page of handing out.

import type { NewDuty } from '../duty/index.ts'
import {
  ActionForm,
  Actions,
  Button,
  Hidden,
  Notice,
  Page,
  type Shell,
  Steps,
  Table,
  TextArea,
} from '../shared/page/index.ts'
import type { Text } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import type { Difference } from './difference.ts'
import { DifferenceTables } from './edition-pages.tsx'
import { ACTS, canNow, isPublic, type ProgrammeAct, type ProgrammeState } from './life.ts'
import type { Drift } from './life-actions.ts'
import { crumbsTo, dates, StateTag } from './parts.tsx'
import type { Content, Programme } from './programme.ts'
import type { Life, Worker } from './store.ts'
import { texts } from './texts.ts'

const WAY = [texts.stepWrite, texts.submit, texts.approve, texts.stepHandOut, texts.stepClose]
const REACHED: Record<ProgrammeState, number> = { draft: 0, submitted: 2, approved: 3, published: 4, closed: 5 }

/** Soạn – trình – duyệt – giao – kết thúc. */
export function Way({ shell, programme }: { shell: Shell; programme: Programme }) {
  const reached = REACHED[programme.state]
  const standing = (at: number) => (at < reached ? 'done' : at === reached ? 'current' : 'todo')
  return <Steps items={WAY.map((text, at) => ({ text: shell.say(text), state: standing(at) }))} />
}

export interface LifeView {
  programme: Programme
  /** The permissions of this person over the issuer. */
  allowed: ReadonlySet<string>
  life: Life
  /** May follow the plans and reports of the units. */
  mayFollow: boolean
  /** Somebody else who saved within the last half hour. */
  worker: Worker | null
  /** How the organisation moved away from what was handed out; null where nothing is to be renewed. */
  drift: Drift | null
  /** Amendments that this person may read. */
  editions: Programme[]
  /** Ids that the forms carry for what they make, so that they may be sent twice. */
  newIds: { amend: string; copy: string; paper: string }
  /** Documents made of it that are on their way to number and signature; for those who act on it. */
  papers: readonly { id: string }[]
  typed?: Record<string, string>
}

/** Notices of how it stands, and the acts that this state allows and this person may do. */
export function LifeActs({ shell, view }: { shell: Shell; view: LifeView }) {
  const { say } = shell
  const { programme, allowed, life, worker, newIds } = view
  const address = `/programmes/${programme.id}`
  const hidden = { version: `${programme.version}` }
  const can = (act: ProgrammeAct) => canNow(programme.state, act) && allowed.has(ACTS[act].permission)
  return (
    <>
      {worker && <Notice kind="info" title={say(texts.worksOn(worker.name, worker.since, worker.at))} />}
      {programme.amendsId && (
        <Notice kind="info" title={say(texts.amendsEdition(programme.edition))}>
          <a href={`/programmes/${programme.amendsId}`}>{say(texts.inForce)}</a>
        </Notice>
      )}
      {life.closedReason && (
        <Notice kind="info" title={say(texts.closedBecause)}>
          <p>{life.closedReason}</p>
        </Notice>
      )}
      {programme.state === 'draft' && life.returnedReason && (
        <Notice kind="problem" title={say(texts.returnedBecause)}>
          <p>{life.returnedReason}</p>
        </Notice>
      )}
      <Actions>
        <StateTag {...{ shell, programme }} />
        {can('submit') && <ActionForm action={`${address}/submission`} label={say(texts.submit)} hidden={hidden} />}
        {can('approve') && <ActionForm action={`${address}/approval`} label={say(texts.approve)} hidden={hidden} />}
        {can('publish') && <Button href={`${address}/publication`}>{say(texts.publish)}</Button>}
        {can('amend') && !programme.amendsId && !view.editions.some(({ state }) => !isPublic(state)) && (
          <ActionForm
            kind="plain"
            action={`${address}/amendments`}
            label={say(texts.amend)}
            hidden={{ id: newIds.amend }}
          />
        )}
        {can('close') && !programme.amendsId && (
          <Button kind="plain" href={`${address}/closing`}>
            {say(texts.close)}
          </Button>
        )}
        {isPublic(programme.state) && !programme.amendsId && allowed.has('prepare') && (
          <ActionForm
            kind="plain"
            action={`${address}/copies`}
            label={say(texts.writeFrom)}
            hidden={{ id: newIds.copy }}
          />
        )}
        {programme.amendsId && <a href={`${address}/difference`}>{say(texts.difference)}</a>}
        <a href={`${address}/addressees`}>{say(texts.addressees)}</a>
        {allowed.has('publish') && <a href={`${address}/contents`}>{say(texts.planContents)}</a>}
        {view.mayFollow && <a href={`/plans/follow-up/${programme.id}`}>{say(texts.planFollowUp)}</a>}
        {!programme.documentId && allowed.has('prepare') && view.papers.length === 0 && (
          <ActionForm kind="plain" action={`${address}/paper`} label={say(texts.paper)} hidden={{ id: newIds.paper }} />
        )}
        {view.papers.map(({ id }) => (
          <a key={id} href={`/documents/outgoing/${id}`}>
            {say(texts.paperMade)}
          </a>
        ))}
        <a href={`${address}/document`}>{say(texts.document)}</a>
        {programme.documentId && <a href={`${address}/original`}>{say(texts.original)}</a>}
      </Actions>
      <Editions {...{ shell, view }} />
      <Renewal {...{ shell, view }} />
      {can('return') && <ReturnForm {...{ shell, view }} />}
    </>
  )
}

/** The amendments of a programme in force, the latest first, each with what it changed. */
function Editions({ shell, view }: { shell: Shell; view: LifeView }) {
  const { say } = shell
  if (view.editions.length === 0) return null
  return (
    <Table
      caption={say(texts.editions)}
      columns={[{ title: say(texts.editions) }, { title: say(texts.state) }, { title: say(texts.difference) }]}
      rows={view.editions.map(edition => [
        <a href={`/programmes/${edition.id}`}>{say(texts.edition(edition.edition))}</a>,
        <StateTag {...{ shell }} programme={edition} />,
        <a href={`/programmes/${edition.id}/difference`}>
          {say(texts.difference)}
          <span class="unseen">: {say(texts.edition(edition.edition))}</span>
        </a>,
      ])}
      empty=""
    />
  )
}

/** What merged, new or dissolved organisations leave to be done, with the one button that does it. */
function Renewal({ shell, view }: { shell: Shell; view: LifeView }) {
  const { say } = shell
  const { programme, drift } = view
  if (!drift || drift.newcomers.length + drift.dissolved.length === 0) return null
  const line = (text: Text, units: readonly { name: string }[]) =>
    units.length > 0 && (
      <details>
        <summary>{say(text)}</summary>
        <ul>
          {units.slice(0, 50).map(({ name }) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </details>
    )
  return (
    <Notice kind="warning" title={say(texts.driftTitle)}>
      {line(texts.newcomers(drift.newcomers.length), drift.newcomers)}
      {line(texts.dissolved(drift.dissolved.length), drift.dissolved)}
      {drift.newcomers.length > 0 && (
        <ActionForm action={`/programmes/${programme.id}/renewal`} label={say(texts.renew)} />
      )}
    </Notice>
  )
}

function ReturnForm({ shell, view }: { shell: Shell; view: LifeView }) {
  const { programme, typed = {} } = view
  const { say } = shell
  const wrong = 'reason' in typed ? [{ field: 'reason', message: say(texts.giveBackReasonMissing) }] : []
  return (
    <details class="panel" open={wrong.length > 0}>
      <summary>{say(texts.giveBack)}</summary>
      <form method="post" action={`/programmes/${programme.id}/return`} noValidate>
        <Hidden name="version" value={programme.version} />
        <TextArea {...typing(typed, wrong)('reason')} label={say(texts.giveBackReason)} rows={3} required />
        <Button kind="plain">{say(texts.giveBack)}</Button>
      </form>
    </details>
  )
}

export function PublicationPage(props: {
  shell: Shell
  programme: Programme
  content: Content
  duties: NewDuty[]
  /** Of an amendment: what it changes. */
  found: Difference | null
}) {
  const { shell, programme, content, duties, found } = props
  const { say } = shell
  const { tasks, deliverables } = content
  const dated = deliverables.filter(d => d.occurrences.length > 0)
  const undated = deliverables.filter(d => d.occurrences.length === 0)
  const pathOf = ({ taskId }: { taskId: string }) => tasks.find(task => task.id === taskId)?.path
  return (
    <Page shell={shell} title={say(texts.publish)} lead={say(texts.publishLead)} crumbs={crumbsTo(shell, programme)}>
      {found && <DifferenceTables {...{ shell, found }} tasks={[...tasks, ...found.tasks.removed]} />}
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
          {!found && <p>{say(texts.willCreate(duties.length, new Set(duties.map(duty => duty.unitId)).size))}</p>}
          <ActionForm
            action={`/programmes/${programme.id}/publication`}
            label={say(texts.publish)}
            hidden={{ version: `${programme.version}` }}
          />
        </>
      )}
    </Page>
  )
}
