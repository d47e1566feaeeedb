// /api/v1: the JSON side of every capability, and its OpenAPI description.

import { OpenAPIHono } from '@hono/zod-openapi'
import { dutyApi } from './duty/index.ts'
import { signedIn } from './organisation/index.ts'
import { planApi } from './plan/index.ts'
import { programmeApi } from './programme/index.ts'
import { reportApi } from './report/index.ts'
import type { Env } from './shared/web.ts'

export function api(): OpenAPIHono<Env> {
  const all = new OpenAPIHono<Env>()
  all.route('/', dutyApi)
  all.route('/', programmeApi)
  all.route('/', planApi)
  all.route('/', reportApi)
  all.get('/openapi.json', signedIn, c =>
    c.json(all.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Diên Hồng', version: '1' } })),
  )
  return all
}
