// What people are told about programmes: those whose turn it is, and those who got tasks.

import type { NoticeKind } from '../notice/index.ts'

const base = '/programmes'

/** One for each person and programme, however many duties came of it. */
export const handedOut: NoticeKind = {
  kind: 'programme.handed-out',
  title: { vi: 'Đơn vị được giao nhiệm vụ trong chương trình', en: 'Your organisation was given tasks of a programme' },
  base,
}

export const waiting: NoticeKind = {
  kind: 'programme.waiting',
  title: { vi: 'Chương trình chờ duyệt', en: 'A programme waits for your approval' },
  base,
}

export const returned: NoticeKind = {
  kind: 'programme.returned',
  title: { vi: 'Chương trình được trả lại để hoàn thiện', en: 'A programme was returned for correction' },
  base,
}

export const approved: NoticeKind = {
  kind: 'programme.approved',
  title: {
    vi: 'Chương trình đã được duyệt, chờ giao nhiệm vụ',
    en: 'A programme was approved and waits to be handed out',
  },
  base,
}

export const amended: NoticeKind = {
  kind: 'programme.amended',
  title: { vi: 'Chương trình được điều chỉnh', en: 'A programme was amended' },
  base,
}

export const programmeNotices: readonly NoticeKind[] = [handedOut, waiting, returned, approved, amended]
