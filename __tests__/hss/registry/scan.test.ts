import { describe, expect, it } from '@jest/globals'
import { declareRegistryImage, scanFailedCodes } from '../../../emulator/index.ts'
import type { Message } from '../../../src/base/words/index.ts'
import { minute, playRegistryScan, swrHost } from './play.ts'
import { digestA, pinned, swr, vulnerabilities, web } from './worlds.ts'

describe('a scan of an image in a registry', () => {
  it('posts it by the row as listed, proves a newer result, and reads what is wrong with it', async () => {
    const played = await playRegistryScan({
      world: {
        registries: [swr([web({ id: '9007199254740993', malware: [{ file_name: 'cmd.jsp', file_path: '/x' }] })])],
        vulnerabilities,
      },
      images: [pinned],
    })
    const [image] = played.images
    expect(image).toMatchObject({
      source: 'registry',
      image: `${swrHost}/${pinned}`,
      imageName: `${swrHost}/shop/frontend/web`,
      imageVersion: 'v1',
      imageDigest: digestA,
      imageId: 'web-1',
      registry: { name: 'swr', type: 'SwrPrivate', namespace: 'shop' },
      localImageType: null,
      status: 'success',
      rating: 'High',
      vulNum: 3,
      maliciousFileNum: 1,
      maliciousFiles: [{ name: 'cmd.jsp', path: '/x', description: 'Webshell' }],
      handledCount: 1,
      details: { explained: true },
    })
    expect(
      image?.findings.map(({ vulnerability }) => [vulnerability.id, vulnerability.rank, vulnerability.cvss]),
    ).toEqual([
      ['SA-1', 'critical', 9.1],
      ['SA-3', 'medium', 7.5],
    ])
    expect(played.bill()).toEqual(['swr shop/frontend/web:v1'])
    const [post] = played.emulator.calls('scanRegistryImages')
    expect(post?.body).toContain('"is_all":false,"scan_scope":2147483647,"image_info":[{')
    expect(post?.body).toContain('"id":9007199254740993')
    expect(post?.rawQuery).toBe('global_image_type=registry')
    // Its digest is listed, so nothing has to be copied.
    expect(played.emulator.calls('syncImages')).toEqual([])
  })

  it('says each documented cause of a failure in words', async () => {
    const scans = scanFailedCodes.map((code) =>
      declareRegistryImage(`a/${code.replaceAll('_', '-')}:v1`, {
        image_digest: digestA,
        scan: { result: { scan_status: 'failed', scan_failed_code: code } },
      }),
    )
    const played = await playRegistryScan({
      world: { registries: [swr(scans)] },
      images: scanFailedCodes.map((code) => `a/${code.replaceAll('_', '-')}:v1@${digestA}`),
    })
    const causes = played.images.map(({ reason }) => (reason?.values['cause'] as Message | undefined)?.key ?? '')
    expect(new Set(causes)).toEqual(new Set(scanFailedCodes.map((code) => `registry_cause_${code}`)))
    expect(new Set(played.images.map(({ status }) => status))).toEqual(new Set(['failed']))
    expect(played.bill()).toEqual([])
  })

  it.each([
    ['download_failed', 'registry_cause_download_failed'],
    ['image_oversized', 'registry_cause_image_over_sized'],
  ])('knows what %s means without a code', async (scan_status, key) => {
    const scan = { result: { scan_status, scan_failed_code: '', scan_failed_desc: '' } }
    const played = await playRegistryScan({ world: { registries: [swr([web({ scan })])] }, images: [pinned] })
    expect(played.images[0]?.reason?.values['cause']).toMatchObject({ key })
  })

  it.each([
    ['registry_multi_arch', { is_multiple_arch: true }],
    ['registry_multi_arch', { is_multiple_arch: true, scannable: null }],
    ['registry_not_scannable', { scannable: false }],
    ['registry_share_expired', { shared_status: 'expired' }],
    ['registry_row_lacks', { registry_id: null }],
  ] as const)('never posts what cannot be scanned: %s', async (key, fields) => {
    const played = await playRegistryScan({ world: { registries: [swr([web(fields)])] }, images: [pinned] })
    expect(played.images).toMatchObject([{ status: 'unscannable', reason: { key } }])
    expect(played.emulator.calls('scanRegistryImages')).toEqual([])
  })

  it('posts several architectures where HSS says that it can scan them', async () => {
    const played = await playRegistryScan({
      world: { registries: [swr([web({ is_multiple_arch: true, scannable: true })])] },
      images: [pinned],
    })
    expect(played.images).toMatchObject([{ status: 'success' }])
  })

  it('scans the content of several tags once', async () => {
    const tags = ['v1', 'latest'].map((tag) => declareRegistryImage(`shop/web:${tag}`, { image_digest: digestA }))
    const played = await playRegistryScan({
      world: { registries: [swr(tags)] },
      images: [`shop/web:v1@${digestA}`, `shop/web:latest@${digestA}`],
    })
    expect(played.images).toMatchObject([{ image: `${swrHost}/shop/web:v1@${digestA}`, status: 'success' }])
    expect(played.bill()).toHaveLength(1)
  })

  it('never posts again when the answer to the post was lost', async () => {
    const lost = { call: 'scanRegistryImages', fault: { kind: 'lostAnswer' } } as const
    const played = await playRegistryScan({ world: { registries: [swr([web()])] }, images: [pinned], faults: [lost] })
    expect(played.images).toMatchObject([{ status: 'success' }])
    expect(played.bill()).toHaveLength(1)
    const cut = { call: 'scanRegistryImages', fault: { kind: 'answer', status: 502, body: {} } } as const
    const untaken = await playRegistryScan({
      world: { registries: [swr([web()])] },
      images: [pinned],
      faults: [cut],
      timeoutMs: 5 * minute,
    })
    expect(untaken.images).toMatchObject([{ status: 'pending' }])
    expect(untaken.emulator.calls('scanRegistryImages')).toHaveLength(1)
    expect(untaken.bill()).toEqual([])
  })

  it('says what HSS says when scans are not switched on', async () => {
    const played = await playRegistryScan({
      world: { registries: [swr([web()])], behaviour: { payPerUse: false } },
      images: [pinned],
    })
    expect(played.images).toMatchObject([{ status: 'error' }])
    expect(played.interruption).not.toBeNull()
    expect(played.bill()).toEqual([])
  })
})

