// Addresses of one's own account: whoever is signed in has one, and reaches nobody else's.

import { Hono, type Context as HonoContext } from 'hono'
import type { Installation } from '../shared/database/installation.ts'
import { isId } from '../shared/id.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Text } from '../shared/text.ts'
import { admits, done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { AccountPage, ConfirmPage, RecoveryCodesPage, SwitchOnPage } from './account-pages.tsx'
import { accountTexts as own } from './account-texts.ts'
import { type Account, findAccount } from './accounts.ts'
import { type IdentityAct, recordIdentity } from './audit.ts'
import { PRODUCT, SESSION_COOKIE } from './auth.ts'
import { clientOf } from './client.ts'
import { readDigits } from './code.ts'
import { ask } from './library.ts'
import { countTry, forgetTries, MOST_TRIES, minutesLeft } from './limit.ts'
import { read } from './parts.ts'
import { normalPassword, passwordFindings } from './password.ts'
import { endSession, endSessions, findSession, type Identity, type Session, sessionsOf } from './sessions.ts'
import { texts } from './texts.ts'

type Request = HonoContext<Env>
type Errors = readonly { field: string; text: Text }[]

interface Desk {
  identity: Identity
  installation: Installation
}

interface Who {
  session: Session
  account: Account
}

const signedIn = admits((_, next) => next(), { permission: '', scope: 'signed-in' })

/** Mounted behind the session of a body, whose layout the pages have. */
export function accountRoutes(identity: Identity, installation: Installation): Hono<Env> {
  const routes = new Hono<Env>()
  const desk = { identity, installation }
  const { auth } = identity

  routes.get('/account', signedIn, async c => page(desk, c, await whoAsks(identity, c), []))

  routes.post('/account/password', signedIn, async c => {
    const who = await whoAsks(identity, c)
    const form = await formOf(c)
    const current = await checkCurrent(identity, c, who, form, 'current')
    const password = read(form, 'password')
    const errors = [
      ...current.errors,
      ...passwordFindings(password, who.account.username ?? '').map(({ text }) => ({ field: 'password', text })),
      ...(password === read(form, 'again') ? [] : [{ field: 'again', text: texts.passwordsDiffer }]),
    ]
    if (errors.length > 0) return page(desk, c, who, errors)
    const body = { currentPassword: current.password, newPassword: normalPassword(password) }
    await must(ask(identity, c, COOKIE, headers => auth.api.changePassword({ body, headers, returnHeaders: true })))
    await endSessions(identity.db, who.account.id, who.session.id)
    await note(identity, who, 'password.changed')
    return done(c, '/account', own.passwordChanged)
  })

  secondStepRoutes(routes, desk)
  sessionRoutes(routes, identity)
  return routes
}

const COOKIE = [SESSION_COOKIE]

function secondStepRoutes(routes: Hono<Env>, desk: Desk): void {
  const { identity } = desk
  const { auth } = identity

  routes.post('/account/second-step', signedIn, async c => {
    const who = await whoAsks(identity, c)
    if (who.account.secondStep) throw new Refusal('conflict', own.alreadyOn)
    const { password, errors } = await checkCurrent(identity, c, who, await formOf(c), 'switch-on')
    if (errors.length > 0) return page(desk, c, who, errors)
    const body = { password }
    const answer = await must(
      ask(identity, c, COOKIE, headers => auth.api.enableTwoFactor({ body, headers, returnHeaders: true })),
    )
    if (answer.method !== 'totp') throw new Error(`a second step by ${answer.method}`)
    return show(
      c,
      <SwitchOnPage shell={c.var.shell()} uri={uriOf(answer.totpURI, who.account)} codes={answer.backupCodes} />,
    )
  })

  routes.post('/account/second-step/confirmation', signedIn, async c => {
    const who = await whoAsks(identity, c)
    if (who.account.secondStep) throw new Refusal('conflict', own.alreadyOn)
    const written = read(await formOf(c), 'code')
    const code = readDigits(written)
    const answer = code
      ? await ask(identity, c, COOKIE, headers => auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true }))
      : null
    if (!answer?.ok) {
      const text = written.trim() === '' ? texts.codeMissing : own.confirmWrong
      return show(c, <ConfirmPage shell={c.var.shell()} errors={errorsIn(c.var.say, [{ field: 'code', text }])} />, 422)
    }
    await note(identity, who, 'second-step.enabled')
    return done(c, '/account', own.enabled)
  })

  routes.post('/account/second-step/removal', signedIn, async c => {
    const who = await whoAsks(identity, c)
    const { password, errors } = await checkCurrent(identity, c, who, await formOf(c), 'switch-off')
    if (errors.length > 0) return page(desk, c, who, errors)
    const body = { password }
    await must(ask(identity, c, COOKIE, headers => auth.api.disableTwoFactor({ body, headers, returnHeaders: true })))
    await note(identity, who, 'second-step.disabled')
    return done(c, '/account', own.disabled)
  })

  routes.post('/account/recovery-codes', signedIn, async c => {
    const who = await whoAsks(identity, c)
    const { password, errors } = await checkCurrent(identity, c, who, await formOf(c), 'recovery')
    if (errors.length > 0) return page(desk, c, who, errors)
    if (!who.account.secondStep) throw new Refusal('conflict', own.secondStepOff)
    const body = { password }
    const { backupCodes } = await must(
      ask(identity, c, COOKIE, headers => auth.api.generateBackupCodes({ body, headers, returnHeaders: true })),
    )
    await note(identity, who, 'recovery-codes.made')
    return show(c, <RecoveryCodesPage shell={c.var.shell()} codes={backupCodes} />)
  })
}

