// The form of an indicator of an outline that is being written, with its figures and shares.

import type { VNode } from 'preact'
import type { FigureSource } from '../shared/figure-source.ts'
import { Button, Checkbox, Hidden, Notice, Panel, Select, TextField } from '../shared/page/index.ts'
import type { Text } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { cellName, cellsOf, type Indicator } from './regime.ts'
import { English } from './regime-draft-pages.tsx'
import { draftTexts as texts } from './regime-draft-texts.ts'
import { MOST } from './regime-input.ts'
import {
  AskedFields,
  linesOf,
  PartPage,
  type PartProps,
  RemoveForm,
  Said,
  SectionSelect,
} from './regime-part-pages.tsx'

type IndicatorProps = PartProps & { existing: Indicator | null; sources: readonly FigureSource[] }

const KINDS = ['figures', 'yes', 'choice'] as const
const kindOf = ({ existing, typed }: IndicatorProps): Indicator['kind'] =>
  existing?.kind ?? KINDS.find(kind => kind === typed.kind) ?? 'figures'

export function IndicatorPage(props: IndicatorProps) {
  const { shell, existing, typed } = props
  const { say } = shell
  const kind = kindOf(props)
  return (
    <PartPage
      {...props}
      title={existing ? say(existing.name) : say(texts.add[kind])}
      {...(existing && { lead: texts.kindStays })}
      action={`/indicators/${existing?.id ?? 'new'}`}
      also={
        kind !== 'yes' && (
          <Button kind="plain" name="next" value="more">
            {say(kind === 'choice' ? texts.moreOptions : texts.moreCells)}
          </Button>
        )
      }
      more={existing && <RemoveForm {...props} part={`indicator ${existing.id}`} label={say(texts.removeIndicator)} />}
    >
      <Hidden name="kind" value={kind} />
      <Said {...props} name="name" label={texts.indicatorName} />
      <SectionSelect {...props} />
      {kind === 'choice' && <Checkbox name="many" label={say(texts.many)} checked={Boolean(typed.many)} />}
      <Cells {...props} />
      {kind === 'figures' && <Shares {...props} />}
      <AskedFields {...props} />
    </PartPage>
  )
}

function Cells(props: IndicatorProps) {
  const { shell, typed } = props
  const { say } = shell
  const kind = kindOf(props)
  if (kind === 'yes') return <CellLine {...props} at={0} only />
  const blank = kind === 'choice' ? 3 : props.existing ? 1 : 2
  const places = linesOf(typed, 'cells', { blank, most: MOST.cells })
  return (
    <Lines
      filled={places.length - blank}
      open={props.errors.length > 0}
      more={say(kind === 'choice' ? texts.addOptions : texts.addCells)}
    >
      {places.map(at => (
        <CellLine key={at} {...props} at={at} only={false} />
      ))}
    </Lines>
  )
}

/** Lines that are filled in; the blank ones are folded away unless nothing is filled in yet. */
function Lines(props: { filled: number; more: string; open: boolean; children: VNode[] }) {
  const { filled, more, open, children } = props
  if (filled <= 0) return <>{children}</>
  return (
    <>
      {children.slice(0, filled)}
      {children.length > filled && (
        <details class="panel" open={open}>
          <summary>{more}</summary>
          {children.slice(filled)}
        </details>
      )}
    </>
  )
}

/** One figure, or one option. What is seldom needed is folded away. */
function CellLine(props: IndicatorProps & { at: number; only: boolean }) {
  const { shell, typed, errors, at, only } = props
  const { say } = shell
  const kind = kindOf(props)
  const field = typing(typed, errors)
  const name = `cells.${at}`
  const title = kind === 'choice' ? texts.option(at + 1) : texts.figure(at + 1)
  const special = ['stock', 'restricted', 'records', 'drop', 'unitEn', 'en']
  const open = errors.some(error => special.some(part => error.field === `${name}.${part}`))
  return (
    <Panel title={only ? say(texts.records) : say(title)}>
      <Hidden name={`${name}.id`} value={typed[`${name}.id`] ?? ''} />
      {!only && (
        <TextField
          {...field(`${name}.vi`)}
          label={say(texts.name)}
          {...(kind === 'figures' && at === 0 && !typed['cells.1.vi'] && { hint: say(texts.cellNameHint) })}
        />
      )}
      {kind === 'figures' && <TextField {...field(`${name}.unit`)} label={say(texts.unit)} width="medium" />}
      {only ? (
        <>
          <Counted {...props} name={name} />
          <Restricted {...props} name={name} />
        </>
      ) : (
        <details open={open}>
          <summary>
            {say(texts.more)} <span class="unseen">({say(title)})</span>
          </summary>
          <CellMore {...props} name={name} />
        </details>
      )}
    </Panel>
  )
}