describe('operate_all', () => {
  const images = ['a/one:v1', 'a/two:v1', 'b/three:v1'].map((name) => declareRegistryImage(name))

  it('posts by name what the filters leave, and follows it', async () => {
    const played = await playRegistryScan({
      world: { registries: [swr([...images, declareRegistryImage('a-2/four:v1')])] },
      filters: { namespace: 'a' },
    })
    expect(played.images.map(({ imageName, status }) => [imageName, status])).toEqual([
      [`${swrHost}/a/one`, 'success'],
      [`${swrHost}/a/two`, 'success'],
    ])
    expect(played.registries.bill.allImagePosts).toBe(0)
    expect(played.bill()).toHaveLength(2)
  })

  it('of more than 1,000 is an error before anything is posted', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => declareRegistryImage(`a/app-${index}:v1`))
    const played = await playRegistryScan({ world: { registries: [swr(many)] } })
    expect(played.images).toHaveLength(1001)
    expect(played.images[0]).toMatchObject({ status: 'error', reason: { key: 'registry_too_many' } })
    expect(played.emulator.calls('scanRegistryImages')).toEqual([])
  })
})

describe('the calls', () => {
  it('of many images are by pages, not by images', async () => {
    const count = 300
    const images = Array.from({ length: count }, (_, index) =>
      declareRegistryImage(`team/app-${index}:v1`, { image_digest: digestA, scan: { scanMs: 60_000 } }),
    )
    const others = Array.from({ length: 500 }, (_, index) => declareRegistryImage(`other/app-${index}:v1`))
    const played = await playRegistryScan({
      world: { registries: [swr([...others, ...images])] },
      images: images.map(({ image_name }) => `team/${image_name}:v1@${digestA}`),
    })
    expect(played.images.filter(({ status }) => status === 'success')).toHaveLength(count)
    expect(played.bill()).toHaveLength(count)
    expect(played.emulator.calls('scanRegistryImages')).toHaveLength(1)
    // Two calls to measure, and two pages of the namespace for each look.
    expect(played.emulator.calls('listRegistryImages').length).toBeLessThan(30)
  })
})
