// The pages of who looks after accounts: the people, the form that issues a code, the paper with the code.

import { type Instant, ZONE } from '../shared/day.ts'
import {
  Actions,
  addressWith,
  Button,
  Checkbox,
  Filters,
  Hidden,
  Notice,
  Page,
  Paging,
  Picker,
  ROWS_ON_PAGE,
  type Shell,
  SummaryList,
  Table,
} from '../shared/page/index.ts'
import { formatDay, type Say } from '../shared/text.ts'
import { accountTexts as texts } from './account-texts.ts'
import type { Managed } from './accounts.ts'

/** One more than fit on the page means that the list goes on. */
export function PeoplePage(props: { shell: Shell; people: readonly Managed[]; name: string; after: string | null }) {
  const { shell, people, name, after } = props
  const { say } = shell
  const shown = people.slice(0, ROWS_ON_PAGE)
  const issue = ({ id, name, accountId }: Managed) => (
    <a href={`/people/${id}/code`}>
      {say(accountId ? texts.reset : texts.invite)}
      <span class="unseen">: {name}</span>
    </a>
  )
  return (
    <Page shell={shell} title={say(texts.title)} lead={say(texts.lead)}>
      <Filters action="/people" label={say(texts.filter)}>
        <Picker kind="person" name="q" label={say(texts.name)} value={name} width="medium" />
        <Button kind="plain">{say(texts.find)}</Button>
        {name !== '' && <a href="/people">{say(texts.clear)}</a>}
      </Filters>
      <Table
        caption={say(texts.title)}
        hideCaption
        columns={[texts.name, texts.post, texts.account, texts.code].map(text => ({ title: say(text) }))}
        rows={shown.map(person => [
          person.name,
          person.post,
          say(person.accountId ? texts.has : texts.none),
          issue(person),
        ])}
        empty={say(name ? texts.nobodyNamed : texts.nobody)}
      />
      <Paging
        shell={shell}
        next={people.length > shown.length ? addressWith('/people', { q: name, after: shown.at(-1)!.id }) : null}
        first={after && addressWith('/people', { q: name })}
      />
    </Page>
  )
}

interface Recipient {
  id: string
  name: string
}

export function IssuePage(props: { shell: Shell; person: Recipient; id: string; reset: boolean; secondStep: boolean }) {
  const { shell, person, id, reset, secondStep } = props
  const { say } = shell
  return (
    <Page
      shell={shell}
      title={say(reset ? texts.reset : texts.invite)}
      lead={say(reset ? texts.resetLead : texts.inviteLead)}
      crumbs={crumbs(say)}
    >
      <SummaryList rows={[{ term: say(texts.person), detail: person.name }]} />
      <form method="post" action={`/people/${person.id}/code`}>
        <Hidden name="id" value={id} />
        {secondStep && <Checkbox name="clears" label={say(texts.clears)} />}
        <Actions>
          <Button>{say(reset ? texts.reset : texts.invite)}</Button>
        </Actions>
      </form>
    </Page>
  )
}

/** Made to be printed and handed over. */
export function PaperPage(props: {
  shell: Shell
  person: Recipient
  code: string
  reset: boolean
  address: string
  expires: Instant
}) {
  const { shell, person, code, reset, address, expires } = props
  const { say } = shell
  return (
    <Page shell={shell} title={say(reset ? texts.paperReset : texts.paperInvitation)} crumbs={crumbs(say)}>
      <Notice kind="warning">{say(texts.once)}</Notice>
      <SummaryList
        rows={[
          { term: say(texts.person), detail: person.name },
          { term: say(texts.address), detail: address },
          {
            term: say(texts.code),
            detail: (
              <strong>
                <code>{code}</code>
              </strong>
            ),
          },
          { term: say(texts.holdsUntil), detail: momentOf(expires) },
        ]}
      />
      <p>{say(texts.steps)}</p>
      <Actions>
        <Button href="/people" kind="plain">
          {say(texts.back)}
        </Button>
      </Actions>
    </Page>
  )
}

const crumbs = (say: Say) => [{ href: '/people', text: say(texts.title) }]

function momentOf(instant: Instant): string {
  const local = instant.toZonedDateTimeISO(ZONE)
  return `${formatDay(local.toPlainDate())} ${local.toPlainTime().toString({ smallestUnit: 'minute' })}`
}
