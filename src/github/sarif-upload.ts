import type { Clock } from '../base/clock.ts'
import type { Logger } from '../base/logger.ts'
import type { Secret } from '../base/secret.ts'
import { message, type Message } from '../base/words/index.ts'
import type { Environment } from '../config/raw-inputs.ts'

/** What an upload needs. */
export interface UploadTools {
  readonly environment: Environment
  readonly log: Logger
  /** Takes secrets out of what GitHub says, before it is cut. */
  readonly scrub: (text: string) => string
  readonly clock: Clock
  readonly fetch: typeof globalThis.fetch
  /** Aborts when the runner asks to stop. */
  readonly signal: AbortSignal
}

/** The whole upload, waiting for GitHub included, takes no longer. */
const uploadMs = 60_000

/** GitHub is asked this often whether it has processed the file; after that it goes on without us. */
const maxLooks = 8
const lookPauseMs = 2_000

/**
 * Uploads a SARIF file to code scanning and waits a short while for GitHub to process it. Never rejects: whatever goes wrong is a
 * warning that says what to do, since an upload does not change the verdict.
 */
export async function uploadSarif(sarif: string, token: Secret | undefined, tools: UploadTools): Promise<void> {
  const { environment, log, clock } = tools
  const place = findPlace(environment)
  if (token === undefined || place === undefined) {
    log.annotate('warning', message(token === undefined ? 'upload_without_token' : 'upload_without_place'))
    return
  }
  if (tools.signal.aborted) return log.annotate('warning', message('upload_not_begun'))
  const limit = new AbortController()
  const stop = () => limit.abort()
  tools.signal.addEventListener('abort', stop, { once: true })
  clock.sleep(uploadMs, limit.signal).then(stop, () => undefined)
  try {
    await sendSarif(sarif, token, place, tools, limit.signal)
  } catch (error) {
    log.annotate('warning', explainEnd(error, tools, limit.signal))
  } finally {
    limit.abort()
    tools.signal.removeEventListener('abort', stop)
  }
}

interface Place {
  readonly owner: string
  readonly repo: string
  readonly ref: string
  readonly commit_sha: string
}

/** For tags, branches and pull requests alike, `GITHUB_REF` and `GITHUB_SHA` are the pair that code scanning asks for. */
function findPlace(environment: Environment): Place | undefined {
  const [owner, repo] = (environment['GITHUB_REPOSITORY'] ?? '').split('/')
  const ref = environment['GITHUB_REF'] ?? ''
  const sha = environment['GITHUB_SHA'] ?? ''
  if (!owner || !repo || !ref.startsWith('refs/') || !/^[0-9a-f]{40}$/.test(sha)) return undefined
  return { owner, repo, ref, commit_sha: sha }
}

async function sendSarif(
  sarif: string,
  token: Secret,
  place: Place,
  { log, clock, fetch, scrub }: UploadTools,
  signal: AbortSignal,
): Promise<void> {
  // Loaded here alone: most runs upload nothing.
  const [{ getOctokit }, { gzipSync }] = await Promise.all([import('@actions/github'), import('node:zlib')])
  const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore }
  const octokit = getOctokit(token.reveal(), { request: { fetch, signal }, log: silent })
  const { data } = await octokit.rest.codeScanning.uploadSarif({
    ...place,
    sarif: gzipSync(sarif).toString('base64'),
  })
  log.info(message('upload_sent', { ref: place.ref, commit: place.commit_sha }))
  const sarif_id = data.id
  if (sarif_id === undefined) return
  const { owner, repo } = place
  for (let look = 0; look < maxLooks; look += 1) {
    await clock.sleep(lookPauseMs, signal)
    const { data: state } = await octokit.rest.codeScanning.getSarif({ owner, repo, sarif_id })
    if (state.processing_status === 'complete') return log.info(message('upload_processed'))
    if (state.processing_status === 'failed') {
      const problem = scrub((state.errors ?? []).slice(0, 3).join('; ')).slice(0, 500) || '-'
      return log.annotate('warning', message('upload_rejected', { problem }))
    }
  }
  log.info(message('upload_pending'))
}

function ignore(): void {}

function explainEnd(error: unknown, { signal: run, scrub }: UploadTools, limit: AbortSignal): Message {
  if (run.aborted) return message('upload_stopped')
  return limit.aborted ? message('upload_slow') : explainRefusal(error, scrub)
}

function explainRefusal(error: unknown, scrub: UploadTools['scrub']): Message {
  const { status, message: text } = error as { status?: unknown; message?: unknown }
  const problem = scrub(String(text ?? '-')).slice(0, 300)
  if (/not enabled|must be enabled|advanced security/i.test(problem)) return message('upload_disabled', { problem })
  if (status === 401 || status === 403 || status === 404) return message('upload_forbidden', { status, problem })
  return message('upload_failed', { problem })
}
