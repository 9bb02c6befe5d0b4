import type { Clock } from '../base/clock.ts'
import type { Logger } from '../base/logger.ts'
import { message } from '../base/words/index.ts'
import type { ImageSource, SeenImage } from '../domain/image-source.ts'
import { isAnswerLost } from '../http/errors.ts'
import type { ScanRequest } from './tracker.ts'

/** After a post with a lost answer, this many looks decide whether the service accepted it. */
const looksToDecide = 3

/** One post and its result. */
export interface Submission {
  readonly request: ScanRequest
  /**
   * Called after each look. Sends a lost post once more, if that is allowed, when none of its rows has changed for three looks.
   */
  afterLook(hasMoved: boolean, signal: AbortSignal): Promise<void>
}

/** The tools of a submission. */
export interface SubmissionTools {
  readonly source: Pick<ImageSource, 'requestScan' | 'mayRepeatLostRequest'>
  readonly clock: Clock
  readonly log: Logger
}

/** Posts. Rejects if the service certainly did not accept the request. If the answer was lost, the next looks decide. */
export async function submit(
  images: readonly SeenImage[],
  { source, clock, log }: SubmissionTools,
  signal: AbortSignal,
): Promise<Submission> {
  /** Undefined if the answer was lost. */
  const post = async (now: AbortSignal) => {
    try {
      return { serviceTimeMs: await source.requestScan(images, now) }
    } catch (error) {
      if (!isAnswerLost(error)) throw error
      log.info(message('post_answer_lost', { problem: error.problem }))
      return undefined
    }
  }
  const answer = await post(signal)
  const request = { atMs: clock.now(), serviceTimeMs: answer?.serviceTimeMs ?? null }
  let isUndecided = answer === undefined && source.mayRepeatLostRequest
  let looksWithoutMove = 0
  return {
    request,
    async afterLook(hasMoved, now) {
      if (!isUndecided) return
      if (hasMoved) {
        isUndecided = false
        return
      }
      looksWithoutMove += 1
      if (looksWithoutMove < looksToDecide) return
      isUndecided = false
      log.info(message('post_repeated', { looks: looksToDecide }))
      request.serviceTimeMs = (await post(now))?.serviceTimeMs ?? null
    },
  }
}
