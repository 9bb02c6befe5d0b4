import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { canonicalName, filterWord, longestPlainRun } from '../../src/domain/image-name.ts'

describe('canonicalName', () => {
  it.each([
    ['nginx', 'docker.io/library/nginx'],
    ['library/nginx', 'docker.io/library/nginx'],
    ['docker.io/nginx', 'docker.io/library/nginx'],
    ['docker.io/library/nginx', 'docker.io/library/nginx'],
    ['index.docker.io/library/nginx', 'docker.io/library/nginx'],
    ['registry-1.docker.io/library/nginx', 'docker.io/library/nginx'],
    ['team/app', 'docker.io/team/app'],
    ['docker.io/team/app', 'docker.io/team/app'],
    ['swr.example.com/library/nginx', 'swr.example.com/library/nginx'],
    ['localhost/nginx', 'localhost/nginx'],
    ['registry:5000/nginx', 'registry:5000/nginx'],
    ['evil-docker.io/library/nginx', 'evil-docker.io/library/nginx'],
    ['docker.io.example.com/nginx', 'docker.io.example.com/nginx'],
  ])('%s is %s', (name, canonical) => {
    expect(canonicalName(name)).toBe(canonical)
    expect(canonicalName(canonical)).toBe(canonical)
  })
})

describe('filterWord', () => {
  it.each([
    ['nginx', 'nginx'],
    ['swr.cn-north-7.myhuaweicloud.com/team/app', 'app'],
    ['team/镜像', undefined],
    ['', undefined],
  ])('of %j is %j', (name, word) => {
    expect(filterWord(name)).toBe(word)
  })

  it('is part of the name, and the same for every spelling of a Docker Hub name', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,8}$/)
    fc.assert(
      fc.property(part, (name) => {
        expect(filterWord(name)).toBe(name)
        expect(filterWord(canonicalName(name))).toBe(filterWord(name))
        expect(filterWord(`index.docker.io/library/${name}`)).toBe(filterWord(name))
      }),
    )
  })
})

describe('longestPlainRun', () => {
  it('is in the text and has nothing but documented characters', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const run = longestPlainRun(text)
        if (run === undefined) expect(text).not.toMatch(/[A-Za-z0-9._-]/)
        else {
          expect(text).toContain(run)
          expect(run).toMatch(/^[A-Za-z0-9._-]+$/)
        }
      }),
    )
  })
})
