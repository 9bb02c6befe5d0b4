/** What an image is: a listed name, tag and digest; without a digest it goes by its id. Null: the service does not say. */
export interface ImageIdentity {
  /** As reports spell it: for a registry image `host/namespace/image_name`. */
  readonly name: string | null
  readonly tag: string | null
  readonly digest: string | null
  /** Of the row that the identity was read from. */
  readonly id: string | null
}

/** Equal keys are the same name, tag and content. Undefined: neither digest nor id, so nothing can tell whether it stays the same. */
export function keyOfIdentity(identity: ImageIdentity): string | undefined {
  const content = identity.digest?.toLowerCase() ?? (identity.id === null ? undefined : `id ${identity.id}`)
  return content === undefined ? undefined : [identity.name, identity.tag, content].join('\n')
}

/** How people read an image: `name:tag@digest`, as far as listed. */
export function formatImage(identity: ImageIdentity): string {
  const tag = identity.tag === null ? '' : `:${identity.tag}`
  const content = identity.digest ?? identity.id
  return `${identity.name ?? '-'}${tag}${content === null ? '' : `@${content}`}`
}
