import { describe, expect, it } from '@jest/globals'
import { measureDist, measureFootprint } from '../../bench/footprint.ts'
import { registryWords } from '../../src/base/words/en/registry.ts'
import { listFiles, readText } from '../contract/files.ts'

const KiB = 1024

describe('what the bundle costs', () => {
  it('has at most 1.7 MiB of JavaScript in all', () => {
    expect(measureDist()).toBeLessThanOrEqual(1.7 * KiB * KiB)
  })

  // 300 KiB before the summary said what to update, baselines, builds and failures had their sentences, and registries their inputs.
  it('loads at most two files and 340 KiB to hand a request over, and sends that alone', async () => {
    const { files, bytes, builtinCount, calls } = await measureFootprint({ wait: 'false' })
    expect(files).toHaveLength(2)
    expect(bytes).toBeLessThanOrEqual(340 * KiB)
    // An empty script has about 75 and this run about 180: a fetch or the toolkit's client would add dozens.
    expect(builtinCount).toBeLessThanOrEqual(195)
    expect(calls).toBe(1)
  })

  // 400 KiB before results were confirmed, reused, compared and attested, and the summary said what to update. A run that hands over, or has
  // nothing wrong with its inputs, loads none of what only others need.
  it('proves one image in nine calls, asks for the software of its two findings in two more, and loads neither undici nor YAML nor Octokit for it', async () => {
    const { bytes, calls } = await measureFootprint({})
    expect(calls).toBe(11)
    expect(bytes).toBeLessThanOrEqual(520 * KiB)
  })

  it('loads what only a dry run needs for dry runs alone', async () => {
    const isForDryRuns = (text: string) =>
      ['check_field_seen', 'summary_dry_run_rows', 'function createLookingClient'].map((word) => text.includes(word))
    const [dry, other] = [await measureFootprint({ dry_run: 'true' }), await measureFootprint({})]
    expect(isForDryRuns(dry.code)).toEqual([true, true, true])
    expect(isForDryRuns(other.code)).toEqual([false, false, false])
    expect(dry.bytes).toBeLessThanOrEqual(other.bytes + 16 * KiB)
  })

  it.each([{ wait: 'false' }, {}])('loads nothing of the registry source for local images: %j', async (inputs) => {
    expect(findRegistryParts((await measureFootprint(inputs)).code)).toStrictEqual([])
  })

  it('loads the registry source for images in registries', async () => {
    const images = 'swr.cn-north-7.myhuaweicloud.com/shop/frontend/web:1.4.0'
    const { code } = await measureFootprint({ source: 'registry', images })
    expect(findRegistryParts(code).length).toBeGreaterThan(20)
  })
})

/** The functions of the registry source that no other file of `src/` has, and its sentences, as far as they are in that code. */
function findRegistryParts(code: string): string[] {
  const namesIn = (files: readonly string[]) =>
    files.flatMap((file) =>
      [...readText(file).matchAll(/^(?:export )?(?:async )?function (\w+)/gm)].map(([, name = '']) => name),
    )
  const [inside, outside] = [true, false].map((isInside) =>
    namesIn(listFiles('src').filter((file) => file.startsWith('src/hss/registry/') === isInside)),
  )
  const functions = (inside ?? []).filter((name) => !outside?.includes(name))
  return [
    ...functions.filter((name) => new RegExp(`function ${name}\\(`).test(code)),
    ...Object.keys(registryWords).filter((key) => new RegExp(`^\\s*${key}: ?['"\`]`, 'm').test(code)),
  ]
}
