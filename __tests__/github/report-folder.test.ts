import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
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
  it('makes one folder of its own for each step', async () => {
    const [first, second] = [createReportFolder(temporary), createReportFolder(temporary)]
    const a = await first.write('a.json', ['1'])
    const b = await first.write('b.json', ['2'])
    const c = await second.write('a.json', ['3'])
    expect(dirname(a)).toBe(dirname(b))
    expect(dirname(a)).not.toBe(dirname(c))
    expect(dirname(dirname(a))).toBe(join(temporary, 'hss-image-scan'))
    expect([a, b, c].map((path) => readFileSync(path, 'utf8'))).toEqual(['1', '2', '3'])
  })

  it('writes all pieces in their order, however many and however large', async () => {
    const pieces = [...Array.from({ length: 3000 }, (_, index) => `${index} ü\n`), 'x'.repeat(1_000_000), '', 'end']
    const path = await createReportFolder(temporary).write('a.json', pieces)
    expect(readFileSync(path, 'utf8')).toBe(pieces.join(''))
  })

  it('writes anew what is there already', async () => {
    const folder = createReportFolder(temporary)
    await folder.write('a.json', ['long'])
    expect(readFileSync(await folder.write('a.json', ['x']), 'utf8')).toBe('x')
  })

  it('writes an empty file from no pieces', async () => {
    expect(statSync(await createReportFolder(temporary).write('a.json', [])).size).toBe(0)
  })

  it('rejects where there can be no folder', async () => {
    writeFileSync(join(temporary, 'file'), '')
    await expect(createReportFolder(join(temporary, 'file')).write('a.json', ['x'])).rejects.toThrow()
  })

  it('lets others have their turn while it writes, and gives a file its name when it is whole', async () => {
    const piece = 'x'.repeat(100_000)
    let turns = 0
    let isWritten = false
    const writing = createReportFolder(temporary)
      .write(
        'a.json',
        Array.from({ length: 100 }, () => piece),
      )
      .finally(() => {
        isWritten = true
      })
    const [folder = ''] = readdirSync(join(temporary, 'hss-image-scan'))
    const names = () => readdirSync(join(temporary, 'hss-image-scan', folder))
    while (!isWritten && turns < 1000) {
      if (turns === 1) expect(names()).toEqual(['a.json.part'])
      turns += 1
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
    }
    await writing
    expect(turns).toBeGreaterThan(20)
    expect(names()).toEqual(['a.json'])
  })
})
