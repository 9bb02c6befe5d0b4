import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { root } from '../../runner/action-file.ts'

const text = readFileSync(join(root, 'docs/threat-model.md'), 'utf8')
const promises = text.slice(text.indexOf('## What holds'), text.indexOf('## What is left'))
const rows = promises
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (invariant|-+) /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const named = [...new Set(text.match(/__tests__\/[\w./-]+/g))]

describe('the threat model', () => {
  it('promises something', () => {
    expect(rows.length).toBeGreaterThan(20)
  })

  it.each(rows.map(([, invariant = '', tests = '']) => ({ invariant, tests })))(
    'names a test: $invariant',
    ({ tests }) => {
      expect(tests).toMatch(/^(`__tests__\/[\w./-]+\.test\.ts`(, )?)+$/)
    },
  )

  it.each(named)('names a test that is there and tests something: %s', (path) => {
    expect(existsSync(join(root, path))).toBe(true)
    expect(readFileSync(join(root, path), 'utf8')).toMatch(/\bexpect\(/)
  })
})
