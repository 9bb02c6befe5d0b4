import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { escapeMermaid } from '../../../src/report/escape/mermaid.ts'
import { hostileText } from '../hostile-text.ts'

describe('escapeMermaid', () => {
  it.each([
    ['team/app:1.0-rc_1 (中文)', 'team/app:1.0-rc_1 (中文)'],
    ['a"b', 'a#34;b'],
    ['#quot;', '#35;quot#59;'],
    ['%%{init: {}}%%', '#37;#37;#123;init: #123;#125;#125;#37;#37;'],
    ['</script>', '#60;/script#62;'],
    ['```', '#96;#96;#96;'],
    ['abcdef', 'abcd…'],
  ])('%j becomes %j', (text, label) => {
    expect(escapeMermaid(text, text === 'abcdef' ? 5 : 100)).toBe(label)
  })

  it('leaves nothing that could end a label, a line or the diagram', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const label = escapeMermaid(text, 200)
        expect(label.replace(/#\d+;/g, '')).toMatch(/^[^"'#;<>&%{}[\]`\\|\r\n]*$/)
      }),
      { numRuns: 2000 },
    )
  })
})
