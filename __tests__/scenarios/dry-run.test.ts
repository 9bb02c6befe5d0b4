import { describe, expect, it } from '@jest/globals'
import { declareImage, sample, type FaultRule, type World } from '../../emulator/index.ts'
import { play, withoutKeys, type Played } from '../support/scenario.ts'

const scannedAtMs = Date.UTC(2026, 9, 1, 8)

/** Two images, of which one has a result with a finding. */
const world: World = {
  images: [
    declareImage('shop/web:1', { image_id: 'id-web', scan_status: 'success', latest_scan_time: scannedAtMs }),
    declareImage('shop/api:1', { image_id: 'id-api', scan_status: 'unscan', latest_scan_time: 0 }),
  ],
  vulnerabilities: [{ vul_id: 'CVE-2026-1', severity_level: 'High', images: ['id-web'] }],
}

const images = 'shop/web:1\nshop/api:1'

function rewriteRows(change: (row: Record<string, unknown>) => void): FaultRule {
  return {
    call: 'listImages',
    times: Infinity,
    fault: {
      kind: 'rewrite',
      change(body) {
        for (const row of (body as { data_list: Record<string, unknown>[] }).data_list) change(row)
        return body
      },
    },
  }
}

/** The result of each check. */
function checksOf({ report }: Played): Record<string, string> {
  return Object.fromEntries(report.checks.map(({ check, result }: Record<string, string>) => [check, result]))
}

function writesOf({ emulator }: Played): string[] {
  const looks = ['listImages', 'listAffected', 'listVulnerabilities', 'listLocalApps', 'listAffectedApps']
  return emulator.requests.map(({ call }) => call ?? '-').filter((call) => !looks.includes(call))
}

