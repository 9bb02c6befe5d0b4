import type { ImageDeclaration } from './image.ts'
import type { RegistryImageDeclaration } from './registry.ts'

/** Declares an image from `name:tag`, `name@sha256:…` or both; without a tag, it is `latest`. `more` overrides its fields. */
export function declareImage(reference: string, more: Omit<ImageDeclaration, 'image_name'> = {}): ImageDeclaration {
  const { name, ...version } = splitReference(reference)
  return { ...version, ...more, image_name: name }
}

/** Declares a tag in a registry from `namespace/name:tag`, `namespace/name@sha256:…` or both. `more` overrides its fields. */
export function declareRegistryImage(
  reference: string,
  more: Omit<RegistryImageDeclaration, 'image_name'> = {},
): RegistryImageDeclaration {
  const { name, ...version } = splitReference(reference)
  const [namespace = '', ...rest] = name.split('/')
  return { namespace, ...version, ...more, image_name: rest.join('/') }
}

function splitReference(reference: string): { name: string; image_version: string; image_digest?: string } {
  const [named = '', digest] = reference.split('@')
  const tagAt = named.lastIndexOf(':')
  // A colon before the last slash belongs to a registry's port.
  const hasTag = tagAt > named.lastIndexOf('/')
  return {
    name: hasTag ? named.slice(0, tagAt) : named,
    image_version: hasTag ? named.slice(tagAt + 1) : 'latest',
    ...(digest === undefined ? {} : { image_digest: digest }),
  }
}
