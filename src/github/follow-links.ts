import { readlinkSync } from 'node:fs'
import { join, parse, sep } from 'node:path'

/** The number of links that Linux follows on the way to one file. */
const maxLinks = 40

/**
 * The target of an absolute path after following every link, even if nothing exists there. Null if there are too many links.
 * Never throws.
 */
export function followLinks(path: string): string | null {
  let reached = ''
  const ahead: string[] = []
  const go = (target: string) => {
    const { root } = parse(target)
    reached = root || reached
    ahead.push(...target.slice(root.length).split(sep).toReversed())
  }
  go(path)
  for (let linkCount = 0; linkCount <= maxLinks;) {
    const name = ahead.pop()
    if (name === undefined) return reached
    const next = join(reached, name)
    const target = readLink(next)
    if (target === null) reached = next
    else {
      linkCount += 1
      go(target)
    }
  }
  return null
}

/** The target of a link; null if there is no link. */
function readLink(path: string): string | null {
  try {
    return readlinkSync(path)
  } catch {
    return null
  }
}
