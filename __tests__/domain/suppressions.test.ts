import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createSuppressions } from '../../src/domain/suppressions.ts'
import type { IgnoreEntry } from '../../src/domain/ignore-list.ts'
import { vulnerabilityOf } from './results.ts'

const now = Date.UTC(2026, 0, 15, 8, 30)

const entry = (id: string, changes: Partial<IgnoreEntry> = {}): IgnoreEntry => ({
  id,
  reason: `about ${id}`,
  expires: null,
  images: [],
  ...changes,
})

const open = (entries: readonly IgnoreEntry[], nowMs = now) =>
  createSuppressions({ path: 'x', sha256: '0', entries, byDefault: false }, nowMs)

const accepts = (entries: readonly IgnoreEntry[], id: string, cves: readonly string[], name: string | null = 'app') =>
  open(entries).accept(vulnerabilityOf({ id, cves }), name) !== null

describe('accept', () => {
  it.each([
    ['its own id', ['HCE-1'], 'HCE-1', ['CVE-2023-1', 'CVE-2023-2'], true],
    ['its own id in another case', ['hce-1'], 'HCE-1', [], true],
    ['its only CVE', ['CVE-2023-1'], 'HCE-1', ['CVE-2023-1'], true],
    ['its only CVE in another case', ['cve-2023-1'], 'HCE-1', ['CVE-2023-1'], true],
    ['every CVE', ['CVE-2023-1', 'CVE-2023-2'], 'HCE-1', ['CVE-2023-1', 'CVE-2023-2'], true],
    ['one of two CVEs', ['CVE-2023-1'], 'HCE-1', ['CVE-2023-1', 'CVE-2023-2'], false],
    ['the beginning of its id', ['CVE-2023-1'], 'CVE-2023-1234', ['CVE-2023-1234'], false],
    ['the end of its id', ['2023-1234'], 'CVE-2023-1234', ['CVE-2023-1234'], false],
    ['more than its id', ['CVE-2023-12345'], 'CVE-2023-1234', ['CVE-2023-1234'], false],
    ['a star, which ids do not know', ['*'], 'HCE-1', ['CVE-2023-1'], false],
    ['something else, and it has no CVE', ['CVE-2023-1'], 'HCE-1', [], false],
    ['nothing at all', [], 'HCE-1', [], false],
  ])('listed is %s', (_, listed, id, cves, expected) => {
    expect(
      accepts(
        listed.map((one) => entry(one)),
        id,
        cves,
      ),
    ).toBe(expected)
  })

  it('needs every CVE for the same image', () => {
    const entries = [entry('CVE-1', { images: ['app'] }), entry('CVE-2', { images: ['other'] })]
    expect(accepts(entries, 'HCE-1', ['CVE-1', 'CVE-2'], 'app')).toBe(false)
    expect(accepts([...entries, entry('CVE-2', { images: ['a*'] })], 'HCE-1', ['CVE-1', 'CVE-2'], 'app')).toBe(true)
  })

  it('accepts by CVEs only when all of them could be read', () => {
    const suppressions = open([entry('CVE-1')])
    expect(suppressions.accept(vulnerabilityOf({ id: 'HCE-1', cves: ['CVE-1'], hasAllCves: false }), 'app')).toBeNull()
    expect(suppressions.accept(vulnerabilityOf({ id: 'CVE-1', cves: [], hasAllCves: false }), 'app')).not.toBeNull()
  })

  it.each([
    ['app', 'app', true],
    ['app', 'application', false],
    ['*', 'swr.example.com/team/app', true],
    ['*/app', 'swr.example.com/team/app', true],
    ['swr.example.com/*', 'swr.example.com/team/app', true],
    ['swr.example.com/*', 'evil.example.com/swr.example.com/app', false],
    ['nginx', 'docker.io/library/nginx', true],
    ['docker.io/library/nginx', 'nginx', true],
    ['app:v1', 'app', false],
    ['APP', 'app', false],
  ])('the glob %s on the image %s: %s', (glob, name, expected) => {
    expect(accepts([entry('HCE-1', { images: [glob] })], 'HCE-1', [], name)).toBe(expected)
  })

  it('accepts nothing by globs in an image without a name', () => {
    expect(accepts([entry('HCE-1', { images: ['*'] })], 'HCE-1', [], null)).toBe(false)
    expect(accepts([entry('HCE-1')], 'HCE-1', [], null)).toBe(true)
  })

  it('counts to the end of the day that it expires on, UTC', () => {
    const entries = [entry('HCE-1', { expires: '2026-01-15' })]
    const at = (nowMs: number) => {
      const suppressions = open(entries, nowMs)
      return [suppressions.accept(vulnerabilityOf({ id: 'HCE-1' }), 'app') !== null, suppressions.expired.length]
    }
    expect(at(Date.UTC(2026, 0, 15, 23, 59, 59, 999))).toEqual([true, 0])
    expect(at(Date.UTC(2026, 0, 16))).toEqual([false, 1])
    expect(at(Date.UTC(2025, 11, 31))).toEqual([true, 0])
  })

  it('tells the reasons, and the day that comes first', () => {
    const entries = [
      entry('CVE-1', { reason: 'one', expires: '2026-03-01' }),
      entry('CVE-2', { reason: 'two', expires: '2026-02-01' }),
      entry('CVE-3', { reason: 'one' }),
    ]
    const cves = ['CVE-1', 'CVE-2', 'CVE-3']
    expect(open(entries).accept(vulnerabilityOf({ id: 'HCE-1', cves }), 'app')).toEqual({
      reason: 'one; two',
      expires: '2026-02-01',
    })
  })

  it('remembers which entries were of no use', () => {
    const entries = [entry('HCE-1'), entry('CVE-9'), entry('CVE-1', { expires: '2020-01-01' })]
    const suppressions = open(entries)
    expect(suppressions.listUnused().map(({ id }) => id)).toEqual(['HCE-1', 'CVE-9'])
    suppressions.accept(vulnerabilityOf({ id: 'HCE-1' }), 'app')
    expect(suppressions.listUnused().map(({ id }) => id)).toEqual(['CVE-9'])
    expect(suppressions.expired.map(({ id }) => id)).toEqual(['CVE-1'])
  })

  it('accepts nothing without a file', () => {
    const suppressions = createSuppressions(undefined, now)
    expect(suppressions.accept(vulnerabilityOf(), 'app')).toBeNull()
    expect([...suppressions.expired, ...suppressions.listUnused()]).toEqual([])
  })

  it('never accepts what is listed neither by its own id nor by all of its CVEs', () => {
    const id = fc.constantFrom('CVE-1', 'CVE-2', 'CVE-12', 'HCE-1', 'cve-1')
    fc.assert(
      fc.property(fc.array(id), id, fc.uniqueArray(id, { maxLength: 3 }), (listed, own, cves) => {
        const known = new Set(listed.map((one) => one.toLowerCase()))
        const has = (one: string) => known.has(one.toLowerCase())
        expect(
          accepts(
            listed.map((one) => entry(one)),
            own,
            cves,
          ),
        ).toBe(has(own) || (cves.length > 0 && cves.every(has)))
      }),
    )
  })
})

describe('hasRule', () => {
  it.each([
    ['no rule', [], 'app', false],
    ['a rule for all images', [entry('CVE-1')], 'app', true],
    ['a rule for all images, and no name', [entry('CVE-1')], null, true],
    ['a rule that has expired', [entry('CVE-1', { expires: '2026-01-14' })], 'app', false],
    ['a rule on its last day', [entry('CVE-1', { expires: '2026-01-15' })], 'app', true],
    ['a rule for its name', [entry('CVE-1', { images: ['team/*'] })], 'team/app', true],
    ['a rule for the long form of its name', [entry('CVE-1', { images: ['docker.io/library/app'] })], 'app', true],
    ['a rule for others', [entry('CVE-1', { images: ['team/*'] })], 'app', false],
    ['a rule for names, and no name', [entry('CVE-1', { images: ['*'] })], null, false],
  ])('%s', (_, entries, name, expected) => {
    const suppressions = open(entries)
    expect(suppressions.hasRule(name)).toBe(expected)
    expect(suppressions.hasRule(name)).toBe(expected)
  })
})
