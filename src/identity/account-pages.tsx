// The pages of one's own account: password, second step, sessions.

import type { ComponentChildren } from 'preact'
import { type Instant, ZONE } from '../shared/day.ts'
import {
  ActionForm,
  Actions,
  Button,
  type FieldError,
  inLanguage,
  Notice,
  Page,
  Panel,
  type Shell,
  SummaryList,
  Table,
  TextField,
} from '../shared/page/index.ts'
import type { Say } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { accountTexts as own } from './account-texts.ts'
import type { Account } from './accounts.ts'
import { deviceOf } from './device.ts'
import { NewPassword } from './invitation-pages.tsx'
import { texts } from './texts.ts'

export interface OpenSession {
  id: string
  userAgent: string | null
  createdAt: Instant
  updatedAt: Instant
}

export function AccountPage(props: {
  shell: Shell
  account: Account
  sessions: readonly OpenSession[]
  /** The id of the session of this request. */
  current: string
  severalBodies: boolean
  errors: readonly FieldError[]
}) {
  const { shell, account, sessions, current, severalBodies, errors } = props
  const { say } = shell
  return (
    <Page shell={shell} title={say(own.title)} lead={account.name} errors={errors}>
      <Profile shell={shell} severalBodies={severalBodies} />
      {account.username === null ? (
        <Notice kind="info">{say(own.onePress)}</Notice>
      ) : (
        <>
          <SummaryList
            rows={[
              { term: say(own.username), detail: account.username },
              { term: say(own.mail), detail: account.email ?? say(own.none) },
            ]}
          />
          <Panel title={say(own.changePassword)}>
            <form method="post" action="/account/password" noValidate>
              <input type="hidden" name="username" autocomplete="username" value={account.username} />
              <CurrentPassword say={say} id="current" errors={errors} />
              <NewPassword say={say} field={typing({}, errors)} />
              <Button>{say(own.changePassword)}</Button>
            </form>
          </Panel>
          <SecondStep say={say} on={account.secondStep} errors={errors} />
        </>
      )}
      <Sessions say={say} sessions={sessions} current={current} />
    </Page>
  )
}

/** Who one is here: post, place, language; what may be changed has its way there. */
function Profile({ shell, severalBodies }: { shell: Shell; severalBodies: boolean }) {
  const { say, person, bodyName, lang, path } = shell
  return (
    <SummaryList
      rows={[
        { term: say(own.person), detail: person?.name ?? say(own.none) },
        { term: say(own.post), detail: person?.post ?? say(own.none) },
        {
          ...{ term: say(own.place), detail: bodyName ?? say(own.none) },
          ...(severalBodies && { action: { href: '/choose-body', text: say(own.otherBody) } }),
        },
        {
          ...{ term: say(own.delegation), detail: say(own.delegations) },
          action: { href: '/delegations', text: say(own.delegation) },
        },
        {
          ...{ term: say(own.calendar), detail: say(own.calendarAbout) },
          action: { href: '/calendar-feed', text: say(own.calendar) },
        },
        {
          ...{ term: say(own.language), detail: say(own.languageNow) },
          action: { href: inLanguage(path, lang === 'vi' ? 'en' : 'vi'), text: say(own.otherLanguage) },
        },
      ]}
    />
  )
}

function SecondStep({ say, on, errors }: { say: Say; on: boolean; errors: readonly FieldError[] }) {
  if (!on)
    return (
      <Panel title={say(own.secondStep)}>
        <p>{say(own.secondStepOff)}</p>
        <form method="post" action="/account/second-step" noValidate>
          <CurrentPassword say={say} id="switch-on" errors={errors} />
          <Button>{say(own.switchOn)}</Button>
        </form>
      </Panel>
    )
  return (
    <>
      <Panel title={say(own.recoveryTitle)}>
        <p>{say(own.newRecoveryHint)}</p>
        <form method="post" action="/account/recovery-codes" noValidate>
          <CurrentPassword say={say} id="recovery" errors={errors} />
          <Button kind="plain">{say(own.newRecoveryCodes)}</Button>
        </form>
      </Panel>
      <Panel title={say(own.secondStep)}>
        <p>{say(own.secondStepOn)}</p>
        <form method="post" action="/account/second-step/removal" noValidate>
          <CurrentPassword say={say} id="switch-off" errors={errors} />
          <Button kind="danger">{say(own.switchOff)}</Button>
        </form>
      </Panel>
    </>
  )
}

