// Codes on paper: issuing one, and what it opens: an account, a new password, the set-up.

import type { Db } from '../shared/database/connection.ts'
import { violatedConstraint } from '../shared/database/connection.ts'
import type { Installation } from '../shared/database/installation.ts'
import { newId } from '../shared/id.ts'
import { type Finding, granted, type Outcome, refused } from '../shared/outcome.ts'
import {
  addAccount,
  clearSecondStep,
  dropResets,
  findAccount,
  findCode,
  hasAccounts,
  isCodeKnown,
  isNameTaken,
  keepCode,
  type StoredCode,
  setPassword,
  useCode,
} from './accounts.ts'
import { recordIdentity } from './audit.ts'
import { newCode, readCode, sameHash } from './code.ts'
import { countTry, MOST_TRIES } from './limit.ts'
import { normalPassword, passwordFindings } from './password.ts'
import type { Found, People } from './people.ts'
import { endSessions, type Identity } from './sessions.ts'
import { texts } from './texts.ts'

/** Days an invitation holds: time enough to carry a paper to a remote unit. A reset is asked for by who waits for it. */
const DAYS = { invitation: 7, reset: 1, setup: 30 }

export interface CodeFor {
  /** The form's own id, so that a page sent twice prints one code. */
  id: string
  bodyId: string
  personId: string
  /** The account whose password it resets; null for an invitation. */
  accountId: string | null
  clearsSecondStep: boolean
  /** The account of who issues it. */
  issuer: string
}

/** A new code for a person, in clear: shown once. Undefined when the same form was sent before. */
export async function issueCode({ db, clock }: Identity, wanted: CodeFor) {
  const { id, bodyId, personId, accountId, clearsSecondStep, issuer } = wanted
  const now = clock.now()
  const kind = accountId ? 'reset' : 'invitation'
  const expires = now.add({ hours: 24 * DAYS[kind] })
  const code = newCode()
  return db.transaction().execute(async tables => {
    if (await isCodeKnown(tables, id)) return undefined
    await keepCode(tables, readCode(code)!, { id, kind, bodyId, personId, accountId, clearsSecondStep }, now, expires)
    await recordIdentity(tables, {
      ...({ act: 'code.issued', actor: issuer, subject: id, at: now } as const),
      detail: { kind, body: bodyId, person: personId },
    })
    return { code, kind, expires } as const
  })
}

/** A new code for the set-up, in clear, or undefined when the installation has been set up. The earlier one ends. */
export async function issueSetUpCode({ db, clock }: Identity): Promise<string | undefined> {
  if (await hasAccounts(db)) return undefined
  const code = newCode()
  const now = clock.now()
  const stored = { id: newId(), kind: 'setup', bodyId: null, personId: null, accountId: null } as const
  await db
    .transaction()
    .execute(tables =>
      keepCode(
        tables,
        readCode(code)!,
        { ...stored, clearsSecondStep: false },
        now,
        now.add({ hours: 24 * DAYS.setup }),
      ),
    )
  return code
}

/**
 * The stored code that was typed, or undefined: wrong, used, out of date or tried too often, which nobody is told apart.
 * Tries are counted for a handle and a client together: whoever knows a first group cannot use up somebody's code.
 */
export async function checkCode({ db, clock }: Identity, client: string, written: string) {
  const code = readCode(written)
  if (!code) return undefined
  const now = clock.now()
  if ((await countTry(db, ['code', code.handle, client], now)) > MOST_TRIES) return undefined
  const { hash, ...stored } = (await findCode(db, code.handle, now)) ?? { hash: Buffer.alloc(code.hash.length) }
  return sameHash(hash, code.hash) && 'id' in stored ? (stored satisfies StoredCode) : undefined
}

export interface NewAccount {
  username: string
  email: string | null
  password: string
}

/** What stands in the way of an account with this name, address and password. */
export async function accountFindings(db: Db, { username, email, password }: NewAccount): Promise<Finding[]> {
  const findings: Finding[] = []
  if (!/^[a-z0-9_.]{3,30}$/.test(username))
    findings.push({ code: 'username', field: 'username', text: texts.badUsername })
  else if (await isNameTaken(db, username))
    findings.push({ code: 'username', field: 'username', text: texts.takenUsername })
  if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
    findings.push({ code: 'mail', field: 'email', text: texts.badMail })
  else if (email !== null && (await isNameTaken(db, email)))
    findings.push({ code: 'mail', field: 'email', text: texts.takenMail })
  return [...findings, ...passwordFindings(password, username).map(each => ({ ...each, field: 'password' }))]
}

const takenBy = (error: unknown): Finding | undefined =>
  ({
    user_username_key: { code: 'username', field: 'username', text: texts.takenUsername },
    user_email_key: { code: 'mail', field: 'email', text: texts.takenMail },
  })[violatedConstraint(error) ?? '']

const hashOf = async ({ auth }: Identity, password: string): Promise<string> =>
  (await auth.$context).password.hash(normalPassword(password))

const used = () => refused('code', texts.wrongPaperCode, 'code')

/**
 * Makes the account of an invited person: the code is used up, the account made and the person pointed to it, or nothing is.
 * The account has the id of its code, so that after a fault between the two databases' commits it can be done again.
 */
