// Pages of notices: the list, and how one gets mail.

import { dayOf, type Instant, ZONE } from '../shared/day.ts'
import {
  ActionForm,
  Actions,
  Button,
  Empty,
  type FieldError,
  Notice,
  Page,
  Radios,
  type Shell,
  Table,
  Tag,
  TextField,
} from '../shared/page/index.ts'
import { formatDay, type Text } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import type { NoticeKind } from './notice.ts'
import type { ListedNotice } from './store.ts'
import { texts } from './texts.ts'

export function NoticeList(props: {
  shell: Shell
  notices: ListedNotice[]
  kinds: readonly NoticeKind[]
  /** Where the older ones are; null when there are none. */
  older: string | null
}) {
  const { shell, notices, kinds, older } = props
  const { say } = shell
  const newest = notices[0]
  return (
    <Page shell={shell} title={say(texts.title)}>
      <Actions>
        {newest && notices.some(({ readAt }) => !readAt) && (
          <ActionForm action="/notices/reading" label={say(texts.markAll)} kind="plain" hidden={{ until: newest.id }} />
        )}
        <a href="/notices/settings">{say(texts.settings)}</a>
      </Actions>
      <Table
        caption={say(texts.title)}
        hideCaption
        columns={[texts.what, texts.when, texts.state].map(text => ({ title: say(text) }))}
        rows={notices.map(notice => [
          <What shell={shell} notice={notice} kinds={kinds} />,
          moment(notice.createdAt),
          notice.readAt ? (
            <Tag state="done">{say(texts.read)}</Tag>
          ) : (
            <div>
              <Tag state="open">{say(texts.unread)}</Tag>
              <ActionForm
                action={`/notices/${notice.id}/reading`}
                label={say(texts.markRead)}
                about={say(wordsOf(notice, kinds))}
                kind="plain"
              />
            </div>
          ),
        ])}
        empty={
          <Empty title={say(texts.none)}>
            <p>{say(texts.noneNext)}</p>
          </Empty>
        }
      />
      {older && (
        <p>
          <a href={older}>{say(texts.older)}</a>
        </p>
      )}
    </Page>
  )
}

function What({ shell, notice, kinds }: { shell: Shell; notice: ListedNotice; kinds: readonly NoticeKind[] }) {
  const { say } = shell
  const kind = kindOf(notice, kinds)
  const words = say(wordsOf(notice, kinds))
  if (!notice.mayOpen || !kind) return <>{words}</>
  return (
    <>
      <a href={`${kind.base}/${notice.subjectId}`}>{words}</a>
      {notice.about && !kind.sensitive && <div class="why">{say(notice.about)}</div>}
    </>
  )
}

const kindOf = (notice: ListedNotice, kinds: readonly NoticeKind[]) => kinds.find(({ kind }) => kind === notice.kind)

/** What the row is called; nothing of the thing once it is out of reach, or when this version does not know the kind. */
const wordsOf = (notice: ListedNotice, kinds: readonly NoticeKind[]): Text =>
  notice.mayOpen ? (kindOf(notice, kinds)?.title ?? texts.title) : texts.outOfReach

/** 9:05, 16/11/2026 in Viet Nam. */
function moment(at: Instant): string {
  const { hour, minute } = at.toZonedDateTimeISO(ZONE)
  return `${hour}:${String(minute).padStart(2, '0')}, ${formatDay(dayOf(at))}`
}

export function SettingsPage(props: {
  shell: Shell
  mailOn: boolean
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, mailOn, typed, errors } = props
  const { say } = shell
  const field = typing(typed, errors)
  return (
    <Page
      shell={shell}
      title={say(texts.settings)}
      lead={say(texts.settingsLead)}
      crumbs={[{ href: '/notices', text: say(texts.title) }]}
      errors={errors}
    >
      {!mailOn && <Notice kind="info">{say(texts.mailOff)}</Notice>}
      <form method="post" action="/notices/settings" noValidate>
        <TextField
          {...field('email')}
          type="email"
          label={say(texts.email)}
          hint={say(texts.emailHint)}
          autocomplete="email"
        />
        <Radios
          {...field('choice')}
          legend={say(texts.choice)}
          options={[
            { value: 'off', text: say(texts.off) },
            { value: 'daily', text: say(texts.daily) },
            { value: 'at-once', text: say(texts.atOnce), hint: say(texts.atOnceHint) },
          ]}
        />
        <Radios
          {...field('language')}
          legend={say(texts.language)}
          inline
          options={[
            { value: 'vi', text: 'Tiếng Việt' },
            { value: 'en', text: 'English' },
          ]}
        />
        <Button>{say(texts.save)}</Button>
      </form>
    </Page>
  )
}
