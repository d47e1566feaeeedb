// The way through a list that goes on behind its last row; lists never show everything.

import type { ComponentChildren } from 'preact'
import { Actions, Button } from './actions.tsx'
import type { Shell } from './page.tsx'
import { texts } from './texts.ts'

/** Rows on one page of a list. */
export const ROWS_ON_PAGE = 50

/** `next`: address behind the last row, null at the end. `first`: address of the beginning, null there. Children stand behind. */
export function Paging(props: {
  shell: Shell
  next: string | null
  first: string | null
  children?: ComponentChildren
}) {
  const { shell, next, first, children } = props
  if (!next && !first && !children) return null
  return (
    <Actions>
      {next && (
        <Button kind="plain" href={next}>
          {shell.say(texts.nextPage)}
        </Button>
      )}
      {first && <a href={first}>{shell.say(texts.firstPage)}</a>}
      {children}
    </Actions>
  )
}

/** An address with what stands in its query; what is empty is left out. */
export function addressWith(path: string, query: Record<string, string | null | undefined>): string {
  const kept = Object.entries(query).filter((entry): entry is [string, string] => !!entry[1])
  return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path
}
