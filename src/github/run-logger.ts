import type { Logger } from '../base/logger.ts'
import { mapValues, say, type Message, type Words } from '../base/words/index.ts'
import { makeHarmless } from '../report/escape/log.ts'
import type { Host } from './host.ts'

/** A logger that puts sentences into the run's language and prints them through the host. */
export function createRunLogger(host: Host, words: Words): Logger {
  // Once a link is broken, a secret in it is no longer found by its spelling; and a text is cut when it is put into words.
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

/** The sentence, whose own line ends and links stay and whose values have none: a name from outside must not look like ours. */
export function sayOnOneLine(words: Words, said: Message): string {
  return say(words, mapValues(said, makeHarmless))
}
