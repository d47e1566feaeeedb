// Pages of what was sent and received: choosing recipients, following the receipts, the paper list, what came in.

import { dayOf } from '../shared/day.ts'
import {
  ActionForm,
  Actions,
  Button,
  Cards,
  Checkbox,
  Empty,
  type FieldError,
  Notice,
  Page,
  type Shell,
  SummaryList,
  Table,
  Tag,
  TextArea,
} from '../shared/page/index.ts'
import { formatDay } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { DISPATCH_STATES, type DispatchState, dispatchState } from './dispatch.ts'
import type { Dispatch, DispatchCounts, Received } from './dispatch-store.ts'
import { dispatchTexts as texts } from './dispatch-texts.ts'
import { citedNumber, kindOf } from './layout/index.ts'
import { officialOf } from './outgoing.ts'
import { Preview } from './outgoing-preview.tsx'
import type { Outgoing } from './outgoing-store.ts'
import { outgoingTexts } from './outgoing-texts.ts'
import { DocumentTabs } from './tabs.tsx'

const TAGS = { sent: 'open', opened: 'soon', acknowledged: 'done' } as const

const ReceiptTag = ({ shell, state }: { shell: Shell; state: DispatchState }) => (
  <Tag state={TAGS[state]}>{shell.say(texts.states[state])}</Tag>
)

const nameOf = ({ content, sequence, issuedOn, kind }: Outgoing) =>
  citedNumber(officialOf(content, sequence, issuedOn)) ?? kindOf(kind).name

const crumbs = ({ say }: Shell, document: Outgoing) => [
  { href: '/documents/outgoing', text: say(outgoingTexts.title) },
  { href: `/documents/outgoing/${document.id}`, text: nameOf(document) },
]

export function SendPage(props: {
  shell: Shell
  document: Outgoing
  subordinates: number
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, document, subordinates, typed, errors } = props
  const { say } = shell
  const listed = document.recipientIds.length
  return (
    <Page
      shell={shell}
      title={`${say(texts.send)} ${nameOf(document)}`}
      lead={say(texts.sendLead)}
      crumbs={crumbs(shell, document)}
      errors={errors}
    >
      <form method="post" action={`/documents/outgoing/${document.id}/dispatch`}>
        <fieldset class="field">
          <legend>{say(texts.inside)}</legend>
          {listed > 0 && (
            <Checkbox name="listed" value="yes" label={say(texts.listed(listed))} checked={typed.listed === 'yes'} />
          )}
          <Checkbox
            name="subordinates"
            value="yes"
            label={say(texts.subordinates(subordinates))}
            checked={typed.subordinates === 'yes'}
          />
        </fieldset>
        <TextArea
          {...typing(typed, errors)('names')}
          label={say(texts.others)}
          hint={say(texts.othersHint)}
          rows={8}
          required={false}
        />
        <Button>{say(texts.send)}</Button>
      </form>
    </Page>
  )
}

