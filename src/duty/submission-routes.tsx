// The steps of a plan or report as addresses: one set of routes, mounted by each of the two.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { permit } from '../organisation/index.ts'
import { isBefore } from '../shared/day.ts'
import { day, readForm, text } from '../shared/form.ts'
import type { Finding } from '../shared/outcome.ts'
import { Refusal } from '../shared/refusal.ts'
import { type Context, done, type Env, formOf } from '../shared/web.ts'
import { ACTS, type SubmissionAct } from './submission.ts'
import { take } from './submission-actions.ts'
import { type SubmissionKind, unitOfSubmission } from './submission-store.ts'
import { texts } from './texts.ts'

type Typed = Record<string, string>

interface Steps {
  kind: SubmissionKind
  base: '/plans' | '/reports'
  /** Throws a refusal when the content may not leave the author yet. */
  check: (context: Context, id: string) => Promise<void>
  /** Shows the page again with what was typed into the return form and its errors. */
  again: (
    c: HonoContext<Env>,
    id: string,
    typed: Typed,
    errors: { field: string; text: { vi: string; en: string } }[],
  ) => Promise<Response>
  /** What else a step without a form of its own does, in the same transaction, once it was taken. */
  taken?: (context: Context, id: string, act: SubmissionAct) => Promise<void>
  /** Keeps what a return says of single parts, from the same form. */
  returned?: (context: Context, id: string, form: FormData) => Promise<void>
}

const returning = z.object({
  reason: text({ max: 2_000, missing: texts.giveBackReasonMissing }),
  dueOn: day({ missing: texts.newDayMissing }),
})

export function submissionRoutes({ kind, base, check, again, taken, returned }: Steps): Hono<Env> {
  const routes = new Hono<Env>()
  const unit = unitOfSubmission(kind)

  const step = async (c: HonoContext<Env>, act: SubmissionAct) => {
    const id = c.req.param('id')!
    const form = await formOf(c)
    await take(c.var, kind, id, act, { version: versionIn(form) })
    await taken?.(c.var, id, act)
    return done(c, `${base}/${id}`, DONE[act])
  }

  routes.post(`${base}/:id/submission`, permit(ACTS.submit.permission, unit), async c => {
    await check(c.var, c.req.param('id')!)
    return step(c, 'submit')
  })
  routes.post(`${base}/:id/approval`, permit(ACTS.approve.permission, unit), c => step(c, 'approve'))
  routes.post(`${base}/:id/inside-return`, permit(ACTS['return-inside'].permission, unit), c =>
    step(c, 'return-inside'),
  )
  routes.post(`${base}/:id/sending`, permit(ACTS.send.permission, unit), c => step(c, 'send'))
  routes.post(`${base}/:id/withdrawal`, permit(ACTS.withdraw.permission, unit), c => step(c, 'withdraw'))
  routes.post(`${base}/:id/acceptance`, permit(ACTS.accept.permission, unit), c => step(c, 'accept'))

  routes.post(`${base}/:id/return`, permit(ACTS.return.permission, unit), async c => {
    const id = c.req.param('id')!
    const form = await formOf(c)
    const read = readForm(returning, form)
    if (!read.ok) return again(c, id, read.typed, read.errors)
    const { reason, dueOn } = read.value
    if (!dueOn || isBefore(dueOn, c.var.today))
      return again(c, id, read.typed, [{ field: 'dueOn', text: texts.newDayPast }])
    await take(c.var, kind, id, 'return', { version: versionIn(form), reason, dueOn })
    await returned?.(c.var, id, form)
    return done(c, `${base}/${id}`, DONE.return)
  })
  return routes
}

/**
 * After a save: on to the approver when "save and submit" was pressed and nothing is missing. What is missing is shown
 * on the page (`?check`), which by then holds all that was typed.
 */
export async function afterSaving(
  c: HonoContext<Env>,
  written: { kind: SubmissionKind; base: Steps['base']; id: string; form: FormData; missing: () => Promise<Finding[]> },
): Promise<Response> {
  const { kind, base, id, form, missing } = written
  if (form.get('next') !== 'submit') return done(c, `${base}/${id}`, DONE.save)
  if ((await missing()).length > 0) return done(c, `${base}/${id}?check=1`)
  // Saving has raised the version by one, in this same transaction.
  await take(c.var, kind, id, 'submit', { version: versionIn(form) + 1 })
  return done(c, `${base}/${id}`, DONE.submit)
}

/** The version that the page showed; without one the form was not ours. */
export function versionIn(form: FormData): number {
  const version = Number(form.get('version'))
  if (!Number.isInteger(version) || version < 1) throw new Refusal('conflict', texts.stale)
  return version
}

const DONE = {
  save: { vi: 'Đã lưu bản nháp.', en: 'The draft was saved.' },
  submit: { vi: 'Đã trình duyệt.', en: 'Submitted for approval.' },
  approve: { vi: 'Đã duyệt.', en: 'Approved.' },
  'return-inside': { vi: 'Đã trả lại người soạn.', en: 'Returned to the author.' },
  send: { vi: 'Đã gửi lên cấp trên.', en: 'Sent to the superior.' },
  withdraw: { vi: 'Đã rút lại để sửa.', en: 'Withdrawn, to be mended.' },
  accept: { vi: 'Đã tiếp nhận.', en: 'Accepted.' },
  correct: { vi: 'Đã mở bản đính chính.', en: 'The correction is open.' },
  return: { vi: 'Đã trả lại đơn vị.', en: 'Returned to the organisation.' },
} satisfies Record<SubmissionAct, { vi: string; en: string }>
