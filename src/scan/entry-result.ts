import { message, type Message } from '../base/words/index.ts'
import { formatName, selectorOf, type ImageEntry } from '../domain/image-entry.ts'
import type { Details, ImageResult, ImageSourceKind, ImageStatus } from '../domain/scan-report.ts'

/** Of an image without a proven scan nothing was read. */
export const noDetails: Details = { explained: false, why: message('details_unread') }

/** What is the same for every image of which there is nothing to tell. */
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

/** The result of an entry that has no listed image: unknown to the service, or only submitted to it. */
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
