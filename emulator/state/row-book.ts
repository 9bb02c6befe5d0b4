import { describeHost, fillImage, neverScanned } from '../world/image-defaults.ts'
import type { Behaviour } from '../world/behaviour.ts'
import type { ImageDeclaration, ImagePatch, RowChange, ScanScript } from '../world/image.ts'
import { alwaysMs, countShownDetails, isListed, planChanges, showRow } from './row.ts'
import type { Row, TimedChange } from './row.ts'
import { planScan, timeChange } from './scan-plan.ts'
import type { VulnerabilityBook } from './vulnerability-book.ts'

/** The rest of the world, as far as the rows need it. */
export interface RowSurroundings {
  readonly startedAtMs: number
  readonly defaultProjectId: string
  readonly defaultScan: ScanScript
  readonly behaviour: Behaviour
  readonly vulnerabilities: VulnerabilityBook
}

/** All rows, indexed by name and by image ID. */
export class RowBook {
  readonly #around: RowSurroundings
  readonly #rows: Row[] = []
  readonly #byName = new Map<string, Row[]>()
  readonly #byImageId = new Map<string, Row[]>()
  readonly #countingLooks = new Set<Row>()

  constructor(around: RowSurroundings) {
    this.#around = around
  }

  /** Every row, listed or not, in the order declared. */
  get all(): readonly Row[] {
    return this.#rows
  }

  /** The rows with exactly this name. */
  named(imageName: string): readonly Row[] {
    return this.#byName.get(imageName) ?? []
  }

  /** Rows that have, had or will have this image ID. */
  withImageId(imageId: string): readonly Row[] {
    return this.#byImageId.get(imageId) ?? []
  }

  /** Rows that are hidden for a number of looks at any time. */
  get countingLooks(): ReadonlySet<Row> {
    return this.#countingLooks
  }

  /** Adds a declared row; its offsets count from the world's start. */
  add(declaration: ImageDeclaration): Row {
    const { startedAtMs, defaultProjectId, defaultScan } = this.#around
    const base = this.#fillNumbers(declaration, fillImage(declaration, startedAtMs))
    const before = declaration.detailsBefore ?? (base.scan_status === 'success' ? Infinity : 0)
    const row: Row = {
      declaration,
      projectId: declaration.project_id ?? defaultProjectId,
      enterpriseProjectId: declaration.enterprise_project_id ?? '0',
      base,
      scripts: [declaration.scan ?? defaultScan].flat(),
      changes: [],
      details: [{ atMs: alwaysMs, count: before }],
      scans: 0,
      busyUntilMs: alwaysMs,
      cache: undefined,
    }
    this.#index(row)
    this.#planTimed(row, listDiscovery(declaration, startedAtMs))
    this.#plan(row, declaration.changes ?? [], startedAtMs)
    return row
  }

  /** Changes what a row shows from this time on. */
  change(row: Row, nowMs: number, change: Omit<RowChange, 'atMs'>): void {
    this.#plan(row, [{ ...change, atMs: 0 }], nowMs)
  }

  /** Starts a scan of a row that a post names. Does nothing if HSS cannot scan it, or is already scanning it. */
  startScan(row: Row, nowMs: number): void {
    const { behaviour, vulnerabilities } = this.#around
    const isBusy = nowMs < row.busyUntilMs
    if (!isListed(row, nowMs) || showRow(row, nowMs).non_scan_reason || (isBusy && behaviour.rescan === 'ignore'))
      return
    if (isBusy) row.changes = row.changes.filter((change) => change.scan === undefined || change.atMs <= nowMs)
    const script = row.scripts[Math.min(row.scans, row.scripts.length - 1)] ?? {}
    row.scans += 1
    if (script.ignored === true) return
    const plan = planScan(script, nowMs, row.scans, {
      waitingWord: behaviour.waitingWord,
      showStage: (status) => ({ scan_status: status, scan_failed_desc: '' }),
      showEnd: (status, scanTimeMs, before) => ({
        scan_status: status,
        scan_failed_desc: status === 'failed' ? 'unknown_error' : '',
        ...(status === 'success' ? vulnerabilities.sumUp(before.image_id) : {}),
        ...(scanTimeMs === undefined ? {} : { latest_scan_time: scanTimeMs }),
      }),
    })
    row.busyUntilMs = plan.endsAtMs
    row.details = [...row.details.filter((step) => step.atMs <= nowMs), ...plan.details]
    this.#planTimed(row, plan.changes)
    this.#plan(row, script.changes ?? [], nowMs, row.scans)
  }

