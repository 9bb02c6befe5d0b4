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
  /** The sentence: what the word means, and what to do. */
  readonly text: Message
}

/** What one look shows of one image in one place: a host, or a registry. */
export interface SeenImage {
  /** Tells the rows of one image apart, and is equal from look to look for the same row. */
  readonly key: string
  /** Equal for rows in the same place, whatever they are called there: the host's agent, or the registry; empty: not known. */
  readonly site: string
  readonly identity: ImageIdentity
  /** Equal means that nothing a scan changes has changed. */
  readonly state: string
  readonly phase: ScanPhase
  /** The service's own word for the phase, for people; it may be empty. */
  readonly scanStatus: string
  /** End of the last completed scan by the service's clock; null: never scanned. */
  readonly finishedAtMs: number | null
  /** Its digest is that of an index: what was scanned is one of its platforms. */
  readonly isIndex: boolean
  /** Null unless `phase` is `failure`. */
  readonly failure: ScanFailure | null
  /** Why it cannot be scanned; null: it can. */
  readonly unscannable: Message | null
  /** Whether this row shows what its tag holds now; null: this source can never tell. */
  readonly isCurrent: boolean | null
  /** Null where there is no host, or it has no name. */
  readonly hostName: string | null
  /** Where it is, for people: a host's name or id, or a registry's name. */
  readonly place: string
  readonly registry: RegistryPlace | null
  /** `local_image_type`; null for a registry image. */
  readonly localImageType: string | null
  readonly figures: RowFigures
}

/** What a look has to show. */
export type Scope =
  /** Every image that the filters of `operate_all` leave. */
  | { readonly kind: 'all' }
  /** What these entries ask for, and every row of these images, whatever the filters. */
  | { readonly kind: 'some'; readonly entries: readonly ImageEntry[]; readonly images: readonly ImageIdentity[] }

/** One look. An incomplete one proves nothing about what it does not show. */
export interface Snapshot {
  readonly seen: readonly SeenImage[]
  readonly complete: boolean
  /** How many calls it took. */
  readonly calls: number
  /** The service's clock when it answered (`Date`); null: it did not say. */
  readonly serviceTimeMs: number | null
}

/** An entry of which something is still open, and what looking for it has come to. */
export interface OpenEntry {
  readonly entry: ImageEntry
  /** `missing`: a complete look did not show it. */
  readonly search: 'not_looked' | 'missing' | 'found'
}

/** Finds the entries that a row belongs to, in a time that does not grow with their number. */
export interface EntryMatcher {
  /** Entries that ask for this image: every part that was given agrees. */
  findEntries(image: SeenImage): readonly ImageEntry[]
  /** Entries that ask for its name and tag in this place, whatever its content. */
  findNamesakes(image: SeenImage): readonly ImageEntry[]
  /** Entries that ask for this very image, but in another place. */
  findElsewhere(image: SeenImage): readonly ImageEntry[]
  /** Whether any entry asks for its name and tag, in whatever place; cheaper than listing them. */
  hasNamesakes(image: SeenImage): boolean
}

/** What was read of one image's findings. */
export interface Findings extends DetailReading {
  readonly unhandled: readonly Vulnerability[]
  /** Null: it was not read. */
  readonly handledCount: number | null
  /** Null: they were not asked for. */
  readonly maliciousFiles: readonly MaliciousFile[] | null
}

/** The findings of one image, or why the service has no way to ask for them. */
export type FindingsReading =
  { readonly kind: 'read'; readonly findings: Findings } | { readonly kind: 'unreadable'; readonly why: Message }

/**
 * What is asked about the software of images once the verdict stands. It is for people, and no verdict rests on it. Images are named
 * by their `image_id`.
 */
export interface SoftwareLookUps {
  /** The software in which an image has a vulnerability, the first of it; null: the service has no way to ask. */
  listAffected(imageId: string, vulnerabilityId: string, signal: AbortSignal): Promise<readonly Software[] | null>
  /** Whether the service knows any software of an image; null: it has no way to ask. */
  knowsAny(imageId: string, signal: AbortSignal): Promise<boolean | null>
}

/** Sentences that depend on where images are. */
export interface SourceSentences {
  /** Why an image that was asked for may not be listed. */
  readonly unknownImage: Message
  /** The list came incomplete so many times in a row. */
  readonly listIncomplete: (looks: number) => Message
  /** An image that was listed is not any more. */
  readonly imageGone: Message
}

/**
 * Where images are, and how the service is asked about them there. The scan knows images; rows, bodies, filters, statuses and causes
 * end here. All calls reject with an `ActionError` or the signal's reason.
 */
export interface ImageSource {
  readonly kind: ImageSourceKind
  readonly sentences: SourceSentences
  /** False where scans are billed: then a request whose answer was lost is never made again, and nothing in doubt is asked for. */
  readonly mayRepeatLostRequest: boolean
  /** The look-up of findings does not say which content they belong to: then all rows are listed once more after it. */
  readonly mustListAfterFindings: boolean
  /** Equal keys are the same image. Undefined: nothing can tell whether it stays the same. */
  keyOf(identity: ImageIdentity): string | undefined
  /** Finds the entries that a row belongs to. Made once for all entries, so that no row is compared with each of them. */
  createMatcher(entries: readonly ImageEntry[]): EntryMatcher
  /** Why an entry cannot mean all these rows, which match it; null: it can. */
  explainAmbiguity(entry: ImageEntry, rows: readonly SeenImage[]): Message | null
  /** Told before each look what is still open: has the service bring its list up to date where it can, as often as that makes sense. */
  refresh(open: readonly OpenEntry[], signal: AbortSignal): Promise<void>
  /** Lists once. What `wants` refuses is not kept: a list may be far longer than what is sought in it. */
  list(scope: Scope, wants: (image: SeenImage) => boolean, signal: AbortSignal): Promise<Snapshot>
  /** Asks for scans of these, which are all rows of newly found images. Resolves with the service's clock; null: it did not say. */
  requestScan(images: readonly SeenImage[], signal: AbortSignal): Promise<number | null>
  /** Reads the findings of each. */
  readFindings(images: readonly SeenImage[], signal: AbortSignal): Promise<ReadonlyMap<SeenImage, FindingsReading>>
  /** For what is asked last; its code is loaded only now. Absent: nothing can be asked. */
  openSoftware?(): Promise<SoftwareLookUps>
}

/**
 * Asks for scans of exactly what the step was asked for, value for value and without looking, in one call. Resolves with the
 * service's clock; null: it did not say.
 */
export type SubmitTarget = (signal: AbortSignal) => Promise<number | null>
