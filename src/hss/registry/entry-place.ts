import type { ImageEntry, Selector } from '../../domain/image-entry.ts'
import { readHost } from './registry.ts'

/** Where an entry says that its image is; undefined: it does not say. */
export interface EntryPlace {
  /** In one spelling. */
  readonly host: string | undefined
  readonly namespace: string | undefined
  readonly imageName: string
  /** Undefined: any tag. */
  readonly tag: string | undefined
  readonly registryId: string | undefined
  readonly registryName: string | undefined
}

/** The places of an entry: one, or for a build one for each of its names. */
export function listPlaces(entry: ImageEntry): EntryPlace[] {
  switch (entry.kind) {
    case 'named':
      return [placeOfSelector(entry.selector)].filter((place) => place !== undefined)
    case 'build':
      return entry.build.names
        .map(({ name, tag }) => placeOfSelector({ name, ...(tag === undefined ? {} : { tag }) }))
        .filter((place) => place !== undefined)
    case 'digest':
      return []
  }
}

/** The place that a selector names; undefined: it names no image. */
export function placeOfSelector(selector: Selector): EntryPlace | undefined {
  const { name = '', namespace, tag, registryId, registryName } = selector
  if (name === '') return undefined
  const more = { tag: tag || undefined, registryId: registryId || undefined, registryName: registryName || undefined }
  const host = hostOfSelector(selector)
  if (host !== undefined || namespace !== undefined) {
    return { host, namespace: namespace || undefined, imageName: name, ...more }
  }
  const parts = splitName(name)
  return parts === undefined
    ? { host: undefined, namespace: undefined, imageName: name, ...more }
    : { ...parts, ...more }
}

function hostOfSelector(selector: Selector & { readonly host?: string }): string | undefined {
  return selector.host === undefined ? undefined : (readHost(selector.host) ?? undefined)
}

/** The parts of `host/namespace/name`, as references and builds write it. */
function splitName(name: string): Pick<EntryPlace, 'host' | 'namespace' | 'imageName'> | undefined {
  const [first = '', namespace = '', ...rest] = name.split('/')
  const hasHost = first === 'localhost' || /[.:]/.test(first)
  if (!hasHost || namespace === '' || rest.length === 0) return undefined
  return { host: readHost(first) ?? undefined, namespace, imageName: rest.join('/') }
}
