// What the forms of an outline's parts have in common: the page around one, texts in two languages, lines, boxes to tick.

import type { ComponentChildren } from 'preact'
import {
  Actions,
  Button,
  Checkboxes,
  type FieldError,
  Hidden,
  Page,
  Select,
  type Shell,
  TextArea,
  TextField,
} from '../shared/page/index.ts'
import type { Text } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { addressOf, crumbsTo, English, Stamped } from './regime-draft-pages.tsx'
import type { StoredDraft } from './regime-draft-store.ts'
import { draftTexts as texts } from './regime-draft-texts.ts'
import { PERIOD_KINDS } from './regime-edits.ts'

export interface PartProps {
  shell: Shell
  stored: StoredDraft
  typed: Record<string, string>
  errors: FieldError[]
}

/** One form of a draft on a page of its own. `action`: below the address of the draft. */
export function PartPage(
  props: PartProps & {
    title: string
    lead?: Text
    action: string
    /** Beside the button that saves: another way to save. */
    also?: ComponentChildren
    /** Under the form: what is done with other forms. */
    more?: ComponentChildren
    children: ComponentChildren
  },
) {
  const { shell, stored, errors, title, lead, action, also, more, children } = props
  const { say } = shell
  return (
    <Page
      shell={shell}
      title={title}
      {...(lead && { lead: say(lead) })}
      crumbs={crumbsTo(shell, stored)}
      errors={errors}
    >
      <form method="post" action={`${addressOf(stored)}${action}`} noValidate>
        <Stamped stored={stored} />
        {children}
        <Actions>
          <Button>{say(texts.save)}</Button>
          {also}
          <a href={addressOf(stored)}>{say(texts.back)}</a>
        </Actions>
      </form>
      {more}
    </Page>
  )
}

/** A text in both languages. */
export function Said(
  props: PartProps & { name: string; label: Text; area?: boolean; hint?: Text; required?: boolean },
) {
  const { shell, typed, errors, name, label, area = false, hint, required = true } = props
  const { say } = shell
  const field = typing(typed, errors)
  const vietnamese = { ...field(`${name}.vi`), label: say(label), required, ...(hint && { hint: say(hint) }) }
  return (
    <>
      {area ? <TextArea {...vietnamese} rows={3} /> : <TextField {...vietnamese} />}
      <English shell={shell} field={field} name={`${name}.en`} label={label} />
    </>
  )
}

/** Lines of a form: those that are filled in, and blank ones to add to them. */
export const linesOf = (
  typed: Record<string, string>,
  name: string,
  { blank, most }: { blank: number; most: number },
) => {
  const places = Object.keys(typed).flatMap(key => {
    const [, at] = new RegExp(`^${name}\\.(\\d{1,3})\\.`).exec(key) ?? []
    const filled = at !== undefined && (typed[`${name}.${at}.id`] || typed[`${name}.${at}.vi`] || typed[key])
    return filled ? [Number(at)] : []
  })
  const used = Math.max(0, ...places.map(at => at + 1))
  return Array.from({ length: Math.min(used + blank, Math.max(used, most)) }, (_, at) => at)
}

/** Any of several, each box under a name of its own. */
export function Ticks(
  props: PartProps & { name: string; legend: string; options: readonly { value: string; text: string }[] },
) {
  const { typed, errors, name, legend, options } = props
  const boxes = options.map(option => ({ ...option, name: `${name}.${option.value}` }))
  return (
    <Checkboxes
      name={name}
      legend={legend}
      options={boxes}
      value={boxes.filter(box => typed[box.name]).map(({ value }) => value)}
      error={errors.find(one => one.field === name)?.message}
    />
  )
}

/** Takes a part out, from its own page; the change can be undone. `part`: as the arrangement names it. */
export const RemoveForm = ({ stored, typed, part, label }: PartProps & { part: string; label: string }) => (
  <form class="action-form" method="post" action={`${addressOf(stored)}/arrangement`}>
    <Stamped stored={stored} />
    {typed.section && <Hidden name="section" value={typed.section} />}
    <Button kind="danger" name="act" value={`remove ${part}`}>
      {label}
    </Button>
  </form>
)

export function SectionSelect({ shell, stored, typed, errors }: PartProps) {
  const { say } = shell
  return (
    <Select
      {...typing(typed, errors)('section')}
      label={say(texts.section)}
      options={stored.draft.regime.sections.map(({ id, label, name }) => ({
        value: id,
        text: `${label}. ${say(name)}`,
      }))}
    />
  )
}

/** Who is asked, and in which periods; folded away where it is everybody. */
export function AskedFields(props: PartProps) {
  const { shell, stored, typed, errors } = props
  const { say } = shell
  const { profiles } = stored.draft.regime
  const all = [...profiles.map(({ id }) => `profiles.${id}`), ...PERIOD_KINDS.map(kind => `periods.${kind}`)]
  const open =
    errors.some(({ field }) => field === 'profiles' || field === 'periods') || !all.every(name => typed[name])
  return (
    <details class="panel" open={open}>
      <summary>{say(texts.whoAndWhen)}</summary>
      <Ticks
        {...props}
        name="profiles"
        legend={say(texts.who)}
        options={profiles.map(({ id, name }) => ({ value: id, text: say(name) }))}
      />
      <Ticks
        {...props}
        name="periods"
        legend={say(texts.when)}
        options={PERIOD_KINDS.map(kind => ({ value: kind, text: say(texts.periodKinds[kind]) }))}
      />
    </details>
  )
}
