import type { ImageIdentity } from '../domain/image-identity.ts'
import type { SeenImage } from '../domain/image-source.ts'

/** Finds images by what their rows show, in a time that does not grow with the number of images. */
export interface ImageIndex<Image> {
  add(image: Image, row: SeenImage): void
  /** Puts `image` wherever `former` was by these rows. */
  replace(former: Image, image: Image, rows: readonly SeenImage[]): void
  hasTag(identity: ImageIdentity): boolean
  /** Images with this name and tag. */
  listByTag(identity: ImageIdentity): readonly Image[]
  /** The first image with the row's name and tag that has, or had, this very row, and is `fit`. */
  findByRow(row: SeenImage, fit: (image: Image) => boolean): Image | undefined
  /** Images with the row's name and tag that had this very row when it showed no digest. */
  listByBareRow(row: SeenImage): readonly Image[]
}

/** Equal for rows with the same name and tag. */
export function keyOfTag({ name, tag }: ImageIdentity): string {
  return `${name}\n${tag}`
}

function keyOfRow({ identity, key }: SeenImage): string {
  return `${keyOfTag(identity)}\n${key}`
}

/** An empty index. */
export function createImageIndex<Image>(): ImageIndex<Image> {
  const byTag = new Map<string, Set<Image>>()
  const byRow = new Map<string, Set<Image>>()
  const byBareRow = new Map<string, Set<Image>>()
  return {
    add(image, row) {
      addTo(byTag, keyOfTag(row.identity), image)
      addTo(byRow, keyOfRow(row), image)
      if (row.identity.digest === null) addTo(byBareRow, keyOfRow(row), image)
    },
    replace(former, image, rows) {
      for (const row of rows) {
        move(byTag, keyOfTag(row.identity), former, image)
        move(byRow, keyOfRow(row), former, image)
        if (byBareRow.get(keyOfRow(row))?.has(former) === true) move(byBareRow, keyOfRow(row), former, image)
      }
    },
    hasTag: (identity) => byTag.has(keyOfTag(identity)),
    listByTag: (identity) => [...(byTag.get(keyOfTag(identity)) ?? [])],
    findByRow(row, fit) {
      for (const image of byRow.get(keyOfRow(row)) ?? []) if (fit(image)) return image
      return undefined
    },
    listByBareRow: (row) => [...(byBareRow.get(keyOfRow(row)) ?? [])],
  }
}

function addTo<Image>(index: Map<string, Set<Image>>, key: string, image: Image): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, new Set([image]))
  else known.add(image)
}

function move<Image>(index: Map<string, Set<Image>>, key: string, former: Image, image: Image): void {
  index.get(key)?.delete(former)
  addTo(index, key, image)
}
