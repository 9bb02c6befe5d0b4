import type { Words } from '../base/words/index.ts'
import type { Vulnerability } from '../domain/finding.ts'
import { severities, type Severity } from '../domain/severity.ts'

/** The colour of each severity, everywhere in the summary. */
export const severityIcons: Readonly<Record<Severity, string>> = { critical: '🔴', high: '🟠', medium: '🟡', low: '🔵' }

/** The name of a severity. */
export function nameSeverity(severity: Severity, words: Words): string {
  return words[`severity_${severity}`]
}

/** The severity of a vulnerability in words. A word that is not documented is shown as HSS sends it, not yet escaped. */
export function describeSeverity({ severity, rank }: Vulnerability, words: Words): string {
  const known = severities.find((documented) => documented === severity)
  return known === undefined ? `${nameSeverity(rank, words)} (${severity})` : nameSeverity(known, words)
}
