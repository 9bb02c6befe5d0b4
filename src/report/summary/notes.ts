import type { Message, Words } from '../../base/words/index.ts'
import { sentenceToMarkdown } from '../escape/sentence.ts'
import { renderList } from './list.ts'

/** Sentences as a list, as many as fit. Says how many did not fit. */
export function renderNotes(heading: string, notes: readonly Message[], words: Words, maxBytes: number): string {
  const lines = notes.map((note) => sentenceToMarkdown(note, words, 1000))
  return renderList(heading, lines, words, maxBytes)
}
