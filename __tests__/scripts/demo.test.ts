import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { root } from '../../runner/action-file.ts'
import { isOnTheWay, showLog } from '../../scripts/demo/shown-log.ts'
import { runNpmScript, type FinishedScript } from './npm-script.ts'

const folder = join(root, 'preview', 'demo')

describe('npm run demo', () => {
  let demo: FinishedScript

  beforeAll(async () => {
    demo = await runNpmScript('demo')
  }, 120_000)

  it('ends with exit code 0 and no warning', () => {
    expect(demo).toMatchObject({ exitCode: 0, errorText: '' })
  })

  it('shows the proven scan first, then the red one, the registry and the hand-over', () => {
    const outcomes = demo.lines.flatMap(
      (line) => /^ {2}\d\. .*`outcome`: (\w+); exit code: (\d)/.exec(line)?.slice(1) ?? [],
    )
    expect(outcomes).toStrictEqual(['passed', '0', 'failed', '1', 'failed', '1', 'submitted', '0'])
    expect(demo.lines).toContain("The emulator's bill: 1 successful scan (swr-cn-north-7 shop/frontend/web:1.4.0).")
  })

  it('fits two screens, and prints no JSON, no secret and no whole digest', () => {
    expect(demo.lines.length).toBeLessThanOrEqual(60)
    for (const line of demo.lines) {
      expect(line.length).toBeLessThanOrEqual(320)
      expect(line).not.toMatch(/[[{]"|SKEXAMPLE|[0-9a-f]{64}|^::/)
    }
  })

  it('says where the files are, and leaves nothing elsewhere', () => {
    expect(demo.leftovers).toStrictEqual([])
    expect(demo.lines.slice(-2).join(' ')).toContain('preview/demo/')
    expect(readdirSync(folder).toSorted()).toStrictEqual(['1-passed', '2-failed', '3-registry', '4-submitted'])
    const named =
      demo.lines
        .slice(-2)
        .join(' ')
        .match(/\w+\.\w+(?=[ ,:.])/g) ?? []
    expect(named.length).toBeGreaterThan(5)
    for (const name of named) expect([name, existsSync(join(folder, '1-passed', name))]).toStrictEqual([name, true])
  })

  it('keeps outputs that lead to the kept files', () => {
    const outputs = readFileSync(join(folder, '2-failed', 'outputs.txt'), 'utf8')
    const [, path = ''] = /^report_file=(.+)$/m.exec(outputs) ?? []
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ outcome: 'failed' })
  })
})

describe('the log that the demo shows', () => {
  it('is as GitHub shows it', () => {
    const log =
      '::add-mask::hidden\n::group::Signing in\nkey hidden\n::endgroup::\n::error title=a%3A b::50%25%0Amore\n\n'
    expect(showLog(log)).toStrictEqual(['▾ Signing in', 'key ***', 'Error: 50%', 'more'])
  })

  it.each([
    ['1 of 2 images done, 0 not listed yet (waited 1 s).', true],
    ['Asked HSS to scan 1 image.', false],
    ['Error: failed: 1 of 2 images done', false],
  ])('tells the way from the result: %s', (line, expected) => {
    expect(isOnTheWay(line)).toBe(expected)
  })
})
