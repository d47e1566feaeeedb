// From where on two passages are a copy: likeness of invented passages copied in several ways and of unrelated ones; how many copies
// the sketches miss; how long a plan of ten passages takes to be compared with those of all units.
// `npm run -s bench -- copies --units 3500 --json`

import { sql } from 'kysely'
import { LARGELY_SAME, largelySame, passagesOf } from '../src/copies/copies.ts'
import { candidatesFor } from '../src/copies/store.ts'
import { numbersFrom } from '../src/organisation/invented.ts'
import { newId } from '../src/shared/id.ts'
import { likeness, runsOf, sketchOf } from '../src/shared/likeness.ts'
import { changed, inOtherWords, type Passage, reordered, rewritten, textOf, written } from './copies-corpus.ts'
import { type BenchBody, machineOf, openBenchBody, round, timesOf } from './measure.ts'

const PAIRS = 2_000
const THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]

type Numbers = () => number

/** How the second text comes from the first, which has so many sentences. */
const WAYS: Record<string, (numbers: Numbers, first: Passage, sentences: number) => string> = {
  'two details changed': (numbers, first) => textOf(changed(numbers, first, 2)),
  'four details changed': (numbers, first) => textOf(changed(numbers, first, 4)),
  'every detail changed': (numbers, first) => textOf(changed(numbers, first, 20)),
  'two details, other order': (numbers, first) => textOf(reordered(numbers, changed(numbers, first, 2))),
  'two details, other words': (numbers, first) => inOtherWords(textOf(changed(numbers, first, 2))),
  'two details, one sentence anew': (numbers, first) => textOf(rewritten(numbers, changed(numbers, first, 2), 1)),
  'half written anew': (numbers, first) => textOf(rewritten(numbers, first, Math.ceil(first.length / 2))),
  'by another hand': (numbers, _, sentences) => textOf(written(numbers, sentences)),
}

export async function run({ units }: { units: number }): Promise<object> {
  const body = await openBenchBody()
  try {
    return {
      ...{ bench: 'copies', pairs: PAIRS, threshold: LARGELY_SAME },
      long: likenessOf(6),
      short: likenessOf(3),
      comparing: await comparingOf(body, units),
      machine: await machineOf(body.admin),
    }
  } finally {
    await body.end()
  }
}

/** Of passages with this many sentences: likeness by way, and what share of each way lies above each threshold. */
function likenessOf(sentences: number) {
  const numbers = numbersFrom(sentences)
  return Object.fromEntries(
    Object.entries(WAYS).map(([way, second]) => {
      const found: number[] = []
      let missed = 0
      for (let at = 0; at < PAIRS; at++) {
        const first = written(numbers, sentences)
        const [a, b] = [runsOf(textOf(first)), runsOf(second(numbers, first, sentences))]
        const alike = likeness(a, b)
        found.push(alike)
        const sketch = new Set(sketchOf(a))
        if (alike >= LARGELY_SAME && !sketchOf(b).some(hash => sketch.has(hash))) missed++
      }
      found.sort((a, b) => a - b)
      const at = (share: number) => round(found[Math.floor((found.length - 1) * share)]!)
      const above = THRESHOLDS.map(
        threshold => [threshold, round(found.filter(alike => alike >= threshold).length / PAIRS, 3)] as const,
      )
      return [way, { p5: at(0.05), p50: at(0.5), p95: at(0.95), most: at(1), above: Object.fromEntries(above), missed }]
    }),
  )
}

/** Ten passages of every unit, one of five units with those of another; then plans of ten are compared with all of them. */
async function comparingOf({ db, admin, schema }: BenchBody, units: number) {
  const numbers = numbersFrom(5)
  const programmeId = newId()
  // Submissions, units and the programme are not what is measured.
  await admin.query(`alter table ${schema}.passage disable trigger all`)
  const models: Passage[] = []
  for (let unit = 0; unit < units; unit++) {
    const of = { unitId: newId(), submissionId: newId() }
    const rows = Array.from({ length: 10 }, (_, at) => {
      const known = unit % 5 === 0 && models.length > 10 ? models[at]! : written(numbers, 6)
      if (models.length < 10_000) models.push(known)
      const text = textOf(changed(numbers, known, 2))
      return { id: newId(), part: `${at}`, ...of, text, sketch: sketchOf(runsOf(text)) }
    })
    await sql`insert into passage (id, submission_id, part, kind, programme_id, unit_id, text, sketch)
      select r.id, r."submissionId", r.part, 'plan', ${programmeId}, r."unitId", r.text, r.sketch
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, part text, "submissionId" uuid, "unitId" uuid,
        text text, sketch integer[])`.execute(db)
  }
  await admin.query(`vacuum analyze ${schema}.passage`)
  const of = { id: newId(), kind: 'plan' as const, programmeId, unitId: newId(), state: 'sent' as const }
  const plan = async (pick: (at: number) => Passage) => {
    const lines = Array.from({ length: 10 }, (_, at) => ({
      part: `${at}`,
      text: textOf(changed(numbers, pick(at), 2)),
    }))
    const passages = passagesOf(lines).map(passage => ({ ...passage, id: newId(), sketch: sketchOf(passage.runs) }))
    const candidates = await candidatesFor(db, of, passages)
    for (const { id, runs } of passages) largelySame(runs, candidates.get(id) ?? [])
  }
  return {
    ...{ units, passages: units * 10 },
    ownPlan: await timesOf(50, () => plan(() => written(numbers, 6))),
    // What one unit of five has copied, every one of them is a candidate for.
    copiedPlan: await timesOf(50, () => plan(at => models[at]!)),
  }
}
