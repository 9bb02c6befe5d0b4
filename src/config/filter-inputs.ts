import { message } from '../base/words/index.ts'
import type { Filters } from '../domain/filters.ts'
import { findUnknownKeys, type Parsed } from '../domain/parsed.ts'
import { isObject } from '../base/objects.ts'
import { readersBySource, type FilterRules } from './filter-readers.ts'
import { parseStructuredText } from './structured-text.ts'

const windows = ['latest_update_time', 'latest_scan_time', 'latest_sync_time'].map(
  (name) => [`start_${name}`, `end_${name}`] as const,
)

/** Reads the input `filters`: a mapping. Texts stay as written; times become epoch milliseconds. */
export async function parseFilters(text: string, rules: FilterRules): Promise<Parsed<Filters>> {
  const parsed = await parseStructuredText(text)
  if ('problems' in parsed) return parsed
  const readers = readersBySource[rules.source]
  const names = Object.keys(readers)
  // A text with nothing but comments means no filter.
  const mapping = parsed.value ?? {}
  if (!isObject(mapping)) return { problems: [message('filters_no_mapping', { allowed: names.join(', ') })] }
  const problems = findUnknownKeys(mapping, names)
  const filters: Record<string, string | number> = {}
  for (const [key, read] of Object.entries(readers)) {
    if (!Object.hasOwn(mapping, key)) continue
    const value = read(key, mapping[key], rules)
    if (typeof value === 'object') problems.push(value.problem)
    else filters[key] = value
  }
  for (const [start, end] of windows) {
    const [startMs, endMs] = [filters[start], filters[end]]
    if (startMs !== undefined && endMs !== undefined && startMs >= endMs)
      problems.push(message('filter_window', { start, end }))
  }
  return problems.length > 0 ? { problems } : { value: filters as Filters }
}
