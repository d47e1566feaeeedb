// Who is told what when an outgoing document takes a step: those whose turn it is now, or whose work it was.

import { type NoticeKind, notify } from '../notice/index.ts'
import { type Permission, peopleWho } from '../organisation/index.ts'
import type { Context } from '../shared/web.ts'
import { kindOf } from './layout/index.ts'
import type { OutgoingState } from './outgoing.ts'
import type { Outgoing } from './outgoing-store.ts'

const base = '/documents/outgoing'

const KINDS = {
  submitted: {
    kind: 'outgoing.submitted',
    base,
    title: { vi: 'Văn bản chờ duyệt', en: 'A document waits for approval' },
  },
  approved: {
    kind: 'outgoing.approved',
    base,
    title: { vi: 'Văn bản chờ cấp số', en: 'A document is to be numbered' },
  },
  numbered: { kind: 'outgoing.numbered', base, title: { vi: 'Văn bản chờ ký', en: 'A document is to be signed' } },
  draft: { kind: 'outgoing.returned', base, title: { vi: 'Văn bản bị trả lại', en: 'A document was returned' } },
  signed: {
    kind: 'outgoing.signed',
    base,
    title: { vi: 'Văn bản đã ký, chờ gửi', en: 'A document was signed and is to be sent' },
  },
} as const satisfies Partial<Record<OutgoingState, NoticeKind>>

export const outgoingNotices: readonly NoticeKind[] = Object.values(KINDS)

const TURN: Record<keyof typeof KINDS, Permission> = {
  submitted: 'approve',
  approved: 'number',
  numbered: 'sign',
  draft: 'prepare',
  signed: 'send',
}

export async function tellOfOutgoing(context: Context, { id, unitId, kind, content }: Outgoing, state: OutgoingState) {
  if (state === 'cancelled') return
  const people = await peopleWho(context.db, TURN[state], unitId, context.today)
  const about = `${kindOf(kind).name}: ${content.subject}`
  await notify(context, { kind: KINDS[state], subject: id, unit: unitId, about: { vi: about, en: about }, people })
}
