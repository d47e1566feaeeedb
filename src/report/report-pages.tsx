// One report: how it stands, what is missing section by section, its figures and texts, and the steps.

import { CopiesFound, type Found } from '../copies/index.ts'
import {
  type Duty,
  expectedOn,
  periodName,
  type Submission,
  SubmissionActs,
  SubmissionWay,
  TimelinessTag,
  timeliness,
} from '../duty/index.ts'
import { CONFIRMATION, FileFields } from '../file/index.ts'
import type { Unit } from '../organisation/index.ts'
import { dayOf, type PlainDate } from '../shared/day.ts'
import type { Finding } from '../shared/outcome.ts'
import {
  Actions,
  Button,
  type FieldError,
  Hidden,
  Notice,
  Page,
  Panel,
  Radios,
  type Shell,
  SummaryList,
  Table,
  TaskList,
  TextArea,
} from '../shared/page/index.ts'
import { formatDay, formatNumber } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import type { Around } from './actions.ts'
import { StateTag } from './pages.tsx'
import { askedOf, cellName, cellsOf, type Indicator, type Regime } from './regime.ts'
import { figureAt } from './report.ts'
import { ReportForm, typedOf } from './report-form.tsx'
import type { EditionHead, StoredReport } from './store.ts'
import { percentOf, texts } from './texts.ts'

export interface ReportPageProps {
  shell: Shell
  today: PlainDate
  submission: Submission
  content: StoredReport
  regime: Regime
  around: Around
  findings: Finding[]
  copies: string[]
  /** What this person may know of copies of other units' texts. */
  copied: Found
  editions: EditionHead[]
  duty: Duty
  owner: Unit
  allowed: ReadonlySet<string>
  writing: boolean
  typed: Record<string, string> | null
  errors: FieldError[]
}

export function ReportPage(props: ReportPageProps) {
  const { shell, submission, content, regime, duty, owner, allowed, writing, typed, errors } = props
  const { say } = shell
  const address = `/reports/${submission.id}`
  return (
    <Page
      shell={shell}
      title={`${duty.title}, ${say(periodName(duty.period))}`}
      lead={owner.name}
      crumbs={[{ href: '/reports', text: say(texts.title) }]}
      errors={errors}
    >
      <SubmissionWay shell={shell} state={submission.state} />
      <Standing {...props} />
      {content.nothingToReport && <Notice kind="info">{say(texts.nothingDeclared)}</Notice>}
      {!content.nothingToReport && <CopiesFound shell={shell} kind="report" found={props.copied} />}
      {!content.nothingToReport && <Copies {...props} />}
      {writing && !content.nothingToReport && <Progress {...props} />}
      {writing && !content.nothingToReport && <Aids {...props} />}
      {writing ? (
        <ReportForm {...props} values={typed ?? typedOf(regime, content)} />
      ) : (
        !content.nothingToReport && <Answers {...props} />
      )}
      <SubmissionActs
        submitHere={!writing || content.nothingToReport}
        {...{ shell, submission, allowed, errors, address }}
        typed={typed ?? {}}
        returning={<SectionReasons {...props} />}
      />
      {submission.state === 'accepted' && allowed.has('prepare') && <CorrectionForm {...props} />}
    </Page>
  )
}

function Standing({ shell, today, submission, content, regime, duty, writing, editions }: ReportPageProps) {
  const { say } = shell
  return (
    <>
      {submission.returnedReason && writing && (
        <Notice kind="warning" title={say(texts.returned)}>
          {submission.returnedReason}
        </Notice>
      )}
      {content.corrects !== null && (
        <Notice kind="info" title={say(texts.correcting)}>
          {content.corrects} {say(texts.correctLead)}
        </Notice>
      )}
      <SummaryList
        rows={[
          { term: say(texts.state), detail: <StateTag shell={shell} state={submission.state} /> },
          {
            term: say(texts.due),
            detail: (
              <>
                {formatDay(expectedOn(duty))} <TimelinessTag shell={shell} timeliness={timeliness(duty, today)} />
              </>
            ),
          },
          { term: say(texts.covers), detail: `${formatDay(duty.coversFrom)} – ${formatDay(duty.coversTo)}` },
          {
            term: say(texts.basis),
            detail: (
              <>
                <a href={`/duties/${duty.id}`}>{duty.reason}</a>
                <div class="hint">
                  {say(regime.ground)} <a href={`/regimes/${regime.version}`}>{say(texts.regimeLink)}</a>
                </div>
              </>
            ),
          },
          ...(editions.length > 1
            ? [
                {
                  term: say(texts.editions),
                  detail: editions.map(({ edition, acceptedAt, reason }) => (
                    <div key={edition}>
                      {say(texts.edition(edition))}: {formatDay(dayOf(acceptedAt))}
                      {reason && ` – ${reason}`}
                    </div>
                  )),
                },
              ]
            : []),
        ]}
      />
    </>
  )
}

