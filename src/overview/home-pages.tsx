// The home page of an office, of a unit, and of those who lead the whole: what is late, what waits, how far things are.

import { type DutyKind, titled } from '../duty/index.ts'
import type { WorkCalendar } from '../law/index.ts'
import type { PlainDate } from '../shared/day.ts'
import {
  BarChart,
  type BarRow,
  Button,
  Cards,
  Columns,
  Empty,
  Page,
  Panel,
  type Series,
  type Shell,
  TaskList,
} from '../shared/page/index.ts'
import { formatDay, formatLongDay, formatNumber, type Text } from '../shared/text.ts'
import { by, type Group, newestYear, nextDates, openReports, type Perspective, parts, received, total } from './home.ts'
import type { Late, Lines } from './home-store.ts'
import * as words from './home-texts.ts'
import type { Paper } from './paper-store.ts'
import { itemOf, itemOfPaper, WAITING } from './waiting-pages.tsx'

const { homeTexts: texts } = words

/** Lines of a list on the home page; its link leads to the others. */
export const SHOWN = 5

interface Home {
  shell: Shell
  today: PlainDate
  kinds: readonly DutyKind[]
  /** Loaded where a line is counted in working days. */
  calendar: WorkCalendar | undefined
  perspective: Perspective
  groups: Group[]
  waiting: Lines
  /** What was submitted for this person's approval besides plans and reports. */
  papers: { papers: Paper[]; count: number }
  own: Lines
  /** To a unit: what is overdue in it, with the parts of its plan, which nobody above counts. */
  inside: number
  /** Null where one sees only one's own organisation. */
  late: Late | null
  /** The programme that waits to be handed out, on the first day. */
  draft: string | null
  mayBringIn: boolean
}

export function HomePage(props: Home) {
  const { shell, today, groups } = props
  return (
    <Page shell={shell} title={shell.say(texts.title)} lead={formatLongDay(today, shell.lang)}>
      {groups.length === 0 && props.papers.count > 0 && <Waiting {...props} />}
      {groups.length === 0 ? <FirstDay {...props} /> : <Working {...props} />}
    </Page>
  )
}

function FirstDay({ shell: { say }, perspective, draft, mayBringIn }: Home) {
  const step = draft
    ? { text: texts.firstDraft, href: `/programmes/${draft}`, button: texts.goOn }
    : mayBringIn
      ? { text: texts.firstOffice, href: '/programmes/new', button: texts.bringIn }
      : perspective === 'leading'
        ? { text: texts.firstLeading, href: '/programmes', button: texts.seeProgrammes }
        : { text: texts.firstUnit, href: '/units', button: texts.seeUnit }
  return (
    <Empty title={say(texts.firstDay)}>
      <p>{say(step.text)}</p>
      <Button href={step.href}>{say(step.button)}</Button>
    </Empty>
  )
}

function Working(props: Home) {
  const { shell, perspective, groups, waiting, papers, own } = props
  const { say } = shell
  const { late, soon, ahead, reported, done } = total(groups)
  const lists = {
    waiting: <Waiting key="waiting" {...props} />,
    own: <Own key="own" {...props} />,
    late: <LateUnits key="late" {...props} />,
  }
  const order = { office: ['waiting', 'late', 'own'], leading: ['waiting', 'late'], unit: ['own', 'waiting'] } as const
  const empty = {
    waiting: waiting.count + papers.count === 0,
    own: own.count === 0,
    late: props.late?.units.length === 0,
  }
  return (
    <>
      <Cards
        items={[
          { value: late, label: say(texts.late), state: 'late', href: '/progress?state=late' },
          { value: soon, label: say(texts.soon), state: 'soon', href: '/progress?state=soon' },
          { value: ahead, label: say(texts.ahead), state: 'open', href: '/progress?state=ahead' },
          { value: reported, label: say(texts.reported), state: 'open', href: '/progress?state=reported' },
          { value: done, label: say(texts.done), state: 'done', href: '/progress?state=done' },
        ]}
      />
      <Columns>
        {/* What there is to do stands before what says that there is nothing. */}
        <div>
          {order[perspective].toSorted((a, b) => +(empty[a] ?? false) - +(empty[b] ?? false)).map(name => lists[name])}
        </div>
        <div>
          <Progressing {...props} />
          {perspective !== 'unit' && <Reports {...props} />}
          <Dates {...props} />
        </div>
      </Columns>
      {perspective === 'leading' && <ByTask {...props} />}
    </>
  )
}

function Waiting(props: Home) {
  const { shell, perspective, waiting, papers } = props
  const items = [
    ...papers.papers.map(paper => itemOfPaper(shell, paper)),
    ...waiting.lines.map(line => itemOf(props, line)),
  ].slice(0, SHOWN)
  return (
    <section>
      <h2>{shell.say(WAITING[perspective])}</h2>
      <TaskList items={items} empty={shell.say(texts.noneWaiting)} />
      <SeeAll shell={shell} of={{ lines: items, count: waiting.count + papers.count }} href="/waiting" />
    </section>
  )
}

function Own(props: Home) {
  const { shell, own, inside, groups } = props
  return (
    <section>
      <h2>{shell.say(texts.own)}</h2>
      <TaskList items={own.lines.map(line => itemOf(props, line))} empty={shell.say(texts.noneOwn)} />
      <SeeAll shell={shell} of={own} href="/duties?whose=organisation" />
      {inside > total(groups).late && (
        <p>
          <a href="/duties?whose=organisation&shown=overdue">
            {shell.say(words.overdueInside(formatNumber(inside, shell.lang)))}
          </a>
        </p>
      )}
    </section>
  )
}

