import { describe, expect, it } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { declareImage, sample, sampleWorld } from '../../emulator/index.ts'
import { imageOf, play } from '../support/scenario.ts'
import type { Scenario } from '../support/scenario.ts'

const images = `${sampleWorld.images?.map(({ image_name, image_version }) => `${image_name}:${image_version}`).join('\n')}`
const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/

describe('report_file', () => {
  it.concurrent('says everything that is known', async () => {
    const run = await play({ world: sampleWorld, with: { images, fail_on: 'critical, malicious_file' } })
    expect(run.report).toMatchObject({
      version: 1,
      outcome: 'failed',
      reason: run.outputs['reason'],
      region: sample.region,
      project_id: sample.projectId,
      policy: 'critical>0, malicious_file>0',
      counts: { image_count: 2, vulnerability_count: 3, critical_count: 1, medium_count: 2, malicious_file_count: 1 },
      ignore_warnings: [],
    })
    expect(run.report.started_at).toMatch(isoTime)
    expect(run.report.finished_at).toMatch(isoTime)
    expect(imageOf(run, images.split('\n')[1] ?? '')).toMatchObject({
      image_name: 'swr.cn-north-7.myhuaweicloud.com/glz/webshell-ljx',
      image_version: 'v1',
      image_digest: 'sha256:ce0b5d91b072730d0bc9518f11efd07eb7fdb9f43251e11a96cab5b1918b7044',
      image_id: 'b8722a02-162f-4e4e-8100-127605e3a07b',
      local_image_type: 'swr_image',
      status: 'success',
      severity: 'critical',
      scanned_at: expect.stringMatching(isoTime),
      host_names: ['node-1'],
      vulnerabilities: [
        {
          id: 'HCE2-SA-2026-0007',
          cves: ['CVE-2026-0101', 'CVE-2026-0102'],
          severity: 'critical',
          cvss: expect.any(Number),
          type: 'linux_vul',
          title: 'openssl security update',
          description: expect.any(String),
          solution: expect.any(String),
          url: expect.any(String),
          ignored: null,
        },
        expect.objectContaining({ id: 'CVE-2025-40001', severity: 'medium' }),
      ],
    })
  })

  it.concurrent('stands below the temporary folder, unique for each run', async () => {
    const run = await play({ world: sampleWorld, with: { images } })
    const path = run.outputs['report_file'] ?? ''
    expect(path.startsWith(`${run.folder}/temp/hss-image-scan/`)).toBe(true)
    expect(existsSync(path)).toBe(true)
  })
})

