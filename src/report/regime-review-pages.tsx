// Before an outline is published: the form as an organisation will see it, what changes, and the periods it will rule.

import { periodTitle } from '../duty/index.ts'
import type { PlainDate } from '../shared/day.ts'
import {
  ActionForm,
  Actions,
  Button,
  Empty,
  type FieldError,
  Filters,
  Notice,
  Page,
  Panel,
  Select,
  type Shell,
  Table,
  TaskList,
} from '../shared/page/index.ts'
import { formatDay, type Text } from '../shared/text.ts'
import { askedOf, kindOfPeriod, type PeriodKind, type Regime } from './regime.ts'
import { type Change, differences, type Remark, sameForm } from './regime-difference.ts'
import { addressOf, crumbsTo } from './regime-draft-pages.tsx'
import type { OwedPeriod, StoredDraft } from './regime-draft-store.ts'
import { draftTexts as texts } from './regime-draft-texts.ts'
import { PERIOD_KINDS } from './regime-edits.ts'
import { ReportSections } from './report-form.tsx'

/** A key of each kind of period, as `kindOfPeriod` reads it: the preview has no period of its own. */
const SAMPLE: Record<PeriodKind, string> = {
  ...{ month: '2026-M01', quarter: '2026-Q1', half: '2026-H1', 'nine-months': '2026-9M', year: '2026' },
  ...{ semester: '2026-S1', 'school-year': '2026-SY', 'ad-hoc': '2026-X' },
}

export function PreviewPage(props: { shell: Shell; stored: StoredDraft; profile: string; kind: PeriodKind }) {
  const { shell, stored, profile, kind } = props
  const { say } = shell
  const { regime } = stored.draft
  const duty = { period: SAMPLE[kind] }
  const { indicators, questions } = askedOf(regime, profile, duty.period)
  return (
    <Page shell={shell} title={say(texts.preview)} lead={say(texts.previewLead)} crumbs={crumbsTo(shell, stored)}>
      <Filters action={`${addressOf(stored)}/preview`} label={say(texts.preview)}>
        <Select
          name="profile"
          label={say(texts.previewAs)}
          options={regime.profiles.map(({ id, name }) => ({ value: id, text: say(name) }))}
          value={profile}
        />
        <Select
          name="period"
          label={say(texts.previewIn)}
          options={PERIOD_KINDS.map(value => ({ value, text: say(texts.periodKinds[value]) }))}
          value={kind}
        />
        <Button kind="plain">{say(texts.show)}</Button>
      </Filters>
      {indicators.length + questions.length === 0 ? (
        <Empty title={say(texts.preview)}>
          <p>{say(texts.asksNothing)}</p>
        </Empty>
      ) : (
        <fieldset class="field" disabled>
          <legend>
            {say(regime.profiles.find(({ id }) => id === profile)?.name ?? texts.previewAs)} ·{' '}
            {say(texts.periodKinds[kind])}
          </legend>
          <ReportSections
            {...{ shell, regime, duty, values: {}, errors: [] }}
            submission={{ id: '' }}
            content={{ profile, returned: {} }}
            around={{ past: null, earlier: [], counted: {} }}
          />
        </fieldset>
      )}
      <Actions>
        <a href={addressOf(stored)}>{say(texts.back)}</a>
      </Actions>
    </Page>
  )
}

export const kindAsked = (kind: string | undefined, calendar: Regime['calendar']): PeriodKind =>
  PERIOD_KINDS.find(one => one === kind) ?? calendar[0]?.kind ?? kindOfPeriod('2026')

export interface ChangesProps {
  shell: Shell
  stored: StoredDraft
  inForce: Regime
  found: Remark[]
  /** A version of the same form that came after the one this was copied from. */
  newer: number | null
  periods: readonly { key: string; from: PlainDate; to: PlainDate }[]
  owed: readonly OwedPeriod[]
  /** When a version that is stored already takes over from it; null: none does. */
  until: PlainDate | null
  errors: FieldError[]
}

