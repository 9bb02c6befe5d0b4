import { describe, expect, it } from '@jest/globals'
import { declareRegistryImage, scanFailedCodes } from '../../../emulator/index.ts'
import type { RegistryDeclaration, RegistryImageDeclaration, World } from '../../../emulator/index.ts'
import { english } from '../../../src/base/words/en/index.ts'
import { minute, objectEntry, openRegistrySource, playRegistryScan, second, swrHost } from './play.ts'

const digestA = `sha256:${'a'.repeat(64)}`
const digestB = `sha256:${'b'.repeat(64)}`
const digestC = `sha256:${'c'.repeat(64)}`

const web = (more: Omit<RegistryImageDeclaration, 'image_name'> = {}): RegistryImageDeclaration =>
  declareRegistryImage('shop/frontend/web:v1', { image_id: 'web-1', image_digest: digestA, ...more })
const swr = (
  images: readonly RegistryImageDeclaration[],
  more: Partial<RegistryDeclaration> = {},
): RegistryDeclaration => ({ registry_name: 'swr', images, ...more })

const vulnerabilities: World['vulnerabilities'] = [
  {
    vul_id: 'SA-1',
    image_type: 'registry',
    severity_level: 'Critical',
    cve_list: [{ cve_id: 'CVE-1', cvss: 9.1 }],
    images: ['web-1'],
  },
  { vul_id: 'SA-2', image_type: 'registry', severity_level: 'Low', images: ['web-1'], handledIn: ['web-1'] },
  { vul_id: 'SA-3', type: 'app_vul', image_type: 'registry', severity_level: 'Medium', images: ['web-1'] },
]

const pinned = `shop/frontend/web:v1@${digestA}`

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
    const causes = played.images.map(({ reason }) => (reason?.values['cause'] as { key: keyof typeof english }).key)
    expect(causes.toSorted()).toEqual(scanFailedCodes.map((code) => `registry_cause_${code}`).toSorted())
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

describe('a digest that is not listed', () => {
  it('is found after the registry was synchronized, by the id that a row tells', async () => {
    const images = [declareRegistryImage('shop/other:v1'), web({ synced: false })]
    const registry = swr(images, { registry_id: 'r-7', sync: { takesMs: 5 * second } })
    const played = await playRegistryScan({ world: { registries: [registry], vulnerabilities }, images: [pinned] })
    expect(played.images).toMatchObject([{ status: 'success' }])
    expect(played.emulator.calls('syncImages').map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { sync_all_registries: false, registry_info: [{ registry_id: 'r-7', registry_type: 'SwrPrivate' }] },
    ])
    expect(played.bill()).toHaveLength(1)
  })

  it('is sought by the type of SWR alone while no row tells an id', async () => {
    const played = await playRegistryScan({ world: { registries: [swr([web({ synced: false })])] }, images: [pinned] })
    expect(played.images).toMatchObject([{ status: 'success' }])
    expect(JSON.parse(played.emulator.calls('syncImages')[0]?.body ?? '')).toMatchObject({
      registry_info: [{ registry_type: 'SwrPrivate' }],
    })
  })

  it('is synchronized for again after five minutes, and at last unknown', async () => {
    const played = await playRegistryScan({
      world: { registries: [swr([web({ image_digest: digestB })])] },
      images: [pinned],
      discoveryTimeoutMs: 12 * minute,
    })
    expect(played.images).toMatchObject([{ status: 'unknown_image', reason: { key: 'image_unknown_digest' } }])
    const times = played.timesOf('syncImages')
    expect(times.length).toBe(3)
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(5 * minute)
    expect(played.bill()).toEqual([])
  })

  it('is looked for on when the synchronization is refused', async () => {
    const registry = swr([web({ synced: false })], {
      sync: { refused: 'HSS.0013' },
      automaticSyncsAtMs: [2 * minute],
    })
    const played = await playRegistryScan({ world: { registries: [registry] }, images: [pinned] })
    expect(played.images).toMatchObject([{ status: 'success' }])
    expect(played.logged()).toContain('registry_sync_failed')
  })
})

