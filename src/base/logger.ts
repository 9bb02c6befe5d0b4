import type { Message } from './words/index.ts'

/** The log of the action. The code that prints a sentence turns it into text and escapes it. */
export interface Logger {
  /** One line of the log. */
  info(line: Message): void
  /** One line that appears only when the runner's debug logging is on. */
  debug(line: Message): void
  /** A warning or notice, in the log and on the page of the run. */
  annotate(level: 'warning' | 'notice', line: Message): void
  /** Folds everything that `work` logs under `title`. */
  group<Result>(title: Message, work: () => Promise<Result>): Promise<Result>
}
