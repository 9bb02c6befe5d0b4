import type { RegistryRow } from '../../state/registry-rows.ts'
import { describeImage } from '../../state/registry-rows.ts'
import { isListed, showRow } from '../../state/row.ts'
import { Refusal, emptyAnswer, hssError, invalidParameter } from '../../wire/answers.ts'
import type { Answer } from '../../wire/call.ts'
import { oneOf } from '../../wire/checks.ts'
import { readBody, readQuery } from '../../wire/input.ts'
import { readBigInt, readDigits } from '../../wire/int64.ts'
import type { RegistryImagePatch } from '../../world/registry.ts'
import { isBetween } from '../image-filters.ts'
import { enterpriseProjectQuery, hssRoute } from '../operation.ts'
import type { HssRequest } from '../operation.ts'
import { checkOptionalRegion } from './request.ts'
import { buildScanForm } from './scan-body.ts'
import type { ScanImageInfo, ScanQueryInfo } from './scan-body.ts'

/** CreateManualImageScanTask for images in registries: each successful scan is billed. Its answer is empty. */
export const scanRegistryImages = hssRoute('scanRegistryImages', 'POST', '/image/image-scan/tasks', acceptScan)

function acceptScan(request: HssRequest): Answer {
  const { call, state, nowMs } = request
  const checks = { ...enterpriseProjectQuery, global_image_type: oneOf('local', 'registry') }
  const { global_image_type = 'registry' } = readQuery(call, checks)
  checkOptionalRegion(request)
  if (global_image_type !== 'registry')
    throw invalidParameter('global_image_type', 'the emulator scans local images by batch-scan only')
  const body = readBody(call, buildScanForm(state.behaviour))
  const { is_all = false, image_info = [], query_info = {}, scan_scope, rate_limit } = body
  if (is_all === image_info.length > 0) throw invalidParameter('is_all', 'either it is true or image_info is not empty')
  if (!is_all && Object.keys(query_info).length > 0) throw invalidParameter('query_info', 'applies with is_all only')
  const rows = is_all ? findAll(request, query_info) : image_info.flatMap((image) => findImage(request, image))
  const isSwr = rows.some(({ tag }) => tag.registry.type.startsWith('Swr'))
  if (rate_limit !== undefined && isSwr) throw invalidParameter('rate_limit', 'is for third-party registries only')
  const scannable = rows.filter((row) => mayScan(request, row, is_all))
  const { payPerUse, payPerUseRefusal, scanReachesEqualDigests } = state.behaviour
  if (!payPerUse) throw new Refusal(hssError(payPerUseRefusal.code, payPerUseRefusal.description))
  const { bill } = state.registries
  const images = rows.map((row) => `${describeImage(showRow(row, nowMs))}@${showRow(row, nowMs).image_digest}`)
  const post = bill.addPost({ atMs: nowMs, isAll: is_all, scanScope: scan_scope, rateLimit: rate_limit, images })
  for (const row of new Set(scannable)) {
    state.registries.rows.startScan(row, post, nowMs)
    if (scanReachesEqualDigests) state.registries.rows.followScan(row, nowMs)
  }
  return emptyAnswer(200)
}

function findAll(request: HssRequest, query: ScanQueryInfo): RegistryRow[] {
  const { state, nowMs, isInScope } = request
  return state.registries.rows.all.filter((row) => {
    const shown = showRow(row, nowMs)
    return isInScope(row) && isListed(row, nowMs) && passesQuery(shown, query)
  })
}

function passesQuery(shown: RegistryImagePatch, query: ScanQueryInfo): boolean {
  const { start_latest_update_time, end_latest_update_time, start_latest_scan_time, end_latest_scan_time, ...rest } =
    query
  const { image_size, ...words } = rest
  const fields: Readonly<Record<string, unknown>> = { ...shown }
  return (
    Object.entries(words).every(([name, value]) => value === '' || fields[name] === value) &&
    (image_size === undefined || readDigits(shown.image_size) === readDigits(image_size)) &&
    isBetween(shown.latest_update_time, readBigInt(start_latest_update_time), readBigInt(end_latest_update_time)) &&
    isBetween(shown.latest_scan_time, readBigInt(start_latest_scan_time), readBigInt(end_latest_scan_time))
  )
}

/** The row with this record ID, if it matches all other fields of the request. */
function findImage({ state, nowMs, isInScope }: HssRequest, { id, ...said }: ScanImageInfo): RegistryRow[] {
  const digits = readDigits(id) ?? ''
  const row = state.registries.rows.withRecord(digits)
  const shown = row && isInScope(row) && isListed(row, nowMs) ? showRow(row, nowMs) : undefined
  if (row === undefined || shown === undefined) throw notFound(`There is no image with the id ${digits}.`)
  const fields: Readonly<Record<string, unknown>> = { ...shown }
  const wrong = Object.entries(said).find(([name, value]) => fields[name] !== value)?.[0]
  if (wrong === undefined) {
    if (row.tag.registry.type === 'SwrEnterprise' && !said.instance_id)
      throw invalidParameter('image_info', 'instance_id is mandatory for SWR Enterprise')
    return [row]
  }
  if (state.behaviour.mismatchedPost === 'ignore') return []
  throw notFound(`The ${wrong} of the image ${digits} is another one.`)
}

function mayScan({ state, nowMs }: HssRequest, row: RegistryRow, isAll: boolean): boolean {
  const why = explainUnscannable(showRow(row, nowMs))
  const { unscannablePost } = state.behaviour
  if (why === undefined || unscannablePost === 'scan') return true
  if (unscannablePost === 'refuse' && !isAll) throw invalidParameter('image_info', why)
  return false
}

function explainUnscannable(fields: RegistryImagePatch): string | undefined {
  if (fields.scannable === false) return 'the image cannot be scanned'
  if (fields.shared_status === 'expired') return 'the image is shared no longer'
  const isUnclear = fields.is_multiple_arch === true && fields.scannable !== true
  return isUnclear ? 'images of several architectures cannot be scanned' : undefined
}

function notFound(what: string): Refusal {
  return new Refusal(hssError('HSS.0011', what))
}
