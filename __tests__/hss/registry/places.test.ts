import { describe, expect, it } from '@jest/globals'
import { declareRegistryImage } from '../../../emulator/index.ts'
import type { RegistryDeclaration } from '../../../emulator/index.ts'
import { objectEntry, playRegistryScan, second } from './play.ts'
import { digestA, swr, vulnerabilities, web } from './worlds.ts'

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
