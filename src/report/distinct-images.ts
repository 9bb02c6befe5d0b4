import type { ImageResult } from '../domain/scan-report.ts'

/** So much of a digest tells two of them apart, for people. */
const shownDigestLength = 'sha256:'.length + 12

/**
 * The images; those with the same words of the user (a tag with two digests, a digest under two names) also called by what HSS
 * lists: a reader must be able to tell the rows apart.
 */
export function distinguishImages(images: readonly ImageResult[]): readonly ImageResult[] {
  const counts = new Map<string, number>()
  for (const { image } of images) counts.set(image, (counts.get(image) ?? 0) + 1)
  return images.map((image) => (counts.get(image.image) === 1 ? image : { ...image, image: tellApart(image) }))
}

function tellApart({ image, imageName, imageVersion, imageDigest, imageId }: ImageResult): string {
  const name = [imageName ?? '-', imageVersion].filter((part) => part !== null).join(':')
  const content = imageDigest ?? imageId ?? '-'
  const shown = content.length > shownDigestLength ? `${content.slice(0, shownDigestLength)}…` : content
  return image === name ? `${image}@${shown}` : `${image} = ${name}@${shown}`
}
