// The form in which a report is written, section by section: fields made from the regime, nothing known by name.

import { WritingButtons } from '../duty/index.ts'
import {
  ActionForm,
  Actions,
  Button,
  Checkbox,
  DateField,
  Hidden,
  Notice,
  NumberField,
  Panel,
  Radios,
  TextArea,
  TextField,
} from '../shared/page/index.ts'
import { formatDay, formatNumber } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { askedOf, type Cell, cellName, type Indicator, type Regime } from './regime.ts'
import { figureAt, type ReportContent } from './report.ts'
import type { ReportPageProps } from './report-pages.tsx'
import { texts } from './texts.ts'

/** What the fields are made of: a report that is written, or the preview of an outline. */
type Props = Pick<ReportPageProps, 'shell' | 'regime' | 'errors'> & {
  submission: Pick<ReportPageProps['submission'], 'id'>
  duty: Pick<ReportPageProps['duty'], 'period'>
  content: Pick<ReportPageProps['content'], 'profile' | 'returned'>
  around: Pick<ReportPageProps['around'], 'past' | 'earlier' | 'counted'>
  values: Record<string, string>
}
type WritingProps = ReportPageProps & Props
type Field = ReturnType<typeof typing>

export function ReportForm(props: WritingProps) {
  const { shell, submission, content } = props
  const { say } = shell
  return (
    <>
      {!content.nothingToReport && <NothingToReport {...props} />}
      <form method="post" action={`/reports/${submission.id}`} noValidate>
        <Hidden name="version" value={submission.version} />
        <ReportSections {...props} />
        {content.nothingToReport ? (
          <Actions>
            <Button kind="plain">{say(texts.nothingTakeBack)}</Button>
          </Actions>
        ) : (
          <WritingButtons shell={shell} />
        )}
      </form>
    </>
  )
}

/** The fields, section by section. */
export function ReportSections(props: Props) {
  const { shell, content, regime, duty, values, errors } = props
  const { say } = shell
  const field = typing(values, errors)
  const { indicators, questions } = askedOf(regime, content.profile, duty.period)
  const inSections = regime.sections.length > 1
  return (
    <>
      {regime.sections.map(({ id, label, name }) => {
        const figures = indicators.filter(one => one.section === id)
        const narratives = questions.filter(one => one.section === id)
        if (figures.length + narratives.length === 0) return null
        return (
          <section key={id} id={`section-${id}`}>
            <h2>
              {label}. {say(name)}
            </h2>
            {content.returned[id] && (
              <Notice kind="warning" title={say(texts.toMend)}>
                {content.returned[id]}
              </Notice>
            )}
            {figures.map(indicator => (
              <IndicatorFields key={indicator.id} {...props} {...{ indicator, field }} />
            ))}
            {narratives.map(question => (
              <TextArea
                key={question.id}
                {...field(`narratives.${question.id}`)}
                label={say(question.name)}
                hint={say(question.hint)}
                rows={5}
                {...(inSections && !question.required ? { required: false } : {})}
              />
            ))}
          </section>
        )
      })}
    </>
  )
}

/** "Không phát sinh": one press, no figures. */
const NothingToReport = ({ shell, submission }: WritingProps) => (
  <Panel title={shell.say(texts.nothing)}>
    <p>{shell.say(texts.nothingLead)}</p>
    <ActionForm
      kind="plain"
      action={`/reports/${submission.id}/nothing`}
      label={shell.say(texts.nothing)}
      hidden={{ version: `${submission.version}` }}
    />
  </Panel>
)

function IndicatorFields(props: Props & { indicator: Indicator; field: Field }) {
  const { indicator } = props
  if (indicator.kind === 'figures' && indicator.cells.length === 1)
    return (
      <>
        <CellField {...props} cell={indicator.cells[0]!} />
        <Special {...props} />
      </>
    )
  // Radio buttons bring a group and a name of their own.
  if (indicator.kind === 'yes' || (indicator.kind === 'choice' && !indicator.many))
    return (
      <>
        {indicator.kind === 'yes' ? <YesFields {...props} /> : <ChoiceFields {...props} />}
        <Special {...props} />
      </>
    )
  return (
    <fieldset class="field">
      <legend>{props.shell.say(indicator.name)}</legend>
      {indicator.kind === 'figures' && indicator.cells.map(cell => <CellField key={cell.id} {...props} cell={cell} />)}
      {indicator.kind === 'choice' && <ChoiceFields {...props} />}
      <Special {...props} />
    </fieldset>
  )
}

