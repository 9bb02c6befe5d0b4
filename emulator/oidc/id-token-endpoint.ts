import { jsonAnswer } from '../wire/answers.ts'
import type { Answer, Call } from '../wire/call.ts'
import type { Route } from '../wire/route.ts'
import type { State } from '../state/state.ts'

const defaultSubject = 'repo:octo-org/octo-repo:ref:refs/tags/v1.0.0'

/** The runner's ID token endpoint. */
export const oidcRoutes: readonly Route[] = [
  { name: 'issueIdToken', method: 'GET', path: /^\/idtoken$/, answer: issueIdToken },
]

function issueIdToken(call: Call, _path: Readonly<Record<string, string>>, state: State): Answer {
  const { authorization = '' } = call.headers
  if (authorization.replace(/^bearer /i, '') !== state.requestToken) return jsonAnswer(401, { message: 'Unauthorized' })
  const query = Object.fromEntries(call.query)
  if (query['api-version'] === undefined) return jsonAnswer(400, { message: 'api-version is missing' })
  // Without an audience, GitHub uses the owner's URL.
  const audience = query['audience'] ?? 'https://github.com/octo-org'
  const value = state.idTokens.issue(audience, state.world.runner?.subject ?? defaultSubject, state.now())
  return jsonAnswer(200, { count: value.length, value })
}
