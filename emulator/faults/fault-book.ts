import type { RecordedRequest } from '../wire/call.ts'
import type { Fault, FaultRule } from './fault.ts'

/** The rules in force. The first one that applies to a request decides; all that fit count it. */
export class FaultBook {
  #rules: { readonly rule: FaultRule; seen: number }[] = []

  /** Puts rules into force, counting from now on. */
  add(...rules: readonly FaultRule[]): void {
    this.#rules.push(...rules.map((rule) => ({ rule, seen: 0 })))
  }

  /** Everything works again. */
  clear(): void {
    this.#rules = []
  }

  /** What goes wrong with this request, if anything. */
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
