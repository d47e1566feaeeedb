// The page on which warnings of the reading are answered: each settled, or waved through with a reason.

import type { Reading } from '../document/index.ts'
import {
  Actions,
  Button,
  Empty,
  type FieldError,
  Hidden,
  Page,
  Panel,
  Radios,
  type Shell,
  Tag,
  TextField,
} from '../shared/page/index.ts'
import { typing } from '../shared/web.ts'
import { type Concern, proposalOf } from './concern.ts'
import { crumbsTo } from './parts.tsx'
import type { Programme } from './programme.ts'
import { paragraphAt } from './sheet.ts'
import { texts } from './texts.ts'

export function AnswersPage(props: {
  shell: Shell
  programme: Programme
  reading: Reading
  concerns: Concern[]
  mayEdit: boolean
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, programme, reading, concerns, mayEdit, typed, errors } = props
  const { say } = shell
  const panels = concerns.map(concern => (
    <ConcernPanel key={concern.key} {...{ shell, programme, reading, concern, mayEdit, typed, errors }} />
  ))
  return (
    <Page
      shell={shell}
      title={say(texts.warnings)}
      lead={say(texts.answersLead)}
      crumbs={crumbsTo(shell, programme)}
      errors={errors}
    >
      {concerns.length === 0 && (
        <Empty title={say(texts.noWarnings)}>
          <a href={`/programmes/${programme.id}`}>{programme.subject}</a>
        </Empty>
      )}
      {mayEdit && concerns.length > 0 ? (
        <form method="post" action={`/programmes/${programme.id}/warnings`} noValidate>
          <Hidden name="version" value={programme.version} />
          {panels}
          <Actions>
            <Button>{say(texts.answersSave)}</Button>
          </Actions>
        </form>
      ) : (
        panels
      )}
    </Page>
  )
}

function ConcernPanel(props: {
  shell: Shell
  programme: Programme
  reading: Reading
  concern: Concern
  mayEdit: boolean
  typed: Record<string, string>
  errors: FieldError[]
}) {
  const { shell, programme, reading, concern, mayEdit, typed, errors } = props
  const { say } = shell
  const { key, warnings, answer } = concern
  const [first] = warnings
  const field = typing({ ...given(concern), ...typed }, errors)
  const place = first!.warning.source && paragraphAt(reading, first!.warning.source.from)
  return (
    <Panel title={say(first!.warning.message)}>
      {warnings.length > 1 && (
        <ul>
          {warnings.slice(1).map(({ at, warning }) => (
            <li key={at}>{say(warning.message)}</li>
          ))}
        </ul>
      )}
      {place && (
        <p>
          <a href={`/programmes/${programme.id}#${place}`}>
            {say(texts.showPlace)}
            <span class="unseen">: {say(first!.warning.message)}</span>
          </a>
        </p>
      )}
      {answer && (
        <p>
          <Tag state="done">{say(texts.answeredBy(answer.by))}</Tag>{' '}
          {[say(answer.answer === 'settled' ? settledText(concern) : texts.answerWaived), answer.note]
            .filter(Boolean)
            .join(': ')}
        </p>
      )}
      {mayEdit && (
        <>
          <Radios
            {...field(`answers.${key}.answer`)}
            legend={say(texts.answer)}
            options={[
              { value: 'settled', text: say(settledText(concern)) },
              { value: 'waived', text: say(texts.answerWaived) },
            ]}
            inline
          />
          <TextField {...field(`answers.${key}.note`)} label={say(texts.answerNote)} />
        </>
      )}
    </Panel>
  )
}

/** "Đúng ra là: gặp gỡ" where something is proposed, "Đã kiểm tra" elsewhere. */
function settledText({ warnings }: Concern) {
  const proposal = warnings.length === 1 && proposalOf(warnings[0]!.warning)
  return proposal ? texts.answerProposal(shown(proposal)) : texts.answerSettled
}

const shown = (proposal: string) => {
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(proposal)
  return day ? `${+day[3]!}/${+day[2]!}/${day[1]}` : proposal
}

const given = ({ key, answer }: Concern): Record<string, string> =>
  answer ? { [`answers.${key}.answer`]: answer.answer, [`answers.${key}.note`]: answer.note } : {}
