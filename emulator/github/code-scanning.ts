import { gunzipSync } from 'node:zlib'
import { Refusal, jsonAnswer } from '../wire/answers.ts'
import type { Answer, Call } from '../wire/call.ts'
import { flag, pattern, record, text } from '../wire/checks.ts'
import type { Form } from '../wire/checks.ts'
import { readBody, readQuery } from '../wire/input.ts'
import type { Route } from '../wire/route.ts'
import type { State } from '../state/state.ts'
import type { GithubDeclaration } from '../world/world.ts'
import { findSarifErrors } from './sarif-rules.ts'

type PathParts = Readonly<Record<string, string>>

interface UploadBody {
  readonly commit_sha: string
  readonly ref: string
  readonly sarif: string
}

const maxGzipBytes = 10 * 1024 * 1024
const base64 = /^[A-Za-z0-9+/]+={0,2}$/

const bodyCheck: Form<UploadBody> = record(
  {
    commit_sha: pattern(/^[0-9a-fA-F]{40}$/),
    ref: pattern(/^refs\/(heads\/.+|tags\/.+|pull\/\d+\/(merge|head))$/),
    sarif: pattern(base64),
    checkout_uri: text(1, 2048),
    started_at: pattern(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/),
    tool_name: text(1, 256),
    validate: flag,
  },
  ['commit_sha', 'ref', 'sarif'],
)

/** The two operations of code scanning that an upload needs. */
export const githubRoutes: readonly Route[] = [
  {
    name: 'uploadSarif',
    method: 'POST',
    path: /^\/repos\/(?<owner>[^/]+)\/(?<repo>[^/]+)\/code-scanning\/sarifs$/,
    answer: uploadSarif,
  },
  {
    name: 'showSarif',
    method: 'GET',
    path: /^\/repos\/(?<owner>[^/]+)\/(?<repo>[^/]+)\/code-scanning\/sarifs\/(?<id>[^/]+)$/,
    answer: showSarif,
  },
]

function uploadSarif(call: Call, path: PathParts, state: State): Answer {
  const github = checkCaller(call, path, state)
  readQuery(call, {}, [], complain)
  const body = readBody(call, bodyCheck, complain)
  const sarif = unpackSarif(body.sarif)
  const errors = [...findSarifErrors(sarif), ...(github.processingErrors ?? [])]
  const upload = state.sarifs.add({ atMs: state.now(), commitSha: body.commit_sha, ref: body.ref, sarif, errors })
  const url = `https://api.github.example/repos/${github.repository}/code-scanning/sarifs/${upload.id}`
  return jsonAnswer(202, { id: upload.id, url })
}

function showSarif(call: Call, path: PathParts, state: State): Answer {
  const github = checkCaller(call, path, state)
  const upload = state.sarifs.find(path['id'] ?? '')
  if (upload === undefined) return refusal(404, 'Not Found').answer
  if (state.now() < upload.atMs + (github.processingMs ?? 0)) return jsonAnswer(200, { processing_status: 'pending' })
  const { errors } = upload
  if (errors.length > 0) return jsonAnswer(200, { processing_status: 'failed', errors })
  const analysesUrl = `https://api.github.example/repos/${github.repository}/code-scanning/analyses?sarif_id=${upload.id}`
  return jsonAnswer(200, { processing_status: 'complete', analyses_url: analysesUrl })
}

function checkCaller(call: Call, { owner = '', repo = '' }: PathParts, { world }: State): GithubDeclaration {
  const token = /^(?:bearer|token) (.+)$/i.exec(call.headers['authorization'] ?? '')?.[1]
  const { github } = world
  if (github === undefined || token !== github.token) throw refusal(401, 'Bad credentials')
  if (call.headers['user-agent'] === undefined)
    throw refusal(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
    )
  if (`${owner}/${repo}` !== github.repository) throw refusal(404, 'Not Found')
  if (github.permission === 'none') throw refusal(403, 'Resource not accessible by integration')
  if (github.codeScanning === 'disabled') {
    throw refusal(
      403,
      'Code scanning is not enabled for this repository. Please enable code scanning in the repository settings.',
    )
  }
  return github
}

function unpackSarif(packed: string): unknown {
  const gzip = Buffer.from(packed, 'base64')
  if (gzip.length > maxGzipBytes) throw refusal(413, 'Sarif file is too large')
  try {
    return JSON.parse(gunzipSync(gzip).toString())
  } catch {
    throw refusal(400, 'Invalid SARIF: not gzipped JSON')
  }
}

function complain(name: string, why: string): Refusal {
  return refusal(422, `Invalid request. ${name} ${why}`)
}

function refusal(status: number, message: string): Refusal {
  return new Refusal(
    jsonAnswer(status, { message, documentation_url: 'https://docs.github.com/rest', status: String(status) }),
  )
}
