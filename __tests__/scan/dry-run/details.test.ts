import { describe, expect, it } from '@jest/globals'
import type { Findings, SeenImage } from '../../../src/domain/image-source.ts'
import { checkDetails, pickRows } from '../../../src/scan/dry-run/details.ts'
import { toSeenImage } from '../../../src/hss/local/seen-image.ts'
import { rowOf } from '../rows.ts'

const rowWith = (more: Parameters<typeof rowOf>[0]): SeenImage =>
  toSeenImage(rowOf({ scanStatus: 'success', latestScanTimeMs: 5, vulNum: 1, rating: 'High', ...more }))

function findingsOf(count: number, more: Partial<Findings> = {}): Findings {
  const ids = Array.from({ length: count }, (_, index) => `CVE-${index}`)
  return {
    complete: true,
    ids: new Set(ids),
    handledIds: new Set(),
    ranks: ids.map(() => 'high' as const),
    unrated: 0,
    unhandled: [],
    handledCount: 0,
    maliciousFiles: null,
    ...more,
  }
}

const resultsOf = (row: SeenImage, findings: Findings) =>
  checkDetails({ kind: 'read', row, findings }).map(({ result }) => result)

describe('what details show', () => {
  it.each([
    ['explain the row', rowWith({}), findingsOf(1), ['seen', 'seen']],
    ['are fewer than counted', rowWith({ vulNum: 2 }), findingsOf(1), ['seen', 'contradicted']],
    ['do not reach the rating', rowWith({}), findingsOf(1, { ranks: ['low'] }), ['seen', 'contradicted']],
    ['do not answer for the id', rowWith({}), findingsOf(0), ['contradicted', 'contradicted']],
    ['have nothing to show', rowWith({ vulNum: 0, rating: 'Security' }), findingsOf(0), ['not_seen', 'seen']],
    ['cannot be compared with a count', rowWith({ vulNum: null }), findingsOf(1), ['seen', 'not_seen']],
    ['came incomplete', rowWith({}), findingsOf(1, { complete: false }), ['seen', 'not_seen']],
  ])('that %s', (_, row, findings, results) => {
    expect(resultsOf(row, findings)).toEqual(results)
  })

  it('says nothing of a word that nobody documented', () => {
    const [, check] = checkDetails({
      kind: 'read',
      row: rowWith({ rating: 'tenant-4711' }),
      findings: findingsOf(1, { ranks: ['low'] }),
    })
    expect(check?.result).toBe('not_seen')
    expect(JSON.stringify(check)).not.toContain('tenant-4711')
  })

  it('shows nothing where nothing was read', () => {
    expect(checkDetails(undefined).map(({ result }) => result)).toEqual(['not_seen', 'not_seen'])
  })
})

describe('the rows to read details of', () => {
  it('have a result; those with few findings first, those with none last', () => {
    const rows = [0, 9, 2, null, 5].map((vulNum) => rowWith({ vulNum }))
    const never = rowWith({ latestScanTimeMs: null })
    const failed = rowWith({ scanStatus: 'failed' })
    expect(pickRows([never, failed, ...rows]).map(({ figures }) => figures.vulNum)).toEqual([2, 5, 9])
    expect(pickRows([never, failed])).toEqual([])
    expect(pickRows(rows.slice(0, 1))).toHaveLength(1)
  })
})
