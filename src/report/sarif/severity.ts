import type { Vulnerability } from '../../domain/finding.ts'
import type { Severity } from '../../domain/severity.ts'

/** The scores that code scanning maps to each severity, and the score for findings without their own. */
const scores: Readonly<Record<Severity, { readonly least: number; readonly most: number; readonly usual: number }>> = {
  critical: { least: 9, most: 10, usual: 9.5 },
  high: { least: 7, most: 8.9, usual: 8 },
  medium: { least: 4, most: 6.9, usual: 5.5 },
  low: { least: 0.1, most: 3.9, usual: 2 },
}

/**
 * `security-severity`: a number as text. It is the finding's own score if that agrees with HSS's severity, since code scanning
 * shows the severity of this number.
 */
export function scoreOf({ cvss, rank }: Vulnerability): string {
  const { least, most, usual } = scores[rank]
  const score = cvss === null || !(cvss > 0) ? usual : Math.round(cvss * 10) / 10
  return Math.min(most, Math.max(least, score)).toFixed(1)
}

/** SARIF's level for a severity. */
export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
}
