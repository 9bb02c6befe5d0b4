import type { Logger } from '../base/logger.ts'
import { message, type Message } from '../base/words/index.ts'
import { formatImage } from '../domain/image-identity.ts'
import type { ImageState } from './progress.ts'
import { isSettled, type Tracker, type WatchedImage } from './tracker.ts'

/** The maximum number of changes logged for one look; the others are counted. */
const maxLines = 20

/**
 * Logs the result of a look: a line for each image that changed, and one for the overall progress. `before` has the earlier
 * states; an image without one is newly listed.
 */
export function logLook(
  tracker: Tracker,
  before: ReadonlyMap<WatchedImage, ImageState>,
  waitedMs: number,
  log: Logger,
): void {
  const images = tracker.listImages()
  const changed = images.filter((image) => formatState(image.state) !== formatState(before.get(image)))
  for (const image of changed.slice(0, maxLines)) log.info(describeChange(image, before.get(image)))
  if (changed.length > maxLines) log.info(message('more_changes', { count: changed.length - maxLines }))
  const settled = images.filter(isSettled).length
  const sought = tracker.entries.filter(({ search }) => search.kind !== 'found' && search.kind !== 'unknown').length
  const seconds = Math.round(waitedMs / 1000)
  log.info(message('wait_progress', { settled, total: images.length, sought, seconds }))
}

function describeChange(image: WatchedImage, before: ImageState | undefined): Message {
  const name = formatImage(image.identity)
  const now = formatState(image.state)
  return before === undefined
    ? message('image_listed', { image: name, status: now })
    : message('image_changed', { image: name, before: formatState(before), after: now })
}

/** The statuses of an image's rows, such as `scanning` or `scanning, success`; a new success is marked. */
function formatState(state: ImageState | undefined): string {
  if (state === undefined) return ''
  if (state.end?.kind === 'proven') return 'success (new)'
  const words = [...state.rows.values()].map(({ last, missingLooks, moved }) => {
    if (missingLooks > 0) return 'not listed'
    const stood = !moved && last.phase !== 'pending'
    return `${last.scanStatus || '-'}${stood ? ' (old)' : ''}`
  })
  return [...new Set(words)].sort().join(', ')
}
