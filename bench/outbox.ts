// From enqueue to done: how long a single job takes on an idle server, and how many a second when many wait.

import { setTimeout as sleep } from 'node:timers/promises'
import { systemClock } from '../src/shared/day.ts'
import { newId } from '../src/shared/id.ts'
import { startJobs } from '../src/shared/jobs/jobs.ts'
import { enqueue, enqueueAll } from '../src/shared/jobs/outbox.ts'
import { openGround, until } from '../src/shared/jobs/test-kit.ts'

/** `units`: jobs enqueued at once for the throughput; 5,000 when left out. Times in milliseconds. */
export async function run({ units = 5_000 }: { units?: number }): Promise<Record<string, number>> {
  const ground = await openGround()
  const done = new Map<string, number>()
  const kind = {
    kind: 'bench',
    run: async ({ subject }: { subject: string }) => void done.set(subject, performance.now()),
  }
  const jobs = await startJobs({ installation: ground.installation, clock: systemClock, kinds: [kind] })
  try {
    const latencies: number[] = []
    for (let i = 0; i < 60; i++) {
      const subject = newId()
      const started = performance.now()
      await enqueue(ground.db, { kind: 'bench', subject })
      latencies.push((await until('the job', () => done.get(subject))) - started)
      // Not in step with the relay's own rhythm.
      await sleep(Math.random() * 500)
    }
    latencies.sort((a, b) => a - b)
    const at = (share: number) => Math.round(latencies[Math.ceil(latencies.length * share) - 1]!)

    done.clear()
    const many = Array.from({ length: units }, () => ({ kind: 'bench', subject: newId() }))
    const before = performance.now()
    await enqueueAll(ground.db, many)
    const enqueued = performance.now() - before
    while (done.size < units) await sleep(20)
    const whole = performance.now() - before
    return {
      ...{ latencyP50: at(0.5), latencyP95: at(0.95), latencyP99: at(0.99), latencyJobs: latencies.length },
      ...{ jobs: units, enqueueAll: Math.round(enqueued), untilAllDone: Math.round(whole) },
      ...{
        jobsPerSecond: Math.round((units * 1000) / whole),
        memoryMB: Math.round(process.memoryUsage.rss() / 2 ** 20),
      },
    }
  } finally {
    await jobs.stop()
    await ground.end()
  }
}