const asked = ({ regime, content, duty }: ReportPageProps) => askedOf(regime, content.profile, duty.period)

/** Sections that this report has, with what is still open in each. */
function Progress(props: ReportPageProps) {
  const { shell, regime, findings } = props
  const { say } = shell
  const { indicators, questions } = asked(props)
  const sections = regime.sections.filter(({ id }) => [...indicators, ...questions].some(one => one.section === id))
  if (sections.length < 2) return null
  const open = (section: string) => {
    const of = indicators.filter(one => one.section === section)
    const fields = [
      ...of.flatMap(({ id, cells }) => [`answers.${id}.`, ...cells.map(cell => `figures.${cell.id}`)]),
      ...questions.filter(one => one.section === section).map(({ id }) => `narratives.${id}`),
    ]
    return findings.filter(({ field = '' }) =>
      fields.some(name => field === name || (name.endsWith('.') && field.startsWith(name))),
    ).length
  }
  return (
    <Panel title={say(texts.progress)}>
      <TaskList
        items={sections.map(({ id, label, name }) => {
          const left = open(id)
          const tag = left === 0 ? texts.complete : texts.stillMissing(left)
          return {
            title: `${label}. ${say(name)}`,
            href: `#section-${id}`,
            tag: { state: left === 0 ? ('done' as const) : ('open' as const), text: say(tag) },
          }
        })}
        empty=""
      />
    </Panel>
  )
}

/** Other ways to fill it in: the sheet, and the kind of organisation that decides what is asked. */
function Aids({ shell, submission, regime, content, errors }: ReportPageProps) {
  const { say } = shell
  const ofSheet = errors.filter(({ field }) => field === 'sheet' || field === CONFIRMATION)
  return (
    <>
      <details class="panel" open={ofSheet.length > 0}>
        <summary>{say(texts.fromSheet)}</summary>
        <p>{say(texts.sheetLead)}</p>
        <Actions>
          <Button kind="plain" href={`/reports/${submission.id}/sheet`}>
            {say(texts.template)}
          </Button>
        </Actions>
        <form method="post" action={`/reports/${submission.id}/sheet`} encType="multipart/form-data" noValidate>
          <Hidden name="version" value={submission.version} />
          <FileFields shell={shell} name="sheet" label={texts.sheetFile} kinds={['xlsx']} errors={ofSheet} />
          <Button kind="plain">{say(texts.fromSheet)}</Button>
        </form>
      </details>
      {regime.profiles.length > 1 && (
        <details class="panel">
          <summary>
            {say(texts.profile)}: {say(regime.profiles.find(({ id }) => id === content.profile)?.name ?? texts.profile)}
          </summary>
          <form method="post" action={`/reports/${submission.id}/profile`} noValidate>
            <Hidden name="version" value={submission.version} />
            <Radios
              name="profile"
              legend={say(texts.profile)}
              value={content.profile}
              options={regime.profiles.map(({ id, name }) => ({ value: id, text: say(name) }))}
            />
            <Button kind="plain">{say(texts.chooseProfile)}</Button>
          </form>
        </details>
      )}
    </>
  )
}

/** Texts that are nearly those of the period before, beside the unit's own past: told, never blocked. */
function Copies({ shell, copies, regime, content, around, duty }: ReportPageProps) {
  const { say } = shell
  if (copies.length === 0 || !around.past) return null
  const { past } = around
  return (
    <details class="panel" open>
      <summary>{say(texts.copied)}</summary>
      <p>{say(texts.copiedLead)}</p>
      <Table
        caption={say(texts.copied)}
        hideCaption
        columns={[
          { title: say(texts.ofQuestion) },
          { title: `${say(texts.thisPeriod)} (${say(periodName(duty.period))})` },
          { title: `${say(texts.before)} (${say(periodName(past.period))})` },
        ]}
        rows={regime.questions
          .filter(({ id }) => copies.includes(id))
          .map(({ id, name }) => [say(name), content.narratives[id], past.narratives[id]])}
        empty=""
      />
    </details>
  )
}

