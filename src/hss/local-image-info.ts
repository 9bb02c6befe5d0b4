import { selectorOf, type ImageEntry } from '../domain/image-entry.ts'

/** An item of `image_info_list` (SDK model LocalImageInfo); every field is optional, at most 128 characters. */
export interface LocalImageInfo {
  readonly image_name?: string
  readonly image_version?: string
  readonly image_digest?: string
  readonly image_id?: string
}

/** An entry as an item, value for value. */
export function toLocalImageInfo(entry: ImageEntry): LocalImageInfo {
  const { name, tag, digest, id } = selectorOf(entry)
  return {
    ...(name === undefined ? {} : { image_name: name }),
    ...(tag === undefined ? {} : { image_version: tag }),
    ...(digest === undefined ? {} : { image_digest: digest }),
    ...(id === undefined ? {} : { image_id: id }),
  }
}
