// Long lists: a filter that stands in the URL, a table with selection, paging from key to key, files to download.

import type { ComponentChildren } from 'preact'
import { Button } from './actions.tsx'
import { useSay } from './speech.ts'
import { type Selection, Table, type TableProps } from './table.tsx'
import { texts } from './texts.ts'

export interface Chip {
  /** What is filtered by: "Loại: Chi bộ". */
  text: string
  /** The same list without this filter. */
  href: string
}

/**
 * Fields over a list, and what they filter by as chips that take one filter away each.
 * A GET form: the filter stands in the URL, can be kept and sent. `clear` is the list without any filter.
 */
export function FilterPanel(props: {
  action: string
  label: string
  chips: readonly Chip[]
  clear: string
  children: ComponentChildren
}) {
  const { action, label, chips, clear, children } = props
  const say = useSay()
  return (
    <>
      <form class="filters" method="get" action={action} aria-label={label}>
        {children}
        <Button kind="plain">{say(texts.filter)}</Button>
      </form>
      {chips.length > 0 && (
        <ul class="chips" aria-label={say(texts.filteredBy)}>
          {chips.map(chip => (
            <li key={chip.text}>
              <a class="chip" href={chip.href}>
                <span class="unseen">{say(texts.without)} </span>
                {chip.text}
              </a>
            </li>
          ))}
          <li>
            <a href={clear}>{say(texts.clearFilter)}</a>
          </li>
        </ul>
      )}
    </>
  )
}

export interface ListingProps extends Omit<TableProps, 'select'> {
  /** Where the list goes on and where it begins; null where there is no further page, or this is the first. */
  paging?: { next: string | null; first: string | null }
  /** The same list as files: `{ href: '/units.csv', text: 'CSV' }`. */
  downloads?: readonly { href: string; text: string }[]
  /** Rows to tick, where they are posted to, and the buttons of what can be done with them. */
  select?: Selection & { action: string; acts: ComponentChildren }
}

/** A table with all that a long list needs around it. Without rows it is the empty state alone. */
export function Listing({ paging, downloads = [], select, ...table }: ListingProps) {
  const say = useSay()
  const shown = <Table sticky {...table} {...(select && { select })} />
  return (
    <>
      {select && table.rows.length > 0 ? (
        <form method="post" action={select.action}>
          {shown}
          <div class="actions">{select.acts}</div>
        </form>
      ) : (
        shown
      )}
      {(paging?.next || paging?.first || (downloads.length > 0 && table.rows.length > 0)) && (
        <div class="listing-foot">
          {(paging?.next || paging?.first) && (
            <nav class="pages" aria-label={say(texts.pages)}>
              {paging.first && <a href={paging.first}>{say(texts.firstPage)}</a>}
              {paging.next && (
                <a class="button button-plain" rel="next" href={paging.next}>
                  {say(texts.nextPage)}
                </a>
              )}
            </nav>
          )}
          {table.rows.length > 0 && downloads.length > 0 && (
            <p class="downloads">
              {say(texts.download)}{' '}
              {downloads.map(({ href, text }) => (
                <a key={href} href={href}>
                  {text}
                </a>
              ))}
            </p>
          )}
        </div>
      )}
    </>
  )
}

export interface Tab {
  href: string
  text: string
  count?: number
  current?: boolean
}

/** Views of one thing beside each other: links, so that each has an address and needs no script. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {items.map(({ href, text, count, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {text}
              {count !== undefined && <span class="tab-count"> ({count})</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
