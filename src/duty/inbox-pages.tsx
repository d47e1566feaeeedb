// The inbox: whose duties, in which state; overdue first, with how late; each leads to where its work is.

import {
  Actions,
  addressWith,
  Button,
  Cards,
  type Chip,
  type FieldError,
  FilterPanel,
  Hidden,
  Listing,
  Page,
  Select,
  type Shell,
  Tag,
  TextField,
} from '../shared/page/index.ts'
import { formatDay, formatLongDay } from '../shared/text.ts'
import { boardTexts as texts } from './board-texts.ts'
import { expectedOn } from './duty.ts'
import { type InboxFilter, SHOWN, type Shown, WHOSE } from './inbox-store.ts'
import { monthTexts } from './month-texts.ts'
import { dutyTag, type Lines, titled } from './pages.tsx'
import { SavedFilters, type SavedFiltersProps } from './saved-filters.tsx'
import { BULK, BULK_ACTS, type BulkAct } from './selection.ts'
import type { Work } from './selection-store.ts'
import { ACT_NAMES, selectionTexts } from './selection-texts.ts'
import type { ListedDuty } from './store.ts'
import { dueOn, texts as dutyTexts } from './texts.ts'
import { UrgingLink } from './urging-link.tsx'

export interface InboxProps {
  shell: Shell
  lines: Lines
  filter: InboxFilter
  names: Record<'unit' | 'task' | 'deliverable' | 'programme', string | null>
  duties: ListedDuty[]
  work: ReadonlyMap<string, Work>
  counts: Record<Shown, number>
  after: string | null
  /** The last duty of this page, when there are more behind it. */
  next: string | null
  mayUrge: boolean
  saved: SavedFiltersProps
  /** What this person may do to some of them. */
  acts: readonly BulkAct[]
  /** The ticked ones as they were sent, or every one of the page. */
  chosen: readonly string[] | 'page'
  errors?: FieldError[]
}

export function InboxPage(props: InboxProps) {
  const { shell, lines, filter, counts, mayUrge, errors = [] } = props
  const { say, lang } = shell
  const of = (shown: Shown) => addressWith('/duties', { ...filter, shown })
  return (
    <Page shell={shell} title={say(dutyTexts.title)} lead={formatLongDay(lines.today, lang)} errors={errors}>
      <Cards
        items={[
          { value: counts.overdue, label: say(texts.shown.overdue), state: 'late', href: of('overdue') },
          { value: counts.open, label: say(texts.shown.open), href: of('open') },
          { value: counts.reported, label: say(texts.shown.reported), href: of('reported') },
          { value: counts.done, label: say(texts.shown.done), state: 'done', href: of('done') },
        ]}
      />
      <Actions>
        <Button kind="plain" href="/boards">
          {say(texts.boards)}
        </Button>
        <Button kind="plain" href={addressWith('/duties/calendar', { whose: filter.whose, month: filter.month })}>
          {say(monthTexts.calendar)}
        </Button>
        {mayUrge && (filter.whose === 'below' || filter.whose === 'all') && (
          <UrgingLink
            shell={shell}
            query={{ ...filter, whose: null, shown: filter.shown === 'open' ? 'open' : null }}
          />
        )}
      </Actions>
      <FilterPanel
        action="/duties"
        label={say(texts.filters)}
        chips={chipsOf(props)}
        clear={addressWith('/duties', { whose: filter.whose })}
      >
        <Select
          name="whose"
          label={say(texts.whoseLegend)}
          value={filter.whose}
          options={WHOSE.map(value => ({ value, text: say(texts.whose[value]) }))}
        />
        <Select
          name="shown"
          label={say(texts.shownLegend)}
          value={filter.shown}
          options={SHOWN.map(value => ({ value, text: say(texts.shown[value]) }))}
        />
        <TextField name="month" label={say(texts.month)} hint={say(texts.monthHint)} value={filter.month ?? ''} />
        {(['unit', 'exactly', 'programme', 'deliverable', 'task', 'day'] as const).map(
          name => filter[name] && <Hidden key={name} name={name} value={filter[name]} />,
        )}
      </FilterPanel>
      <SavedFilters shell={shell} {...props.saved} />
      <h2 id="duties">{say(texts.list)}</h2>
      <Duties {...props} />
    </Page>
  )
}

