import { describe, expect, it } from '@jest/globals'
import pLimit from 'p-limit'
import type { CallName, Fault } from '../../emulator/index.ts'
import { expectDecency, expectTruth } from './honesty.ts'
import { runVirtually, type VirtualRun } from './virtual-run.ts'
import { makeInputs, makeWorld, type LoginName } from './world.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * What may come of a wrong value: the run ends at once and says where, or the truth is found all the same, or either. `text` and
 * `count`: it is refused unless a text, or a whole number from 0, can be read from it, or it stands for none.
 */
type Ending = 'refused' | 'survived' | 'either' | 'text' | 'count'

interface Field {
  readonly call: CallName
  /** Where the field stands: keys from the body downwards. */
  readonly path: readonly string[]
  readonly ending: Ending
  readonly login?: LoginName
}

const row = (name: string, ending: Ending): Field => ({ call: 'listImages', path: ['data_list', '0', name], ending })
const entry = (name: string, ending: Ending): Field => ({
  call: 'listVulnerabilities',
  path: ['data_list', '0', name],
  ending,
})

/** Every field that is read. Strictly what a verdict rests on, leniently the rest. */
const fields: readonly Field[] = [
  { call: 'listImages', path: [], ending: 'refused' },
  { call: 'listImages', path: ['total_num'], ending: 'either' },
  { call: 'listImages', path: ['data_list'], ending: 'refused' },
  { call: 'listImages', path: ['data_list', '0'], ending: 'refused' },
  row('image_name', 'text'),
  row('image_version', 'text'),
  row('image_digest', 'text'),
  row('image_id', 'text'),
  row('scan_status', 'text'),
  row('latest_scan_time', 'count'),
  row('vul_num', 'count'),
  row('unsafe_setting_num', 'count'),
  row('malicious_file_num', 'count'),
  row('severity_level', 'text'),
  row('non_scan_reason', 'text'),
  row('agent_id', 'text'),
  row('host_id', 'text'),
  row('host_name', 'text'),
  row('scan_failed_desc', 'survived'),
  row('local_image_type', 'survived'),
  row('latest_update_time', 'survived'),
  row('image_size', 'survived'),
  row('host_num', 'survived'),
  { call: 'listAffected', path: [], ending: 'refused' },
  { call: 'listAffected', path: ['data_list'], ending: 'either' },
  { call: 'listAffected', path: ['data_list', '0'], ending: 'refused' },
  { call: 'listAffected', path: ['data_list', '0', 'image_id'], ending: 'text' },
  { call: 'listAffected', path: ['data_list', '0', 'vul_id'], ending: 'text' },
  { call: 'listAffected', path: ['data_list', '0', 'vul_name'], ending: 'survived' },
  { call: 'listAffected', path: ['total_vul_num'], ending: 'survived' },
  { call: 'listVulnerabilities', path: [], ending: 'refused' },
  { call: 'listVulnerabilities', path: ['total_num'], ending: 'either' },
  { call: 'listVulnerabilities', path: ['data_list'], ending: 'either' },
  { call: 'listVulnerabilities', path: ['data_list', '0'], ending: 'refused' },
  entry('vul_id', 'text'),
  entry('severity_level', 'text'),
  ...['vul_name', 'type', 'max_cvss_score', 'description', 'url', 'solution_detail', 'cve_list'].map((name) =>
    entry(name, 'survived'),
  ),
  { call: 'batchScan', path: [], ending: 'survived' },
  { call: 'listProjects', path: [], ending: 'refused' },
  { call: 'listProjects', path: ['projects'], ending: 'refused' },
  { call: 'listProjects', path: ['projects', '0'], ending: 'refused' },
  { call: 'listProjects', path: ['projects', '0', 'id'], ending: 'refused' },
  { call: 'listProjects', path: ['projects', '0', 'name'], ending: 'refused' },
  { call: 'loginWithPassword', login: 'password', path: [], ending: 'refused' },
  { call: 'loginWithPassword', login: 'password', path: ['token'], ending: 'either' },
  { call: 'loginWithPassword', login: 'password', path: ['token', 'expires_at'], ending: 'survived' },
  { call: 'loginWithPassword', login: 'password', path: ['token', 'project'], ending: 'survived' },
  { call: 'loginWithPassword', login: 'password', path: ['token', 'project', 'id'], ending: 'either' },
  { call: 'assumeWithOidc', login: 'oidcSts', path: [], ending: 'refused' },
  { call: 'assumeWithOidc', login: 'oidcSts', path: ['credentials'], ending: 'refused' },
  { call: 'assumeWithOidc', login: 'oidcSts', path: ['credentials', 'access_key_id'], ending: 'either' },
  { call: 'assumeWithOidc', login: 'oidcSts', path: ['credentials', 'secret_access_key'], ending: 'either' },
  { call: 'assumeWithOidc', login: 'oidcSts', path: ['credentials', 'security_token'], ending: 'either' },
  { call: 'assumeWithOidc', login: 'oidcSts', path: ['credentials', 'expiration'], ending: 'survived' },
]

/** Every type that JSON has, and numbers that are none of ours. */
const wrongValues: readonly unknown[] = [
  null,
  true,
  false,
  -1,
  0.5,
  1e300,
  2 ** 60,
  'text',
  '-5',
  '9'.repeat(30),
  '',
  [],
  ['text'],
  [[]],
  {},
  { nested: { deep: [1] } },
  [{ image_id: [] }],
]

function put(value: unknown, [key, ...rest]: readonly string[], wrong: unknown): unknown {
  if (key === undefined) return wrong
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? put(item, rest, wrong) : item))
  if (typeof value !== 'object' || value === null) return value
  return { ...value, [key]: put((value as Json)[key], rest, wrong) }
}

const limit = pLimit(16)

describe('an answer of the wrong shape', () => {
  it.each(fields.map((field) => ({ ...field, name: `${field.call} ${field.path.join('.') || '(the body)'}` })))(
    '$name ends the run at once with the place, or does no harm',
    async (field) => {
      const problems = await Promise.all(
        wrongValues.map((wrong) =>
          limit(async () => {
            const fault: Fault = { kind: 'rewrite', change: (body: unknown) => put(body, field.path, wrong) }
            const run = await runVirtually({
              world: makeWorld('failed'),
              faults: [{ call: field.call, times: Infinity, fault }],
              with: (emulator) => makeInputs(emulator, field.login ?? 'keys'),
            })
            const problem = findProblem(run, field, wrong)
            return problem === undefined ? [] : [`${JSON.stringify(wrong)}: ${problem}`]
          }),
        ),
      )
      expect(problems.flat()).toEqual([])
    },
    60_000,
  )
})

/** Values that a lenient reader may take for a good one of their place, or for none. */
function findProblem(run: VirtualRun, { call, path, ending }: Field, wrong: unknown): string | undefined {
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
