import { afterEach } from '@jest/globals'
import { buildFleet, sample, sampleAccess, startEmulator } from '../../emulator/index.ts'
import type { Emulator, FaultRule, World } from '../../emulator/index.ts'
import { createSuppressions } from '../../src/domain/suppressions.ts'
import type { ImageEntry } from '../../src/domain/image-entry.ts'
import type { ImageResult } from '../../src/domain/scan-report.ts'
import { parsePolicy } from '../../src/domain/policy.ts'
import { reachVerdict } from '../../src/domain/verdict.ts'
import { createHssClient } from '../../src/hss/client.ts'
import { createLocalSource } from '../../src/hss/local/source.ts'
import { hssDialect } from '../../src/hss/dialect.ts'
import { createGate } from '../../src/http/gate.ts'
import { stackAuthenticated } from '../../src/http/stack.ts'
import { createTransport, defaultLimits } from '../../src/http/transport.ts'
import { startDeadline } from '../../src/main/deadline.ts'
import type { ScanTarget } from '../../src/domain/scan-target.ts'
import { strictRules, type ProofRules } from '../../src/scan/rules.ts'
import { scan } from '../../src/scan/scan.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { createFakeLog, never } from './fake-hss.ts'
import { entryOf } from './rows.ts'

export { buildFleet }

export const second = 1000
export const minute = 60 * second

/** A scan to play: the world, what goes wrong in it, and what is asked. */
export interface Play {
  readonly world: World
  readonly faults?: readonly FaultRule[]
  readonly images?: readonly (string | ImageEntry)[]
  readonly filters?: Extract<ScanTarget, { kind: 'all' }>['filters']
  readonly timeoutMs?: number
  readonly discoveryTimeoutMs?: number
  readonly pollIntervalMs?: number
  readonly failOn?: string
  readonly rules?: Partial<ProofRules>
}

const running: Emulator[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()))
})

/** Plays a whole scan over real sockets and by a clock that jumps; the world lives by the same clock. */
export async function playScan(play: Play) {
  const clock = createFakeClock()
  const startMs = clock.now()
  const emulator = await startEmulator({
    world: { ...sampleAccess, ...play.world },
    faults: play.faults ?? [],
    now: clock.now,
  })
  running.push(emulator)
  const { log, keys } = createFakeLog()
  const random = () => 0
  const transport = createTransport({ exchange: clock.exchange, clock, limits: defaultLimits })
  const authorizer = {
    authorize: async (request: Parameters<typeof transport>[0]) => ({
      ...request,
      headers: { ...request.headers, 'x-auth-token': sample.token },
    }),
  }
  const send = stackAuthenticated(transport, authorizer, {
    clock,
    random,
    log,
    scrub: (text) => text,
    gate: createGate(),
    dialect: hssDialect,
  })
  const account = {
    endpoint: emulator.urls.hss,
    region: sample.region,
    projectId: sample.projectId,
    enterpriseProjectId: undefined,
  }
  const timeoutMs = play.timeoutMs ?? 30 * minute
  const deadline = startDeadline(clock, startMs, timeoutMs, never)
  const timing = {
    deadlineAtMs: deadline.atMs,
    timeoutMs,
    discoveryTimeoutMs: play.discoveryTimeoutMs ?? 5 * minute,
    pollIntervalMs: play.pollIntervalMs ?? 15 * second,
  }
  const target: ScanTarget =
    play.images === undefined
      ? { kind: 'all', filters: play.filters ?? {} }
      : { kind: 'images', entries: play.images.map((image) => (typeof image === 'string' ? entryOf(image) : image)) }
  const suppressions = createSuppressions(undefined, startMs)
  const end = await scan(
    target,
    timing,
    suppressions,
    {
      source: createLocalSource(createHssClient(account, send), target),
      clock,
      random,
      log,
      rules: { ...strictRules, ...play.rules },
    },
    deadline.signal,
  )
  deadline.end()
  const parsed = parsePolicy(play.failOn ?? 'high')
  const policy = 'value' in parsed ? parsed.value : { terms: [], isDefault: false }
  const verdict = reachVerdict({
    ...end,
    scansAll: target.kind === 'all',
    policy,
    hasBaseline: false,
    hasIgnoreRule: () => false,
  })
  const timesOf = (name: Parameters<Emulator['calls']>[0]) => emulator.calls(name).map(({ atMs }) => atMs - startMs)
  const posts = emulator.calls('batchScan').map(({ body }) => JSON.parse(body) as Record<string, unknown>)
  return { ...end, verdict, tookMs: clock.now() - startMs, emulator, timesOf, posts, logged: keys() }
}

/** What became of the images, by the text that asked for them. */
export const statusesOf = (images: readonly ImageResult[]) =>
  Object.fromEntries(
    images.map(({ image, status, reason }) => [image, reason === null ? status : `${status} ${reason.key}`]),
  )
