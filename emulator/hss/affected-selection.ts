import type { HandleStatus } from '../state/vulnerability-book.ts'
import { invalidParameter } from '../wire/answers.ts'
import { listOf, oneOf, record, text } from '../wire/checks.ts'
import type { Form } from '../wire/checks.ts'

/** The selection in a body of handle-affect-vulnerabilities (SDK model HandleImageVulnerabilityRequestBody). */
export interface Selection {
  readonly image_type: string
  readonly type: string
  readonly select_type: string
  readonly handle_status?: HandleStatus
  readonly image_id_list?: readonly string[]
  readonly vul_id_list?: readonly string[]
  readonly vul_data_list?: readonly { readonly vul_id?: string; readonly image_id_list?: readonly string[] }[]
  readonly image_data_list?: readonly { readonly image_id?: string; readonly vul_id_list?: readonly string[] }[]
}

/** The images and vulnerabilities that match a selection. */
export interface Choice {
  /** Undefined for any. */
  readonly imageIds: ReadonlySet<string> | undefined
  /** Undefined for every vulnerability of those images. */
  readonly includes: ((imageId: string, vulnerabilityId: string) => boolean) | undefined
}

// The documentation has no length for these lists, so this is one that nobody reaches by accident.
const idList = (maxLength: number) => listOf(text(0, maxLength), 0, 10_000)

/** The form of such a body. */
export const selectionCheck: Form<Selection> = record(
  {
    image_type: oneOf('local', 'registry', 'cicd'),
    type: oneOf('linux_vul', 'app_vul'),
    operate_type: oneOf('ignore', 'not_ignore', 'manual_repair', 'add_to_whitelist'),
    select_type: oneOf('all_vul', 'specific_image_all_vul', 'specific_vul_all_image', 'vul_view', 'image_view'),
    handle_status: oneOf('unhandled', 'handled'),
    image_id_list: idList(512),
    vul_id_list: idList(128),
    vul_data_list: listOf(record({ vul_id: text(0, 128), image_id_list: idList(512) }), 0, 10_000),
    image_data_list: listOf(record({ image_id: text(0, 512), vul_id_list: idList(128) }), 0, 10_000),
    remark: text(0, 512),
  },
  ['image_type', 'type', 'operate_type', 'select_type'],
)

/** Applies a selection: each `select_type` uses its own list, and the other lists then have no effect. */
export function chooseAffected(selection: Selection): Choice {
  const { select_type, image_id_list = [], vul_id_list = [], vul_data_list = [], image_data_list = [] } = selection
  if (select_type === 'specific_image_all_vul') {
    return { imageIds: new Set(demand('image_id_list', image_id_list)), includes: undefined }
  }
  if (select_type === 'specific_vul_all_image') {
    const wanted = new Set(demand('vul_id_list', vul_id_list))
    return { imageIds: undefined, includes: (_, vulnerabilityId) => wanted.has(vulnerabilityId) }
  }
  if (select_type === 'vul_view') {
    return choosePairs(
      demand('vul_data_list', vul_data_list).flatMap(({ vul_id = '', image_id_list: images = [] }) =>
        images.map((imageId) => [imageId, vul_id] as const),
      ),
    )
  }
  if (select_type === 'image_view') {
    return choosePairs(
      demand('image_data_list', image_data_list).flatMap(({ image_id = '', vul_id_list: vulnerabilities = [] }) =>
        vulnerabilities.map((vulnerabilityId) => [image_id, vulnerabilityId] as const),
      ),
    )
  }
  return { imageIds: undefined, includes: undefined }
}

function choosePairs(pairs: readonly (readonly [imageId: string, vulnerabilityId: string])[]): Choice {
  const wanted = new Set(pairs.map((pair) => JSON.stringify(pair)))
  return {
    imageIds: new Set(pairs.map(([imageId]) => imageId)),
    includes: (...pair) => wanted.has(JSON.stringify(pair)),
  }
}

function demand<Item>(name: string, list: readonly Item[]): readonly Item[] {
  if (list.length === 0) throw invalidParameter(name, 'is mandatory for this select_type')
  return list
}
