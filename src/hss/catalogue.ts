import type { Vulnerability } from '../domain/finding.ts'
import { isAtLeast } from '../domain/severity.ts'
import type { ListVulnerabilities } from './vulnerability-list.ts'
import { handleStatuses, type VulnerabilityType } from './vulnerability-row.ts'

/** So few vulnerabilities are asked for one by one; for more, the pages of the whole list are fewer calls. */
const fewVulnerabilities = 5

/** What HSS knows of vulnerabilities, read as far as it was needed and kept. */
export interface Catalogue {
  get(id: string): Vulnerability | undefined
  /** Reads what of `ids` is not known yet. Resolves with whether what is unknown still is certainly not listed. */
  need(type: VulnerabilityType, ids: ReadonlySet<string>, signal: AbortSignal): Promise<boolean>
}

/** An empty catalogue that fills itself from ListGeneralImageVuls. */
export function createCatalogue(listVulnerabilities: ListVulnerabilities): Catalogue {
  const known = new Map<string, Vulnerability>()
  const keep = (rows: readonly Vulnerability[]) => {
    for (const row of rows) {
      const before = known.get(row.id)
      // Of two entries that contradict each other the worse one stands.
      if (before === undefined || (row.rank !== before.rank && isAtLeast(row.rank, before.rank))) known.set(row.id, row)
    }
  }
  return {
    get: (id) => known.get(id),
    async need(type, ids, signal) {
      let isWhole = true
      for (const handleStatus of handleStatuses) {
        const wanted = [...ids].filter((id) => !known.has(id))
        if (wanted.length === 0) return true
        if (wanted.length <= fewVulnerabilities) {
          await Promise.all(
            wanted.map(async (vulnerabilityId) => {
              const listing = await listVulnerabilities({ type, handleStatus, vulnerabilityId }, signal)
              keep(listing.rows.filter((row) => row.id === vulnerabilityId))
              if (!listing.complete) isWhole = false
            }),
          )
          continue
        }
        const sought = new Set(wanted)
        const listing = await listVulnerabilities({ type, handleStatus }, signal, (rows) => {
          // What a page says of a vulnerability is true, whether the list holds still or not.
          keep(rows)
          for (const row of rows) sought.delete(row.id)
          return sought.size === 0
        })
        keep(listing.rows)
        if (!listing.complete) isWhole = false
      }
      return isWhole || [...ids].every((id) => known.has(id))
    },
  }
}
