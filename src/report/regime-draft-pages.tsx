// Pages of an outline that is being written: begun, its parts at a glance, its calendar, its rules.

import { isId, newId } from '../shared/id.ts'
import {
  ActionForm,
  Actions,
  Button,
  type FieldError,
  Hidden,
  Notice,
  Page,
  Radios,
  type Shell,
  SummaryList,
  Table,
  Tag,
  TextField,
} from '../shared/page/index.ts'
import { formatDay, type Text } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import type { Remark } from './regime-difference.ts'
import type { DraftHead, StoredDraft } from './regime-draft-store.ts'
import { draftTexts as texts } from './regime-draft-texts.ts'
import type { StoredRegime } from './regime-store.ts'
import { regimeTexts } from './regime-texts.ts'

export const EMPTY = 'empty'

export const addressOf = ({ id }: Pick<StoredDraft, 'id'>): string => `/regimes/drafts/${id}`

const nameOf = (shell: Shell, name: Text): string => shell.say(name) || shell.say(texts.unnamed)

/** The way back to the regime, and to the draft from its parts. */
export function crumbsTo(shell: Shell, stored?: StoredDraft) {
  const all = [{ href: '/regimes', text: shell.say(regimeTexts.title) }]
  if (stored) all.push({ href: addressOf(stored), text: nameOf(shell, stored.draft.regime.name) })
  return all
}

/** What every form of a draft carries: the version it shows, and an id that makes it safe to send twice. */
export const Stamped = ({ stored }: { stored: StoredDraft }) => (
  <>
    <Hidden name="version" value={stored.version} />
    <Hidden name="edit" value={newId()} />
  </>
)

export function BeginPage(props: {
  shell: Shell
  regimes: StoredRegime[]
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, regimes, typed, errors } = props
  const { say } = shell
  const options = [
    ...regimes.map(({ regime }) => ({
      value: `${regime.version}`,
      text: say(texts.versionOf(regime.version, regime.name)),
    })),
    { value: EMPTY, text: say(texts.emptyForm), hint: say(texts.emptyFormHint) },
  ]
  return (
    <Page shell={shell} title={say(texts.write)} lead={say(texts.writeLead)} crumbs={crumbsTo(shell)} errors={errors}>
      <form method="post" action="/regimes/drafts" noValidate>
        <Hidden name="id" value={isId(typed.id) ? typed.id : newId()} />
        <Radios {...typing(typed, errors)('base')} legend={say(texts.base)} options={options} />
        <Actions>
          <Button>{say(texts.begin)}</Button>
        </Actions>
      </form>
    </Page>
  )
}

/** On the page of the regime, for those who may write outlines. */
export function Drafts({ shell, drafts }: { shell: Shell; drafts: DraftHead[] }) {
  const { say } = shell
  if (drafts.length === 0) return null
  return (
    <Table
      caption={say(texts.drafts)}
      columns={[texts.outlineName, regimeTexts.appliesFrom, texts.changed].map(text => ({ title: say(text) }))}
      rows={drafts.map(({ id, name, state, appliesFrom, changedAt, changedBy }) => [
        <>
          <a href={addressOf({ id })}>{name || say(texts.unnamed)}</a>{' '}
          {state === 'discarded' && <Tag state="none">{say(texts.states.discarded)}</Tag>}
        </>,
        formatDay(Temporal.PlainDate.from(appliesFrom)),
        say(texts.changedBy(changedBy, changedAt)),
      ])}
      empty=""
    />
  )
}

export interface DraftPageProps {
  shell: Shell
  stored: StoredDraft
  found: Remark[]
  typed: Record<string, string>
  errors: FieldError[]
}

export function DraftPage(props: DraftPageProps) {
  const { shell, stored, errors } = props
  const { say } = shell
  const { state, draft } = stored
  return (
    <Page
      shell={shell}
      title={nameOf(shell, draft.regime.name)}
      lead={`${say(texts.states[state])} · ${say(texts.changed)}: ${say(texts.changedBy(stored.changedBy, stored.changedAt))}`}
      crumbs={crumbsTo(shell)}
      errors={errors}
    >
      <Standing shell={shell} stored={stored} />
      {state === 'draft' && <Steps {...props} />}
      <Parts {...props} />
      {state === 'draft' && <Ending shell={shell} stored={stored} />}
    </Page>
  )
}

function Standing({ shell, stored }: { shell: Shell; stored: StoredDraft }) {
  const { say } = shell
  const { state, version, publishedVersion } = stored
  if (state === 'draft') return null
  return (
    <>
      <Notice kind="info">{say(state === 'published' ? texts.isPublished : texts.isDiscarded)}</Notice>
      <Actions>
        {publishedVersion !== null && (
          <Button href={`/regimes/${publishedVersion}`}>{say(texts.openVersion(publishedVersion))}</Button>
        )}
        {state === 'discarded' && (
          <ActionForm
            action={`${addressOf(stored)}/restoring`}
            label={say(texts.restore)}
            hidden={{ version: `${version}` }}
          />
        )}
      </Actions>
    </>
  )
}

