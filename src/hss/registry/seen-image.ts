import type { SeenImage } from '../../domain/image-source.ts'
import { normalizeStatus, phaseOf } from '../scan-status.ts'
import { describeFailure } from './failure-cause.ts'
import type { RegistryRow } from './registry-row.ts'
import { explainUnscannable } from './unscannable.ts'

/** Data about a row that it does not contain itself. */
export interface RowContext {
  /** The host of its registry, or another word for the registry if HSS does not say. */
  readonly prefix: string
  readonly isCurrent: boolean
}

/** Converts a row of ListRegistryImages: one tag in a registry. */
export function toSeenImage(row: RegistryRow, { prefix, isCurrent }: RowContext): SeenImage {
  const { scanStatus, scanFailedCode, scanFailedDesc, latestScanTimeMs } = row
  const phase = phaseOf(scanStatus)
  return {
    key: [row.registryId ?? '', row.recordId ?? row.imageId ?? ''].join('\n'),
    site: row.registryId ?? '',
    identity: { name: spellName(row, prefix), tag: row.imageVersion, digest: row.imageDigest, id: row.imageId },
    state: [normalizeStatus(scanStatus), latestScanTimeMs ?? '', scanFailedCode].join('\n'),
    phase,
    scanStatus: normalizeStatus(scanStatus),
    finishedAtMs: latestScanTimeMs,
    isIndex: row.isMultiArch === true,
    failure: phase === 'failure' ? describeFailure(scanStatus, scanFailedCode, scanFailedDesc) : null,
    unscannable: explainUnscannable(row),
    isCurrent,
    hostName: null,
    place: row.registryName ?? row.registryId ?? '-',
    registry: { name: row.registryName, type: row.registryType, namespace: row.namespace },
    localImageType: null,
    figures: {
      rating: row.rating,
      vulNum: row.vulNum,
      maliciousFileNum: row.maliciousFileNum,
      unsafeSettingNum: row.unsafeSettingNum,
    },
  }
}

/** `host/namespace/image_name`. */
function spellName({ namespace, imageName }: RegistryRow, prefix: string): string | null {
  return imageName === null ? null : [prefix, namespace ?? '-', imageName].join('/')
}
