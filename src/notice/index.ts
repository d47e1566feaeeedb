// What other capabilities, app.ts and server.ts may call.

import { countUnread } from './store.ts'
import { queueTexts, texts } from './texts.ts'

export { type News, notify, notifyEach, type OwnNews, readAllNotices } from './actions.ts'
export { noticeApi } from './api.ts'
export { noticeJobs, type Post } from './jobs.ts'
export { createMailer, type Mailer } from './mailer.ts'
export type { Item, NoticeKind } from './notice.ts'
export { type QueueDesk, queueApi, queueRoutes } from './queue-routes.tsx'
export { noticeRoutes } from './routes.tsx'

/** `count` is shown beside the entry: what the person has not read. */
export const noticeNav = { href: '/notices', text: texts.title, permission: 'read', count: countUnread } as const
export const queueNav = {
  ...{ href: '/queue', text: queueTexts.title, about: queueTexts.lead },
  permission: 'administer',
} as const
