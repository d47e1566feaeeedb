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
        id: uuid,
        contentId: uuid
          .nullable()
          .openapi({ description: 'The content of the programme that it takes up; null: its own' }),
        content: z.string(),
        how: z.string(),
        who: z.string(),
        dueOn: isoDay.nullable(),
        expected: z.string(),
        evidence: z.string(),
        notApplicable: z.string().nullable().openapi({ description: 'Why the content does not apply; null: it does' }),
        returned: z.string().nullable().openapi({ description: 'What the superior asks to be mended in this line' }),
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
