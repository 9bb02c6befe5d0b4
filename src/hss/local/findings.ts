import { message } from '../../base/words/index.ts'
import type { Findings, FindingsReading, ImageSource } from '../../domain/image-source.ts'
import type { Catalogue } from '../catalogue.ts'
import { handleStatuses, vulnerabilityTypes, type HandleStatus, type VulnerabilityType } from '../vulnerability-row.ts'
import type { LocalCalls } from './calls.ts'

/** The maximum number of images in one request; the documentation has no limit for `image_id_list`. */
const imagesPerQuery = 500

interface Affected {
  readonly unhandled: Set<string>
  readonly handled: Set<string>
}

/** Reads findings: their IDs from the preview of handling them, their details from the catalogue. */
export function createFindingsReader(calls: LocalCalls, catalogue: Catalogue): ImageSource['readFindings'] {
  return async (images, signal) => {
    const ids = new Set(images.map(({ identity }) => identity.id).filter((id) => id !== null))
    const found = await readById(ids, calls, catalogue, signal)
    return new Map(
      images.map((image): [typeof image, FindingsReading] => {
        const findings = image.identity.id === null ? undefined : found.get(image.identity.id)
        return findings === undefined
          ? [image, { kind: 'unreadable', why: message('details_without_id') }]
          : [image, { kind: 'read', findings }]
      }),
    )
  }
}

/** Reads the vulnerabilities of images by `image_id`: both types, both handle statuses, all pages. */
async function readById(
  imageIds: ReadonlySet<string>,
  calls: LocalCalls,
  catalogue: Catalogue,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Findings>> {
  const affected = new Map(
    [...imageIds].map((id): [string, Affected] => [id, { unhandled: new Set(), handled: new Set() }]),
  )
  const idsByType = { linux_vul: new Set<string>(), app_vul: new Set<string>() }
  const incomplete = new Set<string>()
  const read = async (ids: readonly string[], type: VulnerabilityType, handleStatus: HandleStatus) => {
    const listing = await calls.listAffectedImages({ imageIds: ids, type, handleStatus }, signal)
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
  return new Map([...affected].map(([id, found]) => [id, toFindings(found, !incomplete.has(id), catalogue)]))
}

function toFindings({ unhandled, handled }: Affected, complete: boolean, catalogue: Catalogue): Findings {
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
    // HSS lists no malicious files for local images.
    maliciousFiles: null,
  }
}

function chunk<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
