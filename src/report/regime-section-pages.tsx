// Pages of a section of an outline that is being written: what it asks, in its order, and the form of a question.

import { Actions, Button, Checkbox, Hidden, Page, Table, TextField } from '../shared/page/index.ts'
import { typing } from '../shared/web.ts'
import type { Section } from './regime.ts'
import { addressOf, crumbsTo, English, Order, Stamped } from './regime-draft-pages.tsx'
import { draftTexts as texts } from './regime-draft-texts.ts'
import { AskedFields, PartPage, type PartProps, RemoveForm, Said, SectionSelect } from './regime-part-pages.tsx'

export function SectionPage(props: PartProps & { section: Section }) {
  const { shell, stored, section, errors } = props
  const { say } = shell
  const { id, label, name } = section
  const { indicators, questions } = stored.draft.regime
  const base = addressOf(stored)
  const held = [indicators, questions].map(all => all.filter(one => one.section === id).length) as [number, number]
  return (
    <Page shell={shell} title={`${label}. ${say(name)}`} crumbs={crumbsTo(shell, stored)} errors={errors}>
      <form method="post" action={`${base}/arrangement`}>
        <Stamped stored={stored} />
        <Hidden name="section" value={id} />
        <Indicators {...props} />
        <Questions {...props} />
      </form>
      <Actions>
        {(['figures', 'yes', 'choice'] as const).map(kind => (
          <Button key={kind} kind="plain" href={`${base}/indicators/new?section=${id}&kind=${kind}`}>
            {say(texts.add[kind])}
          </Button>
        ))}
        <Button kind="plain" href={`${base}/questions/new?section=${id}`}>
          {say(texts.addQuestion)}
        </Button>
      </Actions>
      <Rename {...props} />
      <Actions>
        <RemoveForm {...props} part={`section ${id}`} label={say(texts.removeSection(...held))} />
        <a href={base}>{say(texts.back)}</a>
      </Actions>
    </Page>
  )
}

function Indicators({ shell, stored, section }: PartProps & { section: Section }) {
  const { say } = shell
  const { indicators, profiles } = stored.draft.regime
  return (
    <Table
      caption={say(texts.indicators)}
      columns={[texts.indicator, texts.unit, texts.asks, texts.arrange].map(text => ({ title: say(text) }))}
      rows={indicators
        .filter(one => one.section === section.id)
        .map(({ id, name, cells, kind, profiles: asked }, at, all) => [
          <a href={`${addressOf(stored)}/indicators/${id}`}>{say(name)}</a>,
          kind === 'figures' ? [...new Set(cells.map(cell => say(cell.unit)))].join(', ') : say(texts.kinds[kind]),
          profiles
            .filter(one => asked?.includes(one.id) ?? true)
            .map(one => say(one.name))
            .join('; ') || '–',
          <Order shell={shell} part="indicator" id={id} name={say(name)} at={at} of={all.length} />,
        ])}
      empty={say(texts.noIndicators)}
    />
  )
}

function Questions({ shell, stored, section }: PartProps & { section: Section }) {
  const { say } = shell
  const { questions } = stored.draft.regime
  const own = questions.filter(one => one.section === section.id)
  if (own.length === 0) return null
  return (
    <Table
      caption={say(texts.questions)}
      columns={[texts.question, texts.required, texts.arrange].map(text => ({ title: say(text) }))}
      rows={own.map(({ id, name, required }, at) => [
        <a href={`${addressOf(stored)}/questions/${id}`}>{say(name)}</a>,
        required ? say(texts.required) : '–',
        <Order shell={shell} part="question" id={id} name={say(name)} at={at} of={own.length} />,
      ])}
      empty=""
    />
  )
}

function Rename({ shell, stored, section, typed, errors }: PartProps & { section: Section }) {
  const { say } = shell
  const field = typing(
    { vi: section.name.vi, en: section.name.en === section.name.vi ? '' : section.name.en, ...typed },
    errors,
  )
  return (
    <details class="panel" open={errors.length > 0}>
      <summary>{say(texts.rename)}</summary>
      <form method="post" action={`${addressOf(stored)}/sections/${section.id}`} noValidate>
        <Stamped stored={stored} />
        <TextField {...field('vi')} label={say(texts.sectionName)} required />
        <English {...{ shell, field }} name="en" label={texts.sectionName} />
        <Button kind="plain">{say(texts.rename)}</Button>
      </form>
    </details>
  )
}

export function QuestionPage(props: PartProps & { id: string | null }) {
  const { shell, stored, typed, id } = props
  const { say } = shell
  return (
    <PartPage
      {...props}
      title={say(stored.draft.regime.questions.find(one => one.id === id)?.name ?? texts.addQuestion)}
      action={`/questions/${id ?? 'new'}`}
      more={id !== null && <RemoveForm {...props} part={`question ${id}`} label={say(texts.removeQuestion)} />}
    >
      <Said {...props} name="name" label={texts.questionName} />
      <Said {...props} name="hint" label={texts.hint} area required={false} />
      <Checkbox name="required" label={say(texts.required)} checked={Boolean(typed.required)} />
      <SectionSelect {...props} />
      <AskedFields {...props} />
    </PartPage>
  )
}
