import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AttestedRun } from './attested-runs.ts'
import { gatherRows, runProgram } from './program.ts'
import type { Row } from './rows.ts'
import { here, tools } from './tools.ts'

const docs = join(here, '..', 'docs')

/** Evaluates both example policies, and the `jq` line of docs/attestations.md, for predicates that the action wrote. */
export async function checkPolicies(runs: readonly AttestedRun[], folder: string): Promise<Row[]> {
  const cases = join(folder, 'policy-cases.json')
  writeFileSync(cases, JSON.stringify(runs.map(({ name, path, admitted }) => ({ name, path, admitted }))))
  const filter = readFilter()
  return [
    ...(await gatherRows('Admission policies', tools.policies, [join(docs, 'policies'), cases])),
    ...(await Promise.all(runs.map((run) => checkFilter(filter, [run], run.admitted, folder, run.name)))),
    await checkFilter(filter, runs.slice(0, 2), false, folder, 'passed, and failed later'),
  ]
}

/** Reads the filter between the quotes of the page's `jq` command. */
function readFilter(): string {
  const page = readFileSync(join(docs, 'attestations.md'), 'utf8')
  const filter = /jq -e --arg policy [^\n]*'\n([^']+)'/.exec(page)?.[1]
  if (filter === undefined) throw new Error('docs/attestations.md has no jq filter')
  return filter
}

/** Runs the filter on the output that `gh attestation verify --format json` would print for these predicates. */
async function checkFilter(
  filter: string,
  runs: readonly AttestedRun[],
  isGood: boolean,
  folder: string,
  name: string,
): Promise<Row> {
  const input = join(folder, `verified-${name.replaceAll(/\W/g, '-')}.json`)
  const predicates = runs.map(({ path }) => JSON.parse(readFileSync(path, 'utf8')) as unknown)
  writeFileSync(
    input,
    JSON.stringify(predicates.map((predicate) => ({ verificationResult: { statement: { predicate } } }))),
  )
  const { exitCode, errors } = await runProgram('jq', [
    '-e',
    '--arg',
    'policy',
    'high>0, malicious_file>0',
    filter,
    input,
  ])
  const result = exitCode === (isGood ? 0 : 1) ? 'ok' : 'failed'
  return {
    part: 'The jq line of the page',
    check: name,
    result,
    detail: result === 'ok' ? '' : `exit ${exitCode}: ${errors}`,
  }
}
