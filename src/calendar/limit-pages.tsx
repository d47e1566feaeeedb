// The list of limits with what a legal officer should confirm, and one limit with its versions and its switch.

import { amountText, appliesText, confidenceText, sourceText, trustText } from '../law/explanation.ts'
import type { Limit, Version } from '../law/limit.ts'
import {
  Actions,
  Button,
  DateField,
  type FieldError,
  Filters,
  Hidden,
  Page,
  Panel,
  Select,
  type Shell,
  SummaryList,
  Table,
  Tag,
  TextField,
} from '../shared/page/index.ts'
import type { Say } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { inForce, sentence } from './due-pages.tsx'
import type { Switch } from './store.ts'
import { calendarTexts as texts } from './texts.ts'

export interface ListedLimit {
  limit: Limit
  enabled: boolean
}

export const STATES = ['on', 'off', 'confirm'] as const
export const CONFIDENCES = ['high', 'medium-high', 'medium', 'low', 'memory', 'policy'] as const

export function LimitsPage(props: {
  shell: Shell
  typed: Record<string, string>
  acts: readonly string[]
  limits: readonly ListedLimit[]
  count: number
  next: string | null
  atStart: boolean
}) {
  const { shell, typed, acts, limits, count, next, atStart } = props
  const { say } = shell
  return (
    <Page
      shell={shell}
      title={say(texts.limitsTitle)}
      lead={say(texts.limitsLead)}
      crumbs={[{ href: '/law/due', text: say(texts.dueTitle) }]}
    >
      <LimitFilters shell={shell} typed={typed} acts={acts} />
      <Table
        caption={say(texts.found(count))}
        columns={[texts.rule, texts.time, texts.citation, texts.confidence, texts.state].map(text => ({
          title: say(text),
        }))}
        rows={limits.map(({ limit, enabled }) => {
          const version = limit.versions.at(-1)!
          return [
            <a key={limit.id} href={`/law/limits/${limit.id}`}>{`${limit.id} – ${say(limit.name)}`}</a>,
            sentence(say, limit, version),
            say(sourceText(version.source)),
            say(trustText(version)),
            <OnOff key="state" say={say} enabled={enabled} />,
          ]
        })}
        empty={say(texts.noLimits)}
      />
      <Actions>
        {!atStart && <a href={withAfter(typed, null)}>{say(texts.first)}</a>}
        {next && <a href={withAfter(typed, next)}>{say(texts.next)}</a>}
      </Actions>
    </Page>
  )
}

const OnOff = ({ say, enabled }: { say: Say; enabled: boolean }) => (
  <Tag state={enabled ? 'done' : 'none'}>{say(enabled ? texts.on : texts.off)}</Tag>
)

function withAfter(typed: Record<string, string>, after: string | null): string {
  const query = new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== ''))
  if (after) query.set('after', after)
  return `/law/limits?${query}`
}

function LimitFilters({
  shell,
  typed,
  acts,
}: {
  shell: Shell
  typed: Record<string, string>
  acts: readonly string[]
}) {
  const { say } = shell
  const field = typing(typed, [])
  const states = { on: texts.on, off: texts.off, confirm: texts.toConfirm }
  return (
    <Filters action="/law/limits" label={say(texts.filter)}>
      <Select
        {...field('act')}
        label={say(texts.act)}
        options={[{ value: '', text: say(texts.allActs) }, ...acts.map(act => ({ value: act, text: act }))]}
      />
      <Select
        {...field('confidence')}
        label={say(texts.confidence)}
        options={[
          { value: '', text: say(texts.anyConfidence) },
          ...CONFIDENCES.map(value => ({ value, text: say(confidenceText(value)) })),
        ]}
      />
      <Select
        {...field('state')}
        label={say(texts.state)}
        options={[
          { value: '', text: say(texts.anyState) },
          ...STATES.map(value => ({ value, text: say(states[value]) })),
        ]}
      />
      <Button kind="plain">{say(texts.apply)}</Button>
      {Object.values(typed).some(value => value !== '') && <a href="/law/limits">{say(texts.clear)}</a>}
    </Filters>
  )
}

export function LimitPage(props: {
  shell: Shell
  limit: Limit
  enabled: boolean
  switched: Switch | undefined
  maySwitch: boolean
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, limit, enabled, switched, maySwitch, errors } = props
  const { say } = shell
  const state = switched ? say(texts.switched(switched.confirmedBy, switched.confirmedOn)) : say(texts.byItself)
  return (
    <Page
      shell={shell}
      title={`${limit.id} – ${say(limit.name)}`}
      crumbs={[{ href: '/law/limits', text: say(texts.limitsTitle) }]}
      errors={errors}
    >
      <SummaryList
        rows={[
          {
            term: say(texts.state),
            detail: (
              <>
                <OnOff say={say} enabled={enabled} /> {state}
              </>
            ),
          },
          { term: say(texts.starts), detail: say(limit.starts) },
          { term: say(texts.appliesTo), detail: say(appliesText(limit.appliesTo)) },
          ...(limit.note ? [{ term: say(texts.note), detail: say(limit.note) }] : []),
        ]}
      />
      <Table
        caption={say(texts.versions)}
        columns={[texts.inForce, texts.time, texts.citation, texts.confidence, texts.readIn].map(text => ({
          title: say(text),
        }))}
        rows={limit.versions.map(version => [
          inForce(say, version),
          [sentence(say, limit, version), ...conditions(say, version)].join('; '),
          say(sourceText(version.source)),
          say(trustText(version)),
          version.readIn || '–',
        ])}
        empty=""
      />
      <Actions>
        <Button kind="plain" href={`/law/due?rule=${limit.id}`}>
          {say(texts.compute)}
        </Button>
      </Actions>
      {maySwitch && <SwitchForm {...props} />}
    </Page>
  )
}

/** The other values of a version, each with when it applies. */
function conditions(say: Say, { counts, extension }: Version): string[] {
  const other =
    counts.counting === 'after'
      ? ([
          [texts.whenComplex, counts.complex],
          [texts.whenRemote, counts.remote],
          [texts.whenBoth, counts.remoteComplex],
        ] as const)
      : []
  const told = other.flatMap(([when, time]) => (time ? [`${say(when)}: ${say(amountText(time))}`] : []))
  if (!extension) return told
  return [
    ...told,
    `${say(texts.extension)}: ${say(amountText(extension.time))} × ${extension.times}, ${say(extension.when)}`,
  ]
}

function SwitchForm(props: Parameters<typeof LimitPage>[0]) {
  const { shell, limit, enabled, switched, typed, errors } = props
  const { say } = shell
  const field = typing(typed, errors)
  return (
    <Panel title={say(texts.switchTitle)}>
      <form method="post" action={`/law/limits/${limit.id}/switch`} noValidate>
        <Hidden name="version" value={switched?.version ?? 0} />
        <Hidden name="enabled" value={enabled ? 'no' : 'yes'} />
        <TextField
          {...field('confirmedBy')}
          label={say(texts.confirmedBy)}
          hint={say(texts.confirmedByHint)}
          required
        />
        <DateField {...field('confirmedOn')} label={say(texts.confirmedOn)} required />
        <Button kind={enabled ? 'danger' : 'primary'}>{say(enabled ? texts.turnOff : texts.turnOn)}</Button>
      </form>
    </Panel>
  )
}
