import type { RecordedRequest } from '../wire/call.ts'
import type { Fault, FaultRule } from './fault.ts'

/** The rules in force. The first one that applies to a request decides, but all matching rules count the request. */
export class FaultBook {
  #rules: { readonly rule: FaultRule; seen: number }[] = []

  /** Adds rules, which count from now on. */
  add(...rules: readonly FaultRule[]): void {
    this.#rules.push(...rules.map((rule) => ({ rule, seen: 0 })))
  }

  /** Removes all rules. */
  clear(): void {
    this.#rules = []
  }

  /** The fault for this request, if any. */
  take(request: RecordedRequest): Fault | undefined {
    let chosen: Fault | undefined
    for (const entry of this.#rules) {
      if (!fits(entry.rule, request)) continue
      entry.seen += 1
      const { nth = 1, times = 1, fault } = entry.rule
      if (entry.seen >= nth && entry.seen < nth + times) chosen ??= fault
    }
    return chosen
  }
}

function fits({ call, service, where }: FaultRule, request: RecordedRequest): boolean {
  return (
    (call === undefined || call === request.call) &&
    (service === undefined || service === request.service) &&
    (where?.(request) ?? true)
  )
}
