import { execFileSync } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from '@jest/globals'
import { root } from '../../runner/action-file.ts'

/** What a runner downloads of this repository for every job that uses it. */
function pack(...options: readonly string[]): Buffer {
  return execFileSync('git', ['archive', '--worktree-attributes', ...options, 'HEAD'], {
    cwd: root,
    maxBuffer: 2 ** 28,
  })
}

function listPacked(): string[] {
  const listed = execFileSync('tar', ['--list'], { input: pack(), encoding: 'utf8' })
  return listed.split('\n').filter((path) => path !== '' && !path.endsWith('/'))
}

describe('the archive that runners download', () => {
  it('has at most 450 KB', () => {
    expect(gzipSync(pack(), { level: 6 }).byteLength).toBeLessThanOrEqual(450_000)
  })

  it('has both actions, their bundles and the licences, and nothing else', () => {
    const packed = listPacked()
    expect(packed.filter((path) => !path.startsWith('dist/'))).toStrictEqual([
      'LICENSE',
      'action.yml',
      'fleet/action.yml',
    ])
    expect(packed).toEqual(expect.arrayContaining(['dist/index.js', 'dist/fleet/index.js', 'dist/licenses.txt']))
  })
})
