import type { ImageEntry } from '../../src/domain/image-entry.ts'
import { parseImageText } from '../../src/domain/image-entry.ts'
import type { SeenImage } from '../../src/domain/image-source.ts'
import type { ImageRow } from '../../src/hss/local/image-row.ts'
import { toSeenImage } from '../../src/hss/local/seen-image.ts'

/** A row that was never scanned, on the one host there is. */
export function rowOf(changes: Partial<ImageRow> = {}): ImageRow {
  return {
    imageName: 'app',
    imageVersion: 'v1',
    imageDigest: 'sha256:aa',
    imageId: 'id-1',
    localImageType: 'other_image',
    scanStatus: 'unscan',
    latestScanTimeMs: null,
    latestUpdateTimeMs: null,
    imageSizeBytes: null,
    vulNum: 0,
    unsafeSettingNum: 0,
    maliciousFileNum: 0,
    rating: null,
    scanFailedDesc: '',
    nonScanReason: '',
    hostName: 'node-1',
    hostId: null,
    agentId: null,
    problem: null,
    ...changes,
  }
}

/** What such a row shows. */
export function seenOf(changes: Partial<ImageRow> = {}): SeenImage {
  return toSeenImage(rowOf(changes))
}

/** An entry of `images` from its text. */
export function entryOf(text: string): ImageEntry {
  const parsed = parseImageText(text)
  if ('problems' in parsed) throw new Error(text)
  return parsed.value
}
