import type { Words } from '../base/words/index.ts'
import type { Vulnerability } from '../domain/finding.ts'
import { severities, type Severity } from '../domain/severity.ts'

/** The colour that a severity has everywhere in the summary. */
export const severityIcons: Readonly<Record<Severity, string>> = { critical: '🔴', high: '🟠', medium: '🟡', low: '🔵' }

/** A severity's name. */
export function nameSeverity(severity: Severity, words: Words): string {
  return words[`severity_${severity}`]
}

/** The severity of a vulnerability in words; a word that nobody documented is shown as HSS says it, not yet escaped. */
export function describeSeverity({ severity, rank }: Vulnerability, words: Words): string {
  const known = severities.find((documented) => documented === severity)
  return known === undefined ? `${nameSeverity(rank, words)} (${severity})` : nameSeverity(known, words)
}
