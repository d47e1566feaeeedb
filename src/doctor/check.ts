// What a check is, and what it finds: plain values, so that a capability can bring its own.

import type pg from 'pg'
import type { RegisteredBody } from '../shared/database/installation.ts'
import type { Text } from '../shared/text.ts'

/** An error endangers data, rights or service; a warning will become one. */
export type Severity = 'error' | 'warning'

export interface Finding {
  code: string
  severity: Severity
  /** Slug of the body it concerns; null when it concerns the whole installation. */
  body: string | null
  text: Text
  /** What to do about it. */
  todo: Text
}

/** Asked of the folder of the installation's data, also while there is no database. */
export interface FolderCheck {
  code: string
  find(folder: string): Promise<Finding[]>
}

export interface Examined {
  /** The administrator of the database. */
  client: pg.Client
  bodies: readonly RegisteredBody[]
  /** The folder of the installation's data. */
  folder: string
  /** Whether a server runs on it. */
  running: boolean
}

export interface InstallationCheck {
  code: string
  find(examined: Examined): Promise<Finding[]>
}

/**
 * Asked of each body: a query whose rows are what is wrong, with one column `what` that names it. It runs as the owner of the
 * body's tables, which are first in the search path, in a read-only transaction.
 */
export interface BodyCheck {
  code: string
  severity: Severity
  query: string
  /** `count` of rows, and the first three of them. */
  text: (count: number, examples: string) => Text
  todo: Text
}
