// Figures of a report that the platform counts itself: a capability exports its sources as values, app.ts hands them down.

import type { Db } from './database/connection.ts'
import type { PlainDate } from './day.ts'
import type { Text } from './text.ts'

/** One thing that was counted, so that a figure leads to what is behind it. */
export interface FigureRecord {
  title: string
  href: string
  on: PlainDate | null
}

export interface FigureSource {
  /** As a regime names it in `records` of a figure. */
  key: string
  name: Text
  /** What an organisation did or owed from one day to another, both included. The figure is how many these are. */
  records(db: Db, of: { unitId: string; from: PlainDate; to: PlainDate }): Promise<FigureRecord[]>
}
