import type { Message } from '../base/words/index.ts'
import type { RowFigures } from './evidence.ts'
import type { DetailReading } from './explanation.ts'
import type { Vulnerability } from './finding.ts'
import type { ImageEntry } from './image-entry.ts'
import type { ImageSourceKind, MaliciousFile, RegistryPlace } from './scan-report.ts'

/** What an image is: a listed name, tag and digest; without a digest it goes by its id. Null: the service does not say. */
export interface ImageIdentity {
  /** As reports spell it: for a registry image `host/namespace/image_name`. */
  readonly name: string | null
  readonly tag: string | null
  readonly digest: string | null
  readonly id: string | null
}

/** What one look shows of one image in one place: a host, or a registry. */
export interface SeenImage {
  /** Equal from look to look for the same row of the service's list. */
  readonly key: string
  readonly identity: ImageIdentity
  /** Equal means that nothing a scan changes has changed. */
  readonly state: string
  readonly phase: 'pending' | 'success' | 'failure'
  /** The service's own word for the phase, for people. */
  readonly scanStatus: string
  /** End of the last completed scan by the service's clock; null: never scanned. */
  readonly finishedAtMs: number | null
  /** Why the scan failed; null unless `phase` is `failure`. */
  readonly failure: Message | null
  /** Why it cannot be scanned; null: it can. */
  readonly unscannable: Message | null
  /** Whether the source vouches that this row shows what its tag holds now. */
  readonly isCurrent: boolean
  /** A host's name; null where that means nothing. */
  readonly location: string | null
  readonly registry: RegistryPlace | null
  /** `local_image_type`; null for a registry image. */
  readonly localImageType: string | null
  readonly figures: RowFigures
}

/** What a look has to show: everything that was asked for, or every image with one of these names. */
export type Scope = { readonly kind: 'all' } | { readonly kind: 'names'; readonly names: ReadonlySet<string> }

/** One look. An incomplete one proves nothing about what it does not show. */
export interface Snapshot {
  readonly seen: readonly SeenImage[]
  readonly complete: boolean
  /** How many calls it took. */
  readonly calls: number
  /** The service's clock when it answered (`Date`); null: it did not say. */
  readonly serviceTimeMs: number | null
}

/** What was read of one image's findings. */
export interface Findings extends DetailReading {
  readonly unhandled: readonly Vulnerability[]
  /** Null: it was not read. */
  readonly handledCount: number | null
  /** Null: they were not asked for. */
  readonly maliciousFiles: readonly MaliciousFile[] | null
}

/**
 * Where images are, and how the service is asked about them there. The scan knows images; rows, bodies, filters, statuses and causes
 * end here. All calls reject with an `ActionError` or the signal's reason.
 */
export interface ImageSource {
  readonly kind: ImageSourceKind
  /** False where scans are billed: then a request whose answer was lost is never made again. */
  readonly mayRepeatLostRequest: boolean
  /** Whether a row is what an entry asks for. */
  matches(entry: ImageEntry, image: SeenImage): boolean
  /** Has the service bring its list up to date where it can; `entries` are those that are still open. */
  refresh(entries: readonly ImageEntry[], signal: AbortSignal): Promise<void>
  /** Lists once. What `wants` refuses is not kept: a list may be far longer than what is sought in it. */
  list(scope: Scope, wants: (image: SeenImage) => boolean, signal: AbortSignal): Promise<Snapshot>
  /** Asks for scans of these. Resolves with the service's clock when it answered; null: it did not say. */
  requestScan(images: readonly SeenImage[], signal: AbortSignal): Promise<number | null>
  /** Reads the findings of each. */
  readFindings(images: readonly SeenImage[], signal: AbortSignal): Promise<ReadonlyMap<SeenImage, Findings>>
}
