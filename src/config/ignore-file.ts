import { hasControlCharacter, showText } from '../base/shown-text.ts'
import { message } from '../base/words/index.ts'
import type { IgnoreFile } from '../domain/ignore-list.ts'
import type { Complain } from './inputs-error.ts'
import type { RawInputs } from './raw-inputs.ts'

/** Used when the input is empty and the file exists. */
export const defaultIgnorePath = '.hssignore.yaml'

const maxPathLength = 4096

/** Reads the ignore file that the input names, or the default one. Undefined when there is none, or after a complaint. */
export async function readIgnoreFile(
  input: string,
  readFile: RawInputs['readFile'],
  complain: Complain,
): Promise<IgnoreFile | undefined> {
  if (input === 'none') return undefined
  const byDefault = input === ''
  const path = byDefault ? defaultIgnorePath : input
  if (path.length > maxPathLength || hasControlCharacter(path)) {
    complain('ignore_file', message('file_path', { path: showText(path) }))
    return undefined
  }
  const answer = await readFile(path)
  if ('missing' in answer) {
    if (!byDefault) complain('ignore_file', message('file_missing', { path: showText(path) }))
    return undefined
  }
  if ('refused' in answer) {
    const reason = message(`file_${answer.refused}`)
    complain('ignore_file', message('file_refused', { path: showText(path), reason }))
    return undefined
  }
  // Loaded here, because most runs have no ignore file.
  const { parseIgnoreEntries } = await import('./ignore-entries.ts')
  const parsed = await parseIgnoreEntries(answer.text)
  if ('value' in parsed) return { path, sha256: answer.sha256, entries: parsed.value, byDefault }
  const problems = parsed.problems.map((problem) => message('file_content', { path: showText(path), problem }))
  complain('ignore_file', ...problems)
  return undefined
}
