// Earlier editions of a plan, its lines as a table, and the form that opens an amendment.

import type { Unit } from '../organisation/index.ts'
import { dayOf } from '../shared/day.ts'
import { Button, Hidden, Page, type Shell, SummaryList, Table, Tag, TextArea } from '../shared/page/index.ts'
import { formatDay } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import type { Plan } from './actions.ts'
import type { EditionHead } from './amending-store.ts'
import { adoptionOf, type Models } from './model.ts'
import { AdoptionTag } from './model-pages.tsx'
import type { PlanPageProps } from './pages.tsx'
import type { PlanContent, PlanLine } from './plan.ts'
import { texts } from './texts.ts'

export function LinesTable(props: {
  shell: Shell
  lines: readonly PlanLine[]
  contents: readonly PlanContent[]
  /** Lines that follow one are marked; not in earlier editions, which may have followed another. */
  models?: Models
}) {
  const { shell, lines, contents, models } = props
  const { say } = shell
  const columns = [texts.content, texts.how, texts.who, texts.dueOn, texts.expected, texts.evidence]
  const pathOf = (line: PlanLine) => contents.find(({ id }) => id === line.contentId)?.path
  return (
    <Table
      caption={say(texts.lines)}
      columns={columns.map(text => ({ title: say(text) }))}
      rows={lines.map(line => [
        <>
          {pathOf(line) && <span class="hint">{pathOf(line)} </span>}
          {line.content}
          {line.contentId !== null && (
            <AdoptionTag shell={shell} adoption={adoptionOf(line, models?.get(line.contentId))} />
          )}
          {line.notApplicable && (
            <p>
              <Tag state="none">{say(texts.doesNotApply)}</Tag> {line.notApplicable}
            </p>
          )}
          {line.returned && (
            <p>
              <Tag state="soon">{say(texts.askedToMend)}</Tag> {line.returned}
            </p>
          )}
        </>,
        ...[
          <div class="written">{line.how}</div>,
          line.who,
          line.dueOn && formatDay(line.dueOn),
          line.expected,
          line.evidence,
        ],
      ])}
      empty={say(texts.noLine)}
    />
  )
}

/** In the head of a plan: where its accepted editions are read. */
export function editionRows({ say }: Shell, planId: string, editions: readonly EditionHead[]) {
  if (editions.length === 0) return []
  const detail = editions.map(({ edition, acceptedAt, reason }) => (
    <div key={edition}>
      <a href={`/plans/${planId}/editions/${edition}`}>{say(texts.edition(edition))}</a>: {formatDay(dayOf(acceptedAt))}
      {reason && ` – ${reason}`}
    </div>
  ))
  return [{ term: say(texts.editions), detail }]
}

export function EditionPage(props: { shell: Shell; plan: Plan; owner: Unit; edition: EditionHead; lines: PlanLine[] }) {
  const { shell, plan, owner, edition, lines } = props
  const { say } = shell
  return (
    <Page
      shell={shell}
      title={`${plan.duty.title} – ${say(texts.edition(edition.edition))}`}
      lead={owner.name}
      crumbs={[
        { href: '/plans', text: say(texts.title) },
        { href: `/plans/${plan.submission.id}`, text: plan.duty.title },
      ]}
    >
      <SummaryList
        rows={[
          { term: say(texts.acceptedOn), detail: `${formatDay(dayOf(edition.acceptedAt))} – ${edition.acceptedBy}` },
          ...(edition.reason ? [{ term: say(texts.amendReason), detail: edition.reason }] : []),
        ]}
      />
      <LinesTable {...{ shell, lines, contents: plan.contents }} />
    </Page>
  )
}

export function AmendmentForm({ shell, plan, typed, errors }: PlanPageProps) {
  const { say } = shell
  const field = typing(typed ?? {}, errors)
  return (
    <details class="panel" open={errors.some(error => error.field === 'amendment')}>
      <summary>{say(texts.amend)}</summary>
      <p>{say(texts.amendLead)}</p>
      <form method="post" action={`/plans/${plan.submission.id}/amendment`} noValidate>
        <Hidden name="version" value={plan.submission.version} />
        <TextArea {...field('amendment')} label={say(texts.amendReason)} rows={3} required />
        <Button kind="plain">{say(texts.amend)}</Button>
      </form>
    </details>
  )
}
