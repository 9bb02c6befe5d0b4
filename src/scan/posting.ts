import type { Clock } from '../base/clock.ts'
import { ActionError, CancelledError, DeadlineError } from '../base/errors.ts'
import type { Logger } from '../base/logger.ts'
import { message } from '../base/words/index.ts'
import type { ImageSource, SeenImage } from '../domain/image-source.ts'
import { submit, type Submission } from './submission.ts'
import { isSettled, refuseImage, type RowsByImage, type WatchedImage } from './tracker.ts'

/** The tools for posting. */
export interface PostingTools {
  readonly source: Pick<ImageSource, 'requestScan' | 'mayRepeatLostRequest' | 'keyOf'>
  readonly clock: Clock
  readonly log: Logger
}

/** The posts of a run, and the service's first refusal. */
export interface Posting {
  /** The service's error for the first refused post; null if none was refused. */
  refusal(): ActionError | null
  /** When the first post was answered, by our clock; null before that. */
  firstAtMs(): number | null
  /** Requests scans of all newly listed images that are not settled, in one post. */
  post(added: readonly WatchedImage[], assigned: RowsByImage, signal: AbortSignal): Promise<void>
  /** Called after each look: a post with a lost answer may be sent once more. */
  repeatLost(signal: AbortSignal): Promise<void>
}

/** Creates a posting without posts. */
export function createPosting(tools: PostingTools): Posting {
  const posts: { readonly submission: Submission; readonly images: readonly WatchedImage[] }[] = []
  let refusal: ActionError | null = null
  /** A refusal is an error of these images only; the others continue. */
  const unlessRefused = async (images: readonly WatchedImage[], work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      if (!(error instanceof ActionError) || error instanceof DeadlineError || error instanceof CancelledError)
        throw error
      refusal ??= error
      for (const image of images) if (!isSettled(image)) refuseImage(image, error.problem)
    }
  }
  return {
    refusal: () => refusal,
    firstAtMs: () => posts[0]?.submission.request.atMs ?? null,
    async post(added, assigned, signal) {
      const images = added.filter((image) => !isSettled(image))
      if (images.length === 0) return
      const rows = images.flatMap((image) => listScannable(assigned.get(image) ?? []))
      await unlessRefused(images, async () => {
        const submission = await submit(rows, tools, signal)
        posts.push({ submission, images })
        for (const image of images) image.stage = { kind: 'requested', request: submission.request }
        tools.log.info(message('scan_requested', { count: countContents(rows, tools.source) }))
      })
    },
    async repeatLost(signal) {
      for (const { submission, images } of posts) {
        const hasMoved = images.some((image) => image.state.movedAtMs !== null)
        await unlessRefused(images, () => submission.afterLook(hasMoved, signal))
      }
    },
  }
}

/** The rows that the service can scan. */
export function listScannable(rows: readonly SeenImage[]): readonly SeenImage[] {
  return rows.filter((row) => row.unscannable === null)
}

/**
 * The number of scans that a post of these rows requests: one for an image on several hosts, but one for each name of a build.
 */
export function countContents(rows: readonly SeenImage[], { keyOf }: Pick<ImageSource, 'keyOf'>): number {
  return new Set(rows.map(({ identity }) => keyOf(identity))).size
}
