import { describe, expect, it } from '@jest/globals'
import { makeReport, sayAs } from '../../scripts/preview/parts.ts'
import type { Config } from '../../src/config/config.ts'
import type { ImageResult, Outcome } from '../../src/domain/scan-report.ts'
import { writeAttestations } from '../../src/main/attestations.ts'
import type { AttestationObject } from '../../src/report/outputs.ts'
import { findingOf, resultOf, unexplained } from '../domain/results.ts'
import { createMemoryHost } from '../resilience/memory-host.ts'
import { createFakeLog } from '../scan/fake-hss.ts'
import { wordTables } from '../support/words.ts'

const digest = (letter: string) => `sha256:${letter.repeat(64)}`
const asked = (name: string, letter: string, changes: Partial<ImageResult> = {}) =>
  resultOf({ image: `${name}:v1`, subjects: [{ name, digest: digest(letter) }], ...changes })

async function write(
  images: readonly ImageResult[],
  { kind = 'images', outcome = 'passed' }: { kind?: 'images' | 'all'; outcome?: Outcome } = {},
) {
  const { host, record } = createMemoryHost({ with: {} })
  const { log, keys } = createFakeLog()
  const target = kind === 'all' ? { kind, filters: {} } : { kind, entries: [] }
  const attestations: AttestationObject[] = []
  await writeAttestations(
    makeReport(outcome, sayAs('en', { en: outcome, 'zh-CN': '' }), images),
    { target } as unknown as Config,
    { host, log, words: wordTables.en },
    (one) => attestations.push(one),
  )
  return { attestations, files: record.files, logged: keys() }
}

describe('attestations', () => {
  it('are one file for each name and digest', async () => {
    const names = ['web', 'mirror/web']
    const build = resultOf({ subjects: names.map((name) => ({ name, digest: digest('b') })) })
    const { attestations, files } = await write([asked('app', 'a'), build])
    expect(attestations).toEqual(
      [
        ['app', 'a'],
        ['web', 'b'],
        ['mirror/web', 'b'],
      ].map(([name = '', letter = ''], index) => ({
        subject_name: name,
        subject_digest: digest(letter),
        predicate_type: 'https://cosign.sigstore.dev/attestation/vuln/v1',
        predicate_file: `/reports/attestation-${index + 1}.json`,
      })),
    )
    expect(Object.keys(files)).toHaveLength(3)
  })

  it.each<[string, Parameters<typeof write>]>([
    ['with operate_all', [[asked('app', 'a')], { kind: 'all' }]],
    ['in a dry run', [[asked('app', 'a')], { outcome: 'dry_run' }]],
    ['of an image that is not proven', [[asked('app', 'a', { status: 'failed' })]]],
    ['of an image that is not explained', [[asked('app', 'a', { details: unexplained })]]],
    [
      'of a digest that one of several tags leaves open',
      [[asked('app', 'a', { status: 'pending' }), asked('app', 'a')]],
    ],
    ['of what nobody asked for by name', [[resultOf()]]],
  ])('do not exist %s', async (_, [images, options]) => {
    expect(await write(images, options)).toEqual({ attestations: [], files: {}, logged: [] })
  })

  it('of a digest with several tags are one, of the worst', async () => {
    const worst = asked('app', 'a', { findings: [findingOf('high')] })
    const { attestations, files } = await write([worst, asked('app', 'a')], { outcome: 'failed' })
    expect(attestations).toHaveLength(1)
    expect(JSON.parse(files['attestation-1.json'] ?? '').scanner.result).toMatchObject({
      outcome: 'failed',
      severity: 'high',
    })
  })

  it('of an image with far too many findings are left out with a notice, and others are not', async () => {
    const findings = Array.from({ length: 16_000 }, () => findingOf('low', false, 'x'.repeat(1000)))
    const { attestations, logged } = await write([asked('huge', 'a', { findings }), asked('app', 'b')])
    expect(attestations.map(({ subject_name }) => subject_name)).toEqual(['app'])
    expect(logged).toEqual(['attestation_too_large'])
  })

  it('say when the output has no room for all', async () => {
    const images = Array.from({ length: 500 }, (_, index) => asked(`images.example.com/team/app-${index}`, 'a'))
    const { attestations, logged } = await write(images)
    expect(attestations).toHaveLength(500)
    expect(logged).toEqual(['attestations_omitted'])
  })
})