function CellMore(props: IndicatorProps & { name: string }) {
  const { shell, typed, errors, name } = props
  const { say } = shell
  const kind = kindOf(props)
  const field = typing(typed, errors)
  const tick = (part: string, label: Text) => (
    <Checkbox name={`${name}.${part}`} label={say(label)} checked={Boolean(typed[`${name}.${part}`])} />
  )
  return (
    <>
      <English {...{ shell, field }} name={`${name}.en`} label={texts.name} />
      {kind === 'figures' && <English {...{ shell, field }} name={`${name}.unitEn`} label={texts.unit} />}
      {kind === 'figures' && tick('stock', texts.stock)}
      {kind === 'figures' && <Counted {...props} />}
      <Restricted {...props} />
      {typed[`${name}.id`] && tick('drop', kind === 'choice' ? texts.dropOption : texts.dropCell)}
    </>
  )
}

const Restricted = ({ shell, typed, name }: IndicatorProps & { name: string }) => (
  <Checkbox
    name={`${name}.restricted`}
    label={shell.say(texts.restricted)}
    checked={Boolean(typed[`${name}.restricted`])}
  />
)

const Counted = ({ shell, typed, errors, sources, name }: IndicatorProps & { name: string }) => (
  <Select
    {...typing(typed, errors)(`${name}.records`)}
    label={shell.say(texts.records)}
    options={[
      { value: '', text: shell.say(texts.recordsNone) },
      ...sources.map(source => ({ value: source.key, text: shell.say(source.name) })),
    ]}
  />
)

export interface Choice {
  value: string
  text: string
}

/** Figures to choose from: those of the sections asked for, and those that are chosen already. */
export function choicesOf(
  { shell, stored }: PartProps,
  sections: readonly string[],
  chosen: readonly string[],
): Choice[] {
  const { regime } = stored.draft
  return regime.indicators.flatMap(indicator =>
    indicator.cells
      .filter(cell => sections.includes(indicator.section) || chosen.includes(cell.id))
      .map(cell => ({ value: cell.id, text: shortened(shell.say(cellName(indicator, cell))) })),
  )
}

/** A list of 400 figures stands in one page. */
const shortened = (name: string): string => (name.length > 90 ? `${name.slice(0, 89)}…` : name)

function Shares(props: IndicatorProps) {
  const { shell, stored, existing, typed, errors } = props
  const { say } = shell
  if (!existing) return <Notice kind="info">{say(texts.sharesLater)}</Notice>
  const field = typing(typed, errors)
  const lines = linesOf(typed, 'shares', { blank: 1, most: 10 })
  const none = { value: '', text: say(texts.shareNone) }
  const [own, bases] = [cellsOf({ indicators: [existing] }), (existing.shares ?? []).map(({ base }) => base)]
  const parts = choicesOf(
    { ...props, stored },
    [],
    own.map(({ id }) => id),
  )
  const open = lines.length > 1 || errors.some(({ field: at }) => at.startsWith('shares.'))
  return (
    <details class="panel" open={open}>
      <summary>{say(texts.shares)}</summary>
      <p>{say(texts.sharesLead)}</p>
      <Lines filled={lines.length - 1} open={errors.length > 0} more={say(texts.addShare)}>
        {lines.map(at => (
          <fieldset key={at} class="field">
            <legend>{say(texts.share(at + 1))}</legend>
            <Select {...field(`shares.${at}.part`)} label={say(texts.sharePart(at + 1))} options={[none, ...parts]} />
            <Select
              {...field(`shares.${at}.base`)}
              label={say(texts.shareBase(at + 1))}
              options={[none, ...choicesOf(props, [existing.section], bases)]}
            />
            <TextField {...field(`shares.${at}.vi`)} label={say(texts.shareOf(at + 1))} />
            <English {...{ shell, field }} name={`shares.${at}.en`} label={texts.shareOf(at + 1)} />
          </fieldset>
        ))}
      </Lines>
    </details>
  )
}
