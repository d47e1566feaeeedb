// The page of one organisation as of a day.

import type { ComponentChildren } from 'preact'
import { isAfter, type PlainDate } from '../shared/day.ts'
import {
  Actions,
  Button,
  Columns,
  DateField,
  Filters,
  Notice,
  Page,
  Panel,
  type Shell,
  SummaryList,
  Timeline,
} from '../shared/page/index.ts'
import { formatDay, formatNumber, type Say, type Text } from '../shared/text.ts'
import type { FactPeriod, Facts } from './facts.ts'
import { queryOf, writeMonthDay } from './forms.ts'
import type { PlacedUnit, Stand, Succession } from './lineage.ts'
import type { Unit } from './store.ts'
import { standsOn, TREES, type Tree } from './structure.ts'
import { texts } from './texts.ts'

export const figure = ({ lang }: Shell, value: number | null) => (value === null ? '–' : formatNumber(value, lang))

export interface UnitView {
  unit: Unit
  on: PlainDate
  /** What held on the day; undefined when nothing is known of it. */
  facts: FactPeriod | undefined
  actsInstead: string | null
  ways: Record<Tree, PlacedUnit[]>
  below: number
  stands: Stand[]
  history: FactPeriod[]
  successions: Succession[]
  /** Those of the named organisations that the reader may open. */
  open: ReadonlySet<string>
}

export function UnitPage(props: {
  shell: Shell
  view: UnitView
  today: PlainDate
  mayEdit: boolean
  day: { value: string; error: string | null }
}) {
  const { shell, view, today, mayEdit, day } = props
  const { say } = shell
  const { unit, on, facts, stands } = view
  const standing = stands.filter(stand => standsOn(stand, on))
  return (
    <Page
      shell={shell}
      title={facts?.name ?? unit.name}
      lead={`${say(texts.kinds[unit.kind])} · ${say(texts.asOfDay(on))}`}
      crumbs={[{ href: '/units', text: say(texts.title) }]}
      errors={day.error ? [{ field: 'on', message: day.error }] : []}
    >
      {standing.length === 0 && <Notice kind="warning" title={say(texts.gone(on))} />}
      <Columns>
        <div>
          <Panel title={say(texts.facts)}>
            {facts ? (
              <SummaryList rows={factRows(shell, unit, facts, view.actsInstead)} />
            ) : (
              <p>{say(texts.notYet(on))}</p>
            )}
            {mayEdit && (
              <Actions>
                <Button kind="plain" href={`/units/${unit.id}/facts`}>
                  {say(texts.edit)}
                </Button>
              </Actions>
            )}
          </Panel>
          <Panel title={say(texts.places)}>
            <Places {...{ shell, view, standing }} />
            {view.below > 0 && (
              <p>
                <a href={`/units${queryOf({ parentId: unit.id, on }, today)}`}>{say(texts.showBelow(view.below))}</a>
              </p>
            )}
          </Panel>
        </div>
        <div>
          <Filters action={`/units/${unit.id}`} label={say(texts.otherDay)}>
            <DateField name="on" label={say(texts.asOf)} value={day.value} error={day.error} />
            <Button kind="plain">{say(texts.show)}</Button>
            {!on.equals(today) && <a href={`/units/${unit.id}`}>{say(texts.today)}</a>}
          </Filters>
          <Panel title={say(texts.history)}>
            <Timeline items={historyOf(say, view)} />
          </Panel>
        </div>
      </Columns>
    </Page>
  )
}

function Places({ shell, view, standing }: { shell: Shell; view: UnitView; standing: Stand[] }) {
  const { say } = shell
  return (
    <SummaryList
      rows={TREES.map(tree => {
        const way = view.ways[tree]
        const nowhere = standing.some(stand => stand.tree === tree) ? texts.top : texts.notInTree
        return {
          term: say(texts.trees[tree]),
          detail:
            way.length === 0 ? (
              say(nowhere)
            ) : (
              <ol class="plain-list">
                {way.map(({ id, name }) => (
                  <li key={id}>
                    <Named {...{ id, name }} open={view.open} />
                  </li>
                ))}
              </ol>
            ),
        }
      })}
    />
  )
}

/** A link where it leads somewhere for this reader. */
const Named = ({ id, name, open }: { id: string; name: string; open: ReadonlySet<string> }): ComponentChildren =>
  open.has(id) ? <a href={`/units/${id}`}>{name}</a> : name

/** Facts in words, in the order of the form; also what the form shows when somebody else has changed them. */
export function factRows(shell: Shell, unit: Unit, facts: Facts, actsInstead: string | null) {
  const { say } = shell
  const known = (value: boolean | null) => say(value === null ? texts.unknown : value ? texts.yes : texts.no)
  const row = (term: Text, detail: string) => ({ term: say(term), detail })
  return [
    row(texts.code, unit.code),
    row(texts.shortName, facts.shortName || '–'),
    row(texts.partyType, facts.partyType ? say(texts.partyTypes[facts.partyType]) : '–'),
    row(texts.staffCount, figure(shell, facts.staffCount)),
    row(texts.partyMembers, figure(shell, facts.partyMembers)),
    row(texts.scattered, known(facts.scattered)),
    row(texts.remoteArea, known(facts.remoteArea)),
    row(texts.hasUnion, known(facts.hasUnion)),
    row(texts.actsInstead, actsInstead ?? say(texts.nobody)),
    row(texts.hasWebsite, known(facts.hasWebsite)),
    row(texts.fundingGroup, facts.fundingGroup ? say(texts.fundingGroups[facts.fundingGroup]) : say(texts.unknown)),
    row(texts.yearEnds, facts.yearEnds ? writeMonthDay(facts.yearEnds) : say(texts.unknown)),
  ]
}

/** Everything that happened, the latest first. */
function historyOf(say: Say, { unit, stands, history, successions, open }: UnitView) {
  const events = [
    ...stands.map(({ tree, parent, from, until }) => ({
      at: from,
      title: parent
        ? say(texts.stoodBelow(say(texts.trees[tree]), parent))
        : say(texts.stoodAtTop(say(texts.trees[tree]))),
      when: say(texts.period(from, until?.subtract({ days: 1 }) ?? null)),
    })),
    ...history.slice(0, -1).map(({ from, name }) => ({
      ...{ at: from, title: say(texts.factsFrom), when: formatDay(from), detail: name },
    })),
    ...successions.map(succession => {
      const became = succession.predecessorId === unit.id
      const id = became ? succession.successorId : succession.predecessorId
      const name = became ? succession.successor : succession.predecessor
      return {
        at: succession.on,
        title: say(wordsFor(succession.kind, became)),
        when: formatDay(succession.on),
        ...(succession.kind !== 'rename' && { detail: <Named {...{ id, name, open }} /> }),
      }
    }),
  ]
  return events.toSorted((a, b) => (isAfter(a.at, b.at) ? -1 : isAfter(b.at, a.at) ? 1 : 0))
}

function wordsFor(kind: Succession['kind'], became: boolean): Text {
  if (kind === 'rename') return texts.renamed
  if (kind === 'merge') return became ? texts.mergedInto : texts.mergedFrom
  return became ? texts.splitInto : texts.splitFrom
}
