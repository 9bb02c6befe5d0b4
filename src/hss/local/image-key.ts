import type { ImageIdentity } from '../../domain/image-identity.ts'

/** Equal keys are the same image: name, tag and content. Undefined: neither digest nor id, so nothing can tell whether it stays the same. */
export function keyOfImage(identity: ImageIdentity): string | undefined {
  const content = identity.digest?.toLowerCase() ?? (identity.id === null ? undefined : `id ${identity.id}`)
  return content === undefined ? undefined : [identity.name, identity.tag, content].join('\n')
}
