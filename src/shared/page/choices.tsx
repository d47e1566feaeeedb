// Fields in which people choose: list, radio buttons, check boxes.

import type { ComponentChildren } from 'preact'
import { describedBy, Field, FieldMessage, type FieldProps, Hint, idOf, inputAttributes } from './fields.tsx'

export interface Option {
  value: string
  text: string
  hint?: string
  /** Of its own: for boxes of which each one arrives, as the names of a record. */
  name?: string
}

export function Select({
  options,
  value,
  ...props
}: FieldProps & { options: readonly Option[]; value?: string | null | undefined }) {
  return (
    <Field {...props}>
      <select {...inputAttributes(props)} class="input select">
        {options.map(option => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  )
}

interface GroupProps {
  name: string
  legend: string
  options: readonly Option[]
  hint?: ComponentChildren
  error?: string | null | undefined
  id?: string
  /** Short choices beside each other where there is room. */
  inline?: boolean
}

/** One of several. The first button carries the field's id, so that the error summary leads to it. */
export const Radios = ({ value, ...props }: GroupProps & { value?: string | null | undefined }) => (
  <Group {...props} type="radio" chosen={option => option === value} />
)

/** Any of several; every ticked box arrives under the same name. */
export const Checkboxes = ({ value = [], ...props }: GroupProps & { value?: readonly string[] }) => (
  <Group {...props} type="checkbox" chosen={option => value.includes(option)} />
)

function Group(props: GroupProps & { type: 'radio' | 'checkbox'; chosen: (value: string) => boolean }) {
  const { name, legend, options, hint, error, id = idOf(name), inline, type, chosen } = props
  return (
    <fieldset class={error ? 'field field-wrong' : 'field'} aria-describedby={describedBy(id, hint, error)}>
      <legend>{legend}</legend>
      <Hint id={id}>{hint}</Hint>
      <FieldMessage id={id} error={error} />
      <div class={inline ? 'choices choices-inline' : 'choices'}>
        {options.map((option, at) => (
          <Choice
            key={option.value}
            id={at === 0 ? id : `${id}-${at + 1}`}
            name={option.name ?? name}
            type={type}
            option={option}
            checked={chosen(option.value)}
          />
        ))}
      </div>
    </fieldset>
  )
}

function Choice(props: {
  id: string
  name: string
  type: 'radio' | 'checkbox'
  option: Option
  checked: boolean
  error?: string | null | undefined
}) {
  const { id, name, type, option, checked, error } = props
  return (
    <div class="choice">
      <input
        id={id}
        name={name}
        type={type}
        value={option.value}
        checked={checked}
        aria-describedby={describedBy(id, option.hint, error)}
        aria-invalid={error ? 'true' : undefined}
      />
      <label for={id}>{option.text}</label>
      <Hint id={id}>{option.hint}</Hint>
    </div>
  )
}

/** One statement to agree to; unticked, nothing arrives. */
export function Checkbox(props: {
  name: string
  label: string
  value?: string
  checked?: boolean
  hint?: string
  error?: string | null | undefined
  id?: string
}) {
  const { name, label, value = 'on', checked = false, hint, error, id = idOf(name) } = props
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <FieldMessage id={id} error={error} />
      <Choice
        id={id}
        name={name}
        type="checkbox"
        option={{ value, text: label, ...(hint ? { hint } : {}) }}
        checked={checked}
        error={error}
      />
    </div>
  )
}
