import { message, type Message } from '../base/words/index.ts'
import type { ImageEntry } from '../domain/image-entry.ts'
import type { Details, ImageResult, ImageStatus } from '../domain/scan-report.ts'

/** Of an image without a proven scan nothing was read. */
export const noDetails: Details = { explained: false, why: message('details_unread') }

/** What is the same for every image of which there is nothing to tell. */
export const nothingKnown = {
  localImageType: null,
  scanStatus: null,
  scannedAtMs: null,
  hostNames: [],
  rating: null,
  vulNum: null,
  maliciousFileNum: null,
  unsafeSettingNum: null,
  handledCount: null,
  unratedCount: 0,
  details: noDetails,
  findings: [],
} as const

/** The result of an entry that has no listed image: unknown to HSS, or only handed over to it. */
export function tellEntry(entry: ImageEntry, status: ImageStatus, reason: Message | null): ImageResult {
  return {
    ...nothingKnown,
    image: entry.text,
    imageName: entry.fields.image_name ?? null,
    imageVersion: entry.fields.image_version ?? null,
    imageDigest: entry.fields.image_digest ?? null,
    imageId: entry.fields.image_id ?? null,
    status,
    reason,
  }
}
