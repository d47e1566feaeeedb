// The queue's health as an administrator reads it: is it running, what waits, what failed and what to do about it.

import { type QueueHealth, type QueueSign, signsOf, type TroubledJob } from '../shared/jobs/health.ts'
import {
  ActionForm,
  Cards,
  Notice,
  type NoticeKind,
  Page,
  Panel,
  type Shell,
  SummaryList,
  Table,
  Tag,
} from '../shared/page/index.ts'
import type { Text } from '../shared/text.ts'
import { ago, duration, queueTexts as texts } from './texts.ts'

const SIGNS: Record<QueueSign, { kind: NoticeKind; title: Text; next: Text }> = {
  'worker-stopped': { kind: 'problem', title: texts.stopped, next: texts.stoppedNext },
  'waits-long': { kind: 'warning', title: texts.waitsLong, next: texts.waitsLongNext },
  failed: { kind: 'warning', title: texts.someFailed, next: texts.someFailedNext },
}

export function QueuePage({ shell, health, mailOn }: { shell: Shell; health: QueueHealth; mailOn: boolean }) {
  const { say } = shell
  const { heartbeatAgo, waiting, oldestFor, deferred, failed, failures, retrying } = health
  const signs = signsOf(health)
  const stopped = signs.includes('worker-stopped')
  const beat = heartbeatAgo === null ? say(texts.never) : say(ago(heartbeatAgo))
  return (
    <Page shell={shell} title={say(texts.title)} lead={say(texts.lead)}>
      {signs.map(sign => (
        <Notice key={sign} kind={SIGNS[sign].kind} title={say(SIGNS[sign].title)}>
          {say(SIGNS[sign].next)}
        </Notice>
      ))}
      {signs.length === 0 && <Notice kind="success" title={say(texts.fine)} />}
      <Cards
        items={[
          { value: waiting, label: say(texts.waiting), state: 'open' },
          { value: deferred, label: say(texts.deferred), state: 'none' },
          { value: failed, label: say(texts.failed), state: failed > 0 ? 'late' : 'done' },
        ]}
      />
      <SummaryList
        rows={[
          { term: say(texts.heartbeat), detail: <Tag state={stopped ? 'late' : 'done'}>{beat}</Tag> },
          { term: say(texts.oldest), detail: oldestFor === null ? say(texts.nothing) : say(duration(oldestFor)) },
          { term: say(texts.mail), detail: say(mailOn ? texts.mailOn : texts.mailOff) },
        ]}
      />
      <Panel title={say(texts.failures)}>
        <Jobs shell={shell} caption={texts.failures} jobs={failures} retry />
      </Panel>
      {retrying.length > 0 && (
        <Panel title={say(texts.retrying)}>
          <Jobs shell={shell} caption={texts.retrying} jobs={retrying} />
        </Panel>
      )}
    </Page>
  )
}

function Jobs(props: { shell: Shell; caption: Text; jobs: TroubledJob[]; retry?: boolean }) {
  const { shell, caption, jobs, retry = false } = props
  const { say } = shell
  const titles = [texts.kind, texts.id, texts.reason, texts.tries, texts.age, ...(retry ? [texts.act] : [])]
  return (
    <Table
      caption={say(caption)}
      hideCaption
      columns={titles.map(text => ({ title: say(text), numeric: text === texts.tries }))}
      rows={jobs.map(({ id, kind, reason, tries, age }) => [
        kind,
        <code>{id}</code>,
        <code>{reason}</code>,
        tries,
        say(duration(age)),
        ...(retry
          ? [<ActionForm action={`/queue/${id}/retry`} label={say(texts.retry)} about={id} kind="plain" />]
          : []),
      ])}
      empty={<p>{say(texts.noFailures)}</p>}
    />
  )
}