describe('where images are', () => {
  const harbor = (name: string, addr: string): RegistryDeclaration => ({
    registry_name: name,
    registry_type: 'Harbor',
    registry_id: `id-${name}`,
    registry_addr: addr,
    images: [declareRegistryImage('team/app:v1', { image_digest: digestA })],
  })

  it('the host decides, with its port', async () => {
    const world = {
      registries: [harbor('one', 'https://h.example:8443/'), harbor('two', 'https://H2.example'), swr([web()])],
    }
    const played = await playRegistryScan({
      world,
      images: [
        objectEntry({ name: 'h.example:8443/team/app', tag: 'v1', digest: digestA }, 'first'),
        objectEntry({ name: 'h2.example/team/app', tag: 'v1', digest: digestA }, 'second'),
        objectEntry({ name: 'h.example/team/app', tag: 'v1', digest: digestA }, 'third'),
      ],
      discoveryTimeoutMs: 0,
    })
    expect(played.images.map(({ image, status, imageName }) => [image, status, imageName])).toEqual([
      ['third', 'unknown_image', 'h.example/team/app'],
      ['first', 'success', 'h.example:8443/team/app'],
      ['second', 'success', 'h2.example/team/app'],
    ])
    expect(played.bill().toSorted()).toEqual(['one team/app:v1', 'two team/app:v1'])
  })

  it('an instance of SWR Enterprise has the host of its URL, and is named in the post', async () => {
    const registry: RegistryDeclaration = {
      registry_name: 'ent',
      registry_type: 'SwrEnterprise',
      images: [declareRegistryImage('team/app:v1', { image_digest: digestA, image_id: 'web-1' })],
    }
    const played = await playRegistryScan({
      world: { registries: [registry], vulnerabilities },
      images: [objectEntry({ name: 'ent.swr-pro.example.com/team/app', digest: digestA })],
    })
    expect(played.images).toMatchObject([{ status: 'success', details: { explained: true }, vulNum: 3 }])
  })

  it('an entry that fits several registries is an error, and nothing is posted', async () => {
    const world = { registries: [harbor('one', 'https://h.example'), harbor('two', 'https://h2.example')] }
    const images = [objectEntry({ namespace: 'team', name: 'app', digest: digestA })]
    const played = await playRegistryScan({ world, images })
    expect(played.interruption?.problem).toMatchObject({
      key: 'registry_ambiguous',
      values: { registries: 'one, two' },
    })
    expect(played.emulator.calls('scanRegistryImages')).toEqual([])
    const chosen = await playRegistryScan({ world, images, registryName: 'two' })
    expect(chosen.images).toMatchObject([{ status: 'success', imageName: 'h2.example/team/app' }])
    const byId = [objectEntry({ namespace: 'team', name: 'app', digest: digestA, registryId: 'id-one' })]
    expect((await playRegistryScan({ world, images: byId })).images).toMatchObject([
      { status: 'success', imageName: 'h.example/team/app' },
    ])
  })

  it('a registry of another type has no list of findings', async () => {
    const registry: RegistryDeclaration = {
      registry_name: 'o',
      registry_type: 'Other',
      images: [declareRegistryImage('team/app:v1', { image_digest: digestA })],
    }
    const played = await playRegistryScan({
      world: { registries: [registry] },
      images: [objectEntry({ name: 'o.example.com/team/app', digest: digestA })],
    })
    expect(played.images).toMatchObject([
      { status: 'success', details: { explained: false, why: { key: 'registry_details_none' } } },
    ])
  })

  it('is compared exactly on this side', async () => {
    const images = [
      declareRegistryImage('shop/web:v1', { image_digest: digestA }),
      declareRegistryImage('shop/web-admin:v1', { image_digest: digestA }),
      declareRegistryImage('shop-2/web:v1', { image_digest: digestA }),
      declareRegistryImage('shop/web:v1.1', { image_digest: digestA, image_id: 'z' }),
    ]
    const played = await playRegistryScan({
      world: { registries: [swr(images)] },
      images: [`shop/web:v1@${digestA}`],
    })
    expect(played.bill()).toEqual(['swr shop/web:v1'])
  })

  it('warns of a host that HSS knows no registry at', async () => {
    const played = await playRegistryScan({
      world: { registries: [swr([web()])] },
      images: [objectEntry({ name: 'swr.cn-east-3.myhuaweicloud.com/shop/frontend/web', digest: digestA })],
      discoveryTimeoutMs: 30 * second,
    })
    expect(played.logged().filter((key) => key === 'registry_host_unknown')).toHaveLength(1)
    expect(played.images).toMatchObject([{ status: 'unknown_image' }])
    expect(played.emulator.calls('syncImages')).toEqual([])
  })
})

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

  it('still stand when the names of malicious files are refused', async () => {
    const played = await playRegistryScan({
      world: { registries: [swr([web({ malware: [{ file_name: 'x' }] })])], vulnerabilities },
      images: [pinned],
      faults: [
        {
          call: 'listImageMalware',
          times: Infinity,
          fault: { kind: 'answer', status: 400, body: { error_code: 'HSS.0013', error_msg: 'no' } },
        },
      ],
    })
    expect(played.images).toMatchObject([{ maliciousFileNum: 1, maliciousFiles: null, details: { explained: true } }])
  })
})

