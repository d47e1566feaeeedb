// Pages of follow-up: units by standing, units by period, and a figure unit by unit.

import {
  periodName,
  periodTitle,
  stateTag,
  TimelinessTag,
  timeliness,
  timelinessTag,
  UrgingLink,
} from '../duty/index.ts'
import type { PlainDate } from '../shared/day.ts'
import {
  Actions,
  addressWith,
  Page,
  Paging,
  ROWS_ON_PAGE,
  type Shell,
  Table,
  Tabs,
  Tag,
  type TagState,
} from '../shared/page/index.ts'
import type { BoardCell } from './board-store.ts'
import { STANDINGS, type Standing, standing, timelinessOf, type UnitReport } from './consolidation.ts'
import type { Period } from './period-actions.ts'
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
    text: shell.say(periodTitle(view.period)),
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
      <Tabs
        label={say(texts.units)}
        items={[null, ...STANDINGS].map(one => ({
          ...{ href: at(one ?? ''), text: say(one === null ? texts.allStandings : texts.standings[one]) },
          current: one === wanted,
        }))}
      />
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
        columns={[{ title: say(texts.unit) }, ...periods.map(period => ({ title: say(periodTitle(period)) }))]}
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
