import { showText } from '../base/shown-text.ts'
import { message, type Message } from '../base/words/index.ts'
import type { Parsed } from './parsed.ts'

/** The parts of an image reference, each as written. `name` includes the registry, if one was written. */
export interface ImageReference {
  readonly name: string
  readonly tag: string | undefined
  readonly digest: string | undefined
}

/** The API's limit for each field of an image (SDK model LocalImageInfo). */
export const maxFieldLength = 128

const hostComponent = /^[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/
const addressInBrackets = /^\[[a-fA-F0-9:]+\]$/
const pathComponent = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/
const tagForm = /^\w[\w.-]{0,127}$/
const digestForm = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]{32,}$/
const hexLengths: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 }

/**
 * Parses `[registry[:port]/]path[:tag][@digest]` by the grammar of the OCI distribution reference, within the API's
 * lengths. A problem says which part is wrong. Adds nothing: no registry, no `latest`.
 */
export function parseImageReference(text: string): Parsed<ImageReference> {
  const [named = '', ...digestParts] = text.split('@')
  const digest = digestParts.length === 0 ? undefined : digestParts.join('@')
  const colon = named.indexOf(':', named.lastIndexOf('/') + 1)
  const name = colon === -1 ? named : named.slice(0, colon)
  const tag = colon === -1 ? undefined : named.slice(colon + 1)
  const problem =
    findNameProblem(name, text) ?? (tag === undefined ? undefined : findTagProblem(tag)) ?? findDigestProblem(digest)
  return problem === undefined ? { value: { name, tag, digest } } : { problems: [problem] }
}

/** What is wrong with a digest (`algorithm:encoded`); undefined if nothing is wrong, or there is no digest. */
export function findDigestProblem(digest: string | undefined): Message | undefined {
  if (digest === undefined) return undefined
  if (digest.length > maxFieldLength)
    return message('reference_digest_long', { part: showText(digest), most: maxFieldLength })
  const [algorithm = '', encoded = ''] = digest.split(':')
  const hexLength = Object.hasOwn(hexLengths, algorithm) ? hexLengths[algorithm] : undefined
  const good =
    digestForm.test(digest) &&
    (hexLength === undefined || (encoded.length === hexLength && /^[0-9a-f]+$/.test(encoded)))
  return good ? undefined : message('reference_digest', { part: showText(digest) })
}

function findTagProblem(tag: string): Message | undefined {
  return tagForm.test(tag) ? undefined : message('reference_tag', { part: showText(tag), most: maxFieldLength })
}

function findNameProblem(name: string, text: string): Message | undefined {
  if (/^[a-z]+:\/\//i.test(text)) return message('reference_scheme', { part: showText(text) })
  if (name.length > maxFieldLength)
    return message('reference_name_long', { part: showText(name), length: name.length, most: maxFieldLength })
  if (/^[0-9a-f]{64}$/.test(text)) return message('reference_bare_hex', { part: showText(text) })
  const components = name.split('/')
  if (components.every((component) => pathComponent.test(component))) return undefined
  const first = components[0] ?? ''
  if (components.length === 1 || !isRegistry(first)) return findPathProblem(components)
  return findRegistryProblem(first) ?? findPathProblem(components.slice(1))
}

/** Only a registry has a dot, a port or brackets, or upper-case letters, which a host name may have but a path may not. */
function isRegistry(component: string): boolean {
  return /[.:[]/.test(component) || component === 'localhost' || hostComponent.test(component)
}

function findRegistryProblem(registry: string): Message | undefined {
  const colon = registry.indexOf(':', registry.startsWith('[') ? registry.indexOf(']') : 0)
  const host = colon === -1 ? registry : registry.slice(0, colon)
  if (!addressInBrackets.test(host) && !host.split('.').every((component) => hostComponent.test(component)))
    return message('reference_host', { part: showText(host) })
  if (colon === -1) return undefined
  const port = registry.slice(colon + 1)
  const good = /^\d+$/.test(port) && Number(port) >= 1 && Number(port) <= 65535
  return good ? undefined : message('reference_port', { part: showText(port) })
}

function findPathProblem(components: readonly string[]): Message | undefined {
  const wrong = components.find((component) => !pathComponent.test(component))
  if (wrong === undefined) return undefined
  const lower = wrong.toLowerCase()
  return pathComponent.test(lower)
    ? message('reference_upper_case', { part: showText(wrong), lower: showText(lower) })
    : message('reference_path', { part: showText(wrong) })
}
