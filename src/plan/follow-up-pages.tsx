// The follow-up page: units × contents, by shape, word and colour; what is missing, and what to do about it.

import { expectedOn, stateTag, TimelinessTag, timeliness, UrgingLink } from '../duty/index.ts'
import type { Programme } from '../programme/index.ts'
import type { PlainDate } from '../shared/day.ts'
import {
  ActionForm,
  Actions,
  Button,
  Cards,
  Empty,
  Filters,
  Notice,
  Page,
  Panel,
  Select,
  type Shell,
  Table,
  Tag,
  type TagState,
  TextField,
} from '../shared/page/index.ts'
import { formatDay } from '../shared/text.ts'
import { actingTexts } from './acting-texts.ts'
import { type Asked, type FollowedUnit, PLAN_STATES, type Totals } from './follow-up-store.ts'
import { modelTexts } from './model-texts.ts'
import { COVERAGES, type Coverage, type PlanContent } from './plan.ts'
import { coverageTexts, planStateTexts, texts } from './texts.ts'

interface Props {
  shell: Shell
  today: PlainDate
  programme: Programme
  asked: Asked
  contents: PlanContent[]
  totals: Totals
  units: FollowedUnit[]
  /** The last unit of this page when more follow. */
  next: string | null
  /** Organisations without a union for which nobody is named who acts instead. */
  unnamed: number
}

export function FollowUpPage(props: Props) {
  const { shell, programme, totals, contents } = props
  const { say } = shell
  const address = addressOf(programme.id)
  const notSent = totals.units - totals.states.sent - totals.states.accepted
  return (
    <Page
      shell={shell}
      title={say(texts.followUp)}
      lead={programme.subject}
      crumbs={[{ href: '/plans', text: say(texts.title) }]}
    >
      <Cards
        items={[
          {
            label: say(texts.notSentOf(totals.units)),
            value: `${notSent}`,
            href: address({ state: 'none' }),
            state: notSent > 0 ? 'soon' : 'done',
          },
          { label: say(planStateTexts.sent), value: `${totals.states.sent}`, href: address({ state: 'sent' }) },
          {
            label: say(planStateTexts.returned),
            value: `${totals.states.returned}`,
            href: address({ state: 'returned' }),
          },
          {
            label: say(planStateTexts.accepted),
            value: `${totals.states.accepted}`,
            href: address({ state: 'accepted' }),
          },
        ]}
      />
      <Gaps {...props} notSent={notSent} />
      {contents.length === 0 ? (
        <Notice kind="info" title={say(texts.contentsNone)}>
          <a href={`/programmes/${programme.id}/contents`}>{say(texts.markContents)}</a>
        </Notice>
      ) : (
        <>
          <ByContent {...props} />
          <Actions>
            <Button kind="plain" href={`/plans/follow-up/${programme.id}/model`}>
              {say(modelTexts.title)}
            </Button>
          </Actions>
        </>
      )}
      <Units {...props} />
    </Page>
  )
}

const TAGS: Record<Coverage, TagState> = {
  ...{
    none: 'none',
    drafting: 'open',
    gap: 'late',
    'not-applicable': 'none',
    returned: 'soon',
    planned: 'open',
    accepted: 'done',
  },
} as Record<Coverage, TagState>

/** The address of the page with some of its filters set anew. */
const addressOf =
  (id: string) => (asked: Partial<Record<'state' | 'content' | 'coverage' | 'q' | 'after', string>>) => {
    const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value)).toString()
    return `/plans/follow-up/${id}${query && `?${query}`}`
  }

/** What is missing, in sentences that lead to who misses it. */
function Gaps({ shell, programme, contents, unnamed, notSent }: Props & { notSent: number }) {
  const { say } = shell
  const union = contents.some(({ needsUnion }) => needsUnion)
  if (!union && notSent === 0) return null
  const address = `/plans/follow-up/${programme.id}`
  return (
    <Panel title={say(texts.gapsTitle)}>
      {notSent > 0 && <p>{say(texts.someNotSent(notSent))}</p>}
      {union && unnamed > 0 && <p>{say(texts.withoutUnion(unnamed))}</p>}
      <Actions>
        {union && (
          <Button kind="plain" href={`${address}/acting`}>
            {say(unnamed > 0 ? actingTexts.name : actingTexts.title)}
          </Button>
        )}
        {notSent > 0 && <ActionForm action={`${address}/reminders`} label={say(texts.remind(notSent))} kind="plain" />}
        {notSent > 0 && <UrgingLink shell={shell} query={{ programme: programme.id, kind: 'plan', shown: 'open' }} />}
      </Actions>
    </Panel>
  )
}

