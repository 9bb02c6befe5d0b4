import type { ImageDeclaration } from './image.ts'

/** An image from `name:tag`, `name@sha256:…` or both; without a tag it is `latest`. `more` goes on top. */
export function declareImage(reference: string, more: Omit<ImageDeclaration, 'image_name'> = {}): ImageDeclaration {
  const [named = '', digest] = reference.split('@')
  const tagAt = named.lastIndexOf(':')
  // A colon before the last slash belongs to a registry's port.
  const hasTag = tagAt > named.lastIndexOf('/')
  return {
    image_version: hasTag ? named.slice(tagAt + 1) : 'latest',
    ...(digest === undefined ? {} : { image_digest: digest }),
    ...more,
    image_name: hasTag ? named.slice(0, tagAt) : named,
  }
}
