// Does the time of an answer tell whether a name exists? 200 unknown names and 200 wrong passwords, in turns, each from an
// address of its own: `node --import tsx bench/sign-in.ts [--json]`. Ends with 1 when the medians differ by more than 10 %.

import { ADMINISTRATOR, Caller, openEntrance, setUp } from '../src/entrance.ts'

const ROUNDS = 200
const MOST = 0.1

const entrance = await openEntrance()
await setUp(entrance)
const times: Record<'unknown' | 'wrong', number[]> = { unknown: [], wrong: [] }

let calls = 0
async function time(kind: 'unknown' | 'wrong', name: string): Promise<void> {
  const caller = new Caller(entrance.url, `203.0.${++calls >> 8}.${calls & 255}`)
  const start = performance.now()
  const response = await caller.post('/sign-in', { name, password: 'không phải mật khẩu này' })
  await response.text()
  times[kind].push(performance.now() - start)
  if (response.status !== 422) throw new Error(`${kind}: ${response.status}`)
}

for (let round = -5; round < ROUNDS; round++) {
  // Each goes first as often as second.
  const pair = [() => time('unknown', `nobody${round + 5}`), () => time('wrong', ADMINISTRATOR.username)]
  for (const each of round % 2 === 0 ? pair : pair.reverse()) await each()
  if (round === -1) for (const list of Object.values(times)) list.length = 0
}
await entrance.end()

const at = (list: number[], part: number) => list.toSorted((a, b) => a - b)[Math.floor(list.length * part)]!
const figures = Object.fromEntries(
  Object.entries(times).map(([kind, list]) => [kind, { p50: at(list, 0.5), p95: at(list, 0.95), count: list.length }]),
)
const difference = Math.abs(at(times.unknown, 0.5) / at(times.wrong, 0.5) - 1)
if (process.argv.includes('--json')) console.log(JSON.stringify({ ...figures, difference }))
else {
  for (const [kind, { p50, p95, count }] of Object.entries(figures))
    console.log(`${kind}: ${count}, median ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`)
  console.log(`difference of the medians: ${(difference * 100).toFixed(1)} %`)
}
process.exitCode = difference > MOST ? 1 : 0
