import type { ImageIdentity } from '../../domain/image-identity.ts'

/**
 * Equal keys mean the same image: the same name, tag and content. Undefined if a row has neither digest nor ID, because its
 * content could then change unnoticed.
 */
export function keyOfImage(identity: ImageIdentity): string | undefined {
  const content = identity.digest?.toLowerCase() ?? (identity.id === null ? undefined : `id ${identity.id}`)
  return content === undefined ? undefined : [identity.name, identity.tag, content].join('\n')
}
