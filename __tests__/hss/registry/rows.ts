import type { RegistryRow } from '../../../src/hss/registry/registry-row.ts'

/** A row of a private SWR registry that was never scanned. */
export function registryRowOf(changes: Partial<RegistryRow> = {}): RegistryRow {
  return {
    recordId: '9007199254740993',
    imageId: 'web-1',
    imageDigest: `sha256:${'a'.repeat(64)}`,
    namespace: 'shop',
    imageName: 'frontend/web',
    imageVersion: 'v1',
    imageType: 'private_image',
    registryId: 'r-1',
    registryName: 'swr',
    registryType: 'SwrPrivate',
    instanceId: null,
    instanceUrl: null,
    isLatestVersion: true,
    isScannable: true,
    isMultiArch: false,
    sharedStatus: null,
    scanStatus: 'unscan',
    scanFailedCode: '',
    scanFailedDesc: '',
    imageSizeBytes: 5,
    latestUpdateTimeMs: 1000,
    latestScanTimeMs: null,
    latestSyncTimeMs: 2000,
    vulNum: 0,
    unsafeSettingNum: 0,
    maliciousFileNum: 0,
    rating: null,
    problem: null,
    ...changes,
  }
}
