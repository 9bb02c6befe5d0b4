import { describe, expect, it } from '@jest/globals'
import { declareImage } from '../../emulator/index.ts'
import type { Fault, FaultRule, World } from '../../emulator/index.ts'
import { row, scanFindings, vulnerability } from '../support/scan-findings.ts'
import { imageOf } from '../support/scenario.ts'

const soon = { timeout_minutes: '0.04' }

describe('details that may not be read leave the rating to judge by', () => {
  const denied: FaultRule[] = [
    {
      call: 'listAffected',
      times: Infinity,
      fault: { kind: 'answer', status: 400, body: { error_code: 'HSS.0013', error_msg: 'no' } },
    },
  ]

  it.concurrent.each([
    ['high', 'Security', 0, 'passed', 'none'],
    ['vulnerability', 'Security', 0, 'passed', 'none'],
    ['critical', 'Medium', 3, 'passed', 'medium'],
    ['high', 'Medium', 3, 'passed', 'medium'],
    ['medium', 'Medium', 3, 'failed', 'medium'],
    ['low', 'Medium', 3, 'failed', 'medium'],
    ['high', 'High', 3, 'failed', 'high'],
    ['critical', 'High', 3, 'error', 'high'],
    ['critical, high', 'High', 3, 'failed', 'high'],
    ['high>1', 'High', 3, 'error', 'high'],
    ['medium>1', 'Medium', 3, 'error', 'medium'],
    ['vulnerability>2', 'Medium', 3, 'failed', 'medium'],
    ['vulnerability>3', 'Medium', 3, 'passed', 'medium'],
    ['vulnerability>3', 'High', 3, 'error', 'high'],
    ['high', 'Security', 3, 'error', 'unknown'],
    ['high', 'Terrible', 3, 'error', 'unknown'],
    ['high', null, 3, 'error', 'unknown'],
    ['never', 'High', 3, 'passed', 'high'],
  ] as const)('fail_on %s, rating %s, vul_num %s: %s', async (fail_on, severity_level, vul_num, outcome, severity) => {
    const run = await scanFindings({ image: row({ severity_level, vul_num }), faults: denied, with: { fail_on } })
    expect(run.outputs).toMatchObject({
      outcome,
      severity,
      vulnerability_count: 'unknown',
      high_count: 'unknown',
      sarif_file: '',
    })
    expect(imageOf(run, 'app:v1')).toMatchObject({ status: 'success', reason: expect.stringContaining('HSS.0013') })
    expect(run.summary).toContain('HSS.0013')
  })

  it.concurrent('by a permission of the key', async () => {
    const run = await scanFindings({
      found: ['High'],
      world: {
        accessKeys: [
          {
            accessKeyId: 'AKEXAMPLE0000000001',
            secretAccessKey: 'SKEXAMPLE0000000000000000000000000000001',
            permissions: { deny: { listAffected: '00000010', listVulnerabilities: 'HSS.0013' } },
          },
        ],
        images: [declareImage('app:v1', { image_id: 'id' })],
        vulnerabilities: [vulnerability('High', 0)],
      },
    })
    expect(run.outputs).toMatchObject({ outcome: 'failed', severity: 'high', vulnerability_count: 'unknown' })
  })
})

describe('details that do not explain the row', () => {
  it.concurrent('yet are read again until they do', async () => {
    const run = await scanFindings({
      found: ['High', 'High'],
      image: { scan: { detailsLagMs: 500 } },
      with: { fail_on: 'high>1' },
    })
    expect(run.outputs).toMatchObject({ outcome: 'failed', high_count: '2' })
    expect(run.log).toContain('Reading them again')
  })

  it.concurrent('are not taken for clean when they are empty', async () => {
    const run = await scanFindings({
      found: ['High'],
      image: { scan: { detailsLagMs: 60_000 } },
      with: { ...soon, fail_on: 'critical' },
    })
    expect(run.outputs).toMatchObject({ outcome: 'error', vulnerability_count: 'unknown', severity: 'high' })
  })

  it.concurrent('and fill up step by step are not taken for whole', async () => {
    const scan = {
      detailsSteps: [
        [0, 1],
        [400, 2],
        [800, 4],
      ] as const,
    }
    const run = await scanFindings({
      found: ['Low', 'Low', 'Low', 'Low'],
      image: { scan },
      with: { fail_on: 'vulnerability>3' },
    })
    expect(run.outputs).toMatchObject({ outcome: 'failed', vulnerability_count: '4' })
  })

  it.concurrent('but stay the same to the deadline and reach the rating count, with a warning', async () => {
    const run = await scanFindings({
      found: ['Low', 'Low'],
      image: row({ vul_num: 5, severity_level: 'Low' }),
      with: soon,
    })
    expect(run.outputs).toMatchObject({ outcome: 'passed', vulnerability_count: '2' })
    expect(run.summary).toContain('vul_num')
    expect(run.log).toMatch(/::warning::.*vul_num/)
  })

  it.concurrent('and do not reach the rating are not taken for whole', async () => {
    const run = await scanFindings({
      found: ['Low', 'Low'],
      image: row({ vul_num: 2, severity_level: 'High' }),
      with: { ...soon, fail_on: 'critical' },
    })
    expect(run.outputs).toMatchObject({ outcome: 'error', low_count: 'unknown', severity: 'high' })
  })

  it.concurrent('may reach a rating that malicious files have set', async () => {
    const run = await scanFindings({
      found: ['Low'],
      image: row({ vul_num: 1, severity_level: 'High', malicious_file_num: 1 }),
      with: { fail_on: 'high' },
    })
    expect(run.outputs).toMatchObject({ outcome: 'passed', low_count: '1', malicious_file_count: '1' })
  })

  it.concurrent.each([
    ['vulnerability', 'failed'],
    ['low>2', 'failed'],
    ['vulnerability>3', 'passed'],
    ['high', 'passed'],
  ])('because the catalogue does not know them count all the same: %s', async (fail_on, outcome) => {
    const vulnerabilities = ['High', 'High', 'High'].map((word, index) => ({
      ...vulnerability(word, index),
      appearsAtMs: 3_600_000,
    }))
    const run = await scanFindings({
      image: row({ vul_num: 0, severity_level: 'Security' }),
      world: { vulnerabilities },
      with: { ...soon, fail_on },
    })
    expect(run.outputs).toMatchObject({ outcome, vulnerability_count: 'unknown', severity: 'unknown' })
    expect(run.summary).toContain('no severity for 3 findings')
  })

  it.concurrent('because vul_num is absent leave nothing certain', async () => {
    const run = await scanFindings({ image: row({ vul_num: null, severity_level: null }), with: soon })
    expect(run.outputs).toMatchObject({ outcome: 'error', vulnerability_count: 'unknown', severity: 'unknown' })
  })
})

