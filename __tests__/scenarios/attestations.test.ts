import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { declareImage, sample, type World } from '../../emulator/index.ts'
import { play, type Played } from '../support/scenario.ts'

const digestA = `sha256:${'a'.repeat(64)}`
const digestB = `sha256:${'b'.repeat(64)}`
const app = `hub.example.com/team/app:v1@${digestA}`
const web = `hub.example.com/team/web:v1@${digestB}`
const type = 'https://cosign.sigstore.dev/attestation/vuln/v1'

const world = (severity = 'Medium'): World => ({
  images: [declareImage(app, { image_id: 'app-1' }), declareImage(web, { image_id: 'web-1' })],
  vulnerabilities: [
    { vul_id: 'SA-1', severity_level: severity, cve_list: [{ cve_id: 'CVE-1', cvss: 5.3 }], images: ['app-1'] },
  ],
})

/** The output, and what its files say. */
function attestationsOf({ outputs }: Played): { subject_name: string; subject_digest: string; predicate: any }[] {
  const listed: Record<string, string>[] = JSON.parse(outputs['attestations'] ?? '')
  return listed.map(({ subject_name = '', subject_digest = '', predicate_type, predicate_file = '' }) => {
    expect(predicate_type).toBe(type)
    return { subject_name, subject_digest, predicate: JSON.parse(readFileSync(predicate_file, 'utf8')) }
  })
}

