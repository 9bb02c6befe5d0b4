import { message } from '../../base/words/index.ts'
import type { SeenImage } from '../../domain/image-source.ts'
import { normalizeStatus, phaseOf } from '../scan-status.ts'
import { describeFailure } from './failure-cause.ts'
import type { ImageRow } from './image-row.ts'

/** Converts a row of ListImageLocal: one image on one host. */
export function toSeenImage(row: ImageRow): SeenImage {
  const { scanStatus, latestScanTimeMs, scanFailedDesc, nonScanReason } = row
  const phase = phaseOf(scanStatus)
  const site = row.agentId ?? row.hostId ?? row.hostName ?? ''
  return {
    // The host's agent, and the ID that HSS gave the image there.
    key: [site, row.imageId ?? ''].join('\n'),
    site,
    identity: { name: row.imageName, tag: row.imageVersion, digest: row.imageDigest, id: row.imageId },
    state: [normalizeStatus(scanStatus), latestScanTimeMs ?? '', scanFailedDesc].join('\n'),
    phase,
    scanStatus: normalizeStatus(scanStatus),
    finishedAtMs: latestScanTimeMs,
    isIndex: false,
    failure: phase === 'failure' ? describeFailure(scanStatus, scanFailedDesc) : null,
    unscannable: nonScanReason === '' ? null : message('image_unscannable', { words: nonScanReason }),
    // The list of a host does not show what the tag refers to in a registry.
    isCurrent: null,
    hostName: row.hostName,
    place: row.hostName ?? row.hostId ?? '-',
    registry: null,
    localImageType: row.localImageType,
    figures: {
      rating: row.rating,
      vulNum: row.vulNum,
      maliciousFileNum: row.maliciousFileNum,
      unsafeSettingNum: row.unsafeSettingNum,
    },
  }
}