export function FollowUpPage(props: {
  shell: Shell
  document: Outgoing
  counts: DispatchCounts
  state: DispatchState | null
  dispatches: Dispatch[]
  after: string | null
  more: boolean
  maySend: boolean
}) {
  const { shell, document, counts, state, dispatches, after, more, maySend } = props
  const { say } = shell
  const base = `/documents/outgoing/${document.id}/dispatch`
  const query = (next: string | null) => {
    const written = new URLSearchParams({ ...(state ? { state } : {}), ...(next ? { after: next } : {}) })
    return written.size > 0 ? `${base}?${written}` : base
  }
  return (
    <Page shell={shell} title={`${say(texts.followUp)}: ${nameOf(document)}`} crumbs={crumbs(shell, document)}>
      <Cards
        items={[
          { value: counts.all, label: say(texts.counts.all), href: base },
          ...DISPATCH_STATES.map(each => ({
            ...{ value: counts[each], label: say(texts.counts[each]), state: TAGS[each] },
            href: `${base}?state=${each}`,
          })),
        ]}
      />
      <Actions>
        {maySend && <Button href={`${base}/new`}>{say(texts.send)}</Button>}
        {maySend && counts.all > counts.acknowledged && (
          <ActionForm action={`${base}/resending`} label={say(texts.resend)} kind="plain" />
        )}
        {counts.outside > 0 && <a href={`${base}/paper`}>{say(texts.outsideList)}</a>}
        {counts.outside > 0 && <a href={`${base}/letters`}>{say(texts.letters)}</a>}
      </Actions>
      <Table
        caption={say(texts.followUp)}
        hideCaption
        columns={[
          { title: say(texts.recipient) },
          { title: say(texts.where) },
          { title: say(texts.sentOn) },
          { title: say(texts.stateColumn) },
        ]}
        rows={dispatches.map(dispatch => [
          dispatch.recipient,
          say(dispatch.unitId ? texts.insideOne : texts.outsideOne),
          formatDay(dayOf(dispatch.lastSentAt)),
          <Receipt {...{ shell, dispatch, maySend }} />,
        ])}
        empty={
          counts.all > 0 ? (
            <p>{say(texts.noneLikeThis)}</p>
          ) : (
            <Empty title={say(texts.noDispatch)}>
              <p>{say(texts.noDispatchNext)}</p>
            </Empty>
          )
        }
      />
      <Actions>
        {more && (
          <Button kind="plain" href={query(dispatches.at(-1)!.id)}>
            {say(outgoingTexts.next)}
          </Button>
        )}
        {after && <a href={query(null)}>{say(outgoingTexts.first)}</a>}
      </Actions>
    </Page>
  )
}

function Receipt({ shell, dispatch, maySend }: { shell: Shell; dispatch: Dispatch; maySend: boolean }) {
  const state = dispatchState(dispatch)
  const at = dispatch.acknowledgedAt ?? dispatch.openedAt
  return (
    <>
      <ReceiptTag {...{ shell, state }} /> {at && formatDay(dayOf(at))}
      {maySend && !dispatch.unitId && state === 'sent' && (
        <ActionForm
          action={`/documents/dispatches/${dispatch.id}/receipt`}
          label={shell.say(texts.noteReceipt)}
          about={dispatch.recipient}
          kind="plain"
        />
      )}
    </>
  )
}

/** To be printed and signed on receipt. */
export function PaperPage({
  shell,
  document,
  dispatches,
}: {
  shell: Shell
  document: Outgoing
  dispatches: Dispatch[]
}) {
  const { say } = shell
  const { content, issuedOn } = document
  return (
    <Page
      shell={shell}
      title={say(texts.outsideList)}
      lead={say(texts.outsideLead)}
      crumbs={crumbs(shell, document)}
      wide
    >
      <p>
        <strong>{nameOf(document)}</strong>, {issuedOn && formatDay(issuedOn)}: {content.subject} ({document.unit})
      </p>
      <Table
        caption={say(texts.outsideList)}
        hideCaption
        columns={[
          { title: say(texts.recipient) },
          { title: say(texts.copies), numeric: true },
          { title: say(texts.receivedOn) },
          { title: say(texts.signedFor) },
        ]}
        rows={dispatches.map(({ recipient }) => [recipient, '01', '', ''])}
        empty={<p>{say(texts.noOutside)}</p>}
      />
    </Page>
  )
}

/** For each recipient outside a page of its own, with a place to sign for the receipt. */
export function LettersPage(props: { shell: Shell; document: Outgoing; dispatches: Dispatch[] }) {
  const { shell, document, dispatches } = props
  const { say } = shell
  const { content, issuedOn } = document
  const day = issuedOn ? formatDay(issuedOn) : ''
  return (
    <Page shell={shell} title={say(texts.letters)} lead={say(texts.lettersLead)} crumbs={crumbs(shell, document)}>
      {dispatches.map(({ id, recipient }) => (
        <section key={id} class="letter">
          <h2>
            {say(texts.addressed)} {recipient}
          </h2>
          <p>{say(texts.letterText(document.unit, nameOf(document), day, content.subject))}</p>
          <SummaryList
            rows={[
              { term: say(texts.receivedOn), detail: '' },
              { term: say(texts.signedFor), detail: '' },
            ]}
          />
        </section>
      ))}
      {dispatches.length === 0 && <p>{say(texts.noOutside)}</p>}
    </Page>
  )
}