describe('attestations', () => {
  it.concurrent('say what a passed run proved, and of which run', async () => {
    const ignoreFile = '- {id: SA-9, reason: x}\n'
    const run = await play({
      world: world(),
      with: { images: app },
      files: { '.hssignore.yaml': ignoreFile },
      env: {
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/release.yml@refs/tags/v1.0.0',
      },
    })
    expect(run.outputs['outcome']).toBe('passed')
    const [first, ...others] = attestationsOf(run)
    expect(others).toEqual([])
    expect(first).toMatchObject({ subject_name: 'hub.example.com/team/app', subject_digest: digestA })
    const { invocation, scanner, metadata } = first?.predicate ?? {}
    expect(invocation).toMatchObject({
      uri: 'https://github.com/octo/app/actions/runs/4711/attempts/1',
      event_id: '4711',
      'builder.id': 'https://github.com/octo/app/.github/workflows/release.yml@refs/tags/v1.0.0',
    })
    expect(scanner.result).toMatchObject({
      outcome: 'passed',
      reason: run.outputs['reason'],
      policy: 'high>0, malicious_file>0',
      ignore_file_sha256: createHash('sha256').update(ignoreFile).digest('hex'),
      severity: 'medium',
      counts: { vulnerability_count: 1, medium_count: 1 },
      vulnerabilities: [{ id: 'SA-1', cves: ['CVE-1'], severity: 'medium', cvss: 5.3, ignored: null }],
    })
    const [image] = run.report.images
    expect(metadata.scanFinishedOn).toBe(image.scanned_at)
    const [post] = run.emulator.calls('batchScan')
    // The `Date` of an answer has whole seconds.
    expect(Math.abs(Date.parse(metadata.scanStartedOn) - (post?.atMs ?? 0))).toBeLessThan(2000)
    expect(metadata.scanStartedOn).toMatch(/\.000Z$/)
  })

  it.concurrent('say that a run failed', async () => {
    const run = await play({ world: world('High'), with: { images: app } })
    expect(run.outputs['outcome']).toBe('failed')
    expect(attestationsOf(run)[0]?.predicate.scanner.result).toMatchObject({
      outcome: 'failed',
      severity: 'high',
      ignore_file_sha256: null,
    })
  })

  it.concurrent('are one file for each image, in the folder of the report', async () => {
    const run = await play({ world: world(), with: { images: `${app}\n${web}` } })
    const files: { predicate_file: string }[] = JSON.parse(run.outputs['attestations'] ?? '')
    expect(files.map(({ predicate_file }) => basename(predicate_file))).toEqual([
      'attestation-1.json',
      'attestation-2.json',
    ])
    for (const { predicate_file } of files)
      expect(dirname(predicate_file)).toBe(dirname(run.outputs['report_file'] ?? ''))
    expect(new Set(attestationsOf(run).map(({ subject_digest }) => subject_digest))).toEqual(
      new Set([digestA, digestB]),
    )
  })

  it.concurrent('of a build name its manifest, whichever of its digests HSS lists', async () => {
    const build = {
      'image.name': 'hub.example.com/team/app:v1,hub.example.com/mirror/app:v1',
      'containerimage.digest': digestB,
      'containerimage.config.digest': digestA,
    }
    const run = await play({ world: world(), with: { images: JSON.stringify(build) } })
    expect(run.outputs['outcome']).toBe('passed')
    expect(attestationsOf(run).map(({ subject_name, subject_digest }) => [subject_name, subject_digest])).toEqual([
      ['hub.example.com/team/app', digestB],
      ['hub.example.com/mirror/app', digestB],
    ])
  })

  it.concurrent('of a build that is an index do not exist', async () => {
    const build = {
      'image.name': 'hub.example.com/team/app:v1',
      'containerimage.digest': digestB,
      'containerimage.config.digest': digestA,
      'containerimage.descriptor': { mediaType: 'application/vnd.oci.image.index.v1+json', digest: digestB, size: 1 },
    }
    const run = await play({ world: world(), with: { images: JSON.stringify(build) } })
    expect(run.outputs).toMatchObject({ outcome: 'passed', attestations: '[]' })
  })

  it.concurrent('of a reused result start and finish with its scan', async () => {
    const scannedAtMs = Date.now() - 3_600_000
    const image = declareImage(app, { image_id: 'app-1', scan_status: 'success', latest_scan_time: scannedAtMs })
    const run = await play({ world: { images: [image] }, with: { images: app, reuse_within: '24h' } })
    expect(run.outputs['outcome']).toBe('passed')
    const [first] = attestationsOf(run)
    const scannedOn = new Date(scannedAtMs).toISOString()
    expect(first?.predicate).toMatchObject({
      invocation: { parameters: { reused: true } },
      metadata: { scanStartedOn: scannedOn, scanFinishedOn: scannedOn },
    })
  })

  it.concurrent('of a cancelled run are of what was proven, and say so', async () => {
    let looks = 0
    const run = await play({
      world: {
        ...world(),
        images: [declareImage(app, { image_id: 'app-1' }), declareImage('slow:v1', { scan: { neverFinishes: true } })],
      },
      with: { images: `${app}\nslow:v1` },
      onLog: (text, { signal }) => {
        // By the second look after it was proven, its findings are read.
        if (/1 of 2 images/.test(text) && (looks += 1) === 3) signal('SIGINT')
      },
    })
    expect(run.outputs['outcome']).toBe('cancelled')
    expect(
      attestationsOf(run).map(({ subject_digest, predicate }) => [subject_digest, predicate.scanner.result.outcome]),
    ).toEqual([[digestA, 'cancelled']])
  })

  it.concurrent.each<[string, Record<string, string>]>([
    ['with operate_all', { operate_all: 'true' }],
    ['of what was only handed over', { images: app, wait: 'false' }],
    ['of an image without a name', { images: digestA }],
    ['of bad inputs', { images: app, fail_on: 'bad' }],
  ])('do not exist %s', async (_, inputs) => {
    expect((await play({ world: world(), with: inputs })).outputs['attestations']).toBe('[]')
  })

  it.concurrent('have no secret in them', async () => {
    const run = await play({
      world: world(),
      with: { images: app },
      files: { '.hssignore.yaml': `- {id: SA-1, reason: 'see ${sample.secretAccessKey}'}` },
    })
    const [first] = attestationsOf(run)
    expect(first?.predicate.scanner.result.vulnerabilities[0].ignored.reason).toBe('see ***')
  })
})
