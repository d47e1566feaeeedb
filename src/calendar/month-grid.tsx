// Months as tables that a screen reader walks: a sign under each day, its meaning in words for who cannot see the colour.

import type { PlainDate } from '../shared/day.ts'
import type { Say } from '../shared/text.ts'
import { monthName, weekdays } from './texts.ts'

export interface Mark {
  look: 'off' | 'on' | 'end' | 'plain'
  sign: string
  words: string
}

export function MonthGrids(props: { say: Say; months: readonly PlainDate[]; mark: (day: PlainDate) => Mark | null }) {
  return (
    <div class="months">
      {props.months.map(first => (
        <Month key={first.toString()} {...props} first={first} />
      ))}
    </div>
  )
}

/** The first days of the months from one day to another. */
export function monthsFrom(from: PlainDate, to: PlainDate): PlainDate[] {
  const months: PlainDate[] = []
  for (let first = from.with({ day: 1 }); Temporal.PlainDate.compare(first, to) <= 0; first = first.add({ months: 1 }))
    months.push(first)
  return months
}

function Month({ say, first, mark }: { say: Say; first: PlainDate; mark: (day: PlainDate) => Mark | null }) {
  const lead = first.dayOfWeek - 1
  const weeks = Math.ceil((lead + first.daysInMonth) / 7)
  return (
    <table class="month">
      <caption>{say(monthName(first.year, first.month))}</caption>
      <thead>
        <tr>
          {weekdays.map(weekday => (
            <th key={weekday.vi} scope="col">
              {say(weekday)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: weeks }, (_, week) => (
          <tr key={week}>
            {Array.from({ length: 7 }, (_, at) => {
              const day = week * 7 + at - lead
              return (
                <Cell
                  key={at}
                  day={day >= 0 && day < first.daysInMonth ? first.add({ days: day }) : null}
                  mark={mark}
                />
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ day, mark }: { day: PlainDate | null; mark: (day: PlainDate) => Mark | null }) {
  const marked = day && mark(day)
  if (!day || !marked) return <td>{day?.day}</td>
  return (
    <td class={`day-${marked.look}`}>
      {day.day}
      <small aria-hidden="true">{marked.sign}</small>
      <span class="unseen"> {marked.words}</span>
    </td>
  )
}