export function ReceivedList(props: { shell: Shell; received: Received[]; after: string | null; more: boolean }) {
  const { shell, received, after, more } = props
  const { say } = shell
  return (
    <Page shell={shell} title={say(texts.received)} lead={say(texts.receivedLead)}>
      <DocumentTabs shell={shell} here="/documents/incoming-dispatch" />
      <Table
        caption={say(texts.received)}
        hideCaption
        columns={[
          { title: say(outgoingTexts.number) },
          { title: say(outgoingTexts.subject) },
          { title: say(texts.from) },
          { title: say(texts.sentOn) },
          { title: say(texts.stateColumn) },
        ]}
        rows={received.map(each => [
          <a href={`/documents/incoming-dispatch/${each.id}`}>
            {citedNumber({ layout: each.layout, number: { sequence: each.sequence, symbol: each.symbol } })}
          </a>,
          each.subject,
          each.sender,
          formatDay(dayOf(each.sentAt)),
          <ReceiptTag {...{ shell }} state={dispatchState(each)} />,
        ])}
        empty={
          <Empty title={say(texts.noReceived)}>
            <p>{say(texts.noReceivedNext)}</p>
          </Empty>
        }
      />
      <Actions>
        {more && (
          <Button kind="plain" href={`/documents/incoming-dispatch?after=${received.at(-1)!.id}`}>
            {say(outgoingTexts.next)}
          </Button>
        )}
        {after && <a href="/documents/incoming-dispatch">{say(outgoingTexts.first)}</a>}
      </Actions>
    </Page>
  )
}

/** What came in: its head at once, its text once the organisation has opened it. */
export function ReceivedPage(props: { shell: Shell; dispatch: Dispatch; document: Outgoing; mayAct: boolean }) {
  const { shell, dispatch, document, mayAct } = props
  const { say } = shell
  const { content, sequence, issuedOn } = document
  const state = dispatchState(dispatch)
  const base = `/documents/incoming-dispatch/${dispatch.id}`
  return (
    <Page
      shell={shell}
      title={`${kindOf(document.kind).name} ${content.subject}`}
      crumbs={[{ href: '/documents/incoming-dispatch', text: say(texts.received) }]}
      wide={state !== 'sent'}
    >
      <SummaryList
        rows={[
          { term: say(outgoingTexts.number), detail: nameOf(document) },
          { term: say(outgoingTexts.day), detail: issuedOn ? formatDay(issuedOn) : '' },
          { term: say(texts.from), detail: document.unit },
          { term: say(texts.to), detail: dispatch.recipient },
          { term: say(texts.stateColumn), detail: <ReceiptTag {...{ shell, state }} /> },
        ]}
      />
      {mayAct && state === 'sent' && (
        <Notice kind="info">
          <p>{say(texts.openLead)}</p>
          <ActionForm action={`${base}/opening`} label={say(texts.open)} />
        </Notice>
      )}
      {state !== 'sent' && (
        <>
          <Actions>
            {mayAct && state === 'opened' && (
              <ActionForm action={`${base}/acknowledgement`} label={say(texts.acknowledge)} />
            )}
            <a href={`${base}/original`}>{say(outgoingTexts.original)}</a>
            <a href={`${base}/pdf`}>{say(outgoingTexts.pdf)}</a>
          </Actions>
          <Preview document={officialOf(content, sequence, issuedOn)} label={say(outgoingTexts.preview)} />
        </>
      )}
    </Page>
  )
}
