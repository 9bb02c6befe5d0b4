import type { Call } from './call.ts'
import { invalidParameter } from './answers.ts'
import { record } from './checks.ts'
import type { Check, Form } from './checks.ts'
import { parseJson } from './int64.ts'

/** How a service reports an invalid parameter; by default as HSS does. */
export type Complain = (name: string, why: string) => Error

/** Reads the query as a mapping: known keys only, each at most once, every value checked. */
export function readQuery(
  call: Call,
  checks: Readonly<Record<string, Check>>,
  required: readonly string[] = [],
  complain: Complain = invalidParameter,
): Record<string, string> {
  // Without a prototype, so that no name is special.
  const values: Record<string, string> = Object.create(null)
  for (const [name, value] of call.query) {
    if (Object.hasOwn(values, name)) throw complain(name, 'is given twice')
    values[name] = value
  }
  const complaint = record(checks, required)(values)
  if (complaint !== undefined) throw complain('query', complaint)
  return values
}

/** The values of a parameter that may occur several times, and the call without them. */
export function takeList(
  call: Call,
  name: string,
  check: Check,
  complain: Complain = invalidParameter,
): { readonly values: readonly string[]; readonly rest: Call } {
  const values = call.query.filter(([key]) => key === name).map(([, value]) => value)
  const complaint = check(values)
  if (complaint !== undefined) throw complain(name, complaint)
  return { values, rest: { ...call, query: call.query.filter(([key]) => key !== name) } }
}

/** Reads the JSON body: it must have the JSON content type, parse, and match the form. */
export function readBody<Body>(call: Call, form: Form<Body>, complain: Complain = invalidParameter): Body {
  if (!/^application\/json\s*(;|$)/i.test(call.headers['content-type'] ?? '')) {
    throw complain('Content-Type', 'must be application/json')
  }
  const value = decodeJson(call.body, complain)
  const complaint = form(value)
  if (complaint !== undefined) throw complain('body', complaint)
  // The form was just checked, but the compiler cannot follow that.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return value as Body
}

function decodeJson(body: Buffer, complain: Complain): unknown {
  try {
    // `fatal`, because a lenient decoder would turn a wrongly encoded name into a different name.
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(body))
  } catch {
    throw complain('body', 'is not JSON in UTF-8')
  }
}