describe('a dry run', () => {
  it('is green when everything was found, and shows what a scan would post', async () => {
    const played = await play({ world, with: { dry_run: 'true', images } })
    expect(played).toMatchObject({ exitCode: 0, errorLog: '' })
    expect(writesOf(played)).toEqual([])
    expect(played.outputs).toMatchObject({
      outcome: 'dry_run',
      severity: 'unknown',
      image_count: '2',
      vulnerability_count: 'unknown',
      malicious_file_count: 'unknown',
      new_count: 'unknown',
      sarif_file: '',
      sarif_files: '[]',
      attestations: '[]',
    })
    expect(played.outputs['reason']).toContain('dry_run')
    expect(played.report).toMatchObject({ outcome: 'dry_run', baseline: null })
    expect(played.report.images.map(({ status }: { status: string }) => status)).toEqual(['not_posted', 'not_posted'])
    expect(checksOf(played)).toEqual({
      image_digest: 'seen',
      latest_scan_time: 'seen',
      severity_level: 'seen',
      vul_num: 'seen',
      malicious_file_num: 'seen',
      page_size: 'not_seen',
      total_num: 'seen',
      details_answer: 'seen',
      details_explain: 'seen',
    })
    expect(played.summary).toContain('/image/local/batch-scan')
    expect(played.summary).toContain('id-api')
    expect(played.summary).toContain('2026-10-01 08:00:00')
    expect(played.summary).toMatch(/`ListImageLocal` .* ✅&nbsp;granted/)
    expect(played.summary).toMatch(/`ListLocalImageAppInfo` .* ✅&nbsp;granted/)
    expect(played.summary).toMatch(/`BatchScanLocalImage` .* ➖&nbsp;not tried/)
  })

  it('says nothing of the account in its checks', async () => {
    const played = await play({ world, with: { dry_run: 'true', images } })
    const text = JSON.stringify(played.report.checks)
    for (const id of [sample.projectId, sample.accessKeyId, 'id-web', 'shop', 'CVE-2026-1', 'sha256'])
      expect(text).not.toContain(id)
  })

  it('posts nothing for all images either, and does not look at wait', async () => {
    const played = await play({
      world,
      with: { dry_run: 'true', operate_all: 'true', wait: 'false', filters: 'scan_status: success' },
    })
    expect(played.outputs).toMatchObject({ outcome: 'dry_run', image_count: '1' })
    expect(writesOf(played)).toEqual([])
    expect(played.summary).toContain('"operate_all":true')
    expect(played.summary).toContain('for all images that match the filters, with')
    expect(played.summary).not.toContain('0 images')
    expect(played.summary).toContain('"scan_status":"success"')
  })

  it('says everything that is missing at once', async () => {
    const played = await play({
      world: {
        ...world,
        accessKeys: [
          {
            accessKeyId: sample.accessKeyId,
            secretAccessKey: sample.secretAccessKey,
            permissions: { deny: { listAffected: 'HSS.0013', listLocalApps: 'HSS.0010' } },
          },
        ],
      },
      with: { dry_run: 'true', images: `${images}\nshop/gone:1\nshop/lost:2` },
    })
    expect(played).toMatchObject({ exitCode: 1 })
    expect(played.outputs).toMatchObject({ outcome: 'error', image_count: '4' })
    for (const part of ['3 problems', 'shop/gone:1', 'shop/lost:2', 'Could not read the findings'])
      expect(played.outputs['reason']).toContain(part)
    expect(played.summary).toMatch(/`ListImageHandleAffectVulnerabilities` .* ❌&nbsp;refused/)
    expect(checksOf(played)).toMatchObject({ image_digest: 'seen', details_answer: 'not_seen' })
  })

  it('names the list and the look-ups that were refused', async () => {
    const deny = { listImages: 'HSS.0013', listVulnerabilities: 'HSS.0013' } as const
    const { accessKeyId, secretAccessKey } = sample
    const played = await play({
      world: { ...world, accessKeys: [{ accessKeyId, secretAccessKey, permissions: { deny } }] },
      with: { dry_run: 'true', images },
    })
    expect(played.outputs).toMatchObject({ outcome: 'error' })
    expect(played.log).toContain('ListImageLocal, ListGeneralImageVuls')
    expect(new Set(Object.values(checksOf(played)))).toEqual(new Set(['not_seen']))
  })

  it('goes no further with a credential that was rejected', async () => {
    const played = await play({ world, with: { dry_run: 'true', images, secret_access_key: 'wrong' } })
    expect(played.outputs).toMatchObject({ outcome: 'error', image_count: '2' })
    expect(new Set(played.emulator.requests.map(({ call }) => call))).toEqual(new Set(['listImages']))
    expect(played.report.images[0]).toMatchObject({ status: 'not_posted' })
    expect(new Set(Object.values(checksOf(played)))).toEqual(new Set(['not_seen']))
  })

  it('ends with an error and no checks when it cannot sign in', async () => {
    const { account, user } = sample
    const played = await play({
      world,
      with: ({ urls }) => ({
        ...withoutKeys,
        ...{ iam_account: account, iam_user: user, iam_password: 'wrong', iam_endpoint: urls.iam },
        ...{ dry_run: 'true', images, project_id: '' },
      }),
    })
    expect(played.outputs).toMatchObject({ outcome: 'error', image_count: '2' })
    expect(played.report.checks).toEqual([])
    expect(played.report.images[0]).toMatchObject({ status: 'not_posted' })
  })

  it('notices a tag that nothing shows to be this build', async () => {
    const played = await play({ world, with: { dry_run: 'true', images: 'shop/web:1' } })
    expect(played.outputs).toMatchObject({ outcome: 'dry_run' })
    expect(played.log).toMatch(/::notice::.*only an earlier image of shop\/web:1/)
    const allowed = await play({
      world,
      with: { dry_run: 'true', images: 'shop/web:1', allow_listed_tags: 'true' },
    })
    expect(allowed.log).not.toContain('only an earlier image')
  })

  it.each([
    [
      'seconds',
      'latest_scan_time',
      (row) => (row['latest_scan_time'] = Math.floor(Number(row['latest_scan_time']) / 1000)),
    ],
    ['a time that is a text', 'latest_scan_time', (row) => (row['latest_scan_time'] = '2026-10-01 08:00:00')],
    ['another word', 'severity_level', (row) => (row['severity_level'] = 'Important')],
    ['an object', 'vul_num', (row) => (row['vul_num'] = { high: 1 })],
    ['no number', 'malicious_file_num', (row) => (row['malicious_file_num'] = true)],
    ['a digest of another form', 'image_digest', (row) => (row['image_digest'] = 'deadbeef')],
  ] as readonly (readonly [string, string, (row: Record<string, unknown>) => void])[])(
    'ends green with one warning where %s contradicts what is documented of %s',
    async (_, field, change) => {
      const played = await play({ world, faults: [rewriteRows(change)], with: { dry_run: 'true', images } })
      expect(played.outputs).toMatchObject({ outcome: 'dry_run' })
      expect(checksOf(played)).toMatchObject({ [field]: 'contradicted' })
      expect(played.log.match(/::warning::/g)).toHaveLength(1)
      expect(played.log).toMatch(new RegExp(`::warning::.*${field}`))
    },
  )

  it('tells fields that are absent everywhere from those that contradict', async () => {
    const played = await play({
      world,
      faults: [rewriteRows((row) => delete row['malicious_file_num'])],
      with: { dry_run: 'true', images },
    })
    expect(checksOf(played)).toMatchObject({ malicious_file_num: 'not_seen', vul_num: 'seen' })
  })

  it('would not post what reuse_within covers', async () => {
    const recent = declareImage('shop/web:1', {
      image_id: 'id-web',
      image_digest: `sha256:${'c'.repeat(64)}`,
      scan_status: 'success',
      latest_scan_time: Date.now() - 3_600_000,
    })
    const played = await play({
      world: { ...world, images: [recent, ...world.images!.slice(1)] },
      with: { dry_run: 'true', reuse_within: '1d', images: `shop/web@${recent.image_digest}\nshop/api:1` },
    })
    expect(played.outputs).toMatchObject({ outcome: 'dry_run', image_count: '2' })
    expect(played.log).toMatch(/::notice::A scan would not post shop\/web@/)
    expect(played.summary).toContain('with 1 image and')
  })

  it('looks once at what is not there', async () => {
    const played = await play({
      world,
      with: { dry_run: 'true', images: 'shop/gone:1', discovery_timeout_minutes: '5', timeout_minutes: '10' },
    })
    expect(played.outputs).toMatchObject({ outcome: 'error' })
    expect(played.durationMs).toBeLessThan(20_000)
  })
})
