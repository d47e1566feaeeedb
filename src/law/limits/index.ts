// Every limit of the law that was collected, act by act.

import type { Limit } from '../limit.ts'
import { CIRCULAR_09_2024 } from './circular-09-2024.ts'
import { CIRCULAR_11_2020 } from './circular-11-2020.ts'
import { CITIZEN_RECEPTION } from './citizen-reception.ts'
import { COMPLAINTS } from './complaints.ts'
import { DECREE_59_2023 } from './decree-59-2023.ts'
import { DECREE_61_2023 } from './decree-61-2023.ts'
import { DENUNCIATIONS } from './denunciations.ts'
import { LAW_10_2022 } from './law-10-2022.ts'
import { OWN_RULES } from './own-rules.ts'
import { PARTY_AND_FRONT } from './party-and-front.ts'
import { PERSONAL_DATA } from './personal-data.ts'

export const LIMITS: readonly Limit[] = [
  ...LAW_10_2022,
  ...DECREE_59_2023,
  ...DECREE_61_2023,
  ...CIRCULAR_11_2020,
  ...CIRCULAR_09_2024,
  ...COMPLAINTS,
  ...DENUNCIATIONS,
  ...CITIZEN_RECEPTION,
  ...PERSONAL_DATA,
  ...PARTY_AND_FRONT,
  ...OWN_RULES,
]

const byId = new Map(LIMITS.map(limit => [limit.id, limit]))

/** Ids are written as the collected facts write them; capitals do not matter. */
export const limitOf = (id: string): Limit | undefined => byId.get(id.trim().toUpperCase())
