// "Tiến độ thực hiện": the list behind each figure of the home page.

import { type DutyKind, expectedOn, periodTitle, TimelinessTag, timeliness } from '../duty/index.ts'
import type { WorkCalendar } from '../law/index.ts'
import type { PlainDate } from '../shared/day.ts'
import { type Chip, FilterPanel, Hidden, Listing, Page, Select, type Shell, Tag } from '../shared/page/index.ts'
import { formatDay, formatNumber, type Text } from '../shared/text.ts'
import { STANDINGS } from './home.ts'
import { matches, homeTexts as texts } from './home-texts.ts'
import type { Filter, ListedDuty } from './progress-store.ts'

interface Progress {
  shell: Shell
  today: PlainDate
  calendar: WorkCalendar | undefined
  kinds: readonly DutyKind[]
  filter: Filter
  /** What the filter's ids are called; null where there is none, or none to be named here. */
  names: { unit: string | null; task: string | null; deliverable: string | null }
  count: number
  duties: ListedDuty[]
  after: string | null
  more: boolean
}

export function ProgressPage(props: Progress) {
  const { shell, filter, count, duties, after, more } = props
  const { say, lang } = shell
  const { unit, task, deliverable, period, what, year } = filter
  return (
    <Page
      shell={shell}
      title={say(texts.listTitle)}
      lead={say(matches(formatNumber(count, lang)))}
      crumbs={[{ href: '/', text: say(texts.title) }]}
    >
      <FilterPanel action="/progress" label={say(texts.filter)} chips={chipsOf(props)} clear="/progress">
        <Select
          name="state"
          label={say(texts.state)}
          value={filter.state ?? ''}
          options={optionsOf(
            shell,
            texts.allStates,
            STANDINGS.map(state => [state, texts[state]]),
          )}
        />
        <Select
          name="kind"
          label={say(texts.kind)}
          value={filter.kind ?? ''}
          options={optionsOf(shell, texts.allKinds, Object.entries(texts.kinds))}
        />
        {Object.entries({ unit, task, deliverable, period, what, year }).map(([name, value]) =>
          value === null ? null : <Hidden key={name} name={name} value={value} />,
        )}
      </FilterPanel>
      <p>
        <a href="/boards">{say(texts.toBoards)}</a>
      </p>
      <Listing
        caption={say(texts.listTitle)}
        hideCaption
        columns={[texts.unit, texts.content, texts.period, texts.due, texts.state].map(text => ({ title: say(text) }))}
        rows={duties.map(duty => rowOf(props, duty))}
        paging={{
          next: more ? `/progress${queryOf(filter, { after: duties.at(-1)!.id })}` : null,
          first: after ? `/progress${queryOf(filter, {})}` : null,
        }}
        empty={<p>{say(texts.noneFound)}</p>}
      />
    </Page>
  )
}

function rowOf({ shell, today, calendar }: Progress, duty: ListedDuty) {
  const { say } = shell
  return [
    <a href={`/duties/${duty.id}`}>{duty.unit}</a>,
    duty.title,
    say(periodTitle(duty.period)),
    formatDay(expectedOn(duty)),
    duty.state === 'reported' ? (
      <Tag state="open">{say(texts.reported)}</Tag>
    ) : (
      <TimelinessTag shell={shell} timeliness={timeliness(duty, today, calendar)} />
    ),
  ]
}

const optionsOf = ({ say }: Shell, any: Text, options: readonly (readonly [string, Text])[]) => [
  { value: '', text: say(any) },
  ...options.map(([value, text]) => ({ value, text: say(text) })),
]

function chipsOf({ shell: { say }, kinds, filter, names }: Progress): Chip[] {
  const what = kinds.find(({ kind }) => kind === filter.what)?.name
  const words: Partial<Record<keyof Filter, string | null>> = {
    state: filter.state && say(texts[filter.state]),
    kind: Object.entries(texts.kinds)
      .filter(([kind]) => kind === filter.kind)
      .map(([, text]) => say(text))
      .join(),
    what: what ? say(what) : filter.what,
    unit: filter.unit && (names.unit ?? say(texts.unit)),
    task: filter.task && `${say(texts.task)} ${names.task ?? ''}`,
    deliverable: filter.deliverable && (names.deliverable ?? say(texts.content)),
    period: filter.period && say(periodTitle(filter.period)),
    year: filter.year === null ? null : `${filter.year}`,
  }
  return Object.entries(words).flatMap(([name, text]) =>
    text ? [{ text, href: `/progress${queryOf({ ...filter, [name]: null }, {})}` }] : [],
  )
}

/** The filter as it stands in the address. */
function queryOf(filter: Filter, more: Record<string, string>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, ...more })) if (value !== null) query.set(name, `${value}`)
  return query.size === 0 ? '' : `?${query}`
}
