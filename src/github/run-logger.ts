import type { Logger } from '../base/logger.ts'
import { say, type Words } from '../base/words/index.ts'
import type { Host } from './host.ts'

/** A logger that puts sentences into the run's language and prints them through the host. */
export function createRunLogger(host: Host, words: Words): Logger {
  return {
    info: (line) => host.info(say(words, line)),
    debug: (line) => host.debug(say(words, line)),
    annotate: (level, line) => host.annotate(level, say(words, line)),
    async group(title, work) {
      host.startGroup(say(words, title))
      try {
        return await work()
      } finally {
        host.endGroup()
      }
    },
  }
}