function Answers(props: ReportPageProps) {
  const { shell, content, regime } = props
  const { say } = shell
  const { indicators, questions } = asked(props)
  return (
    <>
      {regime.sections.map(({ id, label, name }) => {
        const figures = indicators.filter(one => one.section === id)
        const texts_ = questions.filter(one => one.section === id && content.narratives[one.id])
        if (figures.length + texts_.length === 0) return null
        return (
          <Panel key={id} title={`${label}. ${say(name)}`}>
            {figures.length > 0 && <Figures {...props} indicators={figures} caption={say(name)} />}
            {texts_.map(question => (
              <section key={question.id}>
                <h3>{say(question.name)}</h3>
                <p class="written">{content.narratives[question.id]}</p>
              </section>
            ))}
          </Panel>
        )
      })}
    </>
  )
}

function Figures(props: ReportPageProps & { indicators: readonly Indicator[]; caption: string }) {
  const { shell, content, around, indicators, caption } = props
  const { say, lang } = shell
  const shown = (value: number | null) => (value === null ? say(texts.noFigure) : formatNumber(value, lang))
  return (
    <Table
      caption={`${say(texts.figures)}: ${caption}`}
      hideCaption
      columns={[
        { title: say(texts.figure) },
        { title: say(texts.inPeriod), numeric: true },
        { title: say(texts.sinceStart), numeric: true },
        { title: say(texts.before), numeric: true },
      ]}
      rows={indicators.flatMap(indicator => {
        const answer = content.answers[indicator.id] ?? {}
        const notes = [
          answer.na && `${say(texts.isNotApplicable)}: ${answer.na}`,
          answer.on && formatDay(Temporal.PlainDate.from(answer.on)),
          answer.text,
          answer.why,
        ]
        const note = notes.filter(Boolean).join(' · ')
        const own = (position: number) => figureAt(content.figures, position)
        if (indicator.kind !== 'figures') {
          const chosen = indicator.cells.filter(cell => own(cell.position) === 1).map(cell => say(cell.name))
          const yes = own(indicator.cells[0]!.position)
          const said =
            indicator.kind === 'yes' ? (yes === null ? '' : say(yes ? texts.yes : texts.no)) : chosen.join('; ')
          return [[<Named text={say(indicator.name)} note={note} />, said || say(texts.noFigure), '', '']]
        }
        return indicator.cells.map((cell, at) => {
          const now = own(cell.position)
          const share =
            at === 0
              ? indicator.shares
                  ?.map(one => percentOf(shell.lang, content.figures, cellsOf(props.regime), one))
                  .filter(Boolean)
                  .join('; ')
              : ''
          return [
            <Named
              text={`${say(cellName(indicator, cell))} (${say(cell.unit)})`}
              note={at === 0 ? [share, note].filter(Boolean).join(' · ') : ''}
            />,
            shown(now),
            cell.stock ? shown(now) : shown(now === null ? null : now + (figureAt(around.earlier, cell.position) ?? 0)),
            shown(figureAt(around.past?.figures ?? [], cell.position)),
          ]
        })
      })}
      empty=""
    />
  )
}

const Named = ({ text, note }: { text: string; note: string }) => (
  <>
    {text}
    {note && <div class="hint">{note}</div>}
  </>
)

/** For whoever returns it: a reason for each section that is to be mended. */
function SectionReasons(props: ReportPageProps) {
  const { shell, regime, content } = props
  if (content.nothingToReport || regime.sections.length < 2) return null
  const field = typing(props.typed ?? {}, [])
  const { indicators, questions } = asked(props)
  return (
    <details open={Object.keys(props.typed ?? {}).some(name => name.startsWith('sections.'))}>
      <summary>{shell.say(texts.sectionReasons)}</summary>
      {regime.sections
        .filter(({ id }) => [...indicators, ...questions].some(one => one.section === id))
        .map(({ id, label, name }) => (
          <TextArea key={id} {...field(`sections.${id}`)} label={`${label}. ${shell.say(name)}`} rows={2} />
        ))}
    </details>
  )
}

function CorrectionForm({ shell, submission, typed, errors }: ReportPageProps) {
  const { say } = shell
  const field = typing(typed ?? {}, errors)
  return (
    <details class="panel" open={errors.some(error => error.field === 'correction')}>
      <summary>{say(texts.correct)}</summary>
      <p>{say(texts.correctLead)}</p>
      <form method="post" action={`/reports/${submission.id}/correction`} noValidate>
        <Hidden name="version" value={submission.version} />
        <TextArea {...field('correction')} label={say(texts.correctReason)} rows={3} required />
        <Button kind="plain">{say(texts.correct)}</Button>
      </form>
    </details>
  )
}
