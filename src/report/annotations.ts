import { message, say, type Words } from '../base/words/index.ts'
import type { ScanReport } from '../domain/scan-report.ts'
import { parsePolicy } from '../domain/policy.ts'
import { isAtLeast, severities, type Severity } from '../domain/severity.ts'
import { maxAnnotations } from './annotation-limit.ts'
import { distinguishImages } from './distinct-images.ts'
import { cutText } from './escape/clean.ts'
import { describeSeverity } from './severity-words.ts'
import { groupStanding, type VulnerabilityGroup } from './vulnerability-groups.ts'

export type AnnotationLevel = 'error' | 'warning' | 'notice'

/** A note on the run page. Its texts are plain: whoever prints them escapes them for the log (`escapeLogLine`). */
export interface Annotation {
  readonly level: AnnotationLevel
  readonly title: string
  readonly message: string
}

const shownImages = 3

/**
 * The worst findings, at most ten in all: as errors those that the failed policy forbids, as far as there is room, as warnings the
 * others. Never more of a kind than GitHub shows beside those that the run itself has made (`made`), which come first.
 */
export function renderAnnotations(
  report: ScanReport,
  words: Words,
  made: Readonly<Record<AnnotationLevel, number>>,
): Annotation[] {
  const threshold = report.outcome === 'failed' ? findThreshold(report.policy) : undefined
  const room = { error: maxAnnotations - made.error, warning: maxAnnotations - made.warning }
  const annotations: Annotation[] = []
  for (const group of groupStanding(distinguishImages(report.images))) {
    if (annotations.length === maxAnnotations) break
    const forbidden = threshold !== undefined && isAtLeast(group.vulnerability.rank, threshold)
    // No milder finding is shown in place of one that there is no room for.
    const level = forbidden && room.error > 0 ? 'error' : 'warning'
    if (room[level] <= 0) break
    room[level] -= 1
    annotations.push({ level, ...describeGroup(group, words) })
  }
  return annotations
}

/** The mildest severity that some term of the policy counts. */
function findThreshold(policy: string | null): Severity | undefined {
  const parsed = policy === null ? undefined : parsePolicy(policy)
  if (parsed === undefined || 'problems' in parsed) return undefined
  const kinds = new Set(parsed.value.terms.map(({ kind }) => (kind === 'vulnerability' ? 'low' : kind)))
  return severities.findLast((severity) => kinds.has(severity))
}

function describeGroup({ vulnerability, images }: VulnerabilityGroup, words: Words): Omit<Annotation, 'level'> {
  const severity = describeSeverity(vulnerability, words)
  const id = cutText(vulnerability.id, 80)
  const shown = images
    .slice(0, shownImages)
    .map(({ image }) => cutText(image, 600))
    .join(', ')
  const more = images.length - shownImages
  return {
    title: say(words, message('annotation_title', { severity, id })),
    message: say(
      words,
      message('annotation_text', {
        id,
        severity,
        score: vulnerability.cvss ?? message('count_unknown'),
        images: more > 0 ? message('text_more', { shown, count: more }) : shown,
        title: cutText(vulnerability.title, 300),
      }),
    ),
  }
}
