import { describe, expect, it, jest } from '@jest/globals'
import { parseImages } from '../../src/config/image-inputs.ts'
import { parseYaml } from '../../src/config/yaml.ts'
import { configOf, goodInputs } from './raw-inputs.ts'

describe('parseYaml', () => {
  it('is loaded only when there is YAML', async () => {
    const load = jest.fn(() => jest.requireActual('js-yaml'))
    jest.doMock('js-yaml', load as () => unknown)
    await configOf({ ...goodInputs, images: '# lines\na:1, b:2' })
    await configOf({ ...goodInputs, images: '[{"image_name": "a"}]' })
    await configOf({ ...goodInputs, images: '', operate_all: 'true', filters: '{"image_name": "a"}' })
    expect(load).not.toHaveBeenCalled()
    await parseImages('- a:1')
    expect(load).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['a: 1.10', { a: '1.10' }],
    ['a: 2026-01-31', { a: '2026-01-31' }],
    ['[yes, 0x10, .inf, "null", null, ~]', ['yes', '0x10', '.inf', 'null', null, null]],
    ['', null],
  ])('leaves the scalars of %j as they are written', async (text, document) => {
    expect(await parseYaml(text)).toEqual({ document })
  })

  it.each([
    ['a: 1\nb: 2\na: 3', 3],
    ['- a\n--- \n- b', 1],
    ['a: "', 1],
  ])('names the line of what is wrong with %j', async (text, line) => {
    expect(await parseYaml(text)).toMatchObject({ reason: expect.any(String), line })
  })
})
