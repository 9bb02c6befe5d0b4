import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readActionFile, root } from './action-file.ts'
import { parseCommandFile } from './command-file.ts'

/** The settings of a workflow step. */
export interface Step {
  /** The step's `with`. Inputs that are left out have their default from `action.yml`. */
  readonly with?: Readonly<Record<string, string>>
  /** The step's `env`, and variables that earlier steps exported. */
  readonly env?: Readonly<Record<string, string>>
  /** The files of the workspace, by path. */
  readonly files?: Readonly<Record<string, string>>
  /** The parent of the run's folder. Default: the system's temporary folder. */
  readonly parentFolder?: string
  /** Arguments for node itself, such as a heap limit. */
  readonly nodeArguments?: readonly string[]
  /** Called when the process has started; for signals. */
  readonly onStart?: (child: ChildProcess) => void
  /** Called for each piece of the log when it arrives. */
  readonly onLog?: (text: string, child: ChildProcess) => void
}

/** The results of a step. */
export interface FinishedStep {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly log: string
  readonly errorLog: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** `report_file`, parsed; undefined if there is none. */
  readonly report: any
  /** `sarif_file`, parsed; undefined if there is none. */
  readonly sarif: any
  /** The folder with everything that the step could write to. */
  readonly folder: string
  readonly durationMs: number
}

/** Starts the built action as GitHub's runner does: Node, `INPUT_*`, command files, and nothing else from this environment. */
export async function runAction(step: Step = {}): Promise<FinishedStep> {
  const folder = mkdtempSync(join(step.parentFolder ?? tmpdir(), 'hss-image-scan-'))
  const paths = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_ENV: join(folder, 'env'),
    GITHUB_PATH: join(folder, 'path'),
  }
  for (const path of Object.values(paths)) writeFileSync(path, '')
  const workspace = join(folder, 'workspace')
  const temporary = join(folder, 'temp')
  mkdirSync(workspace)
  mkdirSync(temporary)
  for (const [name, text] of Object.entries(step.files ?? {})) writeFileSync(join(workspace, name), text)
  const { inputs, runs } = readActionFile()
  const startedAtMs = performance.now()
  const child = spawn(process.execPath, [...(step.nodeArguments ?? []), join(root, runs.main)], {
    cwd: workspace,
    env: {
      PATH: process.env['PATH'] ?? '',
      ...paths,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temporary,
      GITHUB_REPOSITORY: 'octo/app',
      GITHUB_RUN_ID: '4711',
      GITHUB_REF: 'refs/tags/v1.0.0',
      GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
      GITHUB_EVENT_NAME: 'push',
      ...toInputVariables(inputs, step.with ?? {}),
      ...step.env,
    },
  })
  const [log, errorLog, end] = await Promise.all([
    gather(child.stdout, (text) => step.onLog?.(text, child)),
    gather(child.stderr),
    new Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
      child.on('error', reject)
      child.on('close', (exitCode, signal) => resolve({ exitCode, signal }))
      step.onStart?.(child)
    }),
  ])
  const outputs = parseCommandFile(readFileSync(paths.GITHUB_OUTPUT, 'utf8'))
  return {
    ...end,
    log,
    errorLog,
    outputs,
    summary: readFileSync(paths.GITHUB_STEP_SUMMARY, 'utf8'),
    report: readJson(outputs['report_file']),
    sarif: readJson(outputs['sarif_file']),
    folder,
    durationMs: performance.now() - startedAtMs,
  }
}

/** Sets every declared input, as the runner does: an unset one to its default or to an empty text. GitHub evaluates `${{ }}`. */
function toInputVariables(
  declared: Readonly<Record<string, { readonly default?: string }>>,
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  const unknown = Object.keys(given).find((name) => !(name in declared))
  if (unknown !== undefined) throw new Error(`action.yml declares no input ${unknown}`)
  return Object.fromEntries(
    Object.entries(declared).map(([name, { default: byDefault = '' }]) => [
      `INPUT_${name.toUpperCase()}`,
      given[name] ?? (byDefault.includes('${{') ? '' : byDefault),
    ]),
  )
}

async function gather(stream: NodeJS.ReadableStream, onText?: (text: string) => void): Promise<string> {
  let all = ''
  stream.setEncoding('utf8')
  try {
    for await (const text of stream) {
      all += String(text)
      onText?.(String(text))
    }
  } catch (error) {
    // A test may stop reading the step's output.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
  return all
}

function readJson(path: string | undefined): unknown {
  return path && existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined
}
