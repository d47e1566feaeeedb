// The calendar of a year as months and as a list, the form that enters it from the notice, and what saving would change.

import type { CalendarDay, WorkCalendar } from '../law/calendar.ts'
import { confidenceText, kindText } from '../law/explanation.ts'
import {
  Actions,
  Button,
  DateField,
  type FieldError,
  Hidden,
  Notice,
  Page,
  Panel,
  type Shell,
  SummaryList,
  Table,
  TextArea,
  TextField,
} from '../shared/page/index.ts'
import { formatDay, formatLongDay, type Say } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import type { Move } from './actions.ts'
import { calendarMark } from './due-pages.tsx'
import { MonthGrids, monthsFrom } from './month-grid.tsx'
import { calendarTexts as texts } from './texts.ts'
import type { DayChange } from './year-form.ts'

export function YearPage(props: {
  shell: Shell
  year: number
  calendar: WorkCalendar
  mayEdit: boolean
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, year, calendar, mayEdit, errors } = props
  const { say, lang } = shell
  const table = calendar.year(year)
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  return (
    <Page
      shell={shell}
      title={say(texts.calendarTitle(year))}
      lead={say(texts.calendarLead)}
      crumbs={[{ href: '/law/due', text: say(texts.dueTitle) }]}
      errors={errors}
    >
      <p>
        <a href={`/law/calendar/${year - 1}`}>{say(texts.previousYear(year - 1))}</a> ·{' '}
        <a href={`/law/calendar/${year + 1}`}>{say(texts.previousYear(year + 1))}</a>
      </p>
      {table.status === 'expected' && <Notice kind="warning">{say(texts.expectedYear)}</Notice>}
      <SummaryList
        rows={[
          { term: say(texts.state), detail: say(texts[table.status]) },
          { term: say(texts.notice), detail: table.notice ?? say(texts.noNotice) },
          { term: say(texts.source), detail: table.source },
          { term: say(texts.confidence), detail: say(confidenceText(table.confidence)) },
        ]}
      />
      <MonthGrids
        say={say}
        months={monthsFrom(first, first.with({ month: 12 }))}
        mark={day => calendarMark(say, calendar, day)}
      />
      <p>{say(texts.monthsLegend)}</p>
      <Table
        caption={say(texts.daysOff)}
        columns={[texts.day, texts.kind, texts.name].map(text => ({ title: say(text) }))}
        rows={table.days.map(({ on, kind, name }) => [formatLongDay(on, lang), say(kindText(kind)), say(name)])}
        empty={say(texts.noDays)}
      />
      {mayEdit && <YearForm {...props} />}
    </Page>
  )
}

function YearForm({ shell, year, typed, errors }: Parameters<typeof YearPage>[0]) {
  const { say } = shell
  const field = typing(typed, errors)
  return (
    <Panel title={say(texts.edit)}>
      <form method="post" action={`/law/calendar/${year}`} noValidate>
        <Hidden name="version" value={typed.version ?? '0'} />
        <TextField {...field('noticeNumber')} label={say(texts.noticeNumber)} width="medium" required />
        <DateField {...field('noticeOn')} label={say(texts.noticeOn)} required />
        <TextArea {...field('days')} label={say(texts.lines)} hint={say(texts.linesHint)} rows={18} required />
        <Button name="step" value="preview">
          {say(texts.preview)}
        </Button>
      </form>
    </Panel>
  )
}

export function PreviewPage(props: {
  shell: Shell
  year: number
  typed: Record<string, string>
  changes: readonly DayChange[]
  moves: readonly Move[]
}) {
  const { shell, year, typed, changes, moves } = props
  const { say, lang } = shell
  return (
    <Page
      shell={shell}
      title={say(texts.previewTitle(year))}
      crumbs={[{ href: `/law/calendar/${year}`, text: say(texts.calendarTitle(year)) }]}
    >
      <Table
        caption={say(texts.changes)}
        columns={[texts.day, texts.before, texts.after].map(text => ({ title: say(text) }))}
        rows={changes.map(({ on, before, after }) => [
          formatLongDay(on, lang),
          dayText(say, before),
          dayText(say, after),
        ])}
        empty={say(texts.noChanges)}
      />
      <Table
        caption={say(texts.moves)}
        columns={[texts.what, texts.rule, texts.before, texts.after].map(text => ({ title: say(text) }))}
        rows={moves.map(({ date, to }) => [
          <a key={date.id} href={date.href}>
            {say(date.what)}
          </a>,
          date.rule,
          formatDay(date.due),
          formatDay(to),
        ])}
        empty={say(texts.noMoves)}
      />
      <form method="post" action={`/law/calendar/${year}`}>
        {['version', 'noticeNumber', 'noticeOn', 'days'].map(name => (
          <Hidden key={name} name={name} value={typed[name] ?? ''} />
        ))}
        <Actions>
          <Button name="step" value="save">
            {say(texts.save)}
          </Button>
          <Button kind="plain" name="step" value="change">
            {say(texts.back)}
          </Button>
        </Actions>
      </form>
    </Page>
  )
}

const dayText = (say: Say, day: CalendarDay | null): string =>
  day ? `${say(kindText(day.kind))}: ${say(day.name)}` : say(texts.working)