describe('pages', () => {
  const found = Array.from({ length: 450 }, () => 'Medium')
  const secondPage = (fault: Fault, times = Infinity): FaultRule => ({
    call: 'listAffected',
    where: ({ query }) => query['offset'] === '199',
    times,
    fault,
  })

  it.concurrent('that come empty once are read again', async () => {
    const run = await scanFindings({ found, faults: [secondPage({ kind: 'emptyPage' }, 1)] })
    expect(run.outputs).toMatchObject({ outcome: 'passed', vulnerability_count: '450' })
  })

  it.concurrent('that never come, though no total says so, leave the findings unknown', async () => {
    const inputs = { ...soon, fail_on: 'vulnerability>450, critical' }
    const run = await scanFindings({ found, faults: [secondPage({ kind: 'emptyPage' })], with: inputs })
    expect(run.outputs).toMatchObject({ outcome: 'passed', vulnerability_count: 'unknown', severity: 'medium' })
  })

  it.concurrent('that never come, where a total says so, leave the findings unknown', async () => {
    const world: World = {
      images: [declareImage('app:v1', { image_id: 'id' })],
      vulnerabilities: found.map(vulnerability),
      behaviour: { affectedTotalNum: true },
    }
    const inputs = { ...soon, fail_on: 'vulnerability>450, critical' }
    const run = await scanFindings({ world, faults: [secondPage({ kind: 'emptyPage' })], with: inputs })
    expect(run.outputs).toMatchObject({ outcome: 'passed', vulnerability_count: 'unknown', severity: 'medium' })
  })

  it.concurrent('with more rows than the total says are all read', async () => {
    const run = await scanFindings({
      found,
      faults: [
        {
          call: 'listAffected',
          times: Infinity,
          fault: { kind: 'rewrite', change: (body: object) => ({ ...body, total_vul_num: 1, vul_num: 1 }) },
        },
      ],
    })
    expect(run.outputs).toMatchObject({ outcome: 'passed', vulnerability_count: '450' })
  })

  it.concurrent('whose total_num is never reached leave the findings unknown', async () => {
    const run = await scanFindings({
      found: ['Medium'],
      faults: [{ call: 'listAffected', times: Infinity, fault: { kind: 'wrongTotal', total: 9 } }],
      with: { ...soon, fail_on: 'medium>1' },
    })
    expect(run.outputs).toMatchObject({ outcome: 'error', vulnerability_count: 'unknown' })
  })

  it.concurrent.each(['rows', 'distinct'] as const)(
    'with or without total_num are read to their end (%s)',
    async (affectedTotals) => {
      const runs = await Promise.all(
        [true, false].map((affectedTotalNum) =>
          scanFindings({
            found,
            world: {
              images: [declareImage('app:v1', { image_id: 'id' })],
              vulnerabilities: found.map(vulnerability),
              behaviour: { affectedTotals, affectedTotalNum },
            },
          }),
        ),
      )
      for (const run of runs) expect(run.outputs).toMatchObject({ outcome: 'passed', vulnerability_count: '450' })
    },
  )

  it.concurrent('a finding that the catalogue does not know leaves the findings unknown', async () => {
    const run = await scanFindings({
      found: ['Low'],
      faults: [
        {
          call: 'listVulnerabilities',
          times: Infinity,
          fault: { kind: 'rewrite', change: () => ({ total_num: 0, data_list: [] }) },
        },
      ],
      with: { ...soon, fail_on: 'low>1' },
    })
    expect(run.outputs).toMatchObject({ outcome: 'error', vulnerability_count: 'unknown' })
  })
})
