/** The median and the quartiles of a series. */
export interface Spread {
  readonly median: number
  readonly lower: number
  readonly upper: number
}

/** Computes median and quartiles, which outliers on a shared machine hardly change. */
export function describeSeries(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? NaN
  return { median: at(0.5), lower: at(0.25), upper: at(0.75) }
}

/** Formats a spread, for example as `1.12 (1.05 to 1.20)`. */
export function tellSpread({ median, lower, upper }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${lower.toFixed(digits)} to ${upper.toFixed(digits)})`
}
