import { describe, expect, it } from '@jest/globals'
import { fetchIdToken } from '../../src/auth/id-token.ts'
import { message, say } from '../../src/base/words/index.ts'
import { wordTables } from '../support/words.ts'
import { ActionError } from '../../src/base/errors.ts'
import { answerWith, createWorld } from './fake-login.ts'

const { signal } = new AbortController()

function createIdTokenWorld(requestIdToken: (audience: string) => Promise<string>) {
  return createWorld(() => answerWith({}), { requestIdToken })
}

describe('fetchIdToken', () => {
  it('asks for the audience and masks what it gets', async () => {
    const { dependencies, masked } = createIdTokenWorld(async (audience) => `token-for-${audience}`)
    const token = await fetchIdToken('my-audience', dependencies, signal)
    expect(token.reveal()).toBe('token-for-my-audience')
    expect(masked).toEqual(['token-for-my-audience'])
  })

  it.each(Object.entries(wordTables))('says id-token: write when there is none, in %s', async (_, words) => {
    const { dependencies } = createIdTokenWorld(async () => {
      throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL, bearer of-the-runner')
    })
    const error: unknown = await fetchIdToken('my-audience', dependencies, signal).catch((reason: unknown) => reason)
    if (!(error instanceof ActionError) || error.advice === undefined) throw new Error('an ActionError with advice')
    expect(say(words, error.problem)).toContain('my-audience')
    expect(say(words, error.advice)).toContain('id-token: write')
    expect(say(words, error.advice)).toContain('fork')
    expect(error.actor).toBe('user')
    expect(error.cause).toBeUndefined()
    expect(`${error.message}${error.stack}`).not.toContain('of-the-runner')
  })

  it.each([
    ['', []],
    ['abc', ['abc']],
    ['two words', ['two words']],
    ['x'.repeat(20_001), ['x'.repeat(20_001)]],
  ])('refuses what is no token, and masks it all the same', async (text, expected) => {
    const { dependencies, masked } = createIdTokenWorld(async () => text)
    await expect(fetchIdToken('my-audience', dependencies, signal)).rejects.toMatchObject({
      problem: message('id_token_unusable', { audience: 'my-audience' }),
    })
    expect(masked).toEqual(expected)
  })

  it('ends with the run while GitHub does not answer', async () => {
    const run = new AbortController()
    const { dependencies } = createIdTokenWorld(() => new Promise(() => undefined))
    const waiting = fetchIdToken('my-audience', dependencies, run.signal)
    run.abort(new Error('deadline'))
    await expect(waiting).rejects.toThrow('deadline')
  })
})
