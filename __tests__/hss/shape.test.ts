import { describe, expect, it } from '@jest/globals'
import { readAffectedImage } from '../../src/hss/local/affected-image.ts'
import { readImageRow } from '../../src/hss/local/image-row.ts'
import { readCount, readLooseText, readNumber, readRequiredText, readText, type Place } from '../../src/hss/shape.ts'
import { readVulnerability } from '../../src/hss/vulnerability-row.ts'

const place: Place = { method: 'GET', url: 'hss.example.com/list', where: 'data_list[3]' }

describe('readCount', () => {
  it.each([
    [0, 0],
    [7, 7],
    ['12', 12],
    [1_700_000_000_000, 1_700_000_000_000],
    ['1700000000000', 1_700_000_000_000],
    [undefined, null],
    [null, null],
    ['', null],
  ])('reads %j as %j', (value, count) => {
    expect(readCount(value, place)).toBe(count)
  })

  it.each([
    -1,
    1.5,
    Number.NaN,
    Infinity,
    2 ** 53,
    '-1',
    '1.5',
    '1e3',
    ' 1',
    'many',
    true,
    [],
    {},
    '99999999999999999',
  ])('refuses %j', (value) => {
    expect(() => readCount(value, place)).toThrow('data_list[3] should be a whole number from 0')
  })
})

describe('readText', () => {
  it.each([
    ['x', 'x'],
    ['', null],
    [undefined, null],
    [null, null],
    [0, '0'],
    [7, '7'],
  ])('reads %j as %j', (value, text) => {
    expect(readText(value, place)).toBe(text)
  })

  it.each([true, [], {}])('refuses %j', (value) => {
    expect(() => readText(value, place)).toThrow('should be text')
  })

  it.each([undefined, null, ''])('refuses %j where there must be some', (value) => {
    expect(() => readRequiredText(value, place)).toThrow('should be text that is not empty')
  })
})

describe('lenient readers', () => {
  it('return null for what they cannot read', () => {
    expect([readNumber('x'), readNumber(''), readNumber(' '), readNumber({}), readNumber(Infinity)]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
    expect([readNumber('7.5'), readNumber(7)]).toEqual([7.5, 7])
    expect([readLooseText(7), readLooseText({}), readLooseText('x')]).toEqual(['', '', 'x'])
  })
})

describe('readImageRow', () => {
  it('treats absent, null and empty fields as unknown, never as 0', () => {
    const nothing = readImageRow({}, place)
    for (const value of [null, '']) {
      const names = [
        'image_name',
        'image_digest',
        'image_id',
        'scan_status',
        'vul_num',
        'malicious_file_num',
        'severity_level',
        'non_scan_reason',
        'latest_scan_time',
      ]
      expect(readImageRow(Object.fromEntries(names.map((name) => [name, value])), place)).toEqual(nothing)
    }
    expect(nothing).toMatchObject({
      imageDigest: null,
      scanStatus: '',
      latestScanTimeMs: null,
      vulNum: null,
      maliciousFileNum: null,
      unsafeSettingNum: null,
      rating: null,
      nonScanReason: '',
    })
  })

  it('treats a scan time of 0 as never', () => {
    expect(readImageRow({ latest_scan_time: 0 }, place).latestScanTimeMs).toBeNull()
    expect(readImageRow({ latest_scan_time: '0' }, place).latestScanTimeMs).toBeNull()
  })

  it('keeps a counted 0', () => {
    expect(readImageRow({ vul_num: 0 }, place).problem).toBeNull()
    expect(readImageRow({ vul_num: 0, malicious_file_num: 0 }, place)).toMatchObject({ vulNum: 0, maliciousFileNum: 0 })
  })

  it.each([
    ['scan_status', ['success']],
    ['scan_status', true],
    ['latest_scan_time', '2026-01-15'],
    ['latest_scan_time', -1],
    ['image_digest', {}],
    ['vul_num', 'many'],
    ['malicious_file_num', 1.5],
    ['severity_level', {}],
    ['non_scan_reason', ['x']],
  ])('tells what is wrong with %s %j, on which a verdict rests', (name, value) => {
    expect(readImageRow({ [name]: value }, place).problem?.message).toContain(`data_list[3].${name}`)
  })

  it.each(['image_name', 'image_version'])('refuses an odd %s: nothing says whose row it is', (name) => {
    expect(() => readImageRow({ [name]: {} }, place)).toThrow(`data_list[3].${name}`)
  })

  it.each(['image_size', 'latest_update_time', 'local_image_type', 'scan_failed_desc'])(
    'bears anything as %s',
    (name) => {
      expect(() => readImageRow({ [name]: { odd: [] } }, place)).not.toThrow()
    },
  )

  it.each([null, [], 'row', 7])('refuses %j in the place of a row', (value) => {
    expect(() => readImageRow(value, place)).toThrow('data_list[3] should be an object')
  })
})

describe('readVulnerability', () => {
  it('reads what the catalogue says', () => {
    const row = {
      vul_id: 'HCE-1',
      severity_level: 'Critical',
      cve_list: [{ cve_id: 'CVE-1', cvss: 9 }, { cve_id: 'CVE-1' }, 'CVE-2'],
      max_cvss_score: '9.8',
      vul_name: 'a',
    }
    expect(readVulnerability(row, place)).toMatchObject({
      id: 'HCE-1',
      severity: 'critical',
      rank: 'critical',
      cves: ['CVE-1', 'CVE-2'],
      hasAllCves: true,
      cvss: 9.8,
      title: 'a',
      url: '',
    })
  })

  it.each([
    ['Negligible', 'critical'],
    [undefined, 'critical'],
    ['', 'critical'],
    ['HIGH', 'high'],
    ['medium', 'medium'],
    ['Low', 'low'],
  ])('counts the severity %j as %s', (word, rank) => {
    expect(readVulnerability({ vul_id: 'x', severity_level: word }, place).rank).toBe(rank)
  })

  it.each([
    ['none', undefined, true],
    ['an empty list', [], true],
    ['one without an id', [{ cve_id: 'CVE-1' }, { cvss: 5 }], false],
    ['one that is none', [{ cve_id: 'CVE-1' }, 7], false],
    ['something that is no list', { cve_id: 'CVE-1' }, false],
    ['far too many', Array.from({ length: 10_001 }, (_, index) => `CVE-${index}`), false],
  ])('says whether all CVEs could be read: %s', (_, cve_list, hasAllCves) => {
    expect(readVulnerability({ vul_id: 'x', severity_level: 'Low', cve_list }, place).hasAllCves).toBe(hasAllCves)
  })

  it.each([{}, { vul_id: '' }, { vul_id: 'x', severity_level: {} }])('refuses %j', (row) => {
    expect(() => readVulnerability(row, place)).toThrow('data_list[3].')
  })
})

describe('readAffectedImage', () => {
  it('needs both ids', () => {
    expect(readAffectedImage({ image_id: 'i', vul_id: 'v' }, place)).toEqual({ imageId: 'i', vulnerabilityId: 'v' })
    expect(() => readAffectedImage({ image_id: 'i' }, place)).toThrow('vul_id')
    expect(() => readAffectedImage({ vul_id: 'v' }, place)).toThrow('image_id')
  })
})
