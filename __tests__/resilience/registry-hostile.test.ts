import { describe, expect, it } from '@jest/globals'
import { sample, sampleAccess, type RegistryImageDeclaration, type World } from '../../emulator/index.ts'
import { findSarifErrors } from '../../emulator/github/sarif-rules.ts'
import { boundProse, boundText } from '../../src/hss/bounded-text.ts'
import { expectHarmless, hostile } from './hostile.ts'
import { runProcess } from './process-run.ts'

const inputs = { project_id: sample.projectId, source: 'registry', images: '', operate_all: 'true' }

/** Half a character finds no image: no URL can hold it. */
const spell = (text: string, length: number) => text.slice(0, length).toWellFormed()

const imageOf = (text: string, index: number): RegistryImageDeclaration => ({
  id: String(9_000_000_000_000_000_000n + BigInt(index)),
  image_id: `id-${index}`,
  image_digest: `sha256:${String(index).padStart(64, '0')}`,
  namespace: spell(text, 64),
  image_name: spell(`${index} ${text}`, 128),
  image_version: spell(text, 64),
  scan: { scanMs: 20, result: { severity_level: text } },
  malware: [{ file_name: text, file_path: text, description: text }],
})

describe('hostile texts in registries', () => {
  it('reach a verdict, are active nowhere, and are in the report as they came', async () => {
    const world: World = {
      ...sampleAccess,
      registries: [{ registry_name: 'swr', images: hostile.map(imageOf) }],
      vulnerabilities: hostile.map((text, index) => ({
        vul_id: `${index} ${text}`.slice(0, 200),
        image_type: 'registry',
        inCatalogue: index % 2 === 0,
        severity_level: index === 0 ? 'Critical' : 'High',
        repair_necessity: index % 3 === 0 ? text.slice(0, 500) : 'immediate_repair',
        cve_list: [{ cve_id: text, cvss: 9.8 }],
        description: text,
        solution_detail: text,
        url: index % 2 === 0 ? `https://good.example/${index}` : `javascript:${text}`,
        images: [...new Set([`id-${index}`, 'id-0'])],
      })),
    }
    const run = await runProcess({ emulator: { world }, with: inputs })
    expectHarmless(run)
    expect(run.outputs['outcome']).toBe('failed')
    expect(run.report.images).toHaveLength(hostile.length)
    const files = run.report.images.flatMap(({ malicious_files }: any) => malicious_files)
    const told = new Set(files.map(({ name, path, description }: any) => String([name, path, description])))
    for (const text of hostile)
      expect(told.has(String([boundText(text), boundText(text), boundProse(text)]))).toBe(true)
    expect(findSarifErrors(run.sarif)).toEqual([])
  }, 60_000)

  it('are active nowhere when scans fail, or registries or a sync are refused', async () => {
    const failing = hostile.map((text, index) => ({
      ...imageOf('app', index),
      image_name: `app${index}`,
      scan: { result: { scan_status: 'failed', scan_failed_code: text } },
      ...(index % 5 === 4 ? { scannable: false, scan_status: 'failed', scan_failed_desc: text } : {}),
    }))
    const text = hostile.join(' ').slice(0, 3_000)
    const answer = {
      kind: 'answer',
      status: 403,
      body: { error_code: text, error_msg: text, request_id: text },
    } as const
    const run = await runProcess({
      emulator: {
        world: { ...sampleAccess, registries: [{ registry_name: text.slice(0, 100), images: failing }] },
        faults: [
          { call: 'listRegistries', times: Infinity, fault: answer },
          { call: 'syncImages', times: Infinity, fault: answer },
        ],
      },
      with: {
        ...inputs,
        operate_all: '',
        discovery_timeout_minutes: '0',
        images: [
          ...failing.map(({ image_name, image_digest }) => ({ namespace: 'app', image_name, image_digest })),
          { namespace: 'team', image_name: 'gone', registry_name: 'elsewhere' },
          { namespace: 'team', image_name: 'lost' },
        ]
          .map((image) => `- ${JSON.stringify(image)}`)
          .join('\n'),
      },
    })
    expect(run.outputs['outcome']).toBe('error')
    expect(run.emulator.calls('syncImages').length).toBeGreaterThan(0)
    expect(run.emulator.calls('listRegistries').length).toBeGreaterThan(0)
    expectHarmless(run)
  }, 60_000)
})
