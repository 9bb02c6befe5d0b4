import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseFilters } from '../../src/config/filter-inputs.ts'
import type { FilterRules } from '../../src/config/filter-readers.ts'
import { configOf, goodInputs, keysOf, nowMs, type Inputs } from './raw-inputs.ts'

const local = { source: 'local', nowMs, isFollowed: true } as const
const registry = { ...local, source: 'registry' } as const

async function problemsOf(text: string, rules: FilterRules = local): Promise<readonly string[]> {
  const parsed = await parseFilters(text, rules)
  return 'value' in parsed ? [] : parsed.problems.map(({ key }) => key)
}

describe('parseFilters', () => {
  it.each([
    ['image_name: team/app', { image_name: 'team/app' }],
    ['image_version: 1.10', { image_version: '1.10' }],
    ['{"image_version": 1.10}', { image_version: '1.10' }],
    ['image_version: true', { image_version: 'true' }],
    ['local_image_type: swr_image\nscan_status: unscan', { local_image_type: 'swr_image', scan_status: 'unscan' }],
    ['image_size: 0', { image_size: 0 }],
    ['image_size: 9007199254740991', { image_size: Number.MAX_SAFE_INTEGER }],
    [
      'start_latest_update_time: 7d\nend_latest_update_time: 24h',
      {
        start_latest_update_time: nowMs - 7 * 86_400_000,
        end_latest_update_time: nowMs - 86_400_000,
      },
    ],
    ['start_latest_scan_time: 2026-01-31', { start_latest_scan_time: Date.UTC(2026, 0, 31) }],
    ['end_latest_scan_time: 1767225600000', { end_latest_scan_time: 1767225600000 }],
    ['{end_latest_scan_time: "2026-01-31T08:30:00+08:00"}', { end_latest_scan_time: Date.UTC(2026, 0, 31, 0, 30) }],
    ['{}', {}],
    ['# nothing', {}],
  ])('reads %j', async (text, filters) => {
    expect(await parseFilters(text, local)).toEqual({ value: filters })
  })

  it.each([
    ['image_nam: a', ['key_unknown']],
    ['__proto__: a', ['key_unknown']],
    ['toString: a', ['key_unknown']],
    ['image_name:', ['filter_text']],
    ['image_name: ""', ['filter_text']],
    ['image_name: [a]', ['filter_text']],
    [`image_name: ${'a'.repeat(257)}`, ['filter_text']],
    ['image_name: "a\\u0007"', ['filter_text']],
    ['local_image_type: other', ['filter_choice']],
    ['local_image_type: [other_image]', ['filter_choice']],
    ['scan_status: waiting_for_scan', ['filter_choice']],
    ['scan_status: Success', ['filter_choice']],
    ['scan_status: image_oversized', ['filter_not_followed']],
    ['scan_status: download_failed', ['filter_not_followed']],
    ['image_size: -1', ['filter_size']],
    ['image_size: 1.5', ['filter_size']],
    ['image_size: 1e3', ['filter_size']],
    ['image_size: 9007199254740992', ['filter_size']],
    ['image_size: 10MB', ['filter_size']],
    ['start_latest_scan_time: yesterday', ['filter_time']],
    ['start_latest_scan_time: 2026-02-30', ['filter_time']],
    ['start_latest_scan_time: {a: b}', ['filter_time']],
    ['start_latest_scan_time: 24h\nend_latest_scan_time: 7d', ['filter_window']],
    ['start_latest_update_time: 24h\nend_latest_update_time: 1d', ['filter_window']],
    ['- image_name: a', ['filters_no_mapping']],
    ['image_name', ['filters_no_mapping']],
    ['image_name: a\nimage_name: b', ['structure_unreadable']],
    ['image_name: a: b', ['structure_unreadable']],
    ['[', ['structure_unreadable']],
    ['image_nam: a\nimage_size: x\nscan_status: y', ['key_unknown', 'filter_choice', 'filter_size']],
  ])('refuses %j', async (text, problems) => {
    expect(await problemsOf(text)).toEqual(problems)
  })

  it('allows what only the request knows when nothing is followed', async () => {
    expect(await problemsOf('scan_status: image_oversized', { ...local, isFollowed: false })).toEqual([])
    expect(await problemsOf('scan_status: download_failed', { ...local, isFollowed: false })).toEqual([])
    expect(await problemsOf('scan_status: waiting_for_scan', { ...local, isFollowed: false })).toEqual([
      'filter_choice',
    ])
  })

  it('keeps texts as they are written', async () => {
    const texts = fc.string({ minLength: 1, maxLength: 256 }).filter((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text))
    await fc.assert(
      fc.asyncProperty(texts, async (image_name) => {
        expect(await parseFilters(JSON.stringify({ image_name }), local)).toEqual({ value: { image_name } })
      }),
    )
  })
})

