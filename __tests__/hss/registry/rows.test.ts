import { describe, expect, it } from '@jest/globals'
import { listPlaces } from '../../../src/hss/registry/entry-place.ts'
import { passesFilters } from '../../../src/hss/registry/filtered-set.ts'
import { toDetailTarget } from '../../../src/hss/registry/findings.ts'
import { readHost, registryOfRow, swrHost } from '../../../src/hss/registry/registry.ts'
import { readRegistryRow } from '../../../src/hss/registry/registry-row.ts'
import { toScanImageInfo } from '../../../src/hss/registry/scan-request.ts'
import { toSeenImage } from '../../../src/hss/registry/seen-image.ts'
import { entryOf } from '../../scan/rows.ts'
import { registryEntryOf } from './play.ts'
import { registryRowOf } from './rows.ts'

const place = { method: 'GET', url: 'hss', where: 'data_list[0]' }

describe('hosts', () => {
  it.each([
    ['https://Harbor.example.com', 'harbor.example.com'],
    ['https://harbor.example.com:443/', 'harbor.example.com'],
    ['http://harbor.example.com:80/path', 'harbor.example.com'],
    ['https://harbor.example.com:8443/v2', 'harbor.example.com:8443'],
    ['harbor.example.com:5000', 'harbor.example.com:5000'],
    ['localhost:5000', 'localhost:5000'],
    ['[::1]:5000', '[::1]:5000'],
    ['', null],
    ['https://', null],
    ['not a host', null],
  ])('%s', (address, host) => {
    expect(readHost(address)).toBe(host)
  })

  it('of SWR are those of the region', () => {
    expect(swrHost('cn-north-4')).toBe('swr.cn-north-4.myhuaweicloud.com')
    expect(swrHost('eu-west-101')).toBe('swr.eu-west-101.myhuaweicloud.eu')
    const row = registryRowOf({ registryType: 'SwrShared' })
    expect(registryOfRow(row, 'cn-north-4')?.host).toBe('swr.cn-north-4.myhuaweicloud.com')
    const instance = registryRowOf({ registryType: 'SwrEnterprise', instanceUrl: 'https://one.swr-pro.example.com' })
    expect(registryOfRow(instance, 'cn-north-4')?.host).toBe('one.swr-pro.example.com')
    expect(registryOfRow(registryRowOf({ registryType: 'Harbor' }), 'cn-north-4')?.host).toBeNull()
    expect(registryOfRow(registryRowOf({ registryType: null }), 'cn-north-4')).toBeUndefined()
  })
})

describe('places', () => {
  const none = { registryId: undefined, registryName: undefined }
  it('of a reference are its parts', () => {
    expect(listPlaces(registryEntryOf('H.example:443/shop/frontend/web:v1'))).toEqual([
      { host: 'h.example', namespace: 'shop', imageName: 'frontend/web', tag: 'v1', ...none },
    ])
  })

  it('of a build are those of each of its names', () => {
    const names = [
      { name: 'h.example/a/b', tag: 'v1' },
      { name: 'h.example/a/c', tag: undefined },
    ]
    const build = { names, manifestDigest: 'sha256:aa', configDigest: undefined, isIndex: false }
    expect(listPlaces({ kind: 'build', text: 'b', build })).toEqual([
      { host: 'h.example', namespace: 'a', imageName: 'b', tag: 'v1', ...none },
      { host: 'h.example', namespace: 'a', imageName: 'c', tag: undefined, ...none },
    ])
  })

  it('of an object are what it says', () => {
    const selector = { namespace: 'a', name: 'b.c/d/e', tag: '', registryId: 'r', registryName: '' }
    expect(listPlaces({ kind: 'named', text: 'o', selector })).toEqual([
      {
        host: undefined,
        namespace: 'a',
        imageName: 'b.c/d/e',
        tag: undefined,
        registryId: 'r',
        registryName: undefined,
      },
    ])
    expect(listPlaces(entryOf(`sha256:${'a'.repeat(64)}`))).toEqual([])
  })
})

