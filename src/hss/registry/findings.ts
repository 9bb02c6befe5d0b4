import { message, type Message } from '../../base/words/index.ts'
import type { Findings, FindingsReading, SeenImage } from '../../domain/image-source.ts'
import type { MaliciousFile } from '../../domain/scan-report.ts'
import { isAnswerUnreadable, isCallRefused } from '../../http/errors.ts'
import type { Catalogue } from '../catalogue.ts'
import { vulnerabilityTypes, type HandleStatus } from '../vulnerability-row.ts'
import type { DetailTarget, RegistryCalls } from './calls.ts'
import { pickWorse, rateByNecessity, type ImageVulnerability } from './image-vulnerability.ts'
import type { RegistryRow } from './registry-row.ts'

/** The data of one image before the catalogue completes it. */
interface Raw {
  readonly complete: boolean
  readonly unhandled: ReadonlyMap<string, ImageVulnerability>
  readonly handled: ReadonlyMap<string, ImageVulnerability>
  readonly maliciousFiles: readonly MaliciousFile[] | null
}

/** The image types that have a list of vulnerabilities. */
const vulnerabilityImageTypes = ['private_image', 'shared_image', 'instance_image', 'harbor', 'jfrog']

/** The image types that have a list of malicious files. */
const malwareImageTypes = ['private_image', 'shared_image', 'instance_image', 'harbor']

/** Reads the findings of images one by one, and adds the data of the catalogue. */
export function createFindingsReader(
  calls: RegistryCalls,
  catalogue: Catalogue,
  rowOf: (image: SeenImage) => RegistryRow | undefined,
) {
  return async (
    images: readonly SeenImage[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<SeenImage, FindingsReading>> => {
    const readings = await Promise.all(
      images.map(async (image) => {
        const target = toDetailTarget(rowOf(image))
        return { image, raw: 'why' in target ? target : await readUnlessRefused(calls, target, image, signal) }
      }),
    )
    const isKnown = await completeCatalogue(
      catalogue,
      readings.flatMap(({ raw }) => ('why' in raw ? [] : [raw])),
      signal,
    )
    return new Map(
      readings.map(({ image, raw }) => [
        image,
        'why' in raw
          ? { kind: 'unreadable', why: raw.why }
          : { kind: 'read', findings: toFindings(raw, catalogue, isKnown) },
      ]),
    )
  }
}

/** The image in the form that detail queries need, or why they cannot find it. */
export function toDetailTarget(row: RegistryRow | undefined): DetailTarget | { readonly why: Message } {
  if (row === undefined) return { why: message('details_unread') }
  const { imageId, imageType, namespace, imageName, imageVersion, instanceId } = row
  if (imageType === null && row.registryType !== 'Other') return { why: message('registry_details_untyped') }
  if (row.registryType === 'Other' || imageType === null || !vulnerabilityImageTypes.includes(imageType))
    return { why: message('registry_details_none', { type: row.registryType ?? imageType ?? '-' }) }
  // A path of dots would address another resource.
  if (imageId === null || /^\.+$/.test(imageId)) return { why: message('details_without_id') }
  if (namespace === null || imageName === null || imageVersion === null)
    return { why: message('registry_details_unnamed') }
  return { imageId, imageType, namespace, imageName, imageVersion, instanceId }
}

/** Reads each image by itself: a rejected call for one says nothing about the others. */
async function readUnlessRefused(
  ...[calls, target, image, signal]: Parameters<typeof readRaw>
): Promise<Raw | { readonly why: Message }> {
  try {
    return await readRaw(calls, target, image, signal)
  } catch (error) {
    if (!isCallRefused(error)) throw error
    return { why: message('details_refused', { problem: error.problem }) }
  }
}

async function readRaw(
  calls: RegistryCalls,
  target: DetailTarget,
  { figures }: SeenImage,
  signal: AbortSignal,
): Promise<Raw> {
  const read = async (handleStatus: HandleStatus) => {
    const byId = new Map<string, ImageVulnerability>()
    const complete = await calls.readFindings(
      target,
      handleStatus,
      signal,
      (row) => {
        byId.set(row.id, pickWorse(byId.get(row.id) ?? row, row))
        return undefined
      },
      () => byId.clear(),
    )
    return { byId, complete }
  }
  const hasFiles = (figures.maliciousFileNum ?? 0) > 0 && malwareImageTypes.includes(target.imageType)
  const [unhandled, handled, maliciousFiles] = await Promise.all([
    read('unhandled'),
    read('handled'),
    hasFiles ? readFiles(calls, target, signal) : null,
  ])
  const complete = unhandled.complete && handled.complete
  return { complete, unhandled: unhandled.byId, handled: handled.byId, maliciousFiles }
}

/** Reads the names of malicious files. They are for people; without them, the count is still valid. */
async function readFiles(
  calls: RegistryCalls,
  target: DetailTarget,
  signal: AbortSignal,
): Promise<readonly MaliciousFile[] | null> {
  try {
    return await calls.listMaliciousFiles(target, signal)
  } catch (error) {
    if (isCallRefused(error) || isAnswerUnreadable(error)) return null
    throw error
  }
}

/**
 * Reads the catalogue's data. A row with a path is the vulnerability of an application; if that is wrong, the other list has it.
 * Resolves with true if the ones still unknown are certainly not in the catalogue.
 */
async function completeCatalogue(
  catalogue: Catalogue,
  readings: readonly Raw[],
  signal: AbortSignal,
): Promise<boolean> {
  const all = readings.flatMap(({ unhandled, handled }) => [...unhandled.values(), ...handled.values()])
  const first = await Promise.all(
    vulnerabilityTypes.map((type) =>
      catalogue.need(type, new Set(all.filter((row) => row.type === type).map(({ id }) => id)), signal),
    ),
  )
  const unknown = all.filter(({ id }) => catalogue.get(id) === undefined)
  const second = await Promise.all(
    vulnerabilityTypes.map((type) =>
      catalogue.need(type, new Set(unknown.filter((row) => row.type !== type).map(({ id }) => id)), signal),
    ),
  )
  return [...first, ...second].every(Boolean)
}

function toFindings(
  { complete, unhandled, handled, maliciousFiles }: Raw,
  catalogue: Catalogue,
  isKnown: boolean,
): Findings {
  const rate = (row: ImageVulnerability) => catalogue.get(row.id) ?? rateByNecessity(row)
  const open = [...unhandled.values()].map(rate)
  const closed = [...handled.values()].map(rate)
  const ids = new Set([...unhandled.keys(), ...handled.keys()])
  const handledIds = new Set([...handled.keys()].filter((id) => !unhandled.has(id)))
  return {
    // If the catalogue was not read completely, a vulnerability that seems missing may be worse than its repair word says.
    complete: complete && (isKnown || [...ids].every((id) => catalogue.get(id) !== undefined)),
    ids,
    handledIds,
    ranks: [...open, ...closed].map(({ rank }) => rank),
    unrated: 0,
    unhandled: open,
    handledCount: handledIds.size,
    maliciousFiles,
  }
}
