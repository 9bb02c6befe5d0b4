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
  'report_file',
  'sarif_file',
] as const

export type OutputName = (typeof outputNames)[number]

/** Where the files of the step stand; undefined: there is none. */
export interface ReportPaths {
  readonly reportFile: string | undefined
  readonly sarifFile: string | undefined
}

/** So that the list fits an environment variable, which Linux limits to 128 KiB. */
const maxImagesBytes = 96 * 1024
/** An image on more hosts than this has the first ones in the output; `report_file` has all. */
const maxHosts = 50

/** The outputs when they could not be rendered: what is certain all the same. */
export function renderBareOutputs({ outcome }: ScanReport, paths: ReportPaths): Record<OutputName, string> {
  const known: Partial<Record<OutputName, string>> = {
    outcome,
    reason: outcome,
    images: '[]',
    report_file: paths.reportFile ?? '',
    sarif_file: paths.sarifFile ?? '',
  }
  return Object.fromEntries(outputNames.map((name) => [name, known[name] ?? 'unknown'])) as Record<OutputName, string>
}

/** The text of every output. Counts are numbers or `unknown`, never empty, which would compare equal to 0. */
export function renderOutputs(report: ScanReport, words: Words, paths: ReportPaths): Record<OutputName, string> {
  const counts = describeCounts(report.counts)
  const count = (name: OutputName) => String(counts[name] ?? 'unknown')
  return {
    outcome: report.outcome,
    reason: cleanText(say(words, report.reason), 4000),
    severity: report.severity,
    image_count: count('image_count'),
    vulnerability_count: count('vulnerability_count'),
    critical_count: count('critical_count'),
    high_count: count('high_count'),
    medium_count: count('medium_count'),
    low_count: count('low_count'),
    ignored_count: count('ignored_count'),
    malicious_file_count: count('malicious_file_count'),
    unsafe_setting_count: count('unsafe_setting_count'),
    images: renderImages(report, words),
    report_file: paths.reportFile ?? '',
    sarif_file: paths.sarifFile ?? '',
  }
}

/** A JSON array, worst first, that ends before the first image that no longer fits. */
function renderImages({ images }: ScanReport, words: Words): string {
  const objects: string[] = []
  let bytes = 2
  for (const image of images) {
    const text = JSON.stringify(describeImage(image, words, maxHosts))
    bytes += byteSize(text) + 1
    if (bytes > maxImagesBytes) break
    objects.push(text)
  }
  return `[${objects.join(',')}]`
}
