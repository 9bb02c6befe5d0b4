import { authenticate } from '../auth/access.ts'
import type { Principal } from '../auth/access.ts'
import { Refusal, iamError } from '../wire/answers.ts'
import type { Call } from '../wire/call.ts'
import type { State } from '../state/state.ts'

/**
 * Identifies the sender of an IAM call. The gateway checks signatures; IAM checks tokens itself and refuses them with its own
 * error shape.
 */
export function letIn(call: Call, state: State): Principal {
  try {
    return authenticate(call, state)
  } catch (error) {
    if (!(error instanceof Refusal) || call.headers['x-auth-token'] === undefined) throw error
    throw new Refusal(iamError(401, 'The request you have made requires authentication.'))
  }
}
