// Small parts that the pages of programmes share.

import { type Shell, Tag, type TagState } from '../shared/page/index.ts'
import { fold, formatDay } from '../shared/text.ts'
import type { ProgrammeState } from './life.ts'
import type { Deliverable, Programme, Task } from './programme.ts'
import { texts } from './texts.ts'

export const crumbsTo = ({ say }: Shell, programme?: Programme) => [
  { href: '/programmes', text: say(texts.title) },
  ...(programme ? [{ href: `/programmes/${programme.id}`, text: programme.subject }] : []),
]

const TAGS: Record<ProgrammeState, TagState> = {
  draft: 'none',
  submitted: 'open',
  approved: 'open',
  published: 'done',
  closed: 'none',
}

export const StateTag = ({ shell, programme }: { shell: Shell; programme: Pick<Programme, 'state'> }) => (
  <Tag state={TAGS[programme.state]}>{shell.say(texts.states[programme.state])}</Tag>
)

/** Who does it: the organisation, and the document's own words where they differ; or what is still open. */
export function ownerOf({ say }: Shell, { bodyName, unit, forUnits }: Task): string {
  if (forUnits) return bodyName ?? say(texts.owers.units)
  if (unit === null) return bodyName === null ? say(texts.noOwner) : `${bodyName} (${say(texts.unmatched)})`
  return bodyName === null || fold(bodyName) === fold(unit) ? unit : `${unit} (${say(texts.asWritten(bodyName))})`
}

export const dates = ({ say }: Shell, { occurrences }: Deliverable): string =>
  occurrences.length === 0 ? say(texts.noDate) : occurrences.map(o => formatDay(o.dueOn)).join(', ')
