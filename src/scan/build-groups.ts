import type { ImageEntry } from '../domain/image-entry.ts'

/** Groups builds that share a digest, because they have the same content. Each build gets the key of its group. */
export function groupBuilds(entries: readonly ImageEntry[]): ReadonlyMap<ImageEntry, string> {
  const leaders = new Map<string, string>()
  const lead = (digest: string): string => {
    let leader = digest
    for (let next = leaders.get(leader); next !== undefined && next !== leader; next = leaders.get(leader))
      leader = next
    return leader
  }
  const builds = entries.flatMap((entry) => {
    if (entry.kind !== 'build') return []
    const { manifestDigest, configDigest } = entry.build
    const digests = [manifestDigest, configDigest].filter((digest) => digest !== undefined)
    return [{ entry, digests: digests.map((digest) => digest.toLowerCase()) }]
  })
  for (const { digests } of builds) {
    const [first, ...others] = digests.map(lead)
    for (const other of others) if (first !== undefined) leaders.set(other, first)
  }
  return new Map(builds.map(({ entry, digests: [first = ''] }) => [entry, `build ${lead(first)}`]))
}
