// When mail may go: tables of moments in Viet Nam.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ZONE } from '../shared/day.ts'
import { mailText } from './mail-text.ts'
import { mailOf, nextDigest, outOfTheNight } from './notice.ts'

const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).toInstant()
const local = (moment: Temporal.Instant) =>
  moment.toZonedDateTimeISO(ZONE).toPlainDateTime().toString({ smallestUnit: 'minute' })

for (const [moment, goes, because] of [
  ['2024-08-20T09:00', '2024-08-20T09:00', 'by day at once'],
  ['2024-08-20T21:59', '2024-08-20T21:59', 'the last minute of the day'],
  ['2024-08-20T22:00', '2024-08-21T06:00', 'the night begins with 22:00'],
  ['2024-12-31T23:30', '2025-01-01T06:00', 'over the turn of the year'],
  ['2024-08-21T00:00', '2024-08-21T06:00', 'after midnight, the same morning'],
  ['2024-08-21T05:59', '2024-08-21T06:00', 'the last minute of the night'],
  ['2024-08-21T06:00', '2024-08-21T06:00', 'the night is over'],
] as const)
  test(`mail of ${moment} goes ${goes} (${because})`, () => assert.equal(local(outOfTheNight(at(moment))), goes))

for (const [moment, day, hour] of [
  ['2024-08-20T09:00', '2024-08-21', '2024-08-21T07:00'],
  ['2024-08-20T06:59', '2024-08-20', '2024-08-20T07:00'],
  ['2024-08-20T07:00', '2024-08-21', '2024-08-21T07:00'],
  ['2024-08-31T23:59', '2024-09-01', '2024-09-01T07:00'],
] as const)
  test(`the digest after ${moment} is that of ${day}`, () => {
    const digest = nextDigest(at(moment))
    assert.deepEqual([digest.day.toString(), local(digest.at)], [day, hour])
  })

const kind = { kind: 'thing.happened', title: { vi: 'Có việc', en: 'Something happened' }, base: '/things' }

test('which mail a notice goes out in', () => {
  const rows = (['off', 'daily', 'at-once'] as const).map(choice => [
    mailOf(kind, choice),
    mailOf({ ...kind, digestOnly: true }, choice),
  ])
  assert.deepEqual(rows, [
    ['none', 'none'],
    ['digest', 'digest'],
    ['own', 'digest'],
  ])
})

test('a notice about many things names twenty and counts the rest', () => {
  const items = Array.from({ length: 23 }, (_, i) => ({
    text: { vi: `Việc ${i + 1}`, en: '' },
    href: `/duties/${i + 1}`,
  }))
  const lines = [{ title: kind.title, about: null, href: '/reminders/1', items }]
  const { text } = mailText({ name: 'Lê Thu Hà', lines, lang: 'vi', url: 'https://dh.example', digest: false })
  assert.match(text, /\+ Việc 20\n {4}https:\/\/dh\.example\/duties\/20\n {2}\+ và 3 việc khác\.\n/)
  assert.doesNotMatch(text, /Việc 21/)
})

test('a long digest names thirty and counts the rest', () => {
  const line = (about: string) => ({ title: kind.title, about: { vi: about, en: about }, href: `/things/${about}` })
  const lines = Array.from({ length: 45 }, (_, i) => line(`${i + 1}`))
  for (const [lang, rest] of [
    ['vi', 'và 15 thông báo khác.'],
    ['en', 'and 15 more.'],
  ] as const) {
    const { text } = mailText({ name: 'Lê Thu Hà', lines, lang, url: 'https://dh.example', digest: true })
    assert.match(text, /https:\/\/dh\.example\/things\/30\n/)
    assert.doesNotMatch(text, /things\/31/)
    assert.ok(text.includes(rest))
  }
})
