// Addresses of what is done to several duties at once: chosen in the list, told what it needs, carried out.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { permitSomewhere } from '../organisation/index.ts'
import { isBefore } from '../shared/day.ts'
import { day, readForm, type Typed, text } from '../shared/form.ts'
import { isId } from '../shared/id.ts'
import { addressWith, type FieldError } from '../shared/page/index.ts'
import { STATUS } from '../shared/refusal.ts'
import { formatNumber, type Text } from '../shared/text.ts'
import { type Env, errorsIn, formOf, show } from '../shared/web.ts'
import { boardTexts } from './board-texts.ts'
import type { DutyKind } from './kind.ts'
import { BULK, BULK_ACTS, type BulkAct, type Chosen, MOST_CHOSEN } from './selection.ts'
import { actOnMany } from './selection-actions.ts'
import { OutcomePage, SelectionPage } from './selection-pages.tsx'
import { chosenDuties } from './selection-store.ts'
import { selectionTexts, tooMany } from './selection-texts.ts'
import { texts } from './texts.ts'

const free = text({ max: 2_000 })
const reason = text({ max: 2_000, missing: boardTexts.reasonMissing })
const anyDay = day()
const newDay = day({ missing: texts.newDayMissing })
const authority = text({ max: 500, missing: boardTexts.authorityMissing })

/** What each act asks for; the rest is read as empty. */
const FORMS = {
  acceptance: z.object({ reason: free, dueOn: anyDay, authority: free }),
  return: z.object({ reason, dueOn: newDay, authority: free }),
  extension: z.object({ reason, dueOn: anyDay, authority: free }),
  waiver: z.object({ reason, dueOn: anyDay, authority }),
  'extension-request': z.object({ reason, dueOn: newDay, authority: free }),
} satisfies Record<BulkAct, z.ZodType>

/** `inbox` shows the list again with what was ticked and what is wrong with it. */
export function selectionRoutes(
  kinds: readonly DutyKind[],
  inbox: (c: HonoContext<Env>, chosen: readonly string[], error: Text) => Promise<Response>,
): Hono<Env> {
  const routes = new Hono<Env>()
  // Shows what was chosen and asks for the rest; nothing is changed yet.
  routes.post('/duties/selection', permitSomewhere('read'), async c => {
    const form = await formOf(c)
    const act = BULK_ACTS.find(known => known === form.get('act')) ?? 'acceptance'
    const { chosen, wrong } = chosenIn(form)
    return wrong ? inbox(c, valuesOf(chosen), wrong) : selection(c, act, chosen, {}, [])
  })

  for (const act of BULK_ACTS)
    routes.post(`/duties/selection/${act}`, permitSomewhere(BULK[act].permission), c => carryOut(c, act))

  async function carryOut(c: HonoContext<Env>, act: BulkAct) {
    const form = await formOf(c)
    const { chosen, wrong } = chosenIn(form)
    if (wrong) return inbox(c, valuesOf(chosen), wrong)
    const read = readForm(FORMS[act], form)
    if (!read.ok) return selection(c, act, chosen, read.typed, errorsIn(c.var.say, read.errors))
    const { dueOn } = read.value
    if (dueOn && isBefore(dueOn, c.var.today))
      return selection(c, act, chosen, read.typed, errorsIn(c.var.say, [{ field: 'dueOn', text: texts.newDayPast }]))
    const results = await actOnMany(c.var, kinds, { act, ...read.value }, chosen)
    const none = results.every(({ why }) => why !== null)
    const page = <OutcomePage shell={shellOf(c)} {...{ act, results }} back={listOf(c)} />
    return show(c, page, none ? STATUS.conflict : 200)
  }

  async function selection(c: HonoContext<Env>, act: BulkAct, chosen: Chosen[], typed: Typed, errors: FieldError[]) {
    const { db, person, today } = c.var
    const by = { personId: person.id, on: today, permission: BULK[act].permission }
    const ids = chosen.map(({ id }) => id)
    const found = await chosenDuties(db, by, ids)
    // The versions that the list showed, not those of now: what happened since must be told.
    const duties = found.map(duty => ({ ...duty, version: chosen.find(({ id }) => id === duty.id)!.version }))
    const action = addressWith(`/duties/selection/${act}`, c.req.query())
    const page = <SelectionPage shell={shellOf(c)} {...{ act, duties, action, typed, errors }} back={listOf(c)} />
    return show(c, page, errors.length > 0 ? STATUS.invalid : 200)
  }

  return routes
}

/** A page that answers a form has no address of its own: its language switch leads to the list. */
const shellOf = (c: HonoContext<Env>) => ({ ...c.var.shell(), path: listOf(c) })

const listOf = (c: HonoContext<Env>) => addressWith('/duties', c.req.query())

const valuesOf = (chosen: readonly Chosen[]) => chosen.map(({ id, version }) => `${id}.${version}`)

/** What was ticked, each once, or what is wrong with it. */
function chosenIn(form: FormData): { chosen: Chosen[]; wrong: Text | null } {
  const found = new Map<string, Chosen>()
  for (const value of form.getAll('duty')) {
    const [id, version] = typeof value === 'string' ? value.split('.') : []
    if (isId(id) && Number.isInteger(Number(version)) && Number(version) > 0)
      found.set(id, { id, version: Number(version) })
  }
  const chosen = [...found.values()]
  if (chosen.length === 0) return { chosen, wrong: selectionTexts.nothingChosen }
  if (chosen.length <= MOST_CHOSEN) return { chosen, wrong: null }
  return { chosen: [], wrong: tooMany(formatNumber(chosen.length, 'vi'), `${MOST_CHOSEN}`) }
}
