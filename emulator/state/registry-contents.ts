import { fillRegistryImage, nameContent, nameDigest } from '../world/registry-defaults.ts'
import type { Registry } from '../world/registry-defaults.ts'
import type { RegistryImageDeclaration, RegistryImagePatch } from '../world/registry.ts'

/** The place of a tag. */
export interface TagPlace {
  readonly registry_name: string
  readonly namespace?: string
  readonly image_name: string
  readonly image_version?: string
}

/** The content of a tag since a time; undefined if the tag did not exist. */
interface TimedContent {
  readonly atMs: number
  readonly content: RegistryImagePatch | undefined
}

/** A tag in a registry, with all its contents over time. */
export interface Tag {
  readonly registry: Registry
  readonly declaration: RegistryImageDeclaration
  readonly reference: string
  /** In order of time. */
  history: TimedContent[]
}

/** Creates a tag with the declared content, from the beginning or from its first push. */
export function createTag(declaration: RegistryImageDeclaration, registry: Registry, startedAtMs: number): Tag {
  const content = fillRegistryImage(declaration, registry, startedAtMs)
  const firstAtMs = declaration.pushedAtMs === undefined ? -Infinity : startedAtMs + declaration.pushedAtMs
  const tag: Tag = {
    registry,
    declaration,
    reference: `${content.namespace}/${content.image_name}:${content.image_version}`,
    history: [{ atMs: firstAtMs, content }],
  }
  for (const { atMs, set, deleted } of declaration.pushes ?? []) {
    if (deleted === true) deleteTag(tag, startedAtMs + atMs)
    else pushTag(tag, set ?? {}, startedAtMs + atMs)
  }
  return tag
}

/** Changes the content of the tag from this time on. Fields that are not set stay, except for digest and ID. */
export function pushTag(tag: Tag, patch: RegistryImagePatch, atMs: number): void {
  const before = tag.history.findLast(({ content }) => content !== undefined)?.content ?? {}
  const digest = patch.image_digest ?? nameDigest(tag.registry, tag.reference, tag.history.length)
  const [repository = ''] = tag.reference.split(':')
  const content = {
    ...before,
    latest_update_time: atMs,
    image_digest: digest,
    image_id: nameContent(tag.registry, repository, digest),
    ...patch,
  }
  keep(tag, { atMs, content })
}

/** Deletes the tag from this time on. */
export function deleteTag(tag: Tag, atMs: number): void {
  keep(tag, { atMs, content: undefined })
}

/** The content of the tag at this time. */
export function readTag(tag: Tag, atMs: number): RegistryImagePatch | undefined {
  return tag.history.findLast((held) => held.atMs <= atMs)?.content
}

/** Whether the tag is at this place. */
export function isAt(tag: Tag, place: TagPlace): boolean {
  const { registry_name, namespace = 'library', image_name, image_version = 'latest' } = place
  return tag.registry.name === registry_name && tag.reference === `${namespace}/${image_name}:${image_version}`
}

function keep(tag: Tag, held: TimedContent): void {
  tag.history = [...tag.history, held].toSorted((one, other) => one.atMs - other.atMs)
}
