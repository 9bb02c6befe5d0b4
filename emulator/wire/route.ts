import type { State } from '../state/state.ts'
import type { Answer, Call, CallName } from './call.ts'

/** One operation: its name, its path, and its answer. */
export interface Route {
  readonly name: CallName
  readonly method: string
  readonly path: RegExp
  readonly answer: (call: Call, path: Readonly<Record<string, string>>, state: State) => Answer
}

/** The operation of a request, and the named parts of its path. */
export function findRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; parts: Record<string, string> } | undefined {
  for (const route of routes) {
    const match = route.method === method ? route.path.exec(path) : null
    if (match !== null) return { route, parts: { ...match.groups } }
  }
  return undefined
}
