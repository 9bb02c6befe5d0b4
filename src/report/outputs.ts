import { say, type Words } from '../base/words/index.ts'
import type { ScanReport } from '../domain/scan-report.ts'
import { byteSize } from './byte-size.ts'
import { cleanText } from './escape/clean.ts'
import { describeCounts, describeImage } from './image-object.ts'

/** Every output of the step, in the order of `action.yml`. All are set on every exit path. */
export const outputNames = [
  'outcome',
  'reason',
  'severity',
  'image_count',
  'vulnerability_count',
  'critical_count',
  'high_count',
  'medium_count',
  'low_count',
  'ignored_count',
  'malicious_file_count',
  'unsafe_setting_count',
  'images',
  'images_omitted',
  'new_count',
  'fixed_count',
  'report_file',
  'sarif_file',
  'sarif_files',
  'attestations',
] as const

export type OutputName = (typeof outputNames)[number]

/** One item of the output `attestations`. */
export interface AttestationObject {
  /** The image's name without a tag. */
  readonly subject_name: string
  readonly subject_digest: string
  readonly predicate_type: string
  readonly predicate_file: string
}

/** The files of the step. */
export interface PublishedFiles {
  /** Undefined if there is none. */
  readonly reportFile: string | undefined
  readonly sarifFiles: readonly string[]
  readonly attestations: readonly AttestationObject[]
}

/** The limit for a list. It must fit an environment variable, which Linux limits to 128 KiB. */
const maxListBytes = 96 * 1024
/** The maximum lengths of an image's lists in the output; `report_file` has all items. */
const listLimits = { hosts: 50, maliciousFiles: 10 }

/** The outputs if they could not be rendered: only values that are certain. */
export function renderBareOutputs(report: ScanReport, files: PublishedFiles): Record<OutputName, string> {
  const known: Partial<Record<OutputName, string>> = {
    outcome: report.outcome,
    reason: report.outcome,
    images: '[]',
    images_omitted: String(report.images.length),
    ...renderFiles(files),
  }
  return Object.fromEntries(outputNames.map((name) => [name, known[name] ?? 'unknown'])) as Record<OutputName, string>
}

/** The text of every output. Counts are numbers or `unknown`, but never empty, because an empty text compares equal to 0. */
export function renderOutputs(report: ScanReport, words: Words, files: PublishedFiles): Record<OutputName, string> {
  const counts = describeCounts(report.counts)
  const description = { words, baseline: report.baseline, limits: listLimits }
  const images = renderList(report.images, (image) => describeImage(image, description))
  return {
    outcome: report.outcome,
    reason: cleanText(say(words, report.reason), 4000),
    severity: report.severity,
    image_count: String(counts.image_count),
    vulnerability_count: String(counts.vulnerability_count),
    critical_count: String(counts.critical_count),
    high_count: String(counts.high_count),
    medium_count: String(counts.medium_count),
    low_count: String(counts.low_count),
    ignored_count: String(counts.ignored_count),
    malicious_file_count: String(counts.malicious_file_count),
    unsafe_setting_count: String(counts.unsafe_setting_count),
    images: images.text,
    images_omitted: String(report.images.length - images.count),
    new_count: String(counts.new_count),
    fixed_count: String(counts.fixed_count),
    ...renderFiles(files),
  }
}

/** The number of attestations that fit into the output. */
export function countListed(attestations: readonly AttestationObject[]): number {
  return renderList(attestations, (attestation) => attestation).count
}

function renderFiles({ reportFile, sarifFiles, attestations }: PublishedFiles) {
  return {
    report_file: reportFile ?? '',
    sarif_file: sarifFiles[0] ?? '',
    sarif_files: JSON.stringify(sarifFiles),
    attestations: renderList(attestations, (attestation) => attestation).text,
  }
}

/** A JSON array of the first items that fit, and their number. */
function renderList<Item>(items: readonly Item[], describe: (item: Item) => object): { text: string; count: number } {
  const objects: string[] = []
  let bytes = 2
  for (const item of items) {
    const text = JSON.stringify(describe(item))
    bytes += byteSize(text) + 1
    if (bytes > maxListBytes) break
    objects.push(text)
  }
  return { text: `[${objects.join(',')}]`, count: objects.length }
}
