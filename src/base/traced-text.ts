/** A text made from another one, and where each of its UTF-16 units stood in that one. */
export interface TracedText {
  readonly text: string
  /** `starts[i]` to `ends[i]` is what unit `i` was written as. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/**
 * Replaces every match, and keeps the way back to where each unit stood. `replace` must not return more units than it received.
 * Linear in the length of the text, if `pattern` is.
 */
export function replaceTraced(text: string, pattern: RegExp, replace: (match: string) => string): TracedText {
  const pieces: string[] = []
  const starts = new Int32Array(text.length)
  const ends = new Int32Array(text.length)
  let length = 0
  let position = 0
  const copy = (end: number) => {
    pieces.push(text.slice(position, end))
    for (; position < end; position += 1, length += 1) {
      starts[length] = position
      ends[length] = position + 1
    }
  }
  for (const match of text.matchAll(pattern)) {
    copy(match.index)
    position = match.index + match[0].length
    const replaced = replace(match[0])
    pieces.push(replaced)
    for (let unit = 0; unit < replaced.length; unit += 1, length += 1) {
      starts[length] = match.index
      ends[length] = position
    }
  }
  copy(text.length)
  return { text: pieces.join(''), starts, ends }
}
