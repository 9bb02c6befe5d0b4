import { describe, expect, it } from '@jest/globals'
import { declareRegistryImage, type RegistryDeclaration } from '../../emulator/index.ts'
import { billOf, countCalls, digestA, digestB, host, oldSuccess, scanWeb, web } from '../support/registry-scenario.ts'

const harbor = (name: string, more: { readonly discoverAfterLooks?: number } = {}): RegistryDeclaration => ({
  registry_name: name,
  registry_type: 'Harbor',
  registry_addr: `https://${name}.example`,
  images: [declareRegistryImage('shop/web:v1', { image_digest: digestA, ...more })],
})
const object = JSON.stringify({ namespace: 'shop', image_name: 'web', image_version: 'v1', image_digest: digestA })
const other = JSON.stringify({ namespace: 'shop', image_name: 'web', image_digest: digestB })
const swr: RegistryDeclaration = { registry_name: 'swr', images: [web('v2', { image_digest: digestB })] }

describe('a reference that several registries have', () => {
  it.concurrent('is an error of its own that names them, and the others are scanned', async () => {
    const registries = [harbor('one'), harbor('two'), swr]
    const run = await scanWeb('', [], { images: `[${object}, ${other}]` }, {}, { world: { registries } })
    expect(run.outputs).toMatchObject({ outcome: 'error', image_count: '2' })
    expect(run.outputs['reason']).toMatch(/several registries: one, two\. Set `registry`/)
    expect(run.report.images.map(({ status }: any) => status).toSorted()).toEqual(['error', 'success'])
    expect(billOf(run)).toEqual(['swr shop/web:v2'])
  })

  it.concurrent('is one as well when the second shows after the post', async () => {
    const registries = [harbor('one'), harbor('two', { discoverAfterLooks: 2 })]
    const run = await scanWeb('', [], { images: `[${object}]` }, {}, { world: { registries } })
    expect(run.outputs).toMatchObject({ outcome: 'error', image_count: '1' })
    expect(run.report.images).toMatchObject([{ status: 'error' }])
    expect(run.outputs['reason']).toContain('several registries: one, two')
    expect(billOf(run).length).toBeLessThanOrEqual(1)
  })

  it.concurrent('is chosen by the input `registry`', async () => {
    const registries = [harbor('one'), harbor('two')]
    const inputs = { images: `[${object}]`, registry: 'two' }
    const run = await scanWeb('', [], inputs, {}, { world: { registries } })
    expect(run.outputs['outcome']).toBe('passed')
    expect(billOf(run)).toEqual(['two shop/web:v1'])
  })

  it.concurrent('is posted nowhere, and nothing with it, where nobody waits', async () => {
    const registries = [harbor('one'), harbor('two'), swr]
    const inputs = { images: `[${object}, ${other}]`, wait: 'false' }
    const run = await scanWeb('', [], inputs, {}, { world: { registries } })
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain('several registries: one, two')
    expect(run.report.images.map(({ status }: any) => status).toSorted()).toEqual(['error', 'not_posted'])
    expect(countCalls(run, 'scanRegistryImages')).toBe(0)
  })

  it.concurrent('fails a dry run that says so', async () => {
    const registries = [harbor('one'), harbor('two')]
    const inputs = { images: `[${object}]`, dry_run: 'true' }
    const run = await scanWeb('', [], inputs, {}, { world: { registries } })
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain('several registries: one, two')
  })
})

describe('an input `registry` that names none', () => {
  it.concurrent.each([':v1', `:v1@${digestA}`])(
    'is the reason why %s is not found; nothing is synchronized',
    async (asked) => {
      const run = await scanWeb(asked, [web('v1', oldSuccess)], {
        registry: 'nowhere',
        discovery_timeout_minutes: '0.02',
      })
      expect(run.outputs['outcome']).toBe('error')
      expect(run.outputs['reason']).toMatch(/not in the registry that `registry` .* names: it is in swr/)
      expect(run.log).toMatch(/^::warning::.*no registry named nowhere/m)
      expect(countCalls(run, 'syncImages')).toBe(0)
      expect(billOf(run)).toEqual([])
    },
  )
})

describe('a synchronization that is throttled for an hour', () => {
  it.concurrent('holds up neither looks nor what needs none', async () => {
    const images = [web('v1', oldSuccess), web('v2', { image_digest: digestB })]
    const faults = [{ call: 'syncImages', fault: { kind: 'throttle', retryAfter: 3600 } }] as const
    const run = await scanWeb(`:v1 :v2@${digestB}`, images, {}, {}, { faults })
    expect(run.outputs['outcome']).toBe('error')
    expect(run.log).toMatch(/^::warning::.*synchronize/m)
    expect(run.report.images).toMatchObject([{ image: `${host}/shop/web:v1`, status: 'error' }, { status: 'success' }])
    expect(countCalls(run, 'syncImages')).toBe(1)
    expect(billOf(run)).toEqual(['swr shop/web:v2'])
  })

  it.concurrent('is asked for again when that takes seconds only', async () => {
    const faults = [{ call: 'syncImages', fault: { kind: 'throttle', retryAfter: 1 } }] as const
    const run = await scanWeb(':v1', [web('v1', oldSuccess)], {}, {}, { faults })
    expect(run.outputs['outcome']).toBe('passed')
    expect(countCalls(run, 'syncImages')).toBe(2)
  })
})

describe('a multi-architecture image that HSS can scan', () => {
  it.concurrent('is judged, and its digest, which is that of an index, is never attested', async () => {
    const run = await scanWeb(
      `:v1@${digestA}`,
      [web('v1', { is_multiple_arch: true, scannable: true })],
      {},
      {},
      {
        world: { behaviour: { unscannablePost: 'scan' } },
      },
    )
    expect(run.outputs).toMatchObject({ outcome: 'passed', attestations: '[]' })
  })
})
