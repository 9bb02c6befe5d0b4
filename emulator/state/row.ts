import type { ImageDeclaration, ImagePatch, ScanScript } from '../world/image.ts'

/** A change at a fixed time. `set` may use what the row shows just before it. */
export interface TimedChange<Patch = ImagePatch> {
  readonly atMs: number
  readonly set?: Patch | ((before: Patch) => Patch)
  readonly gone?: boolean
  /** Hidden for this number of looks; `seen` counts them. */
  readonly looks?: { readonly hidden: number; seen: number }
  /** The post that planned it; undefined for changes that the world declares. */
  readonly scan?: number
}

/** One row, with all past and future changes: a row of a host, unless the types say otherwise. */
export interface Row<Patch = ImagePatch, Declaration = ImageDeclaration> {
  readonly declaration: Declaration
  readonly projectId: string
  readonly enterpriseProjectId: string
  readonly base: Patch
  readonly scripts: readonly ScanScript<Patch>[]
  /** In order of time. */
  changes: TimedChange<Patch>[]
  /** The number of the image's vulnerabilities that queries show, and since when. */
  details: { readonly atMs: number; readonly count: number }[]
  scans: number
  busyUntilMs: number
  cache: { due: number; fields: Patch } | undefined
}

/** Before any other time. A number that can still be subtracted, unlike -Infinity. */
export const alwaysMs = Number.MIN_SAFE_INTEGER

/** Adds changes in order of time; changes at the same time stay in the order they were added. */
export function planChanges<Patch>(row: Row<Patch, unknown>, changes: readonly TimedChange<Patch>[]): void {
  row.changes = [...row.changes, ...changes].toSorted((one, other) => one.atMs - other.atMs)
  row.cache = undefined
}

/** The fields that the row shows at this time, listed or not. */
export function showRow<Patch extends object>(row: Row<Patch, unknown>, nowMs: number): Patch {
  const due = countDue(row.changes, nowMs)
  if (row.cache?.due === due) return row.cache.fields
  // Time only goes forward, so the earlier result is where to continue.
  const { due: done, fields: known } =
    row.cache !== undefined && row.cache.due < due ? row.cache : { due: 0, fields: row.base }
  let fields = known
  for (const change of row.changes.slice(done, due)) {
    fields = { ...fields, ...(typeof change.set === 'function' ? change.set(fields) : change.set) }
  }
  row.cache = { due, fields }
  return fields
}

/** Whether HSS lists the row at this time. */
export function isListed<Patch>(row: Row<Patch, unknown>, nowMs: number): boolean {
  if (row.changes.length === 0) return true
  let listed = true
  for (const change of row.changes) {
    if (change.atMs > nowMs) break
    if (change.gone !== undefined) listed = !change.gone
  }
  return listed && !row.changes.some((change) => change.atMs <= nowMs && isHiddenByLooks(change))
}

/** Counts one look at the row: rows that are hidden for a number of looks come closer to being listed. */
export function noteLook<Patch>(row: Row<Patch, unknown>, nowMs: number): void {
  for (const { atMs, looks } of row.changes) {
    if (looks !== undefined && atMs <= nowMs) looks.seen += 1
  }
}

/** The number of the image's vulnerabilities that queries show at this time. */
export function countShownDetails<Patch>(row: Row<Patch, unknown>, nowMs: number): number {
  return row.details.findLast((step) => step.atMs <= nowMs)?.count ?? 0
}

function countDue(changes: readonly { readonly atMs: number }[], nowMs: number): number {
  const firstLater = changes.findIndex((change) => change.atMs > nowMs)
  return firstLater === -1 ? changes.length : firstLater
}

function isHiddenByLooks({ looks }: Pick<TimedChange, 'looks'>): boolean {
  return looks !== undefined && looks.seen <= looks.hidden
}
