// How the figures of units lie: their middle, their quarters, and into which steps they fall. Pure.

export interface Spread {
  count: number
  least: number
  /** A quarter of the units lie below it. */
  lower: number
  median: number
  /** A quarter of the units lie above it. */
  upper: number
  most: number
}

/** Fewer units than this make no plot: a point of a plot would be a unit. */
export const LEAST_FOR_PLOT = 5

/** `values` in any order; null: there are none. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = Float64Array.from(values).sort()
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (least === undefined || most === undefined) return null
  return {
    ...{ count: sorted.length, least, lower: quantile(sorted, 0.25) },
    ...{ median: quantile(sorted, 0.5), upper: quantile(sorted, 0.75), most },
  }
}

/**
 * Of values from the smallest to the largest, at least one: the value below which this share of them lies, straight between two.
 * Source: R. J. Hyndman, Y. Fan, Sample Quantiles in Statistical Packages, The American Statistician 50 (1996), definition 7,
 * which spreadsheets use as well (QUARTILE.INC).
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share
  const [below, above] = [Math.floor(place), Math.ceil(place)]
  return sorted[below]! + (sorted[above]! - sorted[below]!) * (place - below)
}
