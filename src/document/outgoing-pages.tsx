// Pages of outgoing documents: what is in progress, the register, one document with its next step.

import { FileFields } from '../file/index.ts'
import type { Permission } from '../organisation/index.ts'
import {
  ActionForm,
  Actions,
  Button,
  DateField,
  Empty,
  type FieldError,
  Filters,
  Hidden,
  Notice,
  NumberField,
  Page,
  Panel,
  Select,
  type Shell,
  Steps,
  SummaryList,
  type SummaryRow,
  Table,
  Tag,
  type TagState,
  TextArea,
  TextField,
} from '../shared/page/index.ts'
import { formatDay } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import type { DispatchCounts } from './dispatch-store.ts'
import { dispatchTexts } from './dispatch-texts.ts'
import { citedNumber, KINDS, kindOf } from './layout/index.ts'
import { mayTake, type OutgoingState, officialOf } from './outgoing.ts'
import type { DocumentFindings } from './outgoing-actions.ts'
import { ABOUT, aboutHref, queryOf } from './outgoing-forms.ts'
import { Preview } from './outgoing-preview.tsx'
import type { Asked, ListedOutgoing, Outgoing } from './outgoing-store.ts'
import { outgoingTexts as texts } from './outgoing-texts.ts'
import { DocumentTabs } from './tabs.tsx'

const TAGS: Record<OutgoingState, TagState> = {
  ...{ draft: 'open', submitted: 'soon', approved: 'soon', numbered: 'soon', signed: 'done', cancelled: 'none' },
}

export const StateTag = ({ shell, state }: { shell: Shell; state: OutgoingState }) => (
  <Tag state={TAGS[state]}>{shell.say(texts.states[state])}</Tag>
)

/** "05-BC/ĐU", or the kind while there is no number. */
export function titleOf({
  layout,
  symbol,
  sequence,
  kind,
}: Pick<ListedOutgoing, 'layout' | 'symbol' | 'sequence' | 'kind'>) {
  return citedNumber({ layout, number: { sequence, symbol } }) ?? kindOf(kind).name
}

export function OutgoingList(props: {
  shell: Shell
  asked: Asked
  typed: string
  documents: ListedOutgoing[]
  more: boolean
  mayWrite: boolean
}) {
  const { shell, asked, typed, documents, more, mayWrite } = props
  const { say } = shell
  const register = asked.view === 'register'
  return (
    <Page shell={shell} title={say(register ? texts.register : texts.title)} wide>
      <DocumentTabs shell={shell} here={register ? '/documents/outgoing?view=register' : '/documents/outgoing'} />
      {mayWrite && (
        <Actions>
          <Button href="/documents/outgoing/new">{say(texts.write)}</Button>
        </Actions>
      )}
      <OutgoingFilters {...{ shell, asked, typed }} />
      <Table
        caption={say(register ? texts.register : texts.work)}
        hideCaption
        columns={[
          { title: say(texts.number) },
          ...(register ? [{ title: say(texts.day) }] : []),
          { title: say(texts.subject) },
          { title: say(texts.issuer) },
          ...(register ? [{ title: say(texts.signatory) }, { title: say(texts.sent), numeric: true }] : []),
          { title: say(texts.state) },
        ]}
        rows={documents.map(document => [
          <a href={`/documents/outgoing/${document.id}`}>{titleOf(document)}</a>,
          ...(register ? [document.issuedOn ? formatDay(document.issuedOn) : ''] : []),
          document.subject,
          document.unit,
          ...(register ? [document.signatory ?? '–', document.sentTo] : []),
          <StateTag {...{ shell }} state={document.state} />,
        ])}
        empty={
          <Empty title={say(register ? texts.noRegister : texts.noWork)}>
            <p>{say(register ? texts.noRegisterNext : texts.noWorkNext)}</p>
          </Empty>
        }
      />
      <Actions>
        {more && (
          <Button
            kind="plain"
            href={`/documents/outgoing${queryOf({ ...asked, after: afterOf(documents.at(-1)!) }, typed)}`}
          >
            {say(texts.next)}
          </Button>
        )}
        {asked.after && (
          <a href={`/documents/outgoing${queryOf({ ...asked, after: null }, typed)}`}>{say(texts.first)}</a>
        )}
        {documents.length > 0 && register && (
          <>
            <a href={`/documents/outgoing/register.csv${queryOf({ ...asked, after: null }, typed)}`}>
              {say(texts.csv)}
            </a>
            <a href={`/documents/outgoing/register.xlsx${queryOf({ ...asked, after: null }, typed)}`}>
              {say(texts.xlsx)}
            </a>
          </>
        )}
      </Actions>
    </Page>
  )
}

