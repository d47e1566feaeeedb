// The list of reports that are due, and the periods to follow up.

import { expectedOn, periodTitle, type Submission, stateTag, TimelinessTag, timeliness } from '../duty/index.ts'
import { UnitSearch } from '../organisation/index.ts'
import type { PlainDate } from '../shared/day.ts'
import { addressWith, Empty, Page, Paging, ROWS_ON_PAGE, type Shell, Table, Tag } from '../shared/page/index.ts'
import { formatDay } from '../shared/text.ts'
import type { PeriodCounts } from './period-store.ts'
import type { DueReport } from './store.ts'
import { share, texts } from './texts.ts'

/** One report more than fit on the page means that the list goes on. */
export function ReportList(props: {
  shell: Shell
  today: PlainDate
  reports: DueReport[]
  periods: PeriodCounts[]
  unit: string
  after: string | null
}) {
  const { shell, today, reports, periods, unit, after } = props
  const { say } = shell
  const shown = reports.slice(0, ROWS_ON_PAGE)
  return (
    <Page shell={shell} title={say(texts.title)}>
      {periods.length > 0 && <Periods shell={shell} periods={periods} />}
      {(shown.length > 0 || unit || after) && <UnitSearch shell={shell} action="/reports" value={unit} />}
      <Table
        caption={say(texts.ofUnits)}
        columns={[texts.unit, texts.period, texts.state, texts.due, texts.timeliness].map(text => ({
          title: say(text),
        }))}
        rows={shown.map(report => [
          <a href={report.id ? `/reports/${report.id}` : `/duties/${report.dutyId}`}>{report.unit}</a>,
          say(periodTitle(report.period)),
          report.state ? (
            <StateTag shell={shell} state={report.state} />
          ) : (
            <Tag state="none">{say(texts.notBegun)}</Tag>
          ),
          formatDay(expectedOn({ ...report, state: report.dutyState })),
          <TimelinessTag shell={shell} timeliness={timeliness({ ...report, state: report.dutyState }, today)} />,
        ])}
        empty={
          <Empty title={say(unit ? texts.noneFound : texts.none)}>
            <p>{say(unit ? texts.noneFoundNext : texts.noneNext)}</p>
          </Empty>
        }
      />
      <Paging
        shell={shell}
        next={reports.length > shown.length ? addressWith('/reports', { q: unit, after: shown.at(-1)!.dutyId }) : null}
        first={after && addressWith('/reports', { q: unit })}
      />
    </Page>
  )
}

function Periods({ shell, periods }: { shell: Shell; periods: PeriodCounts[] }) {
  const { say } = shell
  return (
    <Table
      caption={say(texts.periods)}
      columns={[
        { title: say(texts.period) },
        { title: say(texts.accepted), numeric: true },
        { title: say(texts.sent), numeric: true },
        { title: say(texts.missing), numeric: true },
      ]}
      rows={periods.map(({ deliverableId, period, due, accepted, sent }) => [
        <a href={`/reports/of/${deliverableId}/${period}`}>{say(periodTitle(period))}</a>,
        say(share(accepted, due)),
        sent,
        due - accepted - sent,
      ])}
      empty=""
    />
  )
}

export function StateTag({ shell, state }: { shell: Shell; state: Submission['state'] }) {
  const { tag, text } = stateTag(state)
  return <Tag state={tag}>{shell.say(text)}</Tag>
}
