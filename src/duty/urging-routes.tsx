// Addresses of reminders: whom the body reminds and when, and what a person was told.

import { Hono, type Context as HonoContext } from 'hono'
import { z } from 'zod'
import { permitAtTop, signedIn } from '../organisation/index.ts'
import { count, readForm, type Typed, text } from '../shared/form.ts'
import { isId } from '../shared/id.ts'
import type { FieldError } from '../shared/page/index.ts'
import { Refusal } from '../shared/refusal.ts'
import type { Text } from '../shared/text.ts'
import { done, type Env, errorsIn, formOf, show } from '../shared/web.ts'
import type { DutyKind } from './kind.ts'
import { calendarFor } from './store.ts'
import { type Ladder, partsOfRung, RUNGS, type Rung, readDays } from './urging.ts'
import { saveLadder } from './urging-actions.ts'
import { LadderPage, ReminderPage } from './urging-pages.tsx'
import { dutiesNamed, findLadder, findReminder } from './urging-store.ts'
import { urgingTexts as texts } from './urging-texts.ts'

const short = text({ max: 200 })
const rung = z.object({ before: short, on: short, after: short })
const fields = z.object({
  version: count(),
  owner: rung,
  head: rung,
  superior: rung,
  repeat: short,
  workingDaysOnly: short,
})

export function urgingRoutes(kinds: readonly DutyKind[]): Hono<Env> {
  const routes = new Hono<Env>()

  routes.get('/reminders', signedIn, async c => ladderPage(c, null, []))

  routes.post('/reminders', permitAtTop('administer'), async c => {
    const read = readForm(fields, await formOf(c))
    if (!read.ok) return ladderPage(c, read.typed, errorsIn(c.var.say, read.errors))
    const { ladder, errors } = ladderOf(read.value)
    if (errors.length > 0) return ladderPage(c, read.typed, errorsIn(c.var.say, errors))
    if (read.value.version === null) throw new Refusal('conflict', texts.stale)
    await saveLadder(c.var, read.value.version, ladder)
    return done(c, '/reminders', texts.saved)
  })

  routes.get('/reminders/:id', signedIn, async c => {
    const { db, person, today } = c.var
    const id = c.req.param('id')
    const reminder = isId(id) ? await findReminder(db, id, person.id) : undefined
    if (!reminder) throw new Refusal('not-found', texts.noSuchReminder)
    const duties = await dutiesNamed(db, reminder.dutyIds, person.id, today)
    const lines = { today, kinds, calendar: await calendarFor(db, duties) }
    return show(c, <ReminderPage shell={c.var.shell()} {...{ lines, reminder, duties }} />)
  })

  return routes
}

async function ladderPage(c: HonoContext<Env>, typed: Typed | null, errors: FieldError[]) {
  const saved = await findLadder(c.var.db)
  const props = { saved, mayEdit: c.var.mayAtTop.has('administer'), typed: typed ?? typedLadder(saved.ladder), errors }
  const version = typed?.version ?? `${saved.version}`
  return show(c, <LadderPage shell={c.var.shell()} {...props} version={version} />, errors.length > 0 ? 422 : 200)
}

/** The setting as its form has it. */
function typedLadder({ days, repeat, workingDaysOnly }: Ladder): Typed {
  const rungs = RUNGS.flatMap(name => {
    const { before, on, after } = partsOfRung(days[name])
    return [
      [`${name}.before`, before.join(', ')],
      [`${name}.on`, on ? 'yes' : ''],
      [`${name}.after`, after.join(', ')],
    ] as const
  })
  return { ...Object.fromEntries(rungs), repeat: `${repeat ?? ''}`, workingDaysOnly: workingDaysOnly ? 'yes' : '' }
}

function ladderOf(value: z.infer<typeof fields>): { ladder: Ladder; errors: { field: string; text: Text }[] } {
  const errors: { field: string; text: Text }[] = []
  const daysIn = (written: string, field: string, wrong: Text): number[] => {
    const days = readDays(written)
    if (!days) errors.push({ field, text: wrong })
    return days ?? []
  }
  const days = Object.fromEntries(
    RUNGS.map((name): [Rung, number[]] => {
      const { before, on, after } = value[name]
      return [
        name,
        [
          ...daysIn(before, `${name}.before`, texts.daysWrong).map(day => -day),
          ...(on === 'yes' ? [0] : []),
          ...daysIn(after, `${name}.after`, texts.daysWrong),
        ],
      ]
    }),
  ) as Record<Rung, number[]>
  const [repeat = null, second] = daysIn(value.repeat, 'repeat', texts.repeatWrong)
  if (second !== undefined) errors.push({ field: 'repeat', text: texts.repeatWrong })
  return { ladder: { days, repeat, workingDaysOnly: value.workingDaysOnly === 'yes' }, errors }
}