function sessionRoutes(routes: Hono<Env>, identity: Identity): void {
  routes.post('/account/sessions/ending', signedIn, async c => {
    const who = await whoAsks(identity, c)
    const count = await endSessions(identity.db, who.account.id, who.session.id)
    if (count > 0) await note(identity, who, 'session.revoked', { count })
    return done(c, '/account', own.othersEnded(count))
  })

  routes.post('/account/sessions/:id/ending', signedIn, async c => {
    const who = await whoAsks(identity, c)
    const id = c.req.param('id')
    if (!isId(id) || !(await endSession(identity.db, who.account.id, id)))
      throw new Refusal('not-found', own.noSuchSession)
    await note(identity, who, 'session.revoked', { session: id })
    return done(c, '/account', own.ended)
  })
}

async function whoAsks(identity: Identity, c: Request): Promise<Who> {
  const session = await findSession(identity, c)
  const account = session && (await findAccount(identity.db, session.accountId))
  if (!session || !account) throw new Refusal('not-signed-in', texts.notSignedIn)
  return { session, account }
}

/** The current password of the form when it is right; else what is wrong, at the field with this id. */
async function checkCurrent(
  identity: Identity,
  c: Request,
  { account }: Who,
  form: FormData,
  field: string,
): Promise<{ password: string; errors: Errors }> {
  const { db, auth, clock, proxies } = identity
  const password = normalPassword(read(form, 'current'))
  const wrong = (text: Text) => ({ password, errors: [{ field, text }] })
  if (password === '') return wrong(texts.passwordMissing)
  const now = clock.now()
  const tries = ['current', account.id, clientOf(c, proxies)]
  if ((await countTry(db, tries, now)) > MOST_TRIES) return wrong(texts.tooManyTries(minutesLeft(now)))
  const answer = await ask(identity, c, COOKIE, headers =>
    auth.api.verifyPassword({ body: { password }, headers, returnHeaders: true }),
  )
  if (!answer.ok) return wrong(own.wrongPassword)
  await forgetTries(db, tries, now)
  return { password, errors: [] }
}

/** The library writes the address, which may be invented; the authenticator shows the user name instead. */
const uriOf = (uri: string, { username }: Account): string =>
  `otpauth://totp/${encodeURIComponent(`${PRODUCT}:${username}`)}${new URL(uri).search}`

/** The password was right a moment ago: whatever the library refuses now is a fault of ours. */
async function must<T>(asked: ReturnType<typeof ask<T>>): Promise<T> {
  const answer = await asked
  if (!answer.ok) throw new Error(`the library refused: ${answer.code}`)
  return answer.value
}

const note = (
  { db, clock }: Identity,
  { account }: Who,
  act: IdentityAct,
  detail: Record<string, string | number> = {},
): Promise<void> => recordIdentity(db, { act, actor: account.id, subject: account.id, at: clock.now(), detail })

async function page({ identity, installation }: Desk, c: Request, { session, account }: Who, errors: Errors) {
  const sessions = await sessionsOf(identity.db, account.id, identity.clock.now())
  const severalBodies = installation.bodies().length > 1
  const props = { account, sessions, current: session.id, severalBodies, errors: errorsIn(c.var.say, [...errors]) }
  return show(c, <AccountPage shell={c.var.shell()} {...props} />, errors.length > 0 ? 422 : 200)
}
