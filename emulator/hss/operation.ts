import { authenticate, checkProject } from '../auth/access.ts'
import { checkPermission, chooseEnterpriseProjects } from '../auth/permission.ts'
import { isListed, showRow } from '../state/row.ts'
import type { Row } from '../state/row.ts'
import type { State } from '../state/state.ts'
import { Refusal, throttled } from '../wire/answers.ts'
import type { Answer, Call, CallName } from '../wire/call.ts'
import { text } from '../wire/checks.ts'
import type { Check } from '../wire/checks.ts'
import type { Route } from '../wire/route.ts'
import type { ImagePatch } from '../world/image.ts'

/** What an HSS operation may see: a request that was let in, and the part of the world it is about. */
export interface HssRequest {
  readonly call: Call
  readonly state: State
  readonly nowMs: number
  /** Rows of the project and enterprise projects asked for, listed or not. */
  readonly isInScope: (row: Row) => boolean
}

/** A row together with what it shows now. */
export interface ShownRow {
  readonly row: Row
  readonly fields: ImagePatch
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
    answer: (call, { project = '' }, state) => {
      const principal = authenticate(call, state)
      checkProject(call, principal, project, state)
      checkThrottle(name, state)
      checkPermission(name, principal.permissions)
      const asked = call.query.find(([key]) => key === 'enterprise_project_id')?.[1]
      const enterpriseProjects = chooseEnterpriseProjects(asked, principal.permissions)
      const isInScope = (row: Row): boolean =>
        row.projectId === project && (enterpriseProjects?.has(row.enterpriseProjectId) ?? true)
      return answer({ call, state, nowMs: state.now(), isInScope })
    },
  }
}

/** The rows that HSS shows now and that pass the test. */
export function showRows(
  { nowMs, isInScope }: HssRequest,
  rows: readonly Row[],
  test: (shown: ShownRow) => boolean,
): ShownRow[] {
  const shown: ShownRow[] = []
  for (const row of rows) {
    if (!isInScope(row) || !isListed(row, nowMs)) continue
    const candidate = { row, fields: showRow(row, nowMs) }
    if (test(candidate)) shown.push(candidate)
  }
  return shown
}

function checkThrottle(name: CallName, state: State): void {
  if (!state.throttle.admit(name, state.now(), state.behaviour.requestsPerSecond)) throw new Refusal(throttled())
}
