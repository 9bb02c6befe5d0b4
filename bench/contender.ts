import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sample, sampleWorld, startEmulator, type Emulator } from '../emulator/index.ts'
import { readActionFile, root } from '../runner/action-file.ts'

/** A program that is timed as a whole process. */
export interface Contender {
  readonly name: string
  readonly script: string
}

/** Whoever does the same post; the first is what the ratios are of. */
export const contenders: readonly Contender[] = [
  { name: 'the action, `wait: false`', script: join(root, readActionFile().runs.main) },
  { name: 'floor: sign and `fetch`', script: join(import.meta.dirname, 'scripts/floor-fetch.cjs') },
  { name: 'limit: sign and `node:http`', script: join(import.meta.dirname, 'scripts/limit-http.cjs') },
  { name: "the vendor's SDK core", script: join(import.meta.dirname, 'scripts/vendor-sdk.cjs') },
  { name: 'an empty script', script: join(import.meta.dirname, 'scripts/empty.cjs') },
]

/** A service for one hand-over, and the environment of the step that asks for it; `emulator` is to be closed. */
export async function openHandOver(): Promise<{ emulator: Emulator; environment: NodeJS.ProcessEnv }> {
  const emulator = await startEmulator({ world: sampleWorld })
  const environment = makeEnvironment({
    region: sample.region,
    project_id: sample.projectId,
    access_key_id: sample.accessKeyId,
    secret_access_key: sample.secretAccessKey,
    endpoint: emulator.urls.hss,
    images: 'nginx:1.27',
    wait: 'false',
  })
  return { emulator, environment }
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
