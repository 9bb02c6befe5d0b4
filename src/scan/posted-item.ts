import type { LocalImageInfo } from '../hss/local-image-info.ts'
import type { ImageRow } from '../hss/image-row.ts'

/** What each field of an item of `image_info_list` may have at most (SDK model LocalImageInfo). */
const maxLength = 128

/** The four fields of a row as listed; one that is longer than the request allows is left out, and the others speak for it. */
export function toPostedItem(row: ImageRow): LocalImageInfo {
  const fields = {
    image_name: row.imageName,
    image_version: row.imageVersion,
    image_digest: row.imageDigest,
    image_id: row.imageId,
  }
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value.length <= maxLength),
  ) as LocalImageInfo
}

/** The items of these rows, each once. */
export function toPostedItems(rows: readonly ImageRow[]): LocalImageInfo[] {
  const items = rows.map(toPostedItem)
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}
