import { describe, expect, it } from '@jest/globals'
import { declareImage, sample, type World } from '../../emulator/index.ts'
import { debugging, findLeaks, tracesOf } from '../support/leak.ts'
import { play, withoutKeys, type Played, type Scenario } from '../support/scenario.ts'
import { nestedSpellings, spellings } from '../support/spellings.ts'

/** Visible characters that every spelling treats in its own way, and longer than what any text is cut to. */
const token = `tok&en=with/all"sorts'of<odd>!()*~+signs\\${'and-more-of-them.'.repeat(20)}`
const every = { ...spellings, ...nestedSpellings }

const withToken: Scenario['with'] = { ...withoutKeys, token, images: 'app:v1' }
const tokens = [
  { token: sample.token, projectId: sample.projectId },
  { token, projectId: sample.projectId },
]

/** A beginning of the token is as bad as all of it. */
function expectNothing(run: Played, pieces: readonly string[]): void {
  expect(findLeaks(run, [token])).toEqual([])
  const traces = Object.entries(tracesOf(run))
  const leaks = pieces.flatMap((piece) =>
    traces.filter(([, text]) => text.includes(piece)).map(([place]) => [place, piece]),
  )
  expect(leaks).toEqual([])
}

describe('a service that sends the token back', () => {
  const pieces = [...new Set(Object.values(every).map((spell) => spell(token).slice(0, 24)))]

  it.concurrent('in an error, in any spelling, does not make it appear', async () => {
    const said = Object.values(every).map((spell) => spell(token))
    const runs = await Promise.all(
      [said.slice(0, 8), said.slice(8, 16), said.slice(16)].map((some) =>
        play({
          world: { tokens },
          env: debugging,
          faults: [
            {
              service: 'hss',
              times: Infinity,
              fault: { kind: 'answer', status: 403, body: { error_msg: `no: ${some.join(' and ')}` } },
            },
          ],
          with: withToken,
        }),
      ),
    )
    for (const run of runs) {
      expect(run.outputs['reason']).toMatch(/no: \*\*\* and \*\*\* and \*\*\*/)
      expectNothing(run, pieces)
    }
  })

  it.concurrent('as text that is no JSON, cut anywhere, does not make it appear', async () => {
    const body = `<p>${'x'.repeat(380)} ${spellings['HTML']?.(token)}</p>`
    const run = await play({
      world: { tokens },
      env: debugging,
      faults: [{ service: 'hss', times: Infinity, fault: { kind: 'answer', status: 403, body } }],
      with: withToken,
    })
    expect(run.outputs['outcome']).toBe('error')
    expectNothing(run, pieces)
  })

  it.concurrent('as its data, in any spelling and wherever it is cut, does not make it appear', async () => {
    const names = Object.keys(every)
    const vulnerabilities = names.map((name, index) => ({
      vul_id: `VUL-${index}-${every[name]?.(token)}`,
      vul_name: `${'n'.repeat(index * 13)} ${every[name]?.(token)}`,
      description: every[name]?.(token) ?? '',
      solution_detail: every[name]?.(token) ?? '',
      url: `https://example.com/${every[name]?.(token)}`,
      cve_list: [{ cve_id: `CVE-${every[name]?.(token)}` }],
      severity_level: 'High',
      images: ['id'],
    }))
    const run = await play({
      world: {
        tokens,
        images: [
          declareImage('app:v1', { image_id: 'id', host_name: `${'h'.repeat(50)} ${spellings['form']?.(token)}` }),
        ],
        vulnerabilities,
      },
      env: debugging,
      with: withToken,
    })
    expect(run.outputs).toMatchObject({ outcome: 'failed', high_count: String(names.length) })
    expectNothing(run, pieces)
  })
})

