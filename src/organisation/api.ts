// Organisations as JSON.

import { OpenAPIHono } from '@hono/zod-openapi'
import { endpoint, isoDay, uuid, z } from '../shared/api.ts'
import { readDay } from '../shared/day.ts'
import type { Env } from '../shared/web.ts'
import { PARTY_TYPES } from './facts.ts'
import { askedFor } from './forms.ts'
import { permit, permitSomewhere } from './permit.ts'
import { findUnit } from './store.ts'
import { TREES, UNIT_KINDS } from './structure.ts'
import { listUnits } from './unit-store.ts'
import { scopeOf, viewUnit } from './views.ts'

const facts = {
  shortName: z.string(),
  staffCount: z.int().nullable(),
  partyMembers: z.int().nullable(),
  scattered: z.boolean(),
  remoteArea: z.boolean(),
  hasUnion: z.boolean().nullable(),
  actsInsteadId: uuid.nullable(),
  hasWebsite: z.boolean().nullable(),
  fundingGroup: z.int().min(1).max(4).nullable(),
  partyType: z.enum(PARTY_TYPES).nullable(),
  yearEnds: z.string().nullable().openapi({ description: 'Month-day, 05-31', example: '05-31' }),
}

const unit = { id: uuid, kind: z.enum(UNIT_KINDS), code: z.string(), name: z.string() }

const listed = z.object({ ...unit, ...facts, parentId: uuid.nullable() }).openapi('Unit')

const placed = z.object({ id: uuid, name: z.string(), code: z.string() })

const whole = z
  .object({
    ...unit,
    on: isoDay,
    facts: z
      .object({ ...facts, name: z.string(), from: isoDay, until: isoDay.nullable() })
      .nullable()
      .openapi({ description: 'What held on the day; `until` is the first day it no longer holds' }),
    /** By tree, the nearest first. */
    above: z.record(z.enum(TREES), z.array(placed)),
    below: z.int(),
    placements: z.array(
      z.object({ tree: z.enum(TREES), parentId: uuid.nullable(), from: isoDay, until: isoDay.nullable() }),
    ),
    successions: z.array(
      z.object({ kind: z.enum(['merge', 'split', 'rename']), on: isoDay, predecessorId: uuid, successorId: uuid }),
    ),
  })
  .openapi('UnitOverTime')

export const organisationApi = new OpenAPIHono<Env>()

endpoint(
  organisationApi,
  {
    path: '/units',
    summary:
      'Organisations in this person’s reach by name, at most 500; ?q, ?kind, ?tree, ?parent and ?on=DAY filter, ?after=ID goes on behind one',
    permit: permitSomewhere('read'),
    answer: z.array(listed),
  },
  async c => {
    const asked = askedFor(name => c.req.query(name), c.var.today)
    return listUnits(c.var.db, await scopeOf(c.var), { ...asked, limit: 500 })
  },
)

endpoint(
  organisationApi,
  {
    path: '/units/{id}',
    summary: 'One organisation as of a day (?on=DAY, else today)',
    permit: permit('read', async (db, id) => (await findUnit(db, id))?.id),
    answer: whole,
  },
  async c => {
    const view = await viewUnit(c.var, c.req.param('id')!, readDay(c.req.query('on') ?? '') ?? c.var.today)
    const { ways, stands, facts: known, ...rest } = view
    return { ...rest.unit, ...rest, facts: known ?? null, above: ways, placements: stands }
  },
)
