import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sample } from '../emulator/index.ts'
import { runAction } from '../runner/run-action.ts'
import type { FinishedStep } from '../runner/run-action.ts'
import { dryRun, runs, type Run } from './action-runs.ts'
import { parseRows } from './rows.ts'
import type { Row } from './rows.ts'
import { here, tools } from './tools.ts'

const partName = "Built action to a server of the SDK's models: "

/** The operations for images in registries. Together, the runs that scan must call all of them. */
const registryOperations = [
  'ListRegistryImages',
  'ListRegistry',
  'CreateImageSynchronizeTask',
  'CreateManualImageScanTask',
  'ListImageVulnerabilities',
  'ListGeneralImageVuls',
  'ListImageMalware',
  'ListVulAffectImageApps',
  'ListImageApps',
]

/** Runs the built action against a server made of the SDK's models. Calls `keep` before it deletes the folder of a run. */
export async function checkAction(context: string, keep: (run: FinishedStep) => void): Promise<Row[]> {
  const server = spawn(tools.python, [join(here, 'python', 'server.py'), context], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  try {
    const url = String((await once(server.stdout, 'data', { signal: AbortSignal.timeout(30_000) }))[0]).trim()
    const rows: Row[] = []
    // One after the other, because the server keeps the state of one run.
    // oxlint-disable-next-line no-await-in-loop
    for (const run of runs) rows.push(...(await checkRun(run, url, keep)))
    return [...rows, judgeCoverage(rows)]
  } finally {
    server.stdin.end()
    server.kill()
  }
}

async function checkRun({ title, inputs, outcome, affected = 2 }: Run, url: string, keep: (run: FinishedStep) => void) {
  const part = `${partName}${title}`
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
  return [...parseRows(text), judgeOutcome(part, finished, outcome, affected)]
}

function judgeOutcome(part: string, { outputs, report }: FinishedStep, wanted: string, affected: number): Row {
  const { outcome, reason } = outputs
  const judges = wanted === 'passed' || wanted === 'failed'
  const wrong = judges ? Object.entries(countFindings(affected)).filter(([name, value]) => outputs[name] !== value) : []
  const unread = judges ? listUnread(report) : []
  const isGood = outcome === wanted && wrong.length === 0 && unread.length === 0
  const detail = isGood ? '' : `${outcome}: ${reason ?? ''} ${JSON.stringify([...wrong, ...unread])}`
  return { part, check: `the outcome is ${wanted}, and every field was read`, result: isGood ? 'ok' : 'failed', detail }
}

/** The counts that the outputs must have when the server has findings for `affected` images. */
function countFindings(affected: number): Record<string, string> {
  const each = String(affected)
  return {
    vulnerability_count: String(2 * affected),
    critical_count: '0',
    high_count: each,
    medium_count: each,
    low_count: '0',
  }
}

function judgeCoverage(rows: readonly Row[]): Row {
  const scans = rows.filter(({ part }) => part.startsWith(`${partName}registry, `) && !part.endsWith(dryRun))
  const isAsked = (name: string) => scans.some(({ check }) => check.startsWith(`${name} `))
  const missing = registryOperations.filter((name) => !isAsked(name))
  const result = missing.length === 0 ? 'ok' : 'failed'
  return {
    part: `${partName}all runs`,
    check: 'every operation for registries was asked',
    result,
    detail: missing.join(', '),
  }
}

interface ReportedImage {
  readonly counts: { readonly malicious_file_count: unknown }
  readonly malicious_files: unknown[] | null
  readonly vulnerabilities: Record<string, unknown>[]
}

/** Lists the fields that the report lacks although every answer had them. */
function listUnread({ images }: { images: ReportedImage[] }): string[] {
  const fields = ['id', 'cves', 'severity', 'cvss', 'type', 'title', 'description', 'solution', 'url', 'software']
  const unread = images
    .flatMap(({ vulnerabilities }) => vulnerabilities)
    .flatMap((finding) => fields.filter((name) => finding[name] === null || finding[name] === undefined))
  const unnamed = images.filter(
    ({ counts, malicious_files: files }) =>
      Number(counts.malicious_file_count) > 0 && files?.length !== counts.malicious_file_count,
  )
  return [...unread, ...unnamed.map(() => 'malicious_files')]
}
