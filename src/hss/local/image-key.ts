import type { ImageIdentity } from '../../domain/image-identity.ts'

/**
 * Equal keys mean the same image: name, tag and content. Undefined when a row has neither digest nor id, so that its content may
 * change unnoticed.
 */
export function keyOfImage(identity: ImageIdentity): string | undefined {
  const content = identity.digest?.toLowerCase() ?? (identity.id === null ? undefined : `id ${identity.id}`)
  return content === undefined ? undefined : [identity.name, identity.tag, content].join('\n')
}
