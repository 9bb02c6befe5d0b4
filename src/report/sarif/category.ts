import { createHash } from 'node:crypto'
import { canonicalName } from '../../domain/image-name.ts'
import type { ImageResult, ImageSourceKind } from '../../domain/scan-report.ts'

/** Images that are one run: those of one name, or a proven one that has no name. */
export interface RunIdentity {
  /** The name whatever the tag, in its shortest spelling (`nginx` for `docker.io/library/nginx`); without one the digest or id. */
  readonly name: string
  readonly category: string
}

/** The run that an image belongs to; undefined when its name is not known. */
export function identifyRun(image: ImageResult, prefix: string): RunIdentity | undefined {
  const { imageName, source } = image
  const name = imageName === null || imageName === '' ? undefined : shortenName(replaceHalves(imageName))
  if (name !== undefined) return { name, category: categoryOf(prefix, source, name) }
  if (image.status !== 'success') return undefined
  const content = replaceHalves(image.imageDigest || image.imageId || image.image) || '_'
  // No name begins like this, so an ID is never mistaken for a name.
  return { name: content, category: categoryOf(prefix, source, content.includes(':') ? content : `@${content}`) }
}

/**
 * The run's `automationDetails.id`. GitHub takes what stands before the last `/` as the category in which a later upload replaces
 * an earlier one, so it has neither tag nor digest. Percent signs keep different names apart, also a local image whose name begins
 * with `registry` and an image of a registry.
 */
function categoryOf(prefix: string, source: ImageSourceKind, name: string): string {
  const path = name.split('/').map(encodeSegment).join('/')
  const place = source === 'registry' ? `registry/${path}` : path.replace(/^registry(?=\/)/, '%72egistry')
  return `${prefix}/${place}/`
}

/** A spelling that `canonicalName` would make a different one of is not the same name. */
function shortenName(name: string): string {
  const canonical = canonicalName(name)
  const short = canonical.replace(/^docker\.io\//, '')
  const spellings = [short.replace(/^library\//, ''), short]
  return spellings.find((spelling) => canonicalName(spelling) === canonical) ?? canonical
}

/** Half a surrogate pair cannot be part of a URI, and what would be one category is one name. */
function replaceHalves(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD')
}

function encodeSegment(segment: string): string {
  // A port keeps its colon, so that the category reads like the name.
  return encodeURIComponent(segment)
    .replaceAll('%3A', ':')
    .replace(/^\.+$/, (dots) => dots.replaceAll('.', '%2E'))
}

const maxPathLength = 300

/**
 * A relative path that represents the image's name: SARIF needs a file, and what has a colon would read as a scheme. A name that is
 * no such path itself ends in a part of its hash, so that no two names have one path.
 */
export function artifactUri(name: string): string {
  const segments = name.split('/').map((segment) => segment.replace(/[^A-Za-z0-9._-]/g, '_').replace(/^\.+$/, '_'))
  const path = segments.filter((segment) => segment !== '').join('/')
  if (path === name && path.length <= maxPathLength) return path
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8)
  return `${path.slice(0, maxPathLength).replace(/\/$/, '')}_${hash}`
}
