// The filter by organisation over lists of what organisations owe: plans, reports.

import { Button, Filters, Picker, type Shell } from '../shared/page/index.ts'
import { texts } from './texts.ts'

/** The text of the filter as the address carries it. */
export const typedUnit = (query: string | undefined): string => (query ?? '').slice(0, 200).trim()

/** A form that adds `?q=` to the address of the list; with a text, also the way back to everything. */
export function UnitSearch({ shell, action, value }: { shell: Shell; action: string; value: string }) {
  const { say } = shell
  return (
    <Filters action={action} label={say(texts.filters)}>
      <Picker kind="unit" name="q" label={say(texts.ofUnit)} value={value} width="medium" />
      <Button kind="plain">{say(texts.filter)}</Button>
      {value !== '' && <a href={action}>{say(texts.clear)}</a>}
    </Filters>
  )
}
