import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { nameSession } from '../../src/auth/session-name.ts'

describe('nameSession', () => {
  it.each([
    ['octo-org/octo_repo.js', '42', 'octo-org-octo_repo.js-run-42'],
    ['组织/仓库', '42', 'hss-image-scan-run-42'],
    ['', '', 'hss-image-scan-run-'],
    ['a/b', '4 2;', 'a-b-run-4-2'],
    ['o'.repeat(39) + '/' + 'r'.repeat(100), '12345678901', `${'o'.repeat(39)}-${'r'.repeat(72)}-run-12345678901`],
  ])('names %s, run %s', (repository, runId, name) => {
    expect(nameSession({ repository, runId })).toBe(name)
  })

  it('always has a form that STS accepts, and keeps the run', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 1e15 }), (repository, run) => {
        const name = nameSession({ repository, runId: String(run) })
        expect(name).toMatch(/^[A-Za-z0-9._-]{2,128}$/)
        expect(name.endsWith(`-run-${run}`)).toBe(true)
      }),
    )
  })
})
