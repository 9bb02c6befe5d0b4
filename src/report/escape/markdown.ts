import { cleanText, isPlain } from './clean.ts'
import { acceptUrl } from './web-address.ts'

/** Characters with a meaning in Markdown outside of code. Numeric entities turn them into plain text. */
const structural = /[&<>`*~\\[\]|#{}^$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
/** The same for printable ASCII. */
const plainStructural = /[&<>`*~\\[\]|#{}^$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g
/** Characters that a code span in a table cannot contain, or that would look like a tag or a link. */
const unfitForCode = /([`|<[\]]+)/u
/** Blanks and the punctuation that separates words in Chinese. */
const separators = /([\s，。；：、（）《》“”‘’！？【】「」]+)/u
const opening = /^[("'“‘]+/
const closing = /[)"'”’.,;:!?]+$/

/**
 * Everything that GitHub activates after rendering Markdown, when entities no longer protect it: mentions and e-mail addresses,
 * issue references, mathematics, URLs and bare host names, emoji codes, commit IDs, advisory IDs.
 */
const live = [
  /[@$]/,
  /#\d/,
  /\/\//,
  /www\./i,
  /[^\s.]\.(?:[A-Za-z]{2}|[^\s!-~]{2})/,
  /:[\w+-]+:/,
  /(?<!\w)[0-9a-f]{7,40}(?!\w)/i,
  /\b(GH|GHSA)-/i,
]

/** Words that would start a list, a rule, a heading or an underline at the start of a line. */
const lineOpener = /^(?:[-+=]+|:?-+:?|\d{1,9}[.)])$/

/**
 * One line of Markdown that shows `text` and does nothing else, also in a table cell: no HTML, links, mentions, references,
 * emoji, mathematics, lists or headings. Ordinary words stay as they are. A word that GitHub would activate becomes a code span,
 * where it stays inactive and readers can still search for it.
 */
export function escapeMarkdown(text: string, maxLength: number): string {
  const words = cleanText(text, maxLength).split(separators)
  return words
    .map((word, index) => (index === 0 && lineOpener.test(word) && !isLive(word) ? escapeAll(word) : escapeWord(word)))
    .join('')
}

/** Escapes a text as a code span, for names and IDs: always monospaced, never active. */
export function markdownCode(text: string, maxLength: number): string {
  return codeSpan(cleanText(text, maxLength))
}

/** `label` as a link to `url` if that is a plain `https` address, otherwise the label alone. */
export function markdownLink(label: string, url: string, maxLength: number): string {
  const shown = escapeMarkdown(label, maxLength)
  const target = acceptUrl(url)
  return target === null || shown === '' ? shown : `[${shown}](${target.replaceAll('&', '&amp;')})`
}

function isLive(word: string): boolean {
  return live.some((pattern) => pattern.test(word))
}

function escapeWord(word: string): string {
  if (!isLive(word)) return escapeStructure(word)
  const before = opening.exec(word)?.[0] ?? ''
  const after = closing.exec(word.slice(before.length))?.[0] ?? ''
  return before + codeSpan(word.slice(before.length, word.length - after.length)) + after
}

function codeSpan(text: string): string {
  return (
    text
      .split(unfitForCode)
      // The backticks do not include blanks, because a code span drops blanks at its ends.
      .map((part, index) => (index % 2 === 1 ? escapeStructure(part) : part.replace(/\S(?:.*\S)?/u, '`$&`')))
      .join('')
  )
}

function escapeStructure(text: string): string {
  return text.replace(isPlain(text) ? plainStructural : structural, toEntity)
}

function escapeAll(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, toEntity)
}

function toEntity(character: string): string {
  if (character === '&') return '&amp;'
  if (character === '<') return '&lt;'
  if (character === '>') return '&gt;'
  return `&#${character.codePointAt(0)};`
}
