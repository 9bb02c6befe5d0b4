import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { declareImage, sample, sampleAccess, type World } from '../../emulator/index.ts'
import { findSarifErrors } from '../../emulator/github/sarif-rules.ts'
import { boundProse, boundText } from '../../src/hss/bounded-text.ts'
import { parseMarkdown } from '../report/parsed-markdown.ts'
import { expectHarmless, hostile } from './hostile.ts'
import { runProcess, type ProcessRun } from './process-run.ts'

describe('hostile names and findings', () => {
  const names = hostile.map((text, index) => `${index} ${text}`.slice(0, 5_000))
  const world: World = {
    ...sampleAccess,
    images: hostile.map((text, index) => ({
      ...declareImage('x', { image_id: `id-${index}`, scan: { scanMs: 20, result: { severity_level: text } } }),
      image_name: names[index] ?? '',
      image_version: text,
      image_digest: `sha256:${String(index).padStart(64, '0')}`,
      host_name: text,
      local_image_type: text,
      ...(index % 7 === 6 ? { non_scan_reason: text } : {}),
    })),
    vulnerabilities: hostile.map((text, index) => ({
      vul_id: `${index} ${text}`.slice(0, 200),
      vul_name: text,
      severity_level: index === 0 ? 'Critical' : index % 2 === 0 ? 'High' : text.slice(0, 500),
      cve_list: [{ cve_id: text, cvss: 9.8 }],
      description: text,
      solution_detail: text,
      url:
        index % 3 === 0
          ? `https://good.example/${index}`
          : index % 3 === 1
            ? `javascript:${text}`
            : `https://evil.example/a)b"c<d ${text}`,
      images: [...new Set([`id-${index}`, 'id-0'])],
    })),
  }
  let run: ProcessRun

  beforeAll(async () => {
    run = await runProcess({
      emulator: { world },
      with: { project_id: sample.projectId, images: '', operate_all: 'true' },
    })
  }, 60_000)

  it('reach a verdict, and are active nowhere', () => {
    expect(run.outputs['outcome']).toBe('failed')
    expectHarmless(run)
  })

  it('begin no line of the log, where they would look like ours', () => {
    expect(run.log.split('\n').filter((line) => /^(#+ |- |\| |```|"x"|%%)/.test(line))).toEqual([])
  })

  it('are in report_file as they came, up to the maximum length', () => {
    const reported = run.report.images.map((image: any) => [image.image_name, image.image_version, image.host_names[0]])
    expect(new Set(reported.map(String))).toEqual(
      new Set(hostile.map((text, index) => String([names[index] ?? '', text, text].map(boundText)))),
    )
    const findings = run.report.images.flatMap(({ vulnerabilities }: any) => vulnerabilities)
    const told = new Set(
      findings.map(({ title, description, solution }: any) => String([title, description, solution])),
    )
    for (const text of hostile) expect(told.has(String([text, text, text].map(boundProse)))).toBe(true)
  })

  it('make a SARIF file that code scanning takes', () => {
    expect(run.sarif).toBeDefined()
    expect(findSarifErrors(run.sarif)).toEqual([])
  })
})

describe('hostile words of the service', () => {
  it.each(hostile.map((text, index) => ({ index, text })))('in scans that fail: text $index', async ({ text }) => {
    const scans = [
      { result: { scan_status: 'failed', scan_failed_desc: text } },
      { changes: [{ atMs: 10, set: { non_scan_reason: text } }] },
      {
        statuses: [
          [0, text],
          [80, 'failed'],
        ] as const,
      },
    ]
    const images = scans.map((scan, index) => declareImage(`app${index}:v1`, { host_name: text, scan }))
    const run = await runProcess({
      emulator: { world: { ...sampleAccess, images } },
      with: { project_id: sample.projectId, images: 'app0:v1\napp1:v1\napp2:v1' },
    })
    expect(run.outputs['outcome']).toBe('error')
    expectHarmless(run)
  })

  const bodies = (text: string): readonly unknown[] => [
    { error_code: text, error_msg: text, request_id: text },
    { error: { code: 403, message: text, title: text } },
    text,
  ]
  it.each(hostile.map((text, index) => ({ index, text })))('in refusals: text $index', async ({ text, index }) => {
    const header = text.replace(/[^\t\u0020-\u007e\u00a0-\u00ff]/g, '').slice(0, 2_000)
    const answer = {
      kind: 'answer',
      status: 403,
      body: bodies(text)[index % 3],
      headers: { 'x-request-id': header, date: header, location: header },
    } as const
    const faults = [{ call: index % 2 === 0 ? 'listImages' : 'listProjects', times: Infinity, fault: answer } as const]
    const run = await runProcess({ emulator: { world: sampleAccess, faults } })
    expect(run.outputs['outcome']).toBe('error')
    expectHarmless(run)
  })

  it('in bytes that are not UTF-8', async () => {
    const server = createServer((_, response) => {
      response
        .writeHead(403, { 'content-type': 'application/json' })
        .end(Buffer.from('{"error_msg":"\xff\xfe\xc3\x28 ::error::"}', 'latin1'))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const run = await runProcess({ with: { endpoint: `http://127.0.0.1:${port}`, project_id: sample.projectId } })
    server.close()
    expect(run.outputs['outcome']).toBe('error')
    expectHarmless(run)
  })
})

describe('hostile inputs', () => {
  /** An environment variable holds no NUL, and node replaces half a character; a megabyte is more than Linux hands over. */
  const inputs = hostile.map((text) => text.replaceAll('\u0000', '').slice(0, 5_000))
  const named = [
    'region',
    'project_id',
    'enterprise_project_id',
    'endpoint',
    'iam_endpoint',
    'images',
    'filters',
    'wait',
    'operate_all',
  ]
  const others = [
    'timeout_minutes',
    'poll_interval_seconds',
    'fail_on',
    'ignore_file',
    'language',
    'upload_sarif',
    'discovery_timeout_minutes',
  ]

  it.each(inputs.map((text, index) => ({ index, text })))(
    'are refused and shown harmlessly: text $index',
    async ({ text }) => {
      const bad = Object.fromEntries([...named, ...others].map((name) => [name, text]))
      const run = await runProcess({ with: bad })
      expect(run.outputs['outcome']).toBe('error')
      expect(run.emulator.requests).toEqual([])
      expectHarmless(run)
    },
  )

  it('in an ignore file are told as they are', async () => {
    const unfit = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF]/g
    const reasons = hostile.map((text) => `because ${text.replace(unfit, '').slice(0, 4_000)}`)
    const entries = reasons.map((reason, index) => `- {id: CVE-2026-${index}, reason: ${JSON.stringify(reason)}}`)
    const world: World = {
      ...sampleAccess,
      images: [declareImage('app:v1', { image_id: 'id-app', scan: { scanMs: 20 } })],
      vulnerabilities: reasons.map((_, index) => ({
        vul_id: `CVE-2026-${index}`,
        severity_level: 'High',
        url: null,
        images: ['id-app'],
      })),
    }
    const run = await runProcess({
      emulator: { world },
      with: { project_id: sample.projectId, images: 'app:v1' },
      files: { '.hssignore.yaml': entries.join('\n') },
    })
    expect(run.outputs).toMatchObject({ outcome: 'passed', ignored_count: String(reasons.length) })
    expectHarmless(run)
  })
})

describe('a secret that the service sends back', () => {
  const token = 'p|a$s*s_w#rd<1>&"@team`~'
  const text = `what ${token} is`
  const world: World = {
    ...sampleAccess,
    tokens: [{ token, projectId: sample.projectId }],
    images: [declareImage('app:v1', { image_id: 'id-app', host_name: text, scan: { scanMs: 20 } })],
    vulnerabilities: [
      {
        vul_id: text,
        vul_name: text,
        severity_level: 'High',
        description: text,
        solution_detail: text,
        cve_list: [{ cve_id: text }],
        images: ['id-app'],
      },
    ],
  }

  it('is hidden in everything that is written, however it had to be escaped', async () => {
    const run = await runProcess({
      emulator: { world },
      with: { project_id: sample.projectId, images: 'app:v1', token, access_key_id: '', secret_access_key: '' },
    })
    expect(run.outputs['outcome']).toBe('failed')
    const log = run.log.replace(/^::add-mask::.*$/gm, '')
    const { text: shown } = parseMarkdown(run.summary)
    const places = { log, summary: run.summary, shown, outputs: JSON.stringify(Object.values(run.outputs).map(String)) }
    for (const [place, said] of Object.entries(places)) expect([place, said.includes(token)]).toEqual([place, false])
    expect(JSON.stringify(run.report)).not.toContain(JSON.stringify(token).slice(1, -1))
    expect(JSON.stringify(run.sarif)).not.toContain(JSON.stringify(token).slice(1, -1))
    expect(shown).toContain('***')
  })
})
