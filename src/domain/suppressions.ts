import type { Acceptance, Vulnerability } from './finding.ts'
import { canonicalName } from './image-name.ts'
import type { IgnoreEntry, IgnoreFile } from './ignore-list.ts'
import { matchesWildcard } from './wildcard.ts'

/** Decides which findings the ignore file accepts, and remembers which of its rules matched. */
export interface Suppressions {
  /** Why this vulnerability is accepted in the image of that name; null if it is not. */
  accept(vulnerability: Pick<Vulnerability, 'id' | 'cves' | 'hasAllCves'>, imageName: string | null): Acceptance | null
  /** Whether any rule applies to the image of that name, whatever it accepts. */
  hasRule(imageName: string | null): boolean
  /** Rules that have expired and no longer apply. */
  readonly expired: readonly IgnoreEntry[]
  /** Rules that have not expired and have matched nothing so far. */
  listUnused(): readonly IgnoreEntry[]
}

/**
 * Prepares the rules for the day of `nowMs` (UTC). IDs match as a whole and in any case. A vulnerability is accepted when its own
 * ID or every one of its CVEs is listed.
 */
export function createSuppressions(file: IgnoreFile | undefined, nowMs: number): Suppressions {
  const entries = file?.entries ?? []
  const isExpired = ({ expires }: IgnoreEntry) => expires !== null && expires < formatDay(nowMs)
  const active = entries.filter((entry) => !isExpired(entry))
  const used = new Set<IgnoreEntry>()
  const byId = new Map<string, IgnoreEntry[]>()
  for (const entry of active) {
    const id = entry.id.toLowerCase()
    byId.set(id, [...(byId.get(id) ?? []), entry])
  }
  const find = (id: string, imageName: string | null) =>
    byId.get(id.toLowerCase())?.find((entry) => coversImage(entry, imageName))
  const namesWithRule = new Map<string | null, boolean>()

  return {
    accept(vulnerability, imageName) {
      const own = find(vulnerability.id, imageName)
      const byCve = vulnerability.cves.map((cve) => find(cve, imageName))
      if (own === undefined && !vulnerability.hasAllCves) return null
      const needed = own === undefined ? byCve : [own]
      const found = needed.filter((entry) => entry !== undefined)
      if (found.length === 0 || found.length < needed.length) return null
      for (const entry of [...found, ...byCve]) if (entry !== undefined) used.add(entry)
      return { reason: joinReasons(found), expires: findEarliest(found) }
    },
    hasRule(imageName) {
      const known = namesWithRule.get(imageName) ?? active.some((entry) => coversImage(entry, imageName))
      namesWithRule.set(imageName, known)
      return known
    },
    expired: entries.filter(isExpired),
    listUnused: () => active.filter((entry) => !used.has(entry)),
  }
}

function formatDay(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 10)
}

function coversImage(entry: IgnoreEntry, imageName: string | null): boolean {
  if (entry.images.length === 0) return true
  if (imageName === null) return false
  return entry.images.some(
    (pattern) =>
      matchesWildcard(pattern, imageName) ||
      // Without a wildcard it is a name, and names on Docker Hub have two spellings.
      (!pattern.includes('*') && canonicalName(pattern) === canonicalName(imageName)),
  )
}

function joinReasons(entries: readonly IgnoreEntry[]): string {
  return [...new Set(entries.map((entry) => entry.reason))].join('; ')
}

function findEarliest(entries: readonly IgnoreEntry[]): string | null {
  return (
    entries
      .map((entry) => entry.expires)
      .filter((day) => day !== null)
      .sort()[0] ?? null
  )
}
