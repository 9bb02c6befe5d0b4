import type { Logger } from '../base/logger.ts'
import { mapValues, say, type Message, type Words } from '../base/words/index.ts'
import { makeHarmless } from '../report/escape/log.ts'
import type { Host } from './host.ts'

/** Creates a logger that words messages in the run's language and prints them through the host. */
export function createRunLogger(host: Host, words: Words): Logger {
  // Scrub first: a secret inside a broken link or a cut text is no longer recognizable.
  const tell = (line: Message) => sayOnOneLine(words, mapValues(line, host.scrub))
  return {
    info: (line) => host.info(tell(line)),
    debug: (line) => host.debug(tell(line)),
    annotate: (level, line) => host.annotate(level, tell(line)),
    async group(title, work) {
      host.startGroup(tell(title))
      try {
        return await work()
      } finally {
        host.endGroup()
      }
    },
  }
}

/**
 * Formats a message. Our text keeps its line ends and links, but values lose theirs: a name from outside must not look like our
 * text.
 */
export function sayOnOneLine(words: Words, said: Message): string {
  return say(words, mapValues(said, makeHarmless))
}
