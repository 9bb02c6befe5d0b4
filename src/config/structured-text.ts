import { showText } from '../base/shown-text.ts'
import { message } from '../base/words/index.ts'
import type { Parsed } from '../domain/parsed.ts'
import { parseYaml } from './yaml.ts'

/** GitHub passes inputs as environment variables, which are far smaller; a file may have 1 MiB. */
const maxLength = 1024 * 1024

/** Parses JSON, else YAML. Numbers and booleans stay text as written; only null is not text. */
export async function parseStructuredText(text: string): Promise<Parsed<unknown>> {
  if (text.length > maxLength)
    return { problems: [message('value_too_long', { length: text.length, most: maxLength })] }
  try {
    return { value: JSON.parse(text, keepSource) as unknown }
  } catch {
    // Not JSON, or nested too deeply. YAML's error names the problem and the line.
  }
  const parsed = await parseYaml(text)
  if ('document' in parsed) return { value: parsed.document }
  return { problems: [message('structure_unreadable', { reason: showText(parsed.reason, 200), line: parsed.line })] }
}

function keepSource(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? (context?.source ?? String(value)) : value
}
