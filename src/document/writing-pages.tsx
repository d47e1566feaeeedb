// Pages on which a document is begun and its draft edited.

import {
  Actions,
  Button,
  type FieldError,
  Hidden,
  Notice,
  Page,
  Select,
  type Shell,
  TextArea,
  TextField,
} from '../shared/page/index.ts'
import { typing } from '../shared/web.ts'
import { KINDS } from './layout/index.ts'
import { typedOf } from './outgoing-body.ts'
import type { Outgoing } from './outgoing-store.ts'
import { outgoingTexts as texts } from './outgoing-texts.ts'

const crumbs = ({ say }: Shell) => [{ href: '/documents/outgoing', text: say(texts.title) }]

export function NewOutgoingPage(props: {
  shell: Shell
  id: string
  issuers: { id: string; name: string }[]
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, id, issuers, typed, errors } = props
  const { say } = shell
  const field = typing(typed, errors)
  const written = Object.entries(KINDS).filter(([, kind]) => kind.laidOut)
  return (
    <Page shell={shell} title={say(texts.write)} lead={say(texts.writeLead)} crumbs={crumbs(shell)} errors={errors}>
      <form method="post" action="/documents/outgoing">
        <Hidden name="id" value={id} />
        <Select
          {...field('unit')}
          label={say(texts.issuer)}
          options={issuers.map(({ id: value, name }) => ({ value, text: name }))}
        />
        <Select
          {...field('kind')}
          label={say(texts.kind)}
          options={written.map(([value, { name }]) => ({ value, text: name }))}
        />
        <TextArea {...field('subject')} label={say(texts.subject)} rows={2} required />
        <Button>{say(texts.write)}</Button>
      </form>
    </Page>
  )
}

export function EditOutgoingPage(props: {
  shell: Shell
  document: Outgoing
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, document, typed, errors } = props
  const { say } = shell
  const field = typing(typed, errors)
  const { layout, content } = document
  return (
    <Page
      shell={shell}
      title={say(texts.edit)}
      crumbs={[...crumbs(shell), { href: `/documents/outgoing/${document.id}`, text: content.subject }]}
      errors={errors}
    >
      <form method="post" action={`/documents/outgoing/${document.id}`}>
        <Hidden name="version" value={typed.version ?? document.version} />
        <TextArea {...field('subject')} label={say(texts.subject)} rows={2} required />
        <TextArea
          {...field('addressees')}
          label={say(texts.addressees)}
          hint={say(texts.addresseesHint)}
          rows={3}
          required={false}
        />
        <TextArea {...field('bases')} label={say(texts.bases)} hint={say(texts.basesHint)} rows={4} required={false} />
        {typedOf(content.blocks) === null ? (
          <Notice kind="info">{say(texts.bodyFixed)}</Notice>
        ) : (
          <TextArea {...field('body')} label={say(texts.body)} hint={say(texts.bodyHint)} rows={18} />
        )}
        <TextField {...field('place')} label={say(texts.place)} />
        <TextArea {...field('recipients')} label={say(texts.recipients)} hint={say(texts.recipientsHint)} rows={5} />
        <TextField {...field('authority')} label={say(texts.authority)} hint={say(texts.authorityHint[layout])} />
        <TextField {...field('post')} label={say(texts.post)} />
        <TextField {...field('name')} label={say(texts.name)} required={false} />
        <Actions>
          <Button>{say(texts.save)}</Button>
          <a href={`/documents/outgoing/${document.id}`}>{content.subject}</a>
        </Actions>
      </form>
    </Page>
  )
}
