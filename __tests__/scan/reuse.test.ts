import { describe, expect, it } from '@jest/globals'
import type { ImageRow } from '../../src/hss/local/image-row.ts'
import { findReusable } from '../../src/scan/reuse.ts'
import { seenOf } from './rows.ts'

const success = (latestScanTimeMs: number | null, more: Partial<ImageRow> = {}): Partial<ImageRow> => ({
  scanStatus: 'success',
  latestScanTimeMs,
  ...more,
})
const failed = (latestScanTimeMs: number | null): Partial<ImageRow> => ({ scanStatus: 'failed', latestScanTimeMs })

describe('a result that counts without a new scan', () => {
  it.each<[string, Partial<ImageRow>[], number | null, number | undefined]>([
    ['a success within the span', [success(950)], 1000, 950],
    ['at its very end', [success(900)], 1000, 900],
    ['beyond it', [success(899)], 1000, undefined],
    ['of this moment', [success(1000)], 1000, 1000],
    ['from the future', [success(1001)], 1000, undefined],
    ['when the service does not say what time it is', [success(950)], null, undefined],
    ['without a time', [success(null)], 1000, undefined],
    ['the newest of two', [success(920), success(950, { hostName: 'b' })], 1000, 950],
    ['an older failure elsewhere', [failed(940), success(950)], 1000, 950],
    ['a newer failure elsewhere', [failed(960), success(950)], 1000, undefined],
    ['a failure of the same moment', [failed(950), success(950)], 1000, undefined],
    ['a failure of an unknown time', [failed(null), success(950)], 1000, undefined],
    [
      'a newer result of a row that is scanned again',
      [{ scanStatus: 'scanning', latestScanTimeMs: 960 }, success(950)],
      1000,
      undefined,
    ],
    ['a row that was never scanned', [{ scanStatus: 'unscan' }, success(950)], 1000, 950],
    ['of a row that cannot be scanned', [success(950, { nonScanReason: 'no' })], 1000, undefined],
    ['nothing', [], 1000, undefined],
  ])('%s', (_, rows, nowMs, found) => {
    expect(findReusable(rows.map(seenOf), nowMs, 100)?.finishedAtMs).toBe(found)
  })
})
