import { message, type Language, type Message } from '../../src/base/words/index.ts'
import type { Acceptance, Finding, Vulnerability } from '../../src/domain/finding.ts'
import { parsePolicy, type Policy } from '../../src/domain/policy.ts'
import type { ImageResult, Outcome, ScanReport } from '../../src/domain/scan-report.ts'
import { rankSeverity } from '../../src/domain/severity.ts'
import { countAll, findWorstSeverity } from '../../src/domain/totals.ts'

/** A sentence of a sample, in both languages. */
export type Sentence = Readonly<Record<Language, string>>

/** The end time of every sample. */
export const finishedAtMs = Date.UTC(2026, 2, 3, 9, 15, 42)

export const registry = 'swr.ap-southeast-1.myhuaweicloud.com/shop'

export function digestOf(letter: string): string {
  return `sha256:${letter.repeat(64)}`
}

/** The sentence in one language, in the form that the scan produces. */
export function sayAs(language: Language, sentence: Sentence): Message {
  return message('text_as_it_is', { text: sentence[language] })
}

export function makeVulnerability(id: string, severity: string, changes: Partial<Vulnerability> = {}): Vulnerability {
  return {
    id,
    cves: [],
    hasAllCves: true,
    severity: severity.toLowerCase(),
    rank: rankSeverity(severity),
    mayBeCritical: false,
    cvss: null,
    type: 'linux_vul',
    title: id,
    description: '',
    solution: '',
    url: '',
    ...changes,
  }
}

export function makeFinding(vulnerability: Vulnerability, ignored: Acceptance | null = null): Finding {
  return { vulnerability, ignored, isNew: null, software: null }
}

/** A proven image. Its rating and count match its findings unless `changes` says otherwise. */
export function makeImage(name: string, findings: readonly Finding[], changes: Partial<ImageResult> = {}): ImageResult {
  const letter = (findings.length % 16).toString(16)
  return {
    source: 'local',
    registry: null,
    reused: false,
  subjects: [],
  requestedAtMs: null,
    maliciousFiles: null,
    image: `${registry}/${name}`,
    imageName: `${registry}/${name.split(':')[0]}`,
    imageVersion: name.split(':')[1] ?? null,
    imageDigest: digestOf(letter),
    imageId: `1f0c2d3e-0000-4000-8000-0000000000${letter}0`,
    localImageType: 'swr_image',
    status: 'success',
    reason: null,
    scanStatus: 'success',
    scannedAtMs: finishedAtMs - 20_000,
    hostNames: ['build-host-01'],
    rating: findings.length === 0 ? 'Security' : 'High',
    vulNum: findings.length,
    maliciousFileNum: 0,
    unsafeSettingNum: 0,
    handledCount: 0,
    handledIds: [],
    unrated: [],
    details: { explained: true, remark: null },
    findings,
    ...changes,
  }
}

/** An image without a proven scan. */
export function makeUnproven(name: string, status: ImageResult['status'], reason: Message | null): ImageResult {
  return makeImage(name, [], {
    status,
    reason,
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
  })
}

/** A report of `images`, with totals counted from them. */
export function makeReport(
  outcome: Outcome,
  reason: Message,
  images: readonly ImageResult[],
  changes: Partial<ScanReport> = {},
): ScanReport {
  return {
    outcome,
    reason,
    advice: null,
    dryRun: null,
    region: 'ap-southeast-1',
    projectId: '0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    startedAtMs: finishedAtMs - 192_000,
    finishedAtMs,
    policy: 'high>0',
    counts: countAll(images, images.length),
    severity: findWorstSeverity(images),
    images,
    ignoreWarnings: [],
    notes: [],
    baseline: null,
    checks: null,
    ...changes,
  }
}

/** The policy of a sample, parsed from its normal form; undefined if that is not valid. */
export function policyOf({ policy }: ScanReport): Policy | undefined {
  const parsed = policy === null ? undefined : parsePolicy(policy)
  return parsed === undefined || 'problems' in parsed ? undefined : parsed.value
}
