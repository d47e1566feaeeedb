// Every query of the calendar and of the switches of limits.

import type { DayKind } from '../law/calendar.ts'
import type { Db } from '../shared/database/connection.ts'
import type { Instant, PlainDate } from '../shared/day.ts'

export type CalendarTables = {
  calendar_year: {
    year: number
    version: number
    notice_number: string
    notice_on: PlainDate
    saved_by: string
    saved_at: Instant
  }
  calendar_day: { day: PlainDate; year: number; kind: DayKind; name: string }
  limit_switch: {
    rule: string
    version: number
    enabled: boolean
    confirmed_by: string
    confirmed_on: PlainDate
    switched_by: string
    switched_at: Instant
  }
}

export type SavedYear = Awaited<ReturnType<typeof savedYears>>[number]
export type SavedDay = Awaited<ReturnType<typeof savedDays>>[number]
export type Switch = Awaited<ReturnType<typeof switches>>[number]

export const savedYears = (db: Db) =>
  db
    .withTables<CalendarTables>()
    .selectFrom('calendar_year')
    .select(['year', 'version', 'notice_number as noticeNumber', 'notice_on as noticeOn', 'saved_at as savedAt'])
    .orderBy('year')
    .execute()

export const savedDays = (db: Db) =>
  db
    .withTables<CalendarTables>()
    .selectFrom('calendar_day')
    .select(['day', 'year', 'kind', 'name'])
    .orderBy('day')
    .execute()

export interface YearRow {
  year: number
  version: number
  noticeNumber: string
  noticeOn: PlainDate
  savedBy: string
  savedAt: Instant
}

/** True when it was written; false when another one wrote this year first. */
export async function writeYear(db: Db, row: YearRow): Promise<boolean> {
  const tables = db.withTables<CalendarTables>()
  const values = {
    version: row.version,
    notice_number: row.noticeNumber,
    notice_on: row.noticeOn,
    saved_by: row.savedBy,
    saved_at: row.savedAt,
  }
  const { numInsertedOrUpdatedRows } =
    row.version === 1
      ? await tables
          .insertInto('calendar_year')
          .values({ year: row.year, ...values })
          .onConflict(conflict => conflict.column('year').doNothing())
          .executeTakeFirst()
      : await tables
          .updateTable('calendar_year')
          .set(values)
          .where('year', '=', row.year)
          .where('version', '=', row.version - 1)
          .executeTakeFirst()
          .then(result => ({ numInsertedOrUpdatedRows: result.numUpdatedRows }))
  return numInsertedOrUpdatedRows === 1n
}

export async function replaceDays(db: Db, year: number, days: readonly Omit<SavedDay, 'year'>[]): Promise<void> {
  const tables = db.withTables<CalendarTables>()
  await tables.deleteFrom('calendar_day').where('year', '=', year).execute()
  if (days.length > 0)
    await tables
      .insertInto('calendar_day')
      .values(days.map(({ day, kind, name }) => ({ day, year, kind, name })))
      .execute()
}

export const switches = (db: Db) =>
  db
    .withTables<CalendarTables>()
    .selectFrom('limit_switch')
    .select(['rule', 'version', 'enabled', 'confirmed_by as confirmedBy', 'confirmed_on as confirmedOn'])
    .execute()

export interface SwitchRow {
  rule: string
  version: number
  enabled: boolean
  confirmedBy: string
  confirmedOn: PlainDate
  switchedBy: string
  switchedAt: Instant
}

/** True when it was written; false when another one switched it first. */
export async function writeSwitch(db: Db, row: SwitchRow): Promise<boolean> {
  const tables = db.withTables<CalendarTables>()
  const values = {
    version: row.version,
    enabled: row.enabled,
    confirmed_by: row.confirmedBy,
    confirmed_on: row.confirmedOn,
    switched_by: row.switchedBy,
    switched_at: row.switchedAt,
  }
  if (row.version === 1) {
    const result = await tables
      .insertInto('limit_switch')
      .values({ rule: row.rule, ...values })
      .onConflict(conflict => conflict.column('rule').doNothing())
      .executeTakeFirst()
    return result.numInsertedOrUpdatedRows === 1n
  }
  const result = await tables
    .updateTable('limit_switch')
    .set(values)
    .where('rule', '=', row.rule)
    .where('version', '=', row.version - 1)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
