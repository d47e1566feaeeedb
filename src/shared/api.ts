// The JSON side: one way to declare an endpoint, so that its permission, its shape and its documentation stand together.

import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import type { Env } from './web.ts'

export { z }

/** A day as ISO 8601, 2026-11-26. */
export const isoDay = z.iso.date()
/** A moment as ISO 8601 in UTC. */
export const isoMoment = z.string().openapi({ format: 'date-time' })
export const uuid = z.uuid()

const problem = z.object({ reason: z.string(), message: z.string() }).openapi('Problem')
const withId = z.object({ id: uuid })

/**
 * Adds GET `path` ("/plans/{id}"). What the handler returns is read by the schema before it leaves:
 * a field that is not declared is not sent, one that is declared and missing is a fault here and not at the client.
 */
export function endpoint(
  api: OpenAPIHono<Env>,
  options: { path: string; summary: string; permit: MiddlewareHandler<Env>; answer: z.ZodType },
  handle: (c: HonoContext<Env>) => Promise<unknown>,
): void {
  const { path, summary, permit, answer } = options
  api.openAPIRegistry.registerPath({
    method: 'get',
    path,
    summary,
    ...(path.includes('{id}') && { request: { params: withId } }),
    responses: {
      200: { description: summary, content: { 'application/json': { schema: answer } } },
      default: {
        description: 'Refused, with the reason and a sentence.',
        content: { 'application/json': { schema: problem } },
      },
    },
  })
  api.get(path.replaceAll(/\{(\w+)\}/g, ':$1'), permit, async c => c.json(answer.parse(plain(await handle(c)))))
}

/** Days and moments as their ISO text, before the schema looks at them. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
