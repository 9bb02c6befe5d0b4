import { fieldsOf } from '../base/objects.ts'
import { showText } from '../base/shown-text.ts'
import { message, type Message } from '../base/words/index.ts'
import { findDigestProblem, parseImageReference } from './image-reference.ts'
import type { Parsed } from './parsed.ts'
import { findRegistryProblem } from './registry-name.ts'
import type { ImageSourceKind } from './scan-report.ts'

/** One build, as `docker/build-push-action` or `docker/bake-action` reports it. */
export interface Build {
  /** The names it was pushed or tagged under. A name without a tag matches any tag; without names, any name matches. */
  readonly names: readonly BuildName[]
  /** `containerimage.digest`: the digest of the manifest, or of an index. */
  readonly manifestDigest: string | undefined
  /** `containerimage.config.digest`: the digest of the configuration, which some hosts use as the image ID. */
  readonly configDigest: string | undefined
  /** Whether an index was pushed, according to `containerimage.descriptor.mediaType`. */
  readonly isIndex: boolean
}

/** A name that a build was given. */
export interface BuildName {
  readonly name: string
  readonly tag: string | undefined
}

const digestKeys = ['containerimage.digest', 'containerimage.config.digest'] as const

const indexTypes: readonly unknown[] = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
]

/** Whether an object says which image a build produced. */
export function hasBuildResult(object: Readonly<Record<string, unknown>>): boolean {
  return digestKeys.some((key) => readGiven(object, key) !== undefined)
}

/** Reads the result of one build. Ignores everything else that builders report. */
export function parseBuild(object: Readonly<Record<string, unknown>>, source: ImageSourceKind): Parsed<Build> {
  const problems: Message[] = []
  const [manifestDigest, configDigest] = digestKeys.map((key) => readDigest(object, key, problems))
  const names = readNames(object, source, problems)
  if (problems.length > 0) return { problems }
  const { mediaType } = fieldsOf(object['containerimage.descriptor'])
  return { value: { names, manifestDigest, configDigest, isIndex: indexTypes.includes(mediaType) } }
}

/** A short text for a build: its first name with its digest. */
export function describeBuild({ names, manifestDigest, configDigest }: Build): string {
  const [first] = names
  const digest = manifestDigest ?? configDigest ?? ''
  if (first === undefined) return digest
  return `${first.name}${first.tag === undefined ? '' : `:${first.tag}`}@${digest}`
}

function readGiven(object: Readonly<Record<string, unknown>>, key: string): unknown {
  const value = Object.hasOwn(object, key) ? object[key] : undefined
  return value === null || value === '' ? undefined : value
}

function readDigest(object: Readonly<Record<string, unknown>>, key: string, problems: Message[]): string | undefined {
  const value = readGiven(object, key)
  if (value === undefined) return undefined
  if (typeof value !== 'string') {
    problems.push(message('build_text', { key }))
    return undefined
  }
  const problem = findDigestProblem(value)
  if (problem !== undefined) problems.push(problem)
  return value
}

function readNames(
  object: Readonly<Record<string, unknown>>,
  source: ImageSourceKind,
  problems: Message[],
): readonly BuildName[] {
  const value = readGiven(object, 'image.name')
  if (value !== undefined && typeof value !== 'string') problems.push(message('build_text', { key: 'image.name' }))
  const texts = typeof value === 'string' ? value.split(',').map((part) => part.trim()) : []
  const names = [...new Set(texts.filter((text) => text !== ''))].flatMap((text): BuildName[] => {
    const parsed = parseImageReference(text)
    const problem = 'problems' in parsed ? parsed.problems[0] : findSourceProblem(parsed.value, source)
    if (problem !== undefined) problems.push(message('build_name', { text: showText(text), problem }))
    return 'value' in parsed ? [{ name: parsed.value.name, tag: parsed.value.tag }] : []
  })
  if (source === 'registry' && names.length === 0 && problems.length === 0) problems.push(message('build_unnamed'))
  return names
}

function findSourceProblem(reference: Parameters<typeof findRegistryProblem>[0], source: ImageSourceKind) {
  return source === 'registry' ? findRegistryProblem(reference) : undefined
}