const afterOf = ({ id, sequence, issuedOn }: ListedOutgoing): Asked['after'] => ({
  ...{ id, sequence: sequence ?? 0, issuedOn: issuedOn?.toString() ?? '' },
})

function OutgoingFilters({ shell, asked, typed }: { shell: Shell; asked: Asked; typed: string }) {
  const { say } = shell
  const register = asked.view === 'register'
  const states: readonly OutgoingState[] = register
    ? ['numbered', 'signed', 'cancelled']
    : ['draft', 'submitted', 'approved', 'numbered']
  return (
    <Filters action="/documents/outgoing" label={say(texts.filters)}>
      {register && <Hidden name="view" value="register" />}
      <TextField name="q" label={say(texts.search)} value={typed} type="search" width="medium" />
      <Select
        name="kind"
        label={say(texts.kind)}
        value={asked.kind ?? ''}
        options={[
          { value: '', text: say(texts.anyKind) },
          ...Object.entries(KINDS).map(([value, { name }]) => ({ value, text: name })),
        ]}
      />
      <Select
        name="state"
        label={say(texts.state)}
        value={asked.state ?? ''}
        options={[
          { value: '', text: say(texts.anyState) },
          ...states.map(value => ({ value, text: say(texts.states[value]) })),
        ]}
      />
      {register && <NumberField name="year" label={say(texts.year)} value={asked.year ?? ''} />}
      <Button kind="plain">{say(texts.filter)}</Button>
    </Filters>
  )
}

export interface DocumentView {
  document: Outgoing
  allowed: ReadonlySet<Permission>
  findings: DocumentFindings
  /** The number that would come next, while it waits for one. */
  next: string | null
  counts: DispatchCounts
  today: Temporal.PlainDate
  typed: Record<string, string>
  errors: FieldError[]
}

export function OutgoingPage({ shell, view }: { shell: Shell; view: DocumentView }) {
  const { say } = shell
  const { document, findings, errors } = view
  const { content, sequence, issuedOn } = document
  return (
    <Page
      shell={shell}
      title={`${kindOf(document.kind).name} ${content.subject}`}
      crumbs={[{ href: '/documents/outgoing', text: say(texts.title) }]}
      errors={errors}
      wide
    >
      <Way {...{ shell }} state={document.state} />
      {document.state === 'draft' && findings.errors.length > 0 && (
        <Notice kind="warning" title={say(texts.findings)}>
          <Sentences shell={shell} findings={findings.errors} />
        </Notice>
      )}
      {mayStillChange(document.state) && findings.warnings.length > 0 && (
        <Notice kind="info" title={say(texts.remarks)}>
          <Sentences shell={shell} findings={findings.warnings} />
        </Notice>
      )}
      <NextStep {...{ shell, view }} />
      <Panel title={say(texts.facts)}>
        <SummaryList rows={factsOf(shell, view)} />
        <Actions>
          <a href={`/documents/outgoing/${document.id}/pdf`}>{say(texts.pdf)}</a>
          <a href={`/documents/outgoing/${document.id}/docx`}>{say(texts.docx)}</a>
          {document.state === 'signed' && (
            <a href={`/documents/outgoing/${document.id}/original`}>{say(texts.original)}</a>
          )}
        </Actions>
      </Panel>
      <Preview document={officialOf(content, sequence, issuedOn)} label={say(texts.preview)} />
    </Page>
  )
}

const mayStillChange = (state: OutgoingState) => state === 'draft' || state === 'submitted'

const Sentences = ({ shell, findings }: { shell: Shell; findings: DocumentFindings['errors'] }) => (
  <ul>
    {findings.map(({ code, field, text }) => (
      <li key={`${code} ${field}`}>{shell.say(text)}</li>
    ))}
  </ul>
)

const WAY = ['draft', 'submitted', 'approved', 'numbered', 'signed'] as const

function Way({ shell, state }: { shell: Shell; state: OutgoingState }) {
  if (state === 'cancelled') return <StateTag {...{ shell, state }} />
  const at = WAY.indexOf(state)
  return (
    <Steps
      items={WAY.map((step, index) => ({
        text: shell.say(texts.states[step]),
        state: index < at || state === 'signed' ? 'done' : index === at ? 'current' : 'todo',
      }))}
    />
  )
}

