import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { say } from '../../src/base/words/index.ts'
import { wordTables } from '../support/words.ts'
import { inputDefaults, type InputName } from '../../src/config/input-names.ts'
import { configOf, goodInputs, keysOf, tryInputs, type Inputs } from './raw-inputs.ts'

const names = Object.keys(inputDefaults) as InputName[]

describe('readConfig', () => {
  it('fills in the defaults', async () => {
    expect(await configOf(goodInputs)).toMatchObject({
      region: { value: 'ap-southeast-1', source: 'inputs' },
      projectId: undefined,
      enterpriseProjectId: undefined,
      login: { source: 'inputs' },
      wait: true,
      timeoutMs: 1_800_000,
      discoveryTimeoutMs: 300_000,
      pollIntervalMs: 15_000,
      source: 'local',
      registryName: undefined,
      allowListedTags: false,
      reuseWithinMs: undefined,
      dryRun: false,
      baseline: undefined,
      sarifCategory: 'hss-image-scan/ap-southeast-1',
      policy: {
        terms: [
          { kind: 'high', onlyNew: false, moreThan: 0 },
          { kind: 'malicious_file', onlyNew: false, moreThan: 0 },
        ],
        isDefault: true,
      },
      ignoreFile: undefined,
      language: 'en',
      uploadSarif: false,
      githubToken: undefined,
      warnings: [],
    })
  })

  it('treats blanks as empty, and empty as the default', async () => {
    const blank = Object.fromEntries(names.map((name) => [name, ' \t\n'])) as Inputs
    const config = await configOf({ ...blank, ...goodInputs })
    expect(JSON.stringify(config)).toBe(JSON.stringify(await configOf(goodInputs)))
  })

  it.each([
    [{ wait: 'FALSE' }, { wait: false }],
    [{ wait: ' True ' }, { wait: true }],
    [{ upload_sarif: 'tRUE' }, { uploadSarif: true }],
    [{ timeout_minutes: '0.5' }, { timeoutMs: 30_000 }],
    [{ timeout_minutes: '.5' }, { timeoutMs: 30_000 }],
    [{ timeout_minutes: '1440' }, { timeoutMs: 86_400_000 }],
    [{ timeout_minutes: '0.0000001' }, { timeoutMs: 1 }],
    [{ discovery_timeout_minutes: '0' }, { discoveryTimeoutMs: 0 }],
    [{ discovery_timeout_minutes: '1440.0' }, { discoveryTimeoutMs: 86_400_000 }],
    [{ poll_interval_seconds: '0.1' }, { pollIntervalMs: 100 }],
    [{ poll_interval_seconds: '600' }, { pollIntervalMs: 600_000 }],
    [{ language: 'zh-CN' }, { language: 'zh-CN' }],
    [{ fail_on: 'never' }, { policy: { terms: [], isDefault: false } }],
    [{ fail_on: 'high, malicious_file' }, { policy: { isDefault: true } }],
    [{ fail_on: 'malicious_file, high' }, { policy: { isDefault: false } }],
    [{ language: 'ZH-cn' }, { language: 'zh-CN' }],
    [{ source: 'LOCAL' }, { source: 'local' }],
    [
      { source: 'Registry', images: 'r.io/team/app:1', registry: 'harbor 1' },
      { source: 'registry', registryName: 'harbor 1' },
    ],
    [{ allow_listed_tags: 'True' }, { allowListedTags: true }],
    [{ reuse_within: '24h' }, { reuseWithinMs: 86_400_000 }],
    [{ reuse_within: '30d' }, { reuseWithinMs: 30 * 86_400_000 }],
    [{ reuse_within: '1m' }, { reuseWithinMs: 60_000 }],
    [{ dry_run: 'true' }, { dryRun: true, wait: true, discoveryTimeoutMs: 0 }],
    [
      { dry_run: 'true', wait: 'false', reuse_within: '7d' },
      { dryRun: true, wait: true, reuseWithinMs: 604_800_000 },
    ],
    [{ sarif_category: 'release/eu-1_a.b' }, { sarifCategory: 'release/eu-1_a.b' }],
    [{ sarif_category: 'x' }, { sarifCategory: 'x' }],
    [{ sarif_category: 'x'.repeat(100) }, { sarifCategory: 'x'.repeat(100) }],
    [{ enterprise_project_id: 'all_granted_eps' }, { enterpriseProjectId: 'all_granted_eps' }],
    [{ enterprise_project_id: '0' }, { enterpriseProjectId: '0' }],
    [{ project_id: 'p'.repeat(256) }, { projectId: { value: 'p'.repeat(256), source: 'inputs' } }],
  ])('reads %j', async (inputs, config) => {
    expect(await configOf({ ...goodInputs, ...inputs })).toMatchObject(config)
  })

  it.each([
    [{ wait: 'yes' }, ['wait: value_boolean']],
    [{ operate_all: '1' }, ['operate_all: value_boolean']],
    [{ upload_sarif: 'off' }, ['upload_sarif: value_boolean']],
    ...['0', '0.0', '-1', '1441', '1440.01', 'NaN', 'Infinity', '0x10', '1e2', '+5', '5 min', '1,5', '٣'].map(
      (timeout_minutes) => [{ timeout_minutes }, ['timeout_minutes: value_number']] as const,
    ),
    [{ discovery_timeout_minutes: '-0' }, ['discovery_timeout_minutes: value_number']],
    [{ discovery_timeout_minutes: '1441' }, ['discovery_timeout_minutes: value_number']],
    [{ poll_interval_seconds: '0.09' }, ['poll_interval_seconds: value_number']],
    [{ poll_interval_seconds: '601' }, ['poll_interval_seconds: value_number']],
    [{ language: 'de' }, ['language: value_choice']],
    [{ fail_on: 'hihg' }, ['fail_on: policy_typo']],
    [{ fail_on: 'malware' }, ['fail_on: policy_term']],
    [{ fail_on: 'new:malicious_file' }, ['fail_on: policy_new']],
    [{ source: 'swr' }, ['source: value_choice']],
    [{ registry: 'harbor' }, ['registry: registry_without_source']],
    [{ registry: 'x'.repeat(129), source: 'registry', images: 'r.io/team/app' }, ['registry: registry_form']],
    [{ source: 'registry' }, ['images: entry_text']],
    [{ allow_listed_tags: 'yes' }, ['allow_listed_tags: value_boolean']],
    [{ dry_run: '1' }, ['dry_run: value_boolean']],
    ...['0m', '31d', '721h', '24', 'h', '1w', '1.5h', '-1h', '24H', '1h30m'].map(
      (reuse_within) => [{ reuse_within }, ['reuse_within: reuse_form']] as const,
    ),
    [{ reuse_within: '24h', wait: 'false' }, ['reuse_within: reuse_without_wait']],
    [{ reuse_within: '24h', images: '', operate_all: 'TRUE' }, ['reuse_within: reuse_with_all']],
    [
      { reuse_within: 'x', wait: 'false', images: '', operate_all: 'true' },
      ['reuse_within: reuse_form', 'reuse_within: reuse_with_all', 'reuse_within: reuse_without_wait'],
    ],
    ...['/a', 'a/', 'a b', 'ä', 'x'.repeat(101), '/'].map(
      (sarif_category) => [{ sarif_category }, ['sarif_category: category_form']] as const,
    ),
    [
      { dry_run: 'true', wait: 'false', images: '', operate_all: 'true', filters: 'scan_status: download_failed' },
      ['filters: filter_not_followed'],
    ],
    [{ fail_on: ',' }, ['fail_on: policy_empty']],
    [{ project_id: 'p'.repeat(257) }, ['project_id: id_form']],
    [{ project_id: 'a/b' }, ['project_id: id_form']],
    [{ enterprise_project_id: 'a b' }, ['enterprise_project_id: id_form']],
    [{ region: 'AP-southeast-1' }, ['region: region_form']],
    [{ region: 'ap--southeast' }, ['region: region_form']],
    [{ region: 'example.com/' }, ['region: region_form']],
    [{ region: 'a'.repeat(129) }, ['region: region_form']],
  ] as [Inputs, string[]][])('refuses %j', async (inputs, keys) => {
    expect(await keysOf({ ...goodInputs, ...inputs })).toEqual(keys)
  })

  it('refuses a connection whose certificates are not checked', async () => {
    const environment = { NODE_TLS_REJECT_UNAUTHORIZED: '0' }
    expect(await keysOf(goodInputs, { environment })).toEqual(['NODE_TLS_REJECT_UNAUTHORIZED: tls_unverified'])
    expect(await keysOf(goodInputs, { environment: { NODE_TLS_REJECT_UNAUTHORIZED: '1' } })).toEqual([])
  })

  it('says everything that is wrong at once, in both languages, one complaint a line', async () => {
    const inputs: Inputs = { region: 'A', images: 'B', wait: 'C', fail_on: 'D', language: 'zh-CN', token: 'a b' }
    const { error } = await tryInputs(inputs)
    expect(error?.language).toBe('zh-CN')
    expect(error?.actor).toBe('user')
    for (const words of Object.values(wordTables)) {
      const lines = error === undefined ? [] : say(words, error.problem).split('\n').slice(1)
      expect(lines.map((line) => /^- (\w+)[:：]/.exec(line)?.[1])).toEqual([
        'token',
        'region',
        'wait',
        'images',
        'fail_on',
      ])
    }
  })

  it('shows values cut, and nothing that steers a terminal', async () => {
    const { complaints } = await tryInputs({ ...goodInputs, wait: `\u001b[31m\n::error::${'x'.repeat(5000)}` })
    expect(complaints.join('\n')).toContain('"\\u{1b}[31m\\u{a}::error::xxx')
    expect(complaints.join('\n').length).toBeLessThan(500)
  })

  it('keeps the message short however much is wrong', async () => {
    const images = Array.from({ length: 1000 }, (_, index) => `BAD${index}`).join('\n')
    const { complaints, error } = await tryInputs({ ...goodInputs, images, fail_on: 'x,'.repeat(5000) })
    expect(complaints.length).toBeLessThan(30)
    expect(complaints).toContain('images: and 990 more')
    expect(error?.message.length).toBeLessThan(10_000)
  })

  it('reads each input of the table once, and masks the secrets whatever else is wrong', async () => {
    const secrets = {
      secret_access_key: 'S1',
      security_token: 'S2',
      token: 'S3',
      iam_password: 'S4',
      github_token: 'S5',
    }
    const others = { access_key_id: 'O1', iam_user: 'O2', iam_account: 'O3', region: 'O4', oidc_audience: 'O5' }
    const { read, masked } = await tryInputs({ ...others, ...secrets, wait: 'bad' })
    expect([...read].sort()).toEqual([...names].sort())
    expect([...masked].sort()).toEqual(Object.values(secrets))
  })

  it('turns any inputs into a Config or into an InputsError that shows no secret', async () => {
    const text = fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      fc.string({ maxLength: 30 }),
      fc.string({ unit: 'binary', maxLength: 10 }),
      fc.constantFrom(
        'true',
        'false',
        '5',
        'high',
        '- a',
        '- {a: b}',
        '[',
        '{}',
        '[[]]',
        '*x',
        'https://h.example',
        'app:1',
      ),
    )
    const secret = 'TopSecret77'
    const inputs = fc.record(Object.fromEntries(names.map((name) => [name, text])) as Record<InputName, typeof text>)
    const some = fc.subarray(['secret_access_key', 'security_token', 'token', 'iam_password'] as const)
    await fc.assert(
      fc.asyncProperty(inputs, some, fc.boolean(), async (given, secretNames, good) => {
        const secrets = Object.fromEntries(secretNames.map((name) => [name, `${secret}\u0001`]))
        const { config, error } = await tryInputs({ ...given, ...secrets, ...(good ? goodInputs : {}) })
        expect(config === undefined).toBe(error !== undefined)
        expect(JSON.stringify([config, error?.message, error?.problem]) ?? '').not.toContain(secret)
      }),
      { numRuns: 500 },
    )
  })
})
