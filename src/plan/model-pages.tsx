// The page on which the office writes models, and what a unit and its superior see of them in a plan.

import type { Programme } from '../programme/index.ts'
import {
  Actions,
  Button,
  Checkbox,
  Empty,
  type FieldError,
  Hidden,
  Notice,
  Page,
  Panel,
  type Shell,
  Tag,
  TextArea,
  TextField,
} from '../shared/page/index.ts'
import { typing } from '../shared/web.ts'
import { type Adoption, adoptionOf, type Model } from './model.ts'
import { modelTexts } from './model-texts.ts'
import type { PlanContent, PlanLine } from './plan.ts'
import { texts } from './texts.ts'

export function ModelPage(props: {
  shell: Shell
  programme: Programme
  contents: readonly PlanContent[]
  /** As they are in the form, by field name. */
  typed: Record<string, string>
  /** How many organisations follow which. */
  counts: ReadonlyMap<string, Record<Adoption, number>>
  /** Whose accepted plan filled the empty fields; null: nobody's. */
  from: string | null
  known: string
  errors: FieldError[]
}) {
  const { shell, programme, contents, typed, counts, from, known, errors } = props
  const { say } = shell
  const follow = `/plans/follow-up/${programme.id}`
  const field = typing(typed, errors)
  return (
    <Page
      shell={shell}
      title={say(modelTexts.title)}
      lead={programme.subject}
      crumbs={[
        { href: '/plans', text: say(texts.title) },
        { href: follow, text: say(texts.followUp) },
      ]}
      errors={errors}
    >
      <p>{say(modelTexts.lead)}</p>
      <Notice kind="warning">{say(modelTexts.noNames)}</Notice>
      {from && <Notice kind="info">{say(modelTexts.from(from))}</Notice>}
      {contents.length === 0 ? (
        <Empty title={say(modelTexts.noContents)}>
          <p>
            <a href={`/programmes/${programme.id}/contents`}>{say(texts.markContents)}</a>
          </p>
        </Empty>
      ) : (
        <form method="post" action={`${follow}/model`} noValidate>
          <Hidden name="known" value={known} />
          {contents.map(({ id, path, title, paragraph }) => (
            <Panel key={id} title={`${path}. ${title}`}>
              <details>
                <summary>{say(texts.paragraph)}</summary>
                <blockquote class="quote">{paragraph}</blockquote>
              </details>
              {counts.has(id) && <p>{say(modelTexts.counts(counts.get(id)!.unchanged, counts.get(id)!.changed))}</p>}
              <TextArea {...field(`models.${id}.how`)} label={say(texts.how)} rows={3} />
              <TextField {...field(`models.${id}.who`)} label={say(texts.who)} hint={say(modelTexts.whoHint)} />
              <TextField {...field(`models.${id}.expected`)} label={say(texts.expected)} />
              <TextField {...field(`models.${id}.evidence`)} label={say(texts.evidence)} />
            </Panel>
          ))}
          <Actions>
            <Button>{say(modelTexts.save)}</Button>
          </Actions>
        </form>
      )}
    </Page>
  )
}

/** In the form of a plan, above the fields of a content that has a model. */
export function ModelOffer(props: {
  shell: Shell
  model: Model
  name: string
  line: PlanLine | undefined
  chosen: boolean
}) {
  const { shell, model, name, line, chosen } = props
  const { say } = shell
  const adoption = line ? adoptionOf(line, model) : null
  const told = [
    [texts.how, model.how],
    [texts.who, model.who],
    [texts.expected, model.expected],
    [texts.evidence, model.evidence],
  ] as const
  return (
    <details open={line === undefined || chosen}>
      <summary>
        {say(modelTexts.model)}
        {adoption && ` (${say(modelTexts[adoption]).toLowerCase()})`}
      </summary>
      {told
        .filter(([, said]) => said !== '')
        .map(([label, said]) => (
          <div key={say(label)} class="written">
            <strong>{say(label)}:</strong> {said}
          </div>
        ))}
      <Checkbox name={name} value="yes" checked={chosen} label={say(modelTexts.take)} hint={say(modelTexts.takeHint)} />
    </details>
  )
}

export const AdoptionTag = ({ shell, adoption }: { shell: Shell; adoption: Adoption | null }) =>
  adoption && (
    <div>
      <Tag state="open">{shell.say(modelTexts[adoption])}</Tag>
    </div>
  )
