import type { Call } from '../wire/call.ts'

/** How a list has changed for clients that continue to read it. */
export type ListChange = (rows: readonly object[]) => readonly object[]

interface Shift {
  readonly list: string
  readonly change: ListChange
  callsLeft: number
}

/** Lists that somebody changed while they were read: the same call with the same body, and the same query except for the page. */
export class ListShifts {
  #shifts: Shift[] = []

  /** Changes the list that the call reads, for this number of later calls. */
  add(call: Call, change: ListChange, calls: number): void {
    this.#shifts.push({ list: nameList(call), change, callsLeft: calls })
  }

  /** The change to the list that the call reads, which counts this call; undefined for no change. */
  take(call: Call): ListChange | undefined {
    if (this.#shifts.length === 0) return undefined
    const list = nameList(call)
    const inForce = this.#shifts.filter((shift) => shift.list === list && shift.callsLeft > 0)
    if (inForce.length === 0) return undefined
    for (const shift of inForce) shift.callsLeft -= 1
    return (rows) => inForce.reduce((changed, { change }) => change(changed), rows)
  }
}

function nameList({ method, rawPath, query, body }: Call): string {
  const filters = query.filter(([name]) => name !== 'offset' && name !== 'limit')
  return JSON.stringify([method, rawPath, filters, body.toString()])
}
