import { hasControlCharacter } from '../base/shown-text.ts'
import { message } from '../base/words/index.ts'
import type { Filters } from '../domain/filters.ts'
import type { Parsed } from '../domain/parsed.ts'
import type { ImageSourceKind } from '../domain/scan-report.ts'
import type { ScanTarget } from '../domain/scan-target.ts'
import type { FilterRules } from './filter-readers.ts'
import { parseImages } from './image-inputs.ts'
import type { InputName } from './input-names.ts'
import type { Complain } from './inputs-error.ts'
import { readBoolean } from './plain-inputs.ts'
import type { InputTexts } from './raw-inputs.ts'

/** Documented maximum of `registry_name`. */
const maxRegistryLength = 128

/** Reads what to scan: `images`, or `operate_all: true` with its filters. Checks all three, even those that do not apply. */
export async function readTarget(
  texts: InputTexts,
  rules: FilterRules,
  complain: Complain,
): Promise<ScanTarget | undefined> {
  const all = readBoolean(texts, 'operate_all', complain)
  const entries =
    texts.images === '' ? undefined : take('images', await parseImages(texts.images, rules.source), complain)
  const filters = texts.filters === '' ? {} : take('filters', await parseGivenFilters(texts.filters, rules), complain)
  if (all === true && texts.images !== '') complain('images', message('target_twice'))
  if (all === false && texts.images === '') complain('images', message('target_missing'))
  if (all === false && texts.filters !== '') complain('filters', message('filters_without_all'))
  if (all === true) return filters && { kind: 'all', filters }
  return entries && { kind: 'images', entries }
}

/** Only runs with filters load this. */
async function parseGivenFilters(text: string, rules: FilterRules): Promise<Parsed<Filters>> {
  const { parseFilters } = await import('./filter-inputs.ts')
  return parseFilters(text, rules)
}

/** The name of the registry, for references that exist in several registries; undefined: any. */
export function readRegistryName(
  texts: InputTexts,
  source: ImageSourceKind | undefined,
  complain: Complain,
): string | undefined {
  const name = texts.registry
  if (name === '') return undefined
  if (source === 'local') complain('registry', message('registry_without_source'))
  if (name.length > maxRegistryLength || hasControlCharacter(name))
    complain('registry', message('registry_form', { most: maxRegistryLength }))
  return name
}

function take<Value>(name: InputName, parsed: Parsed<Value>, complain: Complain): Value | undefined {
  if ('value' in parsed) return parsed.value
  complain(name, ...parsed.problems)
  return undefined
}