describe('parseFilters for registries', () => {
  it.each([
    [
      'namespace: team\nimage_name: app\nimage_version: 1.10\nregistry_name: harbor-1',
      { namespace: 'team', image_name: 'app', image_version: '1.10', registry_name: 'harbor-1' },
    ],
    ['image_type: jfrog\nscan_status: waiting_for_scan', { image_type: 'jfrog', scan_status: 'waiting_for_scan' }],
    ['severity_level: Security\nlatest_version: TRUE', { severity_level: 'Security', latest_version: 'true' }],
    ['{"latest_version": false, "image_size": 5}', { latest_version: 'false', image_size: 5 }],
    ['start_latest_sync_time: 24h', { start_latest_sync_time: nowMs - 86_400_000 }],
    ['end_latest_scan_time: 1', { end_latest_scan_time: 1 }],
  ])('reads %j', async (text, filters) => {
    expect(await parseFilters(text, registry)).toEqual({ value: filters })
  })

  it.each([
    ['local_image_type: swr_image', ['key_unknown']],
    ['scan_status: image_oversized', ['filter_choice']],
    ['image_type: swr', ['filter_choice']],
    ['severity_level: Critical', ['filter_choice']],
    ['latest_version: yes', ['filter_choice']],
    [`image_version: ${'a'.repeat(65)}`, ['filter_text']],
    [`namespace: ${'a'.repeat(129)}`, ['filter_text']],
    ['start_latest_sync_time: 24h\nend_latest_sync_time: 1d', ['filter_window']],
  ])('refuses %j', async (text, problems) => {
    expect(await problemsOf(text, registry)).toEqual(problems)
  })

  it('refuses for local images what only registries know', async () => {
    for (const key of ['namespace: a', 'registry_name: a', 'latest_version: true', 'start_latest_sync_time: 1'])
      expect(await problemsOf(key)).toEqual(['key_unknown'])
  })
})

describe('the target', () => {
  const { images, ...rest } = goodInputs

  it('is everything that the filters leave', async () => {
    const { target } = await configOf({ ...rest, operate_all: 'TRUE', filters: 'scan_status: unscan' })
    expect(target).toEqual({ kind: 'all', filters: { scan_status: 'unscan' } })
    expect((await configOf({ ...rest, operate_all: 'true' })).target).toEqual({ kind: 'all', filters: {} })
  })

  it.each([
    [{}, ['images: target_missing']],
    [{ operate_all: 'false' }, ['images: target_missing']],
    [{ operate_all: 'true', images }, ['images: target_twice']],
    [{ operate_all: 'maybe' }, ['operate_all: value_boolean']],
    [{ images, filters: 'image_name: a' }, ['filters: filters_without_all']],
    [{ filters: 'image_name: a' }, ['images: target_missing', 'filters: filters_without_all']],
    [{ operate_all: 'true', filters: 'x: y' }, ['filters: key_unknown']],
    [{ operate_all: 'true', filters: 'scan_status: image_oversized' }, ['filters: filter_not_followed']],
    [{ operate_all: 'true', images: 'B' }, ['images: entry_text', 'images: target_twice']],
  ] as [Inputs, string[]][])('is not %j', async (inputs, keys) => {
    expect(await keysOf({ ...rest, ...inputs })).toEqual(keys)
  })

  it('may be filtered by any status when nothing is followed', async () => {
    const inputs = { ...rest, operate_all: 'true', wait: 'false', filters: 'scan_status: image_oversized' }
    expect(await keysOf(inputs)).toEqual([])
  })
})
