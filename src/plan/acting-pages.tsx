// Who acts where an organisation has no union: the page on which the office names it, and the sentence on a plan.

import type { Programme } from '../programme/index.ts'
import { dayOf } from '../shared/day.ts'
import {
  Actions,
  addressWith,
  Button,
  Checkbox,
  Empty,
  type FieldError,
  Hidden,
  Notice,
  Page,
  Paging,
  Panel,
  Select,
  type Shell,
  Table,
  Tabs,
  TextField,
} from '../shared/page/index.ts'
import { formatDay } from '../shared/text.ts'
import { typing } from '../shared/web.ts'
import type { Acting, ActingUnit, EndedActing } from './acting-store.ts'
import { actingTexts } from './acting-texts.ts'
import type { PlanContent } from './plan.ts'
import { texts } from './texts.ts'

export function ActingPage(props: {
  shell: Shell
  programme: Programme
  named: boolean
  unnamed: number
  units: ActingUnit[]
  next: string | null
  after: string | null
  bodies: readonly { id: string; name: string }[]
  typed: Record<string, string>
  chosen: readonly string[]
  errors: FieldError[]
  /** What was taken back last; nothing where those not named are shown. */
  ended: readonly EndedActing[]
}) {
  const { shell, programme, named, unnamed, units, next, after, bodies, typed, chosen, errors, ended } = props
  const { say } = shell
  const follow = `/plans/follow-up/${programme.id}`
  const address = `${follow}/acting`
  const shown = named ? { shown: 'named' } : {}
  const field = typing(typed, errors)
  return (
    <Page
      shell={shell}
      title={say(actingTexts.title)}
      lead={programme.subject}
      crumbs={[
        { href: '/plans', text: say(texts.title) },
        { href: follow, text: say(texts.followUp) },
      ]}
      errors={errors}
    >
      <p>{say(actingTexts.lead)}</p>
      <Tabs
        label={say(actingTexts.title)}
        items={[
          { text: say(actingTexts.unnamed), count: unnamed, href: address, current: !named },
          { text: say(actingTexts.named), href: addressWith(address, { shown: 'named' }), current: named },
        ]}
      />
      {units.length === 0 ? (
        <Empty title={say(named ? actingTexts.noneNamed : actingTexts.noneLeft)}>
          <p>{say(named ? actingTexts.noneNamedNext : actingTexts.noneLeftNext)}</p>
        </Empty>
      ) : (
        <form method="post" action={address} noValidate>
          {named && <Hidden name="shown" value="named" />}
          {units.map(({ id, acting }) => (
            <Hidden key={id} name={`was.${id}`} value={acting?.namedAt.toString() ?? ''} />
          ))}
          <Table
            caption={say(named ? actingTexts.named : actingTexts.unnamed)}
            hideCaption
            columns={[texts.unit, ...(named ? [actingTexts.who, actingTexts.namedBy] : [])].map(text => ({
              title: say(text),
            }))}
            rows={units.map(({ id, name, planId, acting }) => [
              <a href={planId ? `/plans/${planId}` : `/units/${id}`}>{name}</a>,
              ...(acting ? [actingName(shell, acting), `${acting.namedBy}, ${formatDay(dayOf(acting.namedAt))}`] : []),
            ])}
            select={{ name: 'unit', rows: units.map(({ id, name }) => ({ value: id, label: name })), chosen }}
            empty=""
          />
          <Paging
            shell={shell}
            next={next && addressWith(address, { ...shown, after: next })}
            first={after && addressWith(address, shown)}
          />
          <Panel title={say(actingTexts.who)}>
            <Select
              {...field('by')}
              label={say(actingTexts.by)}
              options={[
                { value: '', text: say(actingTexts.itself) },
                ...bodies.map(({ id, name }) => ({ value: id, text: name })),
              ]}
            />
            <TextField {...field('post')} label={say(actingTexts.post)} hint={say(actingTexts.postHint)} />
            {!named && <Checkbox name="all" label={say(actingTexts.all(unnamed))} checked={typed.all === 'on'} />}
            <Actions>
              <Button>{say(actingTexts.name)}</Button>
            </Actions>
          </Panel>
          {named && (
            <Panel title={say(actingTexts.end)}>
              <p>{say(actingTexts.endLead)}</p>
              <TextField {...field('reason')} label={say(actingTexts.reason)} />
              <Actions>
                <Button kind="plain" name="step" value="end">
                  {say(actingTexts.end)}
                </Button>
              </Actions>
            </Panel>
          )}
        </form>
      )}
      {ended.length > 0 && <Ended shell={shell} ended={ended} />}
    </Page>
  )
}

function Ended({ shell, ended }: { shell: Shell; ended: readonly EndedActing[] }) {
  const { say } = shell
  return (
    <Table
      caption={say(actingTexts.history(ended.length))}
      columns={[texts.unit, actingTexts.who, actingTexts.reason, actingTexts.endedBy].map(text => ({
        title: say(text),
      }))}
      rows={ended.map(one => [
        one.unit,
        actingName(shell, one),
        one.reason,
        `${one.endedBy}, ${formatDay(dayOf(one.endedAt))}`,
      ])}
      empty=""
    />
  )
}

const actingName = ({ say }: Shell, { byName, post }: Acting): string =>
  [post, byName ?? (post ? say(actingTexts.ofUnit) : '')].filter(Boolean).join(', ')

/** On a plan whose organisation has no union: who acts in the contents that are done together with it. */
export function ActingNotice(props: {
  shell: Shell
  /** undefined: there is a union, or nothing is known. */
  acting: Acting | null | undefined
  contents: readonly PlanContent[]
}) {
  const { shell, acting, contents } = props
  const together = contents.filter(({ needsUnion }) => needsUnion)
  if (acting === undefined || together.length === 0) return null
  const { say } = shell
  const names = together.map(({ path, title }) => `${path} ${title}`).join('; ')
  return acting ? (
    <Notice kind="info" title={say(actingTexts.acts(actingName(shell, acting)))}>
      {say(actingTexts.inContents(names))}
    </Notice>
  ) : (
    <Notice kind="warning" title={say(actingTexts.nobody)}>
      {say(actingTexts.inContents(names))}
    </Notice>
  )
}