describe('the output images', () => {
  it.concurrent('has one object for each image, worst first, without vulnerabilities', async () => {
    const run = await play({ world: sampleWorld, with: { images } })
    const objects = JSON.parse(run.outputs['images'] ?? '')
    expect(objects.map(({ image_version }: any) => image_version)).toEqual(['v1', '1.0.10.x86_64'])
    expect(objects[0]).not.toHaveProperty('vulnerabilities')
    expect(run.outputs['images']).not.toMatch(/\n|": /)
  })

  it.concurrent('fits an environment variable, cut between objects', async () => {
    const many = Array.from({ length: 450 }, (_, index) =>
      declareImage(`imagehub.example.com/team/application-${index}:v1`),
    )
    const run = await play({ world: { images: many }, with: { operate_all: 'true' } })
    const text = run.outputs['images'] ?? ''
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(96 * 1024)
    expect(Buffer.byteLength(text)).toBeGreaterThan(90 * 1024)
    expect(JSON.parse(text).length).toBe(450 - Number(run.outputs['images_omitted']))
    expect(JSON.parse(text).length).toBeLessThan(450)
    expect(run.report.images).toHaveLength(450)
    expect(run.outputs['image_count']).toBe('450')
  })
})

describe('sarif_file', () => {
  it.concurrent('has one run for each name, known or clean, under its own category', async () => {
    const run = await play({ world: sampleWorld, with: { images } })
    expect(run.sarif).toMatchObject({ version: '2.1.0' })
    const categories = run.sarif.runs.map((each: any) => each.automationDetails.id)
    expect(new Set(categories).size).toBe(2)
    for (const category of categories) expect(category).toMatch(/^hss-image-scan\/cn-north-7\/swr\.cn-north-7.+\/$/)
  })

  it.concurrent('leaves out a name of which one image is not known', async () => {
    const world = {
      images: [
        declareImage('app:v1'),
        declareImage('app:v2', { scan: { result: { scan_status: 'failed' } } }),
        declareImage('other:v1'),
      ],
    }
    const run = await play({ world, with: { images: 'app:v1,app:v2,other:v1' } })
    expect(run.outputs['outcome']).toBe('error')
    expect(run.sarif.runs).toHaveLength(1)
    expect(run.sarif.runs[0].automationDetails.id).toContain('other')
  })

  it.concurrent(
    'becomes several files beyond twenty names, and one that is not known keeps out only its own',
    async () => {
      const names = Array.from({ length: 41 }, (_, index) => `app-${index}`)
      const world = { images: names.map((name) => declareImage(`${name}:v1`)) }
      const asked = [...names.map((name) => `${name}:v1`), 'gone:v1'].join()
      const run = await play({ world, with: { images: asked } })
      const paths: string[] = JSON.parse(run.outputs['sarif_files'] ?? '')
      expect(paths.map((path) => basename(path))).toEqual(['results.sarif', 'results-2.sarif', 'results-3.sarif'])
      expect(run.outputs).toMatchObject({ outcome: 'error', sarif_file: paths[0] })
      const runs = paths.map((path) => JSON.parse(readFileSync(path, 'utf8')).runs)
      expect(runs.map(({ length }) => length)).toEqual([20, 20, 1])
      const categories = new Set(runs.flat().map((each: any) => each.automationDetails.id))
      expect(categories).toEqual(new Set(names.map((name) => `hss-image-scan/${sample.region}/${name}/`)))
    },
  )

  it.concurrent('is not there when nothing is known', async () => {
    const run = await play({ with: { images: 'gone:v1' } })
    expect(run.outputs).toMatchObject({ sarif_file: '', sarif_files: '[]', attestations: '[]', images_omitted: '0' })
  })
})

describe('the upload to code scanning', () => {
  const upload: Scenario = {
    world: { ...sampleWorld, github: { token: 'ghs_sampletoken', repository: 'octo/app' } },
    env: ({ urls }) => ({ GITHUB_API_URL: urls.github }),
    with: { images, upload_sarif: 'true', github_token: 'ghs_sampletoken' },
  }

  it.concurrent('sends the file that stands there', async () => {
    const run = await play(upload)
    const [sent] = run.emulator.state.sarifs.uploads
    expect(sent).toMatchObject({
      ref: 'refs/tags/v1.0.0',
      commitSha: '0123456789abcdef0123456789abcdef01234567',
      errors: [],
    })
    expect(sent?.sarif).toEqual(run.sarif)
  })

  it.concurrent('sends 300 names of 301 when one cannot be scanned, one file after the other', async () => {
    const names = Array.from({ length: 301 }, (_, index) => `team/app-${index}`)
    const world = {
      ...upload.world,
      images: names.map((name, index) =>
        declareImage(`${name}:v1`, index === 77 ? { non_scan_reason: 'unsupported' } : {}),
      ),
    }
    const run = await play({ ...upload, world, with: { ...(upload.with as object), images: '', operate_all: 'true' } })
    const { uploads } = run.emulator.state.sarifs
    expect(run.outputs).toMatchObject({ outcome: 'passed', image_count: '301' })
    expect(uploads).toHaveLength(15)
    expect(uploads.flatMap(({ errors }) => errors)).toEqual([])
    const sent = uploads.flatMap(({ sarif }) => (sarif as any).runs.map((each: any) => each.automationDetails.id))
    expect(new Set(sent).size).toBe(300)
    expect(sent).not.toContain(`hss-image-scan/${sample.region}/team/app-77/`)
    expect(run.log).toMatch(/uploaded results-15\.sarif with 20 image names and 0 results/)
    expect(run.log).toMatch(/processed 15 of 15 files/)
  })

  it.concurrent('that is refused for one file is a warning that names it, and the others are sent', async () => {
    const names = Array.from({ length: 45 }, (_, index) => `app-${index}:v1`)
    const run = await play({
      ...upload,
      world: { ...upload.world, images: names.map((name) => declareImage(name)) },
      faults: [
        { call: 'uploadSarif', times: 1, fault: { kind: 'answer', status: 413, body: { message: 'too large' } } },
      ],
      with: { ...(upload.with as object), images: names.join() },
    })
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.log).toMatch(/::warning::upload_sarif: the upload of results\.sarif failed .*too large/)
    expect(run.emulator.state.sarifs.uploads).toHaveLength(2)
  })

  it.concurrent('that may not be made is a warning naming the permission, and changes no verdict', async () => {
    const run = await play({
      ...upload,
      world: { ...upload.world, github: { token: 'ghs_sampletoken', repository: 'octo/app', permission: 'none' } },
      with: { ...(upload.with as object), fail_on: 'never' },
    })
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.exitCode).toBe(0)
    expect(run.log).toMatch(/::warning::.*security-events: write/)
  })

  it.concurrent('is not made unless asked for', async () => {
    const run = await play({ ...upload, with: { ...(upload.with as object), upload_sarif: 'false' } })
    expect(run.emulator.requests.some(({ service }) => service === 'github')).toBe(false)
  })
})

