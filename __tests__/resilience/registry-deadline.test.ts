import { expect, it } from '@jest/globals'
import { declareRegistryImage, sample, sampleAccess } from '../../emulator/index.ts'
import { runVirtually } from './virtual-run.ts'
import { makeInputs } from './world.ts'

const digestOf = (index: number) => `sha256:${String(index).padStart(64, '0')}`

it.each([
  ['early', 1, '15'],
  ['two minutes before the deadline', 28, '15'],
  ['half a minute before the deadline', 29.5, '15'],
  ['between two looks that are far apart', 28, '120'],
  ['between two looks of which the next would be too late', 10, '600'],
])(
  'an image in a registry that finishes %s has its results, whatever another one does',
  async (_, minute, pollIntervalSeconds) => {
    const images = [{ scanMs: 60_000 }, { scanMs: minute * 60_000 }, { neverFinishes: true }].map((scan, index) =>
      declareRegistryImage(`shop/app${index}:v1`, { image_digest: digestOf(index), image_id: `id-${index}`, scan }),
    )
    const run = await runVirtually({
      world: { ...sampleAccess, registries: [{ registry_name: 'swr', images }] },
      with: (emulator) => ({
        ...makeInputs(emulator, 'keys'),
        source: 'registry',
        poll_interval_seconds: pollIntervalSeconds,
        timeout_minutes: '30',
        images: images
          .map(
            ({ image_name }, index) => `swr.${sample.region}.myhuaweicloud.com/shop/${image_name}@${digestOf(index)}`,
          )
          .join('\n'),
      }),
    })
    expect(run.outputs).toMatchObject({ outcome: 'timed_out', vulnerability_count: '0' })
    expect(JSON.parse(run.outputs['attestations'] ?? '')).toHaveLength(2)
    expect(run.emulator.calls('listRegistryImages').length).toBeLessThan(100)
  },
)
