import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { load } from 'js-yaml'
import { inputDefaults } from '../../src/config/input-names.ts'

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
}

describe('inputDefaults', () => {
  const { inputs } = load(readFileSync('action.yml', 'utf8')) as Metadata

  it('names the inputs of action.yml, in its order', () => {
    expect(Object.keys(inputDefaults)).toEqual(Object.keys(inputs))
  })

  it('has the defaults of action.yml, but for the token that only GitHub can fill in', () => {
    const declared = Object.entries(inputs).map(([name, input]) => [name, input.default ?? ''])
    expect({ ...inputDefaults, github_token: '${{ github.token }}' }).toEqual(Object.fromEntries(declared))
  })
})
