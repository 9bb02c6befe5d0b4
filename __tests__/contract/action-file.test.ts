import { load } from 'js-yaml'
import { describe, expect, it } from '@jest/globals'
import { readActionFile } from '../../runner/action-file.ts'
import { readChineseDescriptions } from '../../scripts/tables.ts'
import { version } from '../../src/base/version.ts'
import { inputDefaults } from '../../src/config/input-names.ts'
import { outputNames } from '../../src/report/outputs.ts'
import { readText } from './files.ts'
import { loadCheck } from './schemas.ts'

const { inputs, outputs, runs } = readActionFile()

const check = loadCheck('github-action')

describe('action.yml', () => {
  it.each(['action.yml', 'fleet/action.yml'])('is valid: %s', (file) => {
    expect(check(load(readText(file)))).toStrictEqual([])
  })

  it('declares the inputs that the code reads, in the same order', () => {
    expect(Object.keys(inputs)).toStrictEqual(Object.keys(inputDefaults))
  })

  it('has the defaults of the code', () => {
    // Only GitHub can fill in the token.
    const declared = Object.entries(inputs).filter(([name]) => name !== 'github_token')
    const defaults = Object.fromEntries(declared.map(([name, input]) => [name, input.default ?? '']))
    expect({ ...defaults, github_token: '' }).toStrictEqual(inputDefaults)
    expect(inputs['github_token']?.default).toBe('${{ github.token }}')
  })

  it('requires no input, since an empty one means its default', () => {
    expect(Object.entries(inputs).filter(([, input]) => input.required !== false)).toStrictEqual([])
  })

  it('declares the outputs that the code writes, in the same order', () => {
    expect(Object.keys(outputs)).toStrictEqual(outputNames)
  })

  it('runs the bundle on Node 24', () => {
    expect(runs).toStrictEqual({ using: 'node24', main: 'dist/index.js' })
  })

  it('is described in Chinese without gap or surplus', () => {
    const chinese = readChineseDescriptions()
    expect(Object.keys(chinese.inputs)).toStrictEqual(Object.keys(inputs))
    expect(Object.keys(chinese.outputs)).toStrictEqual(Object.keys(outputs))
    for (const text of [...Object.values(chinese.inputs), ...Object.values(chinese.outputs)])
      expect(text).toMatch(/\p{Script=Han}/u)
  })
})

describe('the version', () => {
  it('is the same in package.json, in the code and in the changelog', () => {
    expect((JSON.parse(readText('package.json')) as { version: string }).version).toBe(version)
    expect(readText('CHANGELOG.md')).toContain(`## ${version}`)
  })
})
