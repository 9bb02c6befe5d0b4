/** The result of a check. `refused`: a documented request. `undecodable`: an answer, or a request that does not fit its model. */
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

/** Reads the rows that a program printed, one JSON object per line. Skips all other lines. */
export function parseRows(output: string): Row[] {
  return output.split('\n').flatMap((line) => {
    if (!line.startsWith('{')) return []
    const { part, check, result, detail }: Record<string, unknown> = JSON.parse(line)
    if (!isResult(result)) throw new Error(`a row says ${String(result)}`)
    return [{ part: String(part), check: String(check), result, detail: String(detail ?? '') }]
  })
}

/** Formats the table: one block for each part, with the reason below each row that is not ok. */
export function formatTable(rows: readonly Row[]): string {
  const parts = [...new Set(rows.map(({ part }) => part))]
  return parts.map((part) => [part, ...rows.filter((row) => row.part === part).map(formatRow)].join('\n')).join('\n\n')
}

/** Formats the number of rows with each result, on one line. */
export function formatCounts(rows: readonly Row[]): string {
  const count = (result: Result): number => rows.filter((row) => row.result === result).length
  return `${count('ok')} ok, ${count('refused')} refused, ${count('undecodable')} undecodable, ${count('failed')} failed`
}

/** Whether at least one check ran, and all are ok. */
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
