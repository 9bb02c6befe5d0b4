import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmulator } from '../emulator/index.ts'
import { checkAction } from './action.ts'
import { checkAttestations } from './attestations.ts'
import { runAttested } from './attested-runs.ts'
import type { AttestedRun } from './attested-runs.ts'
import { checkPolicies } from './policies.ts'
import { checkPredicates } from './predicates.ts'
import { gatherRows, mustRun } from './program.ts'
import { formatCounts, formatTable, isGood } from './rows.ts'
import type { Row } from './rows.ts'
import { RunFiles } from './run-files.ts'
import { checkSarif, keepLargeRun } from './sarif.ts'
import {
  here,
  made,
  prepareActionlint,
  prepareCosign,
  prepareDecoder,
  prepareMultitool,
  preparePolicies,
  preparePredicate,
  preparePython,
  tools,
} from './tools.ts'
import { describeWorld, world } from './world.ts'
import { checkWorkflows } from './workflows.ts'

const scratch = mkdtempSync(join(tmpdir(), 'conformance-'))
const files = new RunFiles(join(scratch, 'files'))

let attestedRuns: Promise<AttestedRun[]> | undefined

/** Runs that write predicates. They are done once and shared by all parts. */
function attested(): Promise<AttestedRun[]> {
  attestedRuns ??= runAttested(files)
  return attestedRuns
}

const parts: Readonly<Record<string, () => Promise<Row[]>>> = {
  python: async () => {
    await preparePython()
    return withEmulator((context) =>
      gatherRows('Python SDK to emulator', tools.python, [join(here, 'python', 'client.py'), context]),
    )
  },
  go: async () => {
    await Promise.all([preparePython(), prepareDecoder()])
    return withEmulator(async (context) => {
      const cases = join(scratch, 'cases.json')
      const { output } = await mustRun(tools.python, [join(here, 'python', 'list_cases.py'), context])
      writeFileSync(cases, output)
      return gatherRows('Go SDK to emulator', tools.decoder, [context, cases])
    })
  },
  action: async () => {
    await preparePython()
    return withEmulator((context) => checkAction(context, files.keep))
  },
  sarif: async () => {
    await prepareMultitool()
    await keepLargeRun(files)
    return checkSarif(files.sarif)
  },
  attestation: async () => {
    await prepareCosign()
    const [passed] = await attested()
    if (passed === undefined) throw new Error('no run passed')
    return checkAttestations(passed, join(scratch, 'attestation'))
  },
  policies: async () => {
    await preparePolicies()
    return checkPolicies(await attested(), scratch)
  },
  predicate: async () => {
    await Promise.all([preparePredicate(), attested()])
    // Predicates of the runs of earlier parts, and the one in the repository.
    return checkPredicates([join(here, 'predicate', 'testdata', 'predicate.json'), ...files.predicates])
  },
  workflows: async () => {
    await Promise.all([preparePython(), prepareActionlint()])
    return checkWorkflows()
  },
}

/** Runs a client with its own emulator. The client gets the path of a file that describes the world. */
async function withEmulator(run: (context: string) => Promise<Row[]>): Promise<Row[]> {
  const emulator = await startEmulator({ world })
  try {
    const context = join(scratch, 'context.json')
    writeFileSync(context, JSON.stringify(describeWorld(emulator)))
    return await run(context)
  } finally {
    await emulator.close()
  }
}

const asked = process.argv.slice(2)
const unknown = asked.find((name) => !(name in parts))
if (unknown !== undefined) throw new Error(`there is no part ${unknown}; there are ${Object.keys(parts).join(', ')}`)
mkdirSync(made, { recursive: true })
const rows: Row[] = []
try {
  for (const [name, run] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue
    console.error(`checking: ${name}`)
    // One after the other: there may be only two cores, and the table needs a fixed order.
    // oxlint-disable-next-line no-await-in-loop
    rows.push(...(await run()))
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
console.log(`${formatTable(rows)}\n\n${formatCounts(rows)}`)
process.exitCode = isGood(rows) ? 0 : 1
