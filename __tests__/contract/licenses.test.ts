import { describe, expect, it } from '@jest/globals'
import { readText } from './files.ts'

const licenses = readText('dist/licenses.txt')
const heads = [...licenses.matchAll(/^(\S+) (\d+\.\d+\.\d\S*)\n(\S+)$/gm)]

describe('the licences of what is bundled', () => {
  it('are listed for every dependency', () => {
    const { dependencies } = JSON.parse(readText('package.json')) as { dependencies: Record<string, string> }
    const listed = heads.map(([, name]) => name)
    for (const name of Object.keys(dependencies)) expect(listed).toContain(name)
  })

  it('are those of the bill of materials', () => {
    const { components } = JSON.parse(readText('dist/sbom.cdx.json')) as {
      components: readonly { name: string; version: string; licenses: readonly { license: { id: string } }[] }[]
    }
    expect(components.map(({ name, version, licenses: [one] }) => [name, version, one?.license.id])).toStrictEqual(
      heads.map(([, name, version, license]) => [name, version, license]),
    )
  })

  it.each(heads.map(([, name = '', , license = '']) => [name, license]))(
    'ask for no more than their text: %s',
    (_, license) => {
      expect(['MIT', 'ISC', 'Apache-2.0', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause']).toContain(license)
    },
  )
})
