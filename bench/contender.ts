import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sample, sampleWorld, startEmulator } from '../emulator/index.ts'
import { readActionFile, root } from '../runner/action-file.ts'

/** A program that is timed as a whole process. */
export interface Contender {
  readonly name: string
  readonly script: string
  /** The maximum of the action's time divided by this program's. */
  readonly mostRatio?: number
}

/** The built action. */
export const actionScript = join(root, readActionFile().runs.main)

const certificates = join(root, '__tests__/support/tls')

/** Programs that send the same post. Ratios compare the first with each. */
export const contenders: readonly Contender[] = [
  { name: 'the action, `wait: false`', script: actionScript },
  { name: 'baseline: sign and `fetch`', script: join(import.meta.dirname, 'scripts/floor-fetch.cjs'), mostRatio: 1.2 },
  { name: 'lower bound: sign and `node:http`', script: join(import.meta.dirname, 'scripts/limit-http.cjs') },
  { name: "core of the vendor's SDK", script: join(import.meta.dirname, 'scripts/vendor-sdk.cjs'), mostRatio: 0.5 },
  { name: 'an empty script', script: join(import.meta.dirname, 'scripts/empty.cjs') },
]

/** Lets `work` run programs against a service for one post, in the environment of a step with `wait: false`. */
export async function withHandOver<Result>(
  protocol: 'http' | 'https',
  work: (environment: NodeJS.ProcessEnv) => Promise<Result>,
): Promise<Result> {
  const isSecure = protocol === 'https'
  const tls = { key: readText('localhost.key.pem'), cert: readText('localhost.pem') }
  const emulator = await startEmulator({ world: sampleWorld, ...(isSecure ? { host: 'localhost', tls } : {}) })
  const inputs = {
    region: sample.region,
    project_id: sample.projectId,
    access_key_id: sample.accessKeyId,
    secret_access_key: sample.secretAccessKey,
    endpoint: emulator.urls.hss,
    images: 'nginx:1.27',
    wait: 'false',
  }
  const trust = isSecure ? { NODE_EXTRA_CA_CERTS: join(certificates, 'authority.pem') } : {}
  try {
    return await work({ ...makeEnvironment(inputs), ...trust })
  } finally {
    await emulator.close()
  }
}

function readText(name: string): string {
  return readFileSync(join(certificates, name), 'utf8')
}

function makeEnvironment(inputs: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const folder = mkdtempSync(join(tmpdir(), 'hss-image-scan-bench-'))
  const files = { GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') }
  for (const file of Object.values(files)) writeFileSync(file, '')
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  return { PATH: process.env['PATH'], HOME: folder, RUNNER_TEMP: folder, ...files, ...Object.fromEntries(variables) }
}

/** Runs a script to its end and returns the milliseconds it took. Rejects when it fails. */
export async function timeProcess(
  script: string,
  environment: NodeJS.ProcessEnv,
  nodeArguments: readonly string[] = [],
): Promise<number> {
  const startedAt = performance.now()
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeArguments, script], { env: environment, stdio: 'ignore' })
    child.on('error', reject)
    child.on('exit', resolve)
  })
  if (exitCode !== 0) throw new Error(`${script} ended with ${exitCode}`)
  return performance.now() - startedAt
}
