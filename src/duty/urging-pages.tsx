// Pages of reminders: the setting of the body, and what one person was told on a day.

import { dayOf, daysBetween } from '../shared/day.ts'
import {
  Actions,
  Button,
  Checkbox,
  Empty,
  type FieldError,
  Hidden,
  Notice,
  Page,
  type Shell,
  Table,
  TaskList,
  TextField,
} from '../shared/page/index.ts'
import { formatDay, type Say } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { expectedOn } from './duty.ts'
import { dutyItem, type Lines } from './pages.tsx'
import type { ListedDuty } from './store.ts'
import { texts as dutyTexts } from './texts.ts'
import { partsOfRung, RUNGS } from './urging.ts'
import type { Reminder, SavedLadder } from './urging-store.ts'
import { andMore, reminderTitle, setBy, urgingTexts as texts, urgedBy, urgedTitle } from './urging-texts.ts'

interface LadderProps {
  shell: Shell
  saved: SavedLadder
  version: string
  mayEdit: boolean
  typed: Record<string, string>
  errors: FieldError[]
}

export function LadderPage(props: LadderProps) {
  const { shell, saved, mayEdit, errors } = props
  const { say } = shell
  const { days } = saved.ladder
  return (
    <Page shell={shell} title={say(texts.settings)} lead={say(texts.settingsAbout)} errors={errors}>
      <Notice kind="info">
        <p>{say(texts.ownRule)}</p>
        <p>{say(texts.oncePerDay)}</p>
      </Notice>
      <Table
        caption={`${say(texts.inUse)} (${standing(say, saved)})`}
        columns={[
          { title: say(texts.who) },
          { title: say(texts.before) },
          { title: say(texts.dueDay) },
          { title: say(texts.after) },
        ]}
        rows={RUNGS.map(rung => {
          const { before, on, after } = partsOfRung(days[rung])
          return [
            <>
              {say(texts.rungs[rung])}
              <div class="hint">{say(texts.rungHints[rung])}</div>
            </>,
            before.join(', ') || '–',
            on ? '✓' : '–',
            after.join(', ') || '–',
          ]
        })}
        empty=""
      />
      {mayEdit ? <LadderForm {...props} /> : <p class="hint">{say(texts.mayNot)}</p>}
    </Page>
  )
}

const standing = (say: Say, { setAt, setBy: person }: SavedLadder): string =>
  setAt && person ? say(setBy(person, formatDay(dayOf(setAt)))) : say(texts.shipped)

function LadderForm({ shell, version, typed, errors }: LadderProps) {
  const { say } = shell
  const field = typing(typed, errors)
  return (
    <form method="post" action="/reminders" noValidate>
      <Hidden name="version" value={version} />
      {RUNGS.map(rung => (
        <div key={rung} class="panel">
          <fieldset class="field">
            <legend>{say(texts.rungs[rung])}</legend>
            <p class="hint">{say(texts.rungHints[rung])}</p>
            <TextField
              {...field(`${rung}.before`)}
              label={say(texts.before)}
              hint={say(texts.beforeHint)}
              width="medium"
            />
            <Checkbox name={`${rung}.on`} value="yes" label={say(texts.on)} checked={typed[`${rung}.on`] === 'yes'} />
            <TextField
              {...field(`${rung}.after`)}
              label={say(texts.after)}
              hint={say(texts.afterHint)}
              width="medium"
            />
          </fieldset>
        </div>
      ))}
      <TextField {...field('repeat')} label={say(texts.repeat)} hint={say(texts.repeatHint)} width="short" />
      <Checkbox
        name="workingDaysOnly"
        value="yes"
        label={say(texts.workingDaysOnly)}
        checked={typed.workingDaysOnly === 'yes'}
      />
      <Button>{say(texts.save)}</Button>
    </form>
  )
}

interface ReminderProps {
  shell: Shell
  lines: Lines
  reminder: Reminder
  /** Those of it that this person may read, as they stand now. */
  duties: ListedDuty[]
}

export function ReminderPage({ shell, lines, reminder, duties }: ReminderProps) {
  const { say } = shell
  const { urgedBy: person, note, overdue, dueToday, dueSoon, dutyIds } = reminder
  const day = formatDay(reminder.day)
  const open = duties.filter(({ state }) => state === 'open')
  const left = (duty: ListedDuty) => daysBetween(lines.today, expectedOn(duty))
  const more = overdue + dueToday + dueSoon - dutyIds.length
  const groups = [
    [texts.overdue, open.filter(duty => left(duty) < 0)],
    [texts.today, open.filter(duty => left(duty) === 0)],
    [texts.soon, open.filter(duty => left(duty) > 0)],
    [texts.settled, duties.filter(({ state }) => state !== 'open')],
  ] as const
  return (
    <Page
      shell={shell}
      title={say(person ? urgedTitle(day) : reminderTitle(day))}
      crumbs={[{ href: '/duties', text: say(dutyTexts.title) }]}
    >
      {person && (
        <Notice kind="info" title={say(urgedBy(person))}>
          {note && <p>{note}</p>}
        </Notice>
      )}
      {open.length === 0 && (
        <Empty title={say(texts.settled)}>
          <p>{say(texts.nothingLeft)}</p>
        </Empty>
      )}
      {groups.map(
        ([title, found]) =>
          found.length > 0 && (
            <section key={title.en}>
              <h2>
                {say(title)} ({found.length})
              </h2>
              <TaskList items={found.map(duty => dutyItem(shell, lines, duty))} empty="" />
            </section>
          ),
      )}
      {more > 0 && <p>{say(andMore(more))}</p>}
      <Actions>
        <Button kind="plain" href={more > 0 ? '/duties?whose=below&shown=overdue' : '/duties?whose=organisation'}>
          {say(texts.allDuties)}
        </Button>
      </Actions>
    </Page>
  )
}
