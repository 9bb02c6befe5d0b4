import { describe, expect, it } from '@jest/globals'
import type { ImageEntry } from '../../src/domain/image-entry.ts'
import { groupBuilds } from '../../src/scan/build-groups.ts'
import { entryOf } from './rows.ts'

const build = (manifestDigest?: string, configDigest?: string): ImageEntry => ({
  kind: 'build',
  text: 'build',
  build: { names: [], manifestDigest, configDigest, isIndex: false },
})

const groupsOf = (...entries: ImageEntry[]): number => new Set(groupBuilds(entries).values()).size

describe('builds', () => {
  it.each([
    ['with nothing in common', [build('sha256:a', 'sha256:b'), build('sha256:c', 'sha256:d')], 2],
    ['with the same manifest', [build('sha256:a'), build('sha256:A', 'sha256:b')], 1],
    ['with the same configuration', [build('sha256:a', 'sha256:b'), build('sha256:c', 'sha256:b')], 1],
    ['that a third one joins', [build('sha256:a'), build('sha256:b'), build('sha256:a', 'sha256:b')], 1],
    ['in a chain', [build('sha256:a', 'sha256:b'), build('sha256:c', 'sha256:d'), build('sha256:d', 'sha256:b')], 1],
  ])('%s', (_, entries, count) => {
    expect(groupsOf(...entries)).toBe(count)
  })

  it('are no other entries', () => {
    expect(groupBuilds([entryOf('app:v1')]).size).toBe(0)
  })
})
