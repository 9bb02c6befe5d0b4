import type { Words } from '../base/words/index.ts'
import type { Finding } from '../domain/finding.ts'
import type { BaselineComparison, Counts, ImageResult, MaliciousFile } from '../domain/scan-report.ts'
import { countAll, findWorstSeverity } from '../domain/totals.ts'
import { sayRemark } from './image-remark.ts'
import { formatIsoTime } from './format-time.ts'
import type { ImageCounts, ImageObject, ReportCounts, ReportFinding } from './report-document.ts'

/** The counts under the names of the outputs, each a number or `unknown`. */
export function describeCounts(counts: Counts): ReportCounts {
  return { image_count: counts.images, ...describeImageCounts(counts), fixed_count: counts.fixed }
}

function describeImageCounts(counts: Counts): ImageCounts {
  return {
    vulnerability_count: counts.vulnerabilities,
    critical_count: counts.critical,
    high_count: counts.high,
    medium_count: counts.medium,
    low_count: counts.low,
    ignored_count: counts.ignored,
    malicious_file_count: counts.maliciousFiles,
    unsafe_setting_count: counts.unsafeSettings,
    new_count: counts.new,
  }
}

/** The options for describing an image. */
export interface ImageDescription {
  readonly words: Words
  /** The comparison with the baseline; null without one. */
  readonly baseline: BaselineComparison | null
  /** The maximum lengths of an image's lists; undefined for no limit. */
  readonly limits?: { readonly hosts: number; readonly maliciousFiles: number }
}

const everything = { hosts: Infinity, maliciousFiles: Infinity }

/** Describes one image without its vulnerabilities, for `report_file` and the output `images`. Data is as HSS sent it. */
export function describeImage(
  image: ImageResult,
  { words, baseline, limits = everything }: ImageDescription,
): ImageObject {
  return {
    image: image.image,
    image_name: image.imageName,
    image_version: image.imageVersion,
    image_digest: image.imageDigest,
    image_id: image.imageId,
    source: image.source,
    registry: image.registry && {
      name: image.registry.name,
      type: image.registry.type,
      namespace: image.registry.namespace,
    },
    local_image_type: image.localImageType,
    status: image.status,
    reason: sayRemark(image, words),
    severity: findWorstSeverity([image]),
    scanned_at: formatIsoTime(image.scannedAtMs),
    reused: image.reused,
    host_names: image.hostNames.slice(0, limits.hosts),
    counts: describeImageCounts(countAll([image], 1, baseline)),
    malicious_files: image.maliciousFiles && image.maliciousFiles.slice(0, limits.maliciousFiles).map(describeFile),
  }
}

function describeFile({ name, path, description }: MaliciousFile): MaliciousFile {
  return { name, path, description }
}

/** Describes one finding for `report_file`. Data is as HSS sent it. */
export function describeFinding({ vulnerability, ignored, isNew, software }: Finding): ReportFinding {
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
    ignored: ignored && { reason: ignored.reason, expires: ignored.expires },
    new: isNew,
    software: software && software.map(({ name, version, path }) => ({ name, version, path })),
  }
}
