import { rankOf, rankOfRating, readTellingRating } from './evidence.ts'
import type { Vulnerability } from './finding.ts'
import type { CounterKind, Term, VulnerabilityKind } from './policy.ts'
import type { ImageResult } from './scan-report.ts'
import { isAtLeast } from './severity.ts'

/** The least and the greatest possible number of findings of one kind in an image. */
export interface Bounds {
  readonly min: number
  readonly max: number
}

/** What the bounds depend on besides the image. */
export interface BoundOptions {
  /** Whether any rule of the ignore file applies to the image, whichever finding it names. */
  readonly hasIgnoreRule: boolean
  /** Whether `fail_on` was not set. Nobody asked for malicious files then, so a missing count leaves nothing open. */
  readonly isDefaultPolicy: boolean
}

/** The bounds of one condition for one proven image: exact if the findings explain the row, else what row and findings allow. */
export function boundTerm(term: Term, image: ImageResult, options: BoundOptions): Bounds {
  if (term.kind === 'malicious_file' || term.kind === 'unsafe_setting') return boundCounter(term.kind, image, options)
  const { kind } = term
  const { sure, unsure } = countFindings(kind, term.onlyNew, image)
  if (image.details.explained) return { min: sure, max: sure + unsure }
  // A vulnerability without a severity is still a vulnerability, and at least low.
  const unrated = kind === 'vulnerability' || kind === 'low' ? countUnrated(term.onlyNew, image) : 0
  const read = sure + unrated
  const row = boundByRow(kind, image, options.hasIgnoreRule)
  const min = term.onlyNew ? read : Math.max(read, row.min)
  // A finding that was read exists, whatever the row says.
  return { min, max: Math.max(min, row.max + unsure) }
}

/** Whether a condition of this kind counts the vulnerability. */
export function isCounted({ rank }: Vulnerability, kind: VulnerabilityKind): boolean {
  return kind === 'vulnerability' || isAtLeast(rank, kind)
}

/** The bounds by rating and `vul_num`. Both include ignored findings, and a rule may ignore every finding behind them. */
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

/** Counts findings that are not ignored; the `unsure` ones rank as high but may be critical. */
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
