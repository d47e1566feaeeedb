// The page of delegations: a form for each post one holds, what one gave, what one was given.

import type { PlainDate } from '../shared/day.ts'
import {
  ActionForm,
  Button,
  DateField,
  type FieldError,
  Hidden,
  Page,
  Panel,
  Select,
  type Shell,
  Table,
} from '../shared/page/index.ts'
import { formatDay, type Text } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import type { Candidate, Delegation, OwnPost } from './delegation-store.ts'
import { delegationTexts as texts } from './delegation-texts.ts'

export interface OfferedPost extends OwnPost {
  candidates: readonly Candidate[]
  /** The last day to which it may be delegated. */
  latest: PlainDate
  /** The id of what its form makes. */
  formId: string
}

export function DelegationsPage(props: {
  shell: Shell
  posts: readonly OfferedPost[]
  /** What this person gave and was given. */
  delegations: readonly Delegation[]
  /** What others gave each other whose people this person manages. */
  managed: readonly Delegation[]
  personId: string
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, posts, delegations, managed, personId, errors } = props
  const { say } = shell
  const given = delegations.filter(({ giverId }) => giverId === personId)
  const received = delegations.filter(({ giverId }) => giverId !== personId)
  return (
    <Page
      shell={shell}
      title={say(texts.title)}
      lead={say(texts.lead)}
      crumbs={[{ href: '/account', text: say(texts.account) }]}
      errors={errors}
    >
      {posts.length === 0 && <p>{say(texts.noOwnPost)}</p>}
      {posts.map(post => (
        <PostForm key={post.id} {...{ ...props, post }} />
      ))}
      <Given shell={shell} title={texts.givenByMe} delegations={given} empty={texts.noneGiven} />
      <Received shell={shell} delegations={received} />
      {managed.length > 0 && (
        <Given shell={shell} title={texts.managed} delegations={managed} empty={texts.noneGiven} withGiver />
      )}
    </Page>
  )
}

function PostForm(props: { shell: Shell; post: OfferedPost; typed: Record<string, string>; errors: FieldError[] }) {
  const { shell, post, typed, errors } = props
  const { say } = shell
  const field = typing(typed, errors)
  return (
    <Panel title={`${post.title}, ${post.unit}`}>
      {post.candidates.length === 0 ? (
        <p>{say(texts.nobody)}</p>
      ) : (
        <form method="post" action="/delegations" noValidate>
          <Hidden name="id" value={post.formId} />
          <Hidden name="post" value={post.id} />
          <Select
            {...field(`person.${post.id}`)}
            label={say(texts.person)}
            options={[
              { value: '', text: say(texts.choose) },
              ...post.candidates.map(({ id, name, post: held }) => ({ value: id, text: `${name} – ${held}` })),
            ]}
            required
          />
          <DateField
            {...field(`until.${post.id}`)}
            label={say(texts.until)}
            hint={say(texts.untilHint(post.latest))}
            required
          />
          <Button>{say(texts.give)}</Button>
        </form>
      )}
    </Panel>
  )
}

/** Delegations that the reader may end. */
function Given(props: {
  shell: Shell
  title: Text
  delegations: readonly Delegation[]
  empty: Text
  withGiver?: boolean
}) {
  const { shell, title, delegations, empty, withGiver = false } = props
  const { say } = shell
  const columns = [texts.post, ...(withGiver ? [texts.giver] : []), texts.person, texts.from, texts.until, texts.act]
  return (
    <Table
      caption={say(title)}
      columns={columns.map(text => ({ title: say(text) }))}
      rows={delegations.map(delegation => [
        delegation.post,
        ...(withGiver ? [delegation.giver] : []),
        delegation.person,
        formatDay(delegation.from),
        lastDayOf(delegation),
        <ActionForm
          key={delegation.id}
          action={`/delegations/${delegation.id}/ending`}
          kind="plain"
          label={say(texts.end)}
          about={`${delegation.post}, ${delegation.person}`}
        />,
      ])}
      empty={say(empty)}
    />
  )
}

const Received = ({ shell, delegations }: { shell: Shell; delegations: readonly Delegation[] }) => (
  <Table
    caption={shell.say(texts.givenToMe)}
    columns={[texts.post, texts.giver, texts.from, texts.until].map(text => ({ title: shell.say(text) }))}
    rows={delegations.map(delegation => [
      delegation.post,
      delegation.giver,
      formatDay(delegation.from),
      lastDayOf(delegation),
    ])}
    empty={shell.say(texts.noneReceived)}
  />
)

const lastDayOf = ({ until }: Delegation) => formatDay(until.subtract({ days: 1 }))
