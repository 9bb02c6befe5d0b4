/** What a check came to. `refused`: a documented request was. `undecodable`: an answer was, or a request did not fit its model. */
export type Result = 'ok' | 'refused' | 'undecodable' | 'failed'

/** One line of the table. */
export interface Row {
  readonly part: string
  readonly check: string
  readonly result: Result
  readonly detail: string
}

const results: readonly string[] = ['ok', 'refused', 'undecodable', 'failed'] satisfies Result[]
const maxDetailLength = 600

/** Reads the rows that a program printed, one JSON object a line; lines that are none are left out. */
export function parseRows(output: string): Row[] {
  return output.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return []
    const { part, check, result, detail }: Record<string, unknown> = JSON.parse(line)
    if (!isResult(result)) throw new Error(`a row says ${String(result)}`)
    return [{ part: String(part), check: String(check), result, detail: String(detail ?? '') }]
  })
}

/** The table as text: one block for each part, what is not ok with its reason below it. */
export function formatTable(rows: readonly Row[]): string {
  const parts = [...new Set(rows.map(({ part }) => part))]
  return parts.map((part) => [part, ...rows.filter((row) => row.part === part).map(formatRow)].join('\n')).join('\n\n')
}

/** The counts, on one line. */
export function formatCounts(rows: readonly Row[]): string {
  const count = (result: Result): number => rows.filter((row) => row.result === result).length
  return `${count('ok')} ok, ${count('refused')} refused, ${count('undecodable')} undecodable, ${count('failed')} failed`
}

/** Whether nothing is wrong, and something was checked at all. */
export function isGood(rows: readonly Row[]): boolean {
  return rows.length > 0 && rows.every(({ result }) => result === 'ok')
}

function formatRow({ check, result, detail }: Row): string {
  const first = `  ${result.padEnd(11)} ${check}`
  return detail === '' ? first : `${first}\n${' '.repeat(14)}${detail.slice(0, maxDetailLength)}`
}

function isResult(text: unknown): text is Result {
  return typeof text === 'string' && results.includes(text)
}
