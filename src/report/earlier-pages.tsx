// Pages of figures of earlier years: which periods have some, a sheet to bring in, and what it says before it is taken.

import { periodName, periodTitle } from '../duty/index.ts'
import { FileFields } from '../file/index.ts'
import { dayOf } from '../shared/day.ts'
import {
  Actions,
  addressWith,
  Button,
  type FieldError,
  Hidden,
  Notice,
  Page,
  Paging,
  Panel,
  ROWS_ON_PAGE,
  Select,
  type Shell,
  SummaryList,
  Table,
  Tag,
  TextArea,
} from '../shared/page/index.ts'
import { capitalised, formatDay, formatNumber } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { addressOf, crumbsOf } from './board-pages.tsx'
import type { Sums } from './consolidation.ts'
import type { Earlier, EarlierState, EarlierUnit } from './earlier-store.ts'
import { earlierTexts as words } from './earlier-texts.ts'
import type { Period } from './period-actions.ts'
import { cellName, type Regime } from './regime.ts'
import { texts } from './texts.ts'

const TAGS = { preview: 'soon', current: 'done', 'set-aside': 'none' } as const satisfies Record<EarlierState, string>

export function EarlierPage(props: {
  shell: Shell
  view: Period
  periods: { period: string; current: Earlier | null }[]
  newId: string
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, view, periods, newId, typed, errors } = props
  const { say } = shell
  const address = `${addressOf(view)}/earlier`
  const field = typing(typed, errors)
  if (periods.length === 0)
    return (
      <Page shell={shell} title={say(words.title)} lead={say(words.lead)} crumbs={crumbsOf(shell, view)}>
        <Notice kind="info">{say(words.noPeriods)}</Notice>
      </Page>
    )
  return (
    <Page shell={shell} title={say(words.title)} lead={say(words.lead)} crumbs={crumbsOf(shell, view)} errors={errors}>
      <Panel title={say(words.file)}>
        <p>{say(words.templateLead)}</p>
        <Actions>
          <Button kind="plain" href={`${address}/template`}>
            {say(words.template)}
          </Button>
        </Actions>
        <form method="post" action={address} encType="multipart/form-data" noValidate>
          <Hidden name="id" value={newId} />
          <Select
            {...field('period')}
            label={say(words.period)}
            options={periods.map(({ period }) => ({ value: period, text: say(periodTitle(period)) }))}
          />
          <FileFields shell={shell} name="sheet" label={words.file} kinds={['xlsx']} errors={errors} />
          <Button>{say(words.check)}</Button>
        </form>
      </Panel>
      <Table
        caption={say(words.title)}
        hideCaption
        columns={[words.period, texts.state, words.onDay, words.by].map(text => ({ title: say(text) }))}
        rows={periods.map(({ period, current }) => [
          current ? (
            <a href={`/earlier-figures/${current.id}`}>{say(periodTitle(period))}</a>
          ) : (
            say(periodTitle(period))
          ),
          <Tag state={current ? 'done' : 'none'}>{say(current ? words.taken : words.none)}</Tag>,
          current ? formatDay(dayOf(current.broughtAt)) : '–',
          current?.broughtBy ?? '–',
        ])}
        empty=""
      />
    </Page>
  )
}

