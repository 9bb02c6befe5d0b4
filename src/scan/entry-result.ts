import { DeadlineError, type ActionError } from '../base/errors.ts'
import { joinSome } from '../base/texts.ts'
import { message, type Message } from '../base/words/index.ts'
import { formatName, selectorOf, type ImageEntry } from '../domain/image-entry.ts'
import type { ImageSource } from '../domain/image-source.ts'
import type { Details, ImageResult, ImageSourceKind, ImageStatus } from '../domain/scan-report.ts'
import type { WatchedEntry } from './tracker.ts'

/** The details of an image without a proven scan: nothing was read. */
export const noDetails: Details = { explained: false, why: message('details_unread') }

/** The fields of an image about which nothing is known. */
export const nothingKnown = {
  registry: null,
  reused: false,
  subjects: [],
  requestedAtMs: null,
  maliciousFiles: null,
  localImageType: null,
  scanStatus: null,
  scannedAtMs: null,
  hostNames: [],
  rating: null,
  vulNum: null,
  maliciousFileNum: null,
  unsafeSettingNum: null,
  handledCount: null,
  handledIds: [],
  unrated: [],
  details: noDetails,
  findings: [],
} as const

/** The result of an entry without a listed image: unknown to the service, or only submitted to it. */
export function buildEntryResult(
  entry: ImageEntry,
  source: ImageSourceKind,
  status: ImageStatus,
  reason: Message | null,
): ImageResult {
  const selector = selectorOf(entry)
  const { name, tag, digest, id } = selector
  return {
    ...nothingKnown,
    source,
    image: entry.text,
    imageName: name === undefined ? null : formatName(selector),
    imageVersion: tag ?? null,
    imageDigest: digest ?? null,
    imageId: id ?? null,
    status,
    reason,
  }
}

/** The maximum number of other digests or places in a message. */
const maxNamed = 3

/** What the looks showed in place of an entry that is not listed; undefined if nothing. */
export function explainMissing({ entry, others, elsewhere }: WatchedEntry): Message | undefined {
  if (elsewhere.length > 0) return message('image_elsewhere', { registries: joinSome(elsewhere, maxNamed) })
  const names = joinSome(others, maxNamed)
  // HSS does not list the digest of an index.
  if (entry.kind === 'build' && entry.build.isIndex)
    return others.length === 0
      ? message('image_unknown_index')
      : message('image_unknown_index_digest', { others: names })
  return others.length === 0 ? undefined : message('image_unknown_digest', { others: names })
}

/** The result of an entry that is not listed, or not clearly, with the reason. */
export function buildMissingResult(
  watched: WatchedEntry,
  interruption: ActionError | null,
  { kind, sentences }: Pick<ImageSource, 'kind' | 'sentences'>,
): ImageResult {
  const { entry, search } = watched
  if (search.kind === 'refused') return buildEntryResult(entry, kind, 'error', search.why)
  if (watched.isHeld) return buildEntryResult(entry, kind, 'error', message('tag_held_back'))
  // Without a complete listing, it is unknown what HSS lists.
  if (search.kind === 'not_looked') return buildEntryResult(entry, kind, 'error', message('image_not_looked_up'))
  const why = interruption instanceof DeadlineError ? 'image_not_found_in_time' : 'image_not_looked_up'
  const reason = explainMissing(watched) ?? (search.kind === 'unknown' ? sentences.unknownImage : message(why))
  return buildEntryResult(entry, kind, 'unknown_image', reason)
}
