// Addresses of files that units bring in for their plans, and who may call them.

import { Hono, type Context as HonoContext } from 'hono'
import { mayBeWritten, unitOfSubmission, versionIn } from '../duty/index.ts'
import { findFiles, sendFile } from '../file/index.ts'
import { findUnit, permit } from '../organisation/index.ts'
import type { Typed } from '../shared/form.ts'
import { isId } from '../shared/id.ts'
import type { FieldError } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Text } from '../shared/text.ts'
import { done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { type Plan, planOf } from './actions.ts'
import { type Proposal, proposalsFor } from './file-matching.ts'
import type { Passage } from './passages.ts'
import { MOST_LINES } from './plan.ts'
import { linesTaken, takeOver } from './source-actions.ts'
import { SourcePage } from './source-pages.tsx'
import { passagesOf } from './source-store.ts'
import { sourceTexts } from './source-texts.ts'
import type { Choice, Choices } from './taking.ts'

const ofUnit = unitOfSubmission('plan')

export const sourceRoutes = new Hono<Env>()

sourceRoutes.get('/plans/:id/sources/:source', permit('prepare', ofUnit), async c => page(c, await sourceOf(c), null))

sourceRoutes.get('/plans/:id/sources/:source/file', permit('prepare', ofUnit), async c => {
  await sourceOf(c)
  return sendFile(c, c.req.param('source'))
})

sourceRoutes.post('/plans/:id/sources/:source', permit('prepare', ofUnit), async c => {
  const source = await sourceOf(c)
  const { plan } = source
  if (!mayBeWritten(plan.submission.state)) throw new Refusal('conflict', sourceTexts.notWritten)
  const form = await formOf(c)
  const typed: Typed = {}
  for (const [name, value] of form) if (typeof value === 'string') typed[name] = value.trim()
  const { choices, errors } = choicesIn(typed, source)
  const again = (message: FieldError[], status: 200 | 409 | 422) => page(c, source, typed, message, status)
  if (errors.length > 0) return again(errorsIn(c.var.say, errors), 422)
  if (typed.next === 'look') return again([], 200)
  const said = (text: Text) => [{ field: '', message: c.var.say(text) }]
  if (choices.contents.size + choices.own.length === 0) return again(said(sourceTexts.nothingChosen), 422)
  const lines = linesTaken(plan, choices)
  // Also the second of two clicks.
  if (!lines) return done(c, `/plans/${plan.submission.id}`, sourceTexts.nothingTaken)
  if (lines.length > MOST_LINES) return again(said(sourceTexts.tooManyLines(MOST_LINES)), 422)
  if (versionIn(form) !== plan.submission.version) return again(said(sourceTexts.conflict), 409)
  await takeOver(c.var, plan, versionIn(form), lines)
  return done(c, `/plans/${plan.submission.id}`, sourceTexts.taken(choices.contents.size, choices.own.length))
})

interface Source {
  plan: Plan
  passages: Passage[]
  proposals: Proposal[]
}

async function sourceOf(c: HonoContext<Env>): Promise<Source> {
  const { id, source } = c.req.param() as { id: string; source: string }
  const passages = isId(source) ? await passagesOf(c.var.db, id, source) : undefined
  if (!passages) throw new Refusal('not-found', sourceTexts.noSuchSource)
  const plan = await planOf(c.var, id)
  return { plan, passages, proposals: proposalsFor(plan.contents, passages) }
}

/** A number that was typed goes before the button that is pressed beside it. */
function choicesIn(typed: Typed, { plan, passages }: Source) {
  const contents = new Map<string, Choice>()
  const errors: { field: string; text: Text }[] = []
  const numbered = (number: string) => passages.find(passage => `${passage.number}` === number)
  for (const { id } of plan.contents) {
    const other = typed[`other.${id}`] ?? ''
    const passage = numbered(other || (typed[`pick.${id}`] ?? ''))
    if (passage) contents.set(id, { passage, replace: typed[`replace.${id}`] === 'yes' })
    else if (other) errors.push({ field: `other.${id}`, text: sourceTexts.noSuchPassage(passages.length) })
  }
  const own = passages.filter(({ number }) => typed[`own.${number}`] === 'yes')
  return { choices: { contents, own } satisfies Choices, errors }
}

async function page(
  c: HonoContext<Env>,
  { plan, passages, proposals }: Source,
  typed: Typed | null,
  errors: FieldError[] = [],
  status: 200 | 409 | 422 = 200,
) {
  const { db } = c.var
  const [file] = await findFiles(db, [c.req.param('source')!])
  if (!file) throw new Refusal('not-found', sourceTexts.noSuchSource)
  const chosen = typed && choicesIn(typed, { plan, passages, proposals }).choices
  const props = {
    ...{ plan, passages, file, errors },
    owner: (await findUnit(db, plan.submission.unitId))!,
    writing: mayBeWritten(plan.submission.state),
    rows: plan.contents.map((content, at) => {
      const { passage, candidates } = proposals[at]!
      const choice = chosen?.contents.get(content.id)
      const picked = chosen ? (choice?.passage.number ?? null) : passage
      return {
        ...{ content, picked, replace: choice?.replace ?? false },
        offered: [...new Set([...(picked ? [picked] : []), ...candidates])].map(number => passages[number - 1]!),
        line: plan.lines.find(({ contentId }) => contentId === content.id) ?? null,
        other: errors.length > 0 ? (typed?.[`other.${content.id}`] ?? '') : '',
      }
    }),
    own: new Set(chosen?.own.map(({ number }) => number)),
  }
  return show(c, <SourcePage shell={c.var.shell()} {...props} />, status)
}
