// A person's calendar feed: to open, to renew, to end. The address is shown once.

import type { Instant } from '../shared/day.ts'
import { ActionForm, Actions, Empty, Notice, Page, Panel, type Shell, SummaryList } from '../shared/page/index.ts'
import { formatMoment } from '../shared/text.ts'
import { openedOn, feedTexts as texts } from './feed-texts.ts'
import { texts as dutyTexts } from './texts.ts'

/** `address` only in the answer to the form that made it. */
export function FeedPage(props: { shell: Shell; openedAt: Instant | null; address: string | null }) {
  const { shell, openedAt, address } = props
  const { say, lang } = shell
  return (
    <Page
      shell={shell}
      title={say(texts.title)}
      lead={say(texts.lead)}
      crumbs={[{ href: '/duties', text: say(dutyTexts.title) }]}
    >
      <Notice kind="info">{say(texts.protection)}</Notice>
      {address && (
        <Panel title={say(texts.address)}>
          <p>
            <code class="breakable">{address}</code>
          </p>
          <p>{say(texts.once)}</p>
        </Panel>
      )}
      {openedAt ? (
        <>
          <SummaryList rows={[{ term: say(texts.state), detail: say(openedOn(formatMoment(openedAt, lang))) }]} />
          <p class="hint">{say(texts.renewHint)}</p>
          <Actions>
            <ActionForm action="/calendar-feed" label={say(texts.renew)} kind="plain" />
            <ActionForm action="/calendar-feed/ending" label={say(texts.close)} kind="plain" />
          </Actions>
        </>
      ) : (
        <Empty title={say(texts.none)}>
          <p>{say(texts.noneNext)}</p>
          <ActionForm action="/calendar-feed" label={say(texts.open)} />
        </Empty>
      )}
    </Page>
  )
}
