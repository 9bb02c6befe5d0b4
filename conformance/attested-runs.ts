import { startEmulator, declareImage, sample, sampleAccess } from '../emulator/index.ts'
import { runAction } from '../runner/run-action.ts'
import type { RunFiles } from './run-files.ts'

/** A predicate that the built action wrote, and whether the example policies must admit an image with it. */
export interface AttestedRun {
  readonly name: string
  readonly path: string
  readonly subjectName: string
  readonly subjectDigest: string
  readonly admitted: boolean
}

interface Plan {
  readonly name: string
  readonly severity: string
  readonly inputs: Readonly<Record<string, string>>
  /** How far the clock of the service is behind. */
  readonly ageMs: number
  readonly admitted: boolean
}

const dayMs = 86_400_000
const digest = `sha256:${'5'.repeat(64)}`

const plans: readonly Plan[] = [
  { name: 'passed and fresh', severity: 'Medium', inputs: {}, ageMs: 0, admitted: true },
  { name: 'failed', severity: 'High', inputs: {}, ageMs: 0, admitted: false },
  { name: 'passed three days ago', severity: 'Medium', inputs: {}, ageMs: 3 * dayMs, admitted: false },
  { name: 'from a clock that is a day ahead', severity: 'Medium', inputs: {}, ageMs: -dayMs, admitted: false },
  { name: 'passed by another policy', severity: 'High', inputs: { fail_on: 'never' }, ageMs: 0, admitted: false },
]

/** Lets the built action write a predicate for each case, each with its own world. */
export async function runAttested(files: RunFiles): Promise<AttestedRun[]> {
  const attested: AttestedRun[] = []
  // One after the other, because there may be only two cores.
  // oxlint-disable-next-line no-await-in-loop
  for (const plan of plans) attested.push(await runPlan(plan, files))
  return attested
}

async function runPlan({ name, severity, inputs, ageMs, admitted }: Plan, files: RunFiles): Promise<AttestedRun> {
  const emulator = await startEmulator({
    now: () => Date.now() - ageMs,
    world: {
      ...sampleAccess,
      images: [declareImage(`team/app:v1@${digest}`, { image_id: 'id-1' })],
      vulnerabilities: [
        { vul_id: 'SA-1', severity_level: severity, cve_list: [{ cve_id: 'CVE-1', cvss: 5.3 }], images: ['id-1'] },
      ],
    },
  })
  try {
    const run = await runAction({
      with: {
        region: sample.region,
        project_id: sample.projectId,
        token: sample.token,
        endpoint: emulator.urls.hss,
        images: `team/app:v1@${digest}`,
        poll_interval_seconds: '0.1',
        timeout_minutes: '1',
        ...inputs,
      },
    })
    const before = files.predicates.length
    files.keep(run)
    const [path] = files.predicates.slice(before)
    const [first]: { subject_name: string; subject_digest: string }[] = JSON.parse(run.outputs['attestations'] ?? '[]')
    if (path === undefined || first === undefined)
      throw new Error(`the run "${name}" wrote no predicate: ${run.outputs['reason'] ?? run.errorLog}`)
    return { name, path, subjectName: first.subject_name, subjectDigest: first.subject_digest, admitted }
  } finally {
    await emulator.close()
  }
}
