import { message, say, type Words } from '../../base/words/index.ts'
import { markdownCode } from '../escape/markdown.ts'
import type { VulnerabilityGroup } from '../vulnerability-groups.ts'

/** The first pieces of affected software with version and path, and the number of the others; empty if none is known. */
export function listSoftware({ software }: VulnerabilityGroup, words: Words, maxShown = 3): string[] {
  const all = software ?? []
  const shown = all.slice(0, maxShown).map(({ name, version, path }) => {
    const called = markdownCode([name, version].filter((part) => part !== '').join(' '), 160)
    return path === '' ? called : `${called} (${markdownCode(path, 200)})`
  })
  const more = all.length - shown.length
  return more > 0 ? [...shown, say(words, message('summary_more_software', { count: more }))] : shown
}
