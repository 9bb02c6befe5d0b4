import type { ImageResult } from '../../src/domain/scan-report.ts'
import type { ImageRow } from '../../src/hss/local/image-row.ts'
import { currentWord, type Look, type Looks, type Played, type Post } from './history.ts'

/** Whether HSS has a result of a row. */
const hasResult = (row: ImageRow) => row.latestScanTimeMs !== null || row.scanStatus === 'failed'

/** Which rows hold the content of an image. */
type IsContent = (row: ImageRow) => boolean

/**
 * The one rule, told without the code that is tested: an image is proven by a success that a look after its post shows, with the
 * digest that was asked for, and newer than everything that was seen of that digest before the post.
 */
export function isProven(image: ImageResult, { seen, posts }: Played, isContent: IsContent): boolean {
  return posts.some((post) => {
    const before = seen.slice(0, post.lookCount)
    const after = seen.slice(post.lookCount)
    const bareIds = listBareIds(post, before)
    // An image that was asked for by its id goes by that, and by the digest that it has gained since.
    const readings = [...bareIds].map((id) => (row: ImageRow) => isContent(row) || isBareOf(row, image, id))
    return [isContent, ...readings].some((isAny) => hasNewSuccess(before, after, image.scannedAtMs, isAny))
  })
}

function hasNewSuccess(before: Looks, after: Looks, scannedAtMs: number | null, isAny: IsContent): boolean {
  const stood = before.flatMap(({ rows }) => rows.filter(isAny))
  if (stood.length === 0) return false
  const stoodMs = Math.max(...stood.map(({ latestScanTimeMs }) => latestScanTimeMs ?? 0))
  const isNew = (row: ImageRow) =>
    isAny(row) &&
    row.scanStatus === 'success' &&
    row.nonScanReason === '' &&
    row.latestScanTimeMs === scannedAtMs &&
    (row.latestScanTimeMs ?? 0) > stoodMs
  return after.some(({ rows }) => rows.some(isNew))
}

/** Ids by which images without a digest were asked for. */
function listBareIds({ items }: Post, before: Looks): ReadonlySet<string | null> {
  if (items !== 'all') return new Set(items.flatMap((item) => (item.image_digest ? [] : [item.image_id ?? null])))
  const bare = before.flatMap(({ rows }) => rows.filter(({ imageDigest }) => imageDigest === null))
  return new Set(bare.map(({ imageId }) => imageId))
}

/** A row that showed no digest when it was asked for may have gained it since. */
function isBareOf(row: ImageRow, image: ImageResult, id: string | null): boolean {
  return row.imageDigest === null && row.imageVersion === image.imageVersion && row.imageId === id
}

/** Whether the first look that showed the content had as its newest result a success that was recent by the service's clock. */
export function isReusable({ seen }: Played, isContent: IsContent, withinMs: number): boolean {
  const first = seen.find(({ rows }) => rows.some(isContent))
  if (first === undefined || first.serviceTimeMs === null) return false
  const rows = first.rows.filter((row) => isContent(row) && row.nonScanReason === '')
  const timesOf = (some: readonly ImageRow[]) => some.map((row) => row.latestScanTimeMs ?? 0)
  const newestMs = Math.max(0, ...timesOf(rows.filter(({ scanStatus }) => scanStatus === 'success')))
  const others = rows.filter(({ scanStatus }) => scanStatus !== 'success')
  const ageMs = first.serviceTimeMs - newestMs
  const isNewest = others.every((row) => !hasResult(row) || (row.latestScanTimeMs ?? Infinity) < newestMs)
  return newestMs > 0 && ageMs >= 0 && ageMs <= withinMs && isNewest
}

/** Whether something shows that HSS has seen more of a tag than what it held before: a content without a result in the first look. */
export function hasNewContent(seen: Looks, version: string): boolean {
  const [first] = seen
  const former = (first?.rows ?? []).filter((row) => row.imageVersion === version)
  return seen.some(({ rows }) =>
    rows.some((row) => row.imageVersion === version && !former.some((old) => hasResult(old) && isSameThing(old, row))),
  )
}

/** The same digest; or, where one of the two shows none, the same id. */
function isSameThing(old: ImageRow, row: ImageRow): boolean {
  if (old.imageDigest !== null && row.imageDigest !== null) return old.imageDigest === row.imageDigest
  return old.imageId !== null && old.imageId === row.imageId
}

/** Whether a look shows of a tag what the registry has now. */
export function isCurrentIn({ rows }: Look, version: string): boolean {
  return rows.some((row) => row.imageVersion === version && row.localImageType === currentWord)
}
