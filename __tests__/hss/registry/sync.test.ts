import { describe, expect, it } from '@jest/globals'
import { declareRegistryImage } from '../../../emulator/index.ts'
import { minute, openRegistrySource, playRegistryScan, second } from './play.ts'
import { digestB, pinned, swr, vulnerabilities, web } from './worlds.ts'

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
