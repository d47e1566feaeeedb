// What waits for a person, as lines of the home page and as a list of its own: papers to decide on, plans, reports, duties.

import { outgoingTexts } from '../document/index.ts'
import { type DutyKind, dutyTexts, expectedOn, stateTag, timeliness, timelinessTag, titled } from '../duty/index.ts'
import type { WorkCalendar } from '../law/index.ts'
import type { PlainDate } from '../shared/day.ts'
import { addressWith, Page, Paging, type Shell, type TaskItem, TaskList } from '../shared/page/index.ts'
import { formatDay, formatNumber, type Text } from '../shared/text.ts'
import type { Perspective } from './home.ts'
import type { Line } from './home-store.ts'
import { dueOnDay, matches, sinceDay, homeTexts as texts } from './home-texts.ts'
import type { Paper } from './paper-store.ts'

/** What the list is called to each. */
export const WAITING: Record<Perspective, Text> = {
  office: texts.waitingOffice,
  leading: texts.waitingLeading,
  unit: texts.waiting,
}

interface Lines {
  shell: Shell
  today: PlainDate
  kinds: readonly DutyKind[]
  /** Loaded where a line is counted in working days. */
  calendar: WorkCalendar | undefined
}

export function WaitingPage(
  props: Lines & {
    perspective: Perspective
    papers: Paper[]
    lines: Line[]
    /** Of all there are. */
    count: number
    after: string | null
    next: string | null
  },
) {
  const { shell, perspective, papers, lines, count, after, next } = props
  const { say, lang } = shell
  return (
    <Page
      shell={shell}
      title={say(WAITING[perspective])}
      lead={say(matches(formatNumber(count, lang)))}
      crumbs={[{ href: '/', text: say(texts.title) }]}
    >
      <TaskList
        items={[...papers.map(paper => itemOfPaper(shell, paper)), ...lines.map(line => itemOf(props, line))]}
        empty={say(texts.noneWaiting)}
      />
      <Paging shell={shell} next={next && addressWith('/waiting', { after: next })} first={after && '/waiting'} />
    </Page>
  )
}

const PAPERS: Record<Paper['kind'], { name: Text; base: string }> = {
  programme: { name: texts.programme, base: '/programmes' },
  outgoing: { name: texts.outgoing, base: '/documents/outgoing' },
}

export function itemOfPaper({ say }: Shell, { kind, id, state, title, unit, since }: Paper): TaskItem {
  const { name, base } = PAPERS[kind]
  return {
    ...{ href: `${base}/${id}`, title, why: `${say(name)} · ${unit}` },
    tag: { state: 'open', text: say(outgoingTexts.states[state]) },
    when: say(sinceDay(formatDay(since))),
  }
}

/** What lies with the unit shows its day; what lies with a desk shows the step it waits for. */
export function itemOf({ shell: { say }, today, kinds, calendar }: Lines, line: Line): TaskItem {
  const { submission, dutyState } = line
  const kind = kinds.find(known => known.kind === line.kind)
  const base = kind?.base ?? '/duties'
  const open = timelinessTag(timeliness({ ...line, state: dutyState }, today, calendar))
  const { tag: state, text } = submission ? stateTag(submission.state) : { tag: 'open', text: dutyTexts.dutyReported }
  const step = submission && ['submitted', 'approved', 'sent', 'returned'].includes(submission.state)
  return {
    href: submission ? `${base}/${submission.id}` : `/duties/${line.dutyId}`,
    title: titled(say, line),
    why: [kind && say(kind.name), line.reason, line.unit].filter(Boolean).join(' · '),
    tag:
      step || dutyState === 'reported'
        ? { state: state as TaskItem['tag']['state'], text: say(text) }
        : { state: open.state, text: say(open.text) },
    when: say(dueOnDay(formatDay(expectedOn({ ...line, state: dutyState })))),
  }
}
