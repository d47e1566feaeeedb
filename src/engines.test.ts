// The main job without a browser on each PostgreSQL there is: the embedded one, and the system's with the least rights of
// DATABASE_URL. Every list and page on the way is opened, so that every query of the stores meets each server.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { engines } from './shared/testing/postgres.ts'
import { addActivity, bringIn, dutyOf, handOut, openStory, setDates, versionOf, walk } from './story.ts'

const PAGES = [
  '/',
  '/duties',
  '/progress',
  '/progress?state=late&kind=party-cell&year=2024',
  '/programmes',
  '/plans',
  '/reports',
  '/units',
  '/units?text=ben+nghe',
  '/units?sort=-staff',
  '/units.csv',
  '/units.xlsx',
  '/search?q=THPT+30-ct%2Ftw',
  '/notices',
  '/queue',
  '/audit',
]

for (const engine of engines)
  test(`programme in → duties → plan → report → consolidation on ${engine.name}`, { timeout: 60_000 }, async () => {
    const database = await engine.start()
    const story = await openStory(database.admin)
    try {
      const [office, secretary] = [await story.as('Lê Thu Hà'), await story.as('Phạm Đức Long')]
      const programme = await bringIn(office)
      await setDates(office, programme)
      await addActivity(office, programme)
      await handOut(office, programme)

      const plan = await secretary.submit(`/duties/${(await dutyOf(secretary, 'plan', '2024')).id}/plans`)
      const line = { 'lines.0.content': 'Đối thoại', 'lines.0.who': 'Chi ủy', 'lines.0.dueOn': '1/11/2024' }
      await secretary.submit(plan, { version: '1', ...line, next: 'submit' })
      await walk(plan, [secretary, 'approval'], [secretary, 'sending'], [office, 'acceptance'])

      const report = await secretary.submit(`/duties/${(await dutyOf(secretary, 'report', '2024-Q3')).id}/reports`)
      const figures = { 'figures.I23': '4', 'figures.I24': '1.250', 'figures.I27': '2', 'narratives.N3': 'Đã làm.' }
      await secretary.submit(report, { version: '1', ...figures, next: 'submit' })
      await walk(report, [secretary, 'approval'], [secretary, 'sending'])
      const version = await versionOf(office, report)
      await office.submit(`${report}/return`, { version, reason: 'Bổ sung số liệu.', dueOn: '30/9/2024' })
      await secretary.submit(report, { version: await versionOf(secretary, report), ...figures, next: 'submit' })
      await walk(report, [secretary, 'approval'], [secretary, 'sending'], [office, 'acceptance'])

      const period = /href="(\/reports\/of\/[^"]+2024-Q3)"/.exec(await office.page('/reports'))![1]!
      const id = /name="id" value="([^"]+)"/.exec(await office.page(period))![1]!
      const made = await office.submit(`${period}/consolidation`, { id })
      const { sums } = await office.json<{ sums: unknown }>(`/api/v1${made}`)
      assert.deepEqual(sums, { I23: 4, I24: 1250, I27: 2 })
      for (const path of [...PAGES, programme, plan, report, made, period]) assert.ok(await office.page(path), path)
    } finally {
      await story.end()
      await database.stop()
    }
  })
