import { message, say, type Message, type Words } from '../base/words/index.ts'
import type { ScanReport } from '../domain/scan-report.ts'
import { maxAnnotations } from './annotation-limit.ts'
import { listCounted, type FindingCounter } from './counted-findings.ts'
import { distinguishImages } from './distinct-images.ts'
import { cutText } from './escape/clean.ts'
import { describeSeverity } from './severity-words.ts'
import { describeSoftware } from './software-text.ts'
import { groupStanding, type VulnerabilityGroup } from './vulnerability-groups.ts'

export type AnnotationLevel = 'error' | 'warning' | 'notice'

/** An annotation for the run page. Its texts are plain: the code that prints them escapes them for the log (`escapeLogLine`). */
export interface Annotation {
  readonly level: AnnotationLevel
  readonly title: string
  readonly message: string
}

/** The rules for which findings are annotated, and how. */
export interface AnnotationRules {
  /** Whether a condition of `fail_on` counts a finding. */
  readonly isCounted: FindingCounter
  /** The number of annotations of each kind that are used already or reserved for later. */
  readonly taken: Readonly<Record<AnnotationLevel, number>>
}

const shownImages = 3

/**
 * The worst findings, one annotation for each vulnerability, worst first. In a failed run, findings that a condition counts are
 * errors, up to GitHub's limit; all others are warnings. The last annotation says how many more there are.
 */
export function renderAnnotations(
  report: ScanReport,
  words: Words,
  { isCounted, taken }: AnnotationRules,
): Annotation[] {
  const groups = groupStanding(distinguishImages(report.images))
  const counted = report.outcome === 'failed' ? listCounted(report.images, isCounted) : new Set<string>()
  const errors = groups
    .filter(({ vulnerability }) => counted.has(vulnerability.id))
    .slice(0, Math.max(0, maxAnnotations - taken.error))
  const asErrors = new Set(errors)
  const warnings = groups.filter((group) => !asErrors.has(group)).slice(0, Math.max(0, maxAnnotations - taken.warning))
  const shown = [
    ...errors.map((group) => ({ level: 'error' as const, group })),
    ...warnings.map((group) => ({ level: 'warning' as const, group })),
  ]
  const more = groups.length - shown.length
  return shown.map(({ level, group }, index) => {
    const text = describeGroup(group, words)
    const isLast = index === shown.length - 1
    return {
      level,
      title: describeTitle(group, words),
      message: say(words, isLast && more > 0 ? message('annotation_more', { text, count: more }) : text),
    }
  })
}

function describeTitle({ vulnerability }: VulnerabilityGroup, words: Words): string {
  const severity = describeSeverity(vulnerability, words)
  return say(words, message('annotation_title', { severity, id: cutText(vulnerability.id, 80) }))
}

function describeGroup({ vulnerability, images, software }: VulnerabilityGroup, words: Words): Message {
  const shown = images
    .slice(0, shownImages)
    .map(({ image }) => cutText(image, 600))
    .join(', ')
  const more = images.length - shownImages
  const text = message('annotation_text', {
    id: cutText(vulnerability.id, 80),
    severity: describeSeverity(vulnerability, words),
    score: vulnerability.cvss ?? message('count_unknown'),
    images: more > 0 ? message('text_more', { shown, count: more }) : shown,
    title: cutText(vulnerability.title, 300),
  })
  const affected = describeSoftware(software)
  return affected === undefined ? text : message('annotation_affects', { text, software: affected })
}
