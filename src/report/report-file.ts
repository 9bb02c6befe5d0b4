import { say, type Words } from '../base/words/index.ts'
import type { BaselineComparison, Check, Counts, ImageResult, ScanReport } from '../domain/scan-report.ts'
import { describeCounts, describeFinding, describeImage, type ImageDescription } from './image-object.ts'
import { formatIsoTime } from './format-time.ts'
import type { ReportBaseline, ReportCheck, ReportDocument } from './report-document.ts'

/**
 * The JSON of `report_file` in pieces to join or write in order, so that memory never has a second copy of a large report, and no
 * piece exceeds the maximum length of a string. Sentences are in the language of `words`.
 */
export function* renderReportFile(report: ScanReport, words: Words): Generator<string> {
  const head: Omit<ReportDocument, 'images' | 'ignore_warnings' | 'baseline' | 'checks'> = {
    version: 1,
    outcome: report.outcome,
    reason: say(words, report.reason),
    region: report.region,
    project_id: report.projectId,
    started_at: formatIsoTime(report.startedAtMs) ?? '',
    finished_at: formatIsoTime(report.finishedAtMs) ?? '',
    policy: report.policy,
    counts: describeCounts(report.counts),
  }
  yield* openObject(head, 'images')
  yield* renderList(report.images, (image) => renderImage(image, { words, baseline: report.baseline }))
  const middle: Pick<ReportDocument, 'ignore_warnings' | 'checks'> = {
    ignore_warnings: report.ignoreWarnings.map((warning) => say(words, warning)),
    checks: report.checks?.map((check) => describeCheck(check, words)) ?? null,
  }
  yield `,${JSON.stringify(middle).slice(1, -1)},"baseline":`
  yield* report.baseline === null ? ['null'] : renderBaseline(report.baseline, report.counts)
  yield '}\n'
}

function* renderImage(image: ImageResult, description: ImageDescription): Generator<string> {
  yield* openObject(describeImage(image, description), 'vulnerabilities')
  yield* renderList(image.findings, (finding) => [JSON.stringify(describeFinding(finding))])
  yield '}'
}

function* renderBaseline(baseline: BaselineComparison, counts: Counts): Generator<string> {
  const head: Omit<ReportBaseline, 'fixed'> = {
    path: baseline.path,
    sha256: baseline.sha256,
    finished_at: baseline.finishedAt,
    outcome: baseline.outcome,
    new_count: counts.new,
    fixed_count: counts.fixed,
  }
  yield* openObject(head, 'fixed')
  yield* renderList(baseline.fixed, ({ imageName, id }) => [JSON.stringify({ image_name: imageName, id })])
  yield '}'
}

function describeCheck({ check, result, detail }: Check, words: Words): ReportCheck {
  return { check, result, detail: say(words, detail) }
}

/** The start of an object, up to the value of its last field. */
function* openObject(fields: object, last: string): Generator<string> {
  yield `${JSON.stringify(fields).slice(0, -1)},"${last}":`
}

/** A list with one line for each item. */
function* renderList<Item>(items: Iterable<Item>, render: (item: Item) => Iterable<string>): Generator<string> {
  let separator = '[\n'
  for (const item of items) {
    yield separator
    yield* render(item)
    separator = ',\n'
  }
  yield separator === '[\n' ? '[]' : ']'
}
