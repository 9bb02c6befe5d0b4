import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { ActionError, CancelledError, DeadlineError } from '../../src/base/errors.ts'
import { message, say, type Words } from '../../src/base/words/index.ts'
import { buildErrorVerdict, buildSubmittedVerdict } from '../../src/domain/unjudged-verdict.ts'
import { imageStatuses, outcomes, type ImageResult } from '../../src/domain/scan-report.ts'
import { reachVerdict, type VerdictFacts } from '../../src/domain/verdict.ts'
import { wordTables } from '../support/words.ts'
import { explained, findingsOf, resultOf, unexplained, vulnerabilityOf } from './results.ts'

const fault = new ActionError('service', message('verdict_no_images'))
const deadline = new DeadlineError('user', message('verdict_no_images'))
const cancelled = new CancelledError('user', message('cancelled'))

const clean = resultOf()
const reused = resultOf({ reused: true })
const bad = resultOf({ findings: findingsOf({ high: 1 }) })
const unread = resultOf({ details: unexplained, rating: null })
const of = (status: ImageResult['status']) => resultOf({ status })

const verdict = (images: readonly ImageResult[], changes: Partial<VerdictFacts> = {}) =>
  reachVerdict({
    images,
    scansAll: false,
    policy: { terms: [{ kind: 'high', onlyNew: false, moreThan: 0 }], isDefault: false },
    hasBaseline: false,
    hasIgnoreRule: () => false,
    interruption: null,
    ...changes,
  })

const table: readonly (readonly [string, readonly ImageResult[], Partial<VerdictFacts>, string])[] = [
  ['all proven and clean', [clean, clean], {}, 'passed'],
  ['a term holds', [clean, bad], {}, 'failed'],
  ['a term holds, but nothing may fail the run', [bad], { policy: { terms: [], isDefault: false } }, 'passed'],
  ['nothing at all', [], {}, 'error'],
  ['nothing in a fleet', [], { scansAll: true }, 'error'],
  ['undecided', [clean, unread], {}, 'error'],
  ['undecided, but another image holds the term', [unread, bad], {}, 'failed'],
  ['one failed', [clean, of('failed')], {}, 'error'],
  ['one unknown', [clean, of('unknown_image')], {}, 'error'],
  ['one error', [clean, of('error')], {}, 'error'],
  ['one only handed over', [clean, of('submitted')], {}, 'error'],
  ['one pending', [clean, of('pending')], {}, 'timed_out'],
  ['one pending after the deadline', [clean, of('pending')], { interruption: deadline }, 'timed_out'],
  ['one pending, and a term holds', [bad, of('pending')], {}, 'timed_out'],
  ['one pending, and a term undecided', [unread, of('pending')], {}, 'error'],
  ['one pending, one failed', [of('failed'), of('pending')], {}, 'error'],
  ['one unscannable', [clean, of('unscannable')], {}, 'error'],
  ['one unscannable in a fleet', [clean, of('unscannable')], { scansAll: true }, 'passed'],
  ['one unscannable in a fleet that fails', [bad, of('unscannable')], { scansAll: true }, 'failed'],
  ['none else in a fleet', [of('unscannable')], { scansAll: true }, 'error'],
  ['one gone in a fleet', [clean, of('error'), of('unscannable')], { scansAll: true }, 'error'],
  ['all proven when the deadline came', [clean], { interruption: deadline }, 'passed'],
  ['nothing known when the deadline came', [], { interruption: deadline }, 'error'],
  ['a service error over proven images', [clean], { interruption: fault }, 'error'],
  ['cancelled over proven images', [clean], { interruption: cancelled }, 'cancelled'],
]

