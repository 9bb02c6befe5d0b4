import { jsonAnswer, throttled } from '../wire/answers.ts'
import type { Answer } from '../wire/call.ts'
import { parseJson } from '../wire/int64.ts'
import type { Fault } from './fault.ts'

type Body = Readonly<Record<string, unknown>>

/** The answer that replaces the operation; undefined if the fault lets the operation happen. */
export function replaceAnswer(fault: Fault): Answer | undefined {
  if (fault.kind === 'answer') return buildAnswer(fault.status, fault.body, fault.headers ?? {})
  if (fault.kind === 'throttle') return throttled(fault.retryAfter)
  if (fault.kind === 'redirect') return { status: fault.status ?? 302, headers: { location: fault.location }, body: '' }
  if (fault.kind !== 'inBandError') return undefined
  return jsonAnswer(200, { error_code: fault.code ?? 1, error_description: fault.description ?? 'operation failed' })
}

/** The operation's answer, changed by the fault. */
export function spoilAnswer(fault: Fault, answer: Answer): Answer {
  if (fault.kind === 'invalidJson') return { ...answer, body: '{"total_num": 3, "data_list": [{"image_na' }
  const change = findChange(fault)
  if (change === undefined) return answer
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const body = (answer.body.length === 0 ? {} : parseJson(answer.body.toString())) as Body
  return { ...answer, body: JSON.stringify(change(body)) }
}

function findChange(fault: Fault): ((body: Body) => unknown) | undefined {
  if (fault.kind === 'wrongShape') return () => ({ total_num: 'many', total_vul_num: [], data_list: { 0: 'row' } })
  if (fault.kind === 'emptyPage') return (body) => ({ ...body, data_list: [] })
  if (fault.kind === 'shortPage') return (body) => ({ ...body, data_list: listRows(body).slice(0, -fault.missing) })
  if (fault.kind === 'wrongTotal') return (body) => ({ ...body, total_num: fault.total, total_vul_num: fault.total })
  if (fault.kind === 'extraFields') return addExtraFields
  return fault.kind === 'rewrite' ? (body) => fault.change(body) : undefined
}

function listRows({ data_list }: Body): readonly object[] {
  return Array.isArray(data_list) ? data_list : []
}

function addExtraFields(body: Body): unknown {
  const extra = { new_field: { nested: [1, null, 'x'] }, another_field: 'undocumented' }
  const rows = listRows(body).map((row) => ({ ...row, ...extra }))
  return { ...body, ...(rows.length > 0 ? { data_list: rows } : {}), ...extra }
}

function buildAnswer(status: number, body: unknown, headers: Readonly<Record<string, string>>): Answer {
  if (typeof body === 'string' || body === undefined) return { status, headers, body: body ?? '' }
  return jsonAnswer(status, body, headers)
}
