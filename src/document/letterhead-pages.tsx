// The page of an organisation's settings for its papers.

import type { Unit } from '../organisation/index.ts'
import {
  Button,
  Checkbox,
  DateField,
  type FieldError,
  Hidden,
  NumberField,
  Page,
  Panel,
  Select,
  type Shell,
  Table,
  TextField,
} from '../shared/page/index.ts'
import { formatDay } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import { KINDS, type KindCode, kindOf, type LayoutName } from './layout/index.ts'
import type { Letterhead } from './outgoing.ts'
import type { Series, Term } from './outgoing-store.ts'
import { outgoingTexts as texts } from './outgoing-texts.ts'

interface Props {
  shell: Shell
  unit: Unit
  layout: LayoutName
  head: Letterhead & { version: number }
  terms: Term[]
  series: Series[]
  /** Of a term that may be added. */
  termId: string
  typed: Record<string, string>
  errors: FieldError[]
}

export function LetterheadPage(props: Props) {
  const { shell, unit, layout, series, errors } = props
  const { say } = shell
  return (
    <Page
      shell={shell}
      title={`${say(texts.settings)}: ${unit.name}`}
      lead={say(texts.settingsLead)}
      crumbs={[{ href: '/documents/outgoing', text: say(texts.title) }]}
      errors={errors}
    >
      <HeadForm {...props} />
      {layout === 'party' && <Terms {...props} />}
      <Panel title={say(texts.series)}>
        <Table
          caption={say(texts.series)}
          hideCaption
          columns={[
            { title: say(texts.kind) },
            { title: say(texts.seriesSince) },
            { title: say(texts.last), numeric: true },
          ]}
          rows={series.map(({ kind, since, last }) => [
            kind ? kindOf(kind as KindCode).name : say(texts.allKinds),
            formatDay(since),
            last,
          ])}
          empty={<p>{say(texts.noSeries)}</p>}
        />
      </Panel>
      <OpenSeries {...props} />
    </Page>
  )
}

function HeadForm({ shell, unit, layout, head, typed, errors }: Props) {
  const { say } = shell
  const { issuer, parentIssuer, abbreviation, office, place } = head
  const field = typing({ issuer, parentIssuer, abbreviation, office, place, ...typed }, errors)
  return (
    <Panel title={say(texts.head)}>
      <form method="post" action={`/documents/letterheads/${unit.id}`}>
        <Hidden name="version" value={typed.version ?? head.version} />
        <TextField {...field('parentIssuer')} label={say(texts.headParent)} required={false} />
        <TextField {...field('issuer')} label={say(texts.headIssuer)} />
        <TextField
          {...field('abbreviation')}
          label={say(texts.abbreviation)}
          hint={say(texts.abbreviationHint)}
          width="short"
        />
        {layout === 'state' && (
          <TextField {...field('office')} label={say(texts.office)} width="short" required={false} />
        )}
        <TextField {...field('place')} label={say(texts.place)} />
        {layout === 'state' && (
          <Checkbox name="eachKind" value="yes" label={say(texts.eachKind)} checked={head.eachKind} />
        )}
        <Button>{say(texts.saveSettings)}</Button>
      </form>
    </Panel>
  )
}

function Terms({ shell, unit, terms, termId, typed, errors }: Props) {
  const { say } = shell
  const field = typing(typed, errors)
  return (
    <Panel title={say(texts.terms)}>
      <p>{say(texts.termsLead)}</p>
      <Table
        caption={say(texts.terms)}
        hideCaption
        columns={[{ title: say(texts.termFrom) }, { title: say(texts.termUntil) }]}
        rows={terms.map(({ from, until }) => [formatDay(from), until ? formatDay(until.subtract({ days: 1 })) : '–'])}
        empty={<p>{say(texts.noTerms)}</p>}
      />
      <form method="post" action={`/documents/letterheads/${unit.id}/terms`}>
        <Hidden name="term" value={typed.term ?? termId} />
        <DateField {...field('from')} label={say(texts.termFrom)} />
        <DateField {...field('until')} label={say(texts.termUntil)} hint={say(texts.termOpen)} required={false} />
        <Button kind="plain">{say(texts.addTerm)}</Button>
      </form>
    </Panel>
  )
}

function OpenSeries({ shell, unit, layout, head, typed, errors }: Props) {
  const { say } = shell
  const field = typing(typed, errors)
  const each = layout === 'party' || head.eachKind
  const kinds = Object.entries(KINDS).filter(([, kind]) => kind[layout] !== null)
  return (
    <Panel title={say(texts.openSeries)}>
      <p>{say(texts.openSeriesLead)}</p>
      <form method="post" action={`/documents/letterheads/${unit.id}/series`}>
        <Select
          {...field('kind')}
          label={say(texts.kind)}
          options={
            each
              ? kinds.map(([value, { name }]) => ({ value, text: name }))
              : [{ value: 'BC', text: say(texts.allKinds) }]
          }
        />
        <NumberField {...field('openedAt')} label={say(texts.openedAt)} />
        <Button kind="plain">{say(texts.openSeries)}</Button>
      </form>
    </Panel>
  )
}
