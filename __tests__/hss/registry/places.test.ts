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
        `h.example:8443/team/app:v1@${digestA}`,
        `h2.example/team/app:v1@${digestA}`,
        `h.example/team/app:v1@${digestA}`,
      ],
      discoveryTimeoutMs: 0,
    })
    expect(played.images.map(({ image, status }) => [image.split('/')[0], status])).toEqual([
      ['h.example', 'unknown_image'],
      ['h.example:8443', 'success'],
      ['h2.example', 'success'],
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
      images: [`ent.swr-pro.example.com/team/app@${digestA}`],
    })
    expect(played.images).toMatchObject([{ status: 'success', details: { explained: true }, vulNum: 3 }])
  })

  it('an entry that fits several registries is an error of its own, and is not posted', async () => {
    const world = { registries: [harbor('one', 'https://h.example'), harbor('two', 'https://h2.example')] }
    const images = [objectEntry({ namespace: 'team', name: 'app', digest: digestA })]
    const played = await playRegistryScan({ world, images })
    expect(played.images).toMatchObject([
      { status: 'error', reason: { key: 'registry_ambiguous', values: { registries: 'one, two' } } },
    ])
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
      images: [`o.example.com/team/app@${digestA}`],
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
      images: [`swr.cn-east-3.myhuaweicloud.com/shop/frontend/web@${digestA}`],
      discoveryTimeoutMs: 30 * second,
    })
    expect(played.logged().filter((key) => key === 'registry_host_unknown')).toHaveLength(1)
    expect(played.images).toMatchObject([{ status: 'unknown_image' }])
    expect(played.emulator.calls('syncImages')).toEqual([])
  })
})
