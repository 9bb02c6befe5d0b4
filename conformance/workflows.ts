import { join } from 'node:path'
import { runProgram } from './program.ts'
import type { Row } from './rows.ts'
import { here, tools } from './tools.ts'

const part = 'Workflows'
const cwd = join(here, '..')

/** Checks the workflows of this repository with actionlint, and with zizmor offline. */
export async function checkWorkflows(): Promise<Row[]> {
  return Promise.all([
    judge('actionlint', tools.actionlint, ['-no-color']),
    judge('zizmor', tools.zizmor, ['--offline', '--no-progress', '--color=never', '.github']),
  ])
}

async function judge(check: string, command: string, args: readonly string[]): Promise<Row> {
  const { exitCode, output, errors } = await runProgram(command, args, { cwd })
  return exitCode === 0
    ? { part, check, result: 'ok', detail: '' }
    : { part, check, result: 'failed', detail: `exit ${exitCode}: ${output}${errors}`.trim() }
}
