// The page on which a person checks what the file of a unit's own plan is taken to say, and the panel where it comes in.

import { CONFIRMATION, FileFields, type StoredFile } from '../file/index.ts'
import type { Unit } from '../organisation/index.ts'
import {
  Actions,
  Button,
  Checkbox,
  type FieldError,
  Hidden,
  Notice,
  NumberField,
  Page,
  Panel,
  Radios,
  type Shell,
} from '../shared/page/index.ts'
import { formatDay } from '../shared/text.ts'
import type { Plan } from './actions.ts'
import type { Passage } from './passages.ts'
import type { PlanContent, PlanLine } from './plan.ts'
import { SOURCE_FILES } from './source-actions.ts'
import { sourceTexts } from './source-texts.ts'
import { isTyped, saidIn } from './taking.ts'
import { texts } from './texts.ts'

interface Row {
  content: PlanContent
  picked: number | null
  offered: Passage[]
  replace: boolean
  /** What the plan says by now; null: nothing yet. */
  line: PlanLine | null
  /** A number that names no passage, as it was typed. */
  other: string
}

interface Props {
  shell: Shell
  plan: Plan
  owner: Unit
  file: StoredFile
  passages: readonly Passage[]
  rows: readonly Row[]
  own: ReadonlySet<number>
  writing: boolean
  errors: FieldError[]
}

export function SourcePage(props: Props) {
  const { shell, plan, owner, file, passages, rows, writing, errors } = props
  const { say } = shell
  const { submission, duty } = plan
  const found = rows.filter(({ picked }) => picked !== null)
  const used = new Set(found.map(({ picked }) => picked))
  const unused = passages.filter(({ number }) => !used.has(number))
  return (
    <Page
      shell={shell}
      title={say(sourceTexts.title)}
      lead={`${owner.name} – ${file.name}`}
      crumbs={[
        { href: '/plans', text: say(texts.title) },
        { href: `/plans/${submission.id}`, text: duty.title },
      ]}
      errors={errors}
    >
      <Notice
        kind={writing ? 'info' : 'warning'}
        title={say(sourceTexts.found(found.length, rows.length, unused.length))}
      >
        {say(writing ? sourceTexts.check : sourceTexts.notWritten)}
      </Notice>
      {writing ? <Choosing {...props} unused={unused} used={used} /> : <Passages {...{ shell, passages }} />}
    </Page>
  )
}

function Choosing(props: Props & { unused: readonly Passage[]; used: ReadonlySet<number | null> }) {
  const { shell, plan, file, passages, rows, errors, unused, used } = props
  const { say } = shell
  const { submission } = plan
  return (
    <form method="post" action={`/plans/${submission.id}/sources/${file.id}`} noValidate>
      <Hidden name="version" value={submission.version} />
      {rows.map(row => (
        <ContentRow key={row.content.id} {...{ shell, row, passages, errors }} />
      ))}
      <Unused {...props} passages={unused} />
      {used.size > 0 && (
        <details class="panel">
          <summary>{say(sourceTexts.used)}</summary>
          <Passages shell={shell} passages={passages.filter(({ number }) => used.has(number))} />
        </details>
      )}
      <Actions>
        {/* First, because Enter in a field presses the first: it changes nothing. */}
        <Button kind="plain" name="next" value="look">
          {say(sourceTexts.look)}
        </Button>
        <Button name="next" value="take">
          {say(sourceTexts.take)}
        </Button>
      </Actions>
    </form>
  )
}

function Passages({ shell, passages }: { shell: Shell; passages: readonly Passage[] }) {
  return (
    <ul class="plain-list">
      {passages.map(passage => (
        <li key={passage.number}>
          {nameOf(passage)}
          <div class="hint">{passageSays(shell, passage)}</div>
        </li>
      ))}
    </ul>
  )
}

