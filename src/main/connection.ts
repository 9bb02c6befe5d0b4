import type { Clock, Random } from '../base/clock.ts'
import type { Logger } from '../base/logger.ts'
import { message } from '../base/words/index.ts'
import { createIdentity } from '../auth/identity.ts'
import type { Config } from '../config/config.ts'
import type { Host } from '../github/host.ts'
import type { ImageSource, SubmitTarget } from '../domain/image-source.ts'
import type { Inspection } from '../domain/inspection.ts'
import type { ImageSourceKind } from '../domain/scan-report.ts'
import type { ScanTarget } from '../domain/scan-target.ts'
import { createHssClient, type HssClient } from '../hss/client.ts'
import { createTargetSubmission } from '../hss/local/batch-scan.ts'
import { hssDialect } from '../hss/dialect.ts'
import { loginDialect } from '../http/dialect.ts'
import { createGate } from '../http/gate.ts'
import type { Send } from '../http/request.ts'
import { stack, stackAuthenticated } from '../http/stack.ts'

/** What a connection needs; effects are passed as arguments. */
export interface ConnectionTools {
  readonly host: Host
  readonly log: Logger
  readonly clock: Clock
  readonly random: Random
  /** Sends without credential or retries. */
  readonly transport: Send
}

/** A connection to HSS: the project is known, and requests will have a credential. */
export interface Connection {
  readonly projectId: string
  /** Posts the request without listing images first. */
  readonly submitTarget: SubmitTarget
  /** For all other runs; its code is loaded on the call. */
  openSource(): Promise<ImageSource>
  /** For a dry run, also loaded on the call: the inspection changes nothing. */
  openInspection(): Promise<Inspection>
}

/** The inputs that define the account and the endpoints. */
type AccountInputs = Pick<Config, 'endpoints' | 'enterpriseProjectId' | 'login' | 'projectId' | 'region'>

/** The inputs that select the images. */
type SourceInputs = Pick<Config, 'allowListedTags' | 'region' | 'registryName' | 'source' | 'target'>

/** What a source needs to open. */
interface SourceOptions extends Pick<ConnectionTools, 'clock' | 'log'> {
  readonly target: ScanTarget
  readonly region: string
  readonly registryName: string | undefined
  readonly allowListedTags: boolean
}

/** How to open each kind of source. */
interface SourceAccess {
  readonly submitTarget: (client: HssClient, target: ScanTarget) => SubmitTarget
  readonly open: (client: HssClient, options: SourceOptions) => Promise<ImageSource>
  readonly inspect: (client: HssClient, options: SourceOptions) => Promise<Inspection>
}

const local: SourceAccess = {
  submitTarget: createTargetSubmission,
  async open(client, { target }) {
    const { createLocalSource } = await import('../hss/local/source.ts')
    return createLocalSource(client, target)
  },
  async inspect(client, { target }) {
    const { inspectLocalImages } = await import('../hss/local/inspection.ts')
    return inspectLocalImages(client, target)
  },
}

const registry: SourceAccess = {
  submitTarget: () => async () => {
    throw new Error('images in registries are posted by what HSS lists of them')
  },
  async open(client, { target, ...options }) {
    const { createRegistrySource } = await import('../hss/registry/source.ts')
    return createRegistrySource(client, target, options)
  },
  async inspect(client, { target, ...options }) {
    const { inspectRegistryImages } = await import('../hss/registry/inspection.ts')
    return inspectRegistryImages(client, target, options)
  },
}

const sources: Readonly<Record<ImageSourceKind, SourceAccess>> = { local, registry }

/** Signs in if needed, finds the project, and returns the connection to HSS. */
export async function connect(
  inputs: AccountInputs & SourceInputs,
  tools: ConnectionTools,
  signal: AbortSignal,
): Promise<Connection> {
  const { projectId, client } = await openAccount(inputs, tools, signal)
  const { target, registryName, allowListedTags } = inputs
  const access = sources[inputs.source]
  const region = inputs.region.value
  const options = { target, region, registryName, allowListedTags, clock: tools.clock, log: tools.log }
  return {
    projectId,
    submitTarget: access.submitTarget(client, target),
    openSource: () => access.open(client, options),
    openInspection: () => access.inspect(client, options),
  }
}

async function openAccount(inputs: AccountInputs, tools: ConnectionTools, signal: AbortSignal) {
  const { endpoints, enterpriseProjectId } = inputs
  const region = inputs.region.value
  const { host, log, clock, random, transport } = tools
  const layers = { clock, random, log, scrub: host.scrub, gate: createGate(), dialect: hssDialect }
  const identity = createIdentity(inputs.login.value, {
    region,
    projectId: inputs.projectId?.value,
    endpoints,
    send: stack(transport, layers),
    sendAs: (authenticator) => stackAuthenticated(transport, authenticator, { ...layers, dialect: loginDialect }),
    clock,
    mask: host.mask,
    log,
    requestIdToken: host.requestIdToken,
    job: {
      repository: host.environment['GITHUB_REPOSITORY'] ?? '',
      runId: host.environment['GITHUB_RUN_ID'] ?? '',
    },
    signal,
  })
  logLogin(inputs, log)
  const projectId = await identity.findProject(signal)
  const account = { endpoint: endpoints.hss, region, projectId, enterpriseProjectId }
  return { projectId, client: createHssClient(account, stackAuthenticated(transport, identity.authenticator, layers)) }
}

function logLogin({ login, region, projectId }: AccountInputs, log: Logger): void {
  const { value, source } = login
  const method = value.method === 'aksk' ? `aksk ${value.accessKeyId}` : value.method
  log.info(message('log_login', { method, source }))
  log.info(message('log_region', { region: region.value, source: region.source }))
  if (projectId !== undefined) log.info(message('log_project', { project: projectId.value, source: projectId.source }))
}
