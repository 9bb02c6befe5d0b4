import { canonicalName } from '../../domain/image-name.ts'
import type { ImageResult } from '../../domain/scan-report.ts'

const prefix = 'hss-image-scan'

/**
 * The name of an image whatever its tag, in its shortest spelling (`nginx` for `docker.io/library/nginx`): the listed name, else
 * the one that the user wrote; undefined when only a digest is known.
 */
export function nameImage(image: ImageResult): string | undefined {
  const name = image.imageName ?? readName(image.image)
  // Half a surrogate pair cannot stand in a URI, and what would be one category is one name.
  const whole = name?.replace(/\p{Cs}/gu, '\uFFFD')
  return whole === undefined || whole === '' ? undefined : shorten(canonicalName(whole))
}

/** The name in a reference such as `host:5000/team/app:1.0@sha256:…`; undefined for a bare digest. */
function readName(reference: string): string | undefined {
  if (reference.startsWith('sha256:')) return undefined
  const named = reference.split('@', 1)[0] ?? ''
  return named.replace(/:[^/:]*$/, '')
}

/** A spelling that `canonicalName` would make a different one of is not the same name. */
function shorten(canonical: string): string {
  const short = canonical.replace(/^docker\.io\//, '')
  const spellings = [short.replace(/^library\//, ''), short]
  return spellings.find((spelling) => spelling !== 'all' && canonicalName(spelling) === canonical) ?? canonical
}

/**
 * The run's `automationDetails.id` for one name. GitHub takes what stands before the last `/` as the category in which a later
 * upload replaces an earlier one, so it has neither tag nor digest. Percent signs keep different names apart.
 */
export function categoryOf(name: string): string {
  return `${prefix}/${name.split('/').map(encodeSegment).join('/')}/`
}

/** The one category of all names together. No image has it: the one named `all` is spelled `library/all`. */
export const commonCategory = `${prefix}/all/`

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')).replace(/^\.+$/, (dots) =>
    dots.replaceAll('.', '%2E'),
  )
}

/** A relative path that stands for the image's name: SARIF needs a file, and what has a colon would read as a scheme. */
export function artifactUri(name: string): string {
  const segments = name.split('/').map((segment) => segment.replace(/[^A-Za-z0-9._-]/g, '_').replace(/^\.+$/, '_'))
  return (
    segments
      .filter((segment) => segment !== '')
      .join('/')
      .slice(0, 300)
      .replace(/\/$/, '') || '_'
  )
}
