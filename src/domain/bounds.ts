import { rankOf, rankOfRating, readTellingRating } from './evidence.ts'
import type { Vulnerability } from './finding.ts'
import type { CounterKind, Term, VulnerabilityKind } from './policy.ts'
import type { ImageResult } from './scan-report.ts'
import { isAtLeast } from './severity.ts'

/** How many findings of a kind an image has at least and at most. */
export interface Bounds {
  readonly min: number
  readonly max: number
}

/** What the bounds depend on besides the image. */
export interface BoundOptions {
  /** A rule of the ignore file applies to the image, whichever finding it names. */
  readonly hasIgnoreRule: boolean
  /** Nobody asked for malicious files: where HSS does not count them, that leaves nothing open. */
  readonly isDefaultPolicy: boolean
}

/** Bounds of one condition for one proven image: exact where the details explain the row, else what row and reading allow. */
export function boundTerm(term: Term, image: ImageResult, options: BoundOptions): Bounds {
  if (term.kind === 'malicious_file' || term.kind === 'unsafe_setting') return boundCounter(term.kind, image, options)
  const { kind } = term
  const { sure, unsure } = countFindings(kind, term.onlyNew, image)
  if (image.details.explained) return { min: sure, max: sure + unsure }
  // What has no severity is a vulnerability all the same, and at least low.
  const unrated = kind === 'vulnerability' || kind === 'low' ? countUnrated(term.onlyNew, image) : 0
  const read = sure + unrated
  const row = boundByRow(kind, image, options.hasIgnoreRule)
  const min = term.onlyNew ? read : Math.max(read, row.min)
  // What was read is there, whatever the row says.
  return { min, max: Math.max(min, row.max + unsure) }
}

/** Whether a vulnerability is what a condition counts. */
export function isCounted({ rank }: Vulnerability, kind: VulnerabilityKind): boolean {
  return kind === 'vulnerability' || isAtLeast(rank, kind)
}

/** What rating and `vul_num` say, ignored findings included: a rule may ignore all that they stand for. */
function boundByRow(kind: VulnerabilityKind, image: ImageResult, hasIgnoreRule: boolean): Bounds {
  const rating = readTellingRating(image)
  const isBelowHigh = rating !== null && rating !== 'High'
  if (kind === 'critical') return { min: 0, max: isBelowHigh ? 0 : Infinity }
  if (kind === 'vulnerability') {
    return { min: hasIgnoreRule ? 0 : (image.vulNum ?? 0), max: isBelowHigh ? (image.vulNum ?? Infinity) : Infinity }
  }
  if (rating === null) return { min: 0, max: Infinity }
  const isReached = rankOfRating[rating] >= rankOf(kind)
  return isReached ? { min: hasIgnoreRule ? 0 : 1, max: Infinity } : { min: 0, max: 0 }
}

function boundCounter(kind: CounterKind, image: ImageResult, { isDefaultPolicy }: BoundOptions): Bounds {
  const count = kind === 'malicious_file' ? image.maliciousFileNum : image.unsafeSettingNum
  if (count !== null) return { min: count, max: count }
  return { min: 0, max: kind === 'malicious_file' && isDefaultPolicy ? 0 : Infinity }
}

/** Findings that are not ignored; `unsure` are those that may be critical and count as high. */
function countFindings(kind: VulnerabilityKind, onlyNew: boolean, { findings }: ImageResult) {
  let sure = 0
  let unsure = 0
  for (const { vulnerability, ignored, isNew } of findings) {
    if (ignored !== null || (onlyNew && isNew === false)) continue
    if (isCounted(vulnerability, kind)) sure += 1
    else if (kind === 'critical' && vulnerability.mayBeCritical) unsure += 1
  }
  return { sure, unsure }
}

function countUnrated(onlyNew: boolean, { unrated }: ImageResult): number {
  return onlyNew ? unrated.filter(({ isNew }) => isNew !== false).length : unrated.length
}
