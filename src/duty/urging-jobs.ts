// The daily run: works out who is to be told what, and tells each person once.

import { calendarOf } from '../calendar/index.ts'
import { type Item, type NoticeKind, notifyEach } from '../notice/index.ts'
import { topUnit } from '../organisation/index.ts'
import { record } from '../shared/audit.ts'
import type { Db } from '../shared/database/connection.ts'
import { dayOf, type Instant, type PlainDate } from '../shared/day.ts'
import type { JobContext, JobKind } from '../shared/jobs/kind.ts'
import { formatDay } from '../shared/text.ts'
import { titled } from './pages.tsx'
import { type Digest, digestsOf, expectedDays, type Rung, runDays, toldOf } from './urging.ts'
import {
  claimRun,
  dutiesExpected,
  dutiesNamed,
  findLadder,
  findReminder,
  insertReminders,
  lastRun,
  peopleOnRungs,
} from './urging-store.ts'
import { digestAbout, urgingTexts as texts } from './urging-texts.ts'

export const REMIND_JOB = 'duty.remind'

/** Office mail is gathered at 7; what is found an hour before goes with it. */
const FROM_HOUR = 6

const listed: NoticeKind['listed'] = (db, { subject, personId, on }) => itemsOf(db, subject, personId, on)

export const dutyReminder: NoticeKind = { kind: 'duty.reminder', title: texts.reminder, base: '/reminders', listed }
export const dutyUrged: NoticeKind = { kind: 'duty.urged', title: texts.urged, base: '/reminders', listed }

/** What a mail lists of a digest: what is still open and within reach when it goes. */
async function itemsOf(db: Db, id: string, personId: string, on: PlainDate): Promise<Item[]> {
  const reminder = await findReminder(db, id, personId)
  const duties = reminder ? await dutiesNamed(db, reminder.dutyIds, personId, on) : []
  return duties
    .filter(({ state }) => state === 'open')
    .map(duty => {
      const day = formatDay(duty.returnDueOn ?? duty.dueOn)
      return {
        text: {
          vi: `${titled(text => text.vi, duty)} (hạn ${day}) – ${duty.unit}`,
          en: `${titled(text => text.en, duty)} (due ${day}) – ${duty.unit}`,
        },
        href: `/duties/${duty.id}`,
      }
    })
}

/**
 * All of it in one transaction that begins by claiming the day: killed in between, nothing was said; run again, everything
 * was said already. Answers how many people were told.
 */
export async function remind({ db, now }: Pick<JobContext, 'db' | 'now'>): Promise<number> {
  const today = dayOf(now)
  const { ladder } = await findLadder(db)
  const run = runDays(today, await lastRun(db, today), ladder, await calendarOf(db))
  if (!run || !(await claimRun(db, today))) return 0
  const duties = await dutiesExpected(db, expectedDays(ladder, run))
  const rungsOf = memo(day => toldOf(ladder, Temporal.PlainDate.from(day), run))
  const wanted = new Map<string, { unitId: string; rung: Rung }>()
  for (const { unitId, expectedOn } of duties)
    for (const rung of rungsOf(`${expectedOn}`)) wanted.set(`${unitId} ${rung}`, { unitId, rung })
  const people = await peopleOnRungs(db, [...wanted.values()], today)
  const digests = digestsOf(
    duties,
    today,
    ({ expectedOn }) => rungsOf(`${expectedOn}`),
    (unitId, rung) => people.get(`${unitId} ${rung}`) ?? [],
  )
  if (digests.length === 0) return 0
  await tell({ db, now }, dutyReminder, digests, { day: today, urgedBy: null, note: '' })
  const { id: subject } = await topUnit(db, today)
  const detail = { people: digests.length, duties: duties.length }
  await record(db, { act: 'duty.reminded', actor: null, subject, at: now, detail })
  return digests.length
}

/** A notice to each that leads to what it is about. */
export async function tell(
  { db, now }: { db: Db; now: Instant },
  kind: NoticeKind,
  digests: readonly Digest[],
  told: { day: PlainDate; urgedBy: string | null; note: string },
): Promise<void> {
  const ids = await insertReminders(db, digests, told)
  await notifyEach(
    { db, now },
    kind,
    digests.map((digest, at) => ({
      ...{ personId: digest.personId, subject: ids[at]!, about: digestAbout(digest) },
      // The page behind it is the person's own and asks anew what they may read.
      unit: null,
    })),
  )
}

function memo<T>(compute: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return key => {
    if (!known.has(key)) known.set(key, compute(key))
    return known.get(key)!
  }
}

export const urgingJobs: readonly JobKind[] = [
  { kind: REMIND_JOB, dailyFrom: FROM_HOUR, run: async context => void (await remind(context)) },
]
