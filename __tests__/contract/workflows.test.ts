import { load } from 'js-yaml'
import { describe, expect, it } from '@jest/globals'
import { readActionFile } from '../../runner/action-file.ts'
import { listBlocks, listFiles, readText } from './files.ts'
import { loadCheck } from './schemas.ts'

interface Step {
  readonly id?: string
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly permissions?: unknown
  readonly 'timeout-minutes'?: unknown
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly steps?: readonly Step[]
}

interface Workflow {
  readonly on?: unknown
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

interface Reusable {
  readonly on: {
    readonly workflow_call: { readonly inputs: object; readonly secrets: object; readonly outputs: object }
  }
}

const { inputs, outputs } = readActionFile()
const checkWorkflow = loadCheck('github-workflow')
const fleet = load(readText('.github/workflows/scan-fleet.yml')) as Reusable
const own = listFiles('.github/workflows')
const blocks = listFiles()
  .filter((file) => file.endsWith('.md'))
  .flatMap(listBlocks)
const yamlBlocks = blocks
  .filter(({ language }) => ['yaml', 'yml'].includes(language))
  .map((block) => [`${block.file}:${block.line}`, block.text] as const)

/** A block is a workflow, the steps of a job, or something else such as an ignore file. */
function asWorkflow(text: string): Workflow | undefined {
  const document: unknown = load(text)
  if (typeof document !== 'object' || document === null || Array.isArray(document)) return undefined
  if ('jobs' in document) return document as Workflow
  if (!('steps' in document)) return undefined
  return { on: 'push', jobs: { example: { 'runs-on': 'ubuntu-latest', ...document } as Job } }
}

function listSteps(workflow: Workflow): Step[] {
  return Object.values(workflow.jobs).flatMap((job) => job.steps ?? [])
}

function isThisAction(uses = ''): boolean {
  return /^(?:your-org\/hss-image-scan@\S+|\.\/|\$\/)$/.test(uses)
}

/** What is wrong with a workflow's uses of this action. */
function findMisuse(workflow: Workflow, text: string): string[] {
  const scans = listSteps(workflow).filter(({ uses }) => isThisAction(uses))
  const unknownInputs = scans.flatMap(({ with: given = {} }) => Object.keys(given).filter((name) => !(name in inputs)))
  const unknownOutputs = scans.flatMap(({ id }) =>
    id === undefined
      ? []
      : [...text.matchAll(new RegExp(`steps\\.${id}\\.outputs\\.(\\w+)`, 'g'))]
          .map(([, name = '']) => name)
          .filter((name) => !(name in outputs)),
  )
  const call = fleet.on.workflow_call
  const unknownCallInputs = Object.values(workflow.jobs)
    .filter(({ uses }) => uses?.includes('/scan-fleet.yml'))
    .flatMap(({ with: given = {} }) => Object.keys(given).filter((name) => !(name in call.inputs)))
  return [...unknownInputs, ...unknownOutputs, ...unknownCallInputs]
}

describe('the workflows in the documents', () => {
  it('are many', () => {
    expect(yamlBlocks.filter(([, text]) => asWorkflow(text) !== undefined).length).toBeGreaterThan(25)
  })

  it.each(yamlBlocks)('parse, are valid, and use what exists: %s', (_, text) => {
    const workflow = asWorkflow(text)
    if (workflow === undefined) expect(load(text)).toBeTruthy()
    else {
      expect(checkWorkflow(workflow)).toStrictEqual([])
      expect(findMisuse(workflow, text)).toStrictEqual([])
    }
  })

  it.each(yamlBlocks.filter(([, text]) => /^jobs:/m.test(text)))('give no permission to all jobs: %s', (_, text) => {
    const workflow = load(text) as Workflow
    expect(workflow.permissions).toStrictEqual({})
    for (const job of Object.values(workflow.jobs)) expect(job.permissions).toBeDefined()
  })

  it('tell an unknown input and output', () => {
    const text =
      'steps:\n  - id: a\n    uses: your-org/hss-image-scan@v1\n    with: { regoin: x }\n  - run: ${{ steps.a.outputs.outcom }}'
    expect(findMisuse(asWorkflow(text) as Workflow, text)).toStrictEqual(['regoin', 'outcom'])
  })
})

describe('the workflows of this repository', () => {
  it.each(own)('are valid and use what exists: %s', (file) => {
    const workflow = load(readText(file)) as Workflow
    expect(checkWorkflow(workflow)).toStrictEqual([])
    expect(findMisuse(workflow, readText(file))).toStrictEqual([])
  })

  it.each(own)('give each job its own least permissions and an end: %s', (file) => {
    const workflow = load(readText(file)) as Workflow
    expect(workflow.permissions).toStrictEqual({})
    for (const job of Object.values(workflow.jobs)) {
      expect(job.permissions).toBeDefined()
      expect(job['timeout-minutes']).toBeGreaterThan(0)
    }
    // A called workflow would share its group with whoever calls it.
    if (!file.endsWith('scan-fleet.yml')) expect(workflow.concurrency).toBeDefined()
  })

  it.each(own)('leave no credential behind a checkout: %s', (file) => {
    const checkouts = listSteps(load(readText(file)) as Workflow).filter(({ uses }) =>
      uses?.startsWith('actions/checkout@'),
    )
    for (const step of checkouts) expect(step.with?.['persist-credentials']).toBe(false)
  })

  it('pass the inputs and secrets of the reusable workflow on', () => {
    const text = readText('.github/workflows/scan-fleet.yml')
    const { workflow_call: call } = fleet.on
    for (const name of Object.keys(call.inputs)) expect(text).toContain(`inputs.${name}`)
    for (const name of Object.keys(call.secrets)) expect(text).toContain(`secrets.${name}`)
  })
})

describe('every action that is used', () => {
  const lines = [
    ...own,
    'action.yml',
    'fleet/action.yml',
    ...listFiles().filter((file) => file.endsWith('.md')),
  ].flatMap((file) =>
    readText(file)
      .split('\n')
      .filter((line) => /^\s*(?:- )?uses:/.test(line))
      .map((line) => [`${file}: ${line.trim()}`, line] as const),
  )

  it.each(lines)('is this one, or pinned by its commit with the version behind it: %s', (_, line) => {
    expect(line).toMatch(/uses: (?:\.\/|\$\/(?:fleet)?|[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)(?: #.*)?$/)
  })
})
