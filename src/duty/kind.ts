// Kinds of duty are data that each capability exports; app.ts hands the list in.

import type { Text } from '../shared/text.ts'
import type { Context } from '../shared/web.ts'
import type { SubmissionAct } from './submission.ts'

export interface DutyKind {
  kind: string
  name: Text
  /** Where what discharges it is written: begun by POST /duties/:id/plans, then at /plans/:id. Without it the duty's own page takes the report. */
  base?: '/plans' | '/reports'
  /** What else a step of it does, as in `Steps`: for who takes the step from a list of duties. */
  taken?: (context: Context, id: string, act: SubmissionAct) => Promise<void>
  returned?: (context: Context, id: string, form: FormData) => Promise<void>
}
