import { afterEach } from '@jest/globals'
import { sample, sampleAccess, startEmulator } from '../../../emulator/index.ts'
import type { Emulator, FaultRule, World } from '../../../emulator/index.ts'
import { createSuppressions } from '../../../src/domain/suppressions.ts'
import { parseImageText, type ImageEntry } from '../../../src/domain/image-entry.ts'
import type { ScanTarget } from '../../../src/domain/scan-target.ts'
import { createHssClient } from '../../../src/hss/client.ts'
import { hssDialect } from '../../../src/hss/dialect.ts'
import { createRegistrySource } from '../../../src/hss/registry/source.ts'
import { createGate } from '../../../src/http/gate.ts'
import { stackAuthenticated } from '../../../src/http/stack.ts'
import { createTransport, defaultLimits } from '../../../src/http/transport.ts'
import { startDeadline } from '../../../src/main/deadline.ts'
import { strictRules } from '../../../src/scan/rules.ts'
import { scan } from '../../../src/scan/scan.ts'
import { createFakeLog, never } from '../../scan/fake-hss.ts'
import { createFakeClock } from '../../support/fake-clock.ts'

export const second = 1000
export const minute = 60 * second

/** The host of SWR in the sample's region. */
export const swrHost = `swr.${sample.region}.myhuaweicloud.com`

/** A world with registries, what goes wrong in it, and what is asked. */
export interface RegistryPlay {
  readonly world: World
  readonly faults?: readonly FaultRule[]
  /** References without a host are in SWR. */
  readonly images?: readonly (string | ImageEntry)[]
  readonly filters?: Readonly<Record<string, string | number>>
  readonly registryName?: string
  readonly allowListedTags?: boolean
  readonly timeoutMs?: number
  readonly discoveryTimeoutMs?: number
}

const running: Emulator[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()))
})

/** The source over real sockets and by a clock that jumps; the world lives by the same clock. */
export async function openRegistrySource(play: RegistryPlay) {
  const clock = createFakeClock()
  const emulator = await startEmulator({
    world: { ...sampleAccess, ...play.world },
    faults: play.faults ?? [],
    now: clock.now,
  })
  running.push(emulator)
  const { log, lines, keys } = createFakeLog()
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
  const target: ScanTarget =
    play.images === undefined
      ? { kind: 'all', filters: (play.filters ?? {}) as Extract<ScanTarget, { kind: 'all' }>['filters'] }
      : {
          kind: 'images',
          entries: play.images.map((image) =>
            typeof image === 'string'
              ? registryEntryOf(/^[^/]*[.:]/.test(image) ? image : `${swrHost}/${image}`)
              : image,
          ),
        }
  const source = createRegistrySource(createHssClient(account, send), target, {
    region: sample.region,
    registryName: play.registryName,
    allowListedTags: play.allowListedTags ?? false,
    clock,
    log,
  })
  const startMs = clock.now()
  const timesOf = (name: Parameters<Emulator['calls']>[0]) => emulator.calls(name).map(({ atMs }) => atMs - startMs)
  const { registries } = emulator.state
  const bill = () => registries.bill.entries.map(({ image }) => image)
  return { source, target, clock, log, random, emulator, registries, bill, timesOf, lines, logged: keys }
}

/** Plays a whole scan. */
export async function playRegistryScan(play: RegistryPlay) {
  const opened = await openRegistrySource(play)
  const { source, target, clock, log, random } = opened
  const startMs = clock.now()
  const timeoutMs = play.timeoutMs ?? 30 * minute
  const deadline = startDeadline(clock, startMs, timeoutMs, never)
  const timing = {
    deadlineAtMs: deadline.atMs,
    timeoutMs,
    discoveryTimeoutMs: play.discoveryTimeoutMs ?? 5 * minute,
    pollIntervalMs: 15 * second,
  }
  const end = await scan(
    target,
    timing,
    createSuppressions(undefined, startMs),
    { source, clock, random, log, rules: { ...strictRules, allowListedTags: play.allowListedTags ?? false } },
    deadline.signal,
  )
  deadline.end()
  return { ...end, ...opened, tookMs: clock.now() - startMs }
}

/** An entry of `images` from its text, as `source: registry` reads it. */
export function registryEntryOf(text: string): ImageEntry {
  const parsed = parseImageText(text, 'registry')
  if ('problems' in parsed) throw new Error(text)
  return parsed.value
}

/** An entry from an image object with the API's keys for registries. */
export function objectEntry(selector: Extract<ImageEntry, { kind: 'named' }>['selector'], text = 'object'): ImageEntry {
  return { kind: 'named', text, selector }
}
