// What the capabilities hand down as plain values: kinds of duty and entries of the navigation. The only way down.

import { type DutyKind, dutyTexts } from './duty/index.ts'
import type { Permission } from './organisation/index.ts'
import { planDuty, planNav } from './plan/index.ts'
import { programmeTexts } from './programme/index.ts'
import { reportDuty, reportNav } from './report/index.ts'
import type { Text } from './shared/text.ts'

const { document, activity, continuous } = programmeTexts.kinds

export const dutyKinds: readonly DutyKind[] = [
  planDuty,
  reportDuty,
  { kind: 'document', name: document },
  { kind: 'activity', name: activity },
  { kind: 'continuous', name: continuous },
]

interface Entry {
  href: string
  text: Text
  permission: Permission
  /** Beginnings of other addresses that belong to this entry. */
  under?: readonly string[]
}

export const navigation: readonly Entry[] = [
  { href: '/', text: dutyTexts.title, permission: 'read', under: ['/duties'] },
  { href: '/programmes', text: programmeTexts.title, permission: 'read', under: ['/tasks', '/deliverables'] },
  planNav,
  reportNav,
]
