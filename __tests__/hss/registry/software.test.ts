import { describe, expect, it } from '@jest/globals'
import type { RegistryImageDeclaration } from '../../../emulator/index.ts'
import { readSoftware } from '../../../src/scan/software.ts'
import { never } from '../../scan/fake-hss.ts'
import { playRegistryScan } from './play.ts'
import { pinned, swr, web } from './worlds.ts'

async function scanAndRead(image: RegistryImageDeclaration, found: readonly string[]) {
  const played = await playRegistryScan({
    world: {
      registries: [swr([image])],
      vulnerabilities: found.map((vul_id) => ({
        vul_id,
        image_type: 'registry',
        severity_level: 'High',
        images: ['web-1'],
        software: [{ app_name: 'openssl', version: '3.0.1' }],
      })),
    },
    images: [pinned],
  })
  expect(played.images[0]).toMatchObject({ status: 'success', details: { explained: true } })
  const { source, clock, emulator } = played
  return { ...(await readSoftware(played.images, { source, clock }, never)), emulator }
}

describe('images in registries', () => {
  it('are asked for the software of their findings', async () => {
    const { images, notes, emulator } = await scanAndRead(web(), ['A'])
    expect(images[0]?.findings[0]?.software).toEqual([{ name: 'openssl', version: '3.0.1', path: '' }])
    expect(notes).toEqual([])
    expect(emulator.calls('listAffectedApps')[0]?.query).toMatchObject({ image_type: 'registry' })
  })

  it.each([
    ['none', [], ['software_none']],
    ['some', ['bash'], []],
  ])('are a warning when they are clean and HSS knows %s of their software', async (_, apps, keys) => {
    const { notes } = await scanAndRead(web({ apps }), [])
    expect(notes.map(({ text }) => text.key)).toEqual(keys)
  })
})
