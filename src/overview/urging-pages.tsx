// Pages of urging: whom, the letter before it is drafted, and what came of it.

import { DocumentPreview, type OfficialDocument } from '../document/index.ts'
import {
  type DutyKind,
  expectedOn,
  periodTitle,
  TimelinessTag,
  timeliness,
  titled,
  type Urging,
} from '../duty/index.ts'
import type { WorkCalendar } from '../law/calendar.ts'
import { dayOf, type Instant, type PlainDate } from '../shared/day.ts'
import {
  Actions,
  addressWith,
  Button,
  Checkbox,
  type Chip,
  DateField,
  Empty,
  type FieldError,
  FilterPanel,
  Hidden,
  Listing,
  Page,
  Select,
  type Shell,
  Tag,
  TextArea,
  TextField,
} from '../shared/page/index.ts'
import { formatDay, formatNumber } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { type Issuer, type LateDuty, type LateUnit, SHOWN, type UrgingFilter } from './urging-store.ts'
import { andOthers, matching, settledOf, urgingTexts as texts } from './urging-texts.ts'

interface ListProps {
  shell: Shell
  today: PlainDate
  kinds: readonly DutyKind[]
  filter: UrgingFilter
  found: { units: number; duties: number }
  /** What the filter's ids are called. */
  names: Record<'unit' | 'programme' | 'task' | 'deliverable', string | null>
  units: LateUnit[]
  /** What these owe. */
  duties: LateDuty[]
  /** When something of it was last urged, by organisation. */
  urged: Map<string, Instant>
  mayWrite: boolean
  after: boolean
  more: boolean
  typed: Record<string, string>
  errors: FieldError[]
}

export function UrgingPage(props: ListProps) {
  const { shell, filter, found, units, mayWrite, after, more, typed, errors } = props
  const { say, lang } = shell
  const last = units.at(-1)
  return (
    <Page shell={shell} title={say(texts.title)} lead={say(texts.about)} errors={errors}>
      <FilterPanel action="/urging" label={say(texts.filter)} chips={chipsOf(props)} clear="/urging">
        <Select
          name="shown"
          label={say(texts.shown)}
          value={filter.shown}
          options={SHOWN.map(value => ({ value, text: say(texts.shownOf[value]) }))}
        />
        <TextField name="q" type="search" label={say(texts.unit)} value={filter.q} width="medium" />
        <Kept filter={{ ...filter, shown: null, q: null }} />
      </FilterPanel>
      <p>{say(matching(formatNumber(found.units, lang), formatNumber(found.duties, lang)))}</p>
      <Listing
        caption={say(texts.list)}
        columns={[
          { title: say(texts.unit) },
          { title: say(texts.duties) },
          { title: say(texts.oldest) },
          { title: say(texts.lastUrged) },
        ]}
        rows={units.map(unit => rowOf(props, unit))}
        select={{
          action: '/urging',
          name: 'units',
          rows: units.map(({ id, name }) => ({ value: id, label: name })),
          acts: (
            <div>
              <Kept filter={filter} />
              {more || after ? (
                <Checkbox name="all" value="yes" label={say(texts.all)} checked={typed.all === 'yes'} />
              ) : null}
              <TextArea
                {...typing(typed, errors)('note')}
                label={say(texts.note)}
                hint={say(texts.noteHint)}
                rows={2}
              />
              <Actions>
                <Button name="act" value="notice">
                  {say(texts.byNotice)}
                </Button>
                {mayWrite && (
                  <Button kind="plain" name="act" value="letter">
                    {say(texts.byLetter)}
                  </Button>
                )}
              </Actions>
            </div>
          ),
        }}
        paging={{
          next: more && last ? addressWith('/urging', { ...filter, after: `${last.oldest}_${last.id}` }) : null,
          first: after ? addressWith('/urging', { ...filter }) : null,
        }}
        empty={
          <Empty title={say(texts.nobody)}>
            <p>{say(texts.nobodyNext)}</p>
          </Empty>
        }
      />
    </Page>
  )
}

/** Titles that a row names; the page of the organisation's duties has the others. */
const MOST_TITLES = 2

function rowOf({ shell, duties, urged }: ListProps, unit: LateUnit) {
  const { say } = shell
  const own = duties.filter(({ unitId }) => unitId === unit.id)
  const at = urged.get(unit.id)
  const others = unit.duties - MOST_TITLES
  return [
    <a href={addressWith('/duties', { whose: 'all', unit: unit.id, exactly: '1' })}>{unit.name}</a>,
    <>
      {own.slice(0, MOST_TITLES).map(duty => (
        <div key={duty.id}>
          <a href={`/duties/${duty.id}`}>{titled(say, duty)}</a>
        </div>
      ))}
      {others > 0 && <div class="hint">{say(andOthers(others))}</div>}
    </>,
    formatDay(unit.oldest),
    at ? formatDay(dayOf(at)) : say(texts.neverUrged),
  ]
}

