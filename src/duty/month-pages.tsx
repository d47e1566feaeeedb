// A month of duties: the grid of its days with the days off, and under it what falls due on each. Prints on one or two pages.

import { MonthGrids } from '../calendar/index.ts'
import { type WorkCalendar, whyOff } from '../law/index.ts'
import type { PlainDate } from '../shared/day.ts'
import {
  Actions,
  addressWith,
  Button,
  FilterPanel,
  Notice,
  Page,
  Select,
  type Shell,
  Table,
  Tag,
  TextField,
} from '../shared/page/index.ts'
import { formatDay, formatLongDay, formatNumber } from '../shared/text.ts'
import { boardTexts as texts } from './board-texts.ts'
import { feedTexts } from './feed-texts.ts'
import { type InboxFilter, WHOSE } from './inbox-store.ts'
import type { DutyKind } from './kind.ts'
import type { Due } from './month-store.ts'
import { monthTexts, ofMonth, openOf } from './month-texts.ts'
import { titled } from './pages.tsx'
import { texts as dutyTexts } from './texts.ts'

interface MonthProps {
  shell: Shell
  today: PlainDate
  /** The first day of the month. */
  first: PlainDate
  calendar: WorkCalendar
  kinds: readonly DutyKind[]
  whose: InboxFilter['whose']
  due: Due[]
  /** There is more than is shown. */
  cut: boolean
}

export function MonthPage(props: MonthProps) {
  const { shell, first, whose, due, cut } = props
  const { say } = shell
  const at = (months: number) =>
    addressWith('/duties/calendar', { whose, month: first.add({ months }).toPlainYearMonth().toString() })
  return (
    <Page
      shell={shell}
      title={say(ofMonth(first.month, first.year))}
      crumbs={[{ href: '/duties', text: say(dutyTexts.title) }]}
    >
      <FilterPanel action="/duties/calendar" label={say(texts.filters)} chips={[]} clear="/duties/calendar">
        <Select
          name="whose"
          label={say(texts.whoseLegend)}
          value={whose}
          options={WHOSE.map(value => ({ value, text: say(texts.whose[value]) }))}
        />
        <TextField
          name="month"
          label={say(texts.month)}
          hint={say(texts.monthHint)}
          value={first.toPlainYearMonth().toString()}
        />
      </FilterPanel>
      <Actions>
        <Button kind="plain" href={at(-1)}>
          {say(monthTexts.before)}
        </Button>
        <Button kind="plain" href={at(1)}>
          {say(monthTexts.after)}
        </Button>
        <a href="/calendar-feed">{say(feedTexts.subscribe)}</a>
      </Actions>
      <MonthGrids say={say} months={[first]} mark={day => markOf(props, day)} />
      {cut && <Notice kind="info">{say(monthTexts.cut)}</Notice>}
      <Table
        caption={say(monthTexts.due)}
        columns={[{ title: say(dutyTexts.due) }, { title: say(texts.duty) }, { title: say(monthTexts.reported) }]}
        rows={due.map(line => rowOf(props, line))}
        empty={say(monthTexts.nothing)}
      />
    </Page>
  )
}

/** How many fall due that day, else why nobody works. */
function markOf({ shell: { say, lang }, today, calendar, due }: MonthProps, day: PlainDate) {
  const those = due.filter(({ on }) => on.equals(day))
  const duties = those.reduce((sum, line) => sum + line.duties, 0)
  const open = those.reduce((sum, line) => sum + line.open, 0)
  if (duties > 0) {
    const late = open > 0 && Temporal.PlainDate.compare(day, today) < 0
    const sign = formatNumber(duties, lang)
    return { look: late ? ('end' as const) : ('on' as const), sign, words: say(openOf(open, duties)) }
  }
  const off = whyOff(calendar, day)
  if (!off) return null
  const words = off.code === 'weekend' ? monthTexts.weekend : off.name
  return { look: 'off' as const, sign: '', words: say(words) }
}

function rowOf({ shell: { say, lang }, today, kinds, whose }: MonthProps, line: Due) {
  const { on, kind, deliverableId, dutyId, duties, open } = line
  const name = kinds.find(known => known.kind === kind)?.name
  const list = { whose, shown: 'all', deliverable: deliverableId, day: on.toString() }
  const late = open > 0 && Temporal.PlainDate.compare(on, today) < 0
  return [
    <time dateTime={on.toString()} title={formatLongDay(on, lang)}>
      {formatDay(on)}
    </time>,
    // One block: on a phone the cell stands beside its title.
    <div>
      <a href={duties === 1 ? `/duties/${dutyId}` : addressWith('/duties', list)}>{titled(say, line)}</a>
      {name && <div class="why">{say(name)}</div>}
    </div>,
    <div>
      <Tag state={open === 0 ? 'done' : late ? 'late' : 'open'}>
        {say(open === 0 ? monthTexts.reported : late ? texts.overdue : texts.running)}
      </Tag>{' '}
      {formatNumber(duties - open, lang)}/{formatNumber(duties, lang)}
    </div>,
  ]
}
