// What the people of a unit are told when tasks are handed out.

import type { NoticeKind } from '../notice/index.ts'

/** One for each person and programme, however many duties came of it. */
export const handedOut: NoticeKind = {
  kind: 'programme.handed-out',
  title: { vi: 'Đơn vị được giao nhiệm vụ trong chương trình', en: 'Your organisation was given tasks of a programme' },
  base: '/programmes',
}
