import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { measureDist, measureFootprint } from '../../bench/footprint.ts'

const KiB = 1024

describe('what the bundle costs', () => {
  it('has at most 1.7 MiB of JavaScript in all', () => {
    expect(measureDist()).toBeLessThanOrEqual(1.7 * KiB * KiB)
  })

  // 300 KiB before the summary said what to update, baselines, builds and failures had their sentences, and registries their inputs.
  it('loads at most two files and 330 KiB to hand a request over, and sends that alone', async () => {
    const { files, bytes, builtinCount, calls } = await measureFootprint({ wait: 'false' })
    expect(files).toHaveLength(2)
    expect(bytes).toBeLessThanOrEqual(330 * KiB)
    // An empty script has about 75 and this run about 180: a fetch or the toolkit's client would add dozens.
    expect(builtinCount).toBeLessThanOrEqual(195)
    expect(calls).toBe(1)
  })

  // 400 KiB before results were confirmed, reused and compared, and the summary said what to update. A run that hands over, or has
  // nothing wrong with its inputs, loads none of what only others need.
  it('proves one image in nine calls, and loads neither undici nor YAML nor Octokit for it', async () => {
    const { bytes, calls } = await measureFootprint({})
    expect(calls).toBe(9)
    expect(bytes).toBeLessThanOrEqual(490 * KiB)
  })

  it('loads what only a dry run needs for dry runs alone', async () => {
    const readAll = (files: readonly string[]) =>
      files.map((file) => readFileSync(join(import.meta.dirname, '../../dist', file), 'utf8')).join('')
    const isForDryRuns = (text: string) =>
      ['check_field_seen', 'summary_dry_run_rows', 'page_size'].map((word) => text.includes(word))
    const [dry, other] = [await measureFootprint({ dry_run: 'true' }), await measureFootprint({})]
    expect(isForDryRuns(readAll(dry.files))).toEqual([true, true, true])
    expect(isForDryRuns(readAll(other.files))).toEqual([false, false, false])
    expect(dry.bytes).toBeLessThanOrEqual(other.bytes + 16 * KiB)
  })
})
