// Programmes as JSON.

import { OpenAPIHono } from '@hono/zod-openapi'
import { permit, permitSomewhere } from '../organisation/index.ts'
import { endpoint, isoDay, uuid, z } from '../shared/api.ts'
import type { Env } from '../shared/web.ts'
import { contentOf } from './content-store.ts'
import { PROGRAMME_STATES } from './life.ts'
import { DELIVERABLE_KINDS, OWERS, RHYTHMS, titleOf } from './programme.ts'
import { findProgramme, listProgrammes, unitOfProgramme } from './store.ts'

const programme = z
  .object({
    id: uuid,
    subject: z.string(),
    year: z.int(),
    state: z.enum(PROGRAMME_STATES),
    version: z.int().openapi({ description: 'What a form that changes the programme carries.' }),
    edition: z.int().openapi({ description: '1 as first handed out; each amendment is the next.' }),
    amendsId: uuid.nullable().openapi({ description: 'The programme in force that this draft amends.' }),
    issuedOn: isoDay.nullable(),
  })
  .openapi('Programme')

const deliverable = z
  .object({
    id: uuid,
    kind: z.enum(DELIVERABLE_KINDS),
    title: z.string(),
    who: z.enum(OWERS),
    rhythm: z.enum(RHYTHMS),
    evidence: z.string(),
    namedDue: isoDay.nullable().openapi({ description: 'The day that the document itself names.' }),
    occurrences: z.array(z.object({ period: z.string(), coversFrom: isoDay, coversTo: isoDay, dueOn: isoDay })),
  })
  .openapi('Deliverable')

const task = z
  .object({
    id: uuid,
    path: z.string(),
    title: z.string(),
    text: z.string(),
    bodyName: z.string().nullable(),
    unitId: uuid.nullable(),
    forUnits: z.boolean(),
    partners: z.array(z.object({ name: z.string(), unitId: uuid.nullable() })),
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
    const content = await contentOf(c.var.db, id)
    const tasks = content.tasks.map(task => ({
      ...task,
      title: titleOf(task),
      deliverables: content.deliverables.filter(({ taskId }) => taskId === task.id),
    }))
    return { ...(await findProgramme(c.var.db, id))!, tasks }
  },
)