  /** The number of an image's vulnerabilities that queries show: that of its row with the most indexed ones. */
  countShownDetails(imageId: string, nowMs: number): number {
    const rows = this.withImageId(imageId)
    return rows.length === 0 ? Infinity : Math.max(...rows.map((row) => countShownDetails(row, nowMs)))
  }

  #plan(row: Row, changes: readonly RowChange[], originMs: number, scan?: number): void {
    const parent = showRow(row, originMs)
    this.#planTimed(
      row,
      changes.map((change) => timeChange(change, originMs, scan)),
    )
    for (const change of changes) {
      if (change.set?.image_id != null) this.#indexImageId(change.set.image_id, row)
      if (change.spawn !== undefined) this.#spawn(row, parent, change.spawn, originMs + change.atMs)
    }
  }

  #planTimed(row: Row, changes: readonly TimedChange[]): void {
    if (changes.length > 0) planChanges(row, changes)
    if (changes.some((change) => change.looks !== undefined)) this.#countingLooks.add(row)
  }

  #spawn(row: Row, parent: ImagePatch, patch: NonNullable<RowChange['spawn']>, atMs: number): void {
    const host = patch.host_name == null ? {} : describeHost(patch.host_name)
    // A different digest is a different image, so it must not keep the parent's ID.
    const { image_id, ...shared } = parent
    this.add({
      ...shared,
      ...(patch.image_digest === undefined && image_id !== undefined ? { image_id } : {}),
      ...neverScanned,
      ...host,
      ...patch,
      image_name: row.declaration.image_name,
      project_id: row.projectId,
      enterprise_project_id: row.enterpriseProjectId,
      discoverAfterMs: atMs - this.#around.startedAtMs,
    })
  }

  #fillNumbers(declaration: ImageDeclaration, base: ImagePatch): ImagePatch {
    if (base.scan_status !== 'success') return base
    const sums = this.#around.vulnerabilities.sumUp(base.image_id)
    const { vul_num = sums.vul_num, severity_level = sums.severity_level } = declaration
    return {
      ...base,
      ...(vul_num === undefined ? {} : { vul_num }),
      ...(severity_level === undefined ? {} : { severity_level }),
    }
  }

  #index(row: Row): void {
    this.#rows.push(row)
    addTo(this.#byName, row.declaration.image_name, row)
    if (row.base.image_id != null) this.#indexImageId(row.base.image_id, row)
  }

  #indexImageId(imageId: string, row: Row): void {
    if (!this.withImageId(imageId).includes(row)) addTo(this.#byImageId, imageId, row)
  }
}

/** The changes that list a row: at once, or later. */
export function listDiscovery(
  { discoverAfterMs, discoverAfterLooks }: Pick<ImageDeclaration, 'discoverAfterMs' | 'discoverAfterLooks'>,
  startedAtMs: number,
): Omit<TimedChange, 'set'>[] {
  const late: Omit<TimedChange, 'set'>[] = []
  if (discoverAfterMs !== undefined) {
    late.push({ atMs: alwaysMs, gone: true }, { atMs: startedAtMs + discoverAfterMs, gone: false })
  }
  if (discoverAfterLooks !== undefined) late.push({ atMs: alwaysMs, looks: { hidden: discoverAfterLooks, seen: 0 } })
  return late
}

/** Adds a row to an index of rows. */
export function addTo<Key, Each>(index: Map<Key, Each[]>, key: Key, row: Each): void {
  const rows = index.get(key)
  if (rows === undefined) index.set(key, [row])
  else rows.push(row)
}
