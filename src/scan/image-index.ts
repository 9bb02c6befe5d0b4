import type { ImageIdentity } from '../domain/image-identity.ts'
import type { SeenImage } from '../domain/image-source.ts'

/** Finds images by the values of their rows. The time does not depend on the number of images. */
export interface ImageIndex<Image> {
  add(image: Image, row: SeenImage): void
  /** Replaces `former` with `image` under all keys of these rows. */
  replace(former: Image, image: Image, rows: readonly SeenImage[]): void
  hasTag(identity: ImageIdentity): boolean
  /** Images with this name and tag. */
  listByTag(identity: ImageIdentity): readonly Image[]
  /** The first image with the row's name and tag that has, or had, exactly this row, and for which `fit` returns true. */
  findByRow(row: SeenImage, fit: (image: Image) => boolean): Image | undefined
  /** Images with the row's name and tag that had exactly this row when it had no digest. */
  listByBareRow(row: SeenImage): readonly Image[]
  /** Whether there is any such image; faster than listing them. */
  hasBareRow(row: SeenImage): boolean
}

/** Equal for rows with the same name and tag. */
export function keyOfTag({ name, tag }: ImageIdentity): string {
  return `tag ${name}\n${tag}`
}

function keyOfRow({ identity, key }: SeenImage): string {
  return `row ${keyOfTag(identity)}\n${key}`
}

function keyOfBareRow(row: SeenImage): string {
  return `bare ${keyOfRow(row)}`
}

/** Several images under one key. */
class Several<Image> {
  readonly images: Set<Image>

  constructor(images: readonly Image[]) {
    this.images = new Set(images)
  }
}

/** Creates an empty index. */
export function createImageIndex<Image>(): ImageIndex<Image> {
  // Most keys have one image; a set for each of them would use most of the memory.
  const index = new Map<string, Image | Several<Image>>()
  const imagesAt = (key: string): readonly Image[] => {
    const found = index.get(key)
    if (found === undefined) return []
    return found instanceof Several ? [...found.images] : [found]
  }
  const addAt = (key: string, image: Image) => {
    const found = index.get(key)
    if (found === undefined) index.set(key, image)
    else if (found instanceof Several) found.images.add(image)
    else if (found !== image) index.set(key, new Several([found, image]))
  }
  const deleteAt = (key: string, image: Image): boolean => {
    const found = index.get(key)
    if (found instanceof Several) return found.images.delete(image)
    return found === image && index.delete(key)
  }
  return {
    add(image, row) {
      addAt(keyOfTag(row.identity), image)
      addAt(keyOfRow(row), image)
      if (row.identity.digest === null) addAt(keyOfBareRow(row), image)
    },
    replace(former, image, rows) {
      for (const row of rows) {
        for (const key of [keyOfTag(row.identity), keyOfRow(row), keyOfBareRow(row)]) {
          if (deleteAt(key, former)) addAt(key, image)
        }
      }
    },
    hasTag: (identity) => index.has(keyOfTag(identity)),
    listByTag: (identity) => imagesAt(keyOfTag(identity)),
    findByRow(row, fit) {
      for (const image of imagesAt(keyOfRow(row))) if (fit(image)) return image
      return undefined
    },
    listByBareRow: (row) => imagesAt(keyOfBareRow(row)),
    hasBareRow: (row) => imagesAt(keyOfBareRow(row)).length > 0,
  }
}
