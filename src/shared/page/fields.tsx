// Fields in which people type: label, hint, error and input tied together by ids.

import type { ComponentChildren } from 'preact'
import { assetUrl } from './assets.ts'
import { useSay } from './speech.ts'
import { texts } from './texts.ts'

/** What every field shares. `error` is the sentence for this field, as in the page's error summary. */
export interface FieldProps {
  name: string
  label: string
  hint?: ComponentChildren
  error?: string | null | undefined
  /** Default: the name. Needed when two forms of one page have a field of the same name. */
  id?: string
  /** True tells assistive software; false adds "(không bắt buộc)" to the label; left out says nothing. */
  required?: boolean
}

export interface TextFieldProps extends FieldProps {
  value?: string | number | null | undefined
  type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url'
  inputMode?: 'text' | 'decimal' | 'numeric' | 'tel' | 'search' | 'email' | 'url'
  /** How long the expected answer is; default `full`. */
  width?: 'short' | 'medium' | 'full'
  autocomplete?: string
  /** The id of a `datalist` on the page with what is often entered here. */
  offers?: string
}

/** The id of a field: its name, whose dots (`lines.0.content`) a style sheet and a fragment would read as something else. */
export const idOf = (name: string): string => name.replaceAll('.', '-')

/** The ids that describe an input, for `aria-describedby`; undefined when there is neither hint nor error. */
export const describedBy = (id: string, hint: unknown, error: unknown): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined

export function Hint({ id, children }: { id: string; children?: ComponentChildren }) {
  return children ? (
    <div id={`${id}-hint`} class="hint">
      {children}
    </div>
  ) : null
}

export function FieldMessage({ id, error }: { id: string; error?: string | null | undefined }) {
  const say = useSay()
  return error ? (
    <p id={`${id}-error`} class="field-error">
      <span class="unseen">{say(texts.error)}</span> {error}
    </p>
  ) : null
}

/** Label, hint and error round any one input, in the order in which they are read. */
export function Field({
  name,
  label,
  hint,
  error,
  id = idOf(name),
  required,
  children,
}: FieldProps & { children: ComponentChildren }) {
  const say = useSay()
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label for={id}>
        {label} {required === false && <span class="optional">{say(texts.optional)}</span>}
      </label>
      <Hint id={id}>{hint}</Hint>
      <FieldMessage id={id} error={error} />
      {children}
    </div>
  )
}

/** The attributes which an input needs to belong to its `Field`. */
export const inputAttributes = ({ name, hint, error, id = idOf(name), required }: Omit<FieldProps, 'label'>) => ({
  id,
  name,
  'aria-describedby': describedBy(id, hint, error),
  'aria-invalid': error ? ('true' as const) : undefined,
  'aria-required': required ? ('true' as const) : undefined,
})

export function TextField(props: TextFieldProps) {
  const { value, type = 'text', inputMode, width = 'full', autocomplete, offers } = props
  return (
    <Field {...props}>
      <input
        {...inputAttributes(props)}
        list={offers}
        class={`input width-${width}`}
        // Preact's types want one literal, its renderer takes each of ours.
        type={type as 'text'}
        inputmode={inputMode}
        autocomplete={autocomplete}
        // A password is never written back into a page.
        value={type === 'password' ? '' : (value ?? '')}
      />
    </Field>
  )
}

/** A text input with digits on a phone's keyboard: `type="number"` loses what it cannot read and changes on scrolling. */
export const NumberField = (props: TextFieldProps) => <TextField inputMode="numeric" width="short" {...props} />

/** One input for d/m/yyyy: quicker to type and to paste than three, and as days are written here. */
export function DateField(props: TextFieldProps) {
  const say = useSay()
  return <TextField width="medium" autocomplete="off" {...props} hint={props.hint ?? say(texts.dayExample)} />
}

export function TextArea({
  rows = 5,
  value,
  ...props
}: FieldProps & { rows?: number; value?: string | null | undefined }) {
  return (
    <Field {...props}>
      <textarea {...inputAttributes(props)} class="input" rows={rows}>
        {value}
      </textarea>
    </Field>
  )
}

/**
 * A text field that offers what exists while one types: organisations, people. `kind` is that of a search source. It holds
 * what was typed or chosen as text; without a script it is a plain field, and the server looks for what stands in it.
 */
export function Picker({ kind, ...props }: TextFieldProps & { kind: 'unit' | 'person' }) {
  const { value, width = 'full' } = props
  const { id, ...attributes } = inputAttributes(props)
  return (
    <Field {...props}>
      <input
        {...attributes}
        id={id}
        class={`input width-${width}`}
        type="search"
        autocomplete="off"
        list={`${id}-list`}
        data-suggest={`/suggestions?kind=${kind}`}
        value={value ?? ''}
      />
      <datalist id={`${id}-list`} />
      {/* As a module it runs once, however many of these fields a page has. */}
      <script type="module" src={assetUrl('suggest.js')} />
    </Field>
  )
}

/** `accept` as in HTML: ".docx,.pdf". The form around it needs `encType="multipart/form-data"`. */
export function FileField({ accept, ...props }: FieldProps & { accept?: string }) {
  return (
    <Field {...props}>
      <input {...inputAttributes(props)} class="file" type="file" accept={accept} />
    </Field>
  )
}

export const Hidden = ({ name, value }: { name: string; value: string | number }) => (
  <input type="hidden" name={name} value={value} />
)
