import { canonicalName } from '../domain/image-name.ts'
import { selectorOf, type ImageEntry } from '../domain/image-entry.ts'
import type { ImageRow } from '../hss/image-row.ts'

/** What an image is: a listed name, tag and digest; a row without a digest goes by its `image_id`. */
export interface ImageIdentity {
  readonly name: string | null
  readonly version: string | null
  readonly digest: string | null
  /** Of the row that the identity was read from. */
  readonly imageId: string | null
}

/** The identity of a row's image. */
export function identityOf(row: ImageRow): ImageIdentity {
  return {
    name: row.imageName,
    version: row.imageVersion,
    digest: row.imageDigest,
    imageId: row.imageId,
  }
}

/** Equal keys are the same image. Undefined: neither digest nor id, so nothing can tell whether it stays the same. */
export function keyOfIdentity(identity: ImageIdentity): string | undefined {
  const content = identity.digest?.toLowerCase() ?? (identity.imageId === null ? undefined : `id ${identity.imageId}`)
  return content === undefined ? undefined : [identity.name, identity.version, content].join('\n')
}

/** The key that a row would have without its digest: under it the image went before it gained one. */
export function keyWithoutDigest(identity: ImageIdentity): string | undefined {
  return keyOfIdentity({ ...identity, digest: null })
}

/** How people read an image: `name:tag@digest`, as far as listed. */
export function tellImage(identity: ImageIdentity): string {
  const tag = identity.version === null ? '' : `:${identity.version}`
  const content = identity.digest ?? identity.imageId
  return `${identity.name ?? '-'}${tag}${content === null ? '' : `@${content}`}`
}

/** Whether a row is what an entry asks for: every part that was given must agree. An empty part was not given. */
export function matchesEntry(entry: ImageEntry, row: ImageRow): boolean {
  if (entry.kind === 'digest') return matchesBareDigest(entry.digest, row)
  const { name, tag, digest, id } = selectorOf(entry)
  return (
    (!isGiven(name) || (row.imageName !== null && canonicalName(name) === canonicalName(row.imageName))) &&
    (!isGiven(tag) || tag === row.imageVersion) &&
    (!isGiven(digest) || digest.toLowerCase() === row.imageDigest?.toLowerCase()) &&
    (!isGiven(id) || id === row.imageId)
  )
}

function isGiven(value: string | undefined): value is string {
  return value !== undefined && value !== ''
}

function matchesBareDigest(digest: string, row: ImageRow): boolean {
  const wanted = digest.toLowerCase()
  const id = row.imageId?.toLowerCase()
  return wanted === row.imageDigest?.toLowerCase() || wanted === id || wanted === `sha256:${id}`
}
