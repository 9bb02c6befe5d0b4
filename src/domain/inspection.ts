import type { ImageSource, SeenImage } from './image-source.ts'
import type { Check, PermissionUse, PlannedRequest } from './scan-report.ts'

/** A source of images for a dry run: it answers as always, asks for no scan, and notes what the answers show of the service. */
export interface Inspection {
  /** Requests for scans end here: they are kept, and never sent. */
  readonly source: ImageSource
  /** Looks at a page of the whole list, whatever was asked for: so many rows say more than those of a few images. Twice shows changes. */
  sampleList(signal: AbortSignal): Promise<void>
  /** Asks once for what nothing else has asked for yet, of an image and one of its vulnerabilities where there are any. */
  probe(image: SeenImage | undefined, vulnerabilityId: string | undefined, signal: AbortSignal): Promise<void>
  /** What the answers so far show of what the proof rests on. */
  listChecks(): readonly Check[]
  listPermissions(): readonly PermissionUse[]
  /** The requests that were not sent. */
  listRequests(): readonly PlannedRequest[]
}
