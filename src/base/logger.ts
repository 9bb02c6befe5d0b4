import type { Message } from './words/index.ts'

/** Where the action tells what it does. Sentences are put into words and escaped by whoever prints them. */
export interface Logger {
  /** One line of the log. */
  info(line: Message): void
  /** One line that is shown only when the runner's debug logging is on. */
  debug(line: Message): void
  /** A warning or a notice that the run page shows too; the log has it as well. */
  annotate(level: 'warning' | 'notice', line: Message): void
  /** Everything that `work` logs is folded under `title`. */
  group<Result>(title: Message, work: () => Promise<Result>): Promise<Result>
}
