// Pages of one period: how far it has come, the sums beside earlier ones, the texts.

import { citedNumber, type OutgoingAbout } from '../document/index.ts'
import { periodName, UrgingLink } from '../duty/index.ts'
import { dayOf, type PlainDate } from '../shared/day.ts'
import {
  ActionForm,
  Actions,
  addressWith,
  BarChart,
  Button,
  Cards,
  Notice,
  Page,
  Panel,
  Progress,
  type Shell,
  Table,
} from '../shared/page/index.ts'
import { formatDay, formatNumber, type Text } from '../shared/text.ts'
import { addressOf, UnitsTable } from './board-pages.tsx'
import type { ClusterCounts, Counts } from './board-store.ts'
import { type Consolidated, type Sums, shareOf, type UnitReport } from './consolidation.ts'
import type { Made } from './consolidation-store.ts'
import { earlierTexts } from './earlier-texts.ts'
import { figureTexts } from './figure-texts.ts'
import type { Period, PeriodSums } from './period-actions.ts'
import type { Completeness } from './period-store.ts'
import { cellName, type Regime } from './regime.ts'
import { acceptedOf, shareText, texts } from './texts.ts'

interface PeriodProps {
  shell: Shell
  today: PlainDate
  view: Period
  counts: Counts
  sums: PeriodSums
  units: UnitReport[]
  complete: Record<string, Completeness>
  clusters: ClusterCounts[]
  made: (Made & { issued: OutgoingAbout | null })[]
  /** What levels below issued: their reports to this one. */
  below: (Made & { issued: OutgoingAbout | null })[]
  /** Reports that came or were corrected since the figures of the issued one were frozen. */
  changed: number
  newId: string
}

export function PeriodPage(props: PeriodProps) {
  const { shell, today, view, counts, sums, units, made, below, newId } = props
  const { say } = shell
  const { deliverableId, period, scope } = view
  const came = counts.counted + counts['nothing-to-report']
  const under = scope.under ?? ''
  const at = (path: string, query: Record<string, string> = {}) =>
    addressWith(`${addressOf(view)}${path}`, { under, ...query })
  return (
    <Page
      shell={shell}
      title={`${say(texts.followUp)}, ${say(periodName(period))}`}
      lead={say(texts.onlyAccepted)}
      crumbs={[{ href: '/reports', text: say(texts.title) }]}
    >
      <IssuedNotice {...props} />
      <Cards
        items={[
          {
            value: came,
            label: say(acceptedOf(counts.due)),
            state: 'done',
            href: at('/units', { standing: 'counted' }),
          },
          {
            value: counts['nothing-to-report'],
            label: say(texts.nothing),
            href: at('/units', { standing: 'nothing-to-report' }),
          },
          { value: counts.waiting, label: say(texts.sent), state: 'open', href: at('/units', { standing: 'waiting' }) },
          {
            value: counts.missing,
            label: say(texts.missing),
            state: counts.overdue > 0 ? 'late' : 'none',
            href: at('/units', { standing: 'missing' }),
          },
        ]}
      />
      <Progress
        label={say(texts.accepted)}
        done={came}
        open={counts.due - came - counts.overdue}
        late={counts.overdue}
      />
      <UnitsTable {...{ shell, today, units }} />
      <Actions>
        <Button kind="plain" href={at('/units')}>
          {say(texts.unitsLink)}
        </Button>
        <Button kind="plain" href={addressWith(`/reports/board/${deliverableId}`, { under })}>
          {say(texts.board)}
        </Button>
        {counts.overdue > 0 && (
          <UrgingLink shell={shell} query={{ deliverable: deliverableId, period: view.period, unit: under }} />
        )}
      </Actions>
      <Clusters {...props} />
      {came + counts.waiting > 0 && (
        <p>
          <a href={at('/review')}>{say(figureTexts.review)}</a>
        </p>
      )}
      <SumTables shell={shell} regime={view.regime} content={sums} href={cell => at(`/figures/${cell}`)} />
      <Sections {...props} />
      <Panel title={say(texts.textsLink)}>
        <ul>
          {view.regime.questions.map(({ id, name }) => (
            <li key={id}>
              <a href={at(`/texts/${id}`)}>{say(name)}</a>
            </li>
          ))}
        </ul>
      </Panel>
      <Actions>
        <Button kind="plain" href={at('/data/xlsx')}>
          {say(texts.downloadXlsx)}
        </Button>
        <Button kind="plain" href={at('/data/csv')}>
          {say(texts.downloadCsv)}
        </Button>
      </Actions>
      {scope.under === null && (
        <p>
          <a href={at('/earlier')}>{say(earlierTexts.title)}</a>
        </p>
      )}
      {came > 0 ? (
        <Actions>
          <ActionForm action={at('/consolidation')} label={say(texts.make)} hidden={{ id: newId }} />
        </Actions>
      ) : (
        <p>{say(texts.nothingAccepted)}</p>
      )}
      <MadeList shell={shell} title={say(texts.consolidatedList)} made={made} />
      <MadeList shell={shell} title={say(texts.fromBelow)} made={below} named />
    </Page>
  )
}

