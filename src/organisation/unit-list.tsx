// The page with the list of organisations, and the same list as a file.

import type { PlainDate } from '../shared/day.ts'
import {
  Button,
  type Column,
  DateField,
  Empty,
  Filters,
  Hidden,
  Page,
  Paging,
  Select,
  type Shell,
  Table,
  TextField,
} from '../shared/page/index.ts'
import type { Column as SheetColumn, Written } from '../shared/sheet/index.ts'
import type { Say } from '../shared/text.ts'
import { type Asked, fieldsOf, queryOf } from './forms.ts'
import { figure } from './pages.tsx'
import type { Unit } from './store.ts'
import { TREES, UNIT_KINDS } from './structure.ts'
import { texts } from './texts.ts'
import type { ListedUnit, UnitSort } from './unit-store.ts'

interface ListProps {
  shell: Shell
  asked: Asked
  today: PlainDate
  units: ListedUnit[]
  parent: Unit | undefined
  more: boolean
  /** The day as it was typed, and what is wrong with it. */
  day: { value: string; error: string | null }
}

export function UnitList(props: ListProps) {
  const { shell, asked, today, units, parent, more, day } = props
  const { say } = shell
  const from = { ...asked, after: null }
  const conditions = [
    parent && say(texts.onlyBelow(parent.name)),
    !asked.on.equals(today) && say(texts.asOfDay(asked.on)),
  ].filter(Boolean)
  return (
    <Page
      shell={shell}
      title={say(texts.title)}
      lead={say(texts.lead)}
      errors={day.error ? [{ field: 'on', message: day.error }] : []}
    >
      <UnitFilters {...props} />
      {queryOf(from, today) !== '' && (
        <p>
          {conditions.join(' · ')} <a href="/units">{say(texts.clear)}</a>
        </p>
      )}
      {units.length > 0 ? (
        <form method="get" action="/units.csv">
          {[...fieldsOf(from, today)].map(([name, value]) => (
            <Hidden key={name} name={name} value={value} />
          ))}
          <UnitTable {...props} />
          <Paging
            shell={shell}
            next={more ? `/units${queryOf({ ...asked, after: units.at(-1)!.id }, today)}` : null}
            first={asked.after && `/units${queryOf(from, today)}`}
          >
            <button class="button button-plain" type="submit">
              {say(texts.downloadCsv)}
            </button>
            <button class="button button-plain" type="submit" formaction="/units.xlsx">
              {say(texts.downloadXlsx)}
            </button>
          </Paging>
          <p class="hint">{say(texts.downloadHint)}</p>
        </form>
      ) : (
        <Empty title={say(texts.none)}>
          <p>{say(texts.noneNext)}</p>
        </Empty>
      )}
    </Page>
  )
}

function UnitFilters({ shell, asked, day }: ListProps) {
  const { say } = shell
  return (
    <Filters action="/units" label={say(texts.filters)}>
      <TextField name="q" label={say(texts.search)} value={asked.text} type="search" width="medium" />
      <Select
        name="kind"
        label={say(texts.kind)}
        value={asked.kind ?? ''}
        options={[
          { value: '', text: say(texts.anyKind) },
          ...UNIT_KINDS.map(kind => ({ value: kind, text: say(texts.kinds[kind]) })),
        ]}
      />
      <Select
        name="tree"
        label={say(texts.tree)}
        value={asked.tree}
        options={TREES.map(tree => ({ value: tree, text: say(texts.trees[tree]) }))}
      />
      <DateField name="on" label={say(texts.asOf)} value={day.value} error={day.error} />
      {asked.parentId && <Hidden name="parent" value={asked.parentId} />}
      {fieldsOf({ sort: asked.sort, descending: asked.descending }, asked.on).get('sort') && (
        <Hidden name="sort" value={`${asked.descending ? '-' : ''}${asked.sort}`} />
      )}
      <Button kind="plain">{say(texts.filter)}</Button>
    </Filters>
  )
}

function UnitTable({ shell, asked, today, units }: ListProps) {
  const { say } = shell
  const on = asked.on.equals(today) ? '' : `?on=${asked.on}`
  const sorted = (sort: UnitSort): Pick<Column, 'sort'> => {
    const here = asked.sort === sort
    const href = `/units${queryOf({ ...asked, sort, descending: here && !asked.descending, after: null }, today)}`
    return { sort: here ? { href, direction: asked.descending ? 'descending' : 'ascending' } : { href } }
  }
  return (
    <Table
      caption={say(texts.title)}
      hideCaption
      columns={[
        { title: say(texts.name), ...sorted('name') },
        { title: say(texts.code), ...sorted('code') },
        { title: say(texts.kind) },
        { title: say(texts.parent) },
        { title: say(texts.staffColumn), numeric: true, ...sorted('staff') },
        { title: say(texts.partyMembers), numeric: true, ...sorted('members') },
      ]}
      rows={units.map(unit => [
        <>
          <input type="checkbox" name="id" value={unit.id} aria-label={say(texts.choose(unit.name))} />{' '}
          <a href={`/units/${unit.id}${on}`}>{unit.name}</a>
        </>,
        unit.code,
        say(texts.kinds[unit.kind]),
        unit.parent ?? '–',
        figure(shell, unit.staffCount),
        figure(shell, unit.partyMembers),
      ])}
      empty=""
    />
  )
}

/** Every fact, also those that the page has no room for. */
export function unitColumns(
  say: Say,
  units: readonly ListedUnit[],
): { columns: SheetColumn[]; rows: Iterable<readonly Written[]> } {
  const columns = [
    ...[texts.code, texts.name, texts.shortName, texts.kind, texts.partyType, texts.parent, texts.staffCount],
    ...[texts.partyMembers, texts.scattered, texts.remoteArea, texts.hasUnion, texts.actsInstead, texts.hasWebsite],
    ...[texts.fundingGroup, texts.yearEnds],
  ].map(text => ({ head: say(text), ...(text === texts.name || text === texts.parent ? { width: 44 } : {}) }))
  const yesNo = (value: boolean | null) => (value === null ? null : say(value ? texts.yes : texts.no))
  const rows = units
    .values()
    .map((unit): Written[] => [
      ...[unit.code, unit.name, unit.shortName, say(texts.kinds[unit.kind])],
      ...[unit.partyType ? say(texts.partyTypes[unit.partyType]) : null, unit.parent],
      ...[unit.staffCount, unit.partyMembers],
      ...[yesNo(unit.scattered), yesNo(unit.remoteArea), yesNo(unit.hasUnion)],
      ...[unit.actsInstead, yesNo(unit.hasWebsite), unit.fundingGroup, unit.yearEnds],
    ])
  return { columns, rows }
}
