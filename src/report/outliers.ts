// Which figures of a period lie far from those of like units, so that the superior may ask about them. Pure.
//
// It asks and never judges: a far figure may be right. It is told to the superior alone; the unit is shown nothing but its own
// figures, and not that it was compared.

import { farFrom } from './checks.ts'
import { quantile } from './spread.ts'

/**
 * Modified z-score 0.6745 · (x − median) / MAD, above 3.5; MAD is the median of the distances from the median.
 * And beyond Tukey's fences, one and a half times the width of the middle half away from it: figures that many units share are no
 * question, however they are spread. Where more than half of the units say the same, MAD is 0; then the mean of the distances takes its place, with 1.253314 for
 * 1/0.6745, as IBM SPSS does. Both constants make the score that of a normal distribution.
 * Source: B. Iglewicz, D. C. Hoaglin, How to Detect and Handle Outliers, ASQC Quality Press 1993, ch. 3; NIST/SEMATECH e-Handbook
 * of Statistical Methods, 1.3.5.17; J. W. Tukey, Exploratory Data Analysis, Addison-Wesley 1977. Confidence: second-hand. How many units and how large a difference are settings of ours.
 */
export const OUTLIER_RULE = {
  score: 3.5,
  ofMedian: 0.6745,
  ofMean: 1.253314,
  fence: 1.5,
  /** Fewer units that are alike, and it says nothing. */
  units: 12,
  /** In what the figure counts: a smaller distance from what would be usual is not worth a question. */
  least: 10,
} as const

export type OutlierRule = Record<keyof typeof OUTLIER_RULE, number>

/** The figure of one unit. */
export interface Observed {
  /** Only units of one profile are compared. */
  profile: string
  value: number
  /** What it is a part of, or the number of staff; null: there is nothing to divide by. */
  base: number | null
  /** The unit's own figure of the period before; null: there is none. */
  before: number | null
}

export interface Outlier<T> {
  of: T
  /** Never 0; below 0 where the figure is small. */
  score: number
  /** Whether shares were compared and not the figures. */
  based: boolean
  /** Between these lies the half of the like units, as figures of a unit with this base. */
  usual: { from: number; to: number }
}

/**
 * Those far from their like, the farthest first. With a base for every unit of the profile the shares are compared, otherwise the
 * figures themselves. What the unit said much the same in the period before is its size or its way, and no question.
 */
export function outliersAmong<T extends Observed>(
  observed: readonly T[],
  rule: OutlierRule = OUTLIER_RULE,
): Outlier<T>[] {
  const profiles = Map.groupBy(observed, ({ profile }) => profile)
  return [...profiles.values()].flatMap(alike => far(alike, rule)).sort((a, b) => Math.abs(b.score) - Math.abs(a.score))
}

function far<T extends Observed>(alike: readonly T[], rule: OutlierRule): Outlier<T>[] {
  if (alike.length < rule.units) return []
  const based = alike.every(({ base }) => base !== null && base > 0)
  const baseOf = ({ base }: T): number => (based ? base! : 1)
  const rates = Float64Array.from(alike, one => one.value / baseOf(one)).sort()
  const median = quantile(rates, 0.5)
  const unit = deviation(rates, median, rule)
  if (unit === 0) return []
  const [lower, upper] = [quantile(rates, 0.25), quantile(rates, 0.75)]
  const fence = (upper - lower) * rule.fence
  return alike.flatMap(of => {
    const base = baseOf(of)
    const rate = of.value / base
    const score = (rate - median) / unit
    const within = rate >= lower - fence && rate <= upper + fence
    const small = Math.abs(of.value - median * base) < rule.least
    const own = of.before !== null && !farFrom(of.value, of.before)
    return Math.abs(score) <= rule.score || within || small || own
      ? []
      : [{ of, score, based, usual: { from: lower * base, to: upper * base } }]
  })
}

/** What counts as one step from the median; 0: all say the same. */
function deviation(rates: Float64Array, median: number, rule: OutlierRule): number {
  const distances = rates.map(rate => Math.abs(rate - median)).sort()
  const middle = quantile(distances, 0.5)
  if (middle > 0) return middle / rule.ofMedian
  return (distances.reduce((sum, one) => sum + one, 0) / distances.length) * rule.ofMean
}
