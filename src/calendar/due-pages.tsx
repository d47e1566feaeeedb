// The page that says when something is due by law, with every day on the way. It prints as one sheet.

import { type WorkCalendar, whyOff } from '../law/calendar.ts'
import type { Due, Step } from '../law/clock.ts'
import { amountText, countingText, kindText, sourceText, whyText } from '../law/explanation.ts'
import type { Limit, Version } from '../law/limit.ts'
import { LIMITS } from '../law/limits/index.ts'
import type { PlainDate } from '../shared/day.ts'
import {
  Button,
  Checkbox,
  DateField,
  type FieldError,
  Filters,
  Notice,
  Page,
  Panel,
  Select,
  type Shell,
  SummaryList,
  Table,
} from '../shared/page/index.ts'
import { formatDay, formatLongDay, type Say } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { type Mark, MonthGrids, monthsFrom } from './month-grid.tsx'
import { calendarTexts as texts } from './texts.ts'

/** Longer ways are told by the days that matter, and drawn no more. */
const MOST_STEPS = 140
const MOST_MONTHS = 14

export interface Computed {
  limit: Limit
  result: Due
  enabled: boolean
}

export function DuePage(props: {
  shell: Shell
  typed: Record<string, string>
  errors: FieldError[]
  computed: Computed | null
}) {
  const { shell, typed, errors, computed } = props
  const { say } = shell
  const field = typing(typed, errors)
  return (
    <Page shell={shell} title={say(texts.dueTitle)} lead={say(texts.dueLead)} errors={errors}>
      <p>
        <a href="/law/limits">{say(texts.limitsTitle)}</a> · <a href="/law/calendar">{say(texts.calendar)}</a>
      </p>
      <Filters action="/law/due" label={say(texts.dueTitle)}>
        <Select
          {...field('rule')}
          label={say(texts.rule)}
          options={[
            { value: '', text: say(texts.chooseRule) },
            ...LIMITS.map(({ id, name }) => ({ value: id, text: `${id} – ${say(name)}` })),
          ]}
        />
        <DateField {...field('from')} label={say(texts.from)} hint={say(texts.fromHint)} />
        <Checkbox name="complex" label={say(texts.complex)} checked={typed.complex === 'on'} />
        <Checkbox name="remote" label={say(texts.remote)} checked={typed.remote === 'on'} />
        <DateField {...field('pauseFrom')} label={say(texts.pauseFrom)} hint={say(texts.pauseFromHint)} />
        <DateField {...field('pauseTo')} label={say(texts.pauseTo)} hint={say(texts.pauseToHint)} />
        <Button>{say(texts.compute)}</Button>
      </Filters>
      {computed && <Result shell={shell} {...computed} />}
    </Page>
  )
}

function Result({ shell, limit, result, enabled }: Computed & { shell: Shell }) {
  const { say, lang } = shell
  return (
    <>
      {result.provisional && <Notice kind="warning">{say(texts.provisional)}</Notice>}
      {!enabled && <Notice kind="warning">{say(texts.ruleOff)}</Notice>}
      {result.warnOn && <Notice kind="warning">{say(texts.warnOn(result.warnOn))}</Notice>}
      <Panel title={`${say(texts.due)}: ${formatLongDay(result.due, lang)}`}>
        <SummaryList rows={facts(say, limit, result, lang)} />
      </Panel>
      <DayGrids say={say} result={result} />
      <Steps say={say} result={result} lang={lang} />
    </>
  )
}

function facts(say: Say, limit: Limit, result: Due, lang: Shell['lang']) {
  const { version, time, restsOn } = result
  const length = time === null || time === undefined ? '' : `${say(amountText(time))}: `
  return [
    {
      term: say(texts.mustHappen),
      detail: <a href={`/law/limits/${limit.id}`}>{`${limit.id} – ${say(limit.name)}`}</a>,
    },
    { term: say(texts.time), detail: length + sentence(say, limit, version) },
    { term: say(texts.from), detail: formatLongDay(result.from, lang) },
    { term: say(texts.citation), detail: say(sourceText(version.source)) },
    { term: say(texts.inForce), detail: inForce(say, version) },
    {
      term: say(texts.calendarUsed),
      detail:
        restsOn
          .map(({ year, status, notice }) => `${year}: ${say(texts[status])}${notice ? `, ${notice}` : ''}`)
          .join(' · ') || say(texts.noCalendarUsed),
    },
  ]
}

/** "chậm nhất 5 ngày làm việc sau ngày ban hành…" */
export const sentence = (say: Say, limit: Limit, version: Version): string =>
  `${say(countingText(version.counts))} ${version.counts.counting === 'by' ? '' : say(limit.starts)}`.trim()

export function inForce(say: Say, { inForce: { from, until } }: Version): string {
  const written = (day: string | null, open: string) => (day ? formatDay(Temporal.PlainDate.from(day)) : open)
  return `${written(from, say(texts.notKnown))} – ${written(until, say(texts.openEnd))}`
}

function DayGrids({ say, result }: { say: Say; result: Due }) {
  const [first, last] = [result.steps[0]!.date, result.steps.at(-1)!.date].sort(Temporal.PlainDate.compare)
  const months = monthsFrom(first!, last!)
  if (months.length > MOST_MONTHS) return null
  const marks = marksOf(say, result)
  return (
    <>
      <h2>{say(texts.daysShown)}</h2>
      <MonthGrids say={say} months={months} mark={day => marks.get(day.toString()) ?? null} />
      <p>{say(texts.legend)}</p>
    </>
  )
}

/** Counted days carry their number; counting backwards, the number runs backwards. */
function marksOf(say: Say, result: Due): Map<string, Mark> {
  const marks = new Map<string, Mark>()
  const backwards = result.version.counts.counting === 'before'
  let number = 0
  for (const { date, counted, why } of backwards ? [...result.steps].reverse() : result.steps) {
    if (counted) number++
    const end = date.equals(result.due)
    const sign = end ? '◆' : counted ? `${number}` : ({ event: '◦', paused: '‖' }[why.code as string] ?? '–')
    marks.set(date.toString(), { look: end ? 'end' : counted ? 'on' : 'off', sign, words: say(whyText(why)) })
  }
  return marks
}

function Steps({ say, result, lang }: { say: Say; result: Due; lang: Shell['lang'] }) {
  const { steps } = result
  const short = steps.length > MOST_STEPS
  const shown = short ? steps.filter(matters).slice(0, MOST_STEPS) : steps
  return (
    <Table
      caption={say(short ? texts.stepsShort : texts.steps)}
      columns={[texts.day, texts.counts, texts.why].map(text => ({ title: say(text) }))}
      rows={shown.map(({ date, counted, why }) => [
        formatLongDay(date, lang),
        say(counted ? texts.yes : texts.no),
        say(whyText(why)),
      ])}
      empty=""
      phone="scroll"
    />
  )
}

const matters = ({ why }: Step) => why.code !== 'counted' && !(why.code === 'off' && why.off.code === 'weekend')

/** The mark of a day in the calendar of a year: off with its reason, or a worked Saturday. */
export function calendarMark(say: Say, calendar: WorkCalendar, day: PlainDate): Mark | null {
  const entry = calendar.entry(day)
  if (entry?.kind === 'swap-work') return { look: 'on', sign: '+', words: say(entry.name) }
  if (entry) return { look: 'end', sign: '×', words: `${say(kindText(entry.kind))}: ${say(entry.name)}` }
  return whyOff(calendar, day) ? { look: 'off', sign: ' ', words: '' } : null
}
