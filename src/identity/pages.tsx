// The pages of signing in: name and password, the second step, the choice of a body; and the demonstration's list of people.

import {
  ActionForm,
  Actions,
  Button,
  type FieldError,
  Notice,
  Page,
  type Shell,
  TextField,
} from '../shared/page/index.ts'
import { typing } from '../shared/web.ts'
import type { Place } from './people.ts'
import { texts } from './texts.ts'

export interface Newcomer {
  id: string
  name: string
  title: string
  unit: string
}

export function DemoSignInPage(props: { shell: Shell; people: Newcomer[]; bodyName: string }) {
  const { shell, people, bodyName } = props
  const { say } = shell
  return (
    <Page shell={shell} title={say(texts.signIn)} lead={bodyName}>
      <p>{say(texts.demoLead)}</p>
      <ul class="people">
        {people.map(({ id, name, title, unit }) => (
          <li key={id} class="panel">
            <p>
              <strong>{name}</strong>
              <br />
              {title}, {unit}
            </p>
            <ActionForm action="/demo/sign-in" label={say(texts.signIn)} about={name} hidden={{ person: id }} />
          </li>
        ))}
      </ul>
    </Page>
  )
}

export function SignInPage(props: { shell: Shell; name: string; errors: readonly FieldError[] }) {
  const { shell, name, errors } = props
  const { say } = shell
  const field = typing({ name }, errors)
  return (
    <Page shell={shell} title={say(texts.signIn)} lead={say(texts.signInLead)} errors={errors}>
      <form method="post" action="/sign-in" noValidate>
        <TextField {...field('name')} label={say(texts.nameOrMail)} autocomplete="username" required />
        <TextField
          {...field('password')}
          label={say(texts.password)}
          type="password"
          autocomplete="current-password"
          required
        />
        <Actions>
          <Button>{say(texts.signIn)}</Button>
        </Actions>
      </form>
      <p>{say(texts.forgotten)}</p>
      <p>
        <a href="/invitation">{say(texts.haveCode)}</a>
      </p>
    </Page>
  )
}

export function SecondStepPage({ shell, errors }: { shell: Shell; errors: readonly FieldError[] }) {
  const { say } = shell
  return (
    <Page shell={shell} title={say(texts.secondStep)} lead={say(texts.secondStepLead)} errors={errors}>
      <form method="post" action="/sign-in/code" noValidate>
        <TextField
          {...typing({}, errors)('code')}
          label={say(texts.code)}
          hint={say(texts.codeHint)}
          autocomplete="one-time-code"
          required
        />
        <Actions>
          <Button>{say(texts.carryOn)}</Button>
        </Actions>
      </form>
    </Page>
  )
}

export function ChooseBodyPage({ shell, places }: { shell: Shell; places: readonly Place[] }) {
  const { say } = shell
  if (places.length === 0)
    return (
      <Page shell={shell} title={say(texts.chooseBody)}>
        <Notice kind="warning">{say(texts.noPlace)}</Notice>
        <ActionForm action="/sign-out" kind="plain" label={say(texts.otherAccount)} />
      </Page>
    )
  return (
    <Page shell={shell} title={say(texts.chooseBody)} lead={say(texts.chooseBodyLead)}>
      <ul class="people">
        {places.map(({ bodyId, bodyName, post }) => (
          <li key={bodyId} class="panel">
            <p>
              <strong>{bodyName}</strong>
              <br />
              {post}
            </p>
            <ActionForm action="/choose-body" label={say(texts.enter)} about={bodyName} hidden={{ body: bodyId }} />
          </li>
        ))}
      </ul>
    </Page>
  )
}
