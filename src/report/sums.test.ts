// Sums of a period against a naive count: whatever was accepted, corrected, withdrawn or moved in between.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import { sql } from 'kysely'
import type { Db } from '../shared/database/connection.ts'
import { newId } from '../shared/id.ts'
import { createFilledBody, type Ground, openGround } from '../shared/testing/ground.ts'
import { sumsOf } from './period-store.ts'
import { insertEdition, saveContent } from './store.ts'

const LENGTH = 6
const FORM = 'basic'
const NOW = Temporal.Instant.from('2024-09-25T02:00:00Z')

let ground: Ground
let db: Db
before(async () => {
  ground = await openGround()
  const body = await createFilledBody(ground, 'sums', 80)
  db = ground.installation.db(body.id)!
})
after(() => ground?.end())

interface Report {
  id: string
  unitId: string
  period: string
  deliverableId: string
}

const figures = fc.array(fc.option(fc.nat(1_000)), { minLength: LENGTH, maxLength: LENGTH })
/** A report is written on; most are then accepted, each time under a committee of that day. */
const step = fc.record({
  ...{ report: fc.nat(19), figures, nothing: fc.boolean(), accepted: fc.boolean(), committee: fc.nat(2) },
})

test('property: sums equal a naive count, of the whole and below each committee', async () => {
  const { rows: reports } = await sql<Report>`
    select s.id, s.unit_id as "unitId", d.period, d.deliverable_id as "deliverableId"
    from submission s join duty d on d.id = s.duty_id order by s.id`.execute(db)
  const { rows: people } = await sql<{ id: string }>`select id from person`.execute(db)
  const top = newId()
  const committees = [newId(), newId(), newId()]
  const undone = new Error('undone')
  const run = async (transaction: Db, steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) => {
    const counted = new Map<string, { figures: (number | null)[]; nothing: boolean; above: string[] }>()
    for (const { report: at, figures: given, nothing, accepted, committee } of steps) {
      const { id, unitId, period, deliverableId } = reports[at % reports.length]!
      const content = {
        regimeVersion: 1,
        profile: 'all',
        nothingToReport: nothing,
        figures: given,
        answers: {},
        narratives: {},
      }
      await saveContent(transaction, id, content)
      if (!accepted) continue
      const above = [unitId, committees[committee]!, top]
      const edition = { submissionId: id, deliverableId, period, unitId, above, form: FORM, acceptedAt: NOW }
      const stored = { ...content, returned: {}, corrects: counted.has(id) ? 'Sửa.' : null }
      await insertEdition(transaction, { ...edition, acceptedBy: people[0]!.id }, stored)
      counted.set(id, { figures: given, nothing, above })
    }
    const scope = { deliverableId: reports[0]!.deliverableId, periods: reports.map(one => one.period), form: FORM }
    for (const under of [null, top, ...committees]) {
      const inside = [...counted.values()].filter(one => !one.nothing && (under === null || one.above.includes(under)))
      const naive = Array.from({ length: LENGTH }, (_, at) =>
        inside.reduce<number | null>(
          (sum, one) => (one.figures[at] === null ? sum : (sum ?? 0) + one.figures[at]!),
          null,
        ),
      )
      assert.deepEqual(await sumsOf(transaction, { ...scope, under }, LENGTH), naive)
    }
  }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
      const transaction = db.transaction().execute(async one => {
        await run(one, steps)
        throw undone
      })
      await assert.rejects(transaction, undone)
    }),
    { numRuns: 25 },
  )
})