function Duties(props: InboxProps) {
  const { shell, lines, filter, duties, work, after, next, acts, chosen } = props
  const { say } = shell
  const values = duties.map(({ id, version }) => `${id}.${version}`)
  return (
    <>
      {acts.length > 0 && duties.length > 0 && (
        <p>
          {chosen === 'page' ? (
            <a href={`${addressWith('/duties', { ...filter, after })}#duties`}>{say(selectionTexts.chooseNone)}</a>
          ) : (
            <a href={`${addressWith('/duties', { ...filter, after, chosen: 'page' })}#duties`}>
              {say(selectionTexts.chooseAll)}
            </a>
          )}
        </p>
      )}
      <Listing
        caption={say(texts.list)}
        hideCaption
        columns={[texts.duty, dutyTexts.owner, dutyTexts.due, dutyTexts.state].map(text => ({ title: say(text) }))}
        rows={duties.map(duty => rowOf(shell, lines, duty, work.get(duty.id)))}
        empty={<p>{say(texts.nothingShown)}</p>}
        paging={{
          next: next && addressWith('/duties', { ...filter, after: next }),
          first: after && addressWith('/duties', { ...filter }),
        }}
        {...(acts.length > 0 && {
          select: {
            action: addressWith('/duties/selection', { ...filter, after }),
            name: 'duty',
            rows: duties.map((duty, at) => ({ value: values[at]!, label: `${titled(say, duty)}, ${duty.unit}` })),
            chosen: chosen === 'page' ? values : chosen,
            acts: acts.map(act => (
              <Button key={act} kind="plain" name="act" value={act}>
                {say(ACT_NAMES[act])}
              </Button>
            )),
          },
        })}
      />
      {duties.map(duty => {
        const base = baseOf(lines, duty)
        return work.get(duty.id)?.mayBegin && base ? (
          <form key={duty.id} id={`begin-${duty.id}`} method="post" action={`/duties/${duty.id}${base}`} />
        ) : null
      })}
    </>
  )
}

const baseOf = ({ kinds }: Lines, duty: ListedDuty) => kinds.find(known => known.kind === duty.kind)?.base

function rowOf({ say }: Shell, lines: Lines, duty: ListedDuty, work: Work | undefined) {
  const kind = lines.kinds.find(known => known.kind === duty.kind)
  const title = titled(say, duty)
  const { state, text } = dutyTag(duty, lines)
  const href = kind?.base && work?.submissionId ? `${kind.base}/${work.submissionId}` : `/duties/${duty.id}`
  return [
    <>
      <a href={href}>{title}</a>
      <div class="why">{[kind && say(kind.name), duty.reason].filter(Boolean).join(' · ')}</div>
    </>,
    duty.unit,
    formatDay(expectedOn(duty)),
    <>
      <Tag state={state}>{say(text)}</Tag>
      {work?.mayBegin && kind?.base && (
        <>
          {' '}
          <Button kind="plain" form={`begin-${duty.id}`}>
            {say(dutyTexts.beginWriting)}
            <span class="unseen"> {title}</span>
          </Button>
        </>
      )}
    </>,
  ]
}

function chipsOf({ shell: { say }, filter, names }: InboxProps): Chip[] {
  const named = {
    programme: { name: names.programme, word: texts.programme },
    task: { name: names.task && `${say(texts.task)} ${names.task}`, word: texts.task },
    deliverable: { name: names.deliverable, word: texts.duty },
    unit: { name: names.unit, word: texts.body },
  }
  const day = filter.day && formatDay(Temporal.PlainDate.from(filter.day))
  const ofDay = day ? [{ text: say(dueOn(day)), href: addressWith('/duties', { ...filter, day: null }) }] : []
  const others = (['programme', 'task', 'deliverable', 'unit'] as const).flatMap(key =>
    filter[key]
      ? [
          {
            text: named[key].name ?? say(named[key].word),
            href: addressWith('/duties', { ...filter, [key]: null, ...(key === 'unit' && { exactly: null }) }),
          },
        ]
      : [],
  )
  return [...others, ...ofDay]
}

/** What can be done to some of a list in this state by somebody with these permissions. */
export function actsFor({ shown, whose }: InboxFilter, may: ReadonlySet<string>): BulkAct[] {
  const states =
    shown === 'reported' ? ['reported'] : shown === 'done' || shown === 'released' ? [] : ['open', 'reported']
  return BULK_ACTS.filter(act => {
    const { permission, from } = BULK[act]
    if (act === 'extension-request' && whose === 'below') return false
    return may.has(permission) && states.includes(from)
  })
}
