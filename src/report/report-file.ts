import { say, type Words } from '../base/words/index.ts'
import type { ImageResult, ScanReport } from '../domain/scan-report.ts'
import { describeCounts, describeFinding, describeImage } from './image-object.ts'
import { formatIsoTime } from './format-time.ts'

/**
 * The JSON of `report_file` in pieces, so that no second copy of a large report stands in memory: join or write them in order.
 * Data is as HSS sent it, sentences are in the language of `words`, times are ISO 8601 in UTC, a count that is not known is
 * `"unknown"`. An image's `counts` have the same names as the report's, without `image_count`.
 */
export function* renderReportFile(report: ScanReport, words: Words): Generator<string> {
  const head = JSON.stringify({
    version: 1,
    outcome: report.outcome,
    reason: say(words, report.reason),
    region: report.region,
    project_id: report.projectId,
    started_at: formatIsoTime(report.startedAtMs),
    finished_at: formatIsoTime(report.finishedAtMs),
    policy: report.policy,
    counts: describeCounts(report.counts),
  })
  yield `${head.slice(0, -1)},"images":[`
  let separator = '\n'
  for (const image of report.images) {
    yield separator
    yield* renderImage(image, words)
    separator = ',\n'
  }
  yield `],"ignore_warnings":${JSON.stringify(report.ignoreWarnings.map((warning) => say(words, warning)))}}\n`
}

function* renderImage(image: ImageResult, words: Words): Generator<string> {
  yield `${JSON.stringify(describeImage(image, words)).slice(0, -1)},"vulnerabilities":[`
  let separator = '\n'
  for (const finding of image.findings) {
    yield separator + JSON.stringify(describeFinding(finding))
    separator = ',\n'
  }
  yield ']}'
}
