import { describe, expect, it } from '@jest/globals'
import { sample, type CallName, type FaultRule } from '../../emulator/index.ts'
import { expectDecency } from './honesty.ts'
import { quicken, runProcess, type ProcessStep } from './process-run.ts'
import { makeRegistryInputs, makeRegistryWorld } from './registry-world.ts'
import { makeWorld, type LoginName } from './world.ts'

/** The runner sends SIGTERM 7.5 s after SIGINT and kills 2.5 s later; a step should be gone long before. */
const promptMs = 2_500

interface Stage {
  readonly stage: string
  readonly login: LoginName
  /** Never answered. */
  readonly stalled?: CallName
  /** The signal is sent when this call was seen so often. */
  readonly seen: readonly [CallName, number]
  /** How many images a result was known of. */
  readonly known: number
}

const stages: readonly Stage[] = [
  { stage: 'asking for an ID token', login: 'oidcIam', stalled: 'issueIdToken', seen: ['issueIdToken', 1], known: 0 },
  { stage: 'logging in', login: 'password', stalled: 'loginWithPassword', seen: ['loginWithPassword', 1], known: 0 },
  { stage: 'assuming the agency', login: 'oidcSts', stalled: 'assumeWithOidc', seen: ['assumeWithOidc', 1], known: 0 },
  { stage: 'finding the project', login: 'keys', stalled: 'listProjects', seen: ['listProjects', 1], known: 0 },
  { stage: 'listing', login: 'keys', stalled: 'listImages', seen: ['listImages', 1], known: 0 },
  { stage: 'posting', login: 'keys', stalled: 'batchScan', seen: ['batchScan', 1], known: 0 },
  { stage: 'waiting', login: 'keys', seen: ['listImages', 6], known: 1 },
  { stage: 'reading findings', login: 'keys', stalled: 'listAffected', seen: ['listAffected', 1], known: 1 },
  {
    stage: 'reading the catalogue',
    login: 'keys',
    stalled: 'listVulnerabilities',
    seen: ['listVulnerabilities', 1],
    known: 1,
  },
]

/** One scan ends at once, the other never. */
const world = {
  ...makeWorld('passed'),
  images: (makeWorld('passed').images ?? []).map((image) => ({
    ...image,
    scan: image.image_name === 'app' ? { scanMs: 0 } : { neverFinishes: true },
  })),
}

function stallAt(call: CallName | undefined): FaultRule[] {
  return call === undefined ? [] : [{ call, times: Infinity, fault: { kind: 'stall' } }]
}

/** Sends the signals, one after the other, once the stage is reached; takes down when. */
function signalAt([call, times]: Stage['seen'], signals: readonly NodeJS.Signals[]) {
  const sent = { atMs: Number.NaN }
  const watch: ProcessStep['watch'] = (emulator, child) => {
    if (emulator.calls(call).length < times) return false
    sent.atMs = performance.now()
    setTimeout(() => signals.forEach((signal) => child.kill(signal)), 10)
    return true
  }
  return { sent, watch }
}

const kinds: readonly { readonly signals: readonly NodeJS.Signals[] }[] = [
  { signals: ['SIGINT'] },
  { signals: ['SIGTERM'] },
  { signals: ['SIGINT', 'SIGTERM', 'SIGINT'] },
]

describe.each(kinds)('on $signals', ({ signals }) => {
  it.each(stages)('ends at once while $stage, with everything written', async ({ login, stalled, seen, known }) => {
    const { sent, watch } = signalAt(seen, signals)
    const run = await runProcess({ emulator: { world, faults: stallAt(stalled) }, login, watch })
    expect(performance.now() - sent.atMs).toBeLessThan(promptMs)
    expectDecency(run)
    expect(run).toMatchObject({ exitCode: 1, signal: null, errorLog: '' })
    expect(run.outputs).toMatchObject({ outcome: 'cancelled' })
    expect(run.report.images.filter(({ status }: { status: string }) => status === 'success')).toHaveLength(known)
  })
})

/** One scan ends at once, the others never. */
const registryWorld = {
  ...makeRegistryWorld('passed'),
  registries: (makeRegistryWorld('passed').registries ?? []).map((registry) => ({
    ...registry,
    images: (registry.images ?? []).map((image) => ({
      ...image,
      scan: image.image_version === 'v1' ? { scanMs: 0 } : { neverFinishes: true },
    })),
  })),
}

const registryStages: readonly { readonly call: CallName; readonly known: number }[] = [
  { call: 'listRegistries', known: 0 },
  { call: 'syncImages', known: 0 },
  { call: 'scanRegistryImages', known: 0 },
  { call: 'listImageVulnerabilities', known: 1 },
]

describe('with images in registries', () => {
  it.each(registryStages)('a signal ends the step at once during $call', async ({ call, known }) => {
    const { sent, watch } = signalAt([call, 1], ['SIGINT'])
    const run = await runProcess({
      emulator: { world: registryWorld, faults: stallAt(call) },
      with: (emulator) => makeRegistryInputs(emulator, 'keys'),
      watch,
    })
    expect(performance.now() - sent.atMs).toBeLessThan(promptMs)
    expectDecency(run)
    expect(run).toMatchObject({ exitCode: 1, signal: null, outputs: { outcome: 'cancelled' } })
    expect(run.report.images.filter(({ status }: { status: string }) => status === 'success')).toHaveLength(known)
    // Nothing is asked for once more on the way out.
    expect(run.emulator.calls('scanRegistryImages').length).toBeLessThanOrEqual(1)
  })
})

describe('once the verdict stands', () => {
  const upload = { upload_sarif: 'true', github_token: sample.githubToken }
  const env = { GITHUB_REPOSITORY: sample.repository }

  it('a signal ends an upload that hangs, and leaves what is written', async () => {
    const { sent, watch } = signalAt(['uploadSarif', 1], ['SIGINT'])
    const run = await runProcess({
      emulator: { world: quicken(makeWorld('failed')), faults: stallAt('uploadSarif') },
      with: upload,
      env: ({ urls }) => ({ ...env, GITHUB_API_URL: urls.github }),
      watch,
    })
    expect(performance.now() - sent.atMs).toBeLessThan(promptMs)
    expectDecency(run)
    expect(run).toMatchObject({ exitCode: 1, outputs: { outcome: 'failed' } })
  })
})
