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
          <span class="unseen">{say(texts.searchButton)}</span>
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
            <path
              d="M13 13L18 18M15 8.5A6.5 6.5 0 1 1 2 8.5A6.5 6.5 0 0 1 15 8.5Z"
              fill="none"
              stroke="currentColor"
              stroke-width="2"
            />
          </svg>
        </button>
      </form>
    </search>
  )
}
