// What every request carries, and who asks: the parts that routes, actions and pages of all capabilities share.

import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { VNode } from 'preact'
import type { Db } from './database/connection.ts'
import type { Instant, PlainDate } from './day.ts'
import { type Received, receive, unreadable } from './files/receive.ts'
import type { BodyFiles } from './files/storage.ts'
import type { Finding } from './outcome.ts'
import { type FieldError, render, type Shell } from './page/index.ts'
import { Refusal } from './refusal.ts'
import type { Lang, Say, Text } from './text.ts'

/** The person who asks. Rights are looked up where they are needed, never carried along. */
export interface Actor {
  id: string
  name: string
}

/** What an action gets: the transaction, the moment, the day in Viet Nam, and who asks. */
export interface Context {
  db: Db
  now: Instant
  today: PlainDate
  person: Actor
}

export interface Env {
  Variables: Context & {
    bodyId: string
    lang: Lang
    say: Say
    /** The permissions this person has anywhere: for what a page offers, never for what a route allows. */
    may: ReadonlySet<string>
    /** Those among them for the organisation at the top, and so for the body as a whole. */
    mayAtTop: ReadonlySet<string>
    /** The form that came with this request and its file, when it is one with parts. */
    received: Received | null
    /** The stored files of this body. */
    files: BodyFiles
    /** What the page layout needs; made when a page asks for it. */
    shell: () => Shell
  }
}

/** Who may call a route; stands on the route line and is read back by the test of every route. */
export interface Admission {
  permission: string
  /** `thing`: asked for the organisation of the thing in the address; `somewhere`: for any; `body`: for the one at the top. */
  scope: 'anyone' | 'signed-in' | 'somewhere' | 'body' | 'thing'
}

const admissions = new WeakMap<object, Admission>()

export function admits(handler: MiddlewareHandler<Env>, admission: Admission): MiddlewareHandler<Env> {
  admissions.set(handler, admission)
  return handler
}

export const admissionOf = (handler: object): Admission | undefined => admissions.get(handler)

/** Pages that need no sign-in: sign-in itself, health, assets. */
export const anyone = admits((_, next) => next(), { permission: '', scope: 'anyone' })

/** Where to go after a write, and the sentence that says what was done: shown once, on the next page. */
export function done(c: HonoContext<Env>, path: string, text?: Text) {
  if (text) setCookie(c, NOTICE, text[c.var.lang], { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 })
  return c.redirect(path, 303)
}

/** Takes the sentence left by the write before this page. */
export function takeNotice(c: HonoContext<Env>): string | null {
  const notice = getCookie(c, NOTICE) ?? null
  if (notice) deleteCookie(c, NOTICE, { path: '/' })
  return notice
}

const NOTICE = 'notice'

/** A page; 422 when it shows errors, so that the transaction is undone and a script can tell. */
export const show = (c: HonoContext<Env>, node: VNode, status: ContentfulStatusCode = 200) =>
  c.html(render(node), status)

/** The posted form without its file, which only file/ hands on; a refusal when the body is no form. */
export async function formOf(c: HonoContext<Env>): Promise<FormData> {
  if (c.var.received) return c.var.received.form
  // Where nobody is signed in yet there is no place for files: the fields alone, within their limit.
  const received = await receive(c.req.raw, null)
  if (received) return received.form
  try {
    return await c.req.formData()
  } catch {
    throw new Refusal('bad-request', unreadable)
  }
}

/** Errors of a form as the page shows them. */
export const errorsIn = (say: Say, errors: { field: string; text: Text }[]): FieldError[] =>
  errors.map(({ field, text }) => ({ field, message: say(text) }))

/** What stands in the way, as errors at the fields of a form. */
export const errorsFrom = (say: Say, findings: readonly Finding[]): FieldError[] =>
  findings.map(({ field, text }) => ({ field: field ?? '', message: say(text) }))

/** What was typed into a field, and its error: `{...typed('title')}` on the component. */
export const typing = (values: Record<string, string>, errors: readonly FieldError[]) => (name: string) => ({
  name,
  value: values[name] ?? '',
  error: errors.find(error => error.field === name)?.message,
})
