/** The severities of a finding, worst first. HSS prints them with a capital: `Critical`, `High`, `Medium`, `Low`. */
export const severities = ['critical', 'high', 'medium', 'low'] as const

export type Severity = (typeof severities)[number]

/** The ratings HSS gives a whole image (`severity_level`), best first. There is no critical one. */
export const ratings = ['Security', 'Low', 'Medium', 'High'] as const

export type Rating = (typeof ratings)[number]

/** Whether `severity` is `threshold` or worse. */
export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold)
}

/** The rank of a severity word of HSS. An undocumented word ranks as critical. */
export function rankSeverity(word: string): Severity {
  const lower = word.toLowerCase()
  return severities.find((severity) => severity === lower) ?? 'critical'
}