describe('reachVerdict', () => {
  it.each(table)('%s', (_, images, facts, outcome) => {
    expect(verdict(images, facts).outcome).toBe(outcome)
  })

  it.each([
    ['malicious_file' as const, 'uncounted', 'counters_absent'],
    ['high' as const, 'unread', 'details_incomplete'],
  ])('names the image that leaves %s open, and why', (kind, image, why) => {
    const images = [
      resultOf({ image: 'unread', details: unexplained, rating: null }),
      resultOf({ image: 'uncounted', maliciousFileNum: null }),
    ]
    const { reason } = verdict(images, { policy: { terms: [{ kind, onlyNew: false, moreThan: 0 }], isDefault: false } })
    expect(reason.values).toMatchObject({ image, why: { key: why } })
  })

  it('passes only when every image is proven and nothing stopped the run', () => {
    const image = fc
      .record({
        status: fc.constantFrom(...imageStatuses, 'success' as const, 'success' as const),
        details: fc.constantFrom(explained, explained, unexplained),
        rating: fc.constantFrom('Security', 'High', null),
        read: fc.record({ high: fc.constantFrom(0, 0, 1), low: fc.nat({ max: 1 }) }),
      })
      .map(({ read, ...more }) => resultOf({ ...more, findings: findingsOf(read) }))
    fc.assert(
      fc.property(
        fc.array(image, { maxLength: 4 }),
        fc.boolean(),
        fc.constantFrom(null, fault, deadline, cancelled),
        (images, scansAll, interruption) => {
          const { outcome } = verdict(images, { scansAll, interruption })
          if (outcome !== 'passed') return
          const asked = scansAll ? images.filter(({ status }) => status !== 'unscannable') : images
          expect(asked.length).toBeGreaterThan(0)
          expect([null, deadline]).toContain(interruption)
          for (const { status, findings, details, rating } of asked) {
            expect(status).toBe('success')
            expect(findings.some(({ vulnerability }) => vulnerability.rank === 'high')).toBe(false)
            expect(details.explained || rating === 'Security').toBe(true)
          }
        },
      ),
      { numRuns: 1000 },
    )
  })

  const languages = Object.entries(wordTables) as [string, Words][]
  it.each(languages)('says the outcome by its word in one sentence: %s', (_, words) => {
    for (const [, images, facts] of table) {
      const { outcome, reason } = verdict(images, facts)
      const text = say(words, reason)
      expect(text.startsWith(outcome)).toBe(true)
      expect(text).not.toMatch(/[{}]|undefined|Infinity|\[object/)
      for (const other of outcomes) if (other !== outcome) expect(text.startsWith(other)).toBe(false)
    }
  })
})

describe('what is said of a verdict', () => {
  it.each([
    [[clean, clean], 'passed: 2 images scanned, no', '已扫描 2 个镜像，未触发'],
    [
      [reused, clean],
      'passed: 1 image scanned, 1 recent result reused (`reuse_within`), no',
      '已扫描 1 个镜像，复用 1 个',
    ],
    [
      [reused, reused],
      'passed: 0 images scanned, 2 recent results reused (`reuse_within`), no',
      '已扫描 0 个镜像，复用 2 个',
    ],
  ])('counts no reused result as a scan (%#)', (images, english, chinese) => {
    const { reason } = verdict(images)
    expect(say(wordTables.en, reason)).toContain(english)
    expect(say(wordTables['zh-CN'], reason)).toContain(chinese)
  })

  it('calls no reused result scanned when a condition is met', () => {
    const { reason } = verdict([reused, bad])
    expect(say(wordTables.en, reason)).toContain('in 2 images')
    expect(say(wordTables['zh-CN'], reason)).toMatch(/^failed：在 2 个镜像中，/)
    expect(say(wordTables['zh-CN'], reason)).not.toContain('已扫描')
  })

  const refused = { explained: false, why: message('details_refused', { problem: 'HSS said no.' }) } as const
  const policyOf = (kind: 'critical' | 'high' | 'malicious_file') => ({
    policy: { terms: [{ kind, onlyNew: false, moreThan: 0 } as const], isDefault: false },
  })

  it('names the missing permission when refused details leave a condition open', () => {
    const { reason, advice } = verdict(
      [resultOf({ details: refused, rating: 'High', vulNum: 1 })],
      policyOf('critical'),
    )
    expect(say(wordTables.en, reason)).toMatch(/HSS said no\..*hss:vuls:list/)
    expect(advice?.key).toBe('advice_permission')
  })

  it('names no permission when HSS gave all it has', () => {
    const { reason, advice } = verdict([resultOf({ details: unexplained, rating: null })], policyOf('critical'))
    expect(say(wordTables.en, reason)).not.toContain('hss:vuls:list')
    expect(advice?.key).toBe('advice_undecided')
  })

  it.each([
    ['findings', [bad], 'high', 'advice_failed'],
    ['a rating alone', [resultOf({ details: unexplained, rating: 'High', vulNum: 1 })], 'high', 'advice_failed_unread'],
    [
      'a rating, because details were refused',
      [resultOf({ details: refused, rating: 'High' })],
      'high',
      'advice_failed_unread',
    ],
    ['malicious files', [resultOf({ maliciousFileNum: 1 })], 'malicious_file', 'advice_failed_counters'],
  ] as const)('points at what there is to see when the run failed for %s', (_, images, kind, key) => {
    expect(verdict(images, policyOf(kind))).toMatchObject({ outcome: 'failed', advice: { key } })
  })

  it.each([
    ['local', 'advice_unknown_image'],
    ['registry', 'advice_unknown_registry_image'],
  ] as const)('says where to look for an unknown image of the source %s', (source, key) => {
    expect(verdict([resultOf({ source, status: 'unknown_image' })]).advice?.key).toBe(key)
  })

  it('says that the severity is not certain when an explained image leaves a condition open', () => {
    const unsure = { ...findingsOf({ high: 1 })[0]!, vulnerability: vulnerabilityOf({ mayBeCritical: true }) }
    const { reason } = verdict([resultOf({ findings: [unsure] })], policyOf('critical'))
    expect(reason.values['why']).toEqual(message('severity_unsure'))
  })

  it('says that findings are new where the condition counts only those', () => {
    const policy = { terms: [{ kind: 'high', onlyNew: true, moreThan: 0 } as const], isDefault: false }
    const images = [resultOf({ findings: findingsOf({ high: 1 }).map((finding) => ({ ...finding, isNew: true })) })]
    expect(say(wordTables.en, verdict(images, { policy, hasBaseline: true }).reason)).toMatch(
      /1 new finding .*`new:high` allows 0/,
    )
  })
})

describe('plain verdicts', () => {
  it('tells an error by what it says of itself', () => {
    const advice = message('advice_no_images')
    expect(buildErrorVerdict(new ActionError('us', message('cancelled'), advice))).toMatchObject({
      outcome: 'error',
      advice,
    })
    expect(buildErrorVerdict(fault).advice).toBeNull()
    expect(buildErrorVerdict(cancelled).outcome).toBe('cancelled')
    expect(buildErrorVerdict(deadline).outcome).toBe('error')
  })

  it('tells how many images were handed over, where that is known', () => {
    expect(buildSubmittedVerdict(3).reason).toEqual(message('verdict_submitted', { count: 3 }))
    expect(buildSubmittedVerdict(null).reason).toEqual(message('verdict_submitted_all'))
    expect(buildSubmittedVerdict(null).outcome).toBe('submitted')
  })
})
