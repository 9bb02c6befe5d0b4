import { joinSome } from '../../base/texts.ts'
import { message } from '../../base/words/index.ts'
import type { Check, PermissionUse } from '../../domain/scan-report.ts'
import type { Note } from '../notes.ts'
import type { Search } from './look.ts'
import type { SearchResults } from './results.ts'

/** The maximum number of names in a note; the others are counted. */
const maxNamed = 10

/** The facts that may need a note. */
export interface NotedFacts {
  readonly search: Search
  readonly results: SearchResults
  readonly checks: readonly Check[]
  readonly permissions: readonly PermissionUse[]
}

/** The notes of a dry run for the reader, besides missing images. */
export function listDryRunNotes({ search, results, checks, permissions }: NotedFacts): Note[] {
  const notes: Note[] = []
  const contradicted = checks.filter(({ result }) => result === 'contradicted').map(({ check }) => check)
  if (contradicted.length > 0) {
    const values = { count: contradicted.length, names: contradicted.join(', ') }
    notes.push({ level: 'warning', text: message('dry_run_contradicted', values) })
  }
  const refused = permissions.filter(({ result }) => result === 'refused').map(({ operation }) => operation)
  if (refused.length > 0) {
    const values = { count: refused.length, names: refused.join(', ') }
    notes.push({ level: 'warning', text: message('dry_run_refused', values) })
  }
  const blocked = results.found.filter(({ result }) => result.reason !== null).map(({ result }) => result.image)
  if (blocked.length > 0) {
    const values = { count: blocked.length, names: joinSome(blocked, maxNamed) }
    notes.push({ level: 'warning', text: message('dry_run_unscannable', values) })
  }
  const reused = results.found.filter(({ image }) => search.reusable.has(image)).map(({ result }) => result.image)
  if (reused.length > 0)
    notes.push({ level: 'notice', text: message('dry_run_reused', { names: joinSome(reused, maxNamed) }) })
  notes.push(...noteDoubts(search))
  const hasAnyResult = results.found.some(({ rows }) => rows.some(({ phase }) => phase === 'success'))
  if (results.found.length > 0 && !hasAnyResult) notes.push({ level: 'notice', text: message('dry_run_no_result') })
  return notes
}

/** Notes the tags whose listed images all had a result: they may have been pushed again since HSS listed them. */
function noteDoubts({ tracker, found }: Search): Note[] {
  const doubtful = tracker.entries.filter(({ tag }) => tag.doubt === 'open' || tag.doubt === 'confirmed')
  if (doubtful.length === 0) return []
  const names = joinSome(
    doubtful.map(({ entry }) => entry.text),
    maxNamed,
  )
  const rows = doubtful.flatMap(({ images }) => [...images].flatMap((image) => found?.get(image) ?? []))
  // Only a source that can refresh its list says whether a row is current.
  const canRefresh = rows.some(({ isCurrent }) => isCurrent !== null)
  const key = canRefresh ? 'dry_run_tags_not_synchronized' : 'dry_run_tags_in_doubt'
  return [{ level: 'notice', text: message(key, { names }) }]
}
