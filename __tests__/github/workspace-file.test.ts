import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { readWorkspaceFile } from '../../src/github/workspace-file.ts'

let outside: string
let workspace: string

beforeEach(() => {
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'outside-')))
  workspace = join(outside, 'workspace')
  mkdirSync(workspace)
  mkdirSync(join(outside, 'workspace-2'))
})

afterEach(() => rmSync(outside, { recursive: true, force: true }))

const write = (path: string, content: string | Uint8Array) => writeFileSync(join(workspace, path), content)
const limit = 1024 * 1024

describe('readWorkspaceFile', () => {
  it('reads a file, and tells the hash of its bytes', () => {
    write('a.yaml', '- id: ü\n')
    const sha256 = createHash('sha256').update('- id: ü\n').digest('hex')
    expect(readWorkspaceFile(workspace, 'a.yaml')).toEqual({ text: '- id: ü\n', sha256 })
    expect(readWorkspaceFile(workspace, './b/../a.yaml')).toEqual({ text: '- id: ü\n', sha256 })
    expect(readWorkspaceFile(workspace, join(workspace, 'a.yaml'))).toEqual({ text: '- id: ü\n', sha256 })
  })

  it('reads an empty file', () => {
    write('a', '')
    expect(readWorkspaceFile(workspace, 'a')).toMatchObject({ text: '' })
  })

  it.each(['none', 'none/below', 'a/below'])('finds nothing at %s', (path) => {
    write('a', '')
    expect(readWorkspaceFile(workspace, path)).toEqual({ missing: true })
  })

  it('finds nothing where there is no workspace', () => {
    expect(readWorkspaceFile(join(outside, 'none'), 'a')).toEqual({ missing: true })
  })

  it.each([
    ['..', '../secret'],
    ['an absolute path', '/etc/hostname'],
    ['a folder whose name begins alike', '../workspace-2/secret'],
    ['a link out', 'link-out'],
    ['a link to a folder outside', 'folder-out/secret'],
    ['a link to a link out', 'link-link'],
    ['a device', '/dev/null'],
  ])('refuses to leave the workspace by %s', (_, path) => {
    for (const folder of ['', 'workspace-2']) writeFileSync(join(outside, folder, 'secret'), 'secret')
    symlinkSync(join(outside, 'secret'), join(workspace, 'link-out'))
    symlinkSync(join(workspace, 'link-out'), join(workspace, 'link-link'))
    symlinkSync(outside, join(workspace, 'folder-out'))
    expect(readWorkspaceFile(workspace, path)).toEqual({ refused: 'outside_workspace' })
  })

  it('follows a link that stays inside', () => {
    write('a', 'text')
    symlinkSync('a', join(workspace, 'link'))
    expect(readWorkspaceFile(workspace, 'link')).toMatchObject({ text: 'text' })
  })

  describe('with a link to what does not exist', () => {
    const link = (target: string, path: string) => symlinkSync(target, join(workspace, path))

    it.each([
      ['outside', () => link(join(outside, 'none'), 'a')],
      ['outside, by a relative path', () => link('../none', 'a')],
      ['in a folder outside that does not exist', () => link(join(outside, 'none', 'b'), 'a')],
      [
        'at the end of a chain',
        () => {
          link('b', 'a')
          link(join(workspace, 'c'), 'b')
          link(join(outside, 'none'), 'c')
        },
      ],
      [
        'out of a folder that is itself reached by a link',
        () => {
          mkdirSync(join(outside, 'workspace-2', 'deep'))
          link(join(outside, 'workspace-2', 'deep'), 'folder')
          link('folder/../none', 'a')
        },
      ],
    ])('refuses to leave the workspace: %s', (_, prepare) => {
      prepare()
      expect(readWorkspaceFile(workspace, 'a')).toEqual({ refused: 'outside_workspace' })
    })

    it('refuses a path below it that leaves the workspace', () => {
      link(join(outside, 'none'), 'folder')
      link(outside, 'up')
      expect(readWorkspaceFile(workspace, 'folder/a')).toEqual({ refused: 'outside_workspace' })
      expect(readWorkspaceFile(workspace, 'folder/none/a')).toEqual({ refused: 'outside_workspace' })
      expect(readWorkspaceFile(workspace, 'up/none/a')).toEqual({ refused: 'outside_workspace' })
    })

    it('finds nothing where it stays inside, also when the workspace is reached by a link', () => {
      link('none/below', 'a')
      link(join(workspace, 'a'), 'b')
      link('../workspace/none', 'c')
      symlinkSync(workspace, join(outside, 'here'))
      for (const path of ['a', 'b', 'c', 'a/below']) {
        expect(readWorkspaceFile(workspace, path)).toEqual({ missing: true })
        expect(readWorkspaceFile(join(outside, 'here'), path)).toEqual({ missing: true })
      }
    })

    it('finds nothing where it leads into the other folder', () => {
      const options = { otherFolder: join(outside, 'workspace-2') }
      link('../workspace-2/none', 'a')
      expect(readWorkspaceFile(workspace, 'a', options)).toEqual({ missing: true })
      expect(readWorkspaceFile(workspace, 'a')).toEqual({ refused: 'outside_workspace' })
    })

    it('does not follow more links than the system would', () => {
      link(join(outside, 'none'), 'link-0')
      for (let each = 1; each <= 60; each += 1) link(`link-${each - 1}`, `link-${each}`)
      expect(readWorkspaceFile(workspace, 'link-30')).toEqual({ refused: 'outside_workspace' })
      expect(readWorkspaceFile(workspace, 'link-60')).toEqual({ refused: 'unreadable' })
    })

    it('does not follow links without end on the way to a file that does not exist', () => {
      // Each link is short, but every one of them goes through the one before twice.
      mkdirSync(join(workspace, 'folder'))
      link('folder', 'link-0')
      for (let each = 1; each <= 20; each += 1) link(`link-${each - 1}/../link-${each - 1}`, `link-${each}`)
      expect(readWorkspaceFile(workspace, 'link-3/none')).toEqual({ missing: true })
      expect(readWorkspaceFile(workspace, 'link-20/none')).toEqual({ refused: 'unreadable' })
    })
  })

  it('finds the workspace itself through a link', () => {
    write('a', 'text')
    symlinkSync(workspace, join(outside, 'here'))
    expect(readWorkspaceFile(join(outside, 'here'), 'a')).toMatchObject({ text: 'text' })
  })

  it('refuses a folder', () => {
    mkdirSync(join(workspace, 'folder'))
    expect(readWorkspaceFile(workspace, 'folder')).toEqual({ refused: 'not_regular' })
    expect(readWorkspaceFile(workspace, '.')).toEqual({ refused: 'not_regular' })
  })

  it('refuses a pipe, and does not wait for somebody to write into it', () => {
    execFileSync('mkfifo', [join(workspace, 'pipe')])
    expect(readWorkspaceFile(workspace, 'pipe')).toEqual({ refused: 'not_regular' })
  })

  it('reads up to 1 MiB', () => {
    write('a', 'x'.repeat(limit))
    expect(readWorkspaceFile(workspace, 'a')).toMatchObject({ text: 'x'.repeat(limit) })
    write('b', 'x'.repeat(limit + 1))
    expect(readWorkspaceFile(workspace, 'b')).toEqual({ refused: 'too_large' })
  })

  it.each([
    ['half a character', [0xc3]],
    ['Latin 1', [0x66, 0xfc, 0x72]],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00]],
  ])('refuses %s', (_, bytes) => {
    write('a', Uint8Array.from(bytes))
    expect(readWorkspaceFile(workspace, 'a')).toEqual({ refused: 'not_text' })
  })

  it('refuses a link that leads to itself', () => {
    symlinkSync('loop', join(workspace, 'loop'))
    expect(readWorkspaceFile(workspace, 'loop')).toEqual({ refused: 'unreadable' })
  })

  it('refuses what it may not read', () => {
    write('a', 'x')
    chmodSync(join(workspace, 'a'), 0)
    // The superuser may read everything.
    const expected = process.getuid?.() === 0 ? { text: 'x' } : { refused: 'unreadable' }
    expect(readWorkspaceFile(workspace, 'a')).toMatchObject(expected)
  })

  it('refuses a path that no file system takes', () => {
    expect(readWorkspaceFile(workspace, 'a\0b')).toEqual({ refused: 'unreadable' })
  })

  describe('with another folder', () => {
    const read = (path: string) => readWorkspaceFile(workspace, path, { otherFolder: join(outside, 'temp') })

    beforeEach(() => {
      mkdirSync(join(outside, 'temp'))
      writeFileSync(join(outside, 'temp', 'a'), 'text')
      writeFileSync(join(outside, 'secret'), 'secret')
    })

    it('reads what lies there, by an absolute or a relative path', () => {
      expect(read(join(outside, 'temp', 'a'))).toMatchObject({ text: 'text' })
      expect(read('../temp/a')).toMatchObject({ text: 'text' })
      write('b', 'other')
      expect(read('b')).toMatchObject({ text: 'other' })
    })

    it('follows links from one to the other, and no further', () => {
      symlinkSync(join(outside, 'temp', 'a'), join(workspace, 'in'))
      symlinkSync(join(outside, 'secret'), join(outside, 'temp', 'out'))
      expect(read('in')).toMatchObject({ text: 'text' })
      expect(read('../temp/out')).toEqual({ refused: 'outside_workspace' })
      expect(read('../secret')).toEqual({ refused: 'outside_workspace' })
      expect(readWorkspaceFile(workspace, '../temp/a')).toEqual({ refused: 'outside_workspace' })
    })

    it('does without a workspace', () => {
      const options = { otherFolder: join(outside, 'temp') }
      expect(readWorkspaceFile(join(outside, 'none'), join(outside, 'temp', 'a'), options)).toMatchObject({
        text: 'text',
      })
    })

    it('finds nothing in a folder that is not there', () => {
      const options = { otherFolder: join(outside, 'none') }
      expect(readWorkspaceFile(workspace, join(outside, 'none', 'a'), options)).toEqual({ missing: true })
    })
  })

  it('reads as much as it is told to', () => {
    write('a', 'x'.repeat(limit + 1))
    expect(readWorkspaceFile(workspace, 'a', { maxBytes: limit + 1 })).toMatchObject({ text: 'x'.repeat(limit + 1) })
    expect(readWorkspaceFile(workspace, 'a', { maxBytes: limit })).toEqual({ refused: 'too_large' })
  })
})
