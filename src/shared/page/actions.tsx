// What people press: buttons, one-button forms, and rows of both.

import type { ComponentChildren } from 'preact'
import { Hidden } from './fields.tsx'

export type ButtonKind = 'primary' | 'plain' | 'danger'

/** A submit button; with `href` a link of the same look, for a step that changes nothing. */
export function Button(props: {
  children: ComponentChildren
  kind?: ButtonKind
  name?: string
  value?: string
  href?: string
  /** The id of the form it sends, where it stands outside of it: forms cannot stand in one another. */
  form?: string
}) {
  const { children, kind = 'primary', name, value, href, form } = props
  const look = `button button-${kind}`
  if (href !== undefined) {
    return (
      <a class={look} href={href}>
        {children}
      </a>
    )
  }
  return (
    <button class={look} type="submit" name={name} value={value} form={form}>
      {children}
    </button>
  )
}

/**
 * A form with one button, for an act that needs no page of its own.
 * `about` is heard but not seen: it tells apart buttons of the same label in a list.
 */
export function ActionForm(props: {
  action: string
  label: string
  kind?: ButtonKind
  hidden?: Record<string, string>
  about?: string
  children?: ComponentChildren
}) {
  const { action, label, kind = 'primary', hidden = {}, about, children } = props
  return (
    <form class="action-form" method="post" action={action}>
      {Object.entries(hidden).map(([name, value]) => (
        <Hidden key={name} name={name} value={value} />
      ))}
      {children}
      <Button kind={kind}>
        {label}
        {about && <span class="unseen"> {about}</span>}
      </Button>
    </form>
  )
}

/** Buttons, one-button forms and links beside each other. */
export const Actions = ({ children }: { children: ComponentChildren }) => <div class="actions">{children}</div>

/** Fields in a row over a list; a GET form, so that the filter stands in the URL. */
export const Filters = ({
  action,
  label,
  children,
}: {
  action: string
  label: string
  children: ComponentChildren
}) => (
  <form class="filters" method="get" action={action} aria-label={label}>
    {children}
  </form>
)
