import { english } from './words/en/index.ts'
import { say, type Message } from './words/message.ts'

/** Who can fix an error: the author of the workflow, the service, or the authors of this action. */
export type Actor = 'user' | 'service' | 'us'

/** An error to show to a person: what happened, what to do, and who can fix it. */
export class ActionError extends Error {
  /** What happened, and where. Its key is the error's code. */
  readonly problem: Message
  /** What to do about it. */
  readonly advice: Message | undefined
  readonly actor: Actor

  constructor(actor: Actor, problem: Message, advice?: Message, cause?: unknown) {
    super(say(english, problem), cause === undefined ? undefined : { cause })
    this.name = new.target.name
    this.actor = actor
    this.problem = problem
    this.advice = advice
  }
}

/** The deadline of `timeout_minutes` passed. The run's signal aborts with this reason. */
export class DeadlineError extends ActionError {
  /** The failure after which no more requests were sent; undefined if a request may have been in progress. */
  readonly after: ActionError | undefined

  constructor(actor: Actor, problem: Message, advice?: Message, after?: ActionError) {
    super(actor, problem, advice)
    this.after = after
  }
}

/** The runner asked the step to stop. The run's signal aborts with this reason. */
export class CancelledError extends ActionError {}