/** For each content how many units stand how in it; each number leads to those units. */
function ByContent({ shell, programme, contents, totals }: Props) {
  const { say } = shell
  const address = addressOf(programme.id)
  return (
    <Table
      caption={say(texts.byContent)}
      phone="scroll"
      columns={[
        { title: say(texts.content) },
        ...COVERAGES.map(coverage => ({ title: say(coverageTexts[coverage]), numeric: true })),
      ]}
      rows={contents.map(content => [
        <>
          <span class="hint">{content.path} </span>
          {content.title}
        </>,
        ...COVERAGES.map(coverage => {
          const count = totals.contents.get(content.id)?.[coverage] ?? 0
          return count === 0 ? '0' : <a href={address({ content: content.id, coverage })}>{count}</a>
        }),
      ])}
      empty={say(texts.contentsNone)}
    />
  )
}

function Units(props: Props) {
  const { shell, today, programme, asked, contents, units, next } = props
  const { say } = shell
  const address = addressOf(programme.id)
  const filters = {
    q: asked.name,
    state: asked.state ?? '',
    content: asked.content ?? '',
    coverage: asked.coverage ?? '',
  }
  const query = new URLSearchParams(Object.entries(filters).filter(([, value]) => value)).toString()
  return (
    <>
      <FilterPanel {...props} />
      <Table
        caption={say(texts.byUnit)}
        phone="scroll"
        columns={[texts.unit, texts.state, texts.due]
          .map(text => ({ title: say(text) }))
          .concat(contents.map(({ path, title }) => ({ title: `${path}. ${title}` })))}
        rows={units.map(unit => [
          <a href={unit.planId ? `/plans/${unit.planId}` : `/duties/${unit.dutyId}`}>{unit.unit}</a>,
          <>
            <Tag state={unit.state ? stateTag(unit.state).tag : 'none'}>
              {say(planStateTexts[unit.state ?? 'none'])}
            </Tag>
            {unit.amending && ` (${say(texts.amendingNow)})`}
          </>,
          <>
            {formatDay(expectedOn({ ...unit, state: unit.dutyState }))}{' '}
            <TimelinessTag shell={shell} timeliness={timeliness({ ...unit, state: unit.dutyState }, today)} />
          </>,
          ...contents.map(({ id }) => {
            const coverage = unit.coverage.get(id)!
            return <Tag state={TAGS[coverage]}>{say(coverageTexts[coverage])}</Tag>
          }),
        ])}
        empty={
          <Empty title={say(texts.nobodyFollowed)}>
            <p>{say(texts.nobodyFollowedNext)}</p>
          </Empty>
        }
      />
      <Actions>
        {next && (
          <Button kind="plain" href={address({ ...filters, after: next })}>
            {say(texts.nextUnits)}
          </Button>
        )}
        <Button kind="plain" href={`/plans/follow-up/${programme.id}/sheet${query && `?${query}`}`}>
          {say(texts.download)}
        </Button>
      </Actions>
    </>
  )
}

function FilterPanel({ shell, programme, asked, contents }: Props) {
  const { say } = shell
  const any = { value: '', text: say(texts.any) }
  return (
    <Filters action={`/plans/follow-up/${programme.id}`} label={say(texts.filter)}>
      <TextField name="q" type="search" label={say(texts.unit)} value={asked.name} width="medium" />
      <Select
        name="state"
        label={say(texts.state)}
        value={asked.state}
        options={[any, ...PLAN_STATES.map(state => ({ value: state, text: say(planStateTexts[state]) }))]}
      />
      <Select
        name="content"
        label={say(texts.content)}
        value={asked.content}
        options={[any, ...contents.map(({ id, path, title }) => ({ value: id, text: `${path}. ${title}` }))]}
      />
      <Select
        name="coverage"
        label={say(texts.standing)}
        value={asked.coverage}
        options={[any, ...COVERAGES.map(coverage => ({ value: coverage, text: say(coverageTexts[coverage]) }))]}
      />
      <Button kind="plain">{say(texts.filter)}</Button>
    </Filters>
  )
}
