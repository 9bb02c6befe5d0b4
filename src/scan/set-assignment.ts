import { createRests } from '../base/rests.ts'
import { message } from '../base/words/index.ts'
import type { SeenImage } from '../domain/image-source.ts'
import { addRow, sortByDigest, type Assignment } from './assignment.ts'
import { keyOfTag } from './image-index.ts'
import { keyOfRow } from './progress.ts'
import { refuseImage, type Tracker, type WatchedImage } from './tracker.ts'

/** For `operate_all`: every row of the first look, and then rows of the images found there. */
export function assignToSet(tracker: Tracker): Assignment {
  let names: ReadonlySet<string | null> | undefined
  return {
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

/** A row that is not of the set and shows no digest may turn out to be one of it: then its result of today is an old one. */
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
 * Hosts whose rows had one id and no digest counted as one image. When one of them shows another digest than the image has got,
 * they never were: no host's result speaks for the other's content.
 */
function refuseSplit(tracker: Tracker, row: SeenImage): void {
  const { digest } = row.identity
  if (digest === null) return
  for (const image of tracker.listByBareRow(row)) {
    const hadNoDigest = image.state.rows.get(keyOfRow(row))?.baseline.identity.digest === null
    if (hadNoDigest) refuseImage(image, message('digest_moved', { digest }))
  }
}
