import { describe, expect, it } from '@jest/globals'
import type { RowFigures } from '../../src/domain/evidence.ts'
import type { SeenImage } from '../../src/domain/image-source.ts'
import { takeWorst } from '../../src/scan/worst-figures.ts'

const clean: RowFigures = { rating: 'Security', vulNum: 0, maliciousFileNum: 0, unsafeSettingNum: 0 }

function rowOf(figures: Partial<RowFigures>): SeenImage {
  return { figures: { ...clean, ...figures } } as SeenImage
}

describe('takeWorst', () => {
  it.each<[string, Partial<RowFigures>[], Partial<RowFigures>]>([
    ['a malicious file on the second host', [{}, { maliciousFileNum: 3 }], { maliciousFileNum: 3 }],
    ['a worse rating', [{ rating: 'Low' }, { rating: 'high' }, { rating: 'Medium' }], { rating: 'high' }],
    ['the worst of each', [{ vulNum: 5 }, { unsafeSettingNum: 2 }], { vulNum: 5, unsafeSettingNum: 2 }],
    ['what only one says', [{ vulNum: null }, { vulNum: 4 }], { vulNum: 4 }],
    ['a documented rating before a word that nobody documented', [{ rating: 'Odd' }, {}], { rating: 'Security' }],
  ])('shows %s', (_, rows, figures) => {
    expect(takeWorst(rows.map(rowOf))?.figures).toEqual({ ...clean, ...figures })
  })

  it('is the first row itself where all agree, and nothing of none', () => {
    const rows = [rowOf({}), rowOf({})]
    expect(takeWorst(rows)).toBe(rows[0])
    expect(takeWorst([])).toBeUndefined()
  })
})
