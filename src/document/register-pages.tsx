// Pages of the register of documents: the lists, one document, the form.

import type { ComponentChildren } from 'preact'
import { type KnownDocument, REGISTER } from '../law/register.ts'
import {
  Actions,
  addressWith,
  Button,
  DateField,
  Empty,
  type FieldError,
  Filters,
  Hidden,
  Notice,
  Page,
  Paging,
  ROWS_ON_PAGE,
  Select,
  type Shell,
  SummaryList,
  Table,
  TextArea,
  TextField,
} from '../shared/page/index.ts'
import { formatDay, type Say } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import type { CitingDocument, RegisteredDocument } from './register-store.ts'
import { registerTexts as texts } from './register-texts.ts'
import { DocumentTabs } from './tabs.tsx'

export const LISTS = ['own', 'incoming', 'law'] as const
export type ListName = (typeof LISTS)[number]

interface ListProps {
  shell: Shell
  list: ListName
  typed: string
  mayEnter: boolean
}

/** One document more than fit on the page means that the list goes on. */
export function RegisterList(props: ListProps & { documents: readonly RegisteredDocument[]; after: string | null }) {
  const { shell, list, typed, documents, after } = props
  const { say } = shell
  const shown = documents.slice(0, ROWS_ON_PAGE)
  const address = (behind: string | null) => addressWith('/documents', { list, q: typed, after: behind })
  const rows = shown.map(one => [
    <a href={`/documents/${one.id}`}>{one.number}</a>,
    one.kind,
    one.issuer,
    formatDay(one.issuedOn),
    one.title,
    one.arrivalNumber === null ? '' : `${one.arrivalNumber}/${one.arrivalYear}`,
  ])
  return (
    <ListPage {...props}>
      <Table
        caption={say(texts[list])}
        columns={[texts.number, texts.kind, texts.issuer, texts.issuedOn, texts.documentTitle, texts.arrival].map(
          text => ({ title: say(text) }),
        )}
        rows={rows}
        empty={
          <Empty title={say(typed ? texts.noneFound : texts.none)}>
            <p>{say(typed ? texts.noneFoundNext : texts.noneNext)}</p>
          </Empty>
        }
      />
      <Paging
        shell={shell}
        next={documents.length > ROWS_ON_PAGE ? address(shown.at(-1)!.id) : null}
        first={after ? address(null) : null}
      />
    </ListPage>
  )
}

/** What comes with the program: few enough to be shown whole. */
export function LawList(props: ListProps & { documents: readonly KnownDocument[] }) {
  const { shell, documents } = props
  const { say } = shell
  return (
    <ListPage {...props}>
      <Table
        caption={say(texts.law)}
        columns={[texts.number, texts.issuer, texts.issuedOn, texts.documentTitle, texts.inForce, texts.confidence].map(
          text => ({ title: say(text) }),
        )}
        rows={documents.map(one => [
          `${one.kind} ${one.number}`,
          one.issuer,
          one.issuedOn ? formatDay(one.issuedOn) : say(texts.dayUnknown),
          one.title ?? '',
          force(say, one),
          say(texts[one.confidence]),
        ])}
        empty={
          <Empty title={say(texts.noneFound)}>
            <p>{say(texts.noneFoundNext)}</p>
          </Empty>
        }
      />
    </ListPage>
  )
}

const force = (say: Say, { inForceFrom, inForceUntil, amendedBy, replacedBy }: KnownDocument): string =>
  [
    inForceFrom && `${say(texts.inForceFrom)} ${formatDay(inForceFrom)}`,
    inForceUntil && `${say(texts.inForceUntil)} ${formatDay(inForceUntil)}`,
    amendedBy && `${say(texts.amendedBy)} ${amendedBy}`,
    replacedBy && `${say(texts.replacedBy)} ${replacedBy}`,
  ]
    .filter(Boolean)
    .join('; ')

function ListPage(props: ListProps & { children: ComponentChildren }) {
  const { shell, list, typed, mayEnter, children } = props
  const { say } = shell
  return (
    <Page shell={shell} title={say(texts.title)} lead={say(texts.about)}>
      <DocumentTabs shell={shell} here="/documents" />
      {mayEnter && (
        <Actions>
          <Button href="/documents/new">{say(texts.add)}</Button>
        </Actions>
      )}
      <Filters action="/documents" label={say(texts.filter)}>
        <Select
          name="list"
          label={say(texts.which)}
          value={list}
          options={LISTS.map(value => ({ value, text: say(texts[value]) }))}
        />
        <TextField name="q" label={say(texts.search)} value={typed} type="search" width="medium" />
        <Button kind="plain">{say(texts.filter)}</Button>
      </Filters>
      {children}
    </Page>
  )
}

