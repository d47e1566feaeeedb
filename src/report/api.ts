// Reports and consolidations as JSON: figures by indicator, not by position.

import { OpenAPIHono } from '@hono/zod-openapi'
import { citedNumber, signedAbout } from '../document/index.ts'
import { unitOfSubmission } from '../duty/index.ts'
import { permit } from '../organisation/index.ts'
import { endpoint, isoDay, isoMoment, uuid, z } from '../shared/api.ts'
import type { Env } from '../shared/web.ts'
import { reportOf, seesRestricted } from './actions.ts'
import { openRegime } from './consolidation.ts'
import { unitOfConsolidation } from './consolidation-store.ts'
import { consolidationFor } from './frozen-routes.tsx'
import { changesSince } from './period-actions.ts'
import { cellsOf } from './regime.ts'
import { figureAt } from './report.ts'

const figures = z.record(z.string(), z.int().nullable())

const report = z
  .object({
    id: uuid,
    dutyId: uuid,
    unitId: uuid,
    state: z.string(),
    version: z.int(),
    nothingToReport: z.boolean(),
    form: z.string(),
    profile: z.string(),
    figures,
    answers: z.record(
      z.string(),
      z.object({
        on: z.string().optional(),
        text: z.string().optional(),
        na: z.string().optional(),
        why: z.string().optional(),
      }),
    ),
    narratives: z.record(z.string(), z.string()),
  })
  .openapi('Report')

const changed = z.object({ cell: z.string(), before: z.int().nullable(), now: z.int().nullable() })

const consolidation = z
  .object({
    id: uuid,
    period: z.string(),
    madeAt: isoMoment,
    covers: z.object({ from: isoDay, to: isoDay }),
    due: z.int(),
    units: z.record(z.enum(['counted', 'nothing-to-report', 'waiting', 'missing']), z.array(z.string())),
    late: z.array(z.object({ unit: z.string(), days: z.int() })),
    sums: figures,
    sinceStart: figures,
    answers: z.array(z.object({ question: z.string(), unit: z.string(), text: z.string() })),
    issued: z.object({ number: z.string(), on: isoDay }).nullable(),
    changed: z.object({
      sums: z.array(changed),
      reports: z.array(
        z.object({ report: uuid, unit: z.string(), kind: z.enum(['arrived', 'corrected']), figures: z.array(changed) }),
      ),
    }),
  })
  .openapi('Consolidation')

export const reportApi = new OpenAPIHono<Env>()

endpoint(
  reportApi,
  {
    path: '/reports/{id}',
    summary: 'A unit’s report',
    permit: permit('read', unitOfSubmission('report')),
    answer: report,
  },
  async c => {
    const { submission, content, regime } = await reportOf(c.var, c.req.param('id')!)
    const seen = (await seesRestricted(c.var, submission.unitId)) ? regime : openRegime(regime)
    const byId = Object.fromEntries(cellsOf(seen).map(({ id, position }) => [id, figureAt(content.figures, position)]))
    const answers = Object.fromEntries(seen.indicators.map(({ id }) => [id, content.answers[id] ?? {}]))
    return { ...submission, ...content, form: regime.form, answers, figures: byId }
  },
)

endpoint(
  reportApi,
  {
    path: '/consolidations/{id}',
    summary: 'A consolidated report, as frozen when it was made',
    permit: permit('consolidate', unitOfConsolidation),
    answer: consolidation,
  },
  async c => {
    const seen = await consolidationFor(c)
    const { content, ...made } = seen
    const [issued] = await signedAbout(c.var.db, [made.id])
    const { sums, reports } = await changesSince(c.var, seen)
    return {
      ...{ ...made, ...content, sinceStart: content.sinceStart ?? {} },
      issued: issued ? { number: citedNumber({ ...issued, number: issued })!, on: issued.issuedOn! } : null,
      changed: { sums, reports: reports.map(({ submissionId, ...rest }) => ({ report: submissionId, ...rest })) },
    }
  },
)
