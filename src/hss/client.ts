import { placeOf, type HttpRequest, type Send } from '../http/request.ts'
import type { Place } from './shape.ts'

/** The endpoint and the account for HSS calls. */
export interface HssAccount {
  readonly endpoint: string
  readonly region: string
  readonly projectId: string
  readonly enterpriseProjectId: string | undefined
}

/** Query parameters by their names in the API, in the order they are sent. */
export type Query = Readonly<Record<string, string | number | boolean>>

/** One call of HSS. */
export interface HssCall {
  readonly method: 'GET' | 'POST'
  /** The path after `/v5/{project_id}`. */
  readonly path: string
  readonly query?: Query
  /** Sent as JSON; undefined for no body. */
  readonly body?: unknown
  /**
   * `look` changes nothing, is retried if it fails, and answers with JSON. `change` is retried only if HSS certainly did not
   * accept it, and may have an empty answer.
   */
  readonly purpose: 'look' | 'change'
  /** How long it may be retried; undefined for as long as the run lasts. */
  readonly patienceMs?: number
}

/** An answer from HSS. */
export interface HssAnswer {
  readonly json: unknown
  /** The origin of the answer, for messages about problems with it. */
  readonly place: Place
  /** HSS's clock when it answered (`Date`); null if the header is missing. */
  readonly serviceTimeMs: number | null
}

/** Calls HSS for one account. Rejects with an `ActionError` or the signal's reason. */
export type HssClient = (call: HssCall, signal: AbortSignal) => Promise<HssAnswer>

/** Creates the client for one account. `send` signs, checks and retries. */
export function createHssClient(account: HssAccount, send: Send): HssClient {
  return async (call, signal) => {
    const request = buildRequest(account, call)
    const { json, headers } = await send(request, signal)
    return {
      json,
      place: { method: call.method, url: placeOf(request), where: '' },
      serviceTimeMs: parseServiceTime(headers['date']),
    }
  }
}

function buildRequest(account: HssAccount, { method, path, query, body, purpose, patienceMs }: HssCall): HttpRequest {
  const { endpoint, region, projectId, enterpriseProjectId } = account
  return {
    method,
    endpoint,
    path: `/v5/${projectId}${path}`,
    query: Object.entries({
      ...(enterpriseProjectId === undefined ? {} : { enterprise_project_id: enterpriseProjectId }),
      ...query,
    }).map(([name, value]) => [name, String(value)] as const),
    headers: { 'content-type': 'application/json', region },
    body: body === undefined ? '' : JSON.stringify(body),
    repeat: purpose === 'look' ? 'always' : 'unless_accepted',
    patienceMs,
    expects: purpose === 'look' ? 'json' : 'anything',
  }
}

function parseServiceTime(date: string | undefined): number | null {
  const timeMs = Date.parse(date ?? '')
  return Number.isNaN(timeMs) ? null : timeMs
}
