import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { sample, sampleWorld, startEmulator } from '../emulator/index.ts'
import { runAction } from '../runner/run-action.ts'

const dist = join(import.meta.dirname, '../dist')

/** What a run loads and sends. */
export interface Footprint {
  /** Names of the loaded files of `dist/`. */
  readonly files: readonly string[]
  readonly bytes: number
  /** The number of Node's own modules, including those that an empty script loads. */
  readonly builtinCount: number
  /** Peak resident memory. */
  readonly peakMiB: number
  /** Requests sent. */
  readonly calls: number
  /** The text of these files. */
  readonly code: string
}

/** Bytes of all JavaScript in `dist/`. */
export function measureDist(): number {
  return readdirSync(dist)
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + statSync(join(dist, name)).size, 0)
}

/** Runs the example request with its inputs changed by `inputs`, and measures what it loads. */
export async function measureFootprint(inputs: Readonly<Record<string, string>>): Promise<Footprint> {
  const emulator = await startEmulator({ world: sampleWorld })
  const list = join(mkdtempSync(join(tmpdir(), 'hss-image-scan-modules-')), 'loaded.json')
  await runAction({
    nodeArguments: ['--require', join(import.meta.dirname, 'scripts/list-modules.cjs')],
    env: { LOADED_MODULES_FILE: list },
    with: {
      region: sample.region,
      project_id: sample.projectId,
      access_key_id: sample.accessKeyId,
      secret_access_key: sample.secretAccessKey,
      endpoint: emulator.urls.hss,
      images: 'swr.cn-north-7.myhuaweicloud.com/glz/webshell-ljx:v1',
      poll_interval_seconds: '0.1',
      ...inputs,
    },
  })
  await emulator.close()
  const loaded = JSON.parse(readFileSync(list, 'utf8')) as {
    files: string[]
    builtins: number
    peakKiB: number
  }
  const files = loaded.files.filter((path) => dirname(path) === dist)
  return {
    files: files.map((path) => basename(path)),
    bytes: files.reduce((sum, path) => sum + statSync(path).size, 0),
    builtinCount: loaded.builtins,
    peakMiB: Math.round(loaded.peakKiB / 1024),
    calls: emulator.requests.length,
    code: files.map((path) => readFileSync(path, 'utf8')).join('\n'),
  }
}
