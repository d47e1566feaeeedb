// Programmes as JSON.

import { OpenAPIHono } from '@hono/zod-openapi'
import { permit, permitSomewhere } from '../organisation/index.ts'
import { endpoint, isoDay, uuid, z } from '../shared/api.ts'
import type { Env } from '../shared/web.ts'
import { DELIVERABLE_KINDS, OWERS, RHYTHMS } from './programme.ts'
import { deliverablesOf, findProgramme, listProgrammes, tasksOf, unitOfProgramme } from './store.ts'

const programme = z
  .object({ id: uuid, subject: z.string(), year: z.int(), state: z.enum(['draft', 'published']) })
  .openapi('Programme')

const deliverable = z
  .object({
    id: uuid,
    kind: z.enum(DELIVERABLE_KINDS),
    title: z.string(),
    who: z.enum(OWERS),
    rhythm: z.enum(RHYTHMS),
    occurrences: z.array(z.object({ period: z.string(), coversFrom: isoDay, coversTo: isoDay, dueOn: isoDay })),
  })
  .openapi('Deliverable')

const task = z
  .object({
    id: uuid,
    path: z.string(),
    text: z.string(),
    bodyName: z.string().nullable(),
    unitId: uuid.nullable(),
    deliverables: z.array(deliverable),
  })
  .openapi('Task')

export const programmeApi = new OpenAPIHono<Env>()

endpoint(
  programmeApi,
  {
    path: '/programmes',
    summary: 'Programmes this person may read',
    permit: permitSomewhere('read'),
    answer: z.array(programme),
  },
  c => listProgrammes(c.var.db, c.var.person.id, c.var.today),
)

endpoint(
  programmeApi,
  {
    path: '/programmes/{id}',
    summary: 'A programme with its tasks and their deliverables',
    permit: permit('read', unitOfProgramme),
    answer: programme.extend({ tasks: z.array(task) }).openapi('ProgrammeWithTasks'),
  },
  async c => {
    const id = c.req.param('id')!
    const deliverables = await deliverablesOf(c.var.db, id)
    const tasks = (await tasksOf(c.var.db, id)).map(t => ({
      ...t,
      deliverables: deliverables.filter(d => d.taskId === t.id),
    }))
    return { ...(await findProgramme(c.var.db, id))!, tasks }
  },
)
