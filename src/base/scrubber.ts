import { listForms } from './secret-forms.ts'
import type { TracedText } from './traced-text.ts'
import { unescapeText, unescapeWithOrigin } from './unescape.ts'
import { showVisible, traceVisible } from './visible-text.ts'

const hidden = '***'

/** Removing shorter texts would damage ordinary words, and they are too short to be secrets. */
const minLength = 4

/** Texts shorter than this are compared case-sensitively: in another case, ordinary words would contain them. */
const minFoldedLength = 12

/** A secret of this length that has a digit cannot be part of the program's own words. */
const minUnmistakableLength = 16

/** Enough for JSON in JSON in JSON in HTML in a URL, with some to spare. */
const maxLayers = 8

/** Remembers secrets and removes them from texts. The runner does this only for its log. */
export interface Scrubber {
  /** Remembers a secret. Ignores words that the program itself uses: `***` in their place would reveal the secret. */
  remember(secret: string): void
  /** Removes every secret from a text from outside, however it is escaped, and even if it contains invisible characters. */
  scrub(text: string): string
  /**
   * Removes long secrets, plain or as JSON, from a text that the program rendered. Its parts are clean already, and a short
   * secret may be part of one of its keys or words.
   */
  scrubRendered(text: string): string
}

interface Needle {
  readonly text: string
  /** Whether it matches in any case. */
  readonly isFolded: boolean
}

/** Creates a scrubber without secrets. `isOwnWord` says whether the program itself uses a word. */
export function createScrubber(isOwnWord: (text: string) => boolean = () => false): Scrubber {
  let needles: readonly Needle[] = []
  let unmistakable: readonly string[] = []
  return {
    remember(secret) {
      if (secret.length < minLength || isOwnWord(secret)) return
      const isUnmistakable = secret.length >= minUnmistakableLength && /\d/.test(secret)
      const known = new Set(needles.map(({ text }) => text))
      const forms = listForms(secret).filter((form) => form.length >= minLength && !known.has(form) && !isOwnWord(form))
      const isBase64 = (form: string) => form !== secret && /^[\w+/ -]+$/.test(form)
      needles = [
        ...needles,
        ...forms.map((form) => {
          const isFolded = form.length >= minFoldedLength && !isBase64(form)
          return { text: isFolded ? fold(form) : form, isFolded }
        }),
      ]
      if (!isUnmistakable) return
      // Longest first: removing a secret that is part of another one must not leave the rest of the longer one.
      const spellings = new Set([...unmistakable, secret, JSON.stringify(secret).slice(1, -1)])
      unmistakable = [...spellings].toSorted((one, other) => other.length - one.length)
    },
    scrub: (text) => (isFoundIn(text, needles) ? hide(text, findRanges(text, needles)) : text),
    scrubRendered: (text) =>
      unmistakable.reduce((clean, secret) => (clean.includes(secret) ? clean.replaceAll(secret, hidden) : clean), text),
  }
}

/** Whether a text contains any secret. Most texts do not, and this check is cheaper because it does not track positions. */
function isFoundIn(text: string, needles: readonly Needle[]): boolean {
  if (needles.length === 0) return false
  let layer = text
  for (let depth = 0; depth <= maxLayers; depth += 1) {
    const visible = showVisible(layer)
    if (contains(layer, needles) || (visible !== layer && contains(visible, needles))) return true
    const next = unescapeText(layer)
    if (next === layer) return false
    layer = next
  }
  return false
}

function contains(text: string, needles: readonly Needle[]): boolean {
  const folded = fold(text)
  return needles.some((needle) => (needle.isFolded ? folded : text).includes(needle.text))
}

/** A range of a text; the end is exclusive. */
type Range = readonly [start: number, end: number]

/** The ranges of a text that contain a secret, in any layer of escapes or in the visible part of a layer. */
function findRanges(text: string, needles: readonly Needle[]): Range[] {
  const ranges: Range[] = []
  let layer = text
  let origin: Origin = (start, end) => [start, end]
  for (let depth = 0; depth <= maxLayers; depth += 1) {
    addRanges(ranges, layer, needles, origin)
    const visible = traceVisible(layer)
    addRanges(ranges, visible.text, needles, goBack(visible, origin))
    const next = unescapeWithOrigin(layer)
    if (next.text === layer) break
    layer = next.text
    origin = goBack(next, origin)
  }
  return ranges
}

/** Converts a range of a derived text to the range of the original text that it comes from. */
type Origin = (start: number, end: number) => Range

function goBack({ starts, ends }: TracedText, before: Origin): Origin {
  return (start, end) => before(starts[start] ?? 0, ends[end - 1] ?? 0)
}

function addRanges(ranges: Range[], text: string, needles: readonly Needle[], origin: Origin): void {
  const folded = fold(text)
  for (const { text: sought, isFolded } of needles) {
    const haystack = isFolded ? folded : text
    for (let at = haystack.indexOf(sought); at !== -1; at = haystack.indexOf(sought, at + sought.length))
      ranges.push(origin(at, at + sought.length))
  }
}

/** Replaces each range of `text` with `***`; ranges that overlap are replaced together. */
function hide(text: string, ranges: readonly Range[]): string {
  const pieces: string[] = []
  let position = 0
  let hiddenTo = 0
  for (const [start, end] of ranges.toSorted((one, other) => one[0] - other[0] || other[1] - one[1])) {
    if (start >= hiddenTo) pieces.push(text.slice(position, start), hidden)
    hiddenTo = Math.max(hiddenTo, end)
    position = hiddenTo
  }
  pieces.push(text.slice(position))
  return pieces.join('')
}

/** Lower case with the same number of code units: keeps `İ`, which would become two, and treats both forms of sigma as equal. */
function fold(text: string): string {
  const lower = text.includes('İ') ? text.replace(/[^İ]+/g, (run) => run.toLowerCase()) : text.toLowerCase()
  return lower.replaceAll('ς', 'σ')
}