/** The filter as hidden fields, so that a form keeps it. */
const Kept = ({ filter }: { filter: Partial<Record<keyof UrgingFilter, string | null>> }) => (
  <>{Object.entries(filter).map(([name, value]) => value && <Hidden key={name} name={name} value={value} />)}</>
)

function chipsOf({ shell: { say }, kinds, filter, names }: ListProps): Chip[] {
  const kind = kinds.find(known => known.kind === filter.kind)?.name
  const words: Partial<Record<keyof UrgingFilter, string | null>> = {
    q: filter.q,
    unit: filter.unit && (names.unit ?? say(texts.unit)),
    programme: filter.programme && (names.programme ?? say(texts.programme)),
    task: filter.task && `${say(texts.task)} ${names.task ?? ''}`,
    deliverable: filter.deliverable && (names.deliverable ?? say(texts.content)),
    kind: filter.kind && (kind ? say(kind) : filter.kind),
    period: filter.period && say(periodTitle(filter.period)),
    month: filter.month && `${say(texts.byMonth)} ${filter.month}`,
  }
  return Object.entries(words).flatMap(([name, text]) =>
    text
      ? [{ text, href: addressWith('/urging', { ...filter, [name]: null, ...(name === 'unit' && { exactly: null }) }) }]
      : [],
  )
}

interface LetterProps {
  shell: Shell
  /** The new document's. */
  id: string
  issuers: Issuer[]
  filter: UrgingFilter
  units: string[]
  duties: number
  typed: Record<string, string>
  errors: FieldError[]
  document: OfficialDocument
}

export function LetterPage({ shell, id, issuers, filter, units, duties, typed, errors, document }: LetterProps) {
  const { say, lang } = shell
  const field = typing(typed, errors)
  const only = issuers.length === 1 ? issuers[0] : undefined
  return (
    <Page
      shell={shell}
      title={say(texts.letter)}
      lead={say(texts.letterAbout)}
      crumbs={[{ href: addressWith('/urging', { ...filter }), text: say(texts.title) }]}
      errors={errors}
    >
      <p>{say(matching(formatNumber(units.length, lang), formatNumber(duties, lang)))}</p>
      <form method="post" action="/urging/letters" noValidate>
        <Hidden name="id" value={id} />
        <Kept filter={filter} />
        {units.map(unit => (
          <Hidden key={unit} name="units" value={unit} />
        ))}
        {only ? (
          <Hidden name="issuer" value={only.id} />
        ) : (
          <Select
            {...field('issuer')}
            label={say(texts.issuer)}
            options={issuers.map(issuer => ({ value: issuer.id, text: issuer.name }))}
          />
        )}
        <TextField {...field('subject')} label={say(texts.subject)} required />
        <DateField {...field('by')} label={say(texts.by)} />
        <Actions>
          <Button name="step" value="draft">
            {say(texts.draft)}
          </Button>
          <Button kind="plain" name="step" value="preview">
            {say(texts.again)}
          </Button>
          <a href={addressWith('/urging', { ...filter })}>{say(texts.back)}</a>
        </Actions>
      </form>
      <DocumentPreview document={document} label={say(texts.preview)} />
    </Page>
  )
}

interface FollowUpProps {
  shell: Shell
  today: PlainDate
  calendar: WorkCalendar | undefined
  urging: Urging
  settled: number
  duties: LateDuty[]
  after: string | null
  more: boolean
}

export function LetterFollowUpPage(props: FollowUpProps) {
  const { shell, today, calendar, urging, settled, duties, after, more } = props
  const { say } = shell
  const address = `/urging/${urging.id}`
  return (
    <Page
      shell={shell}
      title={say(texts.followUp)}
      lead={say(settledOf(settled, urging.dutyIds.length))}
      crumbs={[{ href: '/urging', text: say(texts.title) }]}
    >
      <Actions>
        <Button kind="plain" href={`/documents/outgoing/${urging.id}`}>
          {say(texts.toDocument)}
        </Button>
      </Actions>
      <Listing
        caption={say(texts.duties)}
        columns={[texts.unit, texts.duties, texts.due, texts.state].map(text => ({ title: say(text) }))}
        rows={duties.map(duty => [
          <a href={`/duties/${duty.id}`}>{duty.unit}</a>,
          titled(say, duty),
          formatDay(expectedOn(duty)),
          duty.state === 'reported' ? (
            <Tag state="open">{say(texts.reported)}</Tag>
          ) : (
            <TimelinessTag shell={shell} timeliness={timeliness(duty, today, calendar)} />
          ),
        ])}
        paging={{
          next: more ? addressWith(address, { after: duties.at(-1)!.id }) : null,
          first: after ? address : null,
        }}
        empty={<p>{say(texts.none)}</p>}
      />
    </Page>
  )
}
