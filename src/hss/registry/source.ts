import type { Clock } from '../../base/clock.ts'
import { ActionError } from '../../base/errors.ts'
import type { Logger } from '../../base/logger.ts'
import { joinSome } from '../../base/texts.ts'
import { message } from '../../base/words/index.ts'
import { createEntryMatcher } from '../../domain/entry-matcher.ts'
import type { ImageEntry } from '../../domain/image-entry.ts'
import type { ImageIdentity } from '../../domain/image-identity.ts'
import type { EntryMatcher, ImageSource, SeenImage, SourceSentences } from '../../domain/image-source.ts'
import type { ScanTarget } from '../../domain/scan-target.ts'
import { createCatalogue } from '../catalogue.ts'
import type { HssClient } from '../client.ts'
import { askForSoftware, createRegistryCalls, type DetailTarget, type RegistryCalls } from './calls.ts'
import { createFindingsReader } from './findings.ts'
import { createLocator } from './locator.ts'
import { createMatchRules } from './match-rules.ts'
import { createPoller } from './poller.ts'
import { createRegistryDirectory } from './registry-directory.ts'
import { toScanBody, toScanImageInfo } from './scan-request.ts'
import type { RegistryRow } from './registry-row.ts'
import { createSync } from './sync.ts'

/** The maximum number of images scanned by name in one run; a larger request could be neither checked nor stopped. */
const maxImages = 1000

/** The maximum number of registries named in a sentence. */
const maxNamed = 5

/** The options of the run that the source needs; effects are passed as arguments. */
export interface RegistrySourceOptions {
  readonly region: string
  /** `registry_name`, for a reference that exists in several registries; undefined for any registry. */
  readonly registryName: string | undefined
  readonly allowListedTags: boolean
  readonly clock: Clock
  readonly log: Logger
}

const sentences: SourceSentences = {
  unknownImage: message('registry_image_unknown'),
  listIncomplete: (looks) => message('registry_listing_incomplete', { looks }),
  imageGone: message('registry_image_gone'),
}

/** Images in registries that HSS reads. */
export function createRegistrySource(
  client: HssClient,
  target: ScanTarget,
  options: RegistrySourceOptions,
): ImageSource {
  const calls = createRegistryCalls(client)
  // The software queries name an image in the same way as the query for its findings.
  const targets = new Map<string, DetailTarget>()
  const readFindings: RegistryCalls['readFindings'] = (image, ...rest) => {
    targets.set(image.imageId, image)
    return calls.readFindings(image, ...rest)
  }
  return {
    ...createSourceOf({ ...calls, readFindings }, target, options),
    async openSoftware() {
      const { createSoftwareLookUps } = await import('../software.ts')
      return createSoftwareLookUps(client, 'registry', (imageId) => askForSoftware(targets.get(imageId)))
    },
  }
}

/** Creates the source from its calls. */
export function createSourceOf(calls: RegistryCalls, target: ScanTarget, options: RegistrySourceOptions): ImageSource {
  const { region, registryName, allowListedTags, clock, log } = options
  const directory = createRegistryDirectory(calls, region, log)
  const locator = createLocator({ directory, region, registryName, log })
  const sync = createSync({ calls, clock, log, locate: locator.locate, allowListedTags })
  const filters = target.kind === 'all' ? target.filters : {}
  const poller = createPoller({ calls, directory, isCurrent: sync.isCurrent, filters, registryName })
  const rules = createMatchRules(poller.rowOf, directory.hostOf, registryName)
  let matcher: EntryMatcher | undefined
  return {
    kind: 'registry',
    sentences,
    mayRepeatLostRequest: false,
    mustListAfterFindings: true,
    keyOf: keyOfContent,
    createMatcher(entries) {
      matcher = createEntryMatcher(entries, rules)
      return matcher
    },
    explainAmbiguity(entry, rows) {
      const registries = listRegistries(entry, rows, poller.rowOf)
      return registries.length === 0
        ? null
        : message('registry_ambiguous', { registries: joinSome(registries, maxNamed) })
    },
    refresh: sync.refresh,
    async list(scope, wants, signal) {
      const look = await poller.list(scope, wants, signal)
      const found = findEntries(look.seen, matcher)
      locator.noteFound(found, poller.rowOf)
      const current = [...found].filter(([, images]) => images.some((image) => image.isCurrent === true))
      sync.noteLook(look.serviceTimeMs, new Set(current.map(([entry]) => entry)))
      return look
    },
    requestScan(images, signal) {
      // Several tags with the same content are several rows; the first one represents them all.
      const byContent = Map.groupBy(images, ({ identity }) => keyOfContent(identity))
      const chosen = [...byContent.values()].flatMap(([first]) => (first === undefined ? [] : [first]))
      if (chosen.length > maxImages) {
        const problem = message('registry_too_many', { count: chosen.length, most: maxImages })
        throw new ActionError('user', problem, message('advice_registry_too_many'))
      }
      const rows = chosen.map((image) => poller.rowOf(image)).filter((row) => row !== undefined)
      const items = rows.map(toScanImageInfo).flatMap((item) => ('missing' in item ? [] : [item]))
      return calls.scan(toScanBody(items), signal)
    },
    readFindings: createFindingsReader(calls, createCatalogue(calls.listVulnerabilities), poller.rowOf),
  }
}

/** The tags of a repository with the same content are one image. */
function keyOfContent({ name, digest, id }: ImageIdentity): string | undefined {
  const content = digest?.toLowerCase() ?? (id === null ? undefined : `id ${id}`)
  return content === undefined ? undefined : [name, content].join('\n')
}

type Found = ReadonlyMap<ImageEntry, readonly SeenImage[]>

function findEntries(seen: readonly SeenImage[], matcher: EntryMatcher | undefined): Found {
  const found = new Map<ImageEntry, SeenImage[]>()
  for (const image of seen) {
    for (const entry of matcher?.findEntries(image) ?? []) {
      const known = found.get(entry)
      if (known === undefined) found.set(entry, [image])
      else known.push(image)
    }
  }
  return found
}

/**
 * The registries among which an entry is ambiguous; empty if there is only one. A build may be in several registries, under
 * several names.
 */
function listRegistries(
  entry: ImageEntry,
  images: readonly SeenImage[],
  rowOf: (image: SeenImage) => RegistryRow | undefined,
): readonly string[] {
  const groups = entry.kind === 'build' ? Map.groupBy(images, ({ identity }) => identity.name).values() : [images]
  for (const group of groups) {
    const places = new Map(group.map((image) => [rowOf(image)?.registryId ?? null, image.place]))
    if (places.size > 1) return [...places.values()]
  }
  return []
}