/** A link to the rest, where there is a rest. */
const SeeAll = ({
  shell: { say, lang },
  of,
  href,
}: {
  shell: Shell
  of: { lines: readonly unknown[]; count: number }
  href: string
}) =>
  of.count > of.lines.length ? (
    <p>
      <a href={href}>{say(words.seeAll(formatNumber(of.count, lang)))}</a>
    </p>
  ) : null

function LateUnits({ shell, late }: Home) {
  if (!late) return null
  const { say, lang } = shell
  const count = late.kinds.reduce((sum, { units }) => sum + units, 0)
  return (
    <section>
      <h2>{say(texts.lateUnits)}</h2>
      <TaskList
        items={late.units.map(unit => ({
          title: unit.name,
          href: `/progress?state=late&unit=${unit.id}`,
          tag: { state: 'late', text: say(words.duties(unit.duties)) },
          when: say(words.oldestDue(formatDay(unit.since))),
        }))}
        empty={say(texts.noneLate)}
      />
      {count > late.units.length && (
        <p>
          <a href="/progress?state=late">{say(words.seeAll(formatNumber(count, lang)))}</a>
        </p>
      )}
      {count > 0 && (
        <BarChart
          caption={say(texts.lateByKind)}
          first={say(texts.kind)}
          series={[{ name: say(texts.late), tone: 'late' }]}
          rows={late.kinds.map(({ kind, units }) => ({
            ...{ label: nameOfKind(shell, kind), href: `/progress?state=late&kind=${kind}`, values: [units] },
          }))}
        />
      )}
    </section>
  )
}

const nameOfKind = ({ say }: Shell, kind: string): string => {
  const name = Object.entries(texts.kinds).find(([known]) => known === kind)?.[1]
  return name ? say(name) : kind
}

const progressSeries = ({ say }: Shell): Series[] => [
  { name: say(texts.done), tone: 'done' },
  { name: say(texts.underWay), tone: 'open' },
  { name: say(texts.late), tone: 'late' },
]

/** Of the newest year: by body and kind of unit; to a unit by what it is to bring forth. */
function Progressing({ shell, kinds, perspective, groups }: Home) {
  const { say } = shell
  const year = newestYear(groups)!
  const ofYear = groups.filter(group => group.year === year)
  const bodies = by(ofYear, group => group.body?.id ?? group.unitKind).map(({ of, counts }) => ({
    label: of.body?.name ?? nameOfKind(shell, of.unitKind),
    href: of.body ? `/progress?year=${year}&unit=${of.body.id}` : `/progress?year=${year}&kind=${of.unitKind}`,
    values: parts(counts),
  }))
  const contents = by(ofYear, group => group.kind).map(({ of, counts }) => {
    const name = kinds.find(({ kind }) => kind === of.kind)?.name
    return { label: name ? say(name) : of.kind, href: `/progress?year=${year}&what=${of.kind}`, values: parts(counts) }
  })
  return (
    <Panel title={say(words.progressOf(year))}>
      <BarChart
        caption={say(perspective === 'unit' ? texts.byContent : texts.body)}
        hideCaption
        first={say(perspective === 'unit' ? texts.content : texts.body)}
        series={progressSeries(shell)}
        rows={perspective === 'unit' ? contents : bodies}
        shares
      />
    </Panel>
  )
}

const MOST_PERIODS = 4

function Reports({ shell, today, groups }: Home) {
  const { say } = shell
  const rows: BarRow[] = openReports(groups, today, MOST_PERIODS).map(({ of, counts }) => ({
    label: titled(say, of),
    href: `/progress?deliverable=${of.deliverableId}&period=${of.period}`,
    values: received(counts),
  }))
  if (rows.length === 0) return null
  return (
    <Panel title={say(texts.reports)}>
      <BarChart
        caption={say(texts.reports)}
        hideCaption
        first={say(texts.period)}
        series={[
          { name: say(texts.received), tone: 'done' },
          { name: say(texts.awaited), tone: 'none' },
          { name: say(texts.missing), tone: 'late' },
        ]}
        rows={rows}
        shares
      />
    </Panel>
  )
}

const MOST_DATES = 5

function Dates({ shell: { say }, today, groups }: Home) {
  const dates = nextDates(groups, today, MOST_DATES)
  return (
    <Panel title={say(texts.dates)}>
      {dates.length === 0 ? (
        <p>{say(texts.noDates)}</p>
      ) : (
        <ol class="dates">
          {dates.map(({ of, counts }) => (
            <li key={`${of.deliverableId} ${of.period}`}>
              <strong>{formatDay(of.dueOn)}</strong>
              <div>
                <a href={`/progress?deliverable=${of.deliverableId}&period=${of.period}`}>{titled(say, of)}</a>
                <div class="hint">{say(openText(counts.late + counts.soon + counts.ahead))}</div>
              </div>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  )
}

const openText = (open: number): Text => (open === 0 ? words.allHere : words.stillOpen(open))

/** For who leads: which paragraph of the programme is how far. */
function ByTask({ shell, groups }: Home) {
  const { say } = shell
  const year = newestYear(groups)!
  const tasks = by(
    groups.filter(group => group.year === year),
    group => group.taskId,
  )
  return (
    <Panel title={say(texts.byTask)}>
      <BarChart
        caption={say(texts.byTask)}
        hideCaption
        first={say(texts.task)}
        series={progressSeries(shell)}
        rows={tasks.map(({ of, counts }) => ({
          label: `${of.taskPath} ${opening(of.task)}`,
          href: `/progress?task=${of.taskId}`,
          values: parts(counts),
        }))}
        shares
      />
    </Panel>
  )
}

/** The first words of a paragraph. */
const opening = (text: string): string => {
  const parted = text.split(/\s+/)
  return parted.length <= 16 ? text : `${parted.slice(0, 16).join(' ')} …`
}
