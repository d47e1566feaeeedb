// Plans as JSON.

import { OpenAPIHono } from '@hono/zod-openapi'
import { findSubmission, unitOfSubmission } from '../duty/index.ts'
import { permit } from '../organisation/index.ts'
import { endpoint, isoDay, uuid, z } from '../shared/api.ts'
import type { Env } from '../shared/web.ts'
import { linesOf } from './store.ts'

const plan = z
  .object({
    id: uuid,
    dutyId: uuid,
    unitId: uuid,
    state: z.string(),
    version: z.int(),
    lines: z.array(
      z.object({
        content: z.string(),
        how: z.string(),
        who: z.string(),
        dueOn: isoDay.nullable(),
        expected: z.string(),
      }),
    ),
  })
  .openapi('Plan')

export const planApi = new OpenAPIHono<Env>()

endpoint(
  planApi,
  { path: '/plans/{id}', summary: 'A unit’s plan', permit: permit('read', unitOfSubmission('plan')), answer: plan },
  async c => {
    const id = c.req.param('id')!
    return { ...(await findSubmission(c.var.db, 'plan', id))!, lines: await linesOf(c.var.db, id) }
  },
)
