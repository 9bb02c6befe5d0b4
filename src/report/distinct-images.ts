import type { ImageResult } from '../domain/scan-report.ts'

/** The length of a digest that is enough for people to distinguish two. */
const shownDigestLength = 'sha256:'.length + 12

/**
 * Makes the images' labels distinct. If the user's words are the same for several images (a tag with two digests, a digest under
 * two names), their labels include the name that HSS lists, so that readers can distinguish the rows.
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
