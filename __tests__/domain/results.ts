import type { Finding, Vulnerability } from '../../src/domain/finding.ts'
import type { ImageResult } from '../../src/domain/scan-report.ts'
import { rankSeverity, type Severity } from '../../src/domain/severity.ts'
import { message } from '../../src/base/words/index.ts'

/** A vulnerability of HSS's catalogue. */
export function vulnerabilityOf(changes: Partial<Vulnerability> = {}): Vulnerability {
  const severity = changes.severity ?? 'high'
  return {
    id: 'HCE2-SA-2026-1',
    cves: ['CVE-2026-1'],
    hasAllCves: true,
    severity,
    rank: rankSeverity(severity),
    mayBeCritical: false,
    cvss: null,
    type: 'linux_vul',
    title: '',
    description: '',
    solution: '',
    url: '',
    ...changes,
  }
}

/** A finding of that severity. */
export function findingOf(severity: string, ignored = false, id = 'HCE2-SA-2026-1'): Finding {
  const acceptance = ignored ? { reason: 'known', expires: null } : null
  return { vulnerability: vulnerabilityOf({ severity, id }), ignored: acceptance, isNew: null, software: null }
}

/** Findings by severity, none ignored. */
export function findingsOf(counts: Partial<Record<Severity, number>>): Finding[] {
  return Object.entries(counts).flatMap(([severity, count]) =>
    Array.from({ length: count }, (_, index) => findingOf(severity, false, `${severity}-${index}`)),
  )
}

export const explained = { explained: true, remark: null } as const
export const unexplained = { explained: false, why: message('details_incomplete') } as const

/** A proven, clean, explained image. */
export function resultOf(changes: Partial<ImageResult> = {}): ImageResult {
  return {
    source: 'local',
    registry: null,
    reused: false,
    subjects: [],
    requestedAtMs: null,
    maliciousFiles: null,
    image: 'app:v1',
    imageName: 'app',
    imageVersion: 'v1',
    imageDigest: 'sha256:aa',
    imageId: 'id-1',
    localImageType: 'other_image',
    status: 'success',
    reason: null,
    scanStatus: 'success',
    scannedAtMs: 1,
    hostNames: [],
    rating: 'Security',
    vulNum: 0,
    maliciousFileNum: 0,
    unsafeSettingNum: 0,
    handledCount: 0,
    handledIds: [],
    unrated: [],
    details: explained,
    findings: [],
    ...changes,
  }
}
