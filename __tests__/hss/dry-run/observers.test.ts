import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { say } from '../../../src/base/words/index.ts'
import {
  countRule,
  digestRule,
  ratingRule,
  timeRule,
  type FieldRule,
  type Sight,
} from '../../../src/hss/dry-run/field-rule.ts'
import { createPageObserver } from '../../../src/hss/dry-run/page-observer.ts'
import { createRowObserver } from '../../../src/hss/dry-run/row-observer.ts'
import { createSyncObserver } from '../../../src/hss/dry-run/sync-observer.ts'
import { readImageRow } from '../../../src/hss/local/image-row.ts'
import { wordTables } from '../../support/words.ts'

const place = { method: 'GET', url: 'hss', where: '' }
const rules = [
  digestRule('image_digest'),
  timeRule('latest_scan_time'),
  ratingRule('severity_level'),
  countRule('vul_num'),
  countRule('malicious_file_num'),
]

describe('what a value is', () => {
  const hex = 'a'.repeat(64)
  const nowMs = Date.UTC(2026, 10, 24)
  const cases: readonly (readonly [FieldRule, unknown, Sight])[] = [
    ...rules.flatMap((rule) => [undefined, null, ''].map((value) => [rule, value, 'absent'] as const)),
    ...rules.flatMap((rule) => [true, [], {}].map((value) => [rule, value, 'other_type'] as const)),
    [digestRule('d'), `sha256:${hex}`, 'fits'],
    [digestRule('d'), hex, 'other_word'],
    [digestRule('d'), 12, 'other_type'],
    [ratingRule('r'), 'Security', 'fits'],
    [ratingRule('r'), 'High', 'fits'],
    [ratingRule('r'), 'high', 'other_word'],
    [ratingRule('r'), 'Critical', 'other_word'],
    [ratingRule('r'), 3, 'other_type'],
    [countRule('c'), 0, 'fits'],
    [countRule('c'), 7, 'fits'],
    [countRule('c'), '7', 'other_type'],
    [countRule('c'), -1, 'other_type'],
    [countRule('c'), 0.5, 'other_type'],
    [timeRule('t'), 0, 'absent'],
    [timeRule('t'), nowMs, 'fits'],
    [timeRule('t'), nowMs / 1000, 'other_unit'],
    [timeRule('t'), nowMs * 1000, 'other_unit'],
    [timeRule('t'), '2026-11-24T00:00:00Z', 'other_type'],
  ]
  it.each(cases.map(([rule, value, sight]) => [rule.field, value, sight, rule] as const))(
    '%s: %p is %s',
    (_, value, sight, rule) => {
      expect(rule.judge(value)).toBe(sight)
    },
  )
})

describe('rows', () => {
  it('can be decoded whatever is in the observed fields, and keep all that can be', () => {
    const value = fc.oneof(fc.anything(), fc.integer(), fc.string(), fc.constantFrom('High', '12', null))
    fc.assert(
      fc.property(fc.record(Object.fromEntries(rules.map(({ field }) => [field, value]))), (fields) => {
        const observer = createRowObserver(rules)
        const row = observer.observe({ ...fields, image_name: 'web' })
        expect(readImageRow(row, place).imageName).toBe('web')
        for (const { check, result } of observer.listChecks()) {
          const isAbsent = fields[check] === undefined || fields[check] === null || fields[check] === ''
          if (isAbsent) expect(result).toBe('not_seen')
        }
      }),
    )
    const fine = { image_name: 'web', vul_num: 3, severity_level: 'odd' }
    expect(createRowObserver(rules).observe(fine)).toEqual(fine)
  })

  it('tell seen, absent and contradicted apart', () => {
    const observer = createRowObserver([countRule('vul_num')])
    const result = () => observer.listChecks()[0]?.result
    expect(result()).toBe('not_seen')
    observer.observe({})
    expect(result()).toBe('not_seen')
    observer.observe({ vul_num: 3 })
    expect(result()).toBe('seen')
    observer.observe({ vul_num: {} })
    expect(result()).toBe('contradicted')
    const [check] = observer.listChecks()
    expect(say(wordTables.en, check!.detail)).toBe(
      '`vul_num` in 3 rows: 1 as documented, 1 of another type, 0 in another unit, 0 with another word.',
    )
  })

  it('that are not rows are left to the decoder', () => {
    expect(createRowObserver(rules).observe(7)).toBe(7)
  })
})

describe('pages', () => {
  const resultsOf = (...pages: readonly (readonly [number, number, unknown])[]) => {
    const observer = createPageObserver()
    for (const [offset, rows, total] of pages) observer.observe(offset, rows, total)
    return observer.listChecks().map(({ result }) => result)
  }

  it.each([
    ['nothing', [], ['not_seen', 'not_seen']],
    ['a short list', [[0, 3, 3]], ['not_seen', 'seen']],
    [
      'a long list',
      [
        [0, 200, 250],
        [200, 50, 250],
      ],
      ['seen', 'seen'],
    ],
    ['pages of another length', [[0, 100, 250]], ['contradicted', 'seen']],
    ['more rows than asked for', [[0, 250, 250]], ['contradicted', 'seen']],
    ['no total', [[0, 3, undefined]], ['not_seen', 'not_seen']],
    ['a total of another type', [[0, 3, '3']], ['not_seen', 'contradicted']],
  ] as const)('show %s', (_, pages, results) => {
    expect(resultsOf(...pages)).toEqual(results)
  })

  it('lose only a total that cannot be decoded', () => {
    const observer = createPageObserver()
    expect([3, '3', null, 'many', { a: 1 }].map((total) => observer.observe(0, 3, total))).toEqual([
      3,
      '3',
      null,
      undefined,
      undefined,
    ])
  })
})

describe('two looks at times of synchronization', () => {
  const firstMs = Date.UTC(2026, 10, 23)
  const row = (id: number, image_digest: string, latest_sync_time: unknown) => ({
    registry_id: 'r1',
    id,
    image_digest,
    latest_sync_time,
  })
  const resultOf = (...rows: readonly ReturnType<typeof row>[]) => {
    const observer = createSyncObserver()
    for (const one of rows) observer.observe(one)
    return observer.listChecks()[0]?.result
  }

  it.each([
    ['nothing', [], 'not_seen'],
    ['no time', [row(1, 'a', undefined)], 'not_seen'],
    ['one look', [row(1, 'a', firstMs)], 'not_seen'],
    ['no synchronization', [row(1, 'a', firstMs), row(1, 'a', firstMs)], 'not_seen'],
    ['a newer time of an unchanged row', [row(1, 'a', firstMs), row(1, 'a', firstMs + 1)], 'seen'],
    ['a newer time of a changed row alone', [row(1, 'a', firstMs), row(1, 'b', firstMs + 1)], 'not_seen'],
    [
      'an unchanged row that was left out',
      [row(1, 'a', firstMs), row(2, 'c', firstMs), row(1, 'b', firstMs + 1), row(2, 'c', firstMs)],
      'contradicted',
    ],
    ['seconds', [row(1, 'a', firstMs / 1000)], 'contradicted'],
    ['a text', [row(1, 'a', '2026-11-23')], 'contradicted'],
  ] as const)('show %s', (_, rows, result) => {
    expect(resultOf(...rows)).toBe(result)
  })
})