/** What comes next, and what can be taken back. */
function Steps({ shell, stored, found }: DraftPageProps) {
  const { say } = shell
  const last = stored.earlier.at(-1)
  const what = last && texts.whats[last.what as keyof typeof texts.whats]
  return (
    <Actions>
      <Button href={`${addressOf(stored)}/changes`}>
        {say(texts.changes)}
        {found.length > 0 && ` (${found.length})`}
      </Button>
      <Button kind="plain" href={`${addressOf(stored)}/preview`}>
        {say(texts.preview)}
      </Button>
      {last && (
        <ActionForm
          kind="plain"
          action={`${addressOf(stored)}/undoing`}
          label={what ? `${say(texts.undo)}: ${say(what)}` : say(texts.undo)}
          hidden={{ version: `${stored.version}`, edit: newId() }}
        />
      )}
    </Actions>
  )
}

function Parts(props: DraftPageProps) {
  const { shell, stored } = props
  const { say } = shell
  const { regime } = stored.draft
  const base = addressOf(stored)
  const open = stored.state === 'draft'
  const row = (page: string, term: Text, detail: string) => ({
    ...{ term: say(term), detail },
    ...(open && { action: { href: `${base}/${page}`, text: say(texts.edit) } }),
  })
  return (
    <>
      <SummaryList
        rows={[
          row('head', texts.outlineName, nameOf(shell, regime.name)),
          { term: say(texts.ground), detail: say(regime.ground) || '–' },
          {
            term: say(texts.appliesFrom),
            detail: formatDay(Temporal.PlainDate.from(regime.appliesFrom)),
          },
          row('levels', texts.levels, regime.levels.map(level => say(level)).join(' → ')),
          row('profiles', texts.profiles, regime.profiles.map(({ name }) => say(name)).join('; ')),
          row('periods', texts.calendar, regime.calendar.map(({ name }) => say(name)).join('; ') || '–'),
          row('rules', texts.rules, `${regime.rules.length}`),
        ]}
      />
      <Sections {...props} open={open} />
    </>
  )
}

function Sections({ shell, stored, typed, errors, open }: DraftPageProps & { open: boolean }) {
  const { say } = shell
  const { sections, indicators, questions } = stored.draft.regime
  const base = addressOf(stored)
  const rows = sections.map(({ id, label, name }, at) => [
    open ? <a href={`${base}/sections/${id}`}>{`${label}. ${say(name)}`}</a> : `${label}. ${say(name)}`,
    say(
      texts.holds(
        indicators.filter(({ section }) => section === id).length,
        questions.filter(({ section }) => section === id).length,
      ),
    ),
    ...(open ? [<Order shell={shell} part="section" id={id} name={say(name)} at={at} of={sections.length} />] : []),
  ])
  const columns = [texts.section, texts.contents, ...(open ? [texts.arrange] : [])]
  const table = (
    <Table caption={say(texts.sections)} columns={columns.map(text => ({ title: say(text) }))} rows={rows} empty="" />
  )
  if (!open) return table
  const field = typing(typed, errors)
  return (
    <>
      <form method="post" action={`${base}/arrangement`}>
        <Stamped stored={stored} />
        {table}
      </form>
      <details class="panel" open={errors.length > 0}>
        <summary>{say(texts.addSection)}</summary>
        <form method="post" action={`${base}/sections`} noValidate>
          <Stamped stored={stored} />
          <TextField {...field('vi')} label={say(texts.sectionName)} required />
          <English shell={shell} field={field} name="en" label={texts.sectionName} />
          <Button kind="plain">{say(texts.addSection)}</Button>
        </form>
      </details>
    </>
  )
}

/** Up and down: buttons of the form around the table. `at`: its place among `of`; the first goes no further up. */
export function Order(props: { shell: Shell; part: string; id: string; name: string; at: number; of: number }) {
  const { shell, part, id, name, at, of } = props
  const button = (act: string, label: Text) => (
    <Button kind="plain" name="act" value={`${act} ${part} ${id}`}>
      {shell.say(label)}
      <span class="unseen">: {name}</span>
    </Button>
  )
  return (
    <div>
      {at > 0 && button('up', texts.up)} {at < of - 1 && button('down', texts.down)}
    </div>
  )
}

/** The English of a text, which may follow the Vietnamese. */
export function English(props: { shell: Shell; field: ReturnType<typeof typing>; name: string; label: Text }) {
  const { shell, field, name, label } = props
  const { say } = shell
  return (
    <TextField {...field(name)} label={say(texts.inEnglish(label))} hint={say(texts.englishHint)} required={false} />
  )
}

const Ending = ({ shell, stored }: { shell: Shell; stored: StoredDraft }) => (
  <Actions>
    <Button kind="plain" href={`${addressOf(stored)}/definition`}>
      {shell.say(texts.download)}
    </Button>
    <ActionForm
      kind="danger"
      action={`${addressOf(stored)}/discarding`}
      label={shell.say(texts.discard)}
      hidden={{ version: `${stored.version}` }}
    />
  </Actions>
)
