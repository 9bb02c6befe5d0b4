import type { IncomingMessage } from 'node:http'
import { Refusal, gatewayError } from './answers.ts'
import type { Call, ServiceName } from './call.ts'

const maxBodyBytes = 12 * 1024 * 1024

/** The request as plain data, with its whole body. Undefined if the client disconnected before the end. */
export async function receiveCall(
  service: ServiceName,
  request: IncomingMessage,
  atMs: number,
): Promise<Call | undefined> {
  const body = await readBytes(request)
  if (body === undefined) return undefined
  const [rawPath = '', ...rest] = (request.url ?? '').split('?')
  const rawQuery = rest.join('?')
  return {
    service,
    method: request.method ?? '',
    rawPath,
    rawQuery,
    query: parseQuery(rawQuery),
    headers: joinHeaders(request.headersDistinct),
    body,
    atMs,
    clientPort: request.socket.remotePort ?? 0,
  }
}

/** Refuses the requests that the gateway refuses before it checks anything else. */
export function checkSize(call: Call): void {
  if (call.body.length > maxBodyBytes) throw new Refusal(gatewayError(413, 'APIGW.0201', 'Request entity too large'))
  if (call.rawPath.length + call.rawQuery.length > 32 * 1024)
    throw new Refusal(gatewayError(414, 'APIGW.0201', 'Request URI too large'))
}

async function readBytes(request: IncomingMessage): Promise<Buffer | undefined> {
  try {
    return Buffer.concat(await request.toArray())
  } catch {
    return undefined
  }
}

/** A plus sign means a blank here, as on most servers; a plus must be written as %2B. */
function parseQuery(rawQuery: string): [string, string][] {
  return rawQuery === '' ? [] : [...new URLSearchParams(rawQuery)]
}

function joinHeaders(distinct: NodeJS.Dict<string[]>): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, values] of Object.entries(distinct)) headers[name] = (values ?? []).join(', ')
  return headers
}
