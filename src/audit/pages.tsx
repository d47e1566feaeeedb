// Pages of the audit log: the list with its filters, the form that asks for a reason, and what a person did.

import type { ComponentChildren } from 'preact'
import type { NamedPerson } from '../organisation/index.ts'
import { ACTS, describedAct, SUBJECTS } from '../shared/audit.ts'
import {
  Actions,
  Button,
  DateField,
  Empty,
  type FieldError,
  Filters,
  Hidden,
  Page,
  Picker,
  Radios,
  Select,
  type Shell,
  Table,
  TextArea,
  TextField,
} from '../shared/page/index.ts'
import { formatNumber } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import type { Head } from './sealing.ts'
import type { ListedEntry } from './store.ts'
import { atMost, reasonGiven, resultOf, sealedTo, texts } from './texts.ts'
import { actInWords, actorInWords, detailInWords, formatMoment, MOST_IN_FILE, subjectInWords } from './words.ts'

export interface Paging {
  /** The address of this list with its filters, without where in it. */
  here: string
  older: string | null
  atStart: boolean
}

export function AuditPage(props: {
  shell: Shell
  head: Head | undefined
  entries: ListedEntry[]
  paging: Paging
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, head, entries, paging, typed, errors } = props
  const { say, lang } = shell
  return (
    <Page
      shell={shell}
      title={say(texts.title)}
      lead={say(head ? sealedTo(formatNumber(head.position, lang), sealedWhen(shell, head)) : texts.noSeal)}
      errors={errors}
      wide
    >
      <AuditFilters {...{ shell, typed, errors }} />
      <Actions>
        <Button kind="plain" href="/audit/person-searches/new">
          {say(texts.byPerson)}
        </Button>
      </Actions>
      {errors.length === 0 && <Entries {...{ shell, entries, paging }} caption={say(texts.title)} />}
    </Page>
  )
}

/** Seals go by the real clock, which in a demonstration is years away from the day on the page. */
const sealedWhen = ({ clock }: Shell, { sealedAt }: Head) => (clock ? null : formatMoment(sealedAt))

function AuditFilters({ shell, typed, errors }: { shell: Shell; typed: Record<string, string>; errors: FieldError[] }) {
  const { say } = shell
  const field = typing(typed, errors)
  const acts = Object.entries(ACTS).map(([value, { text }]) => ({ value, text: say(text) }))
  return (
    <Filters action="/audit" label={say(texts.filter)}>
      <Select {...field('act')} label={say(texts.act)} options={[{ value: '', text: say(texts.allActs) }, ...acts]} />
      <DateField {...field('from')} label={say(texts.from)} />
      <DateField {...field('to')} label={say(texts.to)} />
      <TextField {...field('subject')} label={say(texts.subject)} width="medium" autocomplete="off" />
      <Button kind="plain">{say(texts.apply)}</Button>
      {Object.values(typed).some(value => value !== '') && <a href="/audit">{say(texts.clear)}</a>}
    </Filters>
  )
}

function Entries(props: { shell: Shell; entries: ListedEntry[]; paging: Paging; caption: string }) {
  const { shell, entries, paging, caption } = props
  const { say, lang } = shell
  return (
    <>
      <Table
        caption={caption}
        hideCaption
        columns={[
          ...[texts.time, texts.act, texts.actor, texts.about, texts.detail].map(text => ({ title: say(text) })),
          { title: say(texts.position), numeric: true },
        ]}
        rows={entries.map(entry => [
          formatMoment(entry.at),
          actInWords(say, entry.act),
          actorInWords(say, entry),
          <Subject {...{ shell, entry }} />,
          <span class="breakable">{detailInWords(say, entry)}</span>,
          entry.position === null ? say(texts.positionWaiting) : formatNumber(entry.position, lang),
        ])}
        empty={
          <Empty title={say(texts.none)}>
            <p>{say(texts.noneNext)}</p>
          </Empty>
        }
      />
      {entries.length > 0 && (
        <>
          <Actions>
            {!paging.atStart && (
              <Button kind="plain" href={paging.here}>
                {say(texts.newest)}
              </Button>
            )}
            {paging.older && (
              <Button kind="plain" href={paging.older}>
                {say(texts.older)}
              </Button>
            )}
            <a href={within(paging.here, 'format', 'csv')}>{say(texts.download)}</a>
          </Actions>
          <p class="hint">{say(atMost(formatNumber(MOST_IN_FILE, lang)))}</p>
        </>
      )}
    </>
  )
}

/** What it was done to, where one can look at it, and everything else that was done to it. Not for people: see searching. */
function Subject({ shell, entry }: { shell: Shell; entry: ListedEntry }): ComponentChildren {
  const { say } = shell
  const name = subjectInWords(say, entry)
  const kind = describedAct(entry.act)?.subject
  if (!kind || !entry.subjectId || kind === 'person') return name
  const { page } = SUBJECTS[kind]
  return (
    <>
      {page ? <a href={page + entry.subjectId}>{name}</a> : name} ·{' '}
      <a href={`/audit?subject=${entry.subjectId}`}>{say(texts.related)}</a>
    </>
  )
}

/** The address with one more parameter. */
export const within = (address: string, name: string, value: string) =>
  `${address}${address.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`

export function PersonSearchForm(props: {
  shell: Shell
  id: string
  /** People of the name that was typed, when it fits several. */
  people: NamedPerson[]
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, id, people, typed, errors } = props
  const { say } = shell
  const field = typing(typed, errors)
  return (
    <Page
      shell={shell}
      title={say(texts.byPerson)}
      lead={say(texts.byPersonLead)}
      crumbs={[{ href: '/audit', text: say(texts.title) }]}
      errors={errors}
    >
      <form method="post" action="/audit/person-searches" noValidate>
        <Hidden name="id" value={id} />
        <Picker kind="person" {...field('name')} label={say(texts.personName)} width="medium" required />
        {people.length > 1 && (
          <Radios
            {...field('person')}
            legend={say(texts.whichPerson)}
            options={people.map(person => ({ value: person.id, text: person.name, hint: person.post }))}
          />
        )}
        <TextArea {...field('reason')} label={say(texts.reason)} hint={say(texts.reasonHint)} rows={3} required />
        <Button>{say(texts.search)}</Button>
      </form>
    </Page>
  )
}

export function PersonPage(props: {
  shell: Shell
  name: string
  reason: string
  entries: ListedEntry[]
  paging: Paging
}) {
  const { shell, name, reason, entries, paging } = props
  const { say } = shell
  const title = say(resultOf(name))
  return (
    <Page
      shell={shell}
      title={title}
      lead={say(reasonGiven(reason))}
      crumbs={[
        { href: '/audit', text: say(texts.title) },
        { href: '/audit/person-searches/new', text: say(texts.byPerson) },
      ]}
      wide
    >
      <Entries {...{ shell, entries, paging }} caption={title} />
    </Page>
  )
}
