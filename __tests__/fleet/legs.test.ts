import { describe, expect, it } from '@jest/globals'
import { listLegs } from '../../fleet/legs.ts'

describe('the scans of a fleet', () => {
  it('are every combination, each once', () => {
    const legs = listLegs('[["a","b","a"],["",  "p"],["all_granted_eps"]]', 'f')
    expect(legs.map(({ folder }) => folder)).toStrictEqual([
      'f.a.-.all_granted_eps',
      'f.a.p.all_granted_eps',
      'f.b.-.all_granted_eps',
      'f.b.p.all_granted_eps',
    ])
  })

  it.each([
    ['no JSON', 'a, b'],
    ['no list', '{}'],
    ['two lists', '[["a"],["p"]]'],
    ['no region', '[[],[""],[""]]'],
    ['no project', '[["a"],[],[""]]'],
    ['a number', '[[1],[""],[""]]'],
    ['a text for a list', '["a",[""],[""]]'],
    ['more than a matrix may have', JSON.stringify([Array.from({ length: 257 }, (_, at) => `r${at}`), [''], ['']])],
  ])('are refused when there is %s', (_, json) => {
    expect(() => listLegs(json, 'f')).toThrow()
  })
})
