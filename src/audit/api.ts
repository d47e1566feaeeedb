// The audit log as JSON.

import { OpenAPIHono } from '@hono/zod-openapi'
import { permitAtTop } from '../organisation/index.ts'
import { endpoint, isoMoment, uuid, z } from '../shared/api.ts'
import { refuseOn } from '../shared/outcome.ts'
import type { Env } from '../shared/web.ts'
import { readFilter } from './filter.ts'
import { listEntries } from './store.ts'

const entry = z
  .object({
    id: uuid,
    at: isoMoment,
    act: z.string(),
    actorId: uuid.nullable(),
    actor: z.string().nullable(),
    subjectId: uuid.nullable(),
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    position: z.int().nullable(),
  })
  .openapi('AuditEntry')

export const auditApi = new OpenAPIHono<Env>()

endpoint(
  auditApi,
  {
    path: '/audit',
    summary:
      'The audit log, the newest first, at most 500; ?act, ?from, ?to (days), ?subject filter, ?after=ID goes on behind one. Not by person: that needs a reason, on the page.',
    permit: permitAtTop('administer'),
    answer: z.array(entry),
  },
  async c => {
    const { filter, errors } = await readFilter(c.var.db, c.req.query())
    refuseOn(
      errors.map(({ field, text }) => ({ code: 'wrong-filter', field, text })),
      'invalid',
    )
    return listEntries(c.var.db, filter, c.req.query('after') ?? null, 500)
  },
)
