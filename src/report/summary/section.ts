import { byteSize } from '../byte-size.ts'

/** A heading with its content; empty if there is no content, or if it is longer than `maxBytes`. */
export function renderSection(heading: string, parts: readonly string[], maxBytes: number): string {
  const filled = parts.filter((part) => part !== '')
  if (filled.length === 0) return ''
  const text = `### ${heading}\n\n${filled.join('\n')}\n`
  return byteSize(text) <= maxBytes ? text : ''
}
