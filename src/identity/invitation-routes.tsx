// Addresses for codes on paper: an invitation, a new password, the set-up. None needs a session.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { readForm, type Typed, text } from '../shared/form.ts'
import { answerNotFound } from '../shared/problem.tsx'
import { Refusal } from '../shared/refusal.ts'
import type { Text } from '../shared/text.ts'
import { anyone, done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { findAccount, hasAccounts, type StoredCode } from './accounts.ts'
import { clientOf } from './client.ts'
import {
  acceptInvitation,
  acceptReset,
  acceptWithAccount,
  accountFindings,
  checkCode,
  type NewAccount,
  setUp,
} from './invitation.ts'
import { CodePage, MakeAccountPage, ResetPage, SetUpPage } from './invitation-pages.tsx'
import { type IdentityParts, read, wayIn } from './parts.ts'
import { findSession } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { texts } from './texts.ts'

type Request = HonoContext<Env>
type Errors = readonly { field?: string; text: Text }[]

export function invitationRoutes(parts: IdentityParts): Hono<Env> {
  const routes = new Hono<Env>()
  const { identity } = parts

  const codePage = (c: Request, code: string, errors: { field: string; text: Text }[]) =>
    show(
      c,
      <CodePage shell={c.var.shell()} code={code} errors={errorsIn(c.var.say, errors)} />,
      errors.length ? 422 : 200,
    )

  /** The code of the form, or the page that says it is no good. */
  const withCode = async (
    c: Request,
    kinds: readonly StoredCode['kind'][],
    work: (code: StoredCode, form: FormData) => Response | Promise<Response>,
  ) => {
    const form = await formOf(c)
    const written = read(form, 'code').trim()
    if (written === '') return codePage(c, '', [{ field: 'code', text: texts.paperCodeMissing }])
    const code = await checkCode(identity, clientOf(c, identity.proxies), written)
    if (!code || !kinds.includes(code.kind))
      return codePage(c, written, [{ field: 'code', text: texts.wrongPaperCode }])
    return work(code, form)
  }

  routes.get('/invitation', anyone, c => codePage(c, '', []))

  routes.post('/invitation', anyone, c =>
    withCode(c, ['invitation', 'reset'], (code, form) =>
      code.kind === 'reset'
        ? resetPage(parts, c, code, read(form, 'code'), [])
        : accountPage(parts, c, code, typedIn(form), []),
    ),
  )

  routes.post('/invitation/account', anyone, c =>
    withCode(c, ['invitation'], async (code, form) => {
      const wanted = accountIn(form)
      const differ = differing(form)
      const findings = await accountFindings(identity.db, wanted)
      if (findings.length + differ.length > 0)
        return accountPage(parts, c, code, typedIn(form), [...findings, ...differ])
      const outcome = await acceptInvitation(identity, parts, code, wanted)
      if (!outcome.ok) return accountPage(parts, c, code, typedIn(form), outcome.findings)
      return signedIn(parts, c, wanted, texts.accountMade, form.get('secondStep') === 'on' ? '/account' : null)
    }),
  )

  routes.post('/invitation/link', anyone, c =>
    withCode(c, ['invitation'], async (code, form) => {
      const session = await findSession(identity, c)
      if (!session) throw new Refusal('not-signed-in', texts.notSignedIn)
      const outcome = await acceptWithAccount(identity, parts, code, session.accountId)
      if (!outcome.ok) return accountPage(parts, c, code, typedIn(form), outcome.findings)
      return done(c, '/choose-body', texts.accountLinked)
    }),
  )

  routes.post('/invitation/password', anyone, c =>
    withCode(c, ['reset'], async (code, form) => {
      const written = read(form, 'code')
      const differ = differing(form)
      if (differ.length > 0) return resetPage(parts, c, code, written, differ)
      const outcome = await acceptReset(identity, code, read(form, 'password'))
      if (!outcome.ok) return resetPage(parts, c, code, written, outcome.findings)
      return done(c, '/sign-in', texts.passwordSet)
    }),
  )

  setUpRoutes(routes, parts)
  return routes
}

const SET_UP = z.object({
  body: text({ max: 200, missing: texts.bodyNameMissing }),
  slug: text({ max: 40 }),
  organisation: text({ max: 200, missing: texts.organisationMissing }),
  administrator: text({ max: 120, missing: texts.administratorMissing }),
})

function setUpRoutes(routes: Hono<Env>, parts: IdentityParts): void {
  const { identity } = parts
  const page = (c: Request, typed: Typed, errors: Errors) =>
    show(c, <SetUpPage shell={c.var.shell()} typed={typed} errors={shown(c, errors)} />, errors.length > 0 ? 422 : 200)

  routes.get('/setup', anyone, async c => {
    if (parts.demo || (await hasAccounts(identity.db))) return answerNotFound(c)
    return page(c, {}, [])
  })

  routes.post('/setup', anyone, async c => {
    const form = await formOf(c)
    const fields = readForm(SET_UP, form)
    const typed = typedIn(form)
    const wanted = accountIn(form)
    // The code before everything else: to who has none, nothing is said about names.
    const code = await checkCode(identity, clientOf(c, identity.proxies), read(form, 'code'))
    if (code?.kind !== 'setup') {
      if (await hasAccounts(identity.db)) return answerNotFound(c)
      return page(c, typed, [{ field: 'code', text: texts.wrongSetUpCode }])
    }
    const slug = read(form, 'slug').trim()
    const errors = [
      ...(fields.ok ? [] : fields.errors),
      ...(/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/.test(slug) ? [] : [{ field: 'slug', text: texts.badSlug }]),
      ...(await accountFindings(identity.db, wanted)),
      ...differing(form),
    ]
    if (!fields.ok || errors.length > 0) return page(c, typed, errors)
    const outcome = await setUp(identity, parts, code, { ...wanted, ...fields.value })
    if (!outcome.ok) return page(c, typed, [{ field: 'code', text: texts.wrongSetUpCode }])
    return signedIn(parts, c, wanted, texts.setUpDone, null)
  })
}

/** Signs the new account in with what was just typed. */
async function signedIn(parts: IdentityParts, c: Request, wanted: NewAccount, text: Text, to: string | null) {
  const result = await signIn(parts.identity, c, wanted.username, wanted.password)
  if (result.outcome !== 'signed-in') return done(c, '/sign-in', text)
  const path = await wayIn(parts, c, result.session)
  return done(c, path === '/' && to ? to : path, text)
}

async function accountPage(parts: IdentityParts, c: Request, code: StoredCode, typed: Typed, errors: Errors) {
  const { identity, installation, people } = parts
  const body = installation.db(code.bodyId!)
  const person = body && (await people.find(body, code.personId!))
  if (!person) throw new Refusal('not-found', texts.linkedElsewhere)
  const session = await findSession(identity, c)
  const account = session && (await findAccount(identity.db, session.accountId))
  const props = { name: person.name, signedIn: account ? (account.username ?? account.name) : null, typed }
  return show(
    c,
    <MakeAccountPage shell={c.var.shell()} {...props} errors={shown(c, errors)} />,
    errors.length > 0 ? 422 : 200,
  )
}

async function resetPage(parts: IdentityParts, c: Request, code: StoredCode, written: string, errors: Errors) {
  const account = (await findAccount(parts.identity.db, code.accountId!))!
  const { clearsSecondStep } = code
  const props = { username: account.username ?? account.name, clearsSecondStep, code: written }
  return show(
    c,
    <ResetPage shell={c.var.shell()} {...props} errors={shown(c, errors)} />,
    errors.length > 0 ? 422 : 200,
  )
}

/** What has no field of its own belongs to the first one. */
const shown = (c: Request, errors: Errors) =>
  errorsIn(
    c.var.say,
    errors.map(({ field = 'username', text }) => ({ field, text })),
  )

const accountIn = (form: FormData): NewAccount => ({
  username: read(form, 'username').trim().toLowerCase(),
  email: read(form, 'email').trim().toLowerCase() || null,
  password: read(form, 'password'),
})

const differing = (form: FormData): { field: string; text: Text }[] =>
  read(form, 'password') === read(form, 'again') ? [] : [{ field: 'again', text: texts.passwordsDiffer }]

/** What was typed, for the page that shows it again; passwords are never written back. */
const typedIn = (form: FormData): Typed =>
  Object.fromEntries(
    [...form.keys()].filter(name => !/password|again/.test(name)).map(name => [name, read(form, name)]),
  )
