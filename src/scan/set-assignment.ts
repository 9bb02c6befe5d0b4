import { createRests } from '../base/rests.ts'
import { message } from '../base/words/index.ts'
import type { SeenImage } from '../domain/image-source.ts'
import { addRow, sortByDigest, type Assignment } from './assignment.ts'
import { keyOfTag } from './image-index.ts'
import { keyOfRow } from './progress.ts'
import { refuseImage, type Tracker, type WatchedImage } from './tracker.ts'

/** The assignment for `operate_all`: every row of the first look, and later the rows of the images found then. */
export function assignToSet(tracker: Tracker): Assignment {
  let names: ReadonlySet<string | null> | undefined
  return {
    listTags: () => [],
    refuseAmbiguous: async () => undefined,
    wants: ({ identity }) => names === undefined || names.has(identity.name),
    async assign(rows, _look, signal) {
      const rests = createRests(signal)
      const assigned = new Map<WatchedImage, SeenImage[]>()
      if (names === undefined) {
        for (const row of sortByDigest(rows, tracker)) {
          addRow(assigned, tracker.place(row), row)
          if (rests.isDue()) await rests.take()
        }
        names = new Set(rows.map(({ identity }) => identity.name))
        return assigned
      }
      tracker.mergeGainedDigests(rows)
      const strangers: SeenImage[] = []
      for (const row of sortByDigest(rows, tracker)) {
        const image = tracker.placeKnown(row)
        if (image === undefined) strangers.push(row)
        else addRow(assigned, image, row)
        if (rests.isDue()) await rests.take()
      }
      raiseBars(tracker, strangers)
      for (const row of strangers) {
        refuseSplit(tracker, row)
        if (rests.isDue()) await rests.take()
      }
      return assigned
    },
  }
}

/**
 * Raises the bar for new results. A row without a digest that is not in the set may turn out to belong to it; then its current
 * result is an old one.
 */
function raiseBars(tracker: Tracker, strangers: readonly SeenImage[]): void {
  const newest = new Map<string, SeenImage>()
  for (const row of strangers) {
    if (row.identity.digest !== null) continue
    const key = keyOfTag(row.identity)
    if ((row.finishedAtMs ?? 0) >= (newest.get(key)?.finishedAtMs ?? 0)) newest.set(key, row)
  }
  for (const { identity, finishedAtMs } of newest.values()) {
    for (const image of tracker.listByTag(identity)) {
      const mustBeNewerThanMs = Math.max(image.state.mustBeNewerThanMs, finishedAtMs ?? 0)
      image.state = { ...image.state, mustBeNewerThanMs }
    }
  }
}

/**
 * Refuses an image that turns out to be several. Hosts whose rows had one ID and no digest counted as one image. If one of them
 * later shows a different digest than the image has, they never were: the result of one host says nothing about the content of
 * another.
 */
function refuseSplit(tracker: Tracker, row: SeenImage): void {
  const { digest } = row.identity
  if (digest === null) return
  for (const image of tracker.listByBareRow(row)) {
    const hadNoDigest = image.state.rows.get(keyOfRow(row))?.baseline.identity.digest === null
    if (hadNoDigest) refuseImage(image, message('digest_moved', { digest }))
  }
}
