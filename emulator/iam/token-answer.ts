import { Refusal, iamError, jsonAnswer } from '../wire/answers.ts'
import type { Answer } from '../wire/call.ts'
import { record, text } from '../wire/checks.ts'
import type { Check } from '../wire/checks.ts'
import type { State } from '../state/state.ts'
import type { Permissions } from '../world/principal.ts'
import type { ProjectDeclaration } from '../world/world.ts'

/** The requested scope of a login: a project or a domain, each by name or ID. */
export interface Scope {
  readonly project?: { readonly name?: string; readonly id?: string }
  readonly domain?: { readonly name?: string; readonly id?: string }
}

/** The account of the user who signs in. */
export interface Account {
  readonly id: string
  readonly name: string
}

/** The ID of every account here. */
export const accountId = 'emulated-domain'

const nameOrId = record({ name: text(1, 256), id: text(1, 256) })

const wholeScope = record({ project: nameOrId, domain: nameOrId })

/** The form of a scope. The vendor's Go SDK sends `null` for no scope. */
export const scopeCheck: Check = (value) => (value === null ? undefined : wholeScope(value))

/** A 400 that names the problem with the request. */
export function complainToCaller(name: string, why: string): Refusal {
  return new Refusal(iamError(400, `Invalid ${name}: ${why}`))
}

/** 201 with a new token in X-Subject-Token, valid for the requested scope. */
export function answerToken(
  state: State,
  scope: Scope | null | undefined,
  { account, permissions }: { readonly account: Account; readonly permissions: Permissions },
  details: object,
): Answer {
  const project = scope?.project === undefined ? undefined : findProject(state, scope.project, permissions)
  if (scope?.domain !== undefined && !isNamed(account, scope.domain)) {
    throw new Refusal(iamError(401, 'The domain in the scope does not exist or is not accessible.'))
  }
  const issuedAtMs = state.now()
  const expiresAtMs = issuedAtMs + state.behaviour.tokenLifetimeMs
  const token = state.keyring.issueToken(expiresAtMs, project?.id, permissions)
  const body = {
    expires_at: formatMicroseconds(expiresAtMs),
    issued_at: formatMicroseconds(issuedAtMs),
    roles: [{ id: '0', name: 'te_admin' }],
    ...details,
    ...(project === undefined ? {} : { project: describeProject(project, account) }),
    ...(scope?.domain === undefined ? {} : { domain: account }),
  }
  return jsonAnswer(201, { token: body }, { 'x-subject-token': token })
}

/** Formats a time with six decimals, as IAM does. */
export function formatMicroseconds(timeMs: number): string {
  return new Date(timeMs).toISOString().replace('Z', '000Z')
}

function findProject(
  state: State,
  wanted: NonNullable<Scope['project']>,
  permissions: Permissions,
): ProjectDeclaration {
  const project = state.world.projects?.find((each) => isNamed(each, wanted))
  if (project === undefined || permissions.projects?.includes(project.id) === false) {
    throw new Refusal(iamError(401, 'The project in the scope does not exist or is not accessible.'))
  }
  return project
}

function isNamed(one: Account, { id, name }: NonNullable<Scope['domain']>): boolean {
  return (id === undefined || id === one.id) && (name === undefined || name === one.name)
}

function describeProject({ id, name, domainId }: ProjectDeclaration, account: Account): object {
  return { id, name, domain: { ...account, ...(domainId === undefined ? {} : { id: domainId }) } }
}
