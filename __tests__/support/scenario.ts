import { afterAll } from '@jest/globals'
import { rmSync } from 'node:fs'
import { sample, sampleAccess, startEmulator } from '../../emulator/index.ts'
import type { Emulator, FaultRule, World } from '../../emulator/index.ts'
import { runAction } from '../../runner/run-action.ts'
import type { FinishedStep } from '../../runner/run-action.ts'
import { checkReport } from './report-check.ts'

type Texts = Readonly<Record<string, string>>

/** A run of the built action against a world of its own. */
export interface Scenario {
  /** On top of an account that may do everything. */
  readonly world?: World
  readonly faults?: readonly FaultRule[]
  /** On top of the usual inputs; an empty text is an input that is not set. */
  readonly with?: Texts | ((emulator: Emulator) => Texts)
  readonly env?: Texts | ((emulator: Emulator) => Texts)
  /** Files of the workspace. */
  readonly files?: Texts
  /** Called for each piece of the log as it comes. */
  readonly onLog?: (text: string, running: Running) => void
}

/** What a test may do to a run while it goes on. */
export interface Running {
  readonly emulator: Emulator
  readonly signal: (name: NodeJS.Signals) => void
}

/** What a run left behind, and the world it ran in, which has ended but can still be asked. */
export interface Played extends FinishedStep {
  readonly emulator: Emulator
}

const folders: string[] = []

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Starts a world, runs the built action in it as the runner does, and ends the world. */
export async function play({
  world,
  faults = [],
  with: inputs = {},
  env = {},
  files = {},
  onLog,
}: Scenario): Promise<Played> {
  const emulator = await startEmulator({ world: { ...sampleAccess, ...world }, faults })
  const resolve = (texts: Texts | ((emulator: Emulator) => Texts)) =>
    typeof texts === 'function' ? texts(emulator) : texts
  try {
    const step = await runAction({
      with: { ...usualInputs(emulator), ...resolve(inputs) },
      env: resolve(env),
      files,
      onLog: (text, child) => onLog?.(text, { emulator, signal: (name) => child.kill(name) }),
    })
    folders.push(step.folder)
    if (step.report !== undefined) checkReport(step.report)
    return { ...step, emulator }
  } finally {
    await emulator.close()
  }
}

/** Keys, a known project, a short interval, and no patience for what is not listed. */
function usualInputs({ urls }: Emulator): Record<string, string> {
  return {
    region: sample.region,
    project_id: sample.projectId,
    access_key_id: sample.accessKeyId,
    secret_access_key: sample.secretAccessKey,
    endpoint: urls.hss,
    poll_interval_seconds: '0.1',
    timeout_minutes: '0.5',
    discovery_timeout_minutes: '0',
  }
}

/** In the place of the usual login. */
export const withoutKeys = { access_key_id: '', secret_access_key: '' } as const

/** What was posted. */
export interface Post {
  readonly operate_all: boolean
  readonly image_info_list: readonly Texts[]
}

/** The bodies of all posts, in order, whatever became of them. */
export function postsOf({ emulator }: Played): readonly Post[] {
  return emulator.calls('batchScan').map(({ body }) => JSON.parse(body) as Post)
}

/** The image of `report_file` that was asked for by that text. */
export function imageOf({ report }: Played, text: string): any {
  const found = report.images.filter(({ image }: { image: string }) => image === text)
  if (found.length !== 1) throw new Error(`${found.length} images ${text} in the report`)
  return found[0]
}

/** The counts of the outputs, as numbers or words. */
export function countsOf({ outputs }: Played): Record<string, string> {
  return Object.fromEntries(
    Object.entries(outputs).flatMap(([name, value]) => (name.endsWith('_count') ? [[name.slice(0, -6), value]] : [])),
  )
}
