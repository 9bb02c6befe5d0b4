import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseCalendarDate, parsePointInTime } from '../../src/domain/point-in-time.ts'

const nowMs = Date.UTC(2026, 10, 24, 12)

describe('parsePointInTime', () => {
  it.each([
    ['0', 0],
    ['1767225600000', 1767225600000],
    ['30m', nowMs - 30 * 60_000],
    ['24h', nowMs - 24 * 3_600_000],
    ['7d', nowMs - 7 * 86_400_000],
    ['0d', nowMs],
    ['2026-01-31', Date.UTC(2026, 0, 31)],
    ['2024-02-29', Date.UTC(2024, 1, 29)],
    ['2026-01-31T08:30', Date.UTC(2026, 0, 31, 8, 30)],
    ['2026-01-31 08:30:15', Date.UTC(2026, 0, 31, 8, 30, 15)],
    ['2026-01-31T08:30:15Z', Date.UTC(2026, 0, 31, 8, 30, 15)],
    ['2026-01-31t08:30:15.069z', Date.UTC(2026, 0, 31, 8, 30, 15, 69)],
    ['2026-01-31T08:30:15,5', Date.UTC(2026, 0, 31, 8, 30, 15, 500)],
    ['2026-01-31T08:30:15.123456789Z', Date.UTC(2026, 0, 31, 8, 30, 15, 123)],
    ['2026-01-31T08:30:00+08:00', Date.UTC(2026, 0, 31, 0, 30)],
    ['2026-01-31T08:30:00-0330', Date.UTC(2026, 0, 31, 12, 0)],
    ['2026-01-31T08:30:00+08', Date.UTC(2026, 0, 31, 0, 30)],
  ])('reads %s', (text, atMs) => {
    expect(parsePointInTime(text, nowMs)).toBe(atMs)
  })

  it.each([
    '',
    'now',
    '-1',
    '1.5',
    '1e3',
    '0x10',
    '9007199254740992',
    '24 h',
    '24H',
    '1w',
    '-1h',
    '999999999d',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '1969-12-31',
    '2026-01-31T',
    '2026-01-31T24:00',
    '2026-01-31T08:60',
    '2026-01-31T08:30:60',
    '2026-01-31T08:30+24:00',
    '2026-01-31T08',
    '2026-01-31Z',
    '2026-01-31T08:30:00 Z',
    '31.01.2026',
  ])('refuses %j', (text) => {
    expect(parsePointInTime(text, nowMs)).toBeUndefined()
  })

  it('reads what Date writes', () => {
    const dates = fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, (date) => {
        expect(parsePointInTime(date.toISOString(), nowMs)).toBe(date.getTime())
        expect(parsePointInTime(String(date.getTime()), nowMs)).toBe(date.getTime())
        expect(parsePointInTime(date.toISOString().slice(0, -1), nowMs)).toBe(date.getTime())
      }),
    )
  })

  it('gives a whole number of milliseconds since 1970, or nothing', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[0-9T:Zmhd.+ -]{0,24}$/))
    fc.assert(
      fc.property(texts, fc.double({ min: 0, max: 4e12, noNaN: true }), (text, now) => {
        const atMs = parsePointInTime(text, now)
        if (atMs !== undefined) expect(Number.isSafeInteger(atMs) && atMs >= 0).toBe(true)
      }),
    )
  })
})

describe('parseCalendarDate', () => {
  it('knows every day of the calendar and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const text = [
            String(year).padStart(4, '0'),
            String(month).padStart(2, '0'),
            String(day).padStart(2, '0'),
          ].join('-')
          const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
          const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
          const exists = day >= 1 && day <= (lengths[month - 1] ?? 0)
          expect(parseCalendarDate(text) !== undefined).toBe(exists)
        },
      ),
    )
  })

  it.each(['2026-01-31T00:00', ' 2026-01-31', '2026-01-31\n', '+2026-01-31', '02026-01-31'])('refuses %j', (text) => {
    expect(parseCalendarDate(text)).toBeUndefined()
  })
})