function MadeList(props: { shell: Shell; title: string; made: PeriodProps['made']; named?: boolean }) {
  const { shell, title, made, named = false } = props
  const { say } = shell
  if (made.length === 0) return null
  return (
    <Panel title={title}>
      <ul>
        {made.map(({ id, madeAt, unit, issued }) => (
          <li key={id}>
            <a href={`/consolidations/${id}`}>{named ? unit : `${say(texts.madeAt)} ${formatDay(dayOf(madeAt))}`}</a>
            {issued && ` · ${issuedAs(shell, issued)}`}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** "BC số 01-BC/ĐU ngày 25/9/2024". */
export const issuedAs = ({ say }: Shell, { layout, symbol, sequence, issuedOn }: OutgoingAbout): string =>
  say(texts.issuedAs(citedNumber({ layout, number: { sequence, symbol } }) ?? '', issuedOn ? formatDay(issuedOn) : ''))

/** What was issued of this period stands first, with its own figures a step away. */
function IssuedNotice({ shell, made, changed }: PeriodProps) {
  const { say } = shell
  const found = made.find(({ issued }) => issued !== null)
  if (!found?.issued) return null
  const { id, madeAt, issued } = found
  return (
    <Notice kind={changed > 0 ? 'warning' : 'success'} title={issuedAs(shell, issued)}>
      <p>
        {say(texts.frozenOn)} {formatDay(dayOf(madeAt))}. {say(texts.reportsSince(changed))}{' '}
        <a href={`/consolidations/${id}`}>{say(texts.seeFrozen)}</a>
      </p>
    </Notice>
  )
}

/** The organisations in between, each with its own page of the same period. */
function Clusters({ shell, view, clusters }: PeriodProps) {
  if (clusters.length === 0) return null
  const { say } = shell
  return (
    <BarChart
      caption={say(texts.byCluster)}
      first={say(texts.unit)}
      series={[
        { name: say(texts.accepted), tone: 'done' },
        { name: say(texts.notAccepted), tone: 'none' },
      ]}
      rows={clusters.map(({ unitId, unit, due, came }) => ({
        label: unit,
        href: addressWith(addressOf(view), { under: unitId }),
        values: [came, due - came],
      }))}
      shares
    />
  )
}

/** Of the reports that are asked something in a section, how many have all its figures. */
function Sections({ shell, view, complete }: PeriodProps) {
  const { say } = shell
  const sections = view.regime.sections.filter(({ id }) => (complete[id]?.asked ?? 0) > 0)
  if (sections.length < 2) return null
  return (
    <BarChart
      caption={say(texts.bySection)}
      first={say(texts.section)}
      series={[
        { name: say(texts.fullReports), tone: 'done' },
        { name: say(texts.reportsWithGaps), tone: 'soon' },
      ]}
      rows={sections.map(({ id, label, name }) => {
        const { asked, full } = complete[id]!
        return { label: `${label}. ${say(name)}`, values: [full, asked - full] }
      })}
      shares
    />
  )
}

/** The head of a column of earlier figures: those brought in from a sheet say so. */
export const pastTitle = ({ say }: Shell, title: Text, past: { earlier?: true } | null): string =>
  past?.earlier ? `${say(title)} (${say(earlierTexts.mark)})` : say(title)

/** Sums section by section, beside those since the start of the year, of the period before and of last year. */
export function SumTables(props: {
  shell: Shell
  regime: Regime
  content: Pick<Consolidated, 'sums' | 'sinceStart' | 'before' | 'lastYear'>
  href?: (cell: string) => string
}) {
  const { shell, regime, content } = props
  const { say } = shell
  const sections = regime.sections.filter(({ id }) => regime.indicators.some(one => one.section === id))
  return (
    <>
      {sections.map(({ id, label, name }) => (
        <SumTable
          key={id}
          {...props}
          section={id}
          caption={sections.length === 1 ? say(texts.figures) : `${label}. ${say(name)}`}
          content={content}
        />
      ))}
    </>
  )
}

function SumTable(props: Parameters<typeof SumTables>[0] & { section: string; caption: string }) {
  const { shell, regime, content, href, section, caption } = props
  const { say, lang } = shell
  const number = (sums: Sums | undefined, id: string) => {
    const sum = sums?.[id] ?? null
    return sum === null ? say(texts.noFigure) : formatNumber(sum, lang)
  }
  const columns = [
    { title: say(texts.figure) },
    { title: say(texts.inPeriod), numeric: true },
    { title: say(texts.sinceStart), numeric: true },
    ...(content.before ? [{ title: pastTitle(shell, texts.before, content.before), numeric: true }] : []),
    ...(content.lastYear ? [{ title: pastTitle(shell, texts.lastYear, content.lastYear), numeric: true }] : []),
  ]
  return (
    <Table
      caption={caption}
      columns={columns}
      rows={regime.indicators
        .filter(one => one.section === section)
        .flatMap(indicator =>
          indicator.cells.map((cell, at) => {
            const name = say(cellName(indicator, cell))
            const shares = at === 0 ? (indicator.shares ?? []) : []
            return [
              <>
                {href ? <a href={href(cell.id)}>{name}</a> : name}
                {shares.map(one => {
                  const found = shareOf(content.sums, one)
                  return found && found.base > 0 ? <div class="hint">{shareText(lang, found, one.of)}</div> : null
                })}
              </>,
              number(content.sums, cell.id),
              number(content.sinceStart, cell.id),
              ...(content.before ? [number(content.before.sums, cell.id)] : []),
              ...(content.lastYear ? [number(content.lastYear.sums, cell.id)] : []),
            ]
          }),
        )}
      empty=""
    />
  )
}
