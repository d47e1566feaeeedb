// What is shown of passages that are largely the same: to a unit a sentence, to whoever accepts both texts.

import type { SubmissionKind } from '../duty/index.ts'
import { Notice, type Shell, Table } from '../shared/page/index.ts'
import type { Found } from './comparing.ts'
import { texts } from './texts.ts'

export function CopiesFound({ shell, kind, found }: { shell: Shell; kind: SubmissionKind; found: Found }) {
  const { say } = shell
  const { told, seen } = found
  return (
    <>
      {told && <Notice kind="info">{say(texts.told[kind])}</Notice>}
      {seen.length > 0 && (
        <details class="panel" open>
          <summary>{say(texts.seen)}</summary>
          <Table
            caption={say(texts.seen)}
            hideCaption
            columns={[texts.here, texts.unit, texts.there].map(text => ({ title: say(text) }))}
            rows={seen.map(({ text, other, unit, otherId }) => [
              text,
              <a href={`/${kind}s/${otherId}`}>{unit}</a>,
              other,
            ])}
            empty=""
          />
        </details>
      )}
    </>
  )
}

/** Side by side with the unit's own past. */
export function CopiesOfPast(props: {
  shell: Shell
  title: string
  now: string
  before: string
  copies: readonly { now: string; before: string }[]
}) {
  const { title, now, before, copies } = props
  if (copies.length === 0) return null
  return (
    <details class="panel">
      <summary>{title}</summary>
      <Table
        caption={title}
        hideCaption
        columns={[{ title: now }, { title: before }]}
        rows={copies.map(copy => [copy.now, copy.before])}
        empty=""
      />
    </details>
  )
}
