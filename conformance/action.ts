import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sample } from '../emulator/index.ts'
import { runAction } from '../runner/run-action.ts'
import type { FinishedStep } from '../runner/run-action.ts'
import { parseRows } from './rows.ts'
import type { Row } from './rows.ts'
import { here, tools } from './tools.ts'

interface Run {
  readonly title: string
  readonly inputs: Readonly<Record<string, string>>
  readonly outcome: string
}

const keys = { access_key_id: sample.accessKeyId, secret_access_key: sample.secretAccessKey }
const digest = (number: number): string => `sha256:${String(number).padStart(64, '0')}`
const images = [`imagehub.example.com/team/app:v1@${digest(1)}`, `imagehub.example.com/team/web:v1@${digest(2)}`].join(
  '\n',
)

/** Every way to log in, and every way to ask; the findings of the two images are High and Medium. */
const runs: readonly Run[] = [
  { title: 'keys, project looked up', inputs: { ...keys, images }, outcome: 'failed' },
  {
    title: 'keys, all enterprise projects',
    inputs: { ...keys, project_id: sample.projectId, images, enterprise_project_id: 'all_granted_eps' },
    outcome: 'failed',
  },
  {
    title: 'password',
    inputs: { iam_account: sample.account, iam_user: sample.user, iam_password: sample.password, images },
    outcome: 'failed',
  },
  {
    title: 'ID token to IAM',
    inputs: { oidc_identity_provider: sample.identityProvider, project_id: sample.projectId, images },
    outcome: 'failed',
  },
  {
    title: 'ID token to STS',
    inputs: { oidc_provider_urn: sample.providerUrn, oidc_agency_urn: sample.agencyUrn, images },
    outcome: 'failed',
  },
  { title: 'token', inputs: { token: sample.token, project_id: sample.projectId, images }, outcome: 'failed' },
  {
    title: 'wait: false, every field of an image',
    inputs: {
      ...keys,
      wait: 'false',
      images: JSON.stringify([{ image_name: 'app', image_version: 'v1', image_digest: digest(1), image_id: 'id-1' }]),
    },
    outcome: 'submitted',
  },
  {
    title: 'operate_all, every filter',
    inputs: {
      ...keys,
      operate_all: 'true',
      fail_on: 'never',
      filters: [
        'image_name: hub.example.com/team/',
        'image_version: v1',
        'local_image_type: other_image',
        'scan_status: success',
        `image_size: ${Number.MAX_SAFE_INTEGER}`,
        'start_latest_update_time: 30d',
        'end_latest_update_time: 0m',
        'start_latest_scan_time: 30d',
        'end_latest_scan_time: 0m',
      ].join('\n'),
    },
    outcome: 'passed',
  },
  {
    title: 'operate_all, wait: false, what the post alone takes',
    inputs: {
      ...keys,
      operate_all: 'true',
      wait: 'false',
      filters: `scan_status: download_failed\nimage_name: app\nimage_version: ${'v'.repeat(256)}`,
    },
    outcome: 'submitted',
  },
  { title: 'operate_all, no filter', inputs: { ...keys, operate_all: 'true', fail_on: 'never' }, outcome: 'passed' },
]

/** Runs the built action in all these ways against a server that is made of the SDK's models. Hands over each run before its folder goes. */
export async function checkAction(context: string, keep: (run: FinishedStep) => void): Promise<Row[]> {
  const server = spawn(tools.python, [join(here, 'python', 'server.py'), context], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  try {
    const url = String((await once(server.stdout, 'data', { signal: AbortSignal.timeout(30_000) }))[0]).trim()
    const rows: Row[] = []
    // One after the other: the server keeps one run's state.
    // oxlint-disable-next-line no-await-in-loop
    for (const run of runs) rows.push(...(await checkRun(run, url, keep)))
    return rows
  } finally {
    server.stdin.end()
    server.kill()
  }
}

async function checkRun({ title, inputs, outcome }: Run, url: string, keep: (run: FinishedStep) => void) {
  const part = `Built action to a server of the SDK's models: ${title}`
  const endpoints = { endpoint: url, iam_endpoint: url, sts_endpoint: url }
  const usual = { poll_interval_seconds: '0.1', timeout_minutes: '1', discovery_timeout_minutes: '0' }
  const finished = await runAction({
    with: { region: sample.region, ...usual, ...endpoints, ...inputs },
    env: { ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/idtoken?api-version=2.0`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'token' },
  })
  keep(finished)
  rmSync(finished.folder, { recursive: true, force: true })
  const requests: unknown = await (await fetch(`${url}/conformance/rows`)).json()
  const rows = Array.isArray(requests) ? requests : []
  const text = rows.map((row: object) => JSON.stringify({ part, ...row })).join('\n')
  return [...parseRows(text), judgeOutcome(part, finished, outcome)]
}

/** The findings that the server has, as the outputs must count them. */
const counts = { vulnerability_count: '4', critical_count: '0', high_count: '2', medium_count: '2', low_count: '0' }

function judgeOutcome(part: string, { outputs, report }: FinishedStep, wanted: string): Row {
  const { outcome, reason } = outputs
  const wrong = Object.entries(wanted === 'submitted' ? {} : counts).filter(([name, value]) => outputs[name] !== value)
  const unread = wanted === 'submitted' ? [] : listUnread(report)
  const isGood = outcome === wanted && wrong.length === 0 && unread.length === 0
  const detail = isGood ? '' : `${outcome}: ${reason ?? ''} ${JSON.stringify([...wrong, ...unread])}`
  return { part, check: `the outcome is ${wanted}, and every field was read`, result: isGood ? 'ok' : 'failed', detail }
}

/** Fields of findings that every answer had and the report lacks. */
function listUnread(report: { images: { vulnerabilities: Record<string, unknown>[] }[] }): string[] {
  const fields = ['id', 'cves', 'severity', 'cvss', 'type', 'title', 'description', 'solution', 'url']
  return report.images
    .flatMap(({ vulnerabilities }) => vulnerabilities)
    .flatMap((finding) => fields.filter((name) => finding[name] === null || finding[name] === undefined))
}