function ContentRow(props: { shell: Shell; row: Row; passages: readonly Passage[]; errors: readonly FieldError[] }) {
  const { shell, row, passages, errors } = props
  const { say } = shell
  const { content, picked, offered, replace, line, other } = row
  const none = { value: 'none', text: say(sourceTexts.none) }
  return (
    <Panel title={`${content.path}. ${content.title}`}>
      <details>
        <summary>{say(texts.paragraph)}</summary>
        <blockquote class="quote">{content.paragraph}</blockquote>
      </details>
      <Radios
        name={`pick.${content.id}`}
        legend={say(sourceTexts.pick)}
        value={picked === null ? 'none' : `${picked}`}
        options={[
          ...offered.map(passage => ({
            value: `${passage.number}`,
            text: nameOf(passage),
            hint: passageSays(shell, passage),
          })),
          none,
        ]}
      />
      {passages.length > offered.length && (
        <NumberField
          name={`other.${content.id}`}
          label={say(sourceTexts.other)}
          hint={say(sourceTexts.otherHint)}
          value={other}
          error={errors.find(({ field }) => field === `other.${content.id}`)?.message}
        />
      )}
      {line && isTyped(line) && (
        <Checkbox
          name={`replace.${content.id}`}
          value="yes"
          checked={replace}
          label={say(sourceTexts.replace)}
          hint={`${say(sourceTexts.typed)} ${toldOf(shell, line)}`}
        />
      )}
    </Panel>
  )
}

/** Those that no content takes: each may become a line of the unit's own. */
function Unused({ shell, passages, own }: Props) {
  const { say } = shell
  if (passages.length === 0) return <p>{say(sourceTexts.allUsed)}</p>
  return (
    <Panel title={say(sourceTexts.unused)}>
      <p>
        {say(sourceTexts.asOwn)}. {say(sourceTexts.asOwnHint)}
      </p>
      {passages.map(passage => (
        <Checkbox
          key={passage.number}
          name={`own.${passage.number}`}
          value="yes"
          checked={own.has(passage.number)}
          label={nameOf(passage)}
          hint={passageSays(shell, passage)}
        />
      ))}
    </Panel>
  )
}

/** Shown of a title, and of each thing that is told. */
const SHOWN = 240

const shortened = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}…` : text)

const nameOf = ({ number, title }: Passage) => `${number}. ${shortened(title)}`

/** Beside its title, which is shown already. */
const passageSays = (shell: Shell, passage: Passage): string =>
  [
    toldOf(shell, { ...saidIn(passage, passage.title), how: passage.how }),
    ...(passage.cut ? [shell.say(sourceTexts.cut)] : []),
  ]
    .filter(Boolean)
    .join(' · ')

function toldOf({ say }: Shell, line: Partial<PlanLine>): string {
  const told = [
    [texts.notApplicable, line.notApplicable ?? ''],
    [texts.how, line.how ?? ''],
    [texts.who, line.who ?? ''],
    [texts.dueOn, line.dueOn ? formatDay(line.dueOn) : ''],
    [texts.expected, line.expected ?? ''],
    [texts.evidence, line.evidence ?? ''],
  ] as const
  return told
    .filter(([, said]) => said !== '')
    .map(([name, said]) => `${say(name)}: ${shortened(said.replaceAll('\n', '; '))}`)
    .join(' · ')
}

/** On the plan while it is written: files that are there, and the form for another. */
export function SourcePanel(props: {
  shell: Shell
  planId: string
  files: readonly StoredFile[]
  /** The id of the file to come. */
  id: string
  errors: readonly FieldError[]
}) {
  const { shell, planId, files, id, errors } = props
  const { say } = shell
  const own = errors.filter(({ field }) => field === 'source' || field === CONFIRMATION)
  return (
    <details class="panel" open={own.length > 0}>
      <summary>{say(sourceTexts.have)}</summary>
      <p>{say(sourceTexts.lead)}</p>
      {files.length > 0 && (
        <>
          <h3>{say(sourceTexts.broughtIn)}</h3>
          <ul class="plain-list">
            {files.map(file => (
              <li key={file.id}>
                <a href={`/plans/${planId}/sources/${file.id}/file`}>{file.name}</a> ·{' '}
                <a href={`/plans/${planId}/sources/${file.id}`}>
                  {say(sourceTexts.compare)}
                  <span class="unseen"> {file.name}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <form method="post" action={`/plans/${planId}/sources`} encType="multipart/form-data" noValidate>
        <Hidden name="id" value={id} />
        <FileFields shell={shell} name="source" label={sourceTexts.file} kinds={SOURCE_FILES} errors={own} />
        <Button kind="plain">{say(sourceTexts.read)}</Button>
      </form>
    </details>
  )
}
