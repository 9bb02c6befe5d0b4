import { isObject } from '../../base/objects.ts'
import type { MessageKey } from '../../base/words/index.ts'
import type { PermissionUse, PlannedRequest } from '../../domain/scan-report.ts'
import { isCallRefused } from '../../http/errors.ts'
import type { HssAnswer, HssCall, HssClient } from '../client.ts'

/** An operation of HSS that needs a permission for a scan. */
export interface Operation {
  /** Its name in the API reference. */
  readonly name: string
  readonly method: HssCall['method']
  /** Matches the path after `/v5/{project_id}`. */
  readonly path: RegExp
  readonly use: Extract<MessageKey, `use_${string}`>
}

/** A client that changes nothing: it sends read-only calls, and records the others. */
export interface LookingClient {
  readonly client: HssClient
  listPermissions(): PermissionUse[]
  listRequests(): PlannedRequest[]
}

/** The maximum number of images that are kept for display from one request. */
const maxImages = 1000

/** Wraps a client. `observe` receives the answer to each read-only call and returns the answer to pass on. */
export function createLookingClient(
  client: HssClient,
  operations: readonly Operation[],
  observe: (call: HssCall, answer: HssAnswer) => HssAnswer,
): LookingClient {
  const results = new Map<Operation, PermissionUse['result']>()
  const requests: PlannedRequest[] = []
  const note = (call: HssCall, result: 'seen' | 'refused' | 'failed') => {
    const operation = operations.find(({ method, path }) => method === call.method && path.test(call.path))
    if (operation === undefined) return
    const before = results.get(operation)
    // A rejected call matters more than the answers to other calls.
    if (before !== 'refused' && !(before === 'seen' && result === 'failed')) results.set(operation, result)
  }
  return {
    async client(call, signal) {
      if (call.purpose === 'change') {
        requests.push(describeRequest(call))
        return { json: null, place: { method: call.method, url: call.path, where: '' }, serviceTimeMs: null }
      }
      try {
        const answer = await client(call, signal)
        note(call, 'seen')
        return observe(call, answer)
      } catch (error) {
        if (!signal.aborted) note(call, isCallRefused(error) ? 'refused' : 'failed')
        throw error
      }
    },
    listPermissions: () =>
      operations.map((operation) => ({
        operation: operation.name,
        use: { key: operation.use, values: {} },
        result: results.get(operation) ?? 'not_asked',
      })),
    listRequests: () => requests,
  }
}

/** Splits the body into the images and the other settings. */
function describeRequest({ method, path, query, body }: HssCall): PlannedRequest {
  const fields = isObject(body) ? Object.entries(body) : []
  const lists = fields.flatMap(([, value]) => (Array.isArray(value) ? [value as readonly unknown[]] : []))
  const images = lists.flat()
  const settings = fields.filter(([, value]) => !Array.isArray(value))
  const search = Object.entries(query ?? {})
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
  return {
    target: `${method} /v5/{project_id}${path}${search === '' ? '' : `?${search}`}`,
    settings: JSON.stringify(Object.fromEntries(settings)),
    imageCount: lists.length === 0 ? null : images.length,
    images: images.slice(0, maxImages).map((image) => JSON.stringify(image)),
  }
}
