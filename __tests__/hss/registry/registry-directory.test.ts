import { describe, expect, it, jest } from '@jest/globals'
import type { RegistryCalls } from '../../../src/hss/registry/calls.ts'
import { createRegistryDirectory } from '../../../src/hss/registry/registry-directory.ts'
import type { Registry } from '../../../src/hss/registry/registry.ts'
import { createFakeLog, listingOf, never } from '../../scan/fake-hss.ts'
import { registryRowOf } from './rows.ts'

const harbor: Registry = { id: 'r-2', name: 'harbor', type: 'Harbor', host: 'harbor.example.com' }

/** A directory that is told these lists one after the other, and the last one for ever. */
function openDirectory(...lists: readonly { readonly rows: readonly Registry[]; readonly complete: boolean }[]) {
  const listRegistries = jest.fn(async () => {
    const list = lists[Math.min(listRegistries.mock.calls.length, lists.length) - 1]
    return listingOf(list?.rows ?? [], { complete: list?.complete ?? true })
  })
  const peekImages = jest.fn(async () => [])
  const calls = { listRegistries, peekImages } as Partial<RegistryCalls> as RegistryCalls
  return { directory: createRegistryDirectory(calls, 'cn-north-7', createFakeLog().log), listRegistries, peekImages }
}

describe('the directory of registries', () => {
  it('reads a list again that came incomplete, until it is whole', async () => {
    const { directory, listRegistries } = openDirectory(
      { rows: [], complete: false },
      { rows: [harbor], complete: true },
    )
    const row = registryRowOf({ registryId: 'r-2', registryType: 'Harbor', registryName: 'harbor' })
    await directory.read(never)
    expect(directory.hostOf(row)).toBeUndefined()
    await directory.read(never)
    expect(directory.hostOf(row)).toBe('harbor.example.com')
    await directory.read(never)
    expect(listRegistries).toHaveBeenCalledTimes(2)
  })

  it('does not read one for ever that is never whole', async () => {
    const { directory, listRegistries } = openDirectory({ rows: [], complete: false })
    for (let look = 0; look < 9; look += 1) await directory.read(never)
    expect(listRegistries).toHaveBeenCalledTimes(3)
    expect(directory.hostOf(registryRowOf({ registryId: 'r-2', registryType: 'Harbor' }))).toBeNull()
  })

  it('lets everybody wait for a list that is being read, and for a look at instances', async () => {
    const { directory, listRegistries, peekImages } = openDirectory({ rows: [harbor], complete: true })
    const find = (host: string) => directory.findByHost(host, never)
    const found = await Promise.all([find('harbor.example.com'), find('harbor.example.com'), find('other.example.com')])
    expect(found).toEqual([harbor, harbor, undefined])
    expect(listRegistries).toHaveBeenCalledTimes(1)
    await find('other.example.com')
    expect(peekImages).toHaveBeenCalledTimes(1)
  })

  it('takes the host of an instance from rows of SWR Enterprise only', () => {
    const { directory } = openDirectory()
    const row = { registryId: 'r-3', instanceUrl: 'https://instance.example.com' }
    expect(directory.hostOf(registryRowOf({ ...row, registryType: 'SwrEnterprise' }))).toBe('instance.example.com')
    expect(directory.hostOf(registryRowOf({ ...row, registryType: 'Harbor' }))).toBeUndefined()
  })
})
