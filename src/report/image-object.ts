import type { Words } from '../base/words/index.ts'
import type { Finding } from '../domain/finding.ts'
import type { Count, Counts, ImageResult } from '../domain/scan-report.ts'
import { countAll, findWorstSeverity } from '../domain/totals.ts'
import { sayRemark } from './image-remark.ts'
import { formatIsoTime } from './format-time.ts'

/** Counts by the names that the outputs have, each a number or `unknown`. */
export function describeCounts(counts: Counts): Readonly<Record<string, Count>> {
  return {
    image_count: counts.images,
    vulnerability_count: counts.vulnerabilities,
    critical_count: counts.critical,
    high_count: counts.high,
    medium_count: counts.medium,
    low_count: counts.low,
    ignored_count: counts.ignored,
    malicious_file_count: counts.maliciousFiles,
    unsafe_setting_count: counts.unsafeSettings,
  }
}

/** One image without its vulnerabilities, as `report_file` and the output `images` spell it. Data is as HSS sent it. */
export function describeImage(
  image: ImageResult,
  words: Words,
  maxHosts = Infinity,
): Readonly<Record<string, unknown>> {
  const { image_count: _, ...counts } = describeCounts(countAll([image], 1))
  return {
    image: image.image,
    image_name: image.imageName,
    image_version: image.imageVersion,
    image_digest: image.imageDigest,
    image_id: image.imageId,
    local_image_type: image.localImageType,
    status: image.status,
    reason: sayRemark(image, words),
    severity: findWorstSeverity([image]),
    scanned_at: formatIsoTime(image.scannedAtMs),
    host_names: image.hostNames.slice(0, maxHosts),
    counts,
  }
}

/** One finding, as `report_file` spells it. Data is as HSS sent it. */
export function describeFinding({ vulnerability, ignored }: Finding): Readonly<Record<string, unknown>> {
  return {
    id: vulnerability.id,
    cves: vulnerability.cves,
    severity: vulnerability.severity,
    cvss: vulnerability.cvss,
    type: vulnerability.type,
    title: vulnerability.title,
    description: vulnerability.description,
    solution: vulnerability.solution,
    url: vulnerability.url,
    ignored: ignored === null ? null : { reason: ignored.reason, expires: ignored.expires },
  }
}
