import { isObject } from '../base/objects.ts'
import { showText } from '../base/shown-text.ts'
import { message, type Message } from '../base/words/index.ts'
import { hasBuildResult, parseBuild } from '../domain/build-result.ts'
import {
  createBuildEntry,
  listImageKeys,
  parseImageObject,
  parseImageText,
  type ImageEntry,
} from '../domain/image-entry.ts'
import type { Parsed } from '../domain/parsed.ts'
import type { ImageSourceKind } from '../domain/scan-report.ts'

type Fields = Readonly<Record<string, unknown>>
type Entries = Parsed<readonly ImageEntry[]>

/** Reads one list item: a reference, an image object, or the output of a builder, which may name several images. */
export function parseImageItem(item: unknown, source: ImageSourceKind): Entries {
  if (typeof item === 'string') return toList(parseImageText(item.trim(), source))
  const keys = listImageKeys(source)
  if (!isObject(item)) return { problems: [message('image_kind', { allowed: keys.join(', ') })] }
  if (keys.some((key) => Object.hasOwn(item, key))) return toList(parseImageObject(item, source))
  if (hasBuildResult(item)) return parseBuilds([item], source)
  if (Array.isArray(item['tags'])) return parseTags(item['tags'], source)
  return isBake(item) ? parseBuilds(listTargets(item), source) : toList(parseImageObject(item, source))
}

/** The `metadata` of `docker/bake-action`, or of a build without a result. */
function isBake(item: Fields): boolean {
  return Object.entries(item).some(([key, value]) => isBuilderKey(key) || isObject(value))
}

/** The keys that describe the build itself in a builder's output. */
function isBuilderKey(key: string): boolean {
  return key.startsWith('buildx.')
}

/** The targets of a bake with a result. */
function listTargets(item: Fields): readonly Fields[] {
  return Object.entries(item).flatMap(([key, value]) =>
    !isBuilderKey(key) && isObject(value) && hasBuildResult(value) ? [value] : [],
  )
}

function parseBuilds(results: readonly Fields[], source: ImageSourceKind): Entries {
  if (results.length === 0) return { problems: [message('build_without_result')] }
  return collect(
    results.map((result) => {
      const parsed = parseBuild(result, source)
      return 'value' in parsed ? { value: createBuildEntry(parsed.value) } : parsed
    }),
  )
}

/** The `tags` of the `json` of `docker/metadata-action`. */
function parseTags(tags: readonly unknown[], source: ImageSourceKind): Entries {
  return collect(
    tags.map((tag): Parsed<ImageEntry> => {
      if (typeof tag !== 'string') return { problems: [message('build_text', { key: 'tags' })] }
      const parsed = parseImageText(tag.trim(), source)
      if ('value' in parsed) return parsed
      return {
        problems: parsed.problems.map((problem) => message('build_name', { text: showText(tag), problem })),
      }
    }),
  )
}

function collect(parsed: readonly Parsed<ImageEntry>[]): Entries {
  const problems: readonly Message[] = parsed.flatMap((one) => ('problems' in one ? one.problems : []))
  return problems.length > 0 ? { problems } : { value: parsed.flatMap((one) => ('value' in one ? [one.value] : [])) }
}

function toList(parsed: Parsed<ImageEntry>): Entries {
  return 'value' in parsed ? { value: [parsed.value] } : parsed
}
