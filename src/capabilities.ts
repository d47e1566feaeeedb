// What the capabilities hand down as plain values: kinds of duty, notice and job, entries of the navigation. The only way down.

import { auditNav } from './audit/index.ts'
import { type DateHolder, lawNav } from './calendar/index.ts'
import { copyJobs } from './copies/index.ts'
import { documentNav, outgoingNotices, registerSearch } from './document/index.ts'
import {
  type DutyKind,
  dutyFigures,
  dutyReminder,
  dutyTexts,
  dutyUrged,
  foldingJobs,
  generationJobs,
  PART,
  reminderNav,
  submissionNotices,
  urgingJobs,
} from './duty/index.ts'
import { type NoticeKind, noticeJobs, noticeNav, type Post, queueNav } from './notice/index.ts'
import {
  accountKeepingNav,
  delegationNav,
  organisationNav,
  type Permission,
  type Profile,
  personSearch,
  unitSearch,
} from './organisation/index.ts'
import { administrationNav, homeNav } from './overview/index.ts'
import { planDuty, planFigures, planNav, planPassages, planUrged } from './plan/index.ts'
import { programmeNav, programmeNotices, programmeSearch, programmeTexts, taskSearch } from './programme/index.ts'
import { reportDuty, reportNav, reportPassages } from './report/index.ts'
import type { Db } from './shared/database/connection.ts'
import type { FigureSource } from './shared/figure-source.ts'
import type { JobKind } from './shared/jobs/kind.ts'
import type { NavItem } from './shared/page/index.ts'
import type { SearchSource } from './shared/search/index.ts'
import type { Say, Text } from './shared/text.ts'

const { document, activity, continuous } = programmeTexts.kinds

export const dutyKinds: readonly DutyKind[] = [
  planDuty,
  reportDuty,
  { kind: 'document', name: document },
  { kind: 'activity', name: activity },
  { kind: 'continuous', name: continuous },
  { kind: PART, name: dutyTexts.part },
]

export const noticeKinds: readonly NoticeKind[] = [
  ...programmeNotices,
  planUrged,
  ...submissionNotices,
  ...outgoingNotices,
  dutyReminder,
  dutyUrged,
]

/** What the search looks through, in the order of its results. */
export const searchSources: readonly SearchSource[] = [
  unitSearch,
  personSearch,
  programmeSearch,
  taskSearch,
  registerSearch,
]

/** Figures of reports that the platform counts itself. */
export const figureSources: readonly FigureSource[] = [...dutyFigures, ...planFigures]

/** Who keeps dates computed from the law: a new table of days off moves them. */
export const dateHolders: readonly DateHolder[] = []

/** What runs in the background; `post` is how this server sends mail, if it does. */
export const jobKinds = (post: Omit<Post, 'kinds'>): JobKind[] => [
  ...noticeJobs({ ...post, kinds: noticeKinds }),
  ...foldingJobs,
  ...generationJobs,
  ...copyJobs([planPassages, reportPassages]),
  ...urgingJobs,
]

export interface NavEntry {
  href: string
  text: Text
  permission: Permission
  /** Where the permission must be held: for any organisation (default), or for the one at the top, as its routes ask. */
  scope?: 'somewhere' | 'body'
  /** Where people find it: beside every page (at most seven), on the page of administration, or in the header. */
  place: 'main' | 'administration' | 'header'
  /** What one does there: on the page of administration. */
  about?: Text
  /** Beginnings of other addresses that belong to this entry. */
  under?: readonly string[]
  /** What waits there for this person; asked on every page, so it must be cheap. */
  count?: (db: Db, personId: string) => Promise<number>
}

export const navigation: readonly NavEntry[] = [
  { ...homeNav, place: 'main' },
  {
    href: '/duties',
    text: dutyTexts.title,
    permission: 'read',
    under: ['/boards', '/urging', '/calendar-feed'],
    place: 'main',
  },
  { ...programmeNav, place: 'main' },
  { ...planNav, place: 'main' },
  { ...reportNav, place: 'main' },
  { ...documentNav, place: 'main' },
  { ...organisationNav, place: 'main' },
  { ...noticeNav, place: 'header' },
  { ...accountKeepingNav, place: 'administration' },
  { ...delegationNav, place: 'administration' },
  ...lawNav.map(entry => ({ ...entry, scope: 'body', place: 'administration' }) as const),
  { ...reminderNav, scope: 'body', place: 'administration' },
  { ...queueNav, place: 'administration' },
  { ...auditNav, scope: 'body', place: 'administration' },
]

/** Where this person finds what they may open, in their language: what the layout of each page shows. */
export async function placesFor(db: Db, { id, permissions, permissionsAtTop }: Profile, say: Say) {
  const places: Record<NavEntry['place'], NavItem[]> = { main: [], administration: [], header: [] }
  for (const { text, about, permission, scope, place, count, href, under = [] } of navigation)
    if ((scope === 'body' ? permissionsAtTop : permissions).has(permission))
      places[place].push({
        ...{ href, under, text: say(text) },
        ...(about && { about: say(about) }),
        ...(count && { count: await count(db, id) }),
      })
  const { main, administration, header } = places
  const under = administration.map(({ href }) => href)
  const hub = administration.length > 0 ? [{ ...administrationNav, text: say(administrationNav.text), under }] : []
  return { nav: main, administration, own: [...header, ...hub] }
}