function factsOf(shell: Shell, { document, counts, allowed }: DocumentView): SummaryRow[] {
  const { say } = shell
  const { content, sequence, issuedOn, contentSha256, cancelledReason, returnedReason, aboutKind, aboutId } = document
  const number = citedNumber(officialOf(content, sequence, issuedOn))
  const followUp = { href: `/documents/outgoing/${document.id}/dispatch`, text: say(dispatchTexts.followUp) }
  const settings = { href: `/documents/letterheads/${document.unitId}`, text: say(texts.settings) }
  const known = aboutKind && Object.hasOwn(ABOUT, aboutKind) ? texts.aboutKinds[aboutKind] : undefined
  const rows: (SummaryRow | null | undefined | false | '')[] = [
    { term: say(texts.issuer), detail: document.unit, ...(allowed.has('number') ? { action: settings } : {}) },
    number !== null && { term: say(texts.number), detail: number },
    issuedOn && { term: say(texts.day), detail: formatDay(issuedOn) },
    known && aboutId && { term: say(texts.about), detail: <a href={aboutHref(aboutKind!, aboutId)}>{say(known)}</a> },
    returnedReason && { term: say(texts.returned), detail: returnedReason },
    cancelledReason && { term: say(texts.cancelled), detail: cancelledReason },
    contentSha256 && { term: say(texts.hash), detail: <code>{contentSha256}</code> },
    document.state === 'signed' && { term: say(texts.sent), detail: `${counts.all}`, action: followUp },
  ]
  return rows.filter(row => !!row)
}

function NextStep({ shell, view }: { shell: Shell; view: DocumentView }) {
  const { document, allowed } = view
  const { state, id } = document
  const { say } = shell
  const hidden = { version: `${document.version}` }
  const address = `/documents/outgoing/${id}`
  return (
    <>
      <Actions>
        {allowed.has('prepare') && mayTake('edit', state) && (
          <Button kind="plain" href={`${address}/edit`}>
            {say(texts.edit)}
          </Button>
        )}
        {allowed.has('prepare') && mayTake('submit', state) && (
          <ActionForm action={`${address}/submission`} label={say(texts.submit)} hidden={hidden} />
        )}
        {allowed.has('approve') && mayTake('approve', state) && (
          <ActionForm action={`${address}/approval`} label={say(texts.approve)} hidden={hidden} />
        )}
        {allowed.has('send') && state === 'signed' && (
          <Button href={`${address}/dispatch/new`}>{say(dispatchTexts.send)}</Button>
        )}
      </Actions>
      {allowed.has('number') && mayTake('number', state) && <NumberForm {...{ shell, view }} />}
      {allowed.has('sign') && mayTake('sign', state) && <SignForm {...{ shell, view }} />}
      {allowed.has('approve') && mayTake('return', state) && (
        <ReasonForm {...{ shell, view }} path="return" title={say(texts.giveBack)} />
      )}
      {allowed.has('number') && mayTake('cancel', state) && (
        <ReasonForm {...{ shell, view }} path="cancellation" title={say(texts.cancel)} hint={say(texts.cancelHint)} />
      )}
    </>
  )
}

function NumberForm({ shell, view }: { shell: Shell; view: DocumentView }) {
  const { say } = shell
  const { document, next, today, typed, errors } = view
  const field = typing({ issuedOn: formatDay(today), ...typed }, errors)
  return (
    <Panel title={say(texts.giveNumber)}>
      {next && <p>{say(texts.nextNumber(next))}</p>}
      <form method="post" action={`/documents/outgoing/${document.id}/numbering`}>
        <Hidden name="version" value={document.version} />
        <DateField label={say(texts.day)} {...field('issuedOn')} />
        <Button>{say(texts.giveNumber)}</Button>
      </form>
    </Panel>
  )
}

function SignForm({ shell, view: { document, errors } }: { shell: Shell; view: DocumentView }) {
  const { say } = shell
  return (
    <Panel title={say(texts.signing)}>
      <p>{say(texts.signingLead)}</p>
      <form method="post" action={`/documents/outgoing/${document.id}/signing`} encType="multipart/form-data">
        <Hidden name="version" value={document.version} />
        <FileFields shell={shell} name="scan" label={texts.scan} kinds={['pdf', 'png', 'jpeg']} errors={errors} />
        <Button>{say(texts.signing)}</Button>
      </form>
    </Panel>
  )
}

function ReasonForm(props: {
  shell: Shell
  view: DocumentView
  path: 'return' | 'cancellation'
  title: string
  hint?: string
}) {
  const { shell, view, path, title, hint } = props
  const name = `reason-${path}`
  const field = typing(view.typed, view.errors)(name)
  return (
    <Panel title={title}>
      <form method="post" action={`/documents/outgoing/${view.document.id}/${path}`}>
        <Hidden name="version" value={view.document.version} />
        <TextArea {...field} label={shell.say(texts.reason)} hint={hint} rows={2} />
        <Button kind="danger">{title}</Button>
      </form>
    </Panel>
  )
}
