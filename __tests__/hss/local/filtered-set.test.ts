import { describe, expect, it } from '@jest/globals'
import type { Filters } from '../../../src/domain/filters.ts'
import { passesFilters, toListQuery } from '../../../src/hss/local/filtered-set.ts'
import { rowOf } from '../../scan/rows.ts'

describe('toListQuery', () => {
  it.each<[string, Filters, object]>([
    ['nothing', {}, {}],
    ['a plain name', { image_name: 'app' }, { image_name: 'app' }],
    [
      'a name and a version',
      { image_name: 'app', image_version: '1.10' },
      { image_name: 'app', image_version: '1.10' },
    ],
    ['a version alone', { image_version: 'v1' }, {}],
    [
      'a version of every character',
      { image_name: 'app', image_version: 'v1.0-a_b:C' },
      { image_name: 'app', image_version: 'v1.0-a_b:C' },
    ],
    [
      'the longest version',
      { image_name: 'app', image_version: 'v'.repeat(128) },
      { image_name: 'app', image_version: 'v'.repeat(128) },
    ],
    ['a longer version', { image_name: 'app', image_version: 'v'.repeat(129) }, { image_name: 'app' }],
    ['a version with a plus', { image_name: 'app', image_version: 'v1+b' }, { image_name: 'app' }],
    ['a version with a line break at its end', { image_name: 'app', image_version: 'v1\n' }, { image_name: 'app' }],
    ['a name with a slash', { image_name: 'team/backend' }, { image_name: 'backend' }],
    ['a name of nothing but slashes', { image_name: '/', image_version: 'v1' }, {}],
    ['one end of a window', { start_latest_scan_time: 5 }, {}],
    ['the other end', { end_latest_update_time: 5 }, {}],
    [
      'both ends',
      { start_latest_scan_time: 5, end_latest_scan_time: 9 },
      { start_latest_scan_time: 5, end_latest_scan_time: 9 },
    ],
    [
      'the rest',
      { scan_status: 'unscan', local_image_type: 'swr_image', image_size: 7 },
      { scan_status: 'unscan', local_image_type: 'swr_image', image_size: 7 },
    ],
  ])('of %s', (_, filters, query) => {
    expect(toListQuery(filters)).toEqual(query)
  })
})

describe('passesFilters', () => {
  it.each<[string, Filters, object, boolean]>([
    ['no filter', {}, {}, true],
    ['part of the name', { image_name: 'pp' }, {}, true],
    ['the name in another case', { image_name: 'App' }, {}, false],
    ['a row without a name', { image_name: 'app' }, { imageName: null }, false],
    ['the whole path', { image_name: 'team/app' }, { imageName: 'x/team/app' }, true],
    ['another path', { image_name: 'team/app' }, { imageName: 'x/steam/app' }, true],
    ['the version', { image_version: 'v1' }, {}, true],
    ['the beginning of the version', { image_version: 'v1' }, { imageVersion: 'v10' }, false],
    ['since', { start_latest_scan_time: 5 }, { latestScanTimeMs: 5 }, true],
    ['before', { start_latest_scan_time: 5 }, { latestScanTimeMs: 4 }, false],
    ['until', { end_latest_scan_time: 5 }, { latestScanTimeMs: 6 }, false],
    ['never scanned', { end_latest_scan_time: 5 }, { latestScanTimeMs: null }, false],
    ['updated since', { start_latest_update_time: 5 }, { latestUpdateTimeMs: 9 }, true],
  ])('%s', (_, filters, row, passes) => {
    expect(passesFilters(filters, rowOf(row))).toBe(passes)
  })
})