export function ChangesPage(props: ChangesProps) {
  const { shell, stored, inForce, newer, found, errors } = props
  const { say } = shell
  const { regime } = stored.draft
  const same = sameForm(inForce, regime)
  const changes = same ? differences(inForce, regime) : []
  return (
    <Page
      shell={shell}
      title={say(texts.changes)}
      lead={say(texts.changesLead(inForce.version))}
      crumbs={crumbsTo(shell, stored)}
      errors={errors}
    >
      {!same && <Notice kind="warning">{say(texts.otherForm)}</Notice>}
      {newer !== null && <Notice kind="warning">{say(texts.baseOutdated(newer))}</Notice>}
      <Found {...props} />
      {same && <ChangesTable shell={shell} changes={changes} />}
      {changes.some(({ how }) => how === 'removed' || how === 'unit') && (
        <Notice kind="info">{say(texts.historyStays)}</Notice>
      )}
      <Periods {...props} />
      {stored.state === 'draft' && !found.some(({ blocks }) => blocks) && <Publication {...props} />}
      <Actions>
        <a href={addressOf(stored)}>{say(texts.back)}</a>
      </Actions>
    </Page>
  )
}

function Found({ shell, stored, found }: ChangesProps) {
  const { say } = shell
  const blocking = found.filter(({ blocks }) => blocks)
  const others = found.filter(({ blocks }) => !blocks)
  const items = (remarks: Remark[], state: 'late' | 'soon', text: Text) =>
    remarks.map(remark => ({
      title: say(remark.text),
      href: `${addressOf(stored)}${remark.page}`,
      tag: { state, text: say(text) },
    }))
  if (found.length === 0) return <Notice kind="success">{say(texts.nothingToMend)}</Notice>
  return (
    <Panel title={say(texts.lookAt)}>
      <TaskList
        items={[...items(blocking, 'late', texts.mustMend), ...items(others, 'soon', texts.lookAt)]}
        empty={say(texts.nothingToMend)}
      />
    </Panel>
  )
}

const ChangesTable = ({ shell: { say }, changes }: { shell: Shell; changes: Change[] }) => (
  <Table
    caption={say(texts.change)}
    columns={[texts.section, texts.change, texts.before, texts.after].map((text, at) => ({
      title: say(at === 0 ? texts.whatChanges : text),
    }))}
    rows={changes.map(({ what, how, before, after }) => [
      say(texts.whatKinds[what]),
      say(texts.how[how]),
      before ? say(before) : '–',
      after ? say(after) : '–',
    ])}
    empty={say(texts.noChanges)}
  />
)

/** The periods of its calendar and those that were handed out, each once. */
function Periods({ shell, stored, periods, owed, until }: ChangesProps) {
  const { say } = shell
  const begins = Temporal.PlainDate.from(stored.draft.regime.appliesFrom)
  const handedOut = owed.map(({ period, from, to, units, begun }) => ({
    ...{ key: period, from, to, told: texts.handedOutTo(units, begun) },
  }))
  const coming = periods
    .filter(({ key }) => !owed.some(({ period }) => period === key))
    .map(period => ({ ...period, told: texts.notHandedOut }))
  const all = [...handedOut, ...coming].sort((a, b) => Temporal.PlainDate.compare(a.from, b.from))
  return (
    <>
      <h2>{say(texts.written)}</h2>
      <p>{say(texts.writtenLead(begins, until))}</p>
      <Table
        caption={say(texts.written)}
        hideCaption
        columns={[texts.period, texts.fromDay, texts.toDay, texts.handedOut].map(text => ({ title: say(text) }))}
        rows={all
          .slice(0, 30)
          .map(({ key, from, to, told }) => [say(periodTitle(key)), formatDay(from), formatDay(to), say(told)])}
        empty={say(texts.noPeriods)}
      />
    </>
  )
}

const Publication = ({ shell, stored }: ChangesProps) => (
  <Panel title={shell.say(texts.publish)}>
    <p>{shell.say(texts.publishLead)}</p>
    <ActionForm
      action={`${addressOf(stored)}/publication`}
      label={shell.say(texts.publish)}
      hidden={{ version: `${stored.version}` }}
    />
  </Panel>
)
