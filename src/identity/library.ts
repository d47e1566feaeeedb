// Calling the library for a request: its cookies go on to the browser, its refusals come back as codes.

import { isAPIError } from 'better-auth/api'
import type { Context as HonoContext } from 'hono'
import type { Env } from '../shared/web.ts'
import { cameByHttps } from './client.ts'
import type { Identity } from './sessions.ts'

export type Answer<T> = { ok: true; value: T } | { ok: false; code: string }

/**
 * Calls `auth.api…` with the request's cookies (only those named) and the name of its browser. A refusal of the library is an
 * answer with its code; a fault of it is thrown.
 */
export async function ask<T>(
  { proxies }: Identity,
  c: HonoContext<Env>,
  cookies: readonly string[],
  call: (headers: Headers) => Promise<{ headers: Headers; response: T }>,
): Promise<Answer<T>> {
  const secure = cameByHttps(c, proxies) ? '; Secure' : ''
  const pass = (headers: Headers) => {
    for (const cookie of headers.getSetCookie()) c.header('set-cookie', `${cookie}${secure}`, { append: true })
  }
  try {
    const { headers, response } = await call(headersWith(c, cookies))
    pass(headers)
    return { ok: true, value: response }
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    if (error.headers) pass(new Headers(error.headers))
    return { ok: false, code: String(error.body?.code ?? error.status) }
  }
}

function headersWith(c: HonoContext<Env>, cookies: readonly string[]): Headers {
  const sent = (c.req.header('cookie') ?? '').split(/; */)
  const kept = sent.filter(cookie => cookies.some(name => cookie.startsWith(`${name}=`)))
  return new Headers({ cookie: kept.join('; '), 'user-agent': c.req.header('user-agent') ?? '' })
}
