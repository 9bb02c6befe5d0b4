import { describe, expect, it } from '@jest/globals'
import { formatDuration, formatIsoTime, formatTime } from '../../src/report/format-time.ts'
import { wordTables } from '../support/words.ts'

describe('moments', () => {
  it.each([
    [0, '1970-01-01T00:00:00.000Z', '1970-01-01 00:00:00'],
    [1772529342123, '2026-03-03T09:15:42.123Z', '2026-03-03 09:15:42'],
    [null, null, null],
    [Number.NaN, null, null],
    [1e20, null, null],
    [Date.UTC(10_000, 0), null, null],
  ])('%p is %p, and %p for people', (epochMs, iso, shown) => {
    expect(formatIsoTime(epochMs)).toBe(iso)
    expect(formatTime(epochMs)).toBe(shown)
  })

  it.each([
    [0, '0 s', '0 秒'],
    [59_400, '59 s', '59 秒'],
    [192_000, '3 min 12 s', '3 分 12 秒'],
    [3_599_600, '1 h 0 min', '1 小时 0 分'],
    [86_400_000, '24 h 0 min', '24 小时 0 分'],
    [-5000, '0 s', '0 秒'],
    [Number.NaN, '0 s', '0 秒'],
  ])('%p ms are %s', (durationMs, english, chinese) => {
    expect(formatDuration(durationMs, wordTables.en)).toBe(english)
    expect(formatDuration(durationMs, wordTables['zh-CN'])).toBe(chinese)
  })
})
