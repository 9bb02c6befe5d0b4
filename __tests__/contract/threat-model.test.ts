import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { root } from '../../runner/action-file.ts'
import { readText } from './files.ts'

const english = readText('docs/threat-model.md')
const chinese = readText('docs/threat-model.zh-CN.md')
const named = [...new Set(english.match(/__tests__\/[\w./-]+/g))]

/** The guarantees of the page: each in words, with the tests that check it. */
function listGuarantees(page: string, from: string, to: string): { guarantee: string; tests: string }[] {
  return page
    .slice(page.indexOf(from), page.indexOf(to))
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`__tests__/'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, guarantee = '', tests = '']) => ({ guarantee, tests }))
}

const guarantees = listGuarantees(english, '## Guarantees', '## Remaining risks')

describe('the threat model', () => {
  it('guarantees something', () => {
    expect(guarantees.length).toBeGreaterThan(20)
    const rows = english.slice(english.indexOf('## Guarantees')).match(/^\| (?!Guarantee |-)/gm)
    expect(rows).toHaveLength(guarantees.length)
  })

  it.each(guarantees)('names a test: $guarantee', ({ tests }) => {
    expect(tests).toMatch(/^(`__tests__\/[\w./-]+\.test\.ts`(, )?)+$/)
  })

  it.each(named)('names a test that exists and tests something: %s', (path) => {
    expect(existsSync(join(root, path))).toBe(true)
    expect(readText(path)).toMatch(/\bexpect\(/)
  })

  it('guarantees the same in Chinese', () => {
    const translated = listGuarantees(chinese, '## 保证', '## 剩余风险')
    expect(translated.map(({ tests }) => tests)).toStrictEqual(guarantees.map(({ tests }) => tests))
  })
})
