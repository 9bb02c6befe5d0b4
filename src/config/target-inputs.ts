import { message } from '../base/words/index.ts'
import type { Parsed } from '../domain/parsed.ts'
import type { ScanTarget } from '../domain/scan-target.ts'
import { parseFilters } from './filter-inputs.ts'
import { parseImages } from './image-inputs.ts'
import type { InputName } from './input-names.ts'
import type { Complain } from './inputs-error.ts'
import { readBoolean } from './plain-inputs.ts'
import type { InputTexts } from './raw-inputs.ts'

/** What to scan: `images`, or `operate_all: true` with its filters. All three are checked, whichever of them count. */
export async function readTarget(
  texts: InputTexts,
  nowMs: number,
  wait: boolean,
  complain: Complain,
): Promise<ScanTarget | undefined> {
  const all = readBoolean(texts, 'operate_all', complain)
  const entries = texts.images === '' ? undefined : take('images', await parseImages(texts.images), complain)
  const filters = texts.filters === '' ? {} : take('filters', await parseFilters(texts.filters, nowMs, wait), complain)
  if (all === true && texts.images !== '') complain('images', message('target_twice'))
  if (all === false && texts.images === '') complain('images', message('target_missing'))
  if (all === false && texts.filters !== '') complain('filters', message('filters_without_all'))
  if (all === true) return filters && { kind: 'all', filters }
  return entries && { kind: 'images', entries }
}

function take<Value>(name: InputName, parsed: Parsed<Value>, complain: Complain): Value | undefined {
  if ('value' in parsed) return parsed.value
  complain(name, ...parsed.problems)
  return undefined
}
