// All rows of a sheet that somebody sent.

import { type Limits, type Row, readSheet, SheetFault } from '../shared/sheet/index.ts'

/** Of the first sheet that is not hidden; null when the file is none. */
export async function rowsIn(content: Uint8Array, limits: Partial<Limits>): Promise<Row[] | null> {
  try {
    return await Array.fromAsync(readSheet(content, { limits }))
  } catch (error) {
    if (error instanceof SheetFault) return null
    throw error
  }
}
