import { format, inspect } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import { ActionError } from '../../src/base/errors.ts'
import { keepSecret, Secret } from '../../src/base/secret.ts'
import { message } from '../../src/base/words/index.ts'

describe('Secret', () => {
  const secret = new Secret('hunter2')

  it.each([
    ['text', String(secret)],
    ['a template', `${secret}`],
    ['concatenation', 'is ' + secret],
    ['JSON', JSON.stringify({ secret, list: [secret] })],
    ['inspect', inspect({ secret, deep: { list: [secret] } }, { depth: 9, showHidden: true })],
    ['format', format('%s %o %j', secret, secret, secret)],
    ['an error message', new Error(`bad ${secret}`).message],
    ['an error cause', inspect(new ActionError('us', message('project_list_empty'), undefined, { secret }))],
  ])('prints *** in %s', (_, printed) => {
    expect(printed).toContain('***')
    expect(printed).not.toContain('hunter2')
  })

  it('has nothing to enumerate or spread', () => {
    expect(Object.keys(secret)).toEqual([])
    expect(JSON.stringify({ ...secret })).toBe('{}')
  })

  it('gives its content to the one who asks', () => {
    expect(secret.reveal()).toBe('hunter2')
  })

  it('is masked before anybody has it', () => {
    const masked: string[] = []
    expect(keepSecret('hunter2', (text) => void masked.push(text)).reveal()).toBe('hunter2')
    expect(masked).toEqual(['hunter2'])
  })
})
