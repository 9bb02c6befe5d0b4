import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createReportFolder } from '../../src/github/report-folder.ts'

let temporary: string

beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'reports-'))
})

afterEach(() => rmSync(temporary, { recursive: true, force: true }))

describe('report folder', () => {
  it('makes one folder of its own for each step', () => {
    const [first, second] = [createReportFolder(temporary), createReportFolder(temporary)]
    const [a, b, c] = [first.write('a.json', ['1']), first.write('b.json', ['2']), second.write('a.json', ['3'])]
    expect(dirname(a)).toBe(dirname(b))
    expect(dirname(a)).not.toBe(dirname(c))
    expect(dirname(dirname(a))).toBe(join(temporary, 'hss-image-scan'))
    expect([a, b, c].map((path) => readFileSync(path, 'utf8'))).toEqual(['1', '2', '3'])
  })

  it('writes all pieces in their order, however many and however large', () => {
    const pieces = [...Array.from({ length: 3000 }, (_, index) => `${index} ü\n`), 'x'.repeat(1_000_000), '', 'end']
    const path = createReportFolder(temporary).write('a.json', pieces)
    expect(readFileSync(path, 'utf8')).toBe(pieces.join(''))
  })

  it('writes anew what is there already', () => {
    const folder = createReportFolder(temporary)
    folder.write('a.json', ['long'])
    expect(readFileSync(folder.write('a.json', ['x']), 'utf8')).toBe('x')
  })

  it('writes an empty file from no pieces', () => {
    expect(statSync(createReportFolder(temporary).write('a.json', [])).size).toBe(0)
  })

  it('throws where there can be no folder', () => {
    writeFileSync(join(temporary, 'file'), '')
    expect(() => createReportFolder(join(temporary, 'file')).write('a.json', ['x'])).toThrow()
  })
})
