import type { SeenImage } from '../../domain/image-source.ts'
import type { LocalImageInfo } from './batch-scan.ts'

/** What each field of an item of `image_info_list` may have at most (SDK model LocalImageInfo). */
const maxLength = 128

/** The four fields of a row as listed; one that is longer than the request allows is left out, and the others speak for it. */
export function toScanRequestItem({ identity: { name, tag, digest, id } }: SeenImage): LocalImageInfo {
  const fields = { image_name: name, image_version: tag, image_digest: digest, image_id: id }
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value.length <= maxLength),
  ) as LocalImageInfo
}

/** The items of these rows, each once. */
export function toScanRequestItems(images: readonly SeenImage[]): LocalImageInfo[] {
  const items = images.map(toScanRequestItem)
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
