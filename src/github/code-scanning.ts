import type { Clock } from '../base/clock.ts'
import type { Secret } from '../base/secret.ts'
import { message, type Message } from '../base/words/index.ts'
import type { Environment } from '../config/raw-inputs.ts'

/** The target of an upload: a repository, a ref and its commit. */
export interface Place {
  readonly owner: string
  readonly repo: string
  readonly ref: string
  readonly commit_sha: string
}

/** Code scanning requires the pair `GITHUB_REF` and `GITHUB_SHA` for tags, branches and pull requests alike. */
export function findPlace(environment: Environment): Place | undefined {
  const [owner, repo] = (environment['GITHUB_REPOSITORY'] ?? '').split('/')
  const ref = environment['GITHUB_REF'] ?? ''
  const sha = environment['GITHUB_SHA'] ?? ''
  if (!owner || !repo || !ref.startsWith('refs/') || !/^[0-9a-f]{40}$/.test(sha)) return undefined
  return { owner, repo, ref, commit_sha: sha }
}

/** GitHub's status of an accepted file. */
export type Processing =
  { readonly kind: 'complete' } | { readonly kind: 'pending' } | { readonly kind: 'rejected'; readonly why: string }

/** GitHub's code scanning. Both calls reject with the error of GitHub's client, or with the signal's reason. */
export interface CodeScanning {
  /** Uploads one file. Resolves with its ID for status queries; undefined if GitHub returned none. */
  send(sarif: Uint8Array, signal: AbortSignal): Promise<string | undefined>
  look(id: string, signal: AbortSignal): Promise<Processing>
}

/** The tools of the client. */
export interface ClientTools {
  readonly fetch: typeof globalThis.fetch
  /** Removes secrets from GitHub's messages before they are cut. */
  readonly scrub: (text: string) => string
}

/** Opens the client. Only this function loads it, since most runs upload nothing. */
export async function openCodeScanning(
  token: Secret,
  place: Place,
  { fetch, scrub }: ClientTools,
): Promise<CodeScanning> {
  const [{ getOctokit }, { gzipSync }] = await Promise.all([import('@actions/github'), import('node:zlib')])
  const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore }
  const client = (signal: AbortSignal) =>
    getOctokit(token.reveal(), { request: { fetch, signal }, log: silent }).rest.codeScanning
  return {
    async send(sarif, signal) {
      const { data } = await client(signal).uploadSarif({ ...place, sarif: gzipSync(sarif).toString('base64') })
      return data.id
    },
    async look(id, signal) {
      const { owner, repo } = place
      const { data } = await client(signal).getSarif({ owner, repo, sarif_id: id })
      if (data.processing_status === 'complete') return { kind: 'complete' }
      if (data.processing_status !== 'failed') return { kind: 'pending' }
      return { kind: 'rejected', why: scrub((data.errors ?? []).slice(0, 3).join('; ')).slice(0, 500) || '-' }
    },
  }
}

function ignore(): void {}

/** The parts of an error that can be read: GitHub's client and the network layer throw errors of any shape. */
interface Refusal {
  readonly status?: unknown
  readonly message?: unknown
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>> }
}

/** Why GitHub rejected a file, and what to do. */
export function explainRefusal(error: unknown, file: string, scrub: ClientTools['scrub']): Message {
  const { status, message: text } = error as Refusal
  const problem = scrub(String(text ?? '-')).slice(0, 300)
  if (/not enabled|must be enabled|advanced security/i.test(problem))
    return message('upload_disabled', { file, problem })
  if (status === 401 || status === 403 || status === 404) {
    return message('upload_forbidden', { file, status, problem })
  }
  return message('upload_failed', { file, problem })
}

const usualPauseMs = 5_000
const longestPauseMs = 60_000

/** How long to wait before sending the same file again; undefined if a retry would not help. */
export function pauseAfter(error: unknown): number | undefined {
  const { status, message: text, response } = error as Refusal
  const isBusy = status === 429 || (status === 403 && /rate limit/i.test(String(text)))
  if (!isBusy && !(typeof status === 'number' && status >= 500)) return undefined
  const seconds = Number(response?.headers?.['retry-after'] ?? Number.NaN)
  return seconds >= 0 ? Math.min(seconds * 1000, longestPauseMs) : usualPauseMs
}

/** Runs `work` with a signal that aborts after `limitMs`, or with `signal`. */
export async function withinLimit<Result>(
  limitMs: number,
  clock: Clock,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const limit = new AbortController()
  const timer = new AbortController()
  clock.sleep(limitMs, timer.signal).then(
    () => limit.abort(new UploadTimeout()),
    () => undefined,
  )
  try {
    return await work(AbortSignal.any([signal, limit.signal]))
  } catch (error) {
    // Report the abort's own reason, whatever error the client made of it.
    throw limit.signal.aborted ? limit.signal.reason : error
  } finally {
    timer.abort()
  }
}

/** GitHub did not answer in time. */
export class UploadTimeout extends Error {}
