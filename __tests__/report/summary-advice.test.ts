import { describe, expect, it } from '@jest/globals'
import {
  makeFinding,
  makeImage,
  makeReport,
  makeUnproven,
  makeVulnerability,
  policyOf,
  sayAs,
} from '../../scripts/preview/parts.ts'
import { message } from '../../src/base/words/index.ts'
import type { ScanReport } from '../../src/domain/scan-report.ts'
import * as found from '../../src/report/found.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { wordTables } from '../support/words.ts'

const failed = sayAs('en', { en: 'failed: something.', 'zh-CN': '' })
const passed = sayAs('en', { en: 'passed: all.', 'zh-CN': '' })
const unexplained = { explained: false, why: message('details_unread') } as const

/** The lines of the box at the head, without its marks. */
function boxOf(report: ScanReport): string[] {
  return renderSummary(report, wordTables.en, { policy: policyOf(report), found })
    .split('\n')
    .filter((line) => line.startsWith('> '))
    .map((line) => line.slice(2))
}

describe('the first thing to fix', () => {
  const openssl = makeVulnerability('HCE-1', 'Critical', {
    cvss: 9.8,
    title: 'openssl: overflow',
    solution: 'Update openssl to 3.0.12-7.',
  })
  const software = [{ name: 'openssl-libs', version: '3.0.12-5', path: '/usr/lib64/libssl.so.3' }]
  const finding = { ...makeFinding(openssl), software }

  it('is which package to update to what', () => {
    expect(boxOf(makeReport('failed', failed, [makeImage('api:1', [finding]), makeImage('web:1', [finding])]))).toEqual(
      [
        '[!CAUTION]',
        '**failed: something.**',
        '**Fix first**: HCE-1 (Critical, CVSS 9.8): openssl: overflow',
        '- Package: `openssl-libs 3.0.12-5` (`/usr/lib64/libssl.so.3`)',
        '- Solution from HSS: Update openssl to 3.0.12-7.',
        '- Image: `api:1`, `web:1`',
        expect.stringMatching(/^What to do next: /),
      ],
    )
  })

  it.each([
    [
      'was not asked for software and gives no solution',
      null,
      '',
      ['Package: HSS was not asked', 'HSS does not say which version'],
    ],
    ['names neither', [], ' ', ['Package: HSS names none', 'HSS does not say which version']],
    ['names no software', [], 'Update x.', ['Package: HSS names none', 'Solution from HSS: Update x.']],
    ['was not asked for software', null, 'Update x.', ['Solution from HSS: Update x.']],
  ])('says so when HSS %s', (_, known, solution, expected) => {
    const told = { ...makeFinding({ ...openssl, solution }), software: known }
    const lines = boxOf(makeReport('failed', failed, [makeImage('api:1', [told])])).filter((line) =>
      line.startsWith('- '),
    )
    expect(lines).toHaveLength(expected.length + 1)
    for (const [index, text] of expected.entries()) expect(lines[index]).toContain(text)
  })

  it('is a finding that the policy counts and nobody accepted, a new one before others', () => {
    const findings = [
      makeFinding(makeVulnerability('HCE-0', 'Critical'), { reason: 'fine', expires: null }),
      { ...makeFinding(makeVulnerability('HCE-2', 'High', { cvss: 9 })), isNew: false },
      { ...makeFinding(makeVulnerability('HCE-3', 'High', { cvss: 7 })), isNew: true },
    ]
    expect(boxOf(makeReport('failed', failed, [makeImage('api:1', findings)])).join('\n')).toContain(
      '**Fix first**: HCE-3 (High, CVSS 7, new)',
    )
  })

  it.each([
    [
      'a malicious file by its path',
      { maliciousFileNum: 1, maliciousFiles: [{ name: 'x', path: '/tmp/x', description: '' }] },
      'Remove the malicious file `/tmp/x` from `api:1`.',
    ],
    [
      'malicious files without names',
      { maliciousFileNum: 2 },
      'HSS counts 2 malicious files in `api:1` and does not name',
    ],
    ['unsafe settings', { unsafeSettingNum: 1 }, 'HSS counts 1 unsafe setting in `api:1`.'],
    ['a rating alone', { rating: 'High', details: unexplained }, 'HSS rates `api:1` High but lists no finding'],
  ])('can be %s', (_, changes, expected) => {
    const policy = 'high>0, malicious_file>0, unsafe_setting>0'
    const box = boxOf(makeReport('failed', failed, [makeImage('api:1', [], changes)], { policy })).join('\n')
    expect(box).toContain(`**Fix first**: ${expected}`)
  })

  it('comes behind what to do about an error', () => {
    const images = [makeUnproven('web:1', 'unknown_image', null), makeImage('api:1', [finding])]
    const box = boxOf(makeReport('error', sayAs('en', { en: 'error: x', 'zh-CN': '' }), images)).join('\n')
    expect(box).toMatch(/What to do next: [^\n]*\n\*\*Worst finding so far\*\*: HCE-1/)
  })

  it('is absent from a green run', () => {
    const box = boxOf(makeReport('passed', passed, [makeImage('api:1', [finding])], { policy: 'never' })).join('\n')
    expect(box).not.toMatch(/Fix first|Worst finding/)
  })
})

describe('what to do next', () => {
  const clean = makeImage('api:1', [])
  const doubtful = { details: { explained: true, remark: message('details_uncounted') } } as const

  it('is nothing only when nothing is in doubt', () => {
    expect(boxOf(makeReport('passed', passed, [clean])).at(-1)).toMatch(/^What to do next: Nothing\. /)
  })

  it.each([
    ['a note', [clean], { notes: [message('note_tag_digests', { names: 'a' })] }],
    ['an image that is not scanned', [clean, makeUnproven('web:1', 'unscannable', null)], {}],
    ['an image whose findings do not explain its row', [makeImage('api:1', [], { details: unexplained })], {}],
    ['a remark', [makeImage('api:1', [], doubtful)], {}],
  ])('is to read on where there is %s', (_, images, changes) => {
    const next = boxOf(makeReport('passed', passed, images, changes)).at(-1)
    expect(next).toMatch(/^What to do next: Read “/)
    expect(next).not.toMatch(/nothing/i)
  })

  it('names the findings that the policy allows', () => {
    const allowed = makeImage('api:1', [makeFinding(makeVulnerability('CVE-1', 'Low'))])
    expect(boxOf(makeReport('passed', passed, [allowed])).at(-1)).toContain(
      '1 finding that the policy allows is listed below',
    )
  })
})
