import { expect } from '@jest/globals'
import type { Emulator } from '../../emulator/index.ts'
import type { Leftovers } from './honesty.ts'
import { askedImages } from './registry-world.ts'
import type { Truth } from './world.ts'

/** Answers after which it is certain that nothing was accepted, so that the same may be asked once more. */
const certainlyNotTaken = [401, 429]

/** However a run ended: no post asks for everything, and what one that may have been taken asks for is asked for never again. */
export function expectHonestPosts(emulator: Emulator): void {
  expect(emulator.calls('batchScan')).toEqual([])
  for (const { body } of emulator.calls('syncImages')) expect(JSON.parse(body).sync_all_registries).toBe(false)
  const maybeTaken = emulator.calls('scanRegistryImages').flatMap(({ body, status }) => {
    const { is_all, image_info } = JSON.parse(body)
    expect(is_all).toBe(false)
    return certainlyNotTaken.includes(status ?? 0) ? [] : image_info.map(nameContent)
  })
  expect(maybeTaken).toEqual([...new Set(maybeTaken)])
}

function nameContent({ registry_id, namespace, image_name, image_digest }: any): string {
  return `${registry_id} ${namespace}/${image_name}@${image_digest}`
}

/** The same, and nothing is billed but these images, each once. */
function expectHonestBill(emulator: Emulator, images: readonly string[]): void {
  expectHonestPosts(emulator)
  const asked = emulator.state.registries.bill.scans.map(({ image }) => image)
  expect(asked).toEqual([...new Set(asked)])
  expect(asked.filter((image) => !images.includes(image))).toEqual([])
}

/** The emulator's own state is the judge: of what a verdict rests on, each was scanned and billed once, and shows what is reported. */
export function expectRegistryProof(
  { outputs, report }: Leftovers,
  emulator: Emulator,
  truth: Truth,
  startedAtMs: number,
): void {
  const asked = Object.values(askedImages).map(({ billedAs }) => billedAs)
  expectHonestBill(emulator, asked)
  const { registries } = emulator.state
  const billed = registries.bill.entries.map(({ image }) => image)
  const proven = report.images.filter(({ status }: any) => status === 'success')
  for (const image of proven) {
    const shown = registries.show({ image_digest: image.image_digest })
    expect(shown).toMatchObject([{ scan_status: 'success', image_version: image.image_version }])
    expect(shown[0]?.latest_scan_time).toBeGreaterThan(startedAtMs)
    expect(Date.parse(image.scanned_at)).toBe(shown[0]?.latest_scan_time)
    const { registry_name, namespace, image_name, image_version } = shown[0] ?? {}
    expect(billed).toContain(`${registry_name} ${namespace}/${image_name}:${image_version}`)
  }
  const { outcome } = outputs
  if (outcome !== 'passed' && outcome !== 'failed') return
  expect(outcome).toBe(truth)
  expect(proven).toHaveLength(report.images.length)
  expect(billed.toSorted()).toEqual(asked.toSorted())
}

/** The same, and what was found is what there is. */
export function expectRegistryTruth(leftovers: Leftovers, emulator: Emulator, truth: Truth, startedAtMs: number): void {
  expectRegistryProof(leftovers, emulator, truth, startedAtMs)
  const { outputs, report } = leftovers
  const hasVerdict = outputs['outcome'] === 'passed' || outputs['outcome'] === 'failed'
  if (!hasVerdict || outputs['vulnerability_count'] === 'unknown') return
  const found = report.images.flatMap(({ vulnerabilities }: any) => vulnerabilities.map(({ id }: any) => id))
  expect(found.sort()).toEqual(['SA-1', 'SA-1', ...(truth === 'failed' ? ['SA-3'] : [])])
}
