import type { LoginDependencies } from '../../src/auth/method.ts'
import type { Clock } from '../../src/base/clock.ts'
import { message, type Message } from '../../src/base/words/index.ts'
import { authenticated, type Authenticator } from '../../src/http/authenticated.ts'
import { ServiceError, type Refusal } from '../../src/http/errors.ts'
import type { HttpRequest, HttpResponse, Send } from '../../src/http/request.ts'

/** A clock that stands until it is turned. */
export class FakeClock implements Clock {
  atMs = Date.parse('2026-01-15T08:30:00Z')

  now(): number {
    return this.atMs
  }

  async sleep(durationMs: number): Promise<void> {
    this.atMs += durationMs
  }

  /** The time in `durationMs`, as services write it. */
  isoIn(durationMs: number): string {
    return new Date(this.atMs + durationMs).toISOString()
  }
}

export const hssRequest: HttpRequest = {
  method: 'GET',
  endpoint: 'https://hss.ap-southeast-1.myhuaweicloud.com',
  path: '/v5/0123456789abcdef0123456789abcdef/image/local-repositories',
  query: [],
  headers: { region: 'ap-southeast-1' },
  body: '',
  repeat: 'always',
  expects: 'json',
}

export function answerWith(json: unknown, headers: Record<string, string> = {}, status = 201): HttpResponse {
  return { status, headers, body: JSON.stringify(json), json }
}

export function refuseWith(status: number, serviceMessage = 'no', serviceCode = 'APIGW.0301'): ServiceError {
  const refusal: Refusal = {
    status,
    serviceCode,
    serviceMessage,
    requestId: 'request-1',
    serverDate: null,
    retryAfterMs: null,
  }
  return new ServiceError(refusal, message('project_found', { project: serviceMessage, region: String(status) }))
}

/** What a login left behind. */
export interface FakeWorld {
  readonly clock: FakeClock
  readonly requests: HttpRequest[]
  readonly masked: string[]
  readonly logged: Message[]
  readonly run: AbortController
  readonly dependencies: LoginDependencies
}

type Answer = (request: HttpRequest, signal: AbortSignal) => HttpResponse | Promise<HttpResponse>

/** A world in which `answer` speaks for every service. */
export function createWorld(answer: Answer, changes: Partial<LoginDependencies> = {}): FakeWorld {
  const clock = new FakeClock()
  const requests: HttpRequest[] = []
  const masked: string[] = []
  const logged: Message[] = []
  const run = new AbortController()
  const send: Send = async (request, signal) => {
    requests.push(request)
    return answer(request, signal)
  }
  const log = (line: Message) => void logged.push(line)
  return {
    clock,
    requests,
    masked,
    logged,
    run,
    dependencies: {
      region: 'ap-southeast-1',
      projectId: undefined,
      endpoints: {
        iam: 'https://iam.ap-southeast-1.myhuaweicloud.com',
        sts: 'https://sts.ap-southeast-1.myhuaweicloud.com',
      },
      send,
      sendAs: (authenticator: Authenticator) => authenticated(send, authenticator),
      clock,
      mask: (text) => void masked.push(text),
      log: { info: log, debug: log, annotate: (_, line) => log(line), group: (_, work) => work() },
      requestIdToken: async () => 'github-id-token',
      job: { repository: 'octo-org/octo-repo', runId: '1234567890' },
      signal: run.signal,
      ...changes,
    },
  }
}

/** A promise that is settled from outside. */
export interface Deferred<Result> {
  readonly promise: Promise<Result>
  resolve(result: Result): void
  reject(error: Error): void
}

export function defer<Result>(): Deferred<Result> {
  let settle: Omit<Deferred<Result>, 'promise'> | undefined
  const promise = new Promise<Result>((resolve, reject) => {
    settle = { resolve, reject }
  })
  return { promise, resolve: (result) => settle?.resolve(result), reject: (error) => settle?.reject(error) }
}
