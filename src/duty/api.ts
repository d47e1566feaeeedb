// Duties as JSON.

import { OpenAPIHono } from '@hono/zod-openapi'
import { permit, permitSomewhere } from '../organisation/index.ts'
import { endpoint, isoDay, isoMoment, uuid, z } from '../shared/api.ts'
import type { Env } from '../shared/web.ts'
import { DUTY_STATES } from './duty.ts'
import { findDuty, listDuties, unitOfDuty } from './store.ts'

const duty = z
  .object({
    id: uuid,
    kind: z.string(),
    title: z.string(),
    reason: z.string(),
    programmeId: uuid,
    unitId: uuid,
    owedToId: uuid,
    period: z.string(),
    coversFrom: isoDay,
    coversTo: isoDay,
    dueOn: isoDay,
    state: z.enum(DUTY_STATES),
    firstReportedAt: isoMoment.nullable(),
    returnDueOn: isoDay.nullable(),
    percent: z.number().int(),
    parentId: uuid.nullable(),
    counting: z.enum(['calendar', 'working']),
    askedDueOn: isoDay.nullable(),
    version: z.number().int(),
  })
  .openapi('Duty')

export const dutyApi = new OpenAPIHono<Env>()

endpoint(
  dutyApi,
  {
    path: '/duties',
    summary: 'Duties in this person’s reach, by due day, at most 500; ?after=ID goes on behind one',
    permit: permitSomewhere('read'),
    answer: z.array(duty),
  },
  async c => await listDuties(c.var.db, c.var.person.id, c.var.today, c.req.query('after') ?? null),
)

endpoint(
  dutyApi,
  { path: '/duties/{id}', summary: 'One duty', permit: permit('read', unitOfDuty), answer: duty },
  async c => await findDuty(c.var.db, c.req.param('id')!),
)
