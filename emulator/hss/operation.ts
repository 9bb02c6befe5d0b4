import { authenticate, checkProject } from '../auth/access.ts'
import { checkPermission, chooseEnterpriseProjects } from '../auth/permission.ts'
import { isListed, showRow } from '../state/row.ts'
import type { Row } from '../state/row.ts'
import type { State } from '../state/state.ts'
import { Refusal, invalidParameter, throttled } from '../wire/answers.ts'
import type { Answer, Call, CallName } from '../wire/call.ts'
import { text } from '../wire/checks.ts'
import type { Check } from '../wire/checks.ts'
import type { Route } from '../wire/route.ts'
import type { ImageDeclaration, ImagePatch } from '../world/image.ts'

/** The input of an HSS operation: an authorized request, and the part of the world that it is about. */
export interface HssRequest {
  readonly call: Call
  readonly state: State
  readonly nowMs: number
  /** The named parts of the path, decoded. */
  readonly path: Readonly<Record<string, string>>
  /** Whether a row is in the requested project and enterprise projects, listed or not. */
  readonly isInScope: (row: Owned) => boolean
}

/** The owner of a row. */
export interface Owned {
  readonly projectId: string
  readonly enterpriseProjectId: string
}

/** A row and the fields that it shows now. */
export interface ShownRow<Patch = ImagePatch, Declaration = ImageDeclaration> {
  readonly row: Row<Patch, Declaration>
  readonly fields: Patch
}

/** The query parameter of every HSS call. */
export const enterpriseProjectQuery: Readonly<Record<string, Check>> = { enterprise_project_id: text(1, 256) }

/** The largest page offset. */
export const maxOffset = 2_000_000

/** An HSS operation below `/v5/{project_id}`, behind the gateway's checks. */
export function hssRoute(name: CallName, method: string, path: string, answer: (request: HssRequest) => Answer): Route {
  return {
    name,
    method,
    path: new RegExp(`^/v5/(?<project>[A-Za-z0-9_-]{1,256})${path}$`),
    answer: (call, { project = '', ...parts }, state) => {
      const principal = authenticate(call, state)
      checkProject(call, principal, project, state)
      checkThrottle(name, state)
      checkPermission(name, principal.permissions)
      const asked = call.query.find(([key]) => key === 'enterprise_project_id')?.[1]
      const enterpriseProjects = chooseEnterpriseProjects(asked, principal.permissions)
      const isInScope = (row: Owned): boolean =>
        row.projectId === project && (enterpriseProjects?.has(row.enterpriseProjectId) ?? true)
      return answer({ call, state, nowMs: state.now(), path: decodeParts(parts), isInScope })
    },
  }
}

/** The rows that HSS lists now and that pass the test. */
export function showRows<Patch extends object, Declaration>(
  { nowMs, isInScope }: Pick<HssRequest, 'nowMs' | 'isInScope'>,
  rows: readonly Row<Patch, Declaration>[],
  test: (shown: ShownRow<Patch, Declaration>) => boolean,
): ShownRow<Patch, Declaration>[] {
  const shown: ShownRow<Patch, Declaration>[] = []
  for (const row of rows) {
    if (!isInScope(row) || !isListed(row, nowMs)) continue
    const candidate = { row, fields: showRow(row, nowMs) }
    if (test(candidate)) shown.push(candidate)
  }
  return shown
}

function decodeParts(parts: Readonly<Record<string, string>>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, decodeURIComponent(part)]))
  } catch {
    throw invalidParameter('path', 'is not percent-encoded UTF-8')
  }
}

function checkThrottle(name: CallName, state: State): void {
  if (!state.throttle.admit(name, state.now(), state.behaviour.requestsPerSecond)) throw new Refusal(throttled())
}
