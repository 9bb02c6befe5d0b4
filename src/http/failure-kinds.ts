import type { Actor } from '../base/errors.ts'

/** The consequences of one kind of failure. */
interface FailureFacts {
  /** The maximum number of attempts. */
  readonly attempts: number
  /**
   * Whether the service accepted the request: certainly not (`no`), not because it rejected it, or `perhaps`, if the answer is
   * lost.
   */
  readonly taken: 'no' | 'refused' | 'perhaps'
  /** What the rejection is about: the caller, or only this call. */
  readonly refuses: 'credential' | 'call' | null
  /** Whether a failure of this kind during sign-in is the fault of the sign-in inputs. */
  readonly deniesLogin: boolean
  readonly actor: Actor
  /** What to do; null if that depends on the request, or on where it failed. */
  readonly advice: Advice | null
}

type Advice =
  `advice_${'service_down' | 'throttled' | 'permission' | 'redirect' | 'endpoint' | 'refused' | 'invalid_parameter'}`

const unsent = { taken: 'no', refuses: null, deniesLogin: false, advice: null } as const
const lost = {
  taken: 'perhaps',
  refuses: null,
  deniesLogin: false,
  actor: 'service',
  advice: 'advice_service_down',
} as const
const refused = { attempts: 1, taken: 'refused', refuses: 'call', deniesLogin: true, actor: 'user' } as const

/** Every kind of failed request with all its consequences. Change them only here. */
export const failureKinds = {
  // No connection to the service was made.
  unresolved: { ...unsent, attempts: 4, actor: 'user' },
  not_connected: { ...unsent, attempts: 5, actor: 'service' },
  proxy: { ...unsent, attempts: 3, actor: 'user' },
  tls: { ...unsent, attempts: 1, actor: 'user' },
  // The request was sent, but no usable answer arrived.
  cut: { ...lost, attempts: 6 },
  slow: { ...lost, attempts: 4 },
  undecodable: { ...lost, attempts: 4 },
  too_large: { ...lost, attempts: 1 },
  // 408, which either the gateway or the service behind it may have sent; 500, 502, 503, 504; any other 5xx.
  timed_out: { ...lost, attempts: 4 },
  unavailable: { ...lost, attempts: 6 },
  broken: { ...lost, attempts: 1 },
  // 429
  throttled: { ...unsent, attempts: 8, actor: 'service', advice: 'advice_throttled' },
  // 401, 403 or an equivalent code, 404, 3xx, a code for an invalid value, any other 4xx.
  unauthorized: { ...refused, refuses: 'credential', advice: null },
  forbidden: { ...refused, advice: 'advice_permission' },
  absent: { ...refused, advice: 'advice_endpoint' },
  redirected: { ...refused, deniesLogin: false, advice: 'advice_redirect' },
  invalid_value: { ...refused, advice: 'advice_invalid_parameter' },
  refused: { ...refused, advice: 'advice_refused' },
} as const satisfies Record<string, FailureFacts>

export type FailureKind = keyof typeof failureKinds

/** Where an exchange failed. */
export type TransportFailure = Extract<
  FailureKind,
  'unresolved' | 'not_connected' | 'tls' | 'proxy' | 'cut' | 'slow' | 'too_large' | 'undecodable'
>

/** The consequences of a kind. */
export function factsOf(kind: FailureKind): FailureFacts {
  return failureKinds[kind]
}

const kindByStatus: Readonly<Record<number, FailureKind>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'absent',
  408: 'timed_out',
  429: 'throttled',
  500: 'unavailable',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
}

/** The kind of a rejection with this status; a 2xx is one too if its body says so. */
export function kindOfStatus(status: number): FailureKind {
  const known = kindByStatus[status]
  if (known !== undefined) return known
  if (status >= 500) return 'broken'
  return status >= 300 && status < 400 ? 'redirected' : 'refused'
}
