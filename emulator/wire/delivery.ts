import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { Fault } from '../faults/fault.ts'
import type { Answer } from './call.ts'

const megabyte = 1024 * 1024
const json = { 'content-type': 'application/json' }

/** Resolves after a duration, or never. */
export type Pause = (durationMs: number) => Promise<void>

/** Real time; it keeps no process alive. */
export const pauseReally: Pause = (durationMs) =>
  durationMs === Infinity ? new Promise(() => undefined) : sleep(durationMs, undefined, { ref: false })

/** Sends the answer, complete and at once unless the fault says otherwise. */
export function deliver(response: ServerResponse, answer: Answer, fault: Fault | undefined, pause: Pause): void {
  const body = Buffer.from(answer.body)
  if (fault?.kind === 'truncate') sendPart(response, answer, body, fault.keepBytes ?? Math.floor(body.length / 2))
  else if (fault?.kind === 'drip') startDrip(response, answer, body, fault, pause)
  else if (fault?.kind === 'slowHeaders') later(response, pause(fault.delayMs), () => send(response, answer, body))
  else if (fault?.kind === 'huge') startStream(response, fault.megabytes)
  else if (fault?.kind === 'gzipBomb') sendBomb(response, fault.megabytes)
  else send(response, answer, body)
}

function send(response: ServerResponse, answer: Answer, body: Buffer): void {
  writeHead(response, answer, body.length)
  response.end(body)
}

function writeHead(response: ServerResponse, { status, headers }: Answer, length: number): void {
  response.writeHead(status, { ...headers, 'content-length': length })
}

function sendPart(response: ServerResponse, answer: Answer, body: Buffer, keepBytes: number): void {
  writeHead(response, answer, body.length)
  // Cut only after the part is sent; otherwise the client sees a failed connection instead of a short body.
  response.write(body.subarray(0, keepBytes), () => response.destroy())
}

type Drip = Extract<Fault, { kind: 'drip' }>

function startDrip(response: ServerResponse, answer: Answer, body: Buffer, fault: Drip, pause: Pause): void {
  writeHead(response, answer, body.length)
  drip(response, body, fault, pause)
}

function drip(response: ServerResponse, rest: Buffer, fault: Drip, pause: Pause): void {
  if (rest.length === 0) {
    response.end()
    return
  }
  const { everyMs, bytes = 1 } = fault
  response.write(rest.subarray(0, bytes))
  later(response, pause(everyMs), () => drip(response, rest.subarray(bytes), fault, pause))
}

function sendBomb(response: ServerResponse, megabytes: number): void {
  const headers = { ...json, 'content-encoding': 'gzip' }
  send(response, { status: 200, headers, body: '' }, gzipSync(Buffer.alloc(megabytes * megabyte, 0x20)))
}

function startStream(response: ServerResponse, megabytes: number): void {
  response.writeHead(200, json)
  stream(response, megabytes)
}

function stream(response: ServerResponse, megabytes: number): void {
  if (response.destroyed) return
  if (megabytes <= 0) {
    response.end()
    return
  }
  response.write(Buffer.alloc(megabyte, 0x20), () => stream(response, megabytes - 1))
}

/** Acts after the pause, unless the client is gone. */
function later(response: ServerResponse, paused: Promise<void>, act: () => void): void {
  void paused.then(() => {
    if (!response.destroyed) act()
  })
}
