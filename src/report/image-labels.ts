import type { ImageResult } from '../domain/scan-report.ts'

/** The label of an image for people, unique within a report. */
export interface ImageLabel {
  /** Name and tag as HSS lists them. */
  readonly full: string
  /** The shortest unique form: the last parts of the name with the tag, and the digest if needed. */
  readonly short: string
}

/** The labels of the images of a report. */
export interface ImageLabels {
  /** The registry and path that all names begin with, up to a slash; null if they have none in common. */
  readonly directory: string | null
  of(image: ImageResult): ImageLabel
}

/** The length of a digest that is enough for people to distinguish two. */
const shownDigestLength = 'sha256:'.length + 12

/**
 * Labels the images for people: by listed name and tag, with the start of the digest only if nothing else distinguishes them. If
 * HSS lists no name, uses the user's own words.
 */
export function labelImages(images: readonly ImageResult[]): ImageLabels {
  const full = chooseDistinct(images, listFullNames)
  const short = chooseDistinct(images, (image) => [...listShortNames(image), full.get(image) ?? image.image])
  return {
    directory: findDirectory([...full.values()]),
    of: (image) => ({ full: full.get(image) ?? image.image, short: short.get(image) ?? image.image }),
  }
}

function findDirectory(names: readonly string[]): string | null {
  if (names.length < 2) return null
  const [first = ''] = names
  let directory = first.slice(0, first.lastIndexOf('/') + 1)
  while (directory !== '' && !names.every((name) => name.startsWith(directory))) {
    const parent = directory.slice(0, -1)
    directory = parent.slice(0, parent.lastIndexOf('/') + 1)
  }
  return directory === '' ? null : directory
}

/** The beginning of a digest or an ID, marked if something was cut. */
export function shortenDigest(digest: string): string {
  return digest.length > shownDigestLength ? `${digest.slice(0, shownDigestLength)}…` : digest
}

function listFullNames(image: ImageResult): string[] {
  const content = image.imageDigest || image.imageId || '-'
  const name = nameWithTag(image)
  if (name === null) return [shortenDigest(image.image), image.image]
  const pinned = [`${name}@${shortenDigest(content)}`, `${name}@${content}`]
  return image.imageVersion || content === '-' ? [name, ...pinned] : pinned
}

/** For `a/b/c:1`: `c:1`, `b/c:1`, `a/b/c:1`, then the same with the beginning of its digest. */
function listShortNames(image: ImageResult): string[] {
  const parts = nameWithTag(image)?.split('/').slice(-maxParts) ?? []
  const content = image.imageDigest || image.imageId
  const names = parts.map((_, index) => parts.slice(-index - 1).join('/'))
  const pinned = content ? names.map((name) => `${name}@${shortenDigest(content)}`) : []
  return image.imageVersion || !content ? [...names, ...pinned] : pinned
}

/** The maximum number of name parts to try. */
const maxParts = 8

function nameWithTag({ imageName, imageVersion }: ImageResult): string | null {
  if (!imageName) return null
  return imageVersion ? `${imageName}:${imageVersion}` : imageName
}

/** Chooses for each image its first name that no other image has. An image without such a name gets a number. */
function chooseDistinct(
  images: readonly ImageResult[],
  listNames: (image: ImageResult) => readonly string[],
): ReadonlyMap<ImageResult, string> {
  const chosen = new Map<ImageResult, string>()
  const taken = new Set<string>()
  let open = images.map((image) => ({ image, names: listNames(image) }))
  for (let level = 0; open.some(({ names }) => level < names.length); level += 1) {
    const counts = new Map<string, number>()
    const nameAt = (names: readonly string[]) => names[Math.min(level, names.length - 1)] ?? '-'
    for (const { names } of open) counts.set(nameAt(names), (counts.get(nameAt(names)) ?? 0) + 1)
    const left: typeof open = []
    for (const candidate of open) {
      const name = nameAt(candidate.names)
      if (counts.get(name) === 1 && !taken.has(name)) chosen.set(candidate.image, name)
      else left.push(candidate)
    }
    for (const name of counts.keys()) taken.add(name)
    open = left
  }
  for (const [index, { image, names }] of open.entries()) {
    chosen.set(image, `${names.at(-1) ?? '-'} (${index + 1})`)
  }
  return chosen
}
