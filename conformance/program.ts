import { spawn } from 'node:child_process'
import type { SpawnOptions } from 'node:child_process'
import { once } from 'node:events'
import { parseRows } from './rows.ts'
import type { Row } from './rows.ts'

/** The output and the exit code of a program. */
export interface Finished {
  readonly exitCode: number | null
  readonly output: string
  readonly errors: string
}

const tenMinutesMs = 600_000

/** Runs a program to its end, or stops it after ten minutes. */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env'> = {},
): Promise<Finished> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'], timeout: tenMinutesMs })
  const closed = once(child, 'close')
  const [output, errors] = await Promise.all([child.stdout.toArray(), child.stderr.toArray()])
  await closed
  return {
    exitCode: child.exitCode,
    output: Buffer.concat(output).toString(),
    errors: Buffer.concat(errors).toString(),
  }
}

/** Runs a program that everything else needs. Throws when it fails. */
export async function mustRun(
  command: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env'> = {},
): Promise<Finished> {
  const finished = await runProgram(command, args, options)
  const { exitCode, output, errors } = finished
  if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${exitCode}:\n${output}\n${errors}`)
  return finished
}

/** Runs a program and returns the rows that it prints. If it fails or prints nothing, that is a failed row too. */
export async function gatherRows(
  part: string,
  command: string,
  args: readonly string[],
  options: Pick<SpawnOptions, 'cwd' | 'env'> = {},
): Promise<Row[]> {
  const { exitCode, output, errors } = await runProgram(command, args, options)
  const rows = parseRows(output)
  if (exitCode === 0 && rows.length > 0) return rows
  return [
    ...rows,
    { part, check: 'runs to its end', result: 'failed', detail: `exit ${exitCode}: ${errors.slice(-500)}` },
  ]
}
