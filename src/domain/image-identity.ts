/** What an image is: a listed name, tag and digest; without a digest it goes by its id. Null: the service does not say. */
export interface ImageIdentity {
  /** As reports spell it: for a registry image `host/namespace/image_name`. */
  readonly name: string | null
  readonly tag: string | null
  readonly digest: string | null
  /** Of the row that the identity was read from. */
  readonly id: string | null
}

/** How people read an image: `name:tag@digest`, as far as listed. */
export function formatImage(identity: ImageIdentity): string {
  const tag = identity.tag === null ? '' : `:${identity.tag}`
  const content = identity.digest ?? identity.id
  return `${identity.name ?? '-'}${tag}${content === null ? '' : `@${content}`}`
}
