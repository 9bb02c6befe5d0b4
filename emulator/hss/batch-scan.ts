import type { Row } from '../state/row.ts'
import { showsAll } from '../state/state.ts'
import { emptyAnswer, invalidParameter } from '../wire/answers.ts'
import type { Answer } from '../wire/call.ts'
import { flag, listOf, oneOf, record, text } from '../wire/checks.ts'
import type { Check, Form } from '../wire/checks.ts'
import { readBody, readQuery } from '../wire/input.ts'
import { int64, readBigInt, readDigits } from '../wire/int64.ts'
import type { Behaviour } from '../world/behaviour.ts'
import { isBetween } from './image-filters.ts'
import { enterpriseProjectQuery, hssRoute, showRows } from './operation.ts'
import type { HssRequest, ShownRow } from './operation.ts'

interface ImageInfo {
  readonly image_id?: string
  readonly image_digest?: string
  readonly image_name?: string
  readonly image_version?: string
}

interface ScanFilters {
  readonly image_name?: string
  readonly image_version?: string
  readonly local_image_type?: string
  readonly scan_status?: string
  // A number, or a value that keeps its digits.
  readonly image_size?: unknown
  readonly start_latest_update_time?: unknown
  readonly end_latest_update_time?: unknown
  readonly start_latest_scan_time?: unknown
  readonly end_latest_scan_time?: unknown
}

interface ScanBody extends ScanFilters {
  readonly operate_all?: boolean
  readonly image_info_list?: readonly ImageInfo[]
}

/** BatchScanLocalImage: accepts any well-formed item, known or not. Its answer is empty. */
export const batchScan = hssRoute('batchScan', 'POST', '/image/local/batch-scan', acceptScan)

function acceptScan(request: HssRequest): Answer {
  const { call, state, nowMs } = request
  readQuery(call, enterpriseProjectQuery)
  checkRegion(request)
  const form = buildBodyForm(state.behaviour)
  const { operate_all = false, image_info_list = [], ...filters } = readBody(call, form)
  checkChoice(operate_all, image_info_list, filters)
  const rows = operate_all
    ? showRows(request, state.rows.all, (shown) => passesFilters(shown, filters, state.behaviour))
    : image_info_list.flatMap((image) => showRows(request, findCandidates(request, image), matchImage(image)))
  for (const row of new Set(rows.map((shown) => shown.row))) state.rows.startScan(row, nowMs)
  return emptyAnswer(200)
}

function checkRegion({ call, state }: HssRequest): void {
  const region = call.headers['region'] ?? ''
  if (region === '' || region.length > 128) throw invalidParameter('region', 'the header is mandatory, length 1 to 128')
  // A sub-project is named `{region}_{name}`.
  const project = state.world.projects?.find(({ id }) => id === call.rawPath.split('/')[2])
  if (project?.name.split('_')[0] !== region) throw invalidParameter('region', 'is not the region of the project')
}

function buildBodyForm({ maxTime, maxImagesPerPost }: Behaviour): Form<ScanBody> {
  const imageInfo = record({
    image_id: text(0, 128),
    image_digest: text(0, 128),
    image_name: text(0, 128),
    image_version: text(0, 128),
  })
  const time: Check = (value) =>
    int64(value) ?? (BigInt(readDigits(value) ?? 0) <= maxTime ? undefined : `must be 0 to ${maxTime}`)
  return record({
    operate_all: flag,
    image_info_list: listOf(imageInfo, 0, maxImagesPerPost),
    image_name: text(1, 256),
    image_version: text(1, 256),
    local_image_type: oneOf('other_image', 'swr_image'),
    scan_status: oneOf('unscan', 'success', 'scanning', 'failed', 'download_failed', 'image_oversized'),
    image_size: int64,
    start_latest_update_time: time,
    end_latest_update_time: time,
    start_latest_scan_time: time,
    end_latest_scan_time: time,
  })
}

function checkChoice(operateAll: boolean, images: readonly ImageInfo[], filters: ScanFilters): void {
  if (operateAll === images.length > 0)
    throw invalidParameter('operate_all', 'either it is true or image_info_list is not empty')
  if (!operateAll && Object.keys(filters).length > 0) throw invalidParameter('filters', 'apply with operate_all only')
  if (images.some((image) => Object.values(image).every((value) => value === ''))) {
    throw invalidParameter('image_info_list', 'an item names no image')
  }
}

/** As few rows as an index allows, so that a thousand items do not visit ten thousand rows each. */
function findCandidates({ state }: HssRequest, { image_name, image_id }: ImageInfo): readonly Row[] {
  if (image_id) return state.rows.withImageId(image_id)
  return image_name ? state.rows.named(image_name) : state.rows.all
}

function matchImage(image: ImageInfo): (shown: ShownRow) => boolean {
  return ({ fields }) => showsAll(fields, image)
}

function passesFilters({ fields }: ShownRow, filters: ScanFilters, behaviour: Behaviour): boolean {
  const { image_name = '', image_version, local_image_type, scan_status, image_size } = filters
  const name = fields.image_name ?? ''
  const isNamed =
    behaviour.postNameFilter === 'substring' ? name.includes(image_name) : image_name === '' || name === image_name
  const { start_latest_update_time, end_latest_update_time, start_latest_scan_time, end_latest_scan_time } = filters
  return (
    isNamed &&
    showsAll(fields, { image_version, local_image_type, scan_status }) &&
    (image_size === undefined || readDigits(fields.image_size) === readDigits(image_size)) &&
    isBetween(fields.latest_update_time, readBigInt(start_latest_update_time), readBigInt(end_latest_update_time)) &&
    isBetween(fields.latest_scan_time, readBigInt(start_latest_scan_time), readBigInt(end_latest_scan_time))
  )
}
