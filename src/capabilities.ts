// What the capabilities hand down as plain values: kinds of duty, notice and job, entries of the navigation. The only way down.

import { auditNav } from './audit/index.ts'
import { type DutyKind, dutyTexts, submissionNotices } from './duty/index.ts'
import { type NoticeKind, noticeJobs, noticeNav, type Post, queueNav } from './notice/index.ts'
import { accountKeepingTexts, organisationNav, type Permission } from './organisation/index.ts'
import { planDuty, planNav } from './plan/index.ts'
import { handedOut, programmeTexts } from './programme/index.ts'
import { reportDuty, reportNav } from './report/index.ts'
import type { Db } from './shared/database/connection.ts'
import type { JobKind } from './shared/jobs/kind.ts'
import type { Text } from './shared/text.ts'

const { document, activity, continuous } = programmeTexts.kinds

export const dutyKinds: readonly DutyKind[] = [
  planDuty,
  reportDuty,
  { kind: 'document', name: document },
  { kind: 'activity', name: activity },
  { kind: 'continuous', name: continuous },
]

export const noticeKinds: readonly NoticeKind[] = [handedOut, ...submissionNotices]

/** What runs in the background; `post` is how this server sends mail, if it does. */
export const jobKinds = (post: Omit<Post, 'kinds'>): JobKind[] => noticeJobs({ ...post, kinds: noticeKinds })

export interface NavEntry {
  href: string
  text: Text
  permission: Permission
  /** Beginnings of other addresses that belong to this entry. */
  under?: readonly string[]
  /** What waits there for this person; asked on every page, so it must be cheap. */
  count?: (db: Db, personId: string) => Promise<number>
}

export const navigation: readonly NavEntry[] = [
  { href: '/', text: dutyTexts.title, permission: 'read', under: ['/duties'] },
  { href: '/programmes', text: programmeTexts.title, permission: 'read', under: ['/tasks', '/deliverables'] },
  planNav,
  reportNav,
  organisationNav,
  { href: '/people', text: accountKeepingTexts.title, permission: 'manage-people' },
  noticeNav,
  queueNav,
  auditNav,
]