describe('a service that sends a password back with something between its characters', () => {
  const invisible = ['\u200B', '\u00AD', '\u0007', '\uFEFF', '\uFE0F', '\u034F', '\u3164', '\u{E0061}']
  const blanks = ['  ', '\n', '\r\n', '\t', '\u00A0', '\u2028', '\uFEFF', ' \u200B ']
  const cases: readonly [string, readonly string[]][] = [
    ['hunter2-hunter', invisible.map((each) => `hun${each}ter2-${each}hunter`)],
    ['correct horse staple', blanks.map((each) => `correct${each}horse${each}staple`)],
  ]

  it.concurrent.each(cases)('does not make it readable: %s', async (password, said) => {
    const all = said.join(', ')
    const scenario: Scenario = {
      world: {
        users: [{ account: sample.account, user: sample.user, password }],
        images: [declareImage('app:v1', { image_id: 'id', host_name: `node ${all}` })],
        vulnerabilities: said.map((each, index) => ({
          vul_id: `VUL-${index} ${each}`,
          vul_name: each,
          description: all,
          solution_detail: all,
          cve_list: [{ cve_id: `CVE-${index} ${each}` }],
          severity_level: 'High',
          images: ['id'],
        })),
      },
      env: debugging,
      with: ({ urls }) => ({
        ...withoutKeys,
        iam_account: sample.account,
        iam_user: sample.user,
        iam_password: password,
        iam_endpoint: urls.iam,
        images: 'app:v1',
      }),
    }
    const [judged, ...refused] = await Promise.all([
      play(scenario),
      ...[{ error_msg: `no: ${all}` }, `no: ${all}`].map((body) =>
        play({
          ...scenario,
          faults: [{ service: 'hss', times: Infinity, fault: { kind: 'answer', status: 403, body } }],
        }),
      ),
    ])
    expect(judged?.outputs).toMatchObject({ outcome: 'failed', high_count: String(said.length) })
    for (const run of refused) expect(run.outputs['reason']).toContain('no: ***')
    for (const run of [judged, ...refused]) expect(run && findLeaks(run, [password])).toEqual([])
  })
})

describe('a token in an input where it does not belong', () => {
  const pieces = [token.slice(0, 20), token.slice(20, 40)]
  const plain = token.replace(/[^\w.-]/g, '')

  it.concurrent.each(['images', 'fail_on', 'timeout_minutes', 'language', 'ignore_file', 'region', 'filters'])(
    'is not shown, not even in part: %s',
    async (name) => {
      const run = await play({ world: { tokens }, env: debugging, with: { ...withToken, token, [name]: token } })
      expect(run.outputs['outcome']).toBe('error')
      expectNothing(run, pieces)
    },
  )

  it.concurrent('is not shown either where it has the form of a tag', async () => {
    const run = await play({
      world: { tokens: [{ token: plain, projectId: sample.projectId }] },
      env: debugging,
      with: { ...withToken, token: plain, images: `app:${plain}` },
    })
    expect(run.outputs['outcome']).toBe('error')
    const places = Object.entries(tracesOf(run)).filter(([, text]) => text.includes(plain.slice(0, 20)))
    expect(places.map(([place]) => place)).toEqual([])
  })
})

describe('a password that is a word of the program', () => {
  const words = [
    'passed', 'image', 'images', 'null', 'success', 'High', 'high', 'critical', 'cn-north-7', 'library', 'outcome',
    'severity', 'true', '2026', 'report', 'vulnerability_count', 'name', 'mage',
  ] // prettier-ignore
  const world = (password: string): World => ({
    users: [{ account: sample.account, user: sample.user, password }],
    images: [declareImage('library/app:v1', { image_id: 'id', image_digest: `sha256:${'2026'.repeat(16)}` })],
    vulnerabilities: [{ vul_id: 'CVE-2026-1', severity_level: 'Medium', vul_name: 'image', images: ['id'] }],
  })
  const logIn = (password: string): Scenario['with'] => ({
    ...withoutKeys,
    iam_account: sample.account,
    iam_user: sample.user,
    iam_password: password,
    images: 'library/app:v1',
  })
  const playWith = (password: string) =>
    play({
      world: world(password),
      with: (emulator) => ({ ...(logIn(password) as object), iam_endpoint: emulator.urls.iam }),
    })

  it.concurrent.each(words)('breaks no output, no report and no verdict: %s', async (word) => {
    const run = await playWith(word)
    expect(run.outputs).toMatchObject({ outcome: 'passed', severity: 'medium', medium_count: '1', image_count: '1' })
    expect(run.outputs['reason']).toMatch(/^passed: /)
    expect(run.summary).toContain('passed')
    expect(run.report).toMatchObject({
      version: 1,
      outcome: 'passed',
      region: sample.region,
      policy: expect.stringContaining('high>0'),
      images: [{ status: 'success', severity: 'medium', vulnerabilities: [{ severity: 'medium', ignored: null }] }],
    })
    expect(JSON.parse(run.outputs['images'] ?? '')).toHaveLength(1)
    expect(run.sarif.version).toBe('2.1.0')
  })
})
