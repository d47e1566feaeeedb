// Whom a programme addresses, as counts with the lists behind them, and who its recipients are.

import type { Unit } from '../organisation/index.ts'
import {
  ActionForm,
  Actions,
  addressWith,
  Button,
  type FieldError,
  Hidden,
  Page,
  Paging,
  ROWS_ON_PAGE,
  Select,
  type Shell,
  Table,
  TextField,
} from '../shared/page/index.ts'
import { formatDay } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import type { Candidate, RecipientKind } from './matching.ts'
import { crumbsTo, ownerOf } from './parts.tsx'
import type { Programme, Task } from './programme.ts'
import type { Exception, PlacedRecipient } from './recipient-store.ts'
import { StaleNotice } from './task-pages.tsx'
import { texts } from './texts.ts'

export interface AddresseeView {
  programme: Programme
  tasks: Task[]
  on: Temporal.PlainDate
  /** The whole set as of that day, those taken out among them. */
  units: Unit[]
  exceptions: Exception[]
  recipients: PlacedRecipient[]
  candidates: Candidate[]
  mayEdit: boolean
  after: string | null
  typed: Record<string, string>
  stale?: string | null
}

export function AddresseePage({ shell, view, errors }: { shell: Shell; view: AddresseeView; errors: FieldError[] }) {
  const { programme, stale = null } = view
  return (
    <Page shell={shell} title={shell.say(texts.addressees)} crumbs={crumbsTo(shell, programme)} errors={errors}>
      <StaleNotice stale={stale} />
      <Owners {...{ shell, view }} />
      <Units {...{ shell, view, errors }} />
      <Recipients {...{ shell, view, errors }} />
    </Page>
  )
}

function Owners({ shell, view }: { shell: Shell; view: AddresseeView }) {
  const { say } = shell
  const { tasks } = view
  const owned = new Map<string, number>()
  for (const task of tasks.filter(({ bodyName, unitId, forUnits }) => bodyName !== null || unitId || forUnits))
    owned.set(ownerOf(shell, task), (owned.get(ownerOf(shell, task)) ?? 0) + 1)
  return (
    <Table
      caption={say(texts.bodiesOfTasks)}
      columns={[{ title: say(texts.owner) }, { title: say(texts.taskCount), numeric: true }]}
      rows={[...owned].map(([owner, count]) => [owner, count])}
      empty={say(texts.bodiesNone)}
    />
  )
}

type Part = { shell: Shell; view: AddresseeView; errors: FieldError[] }

function Units({ shell, view, errors }: Part) {
  const { say } = shell
  const { programme, on, units, exceptions, mayEdit, after } = view
  const addressed = units.filter(({ id }) => !exceptions.some(({ unitId }) => unitId === id))
  const from = after ? addressed.findIndex(({ id }) => id === after) + 1 : 0
  const shown = addressed.slice(from, from + ROWS_ON_PAGE)
  const address = `/programmes/${programme.id}/addressees`
  return (
    <>
      <h2>{say(texts.addressedOn(addressed.length, formatDay(on)))}</h2>
      <p>{say(texts.addressedWhole(units.length, units.length - addressed.length))}</p>
      <Table
        caption={say(texts.owers.units)}
        hideCaption
        columns={[{ title: say(texts.unitName) }]}
        rows={shown.map(({ name }) => [name])}
        empty={say(texts.unitsEmpty)}
      />
      <Paging
        shell={shell}
        next={from + shown.length < addressed.length ? addressWith(address, { after: shown.at(-1)!.id }) : null}
        first={after && address}
      />
      <Exceptions {...{ shell, view }} />
      {mayEdit && <ExceptForm {...{ shell, view, errors, addressed }} />}
    </>
  )
}

function Exceptions({ shell, view }: { shell: Shell; view: AddresseeView }) {
  const { say } = shell
  const { programme, exceptions, mayEdit } = view
  if (exceptions.length === 0) return null
  const back = ({ unitId, unit }: Exception) => (
    <ActionForm
      kind="plain"
      action={`/programmes/${programme.id}/exceptions/removal`}
      label={say(texts.includeUnit)}
      about={unit}
      hidden={{ version: `${programme.version}`, unit: unitId }}
    />
  )
  return (
    <Table
      caption={say(texts.exceptions)}
      columns={[
        { title: say(texts.unitName) },
        { title: say(texts.exceptionReason) },
        ...(mayEdit ? [{ title: say(texts.includeUnit) }] : []),
      ]}
      rows={exceptions.map(exception => [exception.unit, exception.reason, ...(mayEdit ? [back(exception)] : [])])}
      empty={say(texts.exceptionsNone)}
    />
  )
}

function ExceptForm({ shell, view, errors, addressed }: Part & { addressed: Unit[] }) {
  const { say } = shell
  const { programme, typed } = view
  const field = typing(typed, errors)
  return (
    <details class="panel" open={errors.some(({ field }) => field === 'unit' || field === 'reason')}>
      <summary>{say(texts.exceptUnit)}</summary>
      <form method="post" action={`/programmes/${programme.id}/exceptions`} noValidate>
        <Hidden name="version" value={programme.version} />
        <Select
          {...field('unit')}
          label={say(texts.unitName)}
          options={[{ value: '', text: '' }, ...addressed.map(({ id, name }) => ({ value: id, text: name }))]}
        />
        <TextField {...field('reason')} label={say(texts.exceptionReason)} required />
        <Button kind="plain">{say(texts.exceptUnit)}</Button>
      </form>
    </details>
  )
}

function Recipients({ shell, view, errors }: Part) {
  const { say } = shell
  const { programme, recipients, candidates, mayEdit, typed } = view
  if (!mayEdit || recipients.length === 0)
    return (
      <Table
        caption={say(texts.recipients)}
        columns={[{ title: say(texts.recipientLine) }, { title: say(texts.recipientIs) }]}
        rows={recipients.map(recipient => [recipient.line, nameOf(shell, recipient)])}
        empty={say(texts.recipientsNone)}
      />
    )
  const kinds = (['open', 'addressees', 'archive', 'outside'] as const).map(kind => ({
    value: kind as string,
    text: say(texts.recipientKinds[kind]),
  }))
  const options = [...kinds, ...candidates.map(({ id, name }) => ({ value: id, text: name }))]
  const given = Object.fromEntries(recipients.map(r => [`recipients.${r.position}`, r.unitId ?? r.kind]))
  const field = typing({ ...given, ...typed }, errors)
  return (
    <>
      <h2>{say(texts.recipients)}</h2>
      <form method="post" action={`/programmes/${programme.id}/recipients`} noValidate>
        <Hidden name="version" value={programme.version} />
        {recipients.map(({ position, line }) => (
          <Select key={position} {...field(`recipients.${position}`)} label={line} options={options} />
        ))}
        <Actions>
          <Button>{say(texts.recipientsSave)}</Button>
        </Actions>
      </form>
    </>
  )
}

const nameOf = ({ say }: Shell, { kind, unit }: PlacedRecipient): string =>
  kind === 'unit' ? (unit ?? '') : say(texts.recipientKinds[kind as Exclude<RecipientKind, 'unit'>])
