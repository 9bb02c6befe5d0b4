import { jsonAnswer, throttled } from '../wire/answers.ts'
import type { Answer } from '../wire/call.ts'
import type { Fault } from './fault.ts'

/** The answer that takes the operation's place; undefined when the fault lets the operation happen. */
export function replaceAnswer(fault: Fault): Answer | undefined {
  switch (fault.kind) {
    case 'answer':
      return buildAnswer(fault.status, fault.body, fault.headers ?? {})
    case 'throttle':
      return throttled(fault.retryAfter)
    case 'redirect':
      return { status: fault.status ?? 302, headers: { location: fault.location }, body: '' }
    case 'inBandError':
      return jsonAnswer(200, {
        error_code: fault.code ?? 1,
        error_description: fault.description ?? 'operation failed',
      })
    default:
      return undefined
  }
}

/** The operation's answer as the fault leaves it. */
export function spoilAnswer(fault: Fault, answer: Answer): Answer {
  if (fault.kind === 'invalidJson') return { ...answer, body: '{"total_num": 3, "data_list": [{"image_na' }
  const change = findChange(fault)
  if (change === undefined) return answer
  const body = answer.body.length === 0 ? {} : (JSON.parse(answer.body.toString()) as Record<string, unknown>)
  return { ...answer, body: JSON.stringify(change(body)) }
}

function findChange(fault: Fault): ((body: Record<string, unknown>) => unknown) | undefined {
  switch (fault.kind) {
    case 'wrongShape':
      return () => ({ total_num: 'many', total_vul_num: [], data_list: { 0: 'row' } })
    case 'emptyPage':
      return (body) => ({ ...body, data_list: [] })
    case 'shortPage':
      return (body) => ({ ...body, data_list: (body['data_list'] as unknown[]).slice(0, -fault.missing) })
    case 'wrongTotal':
      return (body) => ({ ...body, total_num: fault.total, total_vul_num: fault.total })
    case 'extraFields':
      return addExtraFields
    case 'rewrite':
      return fault.change as (body: Record<string, unknown>) => unknown
    default:
      return undefined
  }
}

function addExtraFields(body: Record<string, unknown>): unknown {
  const extra = { new_field: { nested: [1, null, 'x'] }, another_field: 'undocumented' }
  const rows = body['data_list']
  const grown = Array.isArray(rows) ? { data_list: rows.map((row: object) => ({ ...row, ...extra })) } : {}
  return { ...body, ...grown, ...extra }
}

function buildAnswer(status: number, body: unknown, headers: Readonly<Record<string, string>>): Answer {
  if (typeof body === 'string' || body === undefined) return { status, headers, body: body ?? '' }
  return jsonAnswer(status, body, headers)
}