function CellField(props: Props & { indicator: Indicator; field: Field; cell: Cell }) {
  const { shell, indicator, field, cell, around } = props
  const { say, lang } = shell
  const name = indicator.cells.length === 1 ? cellName(indicator, cell) : cell.name
  const told = (text: { vi: string; en: string }, value: number | null | undefined) =>
    value === null || value === undefined ? [] : [`${say(text).toLocaleLowerCase()}: ${formatNumber(value, lang)}`]
  const earlier = cell.stock ? null : figureAt(around.earlier, cell.position)
  const counted = around.counted[cell.id]
  return (
    <NumberField
      {...field(`figures.${cell.id}`)}
      label={say(name)}
      hint={
        <>
          {[
            say(cell.unit),
            ...told(texts.before, figureAt(around.past?.figures ?? [], cell.position)),
            ...told(texts.sinceStart, earlier),
          ].join(' · ')}
          {counted !== undefined && <Counted {...props} counted={counted} />}
        </>
      }
    />
  )
}

/** What the platform counted, with the way to what is behind it. */
function Counted({ shell, submission, cell, counted }: Props & { cell: Cell; counted: number }) {
  return (
    <>
      {' · '}
      <a href={`/reports/${submission.id}/records/${cell.id}`}>
        {shell.say(texts.counted)}: {formatNumber(counted, shell.lang)}
      </a>
    </>
  )
}

function YesFields({
  shell,
  indicator,
  field,
  around,
  submission,
  ...rest
}: Props & { indicator: Indicator; field: Field }) {
  const { say } = shell
  const { id, cells } = indicator
  const counted = around.counted[cells[0]!.id]
  return (
    <>
      <Radios
        {...field(`answers.${id}.yes`)}
        legend={say(indicator.name)}
        inline
        options={[
          { value: 'yes', text: say(texts.yes) },
          { value: 'no', text: say(texts.no) },
        ]}
        {...(counted !== undefined
          ? { hint: <Counted {...{ ...rest, shell, around, submission, counted }} cell={cells[0]!} /> }
          : {})}
      />
      <DateField {...field(`answers.${id}.on`)} label={say(texts.onDay)} />
      <TextField {...field(`answers.${id}.text`)} label={say(texts.proof)} width="medium" />
    </>
  )
}

function ChoiceFields({ shell, indicator, field, values, errors }: Props & { indicator: Indicator; field: Field }) {
  const { say } = shell
  const { id, cells, many } = indicator
  if (!many)
    return (
      <Radios
        {...field(`answers.${id}.choice`)}
        legend={say(indicator.name)}
        options={cells.map(cell => ({ value: cell.id, text: say(cell.name) }))}
      />
    )
  const error = errors.find(one => one.field === `answers.${id}.choice`)?.message
  return (
    <>
      {cells.map((cell, at) => (
        <Checkbox
          key={cell.id}
          name={`answers.${id}.options.${cell.id}`}
          label={say(cell.name)}
          checked={Boolean(values[`answers.${id}.options.${cell.id}`])}
          {...(at === 0 ? { error, id: `answers-${id}-choice` } : {})}
        />
      ))}
    </>
  )
}

/** Not applicable and explanations, folded away until they are needed. */
function Special({ shell, indicator, field, values, errors }: Props & { indicator: Indicator; field: Field }) {
  const { say } = shell
  const [na, why] = [`answers.${indicator.id}.na`, `answers.${indicator.id}.why`]
  const open = Boolean(values[na] || values[why]) || errors.some(({ field: at }) => at === na || at === why)
  return (
    <details open={open}>
      <summary>
        {say(texts.special)} <span class="unseen">({indicator.id})</span>
      </summary>
      <TextField {...field(na)} label={`${say(texts.notApplicable)} (${indicator.id})`} />
      <TextField {...field(why)} label={`${say(texts.why)} (${indicator.id})`} />
    </details>
  )
}

/** A stored report as the form has it typed. */
export const typedOf = (regime: Regime, { figures, answers, narratives }: ReportContent): Record<string, string> => {
  const typed: Record<string, string> = {}
  for (const { id, kind, cells, many } of regime.indicators) {
    const answer = answers[id] ?? {}
    if (answer.on) typed[`answers.${id}.on`] = formatDay(Temporal.PlainDate.from(answer.on))
    for (const key of ['text', 'na', 'why'] as const) typed[`answers.${id}.${key}`] = answer[key] ?? ''
    for (const cell of cells) {
      const value = figureAt(figures, cell.position)
      if (kind === 'figures') typed[`figures.${cell.id}`] = `${value ?? ''}`
      if (kind === 'yes' && value !== null) typed[`answers.${id}.yes`] = value ? 'yes' : 'no'
      if (kind === 'choice' && value === 1)
        typed[many ? `answers.${id}.options.${cell.id}` : `answers.${id}.choice`] = many ? 'on' : cell.id
    }
  }
  for (const { id } of regime.questions) typed[`narratives.${id}`] = narratives[id] ?? ''
  return typed
}
