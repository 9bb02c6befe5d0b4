import { chmodSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { basename } from 'node:path'
import { buildFleet, sampleAccess, sample, startEmulator } from '../emulator/index.ts'
import { runAction } from '../runner/run-action.ts'
import { runProgram } from './program.ts'
import type { RunFiles } from './run-files.ts'
import type { Row } from './rows.ts'
import { tools } from './tools.ts'

const part = "Microsoft's SARIF multitool, GitHub's rules among them"

/** Runs the built action for many images with many findings, and keeps its files. */
export async function keepLargeRun(files: RunFiles): Promise<void> {
  const fleet = buildFleet({ images: 25, vulnerabilitiesPerImage: 20, imagesPerVulnerability: 5 })
  const emulator = await startEmulator({ world: { ...sampleAccess, ...fleet } })
  try {
    const finished = await runAction({
      with: {
        region: sample.region,
        project_id: sample.projectId,
        access_key_id: sample.accessKeyId,
        secret_access_key: sample.secretAccessKey,
        endpoint: emulator.urls.hss,
        operate_all: 'true',
        poll_interval_seconds: '0.1',
        timeout_minutes: '2',
      },
    })
    files.keep(finished)
    rmSync(finished.folder, { recursive: true, force: true })
  } finally {
    await emulator.close()
  }
}

/** Checks each file, one row each. The tool always exits with 0, so its output decides. */
export async function checkSarif(paths: readonly string[]): Promise<Row[]> {
  chmodSync(tools.multitool, 0o755)
  const rows: Row[] = []
  // The tool uses every core itself.
  // oxlint-disable-next-line no-await-in-loop
  for (const path of paths) rows.push(await checkFile(path))
  if (rows.length > 0) return rows
  return [{ part, check: 'there are SARIF files', result: 'failed', detail: 'no run left one' }]
}

async function checkFile(path: string): Promise<Row> {
  const output = `${path}.log`
  const rules = ['--rule-kind', 'Sarif;Ghas']
  const { errors } = await runProgram(tools.multitool, ['validate', path, ...rules, '--output', output])
  const check = `${basename(path)} (${(readFileSync(path).length / 1024).toFixed(0)} KiB)`
  if (!existsSync(output)) return { part, check, result: 'failed', detail: errors.slice(-500) }
  const findings = listFindings(JSON.parse(readFileSync(output, 'utf8')))
  rmSync(output)
  const bad = findings.filter(({ level }) => level === 'error')
  const said = (some: readonly Finding[]): string => [...new Set(some.map(({ text }) => text))].join('; ')
  if (bad.length > 0) return { part, check, result: 'failed', detail: said(bad) }
  return { part, check, result: 'ok', detail: findings.length === 0 ? '' : `advice: ${said(findings)}` }
}

interface Finding {
  readonly level: string
  readonly text: string
}

interface ToolLog {
  readonly runs: readonly {
    readonly results?: readonly {
      readonly ruleId: string
      readonly level?: string
      readonly message: { readonly text?: string; readonly id?: string; readonly arguments?: readonly string[] }
    }[]
    readonly invocations?: readonly { readonly executionSuccessful: boolean }[]
  }[]
}

function listFindings({ runs }: ToolLog): Finding[] {
  const [run] = runs
  if (run?.invocations?.every((each) => each.executionSuccessful) !== true)
    return [{ level: 'error', text: 'the tool could not look at the file' }]
  return (run.results ?? []).map(({ ruleId, level = 'warning', message }) => ({
    level,
    // Warnings repeat for every run of a file, so only errors show their place.
    text: [ruleId, message.text ?? message.id, ...(level === 'error' ? (message.arguments ?? []) : [])].join(' '),
  }))
}
