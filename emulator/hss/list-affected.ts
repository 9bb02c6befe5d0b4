import type { Occurrence } from '../state/vulnerability-book.ts'
import { nameOf } from '../state/vulnerability-book.ts'
import { jsonAnswer } from '../wire/answers.ts'
import type { Answer } from '../wire/call.ts'
import { integerText, text } from '../wire/checks.ts'
import type { Check } from '../wire/checks.ts'
import { readBody, readQuery } from '../wire/input.ts'
import { chooseAffected, selectionCheck } from './affected-selection.ts'
import type { Choice, Selection } from './affected-selection.ts'
import { enterpriseProjectQuery, hssRoute, maxOffset } from './operation.ts'
import type { HssRequest } from './operation.ts'

interface AffectedImage {
  readonly imageId: string
  readonly imageName: string
  readonly occurrences: readonly Occurrence[]
}

const queryChecks: Readonly<Record<string, Check>> = {
  ...enterpriseProjectQuery,
  offset: integerText(0, maxOffset),
  limit: integerText(10, 200),
  image_name: text(0, 512),
  vul_name: text(0, 512),
}

/**
 * ListImageHandleAffectVulnerabilities: the only query that accepts the IDs of local images. It changes nothing, although it is a
 * POST.
 */
export const listAffected = hssRoute(
  'listAffected',
  'POST',
  '/image/vulnerability/handle-affect-vulnerabilities',
  answerPage,
)

function answerPage(request: HssRequest): Answer {
  const query = readQuery(request.call, queryChecks, ['offset', 'limit'])
  const selection = readBody(request.call, selectionCheck)
  const images = findAffected(request, selection, query)
  const { totalNum: rowCount, rows } = takeAffectedPage(request, images, query)
  const { affectedTotals, affectedTotalNum } = request.state.behaviour
  const distinctCount = countDistinct(images)
  return jsonAnswer(200, {
    total_vul_num: affectedTotals === 'rows' ? rowCount : distinctCount,
    vul_num: distinctCount,
    image_num: images.length,
    ...(affectedTotalNum ? { total_num: rowCount } : {}),
    data_list: rows,
  })
}

function findAffected(
  request: HssRequest,
  selection: Selection,
  query: Readonly<Record<string, string>>,
): AffectedImage[] {
  const { image_name = '', vul_name = '' } = query
  const choice = chooseAffected(selection)
  if (selection.image_type !== 'local') return []
  return listImageIds(request, choice.imageIds)
    .map((imageId) => describeImage(request, imageId, selection))
    .filter(({ imageName }) => imageName.includes(image_name))
    .map((image) => ({ ...image, occurrences: chooseOccurrences(image, choice, vul_name) }))
    .filter(({ occurrences }) => occurrences.length > 0)
}

function listImageIds({ state, isInScope }: HssRequest, wanted: ReadonlySet<string> | undefined): readonly string[] {
  // Vulnerabilities may be declared for IDs without a row; only rows can be out of scope.
  return [...(wanted ?? state.vulnerabilities.imageIds())].filter((imageId) => {
    const rows = state.rows.withImageId(imageId)
    return rows.length === 0 || rows.some(isInScope)
  })
}

function describeImage(
  { state, nowMs }: HssRequest,
  imageId: string,
  { type, handle_status }: Selection,
): AffectedImage {
  const shownCount = state.rows.countShownDetails(imageId, nowMs)
  const known = state.vulnerabilities.inImageOf(imageId, type, handle_status)
  const occurrences = shownCount === Infinity ? known : known.filter(({ ordinal }) => ordinal < shownCount)
  return { imageId, imageName: state.rows.withImageId(imageId)[0]?.declaration.image_name ?? '', occurrences }
}

function chooseOccurrences(
  { imageId, occurrences }: AffectedImage,
  { includes }: Choice,
  vulName: string,
): readonly Occurrence[] {
  // Most requests exclude nothing, and there may be very many occurrences.
  if (includes === undefined && vulName === '') return occurrences
  return occurrences.filter(
    ({ vulnerability }) =>
      nameOf(vulnerability).includes(vulName) && includes?.(imageId, vulnerability.vul_id) !== false,
  )
}

/** Takes a page without building the whole list, which is very long for all images, unless the list was changed. */
function takeAffectedPage(
  { call, state }: HssRequest,
  images: readonly AffectedImage[],
  { offset, limit }: Readonly<Record<string, string>>,
): { readonly totalNum: number; readonly rows: readonly object[] } {
  const change = state.listShifts.take(call)
  const [from, count] = [Number(offset), Number(limit)]
  if (change === undefined) {
    const totalNum = images.reduce((sum, image) => sum + image.occurrences.length, 0)
    return { totalNum, rows: slicePage(images, from, count) }
  }
  const changed = change(slicePage(images, 0, Infinity))
  return { totalNum: changed.length, rows: changed.slice(from, from + count) }
}

function slicePage(images: readonly AffectedImage[], offset: number, limit: number): object[] {
  const page: object[] = []
  let skipped = 0
  for (const { imageId, imageName, occurrences } of images) {
    const start = Math.max(0, offset - skipped)
    skipped += occurrences.length
    for (const { vulnerability } of occurrences.slice(start, start + limit - page.length)) {
      page.push({
        image_id: imageId,
        image_name: imageName,
        vul_id: vulnerability.vul_id,
        vul_name: nameOf(vulnerability),
      })
    }
    if (page.length === limit) break
  }
  return page
}

function countDistinct(images: readonly AffectedImage[]): number {
  const only = images[0]
  // An image has a vulnerability only once, so there is nothing to compare.
  if (images.length <= 1) return only?.occurrences.length ?? 0
  const shared = new Set<string>()
  let single = 0
  for (const { occurrences } of images) {
    for (const { vulnerability } of occurrences) {
      // A vulnerability in only one image cannot occur twice. Most are like that, and the set is the slow part.
      if (vulnerability.images.length === 1) single += 1
      else shared.add(vulnerability.vul_id)
    }
  }
  return single + shared.size
}
