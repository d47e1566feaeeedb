// One act on several duties: what was chosen and what the act needs; then what was done to each, and why not.

import {
  Actions,
  Button,
  DateField,
  type FieldError,
  Hidden,
  Notice,
  Page,
  type Shell,
  Table,
  Tag,
  TextArea,
  TextField,
} from '../shared/page/index.ts'
import { formatDay, formatNumber } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { boardTexts } from './board-texts.ts'
import { expectedOn } from './duty.ts'
import { titled } from './pages.tsx'
import { type BulkAct, standsInTheWay } from './selection.ts'
import type { Result } from './selection-actions.ts'
import { ACT_NAMES, doneOf, ofDuties, selectionTexts } from './selection-texts.ts'
import type { ListedDuty } from './store.ts'
import { texts } from './texts.ts'

interface SelectionProps {
  shell: Shell
  act: BulkAct
  duties: (ListedDuty & { permitted: boolean })[]
  action: string
  back: string
  typed: Record<string, string>
  errors: FieldError[]
}

export function SelectionPage({ shell, act, duties, action, back, typed, errors }: SelectionProps) {
  const { say, lang } = shell
  const why = (duty: SelectionProps['duties'][number]) =>
    duty.permitted ? standsInTheWay(act, duty) : selectionTexts.notPermitted
  const ready = duties.filter(duty => why(duty) === null)
  const others = duties.filter(duty => why(duty) !== null)
  const count = say(ofDuties(formatNumber(ready.length, lang)))
  return (
    <Page
      shell={shell}
      title={`${say(ACT_NAMES[act])}: ${count}`}
      crumbs={[{ href: back, text: say(texts.title) }]}
      errors={errors}
    >
      {ready.length > 0 && (
        <form method="post" action={action} noValidate>
          {ready.map(({ id, version }) => (
            <Hidden key={id} name="duty" value={`${id}.${version}`} />
          ))}
          <ActFields {...{ shell, act, typed, errors }} />
          <Actions>
            <Button>{`${say(ACT_NAMES[act])} ${count}`}</Button>
            <a href={back}>{say(selectionTexts.backToList)}</a>
          </Actions>
        </form>
      )}
      <Table
        caption={say(selectionTexts.chosenDuties)}
        columns={[boardTexts.duty, texts.owner, texts.due].map(text => ({ title: say(text) }))}
        rows={ready.map(duty => [
          <a href={`/duties/${duty.id}`}>{titled(say, duty)}</a>,
          duty.unit,
          duty.askedDueOn && act === 'extension'
            ? `${formatDay(expectedOn(duty))} → ${formatDay(duty.askedDueOn)}`
            : formatDay(expectedOn(duty)),
        ])}
        empty={say(selectionTexts.nothingChosen)}
      />
      {others.length > 0 && (
        <Table
          caption={say(selectionTexts.notPossible)}
          columns={[boardTexts.duty, texts.owner, boardTexts.reason].map(text => ({ title: say(text) }))}
          rows={others.map(duty => [titled(say, duty), duty.unit, say(why(duty)!)])}
          empty=""
        />
      )}
    </Page>
  )
}

function ActFields({ shell, act, typed, errors }: Pick<SelectionProps, 'shell' | 'act' | 'typed' | 'errors'>) {
  const { say } = shell
  const field = typing(typed, errors)
  if (act === 'acceptance') return null
  const days = { return: texts.newDay, extension: boardTexts.extendedDay, 'extension-request': boardTexts.extendedDay }
  return (
    <>
      <TextArea
        {...field('reason')}
        label={say(act === 'return' ? texts.giveBackReason : boardTexts.reason)}
        rows={3}
        required
      />
      {act === 'waiver' ? (
        <TextField
          {...field('authority')}
          label={say(boardTexts.authority)}
          hint={say(boardTexts.authorityHint)}
          required
        />
      ) : (
        <DateField
          {...field('dueOn')}
          label={say(days[act])}
          required={act !== 'extension'}
          {...(act === 'extension' && { hint: say(selectionTexts.dayOrAsked) })}
        />
      )}
    </>
  )
}

export function OutcomePage(props: { shell: Shell; act: BulkAct; results: Result[]; back: string }) {
  const { shell, act, results, back } = props
  const { say, lang } = shell
  const number = (value: number) => formatNumber(value, lang)
  const carried = results.filter(({ why }) => why === null).length
  return (
    <Page shell={shell} title={say(ACT_NAMES[act])} crumbs={[{ href: back, text: say(texts.title) }]}>
      <Notice
        kind={carried === results.length ? 'success' : 'warning'}
        title={say(doneOf(number(carried), number(results.length)))}
      />
      <Table
        caption={say(selectionTexts.outcome)}
        columns={[boardTexts.duty, texts.owner, selectionTexts.outcome].map(text => ({ title: say(text) }))}
        // What was not done comes first: it is what is left to do.
        rows={results
          .toSorted((a, b) => +(a.why === null) - +(b.why === null))
          .map(({ duty, why }) => [
            duty ? <a href={`/duties/${duty.id}`}>{titled(say, duty)}</a> : say(selectionTexts.unknownDuty),
            duty?.unit ?? '–',
            why ? (
              <>
                <Tag state="late">{say(selectionTexts.notDone)}</Tag> {say(why)}
              </>
            ) : (
              <Tag state="done">{say(selectionTexts.done)}</Tag>
            ),
          ])}
        empty=""
      />
      <Actions>
        <Button href={back}>{say(selectionTexts.backToList)}</Button>
      </Actions>
    </Page>
  )
}
