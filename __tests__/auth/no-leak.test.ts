import { inspect } from 'node:util'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { createIdentity } from '../../src/auth/identity.ts'
import type { Login } from '../../src/auth/login.ts'
import { ActionError } from '../../src/base/errors.ts'
import { Secret } from '../../src/base/secret.ts'
import { say, type Message } from '../../src/base/words/index.ts'
import { wordTables } from '../support/words.ts'
import { checked } from '../../src/http/stack.ts'
import { loginDialect } from '../../src/http/dialect.ts'
import { answerWith, createWorld, hssRequest } from './fake-login.ts'

const { signal } = new AbortController()

/** Long enough that it does not occur by chance, of letters that no sentence has in such a row. */
const secretText = fc.stringMatching(/^[XQZ0-9]{20,40}$/)

function loginWith(method: Login['method'], text: string): Login {
  switch (method) {
    case 'aksk':
      return { method, accessKeyId: 'AK1', secretAccessKey: new Secret(text), securityToken: new Secret(`${text}T`) }
    case 'token':
      return { method, token: new Secret(text) }
    case 'password':
      return { method, account: 'acme', user: 'scanner', password: new Secret(text) }
    case 'oidc_iam':
      return { method, identityProvider: 'github', audience: 'hss-image-scan' }
    case 'oidc_sts':
      return { method, providerUrn: 'provider', agencyUrn: 'agency', audience: 'hss-image-scan' }
  }
}

/** Answers that are broken in one place, all of them full of the secret. */
function breakAnswer(text: string) {
  return fc.constantFrom(
    () => answerWith({ token: text }, { 'x-subject-token': `${text} ${text}` }),
    () => answerWith(text, { 'x-subject-token': text }),
    () => answerWith({ token: { expires_at: text, project: text } }, {}),
    () => answerWith({ credentials: { secret_access_key: text, security_token: text } }),
    () => answerWith({ credentials: { secret_access_key: text, access_key_id: 'AK1' } }),
    () => answerWith({ credentials: text, token: { [text]: text } }, { 'x-subject-token': text }),
    () => answerWith({ error: { code: 401, message: `what is ${text}?` } }, {}, 401),
    () => answerWith({ error_code: 'IAM.1', error_msg: `${'so '.repeat(125)}${text}` }, {}, 403),
  )
}

const methods = ['aksk', 'token', 'password', 'oidc_iam', 'oidc_sts'] as const

describe('a secret', () => {
  it.each(methods)('of the method %s stands in no error and no log line', async (method) => {
    await fc.assert(
      fc.asyncProperty(
        secretText.chain((text) => fc.tuple(fc.constant(text), breakAnswer(text))),
        async ([text, answer]) => {
          const world = createWorld(answer, { requestIdToken: async () => text, projectId: 'p-1' })
          const login = loginWith(method, text)
          const secrets = () => [text, ...world.masked].toSorted((one, other) => other.length - one.length)
          const scrub = (said: string) => secrets().reduce((rest, secret) => rest.replaceAll(secret, '***'), said)
          const send = checked(world.dependencies.send, { ...world.dependencies, scrub, dialect: loginDialect })
          const { authenticator } = createIdentity(login, { ...world.dependencies, send })
          const outcome: unknown = await authenticator.authorize(hssRequest, signal).catch((error: unknown) => error)
          const printed = [inspect(login), JSON.stringify(login), `${inspect(authenticator)}`]
          if (outcome instanceof Error) printed.push(...printError(outcome))
          const said = printed.concat(world.logged.flatMap(sayAll)).join('\n')
          expect(said).not.toContain(text)
        },
      ),
    )
  })
})

function printError(error: Error): string[] {
  const sentences =
    error instanceof ActionError ? [error.problem, error.advice].filter((said) => said !== undefined) : []
  return [
    inspect(error, { depth: 20 }),
    JSON.stringify(error),
    String(error),
    String(error.stack),
    ...sentences.flatMap(sayAll),
  ]
}

function sayAll(said: Message): string[] {
  return Object.values(wordTables).map((words) => say(words, said))
}
