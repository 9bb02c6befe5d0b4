import type { Message } from '../base/words/index.ts'
import type { RowFigures } from './evidence.ts'
import type { DetailReading } from './explanation.ts'
import type { Software, Vulnerability } from './finding.ts'
import type { ImageEntry } from './image-entry.ts'
import type { ImageIdentity } from './image-identity.ts'
import type { ImageSourceKind, MaliciousFile, RegistryPlace } from './scan-report.ts'

/** What the service's status of an image means for the wait. */
export type ScanPhase = 'pending' | 'success' | 'failure'

/** Why a scan failed. */
export interface ScanFailure {
  /** The service's own short word, such as `docker_offline`. */
  readonly code: string
  /** What the word means, and what to do. */
  readonly text: Message
}

/** What one look shows of one image in one place: a host, or a registry. */
export interface SeenImage {
  /** Distinguishes the rows of one image, and stays the same from look to look. */
  readonly key: string
  /** Identifies the place, whatever its name: the host's agent, or the registry. Empty if unknown. */
  readonly site: string
  readonly identity: ImageIdentity
  /** Combines all values that a scan changes. Equal states: none of them has changed. */
  readonly state: string
  readonly phase: ScanPhase
  /** The service's own word for the phase, for people; it may be empty. */
  readonly scanStatus: string
  /** End of the last completed scan by the service's clock; null if it was never scanned. */
  readonly finishedAtMs: number | null
  /** Whether its digest is that of an index. HSS then scanned one of the platforms. */
  readonly isIndex: boolean
  /** Null unless `phase` is `failure`. */
  readonly failure: ScanFailure | null
  /** Why it cannot be scanned; null if it can. */
  readonly unscannable: Message | null
  /** Whether this row shows what its tag refers to now; null if this source never knows. */
  readonly isCurrent: boolean | null
  /** Null if there is no host, or if it has no name. */
  readonly hostName: string | null
  /** Where it is, for people: a host's name or id, or a registry's name. */
  readonly place: string
  readonly registry: RegistryPlace | null
  /** `local_image_type`; null for a registry image. */
  readonly localImageType: string | null
  readonly figures: RowFigures
}

/** What a look must cover. */
export type Scope =
  /** Every image that matches the filters of `operate_all`. */
  | { readonly kind: 'all' }
  /** Everything that these entries ask for, and every row of these images, regardless of the filters. */
  | { readonly kind: 'some'; readonly entries: readonly ImageEntry[]; readonly images: readonly ImageIdentity[] }

/** The result of one look. An incomplete one proves nothing about images that it does not show. */
export interface Snapshot {
  readonly seen: readonly SeenImage[]
  readonly complete: boolean
  /** The number of calls that it needed. */
  readonly calls: number
  /** The service's clock when it answered (`Date`); null if it did not say. */
  readonly serviceTimeMs: number | null
}

/** An entry with something still open, and the result of looking for it so far. */
export interface OpenEntry {
  readonly entry: ImageEntry
  /** `missing`: a complete look did not show it. */
  readonly search: 'not_looked' | 'missing' | 'found'
}

/** Finds the entries that a row belongs to. The time does not grow with the number of entries. */
export interface EntryMatcher {
  /** Entries that ask for this image: every part that they give matches. */
  findEntries(image: SeenImage): readonly ImageEntry[]
  /** Entries that ask for its name and tag in this place, regardless of the content. */
  findNamesakes(image: SeenImage): readonly ImageEntry[]
  /** Entries that ask for this image, but in another place. */
  findElsewhere(image: SeenImage): readonly ImageEntry[]
  /** Whether any entry asks for its name and tag, in any place; cheaper than listing the entries. */
  hasNamesakes(image: SeenImage): boolean
}

/** The findings of one image, as far as they were read. */
export interface Findings extends DetailReading {
  readonly unhandled: readonly Vulnerability[]
  /** Null if it was not read. */
  readonly handledCount: number | null
  /** Null if HSS was not asked for them. */
  readonly maliciousFiles: readonly MaliciousFile[] | null
}

/** The findings of one image, or the reason why the service cannot be asked for them. */
export type FindingsReading =
  { readonly kind: 'read'; readonly findings: Findings } | { readonly kind: 'unreadable'; readonly why: Message }

/**
 * Questions about the software in images, asked after the verdict. The answers are for people; no verdict depends on them. Images
 * are identified by `image_id`.
 */
export interface SoftwareLookUps {
  /** The first few pieces of software in an image that have the vulnerability; null if the service cannot be asked. */
  listAffected(imageId: string, vulnerabilityId: string, signal: AbortSignal): Promise<readonly Software[] | null>
  /** Whether the service knows any software in an image; null if it cannot be asked. */
  knowsAny(imageId: string, signal: AbortSignal): Promise<boolean | null>
}

/** Sentences that depend on where images are. */
export interface SourceSentences {
  /** Why a requested image may not be listed. */
  readonly unknownImage: Message
  /** The list was incomplete this many times in a row. */
  readonly listIncomplete: (looks: number) => Message
  /** An image was listed, but no longer is. */
  readonly imageGone: Message
}

/**
 * Where images are, and how to ask the service about them there. The scan knows only images; rows, bodies, filters, statuses and
 * causes stay behind this interface. All calls reject with an `ActionError` or the signal's reason.
 */
export interface ImageSource {
  readonly kind: ImageSourceKind
  readonly sentences: SourceSentences
  /** False where scans are billed: no request is then repeated after its answer was lost, or made for an image in doubt. */
  readonly mayRepeatLostRequest: boolean
  /** True if findings do not say which content they belong to. All rows are then listed once more after reading them. */
  readonly mustListAfterFindings: boolean
  /** Equal keys mean the same image. Undefined if nothing could show that it stays the same. */
  keyOf(identity: ImageIdentity): string | undefined
  /** Creates one matcher for all entries, because comparing every row with every entry would be slow. */
  createMatcher(entries: readonly ImageEntry[]): EntryMatcher
  /** Why an entry cannot mean all these rows, which match it; null if it can. */
  explainAmbiguity(entry: ImageEntry, rows: readonly SeenImage[]): Message | null
  /** Called before each look, with what is still open. Makes the service update its list, if it can and as often as is useful. */
  refresh(open: readonly OpenEntry[], signal: AbortSignal): Promise<void>
  /** Lists once. Keeps only what `wants` accepts, because a list may be far longer than the part that is needed. */
  list(scope: Scope, wants: (image: SeenImage) => boolean, signal: AbortSignal): Promise<Snapshot>
  /** Requests scans of these, which are all rows of newly found images. Resolves with the service's clock, or null if unknown. */
  requestScan(images: readonly SeenImage[], signal: AbortSignal): Promise<number | null>
  /** Reads the findings of each image. */
  readFindings(images: readonly SeenImage[], signal: AbortSignal): Promise<ReadonlyMap<SeenImage, FindingsReading>>
  /** For the questions after the verdict; loads their code. Absent if the source has none. */
  openSoftware?(): Promise<SoftwareLookUps>
}

/**
 * Requests scans of exactly what the inputs name, value for value and without looking first, in one call. Resolves with the
 * service's clock, or null if it did not say.
 */
export type SubmitTarget = (signal: AbortSignal) => Promise<number | null>
