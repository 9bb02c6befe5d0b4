import { cleanText } from './clean.ts'

/**
 * Text for a label in double quotes of a Mermaid diagram. Letters, digits, blanks and a few harmless marks stay; everything else
 * becomes Mermaid's own character code, so that the text cannot end the label, the diagram or the fence around it.
 */
export function escapeMermaid(text: string, maxLength: number): string {
  return cleanText(text, maxLength).replace(
    /[^\p{L}\p{M}\p{N} .,/:_()+=@…，。：（）-]/gu,
    (character) => `#${character.codePointAt(0)};`,
  )
}
