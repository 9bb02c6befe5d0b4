import type { Logger } from '../base/logger.ts'
import { message, type Message } from '../base/words/index.ts'
import { isSettled, type Board, type WatchedImage } from './board.ts'
import { tellImage } from './image-identity.ts'
import type { ImageState } from './progress.ts'
import { normalizeStatus, phaseOf } from './scan-status.ts'

/** More changes than this in one look are told as a number. */
const maxLines = 20

/** Logs what a look showed: a line for each image that changed, and one that says how far the whole is. */
export function logLook(
  board: Board,
  before: ReadonlyMap<WatchedImage, ImageState>,
  waitedMs: number,
  log: Logger,
): void {
  const images = [...board.images.values()]
  const changed = images.filter((image) => tellState(image.state) !== tellState(before.get(image)))
  for (const image of changed.slice(0, maxLines)) log.info(tellChange(image, before.get(image)))
  if (changed.length > maxLines) log.info(message('more_changes', { count: changed.length - maxLines }))
  const settled = images.filter(isSettled).length
  const sought = board.entries.filter(({ images: found, isUnknown }) => found.size === 0 && !isUnknown).length
  const seconds = Math.round(waitedMs / 1000)
  log.info(message('wait_progress', { settled, total: images.length, sought, seconds }))
}

function tellChange(image: WatchedImage, before: ImageState | undefined): Message {
  const name = tellImage(image.identity)
  const now = tellState(image.state)
  return before === undefined
    ? message('image_listed', { image: name, status: now })
    : message('image_changed', { image: name, before: tellState(before), after: now })
}

/** The statuses of an image's rows, such as `scanning` or `scanning, success`; a new success is marked. */
function tellState(state: ImageState | undefined): string {
  if (state === undefined) return ''
  if (state.end?.kind === 'proven') return 'success (new)'
  const words = [...state.rows.values()].map(({ last, missingLooks, moved }) => {
    if (missingLooks > 0) return 'not listed'
    const stood = !moved && phaseOf(last.scanStatus) !== 'pending'
    return `${normalizeStatus(last.scanStatus) || '-'}${stood ? ' (old)' : ''}`
  })
  return [...new Set(words)].sort().join(', ')
}
