// Addresses of the queue's health, and the second chance of a failed job.

import { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import { permitSomewhere } from '../organisation/index.ts'
import { endpoint, uuid, z } from '../shared/api.ts'
import { record } from '../shared/audit.ts'
import type { Db } from '../shared/database/connection.ts'
import { isId } from '../shared/id.ts'
import { findFailed, type QueueHealth, queueHealth, signsOf } from '../shared/jobs/health.ts'
import { Refusal } from '../shared/refusal.ts'
import { done, type Env, show } from '../shared/web.ts'
import { QueuePage } from './queue-pages.tsx'
import { queueTexts as texts } from './texts.ts'

export interface QueueDesk {
  /** The queue's own login. */
  db: Db
  retry(id: string): Promise<void>
  /** Can this server send mail? */
  mailOn: boolean
}

const healthOf = ({ db, bodyId, now }: Env['Variables'], desk: QueueDesk): Promise<QueueHealth> =>
  queueHealth(db, desk.db, bodyId, now)

export function queueRoutes(desk: QueueDesk): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/queue', permitSomewhere('administer'), async c =>
    show(c, <QueuePage shell={c.var.shell()} health={await healthOf(c.var, desk)} mailOn={desk.mailOn} />),
  )

  routes.post('/queue/:id/retry', permitSomewhere('administer'), async c => {
    const { db, bodyId, person, now } = c.var
    const id = c.req.param('id')
    const job = isId(id) ? await findFailed(desk.db, bodyId, id) : undefined
    if (!job) throw new Refusal('conflict', texts.notFailed)
    await record(db, { act: 'job.retried', actor: person.id, subject: id, at: now, detail: { kind: job.kind } })
    // The queue is not part of this transaction; retrying a job that is no longer failed does nothing.
    await desk.retry(id)
    return done(c, '/queue', texts.retried)
  })

  return routes
}

const job = z.object({ id: uuid, kind: z.string(), reason: z.string(), tries: z.int(), age: z.int() }).openapi('Job')

const answer = z
  .object({
    signs: z.array(z.enum(['worker-stopped', 'waits-long', 'failed'])),
    heartbeatAgo: z.int().nullable(),
    waiting: z.int(),
    oldestFor: z.int().nullable(),
    deferred: z.int(),
    failed: z.int(),
    failures: z.array(job),
    retrying: z.array(job),
    mail: z.boolean(),
  })
  .openapi('Queue')

export function queueApi(desk: QueueDesk): OpenAPIHono<Env> {
  const api = new OpenAPIHono<Env>()
  endpoint(
    api,
    {
      path: '/queue',
      summary: 'Background jobs of this body: what waits, what failed; times in seconds',
      permit: permitSomewhere('administer'),
      answer,
    },
    async c => {
      const health = await healthOf(c.var, desk)
      return { ...health, signs: signsOf(health), mail: desk.mailOn }
    },
  )
  return api
}
