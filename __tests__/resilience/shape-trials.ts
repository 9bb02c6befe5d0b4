import { expect } from '@jest/globals'
import pLimit from 'p-limit'
import type { CallName, Fault } from '../../emulator/index.ts'
import type { Setting } from './fault-trials.ts'
import { expectDecency } from './honesty.ts'
import { runVirtually, type VirtualRun } from './virtual-run.ts'
import type { LoginName } from './world.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * What may come of a wrong value: the run ends at once and says where, or the truth is found all the same, or either. `text` and
 * `count`: it is refused unless a text, or a whole number from 0, can be read from it, or it stands for none.
 */
export type Ending = 'refused' | 'survived' | 'either' | 'text' | 'count'

/** A field of an answer, and what may come of a wrong value in its place. */
export interface Field {
  readonly call: CallName
  /** Where the field stands: keys from the body downwards. */
  readonly path: readonly string[]
  readonly ending: Ending
  readonly login?: LoginName
  /** Fields that are as harmless, in the same runs. */
  readonly others?: readonly (readonly string[])[]
}

/** Every type that JSON has, and numbers that are none of ours. */
const wrongValues: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e300,
  'text',
  '-5',
  '9'.repeat(30),
  '',
  [],
  ['text'],
  { nested: { deep: [1] } },
  [{ image_id: [] }],
]

function put(value: unknown, [key, ...rest]: readonly string[], wrong: unknown): unknown {
  if (key === undefined) return wrong
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? put(item, rest, wrong) : item))
  if (typeof value !== 'object' || value === null) return value
  return { ...value, [key]: put((value as Json)[key], rest, wrong) }
}

const limit = pLimit(8)

/** Fields in the rows of a list that do no harm whatever they hold: all of them at a time. */
export function surviveInRows(call: CallName, first: string, ...others: readonly string[]): Field {
  const pathOf = (name: string) => ['data_list', '0', name]
  return { call, path: pathOf(first), ending: 'survived', others: others.map(pathOf) }
}

/** Puts every wrong value in place of the field, in each answer, and says which of the runs did not end as they must. */
export async function findShapeProblems(field: Field, setting: Setting): Promise<string[]> {
  const problems = await Promise.all(
    wrongValues.map((wrong) =>
      limit(async () => {
        const paths = [field.path, ...(field.others ?? [])]
        const change = (body: unknown) => paths.reduce((changed, path) => put(changed, path, wrong), body)
        const fault: Fault = { kind: 'rewrite', change }
        const run = await runVirtually({
          world: setting.makeWorld('failed'),
          faults: [{ call: field.call, times: Infinity, fault }],
          with: (emulator) => setting.makeInputs(emulator, field.login ?? 'keys'),
        })
        const problem = findProblem(run, field, wrong, setting)
        return problem === undefined ? [] : [`${JSON.stringify(wrong)}: ${problem}`]
      }),
    ),
  )
  return problems.flat()
}

/** A field by name, for the title of a test. */
export function nameField(field: Field): Field & { readonly name: string } {
  const { call, path, others = [] } = field
  const also = others.map((other) => other.at(-1)).join(', ')
  return { ...field, name: `${call} ${path.join('.') || '(the body)'}${also && `, ${also}`}` }
}

/** Values that a lenient reader may take for a good one of their place, or for none. */
function findProblem(
  run: VirtualRun,
  { call, path, ending }: Field,
  wrong: unknown,
  { expectTruth }: Setting,
): string | undefined {
  try {
    const leftovers = { ...run, log: run.lines.join('\n') }
    expectDecency(leftovers)
    expectTruth(leftovers, run.emulator, 'failed', run.startedAtMs)
    expect(run.outcome).not.toBe('passed')
    if (ending === 'survived') expect(run.outcome).toBe('failed')
    if (ending === 'refused') expect(run.outcome).toBe('error')
    const said = run.outputs['reason'] ?? ''
    const isShape = said.includes('unexpected shape')
    if ((ending === 'text' || ending === 'count') && isUnreadable(wrong, ending)) expect(isShape).toBe(true)
    if (isShape) expect(said).toMatch(placeOf(path))
    // At once: nothing of that shape is asked for again and again.
    if (isShape) expect(run.emulator.calls(call).length).toBeLessThan(20)
    return undefined
  } catch (error) {
    return `${run.outputs['reason']} ${String(error instanceof Error ? error.message : error).slice(0, 300)}`
  }
}

/** An object in place of the body lacks its list. */
function placeOf(path: readonly string[]): RegExp {
  const last = path.at(-1)
  if (last === undefined) return /the body should be an object|data_list should be a list/
  return new RegExp(`${last === '0' ? `${path.at(-2)}\\[0\\]` : last}[\\w.\\[\\]]* should be `)
}

function isUnreadable(wrong: unknown, as: 'text' | 'count'): boolean {
  if (wrong === null || wrong === '') return false
  return as === 'count' || (typeof wrong !== 'string' && typeof wrong !== 'number')
}
