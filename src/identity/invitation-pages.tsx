// The pages for codes on paper: the code, then an account or a new password.

import {
  ActionForm,
  Actions,
  Button,
  Checkbox,
  type FieldError,
  Hidden,
  Page,
  Panel,
  type Shell,
  TextField,
} from '../shared/page/index.ts'
import type { Say } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { texts } from './texts.ts'

type Typed = Record<string, string>
type Fields = ReturnType<typeof typing>

export function CodePage({ shell, code, errors }: { shell: Shell; code: string; errors: readonly FieldError[] }) {
  const { say } = shell
  return (
    <Page shell={shell} title={say(texts.useCode)} lead={say(texts.useCodeLead)} errors={errors}>
      <form method="post" action="/invitation" noValidate>
        <PaperCode say={say} field={typing({ code }, errors)} />
        <Actions>
          <Button>{say(texts.carryOn)}</Button>
        </Actions>
      </form>
    </Page>
  )
}

export function MakeAccountPage(props: {
  shell: Shell
  /** The invited person, as the body knows them. */
  name: string
  /** The account signed in now, which may be used instead of a new one. */
  signedIn: string | null
  typed: Typed
  errors: readonly FieldError[]
}) {
  const { shell, name, signedIn, typed, errors } = props
  const { say } = shell
  const field = typing(typed, errors)
  const form = (
    <form method="post" action="/invitation/account" noValidate>
      <Hidden name="code" value={typed.code ?? ''} />
      <AccountFields say={say} field={field} />
      <Checkbox name="secondStep" label={say(texts.secondStepNow)} checked={typed.secondStep === 'on'} />
      <Actions>
        <Button>{say(texts.makeAccount)}</Button>
      </Actions>
    </form>
  )
  return (
    <Page shell={shell} title={say(texts.makeAccount)} lead={say(texts.makeAccountLead(name))} errors={errors}>
      {signedIn ? (
        <>
          <ActionForm
            action="/invitation/link"
            label={say(texts.useSignedIn(signedIn))}
            hidden={{ code: typed.code ?? '' }}
          />
          <Panel title={say(texts.orNewAccount)}>{form}</Panel>
        </>
      ) : (
        <>
          <p>{say(texts.haveAccount)}</p>
          {form}
        </>
      )}
    </Page>
  )
}

export function ResetPage(props: {
  shell: Shell
  username: string
  clearsSecondStep: boolean
  code: string
  errors: readonly FieldError[]
}) {
  const { shell, username, clearsSecondStep, code, errors } = props
  const { say } = shell
  return (
    <Page
      shell={shell}
      title={say(texts.setNewPassword)}
      lead={say(texts.setNewPasswordLead(username))}
      errors={errors}
    >
      {clearsSecondStep && <p>{say(texts.clearsSecondStep)}</p>}
      <form method="post" action="/invitation/password" noValidate>
        <Hidden name="code" value={code} />
        {/* For the browser, which keeps a new password under the name it stands beside. */}
        <input type="hidden" name="username" autocomplete="username" value={username} />
        <NewPassword say={say} field={typing({}, errors)} />
        <Actions>
          <Button>{say(texts.setNewPassword)}</Button>
        </Actions>
      </form>
    </Page>
  )
}

export function SetUpPage({ shell, typed, errors }: { shell: Shell; typed: Typed; errors: readonly FieldError[] }) {
  const { say } = shell
  const field = typing(typed, errors)
  return (
    <Page shell={shell} title={say(texts.setUp)} lead={say(texts.setUpLead)} errors={errors}>
      <form method="post" action="/setup" noValidate>
        <TextField
          {...field('code')}
          label={say(texts.setUpCode)}
          hint={say(texts.setUpCodeHint)}
          autocomplete="one-time-code"
          required
        />
        <TextField
          {...field('body')}
          label={say(texts.bodyName)}
          hint={say(texts.bodyNameHint)}
          autocomplete="off"
          required
        />
        <TextField
          {...field('slug')}
          label={say(texts.slug)}
          hint={say(texts.slugHint)}
          width="medium"
          autocomplete="off"
          required
        />
        <TextField
          {...field('organisation')}
          label={say(texts.organisation)}
          hint={say(texts.organisationHint)}
          autocomplete="organization"
          required
        />
        <TextField {...field('administrator')} label={say(texts.administrator)} autocomplete="name" required />
        <AccountFields say={say} field={field} />
        <Actions>
          <Button>{say(texts.setUp)}</Button>
        </Actions>
      </form>
    </Page>
  )
}

const PaperCode = ({ say, field }: { say: Say; field: Fields }) => (
  <TextField
    {...field('code')}
    label={say(texts.paperCode)}
    hint={say(texts.paperCodeHint)}
    autocomplete="one-time-code"
    required
  />
)

const AccountFields = ({ say, field }: { say: Say; field: Fields }) => (
  <>
    <TextField
      {...field('username')}
      label={say(texts.username)}
      hint={say(texts.usernameHint)}
      width="medium"
      autocomplete="username"
      required
    />
    <TextField
      {...field('email')}
      label={say(texts.mail)}
      hint={say(texts.mailHint)}
      type="email"
      autocomplete="email"
      required={false}
    />
    <NewPassword say={say} field={field} />
  </>
)

/** Twice, because without a script nobody can look at what was typed. */
export const NewPassword = ({ say, field }: { say: Say; field: Fields }) => (
  <>
    <TextField
      {...field('password')}
      label={say(texts.newPassword)}
      hint={say(texts.newPasswordHint)}
      type="password"
      autocomplete="new-password"
      required
    />
    <TextField
      {...field('again')}
      label={say(texts.passwordAgain)}
      type="password"
      autocomplete="new-password"
      required
    />
  </>
)
