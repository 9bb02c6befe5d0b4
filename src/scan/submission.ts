import type { Clock } from '../base/clock.ts'
import type { Logger } from '../base/logger.ts'
import type { ActionError } from '../base/errors.ts'
import { message } from '../base/words/index.ts'
import type { BatchScanBody, HssClient } from '../hss/client.ts'
import { isAnswerLost } from '../http/errors.ts'

/** After a post whose answer was lost, this many looks decide whether HSS took it. */
const looksToDecide = 3

/** One post and what became of it. */
export interface Submission {
  readonly postedAtMs: number
  /** Takes part in the next look: a lost post is made once more when no row of it has moved for three looks. */
  afterLook(hasMoved: boolean, signal: AbortSignal): Promise<void>
}

/** What a submission needs. */
export interface SubmissionTools {
  readonly hss: HssClient
  readonly clock: Clock
  readonly log: Logger
}

/** Posts. Rejects when HSS certainly did not take the request; when the answer was lost, the looks that follow decide. */
export async function submit(body: BatchScanBody, tools: SubmissionTools, signal: AbortSignal): Promise<Submission> {
  let looksWithoutMove = 0
  const postedAtMs = tools.clock.now()
  let isUndecided = await postOnce(body, tools, signal)
  return {
    postedAtMs,
    async afterLook(hasMoved, now) {
      if (!isUndecided) return
      if (hasMoved) {
        isUndecided = false
        return
      }
      looksWithoutMove += 1
      if (looksWithoutMove < looksToDecide) return
      isUndecided = false
      tools.log.info(message('post_repeated', { looks: looksToDecide }))
      await postOnce(body, tools, now)
    },
  }
}

/** True when the answer was lost. */
async function postOnce(body: BatchScanBody, tools: SubmissionTools, signal: AbortSignal): Promise<boolean> {
  try {
    await tools.hss.batchScan(body, signal)
    return false
  } catch (error) {
    if (!isAnswerLost(error)) throw error
    tools.log.info(message('post_answer_lost', { problem: (error as ActionError).problem }))
    return true
  }
}
