import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { breakLinks, escapeLogLine } from '../../../src/report/escape/log.ts'
import { hostileText } from '../hostile-text.ts'

/** The commands that the runner finds in what a step prints, read as leniently as any version of it does. */
function findCommands(printed: string): string[] {
  return printed
    .replace(/%0[ad]/gi, '\n')
    .split(/[\r\n\u0085\u2028\u2029]/)
    .flatMap((line) => [/^\s*::/, /##\[/, /::\s*[\w-]+[^:]*::/].filter((form) => form.test(line)).map(() => line))
}

describe('escapeLogLine', () => {
  it.each([
    [
      'a.example.com/team/app:1.0@sha256:0a: CVE-2026-1 - done',
      'a.example.com/team/app:1.0@sha256:0a: CVE-2026-1 - done',
    ],
    ['::error::x', ': :error::x'],
    ['a::error::x', 'a: :error::x'],
    ['std::string', 'std::string'],
    ['Archive::Tar', 'Archive::Tar'],
    [' ::: x', ': : : x'],
    ['a\r\n::b', 'a : :b'],
    [':\u200B:x', ':�:x'],
    ['##[error]x ###[y', '# #[error]x ## #[y'],
    ['x%0Ay%0dz%25', 'x% 0Ay% 0dz% 25'],
    ['100% sure', '100% sure'],
    ['\u001B[31mred\u0000', '�[31mred�'],
    ['中文：镜像', '中文：镜像'],
  ])('%j becomes %j', (text, line) => {
    expect(escapeLogLine(text)).toBe(line)
  })

  it('leaves nothing that a runner or a terminal would act on', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = escapeLogLine(text)
        expect(findCommands(line)).toEqual([])
        expect(line).not.toMatch(/^::|##\[|%0[ad]|[\p{Cc}\p{Cf}\p{Cs}]/iu)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps ordinary words as they are', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9]([./:-]?[A-Za-z0-9]){0,20}$/)
    fc.assert(fc.property(word, (text) => expect(escapeLogLine(text)).toBe(text)))
  })

  it('is at most a few thousand characters long', () => {
    expect(escapeLogLine('x '.repeat(100_000)).length).toBeLessThan(4100)
  })
})

describe('breakLinks', () => {
  it('leaves no URL', () => {
    expect(breakLinks('see https://evil.example, ftp://x and a:b')).toBe('see https: //evil.example, ftp: //x and a:b')
  })
})
