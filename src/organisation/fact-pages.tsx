// The form of a unit's facts.

import type { PlainDate } from '../shared/day.ts'
import {
  Actions,
  Button,
  Checkbox,
  DateField,
  type FieldError,
  Hidden,
  Notice,
  NumberField,
  Page,
  Radios,
  Select,
  type Shell,
  SummaryList,
  TextField,
} from '../shared/page/index.ts'
import type { Text } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { type FactPeriod, FUNDING_GROUPS, partyTypesOf } from './facts.ts'
import { typedFacts } from './forms.ts'
import { factRows } from './pages.tsx'
import { texts } from './texts.ts'
import type { VersionedUnit } from './unit-store.ts'

export function FactsPage(props: {
  shell: Shell
  unit: VersionedUnit
  /** The latest facts that are stored. */
  last: FactPeriod
  /** Who may be named to act where there is no union. */
  bodies: readonly { id: string; name: string }[]
  typed: Record<string, string>
  errors: FieldError[]
  /** True when somebody else stored other facts while this form was filled in. */
  stale: boolean
}) {
  const { shell, unit, last, bodies, typed, errors, stale } = props
  const { say } = shell
  const field = typing(typed, errors)
  const yesNo = [
    { value: 'yes', text: say(texts.yes) },
    { value: 'no', text: say(texts.no) },
    { value: '', text: say(texts.unknown) },
  ]
  const types = partyTypesOf(unit.kind)
  return (
    <Page
      shell={shell}
      title={say(texts.edit)}
      lead={last.name}
      crumbs={[
        { href: '/units', text: say(texts.title) },
        { href: `/units/${unit.id}`, text: unit.name },
      ]}
      errors={errors}
    >
      {stale && <Stored {...{ shell, unit, last, bodies, typed }} />}
      <form method="post" action={`/units/${unit.id}/facts`} noValidate>
        <Hidden name="version" value={unit.version} />
        <TextField {...field('name')} label={say(texts.name)} required />
        <TextField
          {...field('shortName')}
          label={say(texts.shortName)}
          hint={say(texts.shortNameHint)}
          width="medium"
        />
        {types.length > 0 && (
          <Select
            {...field('partyType')}
            label={say(texts.partyType)}
            options={[
              { value: '', text: say(texts.unknown) },
              ...types.map(value => ({ value, text: say(texts.partyTypes[value]) })),
            ]}
          />
        )}
        <NumberField {...field('staffCount')} label={say(texts.staffCount)} />
        <NumberField {...field('partyMembers')} label={say(texts.partyMembers)} />
        <Checkbox name="scattered" label={say(texts.scattered)} checked={typed.scattered === 'on'} />
        <Checkbox name="remoteArea" label={say(texts.remoteArea)} checked={typed.remoteArea === 'on'} />
        <Radios {...field('hasUnion')} legend={say(texts.hasUnion)} options={yesNo} inline />
        <Select
          {...field('actsInsteadId')}
          label={say(texts.actsInstead)}
          options={[
            { value: '', text: say(texts.nobody) },
            ...bodies.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <Radios {...field('hasWebsite')} legend={say(texts.hasWebsite)} options={yesNo} inline />
        <Select
          {...field('fundingGroup')}
          label={say(texts.fundingGroup)}
          options={[
            { value: '', text: say(texts.unknown) },
            ...FUNDING_GROUPS.map(group => ({ value: `${group}`, text: say(texts.fundingGroups[group]) })),
          ]}
        />
        <TextField {...field('yearEnds')} label={say(texts.yearEnds)} hint={say(texts.yearEndsHint)} width="short" />
        <DateField
          {...field('from')}
          label={say(texts.validFrom)}
          hint={say(texts.validFromHint(last.from))}
          required
        />
        <Actions>
          <Button>{say(texts.save)}</Button>
          <a href={`/units/${unit.id}`}>{say(texts.cancel)}</a>
        </Actions>
      </form>
    </Page>
  )
}

/** What the other person stored, where it differs from what was typed here. */
function Stored(props: {
  shell: Shell
  unit: VersionedUnit
  last: FactPeriod
  bodies: readonly { id: string; name: string }[]
  typed: Record<string, string>
}) {
  const { shell, unit, last, bodies, typed } = props
  const { say } = shell
  const stored = typedFacts(last)
  const different = (term: string) =>
    TERMS.some(([name, text]) => say(text) === term && (stored[name] ?? '') !== (typed[name] ?? ''))
  const actsInstead = bodies.find(({ id }) => id === last.actsInsteadId)?.name ?? null
  const rows = [{ term: say(texts.name), detail: last.name }, ...factRows(shell, unit, last, actsInstead)].filter(
    ({ term }) => different(term),
  )
  return (
    <Notice kind="warning" title={say(texts.stale)}>
      {rows.length > 0 && (
        <>
          <p>{say(texts.storedNow)}:</p>
          <SummaryList rows={rows} />
        </>
      )}
    </Notice>
  )
}

const TERMS: readonly (readonly [string, Text])[] = [
  ...(['name', 'shortName', 'staffCount', 'partyMembers', 'scattered', 'remoteArea', 'hasUnion'] as const).map(named),
  ...(['hasWebsite', 'fundingGroup', 'partyType', 'yearEnds'] as const).map(named),
  ['actsInsteadId', texts.actsInstead],
]

function named<Name extends keyof typeof texts>(name: Name) {
  return [name, texts[name]] as const
}

export const factsOfToday = (last: FactPeriod, today: PlainDate): Record<string, string> => ({
  ...typedFacts(last),
  from: `${today.day}/${today.month}/${today.year}`,
})
