import type { Vulnerability } from '../domain/finding.ts'
import type { DetailReading } from '../domain/explanation.ts'
import type { HssClient } from '../hss/client.ts'
import {
  handleStatuses,
  vulnerabilityTypes,
  type HandleStatus,
  type VulnerabilityType,
} from '../hss/vulnerability-row.ts'
import type { Catalogue } from './catalogue.ts'

/** What was read of one image: its unhandled vulnerabilities, how many are handled, and what that proves. */
export interface ImageDetails extends DetailReading {
  readonly unhandled: readonly Vulnerability[]
  readonly handledCount: number
}

/** So many images are asked for in one list; the documentation names no limit for `image_id_list`. */
const imagesPerQuery = 500

interface Affected {
  readonly unhandled: Set<string>
  readonly handled: Set<string>
}

/** Reads the vulnerabilities of images by their `image_id`: both types, both handle statuses, all pages. */
export async function readDetails(
  imageIds: ReadonlySet<string>,
  hss: HssClient,
  catalogue: Catalogue,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, ImageDetails>> {
  const affected = new Map(
    [...imageIds].map((id): [string, Affected] => [id, { unhandled: new Set(), handled: new Set() }]),
  )
  const idsByType = { linux_vul: new Set<string>(), app_vul: new Set<string>() }
  const incomplete = new Set<string>()
  const read = async (ids: readonly string[], type: VulnerabilityType, handleStatus: HandleStatus) => {
    const listing = await hss.listAffectedImages({ imageIds: ids, type, handleStatus }, signal)
    if (!listing.complete) for (const id of ids) incomplete.add(id)
    for (const { imageId, vulnerabilityId } of listing.rows) {
      const image = affected.get(imageId)
      if (image === undefined) continue
      image[handleStatus].add(vulnerabilityId)
      idsByType[type].add(vulnerabilityId)
    }
  }
  await Promise.all(
    chunk([...imageIds], imagesPerQuery).flatMap((ids) =>
      vulnerabilityTypes.flatMap((type) => handleStatuses.map((handleStatus) => read(ids, type, handleStatus))),
    ),
  )
  await Promise.all(vulnerabilityTypes.map((type) => catalogue.need(type, idsByType[type], signal)))
  return new Map([...affected].map(([id, found]) => [id, toDetails(found, !incomplete.has(id), catalogue)]))
}

function toDetails({ unhandled, handled }: Affected, complete: boolean, catalogue: Catalogue): ImageDetails {
  const ids = new Set([...unhandled, ...handled])
  const handledIds = new Set([...handled].filter((id) => !unhandled.has(id)))
  const known = (from: ReadonlySet<string>) =>
    [...from].map((id) => catalogue.get(id)).filter((found) => found !== undefined)
  const open = known(unhandled)
  return {
    complete,
    ids,
    handledIds,
    ranks: known(ids).map(({ rank }) => rank),
    unrated: unhandled.size - open.length,
    unhandled: open,
    handledCount: handledIds.size,
  }
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
