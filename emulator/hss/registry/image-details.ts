import type { RegistryRow } from '../../state/registry-rows.ts'
import { isListed, showRow } from '../../state/row.ts'
import { Refusal, hssError } from '../../wire/answers.ts'
import { oneOf, text } from '../../wire/checks.ts'
import type { Check } from '../../wire/checks.ts'
import { readQuery } from '../../wire/input.ts'
import { enterpriseProjectQuery } from '../operation.ts'
import type { HssRequest } from '../operation.ts'
import { pageQuery } from '../page.ts'

/** An image as named in the path and query of a detail query. */
export interface AskedImage {
  readonly imageId: string
  /** The rows of the image; empty if the names are wrong and the world is set to answer anyway. */
  readonly rows: readonly RegistryRow[]
  readonly query: Readonly<Record<string, string>>
}

/** Reads the common query parameters of detail queries, and finds the image. */
export function readAskedImage(
  request: HssRequest,
  imageTypes: readonly string[],
  more: Readonly<Record<string, Check>>,
): AskedImage {
  const checks = {
    ...enterpriseProjectQuery,
    ...pageQuery,
    image_type: oneOf(...imageTypes),
    namespace: text(0, 64),
    image_name: text(0, 128),
    tag_name: text(0, 64),
    ...more,
  }
  const query = readQuery(request.call, checks, ['image_type', 'namespace', 'image_name', 'tag_name'])
  const { image: imageId = '' } = request.path
  const rows = findRows(request, imageId, query)
  if (rows.length === 0 && request.state.behaviour.mismatchedDetails === 'refuse')
    throw new Refusal(hssError('HSS.0011', `There is no image ${imageId} of that type and name.`))
  return { imageId, rows, query }
}

function findRows(
  { state, nowMs, isInScope }: HssRequest,
  imageId: string,
  { image_type, namespace, image_name, tag_name, instance_id }: Readonly<Record<string, string>>,
): readonly RegistryRow[] {
  return state.registries.rows.withImageId(imageId).filter((row) => {
    const shown = showRow(row, nowMs)
    return (
      isInScope(row) &&
      isListed(row, nowMs) &&
      shown.image_id === imageId &&
      shown.image_type === image_type &&
      shown.namespace === namespace &&
      shown.image_name === image_name &&
      shown.image_version === tag_name &&
      (!instance_id || shown.instance_id === instance_id)
    )
  })
}
