// One question of a period: what every unit wrote, side by side, near-identical ones folded; the office picks and writes.

import { periodTitle } from '../duty/index.ts'
import {
  Actions,
  addressWith,
  Button,
  Checkbox,
  Filters,
  Hidden,
  Notice,
  Page,
  Panel,
  type Shell,
  TextArea,
  TextField,
} from '../shared/page/index.ts'
import { addressOf, crumbsOf } from './board-pages.tsx'
import type { Writing } from './consolidation-store.ts'
import type { Period } from './period-actions.ts'
import type { Passage } from './period-store.ts'
import type { Question } from './regime.ts'
import { texts } from './texts.ts'

export function TextsPage(props: {
  shell: Shell
  view: Period
  question: Question
  search: string
  groups: Passage[][]
  full: boolean
  writing: Writing | null
}) {
  const { shell, view, question, search, groups, full, writing } = props
  const { say } = shell
  const address = `${addressOf(view)}/texts/${question.id}`
  const under = view.scope.under ?? ''
  return (
    <Page shell={shell} title={say(question.name)} lead={say(periodTitle(view.period))} crumbs={crumbsOf(shell, view)}>
      <Filters action={address} label={say(texts.search)}>
        {view.scope.under && <Hidden name="under" value={view.scope.under} />}
        <TextField name="q" label={say(texts.search)} value={search} type="search" width="medium" />
        <Button kind="plain">{say(texts.find)}</Button>
      </Filters>
      {full && <Notice kind="info">{say(texts.moreTexts)}</Notice>}
      {groups.length === 0 && <p>{say(search ? texts.noneMatch : texts.noAnswers)}</p>}
      <form method="post" action={addressWith(address, { under })} noValidate>
        <Hidden name="version" value={writing?.version ?? 0} />
        <TextArea
          name="text"
          label={say(texts.officeText)}
          hint={say(texts.officeTextHint)}
          value={writing?.text ?? ''}
          rows={8}
        />
        <Passages {...props} />
        <Actions>
          <Button>{say(texts.saveWriting)}</Button>
        </Actions>
      </form>
    </Page>
  )
}

function Passages({ shell, groups, writing }: Parameters<typeof TextsPage>[0]) {
  const { say } = shell
  return (
    <>
      {groups.map(group => {
        const [first, ...alike] = group
        if (!first) return null
        return (
          <Panel key={first.submissionId} title={<a href={`/reports/${first.submissionId}`}>{first.unit}</a>}>
            <p class="written">{first.text}</p>
            <Hidden name={`shown.${first.submissionId}`} value="on" />
            <Checkbox
              name={`picked.${first.submissionId}`}
              label={say(texts.pickOf(first.unit))}
              checked={writing?.picked.includes(first.submissionId) ?? false}
            />
            {alike.length > 0 && (
              <details>
                <summary>{say(texts.alike(group.length))}</summary>
                <ul>
                  {alike.map(({ submissionId, unit, text }) => (
                    <li key={submissionId}>
                      <a href={`/reports/${submissionId}`}>{unit}</a>
                      <p class="written">{text}</p>
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </Panel>
        )
      })}
    </>
  )
}
