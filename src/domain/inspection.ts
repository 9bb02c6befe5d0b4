import type { ImageSource, SeenImage } from './image-source.ts'
import type { Check, PermissionUse, PlannedRequest } from './scan-report.ts'

/** A source of images for a dry run. It answers as usual, requests no scan, and records what the answers show about the service. */
export interface Inspection {
  /** Keeps scan requests instead of sending them. */
  readonly source: ImageSource
  /** Reads one page of the whole list, because it shows more than the rows of a few images. A second call shows changes. */
  sampleList(signal: AbortSignal): Promise<void>
  /** Makes each call that was not made yet, once: about an image and one of its vulnerabilities, if there are any. */
  probe(image: SeenImage | undefined, vulnerabilityId: string | undefined, signal: AbortSignal): Promise<void>
  /** What the answers so far show about the facts that a proof depends on. */
  listChecks(): readonly Check[]
  listPermissions(): readonly PermissionUse[]
  /** The requests that were not sent. */
  listRequests(): readonly PlannedRequest[]
}
