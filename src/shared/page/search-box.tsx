// The search in the header of every page.

import type { Shell } from './page.tsx'
import { texts } from './texts.ts'

/** Its id is not that of a field: pages have searches of their own. */
export function SearchBox({ shell: { say } }: { shell: Shell }) {
  return (
    <search>
      <form class="find" method="get" action="/search">
        <label class="unseen" for="find">
          {say(texts.search)}
        </label>
        <input class="input" id="find" name="q" type="search" placeholder={say(texts.searchHint)} autocomplete="off" />
        <button class="button button-plain" type="submit">
          {say(texts.searchButton)}
        </button>
      </form>
    </search>
  )
}
