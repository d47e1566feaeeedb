// Forms of what holds for a whole outline that is being written: head, levels, profiles, a period of its calendar.

import { Actions, Button, DateField, Hidden, Page, Select, type Shell, Table, TextField } from '../shared/page/index.ts'
import type { Text } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import type { Regime } from './regime.ts'
import { daysOf } from './regime-difference.ts'
import { PERIODS, whichOf } from './regime-draft-forms.ts'
import { addressOf, crumbsTo, English } from './regime-draft-pages.tsx'
import type { StoredDraft } from './regime-draft-store.ts'
import { draftTexts as texts } from './regime-draft-texts.ts'
import { MOST } from './regime-input.ts'
import { linesOf, PartPage, type PartProps, RemoveForm, Said, Ticks } from './regime-part-pages.tsx'

export function HeadPage(props: PartProps) {
  const { shell, typed, errors } = props
  const { say } = shell
  return (
    <PartPage {...props} title={say(texts.head)} action="/head">
      <Said {...props} name="name" label={texts.outlineName} />
      <Said {...props} name="ground" label={texts.ground} hint={texts.groundHint} area />
      <DateField
        {...typing(typed, errors)('appliesFrom')}
        label={say(texts.appliesFrom)}
        hint={say(texts.appliesHint)}
        required
      />
    </PartPage>
  )
}

export function LevelsPage(props: PartProps) {
  const { shell, typed, errors } = props
  const { say } = shell
  const field = typing(typed, errors)
  return (
    <PartPage {...props} title={say(texts.levels)} lead={texts.levelsLead} action="/levels">
      {linesOf(typed, 'levels', { blank: 1, most: MOST.levels }).map(at => (
        <fieldset key={at} class="field">
          <legend>{say(texts.level(at + 1))}</legend>
          <Hidden name={`levels.${at}.from`} value={typed[`levels.${at}.from`] ?? ''} />
          <TextField {...field(`levels.${at}.vi`)} label={say(texts.name)} />
          <English {...{ shell, field }} name={`levels.${at}.en`} label={texts.name} />
        </fieldset>
      ))}
    </PartPage>
  )
}

export function ProfilesPage(props: PartProps & { kinds: Readonly<Record<string, Text>> }) {
  const { shell, typed, errors, kinds } = props
  const { say } = shell
  const field = typing(typed, errors)
  return (
    <PartPage {...props} title={say(texts.profiles)} lead={texts.profilesLead} action="/profiles">
      {linesOf(typed, 'profiles', { blank: 1, most: MOST.profiles }).map(at => (
        <fieldset key={at} class="field">
          <legend>{say(texts.profile(at + 1))}</legend>
          <Hidden name={`profiles.${at}.id`} value={typed[`profiles.${at}.id`] ?? ''} />
          <TextField {...field(`profiles.${at}.vi`)} label={say(texts.name)} />
          <English {...{ shell, field }} name={`profiles.${at}.en`} label={texts.name} />
          <details>
            <summary>{say(texts.profileKinds(at + 1))}</summary>
            <Ticks
              {...props}
              name={`profiles.${at}.kinds`}
              legend={say(texts.profileKinds(at + 1))}
              options={Object.entries(kinds).map(([value, text]) => ({ value, text: say(text) }))}
            />
          </details>
        </fieldset>
      ))}
    </PartPage>
  )
}

export function CalendarPage({ shell, stored }: { shell: Shell; stored: StoredDraft }) {
  const { say } = shell
  const { calendar } = stored.draft.regime
  const base = addressOf(stored)
  return (
    <Page shell={shell} title={say(texts.calendar)} crumbs={crumbsTo(shell, stored)}>
      <Table
        caption={say(texts.calendar)}
        hideCaption
        columns={[texts.period, texts.days].map(text => ({ title: say(text) }))}
        rows={calendar.map((period, at) => [<a href={`${base}/periods/${at}`}>{say(period.name)}</a>, daysOf(period)])}
        empty={say(texts.calendarEmpty)}
      />
      <Actions>
        <Button href={`${base}/periods/new`}>{say(texts.addPeriod)}</Button>
        <a href={base}>{say(texts.back)}</a>
      </Actions>
    </Page>
  )
}

/** The periods that the form offers: those of the platform, and the one that is changed when it is another. */
export function offeredPeriods({ calendar }: Regime, at: number | null) {
  const own = at === null ? undefined : calendar[at]
  const known = own && PERIODS.some(one => whichOf(one) === whichOf(own))
  return own && !known ? [...PERIODS, { kind: own.kind, key: own.key, name: own.name }] : PERIODS
}

/** `at`: which of the calendar; null for one more. */
export function PeriodPage(props: PartProps & { at: number | null }) {
  const { shell, stored, typed, errors, at } = props
  const { say } = shell
  const { regime } = stored.draft
  const field = typing(typed, errors)
  const options = offeredPeriods(regime, at).map(one => ({ value: whichOf(one), text: say(one.name) }))
  return (
    <PartPage
      {...props}
      title={say(regime.calendar[at ?? -1]?.name ?? texts.addPeriod)}
      action={`/periods/${at ?? 'new'}`}
      more={at !== null && <RemoveForm {...props} part={`period ${at}`} label={say(texts.removePeriod)} />}
    >
      <Select {...field('which')} label={say(texts.period)} options={options} />
      <Said {...props} name="name" label={texts.periodName} required={false} />
      <DayOfYear {...props} name="from" label={texts.periodFrom} years={['-1', '0', '1']} />
      <DayOfYear {...props} name="to" label={texts.periodTo} years={['0', '1']} />
      {regime.levels.map((level, place) => (
        <DayOfYear key={place} {...props} name={`due.${place}`} label={texts.dueOf(level)} years={['0', '1']} />
      ))}
    </PartPage>
  )
}

function DayOfYear(props: PartProps & { name: string; label: Text; years: readonly ('-1' | '0' | '1')[] }) {
  const { shell, typed, errors, name, label, years } = props
  const { say } = shell
  const field = typing({ [`${name}.year`]: '0', ...typed }, errors)
  return (
    <fieldset class="field">
      <legend>{say(label)}</legend>
      <TextField {...field(`${name}.day`)} label={say(texts.dayMonth)} width="short" required />
      <Select
        {...field(`${name}.year`)}
        label={say(texts.ofYear)}
        options={years.map(year => ({ value: year, text: say(texts.years[year]) }))}
      />
    </fieldset>
  )
}