describe('a row', () => {
  it('is read strictly where a verdict or a bill rests on it', () => {
    const row = readRegistryRow({ id: '9007199254740993', scannable: 'false', latest_sync_time: 5, extra: {} }, place)
    expect(row).toMatchObject({ recordId: '9007199254740993', isScannable: false, latestSyncTimeMs: 5, vulNum: null })
    expect(readRegistryRow({ id: 5 }, place).recordId).toBe('5')
    expect(row.problem).toBeNull()
    expect(readRegistryRow({ image_digest: {} }, place).problem?.message).toContain('image_digest')
    expect(readRegistryRow({ latest_sync_time: 'soon' }, place).problem?.message).toContain('latest_sync_time')
    expect(() => readRegistryRow({ image_version: [] }, place)).toThrow('image_version')
    expect(() => readRegistryRow([], place)).toThrow()
  })

  it.each([
    [{ recordId: null }, 'id'],
    [{ recordId: '1e3' }, 'id'],
    [{ recordId: '-5' }, 'id'],
    [{ recordId: '99999999999999999999' }, 'id'],
    [{ imageDigest: null }, 'image_digest'],
    [{ registryName: null }, 'registry_name'],
    [{ registryType: 'SwrEnterprise' }, 'instance_id'],
  ] as const)('is not posted without what a post needs: %j', (changes, missing) => {
    const row = registryRowOf(changes)
    expect(toScanImageInfo(row)).toEqual({ missing })
    expect(toSeenImage(row, { prefix: 'h', isCurrent: false }).unscannable).toMatchObject({
      key: 'registry_row_lacks',
      values: { field: missing },
    })
  })

  it('is posted field by field as listed', () => {
    expect(JSON.stringify(toScanImageInfo(registryRowOf({ imageDigest: 'sha256:a' })))).toBe(
      '{"id":9007199254740993,"image_digest":"sha256:a","namespace":"shop","image_name":"frontend/web","image_version":"v1","registry_id":"r-1","registry_name":"swr","registry_type":"SwrPrivate","image_id":"web-1"}',
    )
    const instance = { registryType: 'SwrEnterprise', instanceId: 'i', instanceUrl: 'https://i.example' }
    expect(toScanImageInfo(registryRowOf(instance))).toMatchObject({
      instance_id: 'i',
      instance_url: 'https://i.example',
    })
  })

  it.each([
    ['registry_details_none', { registryType: 'Other', imageType: 'other' }],
    ['registry_details_none', { registryType: 'Other' }],
    ['registry_details_untyped', { imageType: null }],
    ['registry_details_none', { imageType: 'local_image' }],
    ['details_without_id', { imageId: null }],
    ['details_without_id', { imageId: '..' }],
    ['registry_details_unnamed', { imageVersion: null }],
  ])('has no findings that could be asked for: %s', (key, changes) => {
    expect(toDetailTarget(registryRowOf(changes))).toMatchObject({ why: { key } })
  })
})

describe('the filters', () => {
  const row = registryRowOf({ scanStatus: 'waiting', rating: 'High', latestScanTimeMs: 50 })
  it.each([
    [{ namespace: 'shop' }, true],
    [{ namespace: 'sho' }, false],
    [{ image_name: 'frontend/web', image_version: 'v1' }, true],
    [{ image_name: 'web' }, false],
    [{ image_version: 'v' }, false],
    [{ registry_name: 'swr', image_type: 'private_image' }, true],
    [{ image_type: 'harbor' }, false],
    [{ scan_status: 'waiting_for_scan' }, true],
    [{ scan_status: 'success' }, false],
    [{ severity_level: 'High' }, true],
    [{ image_size: 5 }, true],
    [{ image_size: 6 }, false],
    [{ latest_version: 'true' }, true],
    [{ latest_version: 'false' }, true],
    [{ start_latest_scan_time: 50, end_latest_scan_time: 50 }, true],
    [{ start_latest_scan_time: 51 }, false],
    [{ end_latest_scan_time: 49 }, false],
    [{ start_latest_update_time: 1000 }, true],
    [{ end_latest_sync_time: 1999 }, false],
    [{ unknown: 'x' }, false],
  ])('%j', (filters, expected) => {
    expect(passesFilters(filters as Record<string, string | number>, row)).toBe(expected)
  })

  it('leave no row whose time is not known', () => {
    expect(passesFilters({ start_latest_scan_time: 0 }, registryRowOf())).toBe(false)
    expect(passesFilters({ latest_version: 'true' }, registryRowOf({ isLatestVersion: null }))).toBe(false)
  })
})
