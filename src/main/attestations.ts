import type { Logger } from '../base/logger.ts'
import { message, type Words } from '../base/words/index.ts'
import type { Config } from '../config/config.ts'
import type { AttestationSubject, ImageResult, ScanReport } from '../domain/scan-report.ts'
import type { Host } from '../github/host.ts'
import { countListed, type AttestationObject } from '../report/outputs.ts'
import { isAttestable, predicateType, renderPredicate, type WorkflowRun } from '../report/predicate.ts'

/** The maximum file size of GitHub's attest action. */
const maxBytes = 16_000_000

/** Where predicates are written. */
export interface AttestationTools {
  readonly host: Host
  readonly log: Logger
  readonly words: Words
}

/**
 * Writes one predicate for each requested name and digest that is proven and explained, and yields it as soon as it is written.
 * None with `operate_all`, where no image is requested by name. The workflow signs them.
 */
export async function writeAttestations(
  report: ScanReport,
  config: Config | undefined,
  { host, log, words }: AttestationTools,
  keep: (attestation: AttestationObject) => void,
): Promise<void> {
  const subjects = config?.target.kind === 'images' && report.outcome !== 'dry_run' ? listSubjects(report.images) : []
  if (config === undefined || subjects.length === 0) return
  const facts = { report, words, run: readRun(host), ignoreFileSha256: config.ignoreFile?.sha256 ?? null }
  const written: AttestationObject[] = []
  for (const { subject, images } of subjects) {
    const [worst] = images
    if (worst === undefined || !isAttestable(worst) || !images.every(isAttestable)) continue
    const pieces = renderPredicate(worst, facts, maxBytes)
    if (pieces === null) {
      log.annotate('notice', message('attestation_too_large', { name: subject.name, digest: subject.digest }))
      continue
    }
    const attestation = {
      subject_name: subject.name,
      subject_digest: subject.digest,
      predicate_type: predicateType,
      // One at a time, so that memory holds only one of them.
      // oxlint-disable-next-line no-await-in-loop
      predicate_file: await host.writeReport(`attestation-${written.length + 1}.json`, pieces),
    }
    written.push(attestation)
    keep(attestation)
  }
  const omitted = written.length - countListed(written)
  if (omitted > 0) log.annotate('notice', message('attestations_omitted', { count: omitted, total: written.length }))
}

interface AskedSubject {
  readonly subject: AttestationSubject
  /** Worst first: several tags may list one digest, and each of them must be known. */
  readonly images: ImageResult[]
}

function listSubjects(images: readonly ImageResult[]): AskedSubject[] {
  const asked = new Map<string, AskedSubject>()
  for (const image of images) {
    for (const subject of image.subjects) {
      const key = JSON.stringify([subject.name, subject.digest])
      const known = asked.get(key)
      if (known === undefined) asked.set(key, { subject, images: [image] })
      else known.images.push(image)
    }
  }
  return [...asked.values()]
}

function readRun({ environment }: Host): WorkflowRun {
  return {
    serverUrl: environment['GITHUB_SERVER_URL'] || 'https://github.com',
    repository: environment['GITHUB_REPOSITORY'] ?? '',
    runId: environment['GITHUB_RUN_ID'] ?? '',
    runAttempt: environment['GITHUB_RUN_ATTEMPT'] ?? '',
    workflowRef: environment['GITHUB_WORKFLOW_REF'] ?? '',
  }
}
