import { cleanText } from './clean.ts'

/**
 * Text for a label in double quotes of a Mermaid diagram. Everything but letters, digits, blanks and a few harmless marks is
 * written as Mermaid's own character code, so that it can end neither the label nor the diagram nor the fence around it.
 */
export function escapeMermaid(text: string, maxLength: number): string {
  return cleanText(text, maxLength).replace(
    /[^\p{L}\p{M}\p{N} .,/:_()+=@…，。：（）-]/gu,
    (character) => `#${character.codePointAt(0)};`,
  )
}
