import { message } from '../../base/words/index.ts'
import type { Check } from '../../domain/scan-report.ts'
import { judgeCount, timeRule } from './field-rule.ts'
import { describeField, emptyTally } from './row-observer.ts'

/** Compares two looks to check whether a synchronization also updates `latest_sync_time` of unchanged rows. */
export interface SyncObserver {
  observe(row: Readonly<Record<string, unknown>>): void
  listChecks(): Check[]
}

interface Sight {
  readonly registry: string
  readonly content: string
  readonly syncTime: unknown
}

/** The maximum number of rows compared between looks. */
const maxRows = 10_000
const field = 'latest_sync_time'

/** Creates an observer that has not seen a row yet. */
export function createSyncObserver(): SyncObserver {
  const rule = timeRule(field)
  const tally = emptyTally()
  const rows = new Map<string, { first: Sight; last: Sight }>()
  return {
    observe(row) {
      tally[rule.judge(row[field])] += 1
      const key = textOf([row['registry_id'], row['id'] ?? row['image_id'], row['image_version']])
      const content = textOf([row['image_digest'], row['latest_update_time']])
      const sight = { registry: textOf([row['registry_id']]), content, syncTime: row[field] }
      const known = rows.get(key)
      if (known !== undefined) known.last = sight
      else if (rows.size < maxRows) rows.set(key, { first: sight, last: sight })
    },
    listChecks() {
      const check = describeField(field, tally)
      return [check.result === 'seen' ? compareLooks([...rows.values()]) : check]
    },
  }
}

/** Compares the looks. Only a synchronization between them gives an answer. */
function compareLooks(rows: readonly { readonly first: Sight; readonly last: Sight }[]): Check {
  const synchronized = new Set(rows.filter(isNewer).map(({ first }) => first.registry))
  const unchanged = rows.filter(({ first, last }) => synchronized.has(first.registry) && first.content === last.content)
  const touched = unchanged.filter(isNewer).length
  const count = unchanged.length
  if (touched > 0)
    return { check: field, result: 'seen', detail: message('check_sync_seen', { touched, unchanged: count }) }
  if (count > 0)
    return { check: field, result: 'contradicted', detail: message('check_sync_contradicted', { unchanged: count }) }
  return { check: field, result: 'not_seen', detail: message('check_sync_not_seen', { rows: rows.length }) }
}

function isNewer({ first, last }: { readonly first: Sight; readonly last: Sight }): boolean {
  return [first.syncTime, last.syncTime].every((time) => judgeCount(time) === 'fits')
    ? Number(last.syncTime) > Number(first.syncTime)
    : false
}

function textOf(values: readonly unknown[]): string {
  return JSON.stringify(values)
}
