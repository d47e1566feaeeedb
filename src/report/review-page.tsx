// "Số liệu cần rà soát": the figures of a period that the superior may ask about, the farthest first.

import { periodName } from '../duty/index.ts'
import { addressWith, Empty, Page, Paging, ROWS_ON_PAGE, type Shell, Table, Tag } from '../shared/page/index.ts'
import { formatNumber } from '../shared/text.ts'
import { addressOf, crumbsOf } from './board-pages.tsx'
import { pastTitle } from './consolidation-pages.tsx'
import type { Question } from './figure-actions.ts'
import { figureTexts as words } from './figure-texts.ts'
import { OUTLIER_RULE } from './outliers.ts'
import type { Period } from './period-actions.ts'
import { texts } from './texts.ts'

export function ReviewPage(props: {
  shell: Shell
  view: Period
  /** All of them, so that a report with several leads to all its sections. */
  questions: Question[]
  /** What they said in the period before was brought in from a sheet. */
  earlier: boolean
  /** Only of this figure; empty: of all. */
  cell: string
  after: number
  /** Reports of these units this person may return. */
  mayReturn: ReadonlySet<string>
}) {
  const { shell, view, questions, earlier, cell, after, mayReturn } = props
  const { say } = shell
  const shown = questions.slice(after, after + ROWS_ON_PAGE)
  const at = (from: number) =>
    addressWith(`${addressOf(view)}/review`, { under: view.scope.under, cell, from: from ? `${from}` : '' })
  return (
    <Page
      shell={shell}
      title={`${say(words.review)}, ${say(periodName(view.period))}`}
      lead={say(words.reviewLead)}
      crumbs={crumbsOf(shell, view)}
    >
      {questions.length > 0 && (
        <p>
          {say(words.reviewCount(questions.length))}. {say(words.reviewHow(OUTLIER_RULE.units))}
        </p>
      )}
      <Table
        caption={say(words.review)}
        hideCaption
        columns={[
          { title: say(texts.unit) },
          { title: say(texts.figure) },
          { title: say(texts.value), numeric: true },
          { title: pastTitle(shell, texts.before, earlier ? { earlier } : null), numeric: true },
          { title: say(words.question) },
          { title: say(texts.title) },
        ]}
        rows={shown.map(one => rowOf(shell, one, questions, mayReturn))}
        empty={
          <Empty title={say(words.noneToReview)}>
            <p>{say(words.noneToReviewNext(OUTLIER_RULE.units))}</p>
          </Empty>
        }
      />
      <Paging
        shell={shell}
        next={questions.length > after + shown.length ? at(after + shown.length) : null}
        first={after > 0 ? at(0) : null}
      />
    </Page>
  )
}

function rowOf({ say, lang }: Shell, question: Question, all: readonly Question[], mayReturn: ReadonlySet<string>) {
  const { of, name, based, usual } = question
  const { report, value, before } = of
  const number = (given: number | null) => (given === null ? say(texts.noFigure) : formatNumber(given, lang))
  const [from, to] = [number(Math.ceil(usual.from)), number(Math.floor(usual.to))]
  const returns = report.waiting && mayReturn.has(report.unitId)
  const cells = all.filter(one => one.of.report.submissionId === report.submissionId).map(one => one.cell.id)
  return [
    report.unit,
    say(name),
    number(value),
    number(before),
    <>
      {say(based ? words.forItsSize(from, to) : words.usual(from, to))} {say(words.isItRight)}
    </>,
    <div>
      <Tag state={report.waiting ? 'open' : 'done'}>{say(report.waiting ? texts.sent : texts.accepted)}</Tag>{' '}
      {returns ? (
        <a href={`${addressWith(`/reports/${report.submissionId}`, { review: cells.join('.') })}#return`}>
          {say(words.returnIt)}
        </a>
      ) : (
        <a href={`/reports/${report.submissionId}`}>{say(words.seeReport)}</a>
      )}
    </div>,
  ]
}
