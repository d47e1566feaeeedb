// The page of the search: what was found, by kind, or what to try.

import {
  addressWith,
  Button,
  Empty,
  Filters,
  Page,
  Paging,
  Select,
  type Shell,
  TextField,
} from '../shared/page/index.ts'
import type { SearchSource } from '../shared/search/index.ts'
import type { SearchAsked } from './search.ts'
import type { FoundKind } from './search-store.ts'
import { searchTexts as texts } from './search-texts.ts'

export function SearchPage(props: {
  shell: Shell
  asked: SearchAsked
  sources: readonly SearchSource[]
  found: readonly FoundKind[]
}) {
  const { shell, asked, sources, found } = props
  const { say } = shell
  const { text } = asked.query
  return (
    <Page shell={shell} title={text === '' ? say(texts.title) : say(texts.resultsFor(text))}>
      <Filters action="/search" label={say(texts.form)}>
        <TextField name="q" label={say(texts.words)} value={text} type="search" width="medium" />
        <Select
          name="kind"
          label={say(texts.kind)}
          value={asked.kind ?? ''}
          options={[
            { value: '', text: say(texts.everything) },
            ...sources.map(({ kind, name }) => ({ value: kind, text: say(name) })),
          ]}
        />
        <Button>{say(texts.find)}</Button>
      </Filters>
      {found.map(kind => (
        <Found key={kind.kind} {...{ shell, asked, kind }} />
      ))}
      {found.length === 0 && <NothingFound {...{ shell, asked }} />}
    </Page>
  )
}

function Found({
  shell,
  asked,
  kind: { kind, name, hits, more },
}: {
  shell: Shell
  asked: SearchAsked
  kind: FoundKind
}) {
  const { say } = shell
  const address = addressWith('/search', { q: asked.query.text, kind })
  return (
    <section aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>{say(name)}</h2>
      <ul class="tasks">
        {hits.map(({ id, href, title, detail }) => (
          <li key={id}>
            <div class="task-what">
              <a href={href}>{title}</a>
              <div class="why">{typeof detail === 'string' ? detail : say(detail)}</div>
            </div>
          </li>
        ))}
      </ul>
      {asked.kind === null ? (
        more && (
          <p>
            <a href={address}>
              {say(texts.all)}
              <span class="unseen">: {say(name)}</span>
            </a>
          </p>
        )
      ) : (
        <Paging
          shell={shell}
          next={more ? addressWith('/search', { q: asked.query.text, kind, after: hits.at(-1)!.id }) : null}
          first={asked.after && address}
        />
      )}
    </section>
  )
}

function NothingFound({ shell, asked }: { shell: Shell; asked: SearchAsked }) {
  const { say } = shell
  const { text } = asked.query
  return (
    <Empty title={say(text === '' ? texts.ask : texts.nothing(text))}>
      <ul>
        {texts.hints.map(hint => (
          <li key={hint.vi}>{say(hint)}</li>
        ))}
      </ul>
      {asked.kind && text !== '' && (
        <p>
          <a href={addressWith('/search', { q: text })}>{say(texts.backToAll)}</a>
        </p>
      )}
    </Empty>
  )
}
