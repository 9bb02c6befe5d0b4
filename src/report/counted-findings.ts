import type { Finding } from '../domain/finding.ts'
import type { ImageResult } from '../domain/scan-report.ts'

/** Whether a condition of `fail_on` counts a finding. */
export type FindingCounter = (finding: Finding) => boolean

/** The IDs of the vulnerabilities that a condition counts in at least one image. */
export function listCounted(images: readonly ImageResult[], isCounted: FindingCounter): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { findings } of images) for (const each of findings) if (isCounted(each)) ids.add(each.vulnerability.id)
  return ids
}