/** Asked again before what whoever finds an unlocked screen must not do. `id` tells the forms of the page apart. */
function CurrentPassword(props: { say: Say; id: string; errors: readonly FieldError[] }) {
  const { say, id, errors } = props
  return (
    <TextField
      name="current"
      id={id}
      label={say(own.currentPassword)}
      type="password"
      autocomplete="current-password"
      error={errors.find(({ field }) => field === id)?.message}
      required
    />
  )
}

function Sessions(props: { say: Say; sessions: readonly OpenSession[]; current: string }) {
  const { say, sessions, current } = props
  const device = ({ id, userAgent }: OpenSession) => {
    const name = deviceOf(userAgent) ?? say(own.unknownDevice)
    return id === current ? `${name} (${say(own.thisSession)})` : name
  }
  const end = (session: OpenSession) =>
    session.id === current ? (
      '–'
    ) : (
      <ActionForm
        action={`/account/sessions/${session.id}/ending`}
        kind="plain"
        label={say(own.endIt)}
        about={`${device(session)}, ${moment(session.createdAt)}`}
      />
    )
  return (
    <>
      <Table
        caption={say(own.sessions)}
        columns={[own.device, own.started, own.lastSeen, own.act].map(text => ({ title: say(text) }))}
        rows={sessions.map(session => [
          device(session),
          moment(session.createdAt),
          moment(session.updatedAt),
          end(session),
        ])}
        empty=""
      />
      {sessions.length > 1 && <ActionForm action="/account/sessions/ending" kind="danger" label={say(own.endOthers)} />}
    </>
  )
}

/** The key for the authenticator and the recovery codes: shown this once, and again only by starting anew. */
export function SwitchOnPage(props: { shell: Shell; uri: string; codes: readonly string[] }) {
  const { shell, uri, codes } = props
  const { say } = shell
  return (
    <Page shell={shell} title={say(own.switchOn)} lead={say(own.switchOnLead)}>
      <Panel title={say(own.key)}>
        <p>{say(own.keyHint)}</p>
        <p>
          <strong>
            <code>{inFours(new URL(uri).searchParams.get('secret') ?? '')}</code>
          </strong>
        </p>
        <p>
          <a href={uri}>{say(own.keyLink)}</a>
        </p>
      </Panel>
      <Panel title={say(own.recoveryCodes)}>
        <RecoveryCodes say={say} codes={codes} />
      </Panel>
      <Panel title={say(own.confirm)}>
        <Confirmation say={say} errors={[]} />
      </Panel>
    </Page>
  )
}

export function ConfirmPage({ shell, errors }: { shell: Shell; errors: readonly FieldError[] }) {
  const { say } = shell
  return (
    <Page shell={shell} title={say(own.switchOn)} errors={errors}>
      <Confirmation say={say} errors={errors} />
    </Page>
  )
}

const Confirmation = ({ say, errors }: { say: Say; errors: readonly FieldError[] }) => (
  <form method="post" action="/account/second-step/confirmation" noValidate>
    <TextField
      {...typing({}, errors)('code')}
      label={say(texts.code)}
      width="short"
      inputMode="numeric"
      autocomplete="one-time-code"
      required
    />
    <Button>{say(own.confirmation)}</Button>
  </form>
)

export function RecoveryCodesPage({ shell, codes }: { shell: Shell; codes: readonly string[] }) {
  const { say } = shell
  return (
    <Page shell={shell} title={say(own.newRecoveryCodesTitle)}>
      <RecoveryCodes say={say} codes={codes} />
      <Actions>
        <Button href="/account">{say(own.backToAccount)}</Button>
      </Actions>
    </Page>
  )
}

const RecoveryCodes = ({ say, codes }: { say: Say; codes: readonly string[] }) => (
  <>
    <p>{say(own.recoveryHint)}</p>
    <ol>
      {codes.map(code => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ol>
  </>
)

const inFours = (key: string): ComponentChildren => key.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** 20/8/2024 09:05, in Viet Nam. */
const moment = (instant: Instant): string => {
  const { day, month, year, hour, minute } = instant.toZonedDateTimeISO(ZONE)
  const two = (part: number) => `${part}`.padStart(2, '0')
  return `${day}/${month}/${year} ${two(hour)}:${two(minute)}`
}
