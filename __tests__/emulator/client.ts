import { afterEach } from '@jest/globals'
import { buildCanonicalRequest, computeSignature } from '../../emulator/auth/signature.ts'
import { sample, sampleAccess, startEmulator } from '../../emulator/index.ts'
import type { Emulator, EmulatorOptions, ImageFields, World } from '../../emulator/index.ts'

/** What came back. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  // Tests look where they like; what is not there makes them fail.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly json: any
}

/** One request of a test. A `null` header is left out. */
export interface Ask {
  readonly method?: string
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string | null>>
  readonly signal?: AbortSignal
}

/** An emulator, a clock that stands still until told, and short ways to ask HSS. */
export interface Bench {
  readonly emulator: Emulator
  readonly clock: { nowMs: number }
  readonly ask: (url: string, ask?: Ask) => Promise<Reply>
  readonly hss: (path: string, ask?: Ask) => Promise<Reply>
  readonly post: (body: unknown, ask?: Ask) => Promise<Reply>
  readonly list: (query?: string) => Promise<Partial<ImageFields>[]>
}

export const startMs = Date.UTC(2026, 0, 15, 8, 30)
export const listPath = '/image/local-repositories'
export const postPath = '/image/local/batch-scan'

const running: Emulator[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((emulator) => emulator.close()))
})

/** Starts an emulator that everybody may enter, with the given world on top; it ends with the test. */
export async function openBench(
  world: World = {},
  options: Omit<EmulatorOptions, 'world' | 'now'> = {},
): Promise<Bench> {
  const clock = { nowMs: startMs }
  const emulator = await startEmulator({ ...options, world: { ...sampleAccess, ...world }, now: () => clock.nowMs })
  running.push(emulator)
  const hss = (path: string, more: Ask = {}): Promise<Reply> =>
    ask(`${emulator.urls.hss}/v5/${sample.projectId}${path}`, {
      ...more,
      headers: { 'x-auth-token': sample.token, ...more.headers },
    })
  return {
    emulator,
    clock,
    ask,
    hss,
    post: (body, more = {}) =>
      hss(postPath, { method: 'POST', body, ...more, headers: { region: sample.region, ...more.headers } }),
    list: async (query = 'limit=200') => (await hss(`${listPath}?${query}`)).json.data_list,
  }
}

/** Does it for one after the other: order is what most of these tests are about. */
export async function inTurn<Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  // Together they would arrive in any order.
  // oxlint-disable-next-line no-await-in-loop
  for (const item of items) results.push(await act(item))
  return results
}

async function ask(url: string, { method = 'GET', body, headers = {}, signal }: Ask = {}): Promise<Reply> {
  const all: Record<string, string | null> = { 'content-type': 'application/json', ...headers }
  const sent = Object.entries(all).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, value]],
  )
  const response = await fetch(url, {
    method,
    headers: sent,
    redirect: 'manual',
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, json: parse(text) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What a test may change about a signature. */
export interface Signing {
  readonly method?: string
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly nowMs?: number
  readonly accessKeyId?: string
  readonly secretAccessKey?: string
  /** Headers that are sent and not signed. */
  readonly unsigned?: readonly string[]
}

/** The headers that make a signed request. */
export function signHeaders(url: string, signing: Signing = {}): Record<string, string> {
  const { method = 'GET', body = '', headers = {}, nowMs = startMs, unsigned = [] } = signing
  const { accessKeyId = sample.accessKeyId, secretAccessKey = sample.secretAccessKey } = signing
  const { host, pathname, searchParams } = new URL(url)
  const sdkDate = new Date(nowMs).toISOString().replace(/[-:]|\.\d{3}/g, '')
  const all: Record<string, string> = { 'content-type': 'application/json', 'x-sdk-date': sdkDate, ...headers, host }
  const names = Object.keys(all)
    .filter((name) => !unsigned.includes(name))
    .toSorted()
  const canonicalRequest = buildCanonicalRequest(
    { method, rawPath: pathname, query: [...searchParams], headers: all, body },
    names,
  )
  const signature = computeSignature(canonicalRequest, sdkDate, secretAccessKey)
  const { host: _, ...sent } = all
  return {
    ...sent,
    authorization: `SDK-HMAC-SHA256 Access=${accessKeyId}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  }
}