export function EarlierFiguresPage(props: {
  shell: Shell
  earlier: Earlier
  /** As this person may see it. */
  regime: Regime
  count: number
  sums: Sums
  /** Of what counts now, where this would take its place. */
  inUse: Sums | null
  units: EarlierUnit[]
  after: string | null
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, earlier, count, errors, units, after } = props
  const { say, lang } = shell
  const { id, period, state, deliverableId, beside, reason, broughtAt, broughtBy } = earlier
  const page = `/reports/of/${deliverableId}/${beside}`
  const next = units.length > ROWS_ON_PAGE ? (units[ROWS_ON_PAGE - 1]?.unitId ?? null) : null
  return (
    <Page
      shell={shell}
      title={`${say(texts.figures)}, ${say(periodName(period))}`}
      lead={say(capitalised(words.mark))}
      crumbs={[
        { href: page, text: say(periodTitle(beside)) },
        { href: `${page}/earlier`, text: say(words.title) },
      ]}
      errors={errors}
    >
      <SummaryList
        rows={[
          { term: say(texts.state), detail: <Tag state={TAGS[state]}>{say(words.states[state])}</Tag> },
          { term: say(words.units), detail: formatNumber(count, lang) },
          { term: say(words.onDay), detail: formatDay(dayOf(broughtAt)) },
          { term: say(words.by), detail: broughtBy },
          ...(reason === null ? [] : [{ term: say(words.reason), detail: reason }]),
        ]}
      />
      {state === 'preview' && <Taking {...props} />}
      <Totals {...props} />
      <ByUnit {...props} />
      <Paging
        shell={shell}
        next={next && addressWith(`/earlier-figures/${id}`, { after: next })}
        first={after && `/earlier-figures/${id}`}
      />
    </Page>
  )
}

type FiguresProps = Parameters<typeof EarlierFiguresPage>[0]

function Taking({ shell, earlier, typed, errors }: FiguresProps) {
  const { say } = shell
  const field = typing(typed, errors)
  const replaces = earlier.replaces !== null
  return (
    <Panel title={say(replaces ? words.replace : words.take)}>
      <p>{say(words.previewLead)}</p>
      <form method="post" action={`/earlier-figures/${earlier.id}/taking`} noValidate>
        {replaces && <TextArea {...field('reason')} label={say(words.reason)} rows={2} required />}
        <Button>{say(replaces ? words.replace : words.take)}</Button>
      </form>
    </Panel>
  )
}

const cellsWith = (regime: Regime) =>
  regime.indicators.flatMap(indicator => indicator.cells.map(cell => ({ cell, name: cellName(indicator, cell) })))

/** Those that somebody entered. */
function Totals({ shell, regime, sums, inUse }: FiguresProps) {
  const { say, lang } = shell
  const number = (of: Sums, id: string) => {
    const sum = of[id] ?? null
    return sum === null ? say(texts.noFigure) : formatNumber(sum, lang)
  }
  const known = ({ cell }: { cell: { id: string } }) => (sums[cell.id] ?? inUse?.[cell.id] ?? null) !== null
  return (
    <Table
      caption={say(words.totals)}
      columns={[
        { title: say(texts.figure) },
        { title: say(inUse ? words.inSheet : texts.value), numeric: true },
        ...(inUse ? [{ title: say(words.inUse), numeric: true }] : []),
      ]}
      rows={cellsWith(regime)
        .filter(known)
        .map(({ cell, name }) => [
          `${say(name)} (${say(cell.unit)})`,
          number(sums, cell.id),
          ...(inUse ? [number(inUse, cell.id)] : []),
        ])}
      empty={say(texts.noFigure)}
    />
  )
}

function ByUnit({ shell, regime, sums, units }: FiguresProps) {
  const { say, lang } = shell
  const cells = cellsWith(regime).filter(({ cell }) => (sums[cell.id] ?? null) !== null)
  return (
    <Table
      caption={say(words.byUnit)}
      phone="scroll"
      sticky
      columns={[
        { title: say(texts.unit) },
        { title: say(words.code) },
        ...cells.map(({ cell, name }) => ({ title: `${cell.id} ${say(name)}`, numeric: true })),
      ]}
      rows={units.slice(0, ROWS_ON_PAGE).map(({ unit, code, figures }) => [
        unit,
        code,
        ...cells.map(({ cell }) => {
          const figure = figures[cell.position - 1] ?? null
          return figure === null ? '–' : formatNumber(figure, lang)
        }),
      ])}
      empty={say(words.noRows)}
    />
  )
}
