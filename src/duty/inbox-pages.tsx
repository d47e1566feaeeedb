// The inbox: whose duties, in which state; overdue first, with how late.

import type { PlainDate } from '../shared/day.ts'
import {
  Actions,
  Button,
  Cards,
  Filters,
  Hidden,
  Page,
  Select,
  type Shell,
  TaskList,
  TextField,
} from '../shared/page/index.ts'
import { formatLongDay } from '../shared/text.ts'
import { boardTexts as texts } from './board-texts.ts'
import { type InboxFilter, SHOWN, type Shown, WHOSE } from './inbox-store.ts'
import type { DutyKind } from './kind.ts'
import { dutyItem } from './pages.tsx'
import type { ListedDuty } from './store.ts'
import { texts as dutyTexts } from './texts.ts'

export function InboxPage(props: {
  shell: Shell
  today: PlainDate
  kinds: readonly DutyKind[]
  filter: InboxFilter
  duties: ListedDuty[]
  counts: Record<Shown, number>
  /** The last duty of this page, when there are more behind it. */
  next: string | null
}) {
  const { shell, today, kinds, filter, duties, counts, next } = props
  const { say, lang } = shell
  return (
    <Page shell={shell} title={say(dutyTexts.title)} lead={formatLongDay(today, lang)}>
      <Cards
        items={[
          { value: counts.overdue, label: say(texts.shown.overdue), state: 'late' },
          { value: counts.open, label: say(texts.shown.open) },
          { value: counts.reported, label: say(texts.shown.reported) },
          { value: counts.done, label: say(texts.shown.done), state: 'done' },
        ]}
      />
      <Actions>
        <Button kind="plain" href="/boards">
          {say(texts.boards)}
        </Button>
      </Actions>
      <Filters action="/duties" label={say(texts.filters)}>
        <Select
          name="whose"
          label={say(texts.whoseLegend)}
          value={filter.whose}
          options={WHOSE.map(value => ({ value, text: say(texts.whose[value]) }))}
        />
        <Select
          name="shown"
          label={say(texts.shownLegend)}
          value={filter.shown}
          options={SHOWN.map(value => ({ value, text: say(texts.shown[value]) }))}
        />
        <TextField name="month" label={say(texts.month)} hint={say(texts.monthHint)} value={filter.month ?? ''} />
        {(['unit', 'programme', 'deliverable'] as const).map(
          name => filter[name] && <Hidden key={name} name={name} value={filter[name]} />,
        )}
        <Button kind="plain">{say(texts.filter)}</Button>
      </Filters>
      <h2>{say(texts.list)}</h2>
      <TaskList items={duties.map(duty => dutyItem(shell, today, kinds, duty))} empty={say(texts.nothingShown)} />
      {next && (
        <Actions>
          <Button kind="plain" href={`/duties?${new URLSearchParams({ ...given(filter), after: next })}`}>
            {say(texts.more)}
          </Button>
        </Actions>
      )}
    </Page>
  )
}

const given = (filter: InboxFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])))
