import { authenticate } from '../auth/access.ts'
import type { Principal } from '../auth/access.ts'
import { checkPermission } from '../auth/permission.ts'
import { Refusal, iamError, jsonAnswer } from '../wire/answers.ts'
import type { Answer, Call, CallName } from '../wire/call.ts'
import { oneOf, text } from '../wire/checks.ts'
import type { Check } from '../wire/checks.ts'
import { readQuery } from '../wire/input.ts'
import type { State } from '../state/state.ts'
import type { ProjectDeclaration } from '../world/world.ts'
import { complainToCaller } from './token-answer.ts'

type PathParts = Readonly<Record<string, string>>

/** KeystoneListProjects: those of exactly that name when one is given. */
export function listProjects(call: Call, _path: PathParts, state: State): Answer {
  return answerProjects('listProjects', call, state, {
    name: text(1, 64),
    domain_id: text(1, 64),
    enabled: oneOf('true', 'false'),
    parent_id: text(1, 64),
    page: text(1, 10),
    per_page: text(1, 10),
  })
}

/** KeystoneListAuthProjects: those the caller can use. */
export function listOwnProjects(call: Call, _path: PathParts, state: State): Answer {
  return answerProjects('listOwnProjects', call, state, {})
}

function answerProjects(name: CallName, call: Call, state: State, checks: Readonly<Record<string, Check>>): Answer {
  const { permissions } = letIn(call, state)
  // A global service: a project of the caller has no meaning here, and the SDK does not send one.
  if (call.headers['x-project-id'] !== undefined) throw complainToCaller('X-Project-Id', 'is not for global services')
  checkPermission(name, permissions)
  const query = readQuery(call, checks, [], complainToCaller)
  const projects = (state.world.projects ?? [])
    .filter((project) => permissions.projects?.includes(project.id) ?? true)
    .filter((project) => query['name'] === undefined || project.name === query['name'])
  return jsonAnswer(200, {
    projects: projects.map(describeProject),
    links: { next: null, previous: null, self: call.rawPath },
  })
}

/** Signatures are the gateway's business, tokens are IAM's own and refused in its own shape. */
function letIn(call: Call, state: State): Principal {
  try {
    return authenticate(call, state)
  } catch (error) {
    if (!(error instanceof Refusal) || call.headers['x-auth-token'] === undefined) throw error
    throw new Refusal(iamError(401, 'The request you have made requires authentication.'))
  }
}

function describeProject({ id, name, domainId = 'emulated-domain', enabled = true }: ProjectDeclaration): object {
  return { id, name, domain_id: domainId, enabled, parent_id: domainId, is_domain: false, description: '' }
}
