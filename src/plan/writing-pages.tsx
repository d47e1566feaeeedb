// The form in which a plan is written.

import { WritingButtons } from '../duty/index.ts'
import { DateField, Hidden, Notice, Panel, type Shell, TextArea, TextField } from '../shared/page/index.ts'
import { fold } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { ModelOffer } from './model-pages.tsx'
import type { PlanPageProps } from './pages.tsx'
import type { PlanLine } from './plan.ts'
import { texts } from './texts.ts'
import type { PlanField, Row } from './writing.ts'

/** Who holds a post in this organisation, offered where a line names who does it. */
const OFFERS = 'posts-held'

export function PlanForm(props: PlanPageProps) {
  const { shell, plan, rows, before } = props
  return (
    <form method="post" action={`/plans/${plan.submission.id}`} noValidate>
      <Hidden name="version" value={plan.submission.version} />
      {rows.map(row => (
        <RowFields key={row.at} {...props} row={row} before={sameContent(before, row)} year={plan.programme.year - 1} />
      ))}
      <datalist id={OFFERS}>
        {props.posts.map(({ person, post }) => (
          <option key={`${person} ${post}`} value={`${post} ${person}`} />
        ))}
      </datalist>
      <Answers {...props} />
      <WritingButtons shell={shell} />
    </form>
  )
}

/** Last year's line of the same content. */
const sameContent = (before: PlanLine[], { content }: Row) =>
  content ? before.find(line => fold(line.content) === fold(content.title)) : undefined

function RowFields({
  shell,
  row,
  before,
  year,
  plan,
  typed: all,
  errors,
}: Pick<PlanPageProps, 'shell' | 'plan' | 'typed' | 'errors'> & {
  row: Row
  before: PlanLine | undefined
  year: number
}) {
  const { say } = shell
  const { at, content, values } = row
  const typed = Object.fromEntries(Object.entries(values).map(([name, value]) => [`lines.${at}.${name}`, value]))
  const model = content && plan.models.get(content.id)
  const plain = typing(typed, errors)
  const field = (name: PlanField) => ({ ...plain(`lines.${at}.${name}`), ...stored(shell, row.stored[name]) })
  return (
    <Panel title={content ? `${content.path}. ${content.title}` : `${say(texts.line)} ${at + 1}`}>
      <Hidden name={`lines.${at}.id`} value={row.id} />
      {content && <Hidden name={`lines.${at}.contentId`} value={content.id} />}
      {row.returned && (
        <Notice kind="warning" title={say(texts.askedToMend)}>
          {row.returned}
        </Notice>
      )}
      {content && (
        <details>
          <summary>{say(texts.paragraph)}</summary>
          <blockquote class="quote">{content.paragraph}</blockquote>
        </details>
      )}
      {model && (
        <ModelOffer
          {...{ shell, model }}
          name={`lines.${at}.model`}
          line={plan.lines.find(({ id }) => id === row.id)}
          chosen={all?.[`lines.${at}.model`] === 'yes'}
        />
      )}
      {before && <LastYear shell={shell} line={before} year={year} />}
      <TextArea
        {...field('content')}
        label={say(texts.content)}
        rows={2}
        {...(!content && values.content !== '' && !row.stored.content && { hint: say(texts.leaveEmpty) })}
      />
      <TextArea {...field('how')} label={say(texts.how)} rows={2} />
      <TextField {...field('who')} label={say(texts.who)} offers={OFFERS} />
      <DateField {...field('dueOn')} label={say(texts.dueOn)} />
      <TextField {...field('expected')} label={say(texts.expected)} />
      <TextField {...field('evidence')} label={say(texts.evidence)} />
      {content && (
        <TextField
          {...{ hint: say(texts.notApplicableHint), ...field('notApplicable') }}
          label={say(texts.notApplicable)}
        />
      )}
    </Panel>
  )
}

/** After a conflict: what somebody else saved in this field. */
const stored = ({ say }: Shell, value: string | undefined) =>
  value === undefined
    ? {}
    : {
        hint: (
          <>
            <strong>{say(texts.saved)}</strong> {value || say(texts.savedEmpty)}
          </>
        ),
      }

function LastYear({ shell, line, year }: { shell: Shell; line: PlanLine; year: number }) {
  const { say } = shell
  const said = [line.how, line.who, line.expected, line.evidence].filter(Boolean)
  return said.length === 0 ? null : (
    <details>
      <summary>{say(texts.lastYear(year))}</summary>
      <ul>
        {said.map((value, at) => (
          <li key={at}>{value}</li>
        ))}
      </ul>
    </details>
  )
}

function Answers({ shell, plan, cautions, typed, errors }: PlanPageProps) {
  const { say } = shell
  if (cautions.length === 0) return null
  const field = typing(
    typed ?? Object.fromEntries([...plan.answers].map(([code, reason]) => [`answers.${code}`, reason])),
    errors,
  )
  return (
    <Panel title={say(texts.answersTitle)}>
      {cautions.map(({ code, text }) => (
        <TextArea key={code} {...field(`answers.${code}`)} label={say(text)} hint={say(texts.answer)} rows={2} />
      ))}
    </Panel>
  )
}
