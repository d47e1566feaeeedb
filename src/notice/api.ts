// A person's own notices as JSON.

import { OpenAPIHono } from '@hono/zod-openapi'
import { signedIn } from '../organisation/index.ts'
import { endpoint, isoMoment, uuid, z } from '../shared/api.ts'
import type { Env } from '../shared/web.ts'
import { listNotices } from './store.ts'

const notice = z
  .object({
    id: uuid,
    kind: z.string(),
    subjectId: uuid.nullable(),
    about: z.object({ vi: z.string(), en: z.string() }).nullable(),
    createdAt: isoMoment,
    readAt: isoMoment.nullable(),
  })
  .openapi('Notice')

export const noticeApi = new OpenAPIHono<Env>()

endpoint(
  noticeApi,
  {
    path: '/notices',
    summary: 'This person’s notices, the newest first, at most 500; ?before=ID goes on behind one',
    permit: signedIn,
    answer: z.array(notice),
  },
  async c => {
    const { db, person, today } = c.var
    const found = await listNotices(db, person.id, today, c.req.query('before') ?? null, 500)
    // What has left this person's reach is counted and no longer named.
    return found.map(each => (each.mayOpen ? each : { ...each, subjectId: null, about: null }))
  },
)
