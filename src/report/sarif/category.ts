import { createHash } from 'node:crypto'
import { canonicalName } from '../../domain/image-name.ts'
import type { ImageResult, ImageSourceKind } from '../../domain/scan-report.ts'

/** The images of one run: all images with the same name, or one proven image without a name. */
export interface RunIdentity {
  /**
   * The name without a tag, in its shortest spelling (`nginx` for `docker.io/library/nginx`). Without a name, the digest or the
   * ID.
   */
  readonly name: string
  readonly category: string
}

/** The run that an image belongs to; undefined if its name is not known. */
export function identifyRun(image: ImageResult, prefix: string): RunIdentity | undefined {
  const { imageName, source } = image
  const name = imageName === null || imageName === '' ? undefined : shortenName(replaceHalves(imageName))
  if (name !== undefined) return { name, category: categoryOf(prefix, source, name) }
  if (image.status !== 'success') return undefined
  const content = replaceHalves(image.imageDigest || image.imageId || image.image) || '_'
  // No name begins with `@` or looks like a digest, so an ID is never mistaken for a name.
  return { name: content, category: categoryOf(prefix, source, content.includes(':') ? content : `@${content}`) }
}

/**
 * The run's `automationDetails.id`. GitHub uses the part before the last `/` as the category, and a later upload replaces an
 * earlier one of the same category, so it contains neither tag nor digest. Percent signs keep different names apart, for example
 * a local image whose name begins with `registry` and an image in a registry.
 */
function categoryOf(prefix: string, source: ImageSourceKind, name: string): string {
  const path = name.split('/').map(encodeSegment).join('/')
  const place = source === 'registry' ? `registry/${path}` : path.replace(/^registry(?=\/)/, '%72egistry')
  return `${prefix}/${place}/`
}

/** The shortest spelling that still has the same canonical name. */
function shortenName(name: string): string {
  const canonical = canonicalName(name)
  const short = canonical.replace(/^docker\.io\//, '')
  const spellings = [short.replace(/^library\//, ''), short]
  return spellings.find((spelling) => canonicalName(spelling) === canonical) ?? canonical
}

/** Replaces halves of surrogate pairs, which a URI cannot contain. The name changes too, so that one category is one name. */
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
 * A relative path that represents the image's name: SARIF requires a file, and a colon would make the name look like a URI with a
 * scheme. If the name itself is not such a path, a part of its hash is appended, so that different names have different paths.
 */
export function artifactUri(name: string): string {
  const segments = name.split('/').map((segment) => segment.replace(/[^A-Za-z0-9._-]/g, '_').replace(/^\.+$/, '_'))
  const path = segments.filter((segment) => segment !== '').join('/')
  if (path === name && path.length <= maxPathLength) return path
  const hash = createHash('sha256').update(name).digest('hex').slice(0, 8)
  return `${path.slice(0, maxPathLength).replace(/\/$/, '')}_${hash}`
}
