// The filters a person gave a name, above a list: links, the form that saves the one of the address, the button that deletes it.

import { newId } from '../shared/id.ts'
import { ActionForm, Button, type FieldError, Hidden, Page, type Shell, TextField } from '../shared/page/index.ts'
import { typing } from '../shared/web.ts'
import { type Filtered, queryIn, type SavedFilter } from './saved-filter.ts'
import { filterTexts as texts } from './saved-filter-texts.ts'
import { texts as dutyTexts } from './texts.ts'

export interface SavedFiltersProps {
  page: Filtered
  /** The filter of this address. */
  query: string
  saved: readonly SavedFilter[]
}

export function SavedFilters({ shell, page, query, saved }: SavedFiltersProps & { shell: Shell }) {
  const { say } = shell
  const here = saved.filter(one => one.query === query)
  return (
    <>
      {saved.length > 0 && (
        // Laid out like buttons, and like them not on paper.
        <nav class="actions" aria-label={say(texts.saved)}>
          <span aria-hidden="true">{say(texts.saved)}:</span>
          {saved.map(({ id, name, query: of }) =>
            of === query ? (
              <strong key={id} aria-current="true">
                {name}
              </strong>
            ) : (
              <a key={id} href={`${page}?${of}`}>
                {name}
              </a>
            ),
          )}
          {here.map(({ id, name }) => (
            <ActionForm key={id} action={`/saved-filters/${id}/removal`} kind="plain" label={say(texts.remove(name))} />
          ))}
        </nav>
      )}
      {/* The page as it opens by itself is no filter. */}
      {here.length === 0 && query !== queryIn(page, '') && (
        <details class="panel">
          <summary>{say(texts.saveThis)}</summary>
          <SaveForm shell={shell} typed={{ page, query }} errors={[]} />
        </details>
      )}
    </>
  )
}

interface FormProps {
  shell: Shell
  typed: Record<string, string>
  errors: readonly FieldError[]
}

function SaveForm({ shell: { say }, typed, errors }: FormProps) {
  return (
    <form method="post" action="/saved-filters" noValidate>
      <Hidden name="id" value={typed.id ?? newId()} />
      <Hidden name="page" value={typed.page ?? ''} />
      <Hidden name="query" value={typed.query ?? ''} />
      <TextField {...typing(typed, errors)('name')} label={say(texts.name)} hint={say(texts.nameHint)} required />
      <Button kind="plain">{say(texts.save)}</Button>
    </form>
  )
}

/** The form alone, with what is wrong in it. */
export function SaveFilterPage(props: FormProps) {
  const { shell, typed, errors } = props
  const { say } = shell
  return (
    <Page
      shell={shell}
      title={say(texts.saveThis)}
      crumbs={[{ href: `${typed.page}?${typed.query}`, text: say(dutyTexts.title) }]}
      errors={errors}
    >
      <SaveForm {...props} />
      <p>
        <a href={`${typed.page}?${typed.query}`}>{say(texts.back)}</a>
      </p>
    </Page>
  )
}
