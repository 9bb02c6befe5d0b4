/** A text made from another one, and the position of each of its UTF-16 units in the original text. */
export interface TracedText {
  readonly text: string
  /** Unit `i` comes from the original text between `starts[i]` and `ends[i]`. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/**
 * Replaces every match, and records the original position of each unit. `replace` must not return more units than it receives.
 * Linear in the length of the text if `pattern` is.
 */
export function replaceTraced(
  text: string,
  pattern: RegExp,
  replace: (match: string, index: number) => string,
): TracedText {
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
    const replaced = replace(match[0], match.index)
    pieces.push(replaced)
    for (let unit = 0; unit < replaced.length; unit += 1, length += 1) {
      starts[length] = match.index
      ends[length] = position
    }
  }
  copy(text.length)
  return { text: pieces.join(''), starts, ends }
}
