import { FaultBook } from './faults/fault-book.ts'
import type { FaultRule } from './faults/fault.ts'
import { githubRoutes } from './github/code-scanning.ts'
import { hssRoutes } from './hss/routes.ts'
import { iamRoutes } from './iam/routes.ts'
import { oidcRoutes } from './oidc/id-token-endpoint.ts'
import { State } from './state/state.ts'
import { stsRoutes } from './sts/assume-with-oidc.ts'
import { gatewayError, iamError, jsonAnswer } from './wire/answers.ts'
import type { Answer, CallName, RecordedRequest, ServiceName } from './wire/call.ts'
import { pauseReally } from './wire/delivery.ts'
import { listen } from './wire/listener.ts'
import type { Listener, TlsFiles } from './wire/listener.ts'
import { buildHandler } from './wire/service.ts'
import type { Service, ServiceSurroundings } from './wire/service.ts'
import type { World } from './world/world.ts'

/** The options to start with; all are optional. */
export interface EmulatorOptions {
  readonly world?: World
  readonly faults?: readonly FaultRule[]
  /** The clock. It also decides what rows show, when tokens expire, and whether a signature is fresh. */
  readonly now?: () => number
  /** Waits while a fault delays a request; `Infinity` means forever. Default: real time. */
  readonly pause?: ServiceSurroundings['pause']
  readonly tls?: TlsFiles
  /** The host name in the URLs, for certificates issued to `localhost`. Default 127.0.0.1. */
  readonly host?: string
  readonly ports?: { readonly [Name in ServiceName]?: number }
}

/** A running emulator. */
export interface Emulator {
  /** Base URLs without a path, one port each. */
  readonly urls: Readonly<Record<ServiceName, string>>
  /** The values for ACTIONS_ID_TOKEN_REQUEST_URL and ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
  readonly idToken: { readonly requestUrl: string; readonly requestToken: string }
  /** Every request so far, oldest first. */
  readonly requests: readonly RecordedRequest[]
  readonly state: State
  readonly faults: FaultBook
  /** The requests for one operation. */
  readonly calls: (name: CallName) => readonly RecordedRequest[]
  /** Takes one service off the network permanently. */
  readonly die: (service: ServiceName) => Promise<void>
  /** Takes all services off the network. */
  readonly close: () => Promise<void>
}

const noApi = (): Answer =>
  gatewayError(404, 'APIGW.0101', 'The API does not exist or has not been published in the environment')

const services: readonly Service[] = [
  { name: 'hss', routes: hssRoutes, noRoute: noApi },
  { name: 'iam', routes: iamRoutes, noRoute: () => iamError(404, 'The resource could not be found.') },
  { name: 'sts', routes: stsRoutes, noRoute: noApi },
  { name: 'oidc', routes: oidcRoutes, noRoute: () => jsonAnswer(404, { message: 'Not Found' }) },
  { name: 'github', routes: githubRoutes, noRoute: () => jsonAnswer(404, { message: 'Not Found', status: '404' }) },
]

/** Starts all services, each on its own loopback port. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  // Calls Date.now each time, so that a test may replace it.
  const { world = {}, now = () => Date.now(), host = '127.0.0.1', tls, pause = pauseReally } = options
  const state = new State(world, now)
  const faults = new FaultBook()
  faults.add(...(options.faults ?? []))
  const requests: RecordedRequest[] = []
  const listeners = new Map<ServiceName, Listener>()
  const kill = async (service: ServiceName): Promise<void> => listeners.get(service)?.die()

  const around = { state, faults, requests, kill: (service: ServiceName) => void kill(service), pause }
  await Promise.all(
    services.map(async (service) => {
      const port = options.ports?.[service.name] ?? 0
      listeners.set(service.name, await listen(buildHandler(service, around), host, tls, port))
    }),
  )
  const url = (name: ServiceName): string => listeners.get(name)?.url ?? ''
  const urls = { hss: url('hss'), iam: url('iam'), sts: url('sts'), oidc: url('oidc'), github: url('github') }
  return {
    urls,
    idToken: { requestUrl: `${urls.oidc}/idtoken?api-version=2.0`, requestToken: state.requestToken },
    requests,
    state,
    faults,
    calls: (name) => requests.filter((request) => request.call === name),
    die: kill,
    close: async () => {
      await Promise.all([...listeners.values()].map((listener) => listener.close()))
    },
  }
}
