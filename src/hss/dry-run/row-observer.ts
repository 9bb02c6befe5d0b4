import { isObject } from '../../base/objects.ts'
import { message } from '../../base/words/index.ts'
import type { Check } from '../../domain/scan-report.ts'
import type { Place } from '../shape.ts'
import type { FieldRule, Sight } from './field-rule.ts'

/** Collects facts about the fields that the proof relies on. A row that is read twice counts twice. */
export interface RowObserver {
  /** Records the row. Returns a copy that can be decoded: without values of an undocumented type. */
  observe(row: unknown): unknown
  listChecks(): Check[]
}

type Tally = Record<Sight, number>

const nowhere: Place = { method: '', url: '', where: '' }

/** Creates an observer that has not seen a row yet. */
export function createRowObserver(rules: readonly FieldRule[]): RowObserver {
  const tallies = rules.map((rule) => ({ rule, tally: emptyTally() }))
  return {
    observe(row) {
      if (!isObject(row)) return row
      const readable = { ...row }
      for (const { rule, tally } of tallies) {
        const value = row[rule.field]
        tally[rule.judge(value)] += 1
        if (!isDecodable(rule, value)) delete readable[rule.field]
      }
      return readable
    },
    listChecks: () => tallies.map(({ rule, tally }) => describeField(rule.field, tally)),
  }
}

/** The result of all observations of a field, in rows or in pages. */
export function describeField(field: string, tally: Tally, place: 'row' | 'page' = 'row'): Check {
  const { absent, fits, other_type: types, other_unit: units, other_word: words } = tally
  const contradicting = types + units + words
  const count = absent + fits + contradicting
  if (count === 0) return { check: field, result: 'not_seen', detail: message('check_nothing_read') }
  const total = place === 'row' ? message('check_rows', { count }) : message('check_pages', { count })
  if (contradicting > 0) {
    const detail = message('check_field_contradicted', { field, fits, total, types, units, words })
    return { check: field, result: 'contradicted', detail }
  }
  if (fits > 0) return { check: field, result: 'seen', detail: message('check_field_seen', { field, fits, total }) }
  return { check: field, result: 'not_seen', detail: message('check_field_not_seen', { field, total }) }
}

/** A tally without observations. */
export function emptyTally(): Tally {
  return { absent: 0, fits: 0, other_type: 0, other_unit: 0, other_word: 0 }
}

function isDecodable({ decode }: FieldRule, value: unknown): boolean {
  try {
    decode(value, nowhere)
    return true
  } catch {
    return false
  }
}
