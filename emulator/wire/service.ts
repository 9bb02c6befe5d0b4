import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { replaceAnswer, spoilAnswer } from '../faults/answer-faults.ts'
import type { FaultBook } from '../faults/fault-book.ts'
import type { Fault } from '../faults/fault.ts'
import type { State } from '../state/state.ts'
import { Refusal, jsonAnswer, requestIdPlaceholder } from './answers.ts'
import type { Answer, Call, RecordedRequest, ServiceName } from './call.ts'
import { deliver, pauseReally } from './delivery.ts'
import type { Pause } from './delivery.ts'
import { checkSize, receiveCall } from './receive.ts'
import { findRoute } from './route.ts'
import type { Route } from './route.ts'

/** One service: its operations, and its answer to everything else. */
export interface Service {
  readonly name: ServiceName
  readonly routes: readonly Route[]
  readonly noRoute: () => Answer
}

/** The parts that all services share. */
export interface ServiceSurroundings {
  readonly state: State
  readonly faults: FaultBook
  readonly requests: RecordedRequest[]
  /** Takes the service off the network permanently. */
  readonly kill: (service: ServiceName) => void
  /** Waits while a fault delays a request. */
  readonly pause: (durationMs: number, request: RecordedRequest) => Promise<void>
}

/** The request handler of one service: records, applies faults, answers. */
export function buildHandler(
  service: Service,
  around: ServiceSurroundings,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    serve(service, around, request, response).catch((error: unknown) => {
      // A bug in the emulator or in a test's rewrite must be visible, and must not hang the client.
      deliver(response, describeMistake(error), undefined, pauseReally)
    })
  }
}

async function serve(
  service: Service,
  around: ServiceSurroundings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { state, faults, requests } = around
  const call = await receiveCall(service.name, request, state.now())
  if (call === undefined) return
  const found = findRoute(service.routes, call.method, call.rawPath)
  const recorded = recordCall(call, found?.route)
  requests.push(recorded)
  const requestId = `emulated-${requests.length}`
  const fault = faults.take(recorded)
  recorded.fault = fault?.kind
  const pause: Pause = (durationMs) => around.pause(durationMs, recorded)
  const strikeNow = (struck: Fault) => strike(struck, service.name, response, around.kill, pause)
  if (fault !== undefined && strikesFirst(fault)) return strikeNow(fault)
  const replaced = fault && replaceAnswer(fault)
  const answer = replaced ?? (found ? runRoute(found, call, state) : service.noRoute())
  if (fault !== undefined && strikesAfterwards(fault)) return strikeNow(fault)
  if (fault !== undefined) actAfterwards(fault, call, state)
  const spoiled = fault === undefined || replaced !== undefined ? answer : spoilAnswer(fault, answer)
  recorded.status = spoiled.status
  deliver(response, finish(spoiled, requestId, call, state), fault, pause)
}

function recordCall(call: Call, route: Route | undefined): RecordedRequest {
  return {
    atMs: call.atMs,
    service: call.service,
    call: route?.name ?? 'unknown',
    method: call.method,
    path: call.rawPath,
    query: Object.fromEntries(call.query),
    rawQuery: call.rawQuery,
    headers: call.headers,
    body: call.body.toString(),
    clientPort: call.clientPort,
    status: undefined,
    fault: undefined,
  }
}

function runRoute({ route, parts }: { route: Route; parts: Record<string, string> }, call: Call, state: State): Answer {
  try {
    checkSize(call)
    return route.answer(call, parts, state)
  } catch (error) {
    if (error instanceof Refusal) return error.answer
    return describeMistake(error)
  }
}

/** Not a text that a service would send, so that nobody mistakes it for a refusal. */
function describeMistake(error: unknown): Answer {
  return jsonAnswer(500, { error_code: 'EMULATOR', error_msg: error instanceof Error ? error.stack : String(error) })
}

function strikesFirst(fault: Fault): boolean {
  return fault.kind === 'cut' || ((fault.kind === 'stall' || fault.kind === 'die') && fault.afterwards !== true)
}

function strikesAfterwards(fault: Fault): boolean {
  return fault.kind === 'lostAnswer' || fault.kind === 'stall' || fault.kind === 'die'
}

function actAfterwards(fault: Fault, call: Call, state: State): void {
  if (fault.kind === 'then') fault.act()
  if (fault.kind === 'shiftList') {
    state.listShifts.add(call, fault.change ?? ((rows) => rows.slice(1)), fault.calls ?? Infinity)
  }
}

function strike(
  fault: Fault,
  service: ServiceName,
  response: ServerResponse,
  kill: (service: ServiceName) => void,
  pause: Pause,
): void {
  if (fault.kind === 'stall') {
    void pause(Infinity)
    return
  }
  if (fault.kind === 'die') kill(service)
  response.destroy()
}

function finish(answer: Answer, requestId: string, call: Call, state: State): Answer {
  const body = typeof answer.body === 'string' ? answer.body.replace(requestIdPlaceholder, requestId) : answer.body
  // Node would use the machine's clock, but this service may have another one.
  const headers = { date: new Date(state.now()).toUTCString(), 'x-request-id': requestId, ...answer.headers }
  const accepts = /\bgzip\b/.test(call.headers['accept-encoding'] ?? '')
  if (!state.behaviour.compress || !accepts || body.length === 0) return { ...answer, headers, body }
  return { ...answer, headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(body) }
}
