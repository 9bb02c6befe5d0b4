import type { Vulnerability } from '../domain/finding.ts'
import { isAtLeast } from '../domain/severity.ts'
import type { ListVulnerabilities } from './vulnerability-list.ts'
import { handleStatuses, type VulnerabilityType } from './vulnerability-row.ts'

/** Up to this number, vulnerabilities are requested one by one; above it, reading the whole list needs fewer calls. */
const fewVulnerabilities = 5

/** HSS's data about vulnerabilities, read on demand and cached. */
export interface Catalogue {
  get(id: string): Vulnerability | undefined
  /** Reads those of the `ids` that are not known yet. Resolves with true if the ones still unknown are certainly not listed. */
  need(type: VulnerabilityType, ids: ReadonlySet<string>, signal: AbortSignal): Promise<boolean>
}

/** Creates an empty catalogue that fills itself from ListGeneralImageVuls. */
export function createCatalogue(listVulnerabilities: ListVulnerabilities): Catalogue {
  const known = new Map<string, Vulnerability>()
  const keep = (rows: readonly Vulnerability[]) => {
    for (const row of rows) {
      const before = known.get(row.id)
      // Of two contradictory entries, keep the worse one.
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
          // The data of a page is valid even if the list changes while it is read.
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