describe('a tag', () => {
  it('is current once its row was copied a second after the answer to our synchronization', async () => {
    const registry = swr([web()], { sync: { takesMs: 900 } })
    const { source, target, clock } = await openRegistrySource({
      world: { registries: [registry] },
      images: ['shop/frontend/web:v1'],
    })
    const entries = target.kind === 'images' ? target.entries : []
    const [entry] = entries
    const signal = new AbortController().signal
    source.createMatcher(entries)
    const look = async () => {
      const { seen } = await source.list({ kind: 'some', entries, images: [] }, () => true, signal)
      return seen.map(({ isCurrent }) => isCurrent)
    }
    await source.refresh([{ entry: entry!, search: 'not_looked' }], signal)
    expect(await look()).toEqual([false])
    clock.advance(999)
    expect(await look()).toEqual([false])
    // Copied after 900 ms: within the second of the answer it may have been before it.
    clock.advance(5 * minute)
    expect(await look()).toEqual([false])
    await source.refresh([{ entry: entry!, search: 'found' }], signal)
    clock.advance(900)
    expect(await look()).toEqual([true])
    await source.refresh([{ entry: entry!, search: 'found' }], signal)
    clock.advance(6 * minute)
    await source.refresh([{ entry: entry!, search: 'found' }], signal)
  })

  it('is not synchronized for where listed tags are allowed, unless it is missing', async () => {
    const { source, target, emulator } = await openRegistrySource({
      world: { registries: [swr([web()])] },
      images: ['shop/frontend/web:v1'],
      allowListedTags: true,
    })
    const [entry] = target.kind === 'images' ? target.entries : []
    const signal = new AbortController().signal
    await source.refresh([{ entry: entry!, search: 'not_looked' }], signal)
    await source.refresh([{ entry: entry!, search: 'found' }], signal)
    expect(emulator.calls('syncImages')).toEqual([])
    await source.refresh([{ entry: entry!, search: 'missing' }], signal)
    expect(emulator.calls('syncImages')).toHaveLength(1)
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
      declareRegistryImage(`team/app-${index}:v1`, { image_digest: digestC, scan: { scanMs: 60_000 } }),
    )
    const others = Array.from({ length: 500 }, (_, index) => declareRegistryImage(`other/app-${index}:v1`))
    const played = await playRegistryScan({
      world: { registries: [swr([...others, ...images])] },
      images: images.map(({ image_name }) => `team/${image_name}:v1@${digestC}`),
    })
    expect(played.images.filter(({ status }) => status === 'success')).toHaveLength(count)
    expect(played.bill()).toHaveLength(count)
    expect(played.emulator.calls('scanRegistryImages')).toHaveLength(1)
    // Two calls to measure, and two pages of the namespace for each look.
    expect(played.emulator.calls('listRegistryImages').length).toBeLessThan(30)
  })
})
