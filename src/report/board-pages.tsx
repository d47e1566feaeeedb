// Pages of follow-up: units by standing, units by period, and a figure unit by unit.

import { periodName, stateTag, TimelinessTag, timeliness, timelinessTag, UrgingLink } from '../duty/index.ts'
import type { PlainDate } from '../shared/day.ts'
import {
  Actions,
  addressWith,
  Page,
  Paging,
  ROWS_ON_PAGE,
  type Shell,
  Table,
  Tag,
  type TagState,
} from '../shared/page/index.ts'
import { formatNumber, type Text } from '../shared/text.ts'
import type { BoardCell } from './board-store.ts'
import { STANDINGS, type Standing, standing, timelinessOf, type UnitReport } from './consolidation.ts'
import type { Period } from './period-actions.ts'
import type { UnitFigure } from './period-store.ts'
import type { Cell, Share } from './regime.ts'
import { texts } from './texts.ts'

export const STANDING_TAGS: Record<Standing, TagState> = {
  ...{ counted: 'done', 'nothing-to-report': 'done', waiting: 'open', missing: 'none' },
}

export const addressOf = ({ deliverableId, period }: Period) => `/reports/of/${deliverableId}/${period}`

/** The way back to the period; `under` is kept, so that a part of the tree stays the part. */
export const crumbsOf = (shell: Shell, view: Period) => [
  { href: '/reports', text: shell.say(texts.title) },
  {
    href: addressWith(addressOf(view), { under: view.scope.under ?? '' }),
    text: shell.say(periodName(view.period)),
  },
]

export function UnitsTable({ shell, today, units }: { shell: Shell; today: PlainDate; units: UnitReport[] }) {
  const { say } = shell
  return (
    <Table
      caption={say(texts.ofUnits)}
      columns={[texts.unit, texts.title, texts.state, texts.timeliness].map(text => ({ title: say(text) }))}
      rows={units.map(report => {
        const stands = standing(report)
        return [
          <a href={report.submissionId ? `/reports/${report.submissionId}` : `/duties/${report.dutyId}`}>
            {report.unit}
          </a>,
          <Tag state={STANDING_TAGS[stands]}>{say(texts.standings[stands])}</Tag>,
          report.state ? say(stateTag(report.state).text) : say(texts.notBegun),
          <TimelinessTag shell={shell} timeliness={timelinessOf(report, today)} />,
        ]
      })}
      empty={say(texts.noUnits)}
    />
  )
}

export function UnitsPage(props: {
  shell: Shell
  today: PlainDate
  view: Period
  units: UnitReport[]
  standing: Standing | null
  after: string | null
}) {
  const { shell, today, view, units, standing: wanted, after } = props
  const { say } = shell
  const shown = units.slice(0, ROWS_ON_PAGE)
  const under = view.scope.under ?? ''
  const at = (of: string, behind = '') =>
    addressWith(`${addressOf(view)}/units`, { under, standing: of, after: behind })
  return (
    <Page shell={shell} title={`${say(texts.units)}, ${say(periodName(view.period))}`} crumbs={crumbsOf(shell, view)}>
      <ul class="plain-list">
        {[null, ...STANDINGS].map(one => (
          <li key={one ?? 'all'}>
            <a href={at(one ?? '')} aria-current={one === wanted ? 'true' : undefined}>
              {say(one === null ? texts.allStandings : texts.standings[one])}
            </a>
          </li>
        ))}
      </ul>
      <UnitsTable {...{ shell, today }} units={shown} />
      <Paging
        shell={shell}
        next={units.length > shown.length ? at(wanted ?? '', shown.at(-1)!.unitId) : null}
        first={after && at(wanted ?? '')}
      />
    </Page>
  )
}

/** Units down, periods across; each cell says how the report stands. */
export function BoardPage(props: {
  shell: Shell
  today: PlainDate
  id: string
  under: string | null
  cells: BoardCell[]
  after: string | null
}) {
  const { shell, today, id, under, cells, after } = props
  const { say } = shell
  const ids = [...new Set(cells.map(cell => cell.unitId))]
  const shown = ids.slice(0, ROWS_ON_PAGE)
  const periods = [...new Set(cells.map(cell => cell.period))].sort()
  return (
    <Page shell={shell} title={say(texts.board)} crumbs={[{ href: '/reports', text: say(texts.title) }]}>
      <Table
        caption={say(texts.board)}
        hideCaption
        phone="scroll"
        columns={[{ title: say(texts.unit) }, ...periods.map(period => ({ title: say(periodName(period)) }))]}
        rows={shown.map(unit => [
          cells.find(cell => cell.unitId === unit)!.unit,
          ...periods.map(period => {
            const cell = cells.find(one => one.unitId === unit && one.period === period)
            if (!cell) return '–'
            const { state, text } = timelinessTag(timeliness({ ...cell, state: cell.dutyState }, today))
            return (
              <a href={cell.submissionId ? `/reports/${cell.submissionId}` : `/duties/${cell.dutyId}`}>
                <Tag state={state}>
                  {say(cell.dutyState === 'accepted' && state === 'done' ? texts.accepted : text)}
                </Tag>
              </a>
            )
          }),
        ])}
        empty={say(texts.noUnits)}
      />
      <Actions>
        <UrgingLink shell={shell} query={{ deliverable: id }} />
      </Actions>
      <Paging
        shell={shell}
        next={
          ids.length > shown.length
            ? addressWith(`/reports/board/${id}`, { under: under ?? '', after: shown.at(-1)! })
            : null
        }
        first={after && addressWith(`/reports/board/${id}`, { under: under ?? '' })}
      />
    </Page>
  )
}

/** From a figure to the units it is the sum of; each leads to its report, and from there to the record. */
export function FigurePage(props: {
  shell: Shell
  view: Period
  name: Text
  cell: Cell
  share: Share | null
  figures: UnitFigure[]
  after: number
}) {
  const { shell, view, name, cell, share, figures, after } = props
  const { say, lang } = shell
  const shown = figures.slice(0, ROWS_ON_PAGE)
  const number = (value: number | null) => (value === null ? say(texts.noFigure) : formatNumber(value, lang))
  const at = (from: number) =>
    addressWith(`${addressOf(view)}/figures/${cell.id}`, { under: view.scope.under ?? '', from: from ? `${from}` : '' })
  return (
    <Page
      shell={shell}
      title={say(name)}
      lead={`${say(texts.drill)}, ${say(periodName(view.period))} (${say(cell.unit)})`}
      crumbs={crumbsOf(shell, view)}
    >
      <Table
        caption={say(texts.drill)}
        hideCaption
        columns={[
          { title: say(texts.unit) },
          { title: say(texts.value), numeric: true },
          ...(share ? [{ title: say(share.of), numeric: true }] : []),
        ]}
        rows={shown.map(({ unit, submissionId, value, base }) => [
          <a href={`/reports/${submissionId}`}>{unit}</a>,
          number(value),
          ...(share ? [number(base)] : []),
        ])}
        empty={say(texts.noUnits)}
      />
      <Paging
        shell={shell}
        next={figures.length > shown.length ? at(after + shown.length) : null}
        first={after > 0 ? at(0) : null}
      />
    </Page>
  )
}
