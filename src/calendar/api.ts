// The law's clock as JSON, with the body's own calendar and switches.

import { OpenAPIHono } from '@hono/zod-openapi'
import { dueAsJson } from '../law/explanation.ts'
import { signedIn } from '../organisation/index.ts'
import { endpoint, isoDay, z } from '../shared/api.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Env } from '../shared/web.ts'
import { computedFrom } from './routes.tsx'

const amount = z.object({ n: z.number(), unit: z.string() })

const due = z
  .object({
    rule: z.string(),
    enabled: z.boolean(),
    from: isoDay,
    due: isoDay,
    unit: z.string(),
    provisional: z.boolean(),
    citation: z.object({ document: z.string(), article: z.string(), amendedBy: z.string().optional() }),
    version: z.object({ from: isoDay.nullable(), until: isoDay.nullable() }),
    steps: z.array(z.object({ date: isoDay, counted: z.boolean(), why: z.string() })),
    name: z.string(),
    starts: z.string(),
    time: amount.nullable(),
    confidence: z.string(),
    evidence: z.string(),
    warnOn: isoDay.nullable(),
    restsOn: z.array(
      z.object({ year: z.number(), status: z.string(), confidence: z.string(), notice: z.string().nullable() }),
    ),
  })
  .openapi('DueByLaw')

export const calendarApi = new OpenAPIHono<Env>()

endpoint(
  calendarApi,
  {
    path: '/law/due',
    summary:
      'When something is due by law: ?rule=KN.ACCEPT&from=2026-07-01, with &complex=on, &remote=on and &pauseFrom=…&pauseTo=… where the rule has them',
    permit: signedIn,
    answer: due,
  },
  async c => {
    const names = ['rule', 'from', 'complex', 'remote', 'pauseFrom', 'pauseTo']
    const typed = Object.fromEntries(names.map(name => [name, c.req.query(name) ?? '']))
    const computed = await computedFrom(c, typed)
    if (!('limit' in computed)) {
      const join = (lang: 'vi' | 'en') => computed.map(finding => finding.text[lang]).join(' ')
      throw new Refusal('invalid', { vi: join('vi'), en: join('en') })
    }
    return dueAsJson(computed.limit, computed.result, computed.enabled, c.var.lang)
  },
)