const crumbsOf = (say: Say) => [{ href: '/documents', text: say(texts.title) }]

export function RegisteredPage(props: {
  shell: Shell
  document: RegisteredDocument
  citing: readonly CitingDocument[]
  mayCorrect: boolean
}) {
  const { shell, document, citing, mayCorrect } = props
  const { say } = shell
  return (
    <Page shell={shell} title={`${document.kind} ${document.number}`} lead={document.title} crumbs={crumbsOf(say)}>
      <SummaryList rows={factsOf(say, document)} />
      {mayCorrect && (
        <Actions>
          <Button kind="plain" href={`/documents/${document.id}/correction`}>
            {say(texts.correct)}
          </Button>
        </Actions>
      )}
      <h2>{say(texts.citedBy)}</h2>
      {citing.length === 0 ? (
        <p>{say(texts.citedNowhere)}</p>
      ) : (
        <ul>
          {citing.map(({ kindName, subject }) => (
            <li>{[kindName, subject].filter(Boolean).join(' ') || say(texts.untitled)}</li>
          ))}
        </ul>
      )}
    </Page>
  )
}

function factsOf(say: Say, document: RegisteredDocument) {
  const { issuer, issuedOn, inForceFrom, inForceUntil, replacedBy, source, arrivedOn } = document
  const replacement = REGISTER.find(({ number }) => number === replacedBy)
  const rows: [{ vi: string; en: string }, string | null][] = [
    [texts.issuer, issuer],
    [texts.issuedOn, formatDay(issuedOn)],
    [texts.inForceFrom, inForceFrom && formatDay(inForceFrom)],
    [texts.inForceUntil, inForceUntil && formatDay(inForceUntil)],
    [texts.replacedBy, replacedBy && [replacement?.kind, replacedBy, replacement?.title].filter(Boolean).join(' ')],
    [texts.arrival, document.arrivalNumber === null ? null : `${document.arrivalNumber}/${document.arrivalYear}`],
    [texts.arrivedOn, arrivedOn && formatDay(arrivedOn)],
    [texts.source, source || say(texts.original)],
  ]
  return rows.flatMap(([name, value]) => (value ? [{ term: say(name), detail: value }] : []))
}

export function RegisterForm(props: {
  shell: Shell
  /** Null while a document is entered for the first time. */
  stored: RegisteredDocument | null
  id: string
  typed: Record<string, string>
  errors: FieldError[]
  stale?: boolean
}) {
  const { shell, stored, id, typed, errors, stale = false } = props
  const { say } = shell
  const field = typing(typed, errors)
  return (
    <Page shell={shell} title={say(stored ? texts.correct : texts.add)} crumbs={crumbsOf(say)} errors={errors}>
      {stale && stored && (
        <Notice kind="warning" title={say(texts.stored)}>
          <p>{say(texts.stale)}</p>
          <SummaryList
            rows={[
              { term: say(texts.number), detail: stored.number },
              { term: say(texts.documentTitle), detail: stored.title },
              ...factsOf(say, stored),
            ]}
          />
        </Notice>
      )}
      <form method="post" action={stored ? `/documents/${id}` : '/documents'} noValidate>
        <Hidden name="id" value={id} />
        {stored && <Hidden name="version" value={stored.version} />}
        <TextField
          {...field('number')}
          label={say(texts.number)}
          hint={say(texts.numberHint)}
          width="medium"
          required
        />
        <TextField {...field('kind')} label={say(texts.kind)} width="medium" required />
        <TextField {...field('issuer')} label={say(texts.issuer)} required />
        <DateField {...field('issuedOn')} label={say(texts.issuedOn)} required />
        <TextArea {...field('title')} label={say(texts.documentTitle)} required />
        <DateField
          {...field('arrivedOn')}
          label={say(texts.arrivedOn)}
          hint={say(texts.arrivedHint)}
          required={false}
        />
        <DateField {...field('inForceFrom')} label={say(texts.inForceFrom)} required={false} />
        <DateField {...field('inForceUntil')} label={say(texts.inForceUntil)} required={false} />
        <TextField {...field('replacedBy')} label={say(texts.replacedBy)} width="medium" required={false} />
        <TextField {...field('source')} label={say(texts.source)} hint={say(texts.sourceHint)} required={false} />
        <Actions>
          <Button>{say(texts.save)}</Button>
        </Actions>
      </form>
    </Page>
  )
}