export async function acceptInvitation(
  identity: Identity,
  { installation, people }: { installation: Installation; people: People },
  code: StoredCode,
  wanted: NewAccount,
): Promise<Outcome<{ accountId: string }>> {
  const findings = await accountFindings(identity.db, wanted)
  if (findings.length > 0) return { ok: false, findings }
  const passwordHash = await hashOf(identity, wanted.password)
  const now = identity.clock.now()
  return inOne(identity, async db => {
    if (!(await useCode(db, code.id, now))) return used()
    const body = installation.db(code.bodyId!)
    const person = body && (await people.find(body, code.personId!))
    if (!person) return refused('link', texts.linkedElsewhere)
    await addAccount(db, { ...wanted, id: code.id, name: person.name, passwordHash }, now)
    const at = { actor: code.id, subject: code.id, at: now, detail: { body: code.bodyId!, person: person.id } }
    await recordIdentity(db, { act: 'account.created', ...at })
    return link(db, people, body, person, code.id)
  })
}

/** Points the invited person to an account that exists: one account, several bodies. */
export async function acceptWithAccount(
  identity: Identity,
  { installation, people }: { installation: Installation; people: People },
  code: StoredCode,
  accountId: string,
): Promise<Outcome<{ accountId: string }>> {
  const now = identity.clock.now()
  return inOne(identity, async db => {
    if (!(await useCode(db, code.id, now))) return used()
    const body = installation.db(code.bodyId!)
    const person = body && (await people.find(body, code.personId!))
    if (!person) return refused('link', texts.linkedElsewhere)
    // Issued by who answered for this account alone; from now on it opens another body too.
    await dropResets(db, accountId)
    const detail = { body: code.bodyId!, person: person.id }
    await recordIdentity(db, { act: 'account.linked', actor: accountId, subject: accountId, at: now, detail })
    return link(db, people, body, person, accountId)
  })
}

/** The person's side, last: when the database of accounts then fails to commit, the same code may try again. */
async function link(
  db: Db,
  people: People,
  body: Db,
  person: { id: string; accountId: string | null },
  accountId: string,
): Promise<Outcome<{ accountId: string }>> {
  // An account that was never made, for its transaction was lost, binds nobody.
  const stands = person.accountId !== null && (await findAccount(db, person.accountId)) !== undefined
  if (stands && person.accountId !== accountId) return refused('link', texts.linkedElsewhere)
  const linked = await people.link(body, person.id, accountId, person.accountId)
  return linked ? granted({ accountId }) : refused('link', texts.linkedElsewhere)
}

/** Sets a new password with a code, ends the account's sessions, and clears the second step when the code says so. */
export async function acceptReset(identity: Identity, code: StoredCode, password: string): Promise<Outcome<null>> {
  const account = (await findAccount(identity.db, code.accountId!))!
  const findings = passwordFindings(password, account.username ?? '')
  if (findings.length > 0) return { ok: false, findings: findings.map(each => ({ ...each, field: 'password' })) }
  const passwordHash = await hashOf(identity, password)
  const now = identity.clock.now()
  return inOne(identity, async db => {
    if (!(await useCode(db, code.id, now))) return used()
    await setPassword(db, account.id, passwordHash, now)
    if (code.clearsSecondStep) await clearSecondStep(db, account.id, now)
    await endSessions(db, account.id, null)
    const detail = { secondStepCleared: code.clearsSecondStep }
    await recordIdentity(db, { act: 'password.reset', actor: account.id, subject: account.id, at: now, detail })
    return granted(null)
  })
}

export interface SetUp extends NewAccount {
  body: string
  slug: string
  organisation: string
  administrator: string
}

/**
 * Makes the first body, its top organisation, its administrator and their account. The code is taken first and held until
 * all is done, so that of two who send the form at once the second finds it used. After a fault the code holds again.
 */
export async function setUp(
  identity: Identity,
  { installation, found }: { installation: Installation; found: Found },
  code: StoredCode,
  wanted: SetUp,
): Promise<Outcome<{ accountId: string }>> {
  const passwordHash = await hashOf(identity, wanted.password)
  const now = identity.clock.now()
  return inOne(identity, async db => {
    if (!(await useCode(db, code.id, now)) || (await hasAccounts(db))) return used()
    // A set-up that broke off may have left its body behind.
    const left = installation.bodies().find(({ slug }) => slug === wanted.slug)
    const body = left ?? (await installation.createBody(wanted.slug, wanted.body))
    await addAccount(db, { ...wanted, id: code.id, name: wanted.administrator, passwordHash }, now)
    const { organisation, administrator } = wanted
    await installation
      .db(body.id)!
      .transaction()
      .execute(tables => found(tables, { organisation, administrator, accountId: code.id }, now))
    const at = { actor: code.id, at: now }
    await recordIdentity(db, { act: 'installation.set-up', subject: body.id, ...at })
    await recordIdentity(db, { act: 'account.created', subject: code.id, ...at })
    return granted({ accountId: code.id })
  })
}

/** One transaction; a refusal undoes it as a fault would. */
async function inOne<T>({ db }: Identity, work: (db: Db) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  let outcome: Outcome<T> | undefined
  const undo = new Error('undone')
  try {
    return await db.transaction().execute(async tables => {
      outcome = await work(tables)
      if (!outcome.ok) throw undo
      return outcome
    })
  } catch (error) {
    if (error === undo) return outcome!
    const taken = takenBy(error)
    if (taken) return { ok: false, findings: [taken] }
    throw error
  }
}
