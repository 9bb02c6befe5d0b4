import { showText } from '../base/shown-text.ts'
import { message, type Message } from '../base/words/index.ts'
import type { ImageReference } from './image-reference.ts'

/** The longest `image_version` of an image in a registry (SDK model of ListRegistryImages). */
export const maxRegistryTagLength = 64

/** The name of an image in a registry, split into the parts that HSS lists; `name` is `image_name`, which may have slashes. */
export interface RegistryName {
  /** With its port. */
  readonly host: string
  readonly namespace: string
  readonly name: string
}

/** The parts of `host/namespace/name`; undefined when one of them is missing. */
export function splitRegistryName(name: string): RegistryName | undefined {
  const [host = '', namespace = '', ...rest] = name.split('/')
  const isHost = host === 'localhost' || /[.:]/.test(host)
  return !isHost || namespace === '' || rest.length === 0 || rest.includes('')
    ? undefined
    : { host, namespace, name: rest.join('/') }
}

/** Why a reference cannot name an image in a registry; undefined if it can. */
export function findRegistryProblem({ name, tag = '' }: ImageReference): Message | undefined {
  if (splitRegistryName(name) === undefined) return message('reference_registry', { part: showText(name) })
  return tag.length > maxRegistryTagLength
    ? message('reference_registry_tag', { part: showText(tag), length: tag.length, most: maxRegistryTagLength })
    : undefined
}
