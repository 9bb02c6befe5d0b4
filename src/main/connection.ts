import type { Clock, Random } from '../base/clock.ts'
import type { Logger } from '../base/logger.ts'
import { message } from '../base/words/index.ts'
import { createIdentity } from '../auth/identity.ts'
import type { Config } from '../config/config.ts'
import type { Host } from '../github/host.ts'
import type { ImageSource, SubmitTarget } from '../domain/image-source.ts'
import type { ImageSourceKind } from '../domain/scan-report.ts'
import type { ScanTarget } from '../domain/scan-target.ts'
import { createHssClient, type HssClient } from '../hss/client.ts'
import { createTargetSubmission } from '../hss/local/batch-scan.ts'
import { hssDialect } from '../hss/dialect.ts'
import { loginDialect } from '../http/dialect.ts'
import { createGate } from '../http/gate.ts'
import type { Send } from '../http/request.ts'
import { stack, stackAuthenticated } from '../http/stack.ts'

/** What a connection needs; effects come in as arguments. */
export interface ConnectionTools {
  readonly host: Host
  readonly log: Logger
  readonly clock: Clock
  readonly random: Random
  /** The bare way to the network. */
  readonly transport: Send
}

/** A way to HSS: the project is known, and requests will carry a credential. */
export interface Connection {
  readonly projectId: string
  /** Posts what was asked for without looking. */
  readonly submitTarget: SubmitTarget
  /** For everything else; its code is loaded only now. */
  openSource(): Promise<ImageSource>
}

/** How each kind of source is reached. */
interface SourceAccess {
  readonly submitTarget: (client: HssClient, target: ScanTarget) => SubmitTarget
  readonly open: (client: HssClient, config: Config, tools: ConnectionTools) => Promise<ImageSource>
}

const local: SourceAccess = {
  submitTarget: createTargetSubmission,
  async open(client, { target }) {
    const { createLocalSource } = await import('../hss/local/source.ts')
    return createLocalSource(client, target)
  },
}

const registry: SourceAccess = {
  submitTarget: () => async () => {
    throw new Error('images in registries are posted by what HSS lists of them')
  },
  async open(client, { target, region, registryName, allowListedTags }, { clock, log }) {
    const { createRegistrySource } = await import('../hss/registry/source.ts')
    return createRegistrySource(client, target, { region, registryName, allowListedTags, clock, log })
  },
}

const sources: Readonly<Record<ImageSourceKind, SourceAccess>> = { local, registry }

/** Logs in where that is needed, finds the project, and gives the client. */
export async function connect(config: Config, tools: ConnectionTools, signal: AbortSignal): Promise<Connection> {
  const { host, log, clock } = tools
  const layers = { clock, random: tools.random, log, scrub: host.scrub, gate: createGate(), dialect: hssDialect }
  const identity = createIdentity(config.login, {
    region: config.region,
    projectId: config.projectId,
    endpoints: config.endpoints,
    send: stack(tools.transport, layers),
    sendAs: (authenticator) => stackAuthenticated(tools.transport, authenticator, { ...layers, dialect: loginDialect }),
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
  logLogin(config, log)
  const projectId = await identity.findProject(signal)
  const account = {
    endpoint: config.endpoints.hss,
    region: config.region,
    projectId,
    enterpriseProjectId: config.enterpriseProjectId,
  }
  const client = createHssClient(account, stackAuthenticated(tools.transport, identity.authenticator, layers))
  const access = sources[config.source]
  return {
    projectId,
    submitTarget: access.submitTarget(client, config.target),
    openSource: () => access.open(client, config, tools),
  }
}

function logLogin({ login, loginSource, region, regionSource, projectId, projectIdSource }: Config, log: Logger): void {
  const method = login.method === 'aksk' ? `aksk ${login.accessKeyId}` : login.method
  log.info(message('log_login', { method, source: loginSource }))
  log.info(message('log_region', { region, source: regionSource }))
  if (projectId !== undefined) log.info(message('log_project', { project: projectId, source: projectIdSource ?? '-' }))
}
