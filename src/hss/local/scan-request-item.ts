import type { SeenImage } from '../../domain/image-source.ts'
import type { LocalImageInfo } from './batch-scan.ts'

/** The maximum length of each field of an item in `image_info_list` (SDK model LocalImageInfo). */
const maxLength = 128

/**
 * The four fields of a row as listed. A field that is too long for the request is left out; the others still identify the image.
 */
export function toScanRequestItem({ identity: { name, tag, digest, id } }: SeenImage): LocalImageInfo {
  const fields = { image_name: name, image_version: tag, image_digest: digest, image_id: id }
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value.length <= maxLength),
  ) as LocalImageInfo
}

/** The items of these rows, without duplicates. */
export function toScanRequestItems(images: readonly SeenImage[]): LocalImageInfo[] {
  const items = images.map(toScanRequestItem)
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
