/** Identifies an image by its listed name, tag and digest, or by its ID if it has no digest. Null if the service does not say. */
export interface ImageIdentity {
  /** As reports spell it: for a registry image `host/namespace/image_name`. */
  readonly name: string | null
  readonly tag: string | null
  readonly digest: string | null
  /** The ID in the row that the identity was read from. */
  readonly id: string | null
}

/** The image for people: `name:tag@digest`, as far as listed. */
export function formatImage(identity: ImageIdentity): string {
  const tag = identity.tag === null ? '' : `:${identity.tag}`
  const content = identity.digest ?? identity.id
  return `${identity.name ?? '-'}${tag}${content === null ? '' : `@${content}`}`
}