describe('the log', () => {
  it.concurrent('has one line per change of a status, and groups', async () => {
    const world = { images: [declareImage('app:v1', { scan: { queueMs: 600, scanMs: 600 } })] }
    const run = await play({ world, with: { images: 'app:v1' } })
    expect(run.log.match(/app:v1@sha256:\S+: \S+ -> .*/g)?.map((line) => line.replace(/.*: /, ''))).toEqual([
      'unscan -> waiting',
      'waiting -> scanning',
      'scanning -> success (new)',
    ])
    expect(run.log.match(/^::group::/gm)?.length).toBe(run.log.match(/^::endgroup::/gm)?.length)
  })

  it.concurrent('cannot be made to give commands by what the service says', async () => {
    const evil = 'x\r\n::set-output name=outcome::passed\n##[error]y <script>|[a](https://evil.example.com)'
    const run = await play({
      world: {
        images: [declareImage('app:v1', { image_id: 'id', host_name: evil })],
        vulnerabilities: [
          {
            vul_id: evil,
            vul_name: evil,
            severity_level: evil,
            images: ['id'],
            description: evil,
            url: 'javascript:alert(1)',
          },
        ],
      },
      with: { images: 'app:v1' },
    })
    expect(run.outputs['outcome']).toBe('failed')
    expect(run.log).not.toMatch(/^(::set-output|##\[)/m)
    expect(run.log).not.toMatch(/%0[AD]::|\r/)
    expect(run.summary).not.toMatch(/<script>|\]\(https:\/\/evil|javascript:alert\(1\)\)/)
    expect(imageOf(run, 'app:v1').vulnerabilities[0].id).toBe(evil)
  })
})

describe('language: zh-CN', () => {
  it.concurrent.each([
    ['a verdict', { world: sampleWorld, with: { images, language: 'zh-CN' } }, 'failed'],
    ['bad input', { with: { images: 'UPPER', language: 'zh-CN' } }, 'error'],
    ['an unknown image', { with: { images: 'app:v1', language: 'zh-CN' } }, 'error'],
  ] as [string, Scenario, string][])(
    'says %s in Chinese, and the outcome as the output spells it',
    async (_, scenario, outcome) => {
      const run = await play(scenario)
      expect(run.outputs['outcome']).toBe(outcome)
      for (const text of [run.outputs['reason'], run.summary, run.log, run.report.reason])
        expect(text).toMatch(/[\u4e00-\u9fff]{4}/)
      expect(run.outputs['reason']).toContain(outcome)
      expect(run.summary).toContain(outcome)
      expect(run.summary).not.toMatch(/What to do next|Findings, worst first|Policy \(/)
    },
  )
})
