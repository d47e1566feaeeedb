// /api/v1: the JSON side of every capability, and its OpenAPI description.

import { OpenAPIHono } from '@hono/zod-openapi'
import { auditApi } from './audit/index.ts'
import { calendarApi } from './calendar/index.ts'
import { dutyApi } from './duty/index.ts'
import { noticeApi, type QueueDesk, queueApi } from './notice/index.ts'
import { organisationApi, signedIn } from './organisation/index.ts'
import { planApi } from './plan/index.ts'
import { programmeApi } from './programme/index.ts'
import { reportApi } from './report/index.ts'
import type { Env } from './shared/web.ts'

export function api(queue: QueueDesk): OpenAPIHono<Env> {
  const all = new OpenAPIHono<Env>()
  all.route('/', dutyApi)
  all.route('/', programmeApi)
  all.route('/', planApi)
  all.route('/', reportApi)
  all.route('/', noticeApi)
  all.route('/', queueApi(queue))
  all.route('/', organisationApi)
  all.route('/', calendarApi)
  all.route('/', auditApi)
  all.get('/openapi.json', signedIn, c =>
    c.json(all.getOpenAPI31Document({ openapi: '3.1.0', info: { title: 'Diên Hồng', version: '1' } })),
  )
  return all
}
