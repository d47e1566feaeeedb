// Kinds of duty are data that each capability exports; app.ts hands the list in.

import type { Text } from '../shared/text.ts'

export interface DutyKind {
  kind: string
  name: Text
  /** Where what discharges it is written: begun by POST /duties/:id/plans, then at /plans/:id. Without it the duty's own page takes the report. */
  base?: '/plans' | '/reports'
}
