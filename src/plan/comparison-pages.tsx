// Two plans beside each other.

import { Button, Empty, Filters, Notice, Page, type Shell, Table, Tag, TextField } from '../shared/page/index.ts'
import { formatDay, type Text } from '../shared/text.ts'
import type { Pair } from './comparison.ts'
import type { PlanLine } from './plan.ts'
import type { DuePlan } from './store.ts'
import { texts } from './texts.ts'

export interface Compared {
  unit: string
  year: number
}

export function ComparisonPage(props: {
  shell: Shell
  planId: string
  title: string
  left: Compared
  /** null: nothing was chosen, or there is nothing to compare with. */
  right: (Compared & { sent: boolean }) | null
  pairs: readonly Pair[]
  /** Plans of other organisations that this person may read, found by name. */
  found: readonly DuePlan[]
  name: string
  /** May read plans of other organisations. */
  mayChoose: boolean
}) {
  const { shell, planId, title, left, right, pairs, found, name, mayChoose } = props
  const { say } = shell
  const address = `/plans/${planId}/comparison`
  const head = ({ unit, year }: Compared) => `${unit}, ${year}`
  return (
    <Page
      shell={shell}
      title={say(texts.comparison)}
      lead={head(left)}
      crumbs={[
        { href: '/plans', text: say(texts.title) },
        { href: `/plans/${planId}`, text: title },
      ]}
    >
      {mayChoose && (
        <Filters action={address} label={say(texts.compareWith)}>
          <TextField name="q" type="search" label={say(texts.compareWith)} value={name} width="medium" />
          <Button kind="plain">{say(texts.find)}</Button>
        </Filters>
      )}
      {found.length > 0 && (
        <ul>
          {found.map(({ id, unit }) => (
            <li key={id}>
              <a href={`${address}?with=${id}`}>{unit}</a>
            </li>
          ))}
        </ul>
      )}
      {right && !right.sent && (
        <Notice kind="info" title={head(right)}>
          {say(texts.notSentYet)}
        </Notice>
      )}
      {right?.sent ? (
        <Table
          caption={`${head(left)} – ${head(right)}`}
          columns={[{ title: say(texts.content) }, { title: head(left) }, { title: head(right) }]}
          rows={pairs.map(pair => [pair.content, cell(shell, pair.left), cell(shell, pair.right)])}
          empty={say(texts.noLine)}
        />
      ) : (
        found.length === 0 &&
        !right && (
          <Empty title={say(name ? texts.nothingFoundToCompare : texts.nothingToCompare)}>
            <p>{say(mayChoose ? texts.compareNext : texts.compareNextYear)}</p>
          </Empty>
        )
      )}
    </Page>
  )
}

function cell({ say }: Shell, line: PlanLine | null) {
  if (!line)
    return (
      <div>
        <Tag state="none">{say(texts.notThere)}</Tag>
      </div>
    )
  if (line.notApplicable !== null)
    return (
      <div>
        <Tag state="none">{say(texts.doesNotApply)}</Tag> {line.notApplicable}
      </div>
    )
  const told: [Text, string][] = [
    [texts.how, line.how],
    [texts.who, line.who],
    [texts.dueOn, line.dueOn ? formatDay(line.dueOn) : ''],
    [texts.expected, line.expected],
    [texts.evidence, line.evidence],
  ]
  // One block, so that on a phone it stands beside the title of its column as a whole.
  return (
    <div>
      {told
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={say(name)} class="written">
            <strong>{say(name)}:</strong> {value}
          </div>
        ))}
    </div>
  )
}
