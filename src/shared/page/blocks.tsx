// The blocks a page is laid out with: panels, messages, empty states, columns, the way back.

import type { ComponentChildren } from 'preact'
import { useSay } from './speech.ts'
import { texts } from './texts.ts'

export const Panel = ({ title, children }: { title: ComponentChildren; children: ComponentChildren }) => (
  <section class="panel">
    <h2>{title}</h2>
    {children}
  </section>
)

/** Nothing here yet: say why, and what to do next. */
export const Empty = ({ title, children }: { title: ComponentChildren; children: ComponentChildren }) => (
  <div class="empty">
    <h2>{title}</h2>
    {children}
  </div>
)

export type NoticeKind = 'info' | 'success' | 'warning' | 'problem'

export function Notice(props: { kind: NoticeKind; title?: ComponentChildren; children?: ComponentChildren }) {
  const { kind, title, children } = props
  const say = useSay()
  return (
    <div class={`notice notice-${kind}`}>
      <span class="unseen">{say(texts[kind])}</span>
      {title && <strong class="notice-title">{title}</strong>}
      {children && <div class="notice-text">{children}</div>}
    </div>
  )
}

/** What was done, large, with what comes next: the page at the end of a process. */
export const Confirmation = ({ title, children }: { title: ComponentChildren; children?: ComponentChildren }) => (
  <div class="confirmation">
    <h2>{title}</h2>
    {children}
  </div>
)

/** What everybody on the page should know first: an interruption, the last day of a period. */
export function Banner({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <section class="banner" aria-label={title}>
      <strong class="banner-title">{title}</strong>
      {children}
    </section>
  )
}

/** The wide column first, what goes with it second, or `even` halves; under each other where there is no room. */
export const Columns = ({ even = false, children }: { even?: boolean; children: ComponentChildren }) => (
  <div class={even ? 'columns columns-even' : 'columns'}>{children}</div>
)

/** Ways on from a page, each with a word on what one finds there. */
export const LinkList = ({ items }: { items: readonly { href: string; text: string; about?: string }[] }) => (
  <ul class="link-list">
    {items.map(({ href, text, about }) => (
      <li key={href}>
        <a href={href}>{text}</a>
        {about && <p>{about}</p>}
      </li>
    ))}
  </ul>
)

export interface Crumb {
  href: string
  text: string
}

/** The pages above this one; the page itself is its heading and is not repeated. */
export function Crumbs({ items }: { items: readonly Crumb[] }) {
  const say = useSay()
  return (
    <nav class="crumbs" aria-label={say(texts.crumbs)}>
      <ol>
        {items.map(item => (
          <li key={item.href}>
            <a href={item.href}>{item.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
