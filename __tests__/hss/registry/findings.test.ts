import { describe, expect, it } from '@jest/globals'
import { declareRegistryImage } from '../../../emulator/index.ts'
import type { Fault, World } from '../../../emulator/index.ts'
import { playRegistryScan } from './play.ts'
import { digestB, pinned, swr, vulnerabilities, web } from './worlds.ts'

describe('findings', () => {
  const reading = (more: NonNullable<World['vulnerabilities']>) =>
    playRegistryScan({ world: { registries: [swr([web()])], vulnerabilities: more }, images: [pinned] })

  it('that the catalogue lacks are rated by how necessary their repair is', async () => {
    const rated = await reading([
      { vul_id: 'A', image_type: 'registry', severity_level: 'High', inCatalogue: false, images: ['web-1'] },
      { vul_id: 'B', image_type: 'registry', severity_level: 'Medium', inCatalogue: false, images: ['web-1'] },
      { vul_id: 'C', image_type: 'registry', severity_level: 'Low', inCatalogue: false, images: ['web-1'] },
      { vul_id: 'D', image_type: 'registry', inCatalogue: false, repair_necessity: null, images: ['web-1'] },
      { vul_id: 'E', image_type: 'registry', severity_level: 'High', images: ['web-1'] },
    ])
    expect(
      rated.images[0]?.findings.map(({ vulnerability: { id, rank, severity, mayBeCritical } }) => [
        id,
        rank,
        severity,
        mayBeCritical,
      ]),
    ).toEqual([
      ['A', 'high', 'high', true],
      ['B', 'medium', 'medium', false],
      ['C', 'low', 'low', false],
      ['D', 'critical', 'unknown', false],
      ['E', 'high', 'high', false],
    ])
    expect(rated.images[0]?.details).toMatchObject({ explained: true })
  })

  it('with several places count once, and an application without a path is found in the other list', async () => {
    const found = await reading([
      {
        vul_id: 'A',
        image_type: 'registry',
        type: 'app_vul',
        severity_level: 'Critical',
        images: ['web-1'],
        software: [{ app_name: 'a' }, { app_name: 'b' }],
      },
    ])
    expect(found.images[0]?.findings.map(({ vulnerability }) => [vulnerability.id, vulnerability.rank])).toEqual([
      ['A', 'critical'],
    ])
    expect(found.images[0]?.vulNum).toBe(1)
  })

  it.each<readonly [string, Fault]>([
    ['are refused', { kind: 'answer', status: 400, body: { error_code: 'HSS.0013', error_msg: 'no' } }],
    ['come in no list', { kind: 'answer', status: 200, body: { total_num: 1, data_list: {} } }],
    ['come without their list', { kind: 'answer', status: 200, body: { total_num: 1 } }],
    ['come in rows of no shape', { kind: 'answer', status: 200, body: { total_num: 1, data_list: [['x']] } }],
    ['come with no number as a total', { kind: 'answer', status: 200, body: { total_num: 'many', data_list: [] } }],
    ['come in no JSON', { kind: 'invalidJson' }],
    ['come in an answer that is too large', { kind: 'huge', megabytes: 33 }],
  ])('still stand when the names of malicious files %s', async (_, fault) => {
    const played = await playRegistryScan({
      world: { registries: [swr([web({ malware: [{ file_name: 'x' }] })])], vulnerabilities },
      images: [pinned],
      faults: [{ call: 'listImageMalware', times: Infinity, fault }],
    })
    expect(played.images).toMatchObject([
      { status: 'success', maliciousFileNum: 1, maliciousFiles: null, details: { explained: true } },
    ])
  })

  it('end the run when they themselves come in no list', async () => {
    const played = await playRegistryScan({
      world: { registries: [swr([web()])], vulnerabilities },
      images: [pinned],
      faults: [
        {
          call: 'listImageVulnerabilities',
          times: Infinity,
          fault: { kind: 'answer', status: 200, body: { data_list: {} } },
        },
      ],
    })
    expect(played.interruption).toMatchObject({ problem: { key: 'answer_shape' } })
    expect(played.images).toMatchObject([{ details: { explained: false } }])
  })

  it('that are refused of one image say nothing of the others', async () => {
    const other = declareRegistryImage('shop/other:v1', { image_id: 'other-1', image_digest: digestB })
    const played = await playRegistryScan({
      world: { registries: [swr([web(), other])], vulnerabilities },
      images: [pinned, `shop/other:v1@${digestB}`],
      faults: [
        {
          call: 'listImageVulnerabilities',
          where: ({ path }) => path.includes('/other-1/'),
          times: Infinity,
          fault: { kind: 'answer', status: 400, body: { error_code: 'HSS.0011', error_msg: 'no' } },
        },
      ],
    })
    expect(played.images).toMatchObject([
      { imageId: 'web-1', details: { explained: true } },
      { imageId: 'other-1', details: { explained: false, why: { key: 'details_refused' } } },
    ])
  })
})
