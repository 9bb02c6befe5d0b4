import type { Behaviour } from '../world/behaviour.ts'
import { nameRecord, neverScannedInRegistry } from '../world/registry-defaults.ts'
import type {
  RegistryImageDeclaration,
  RegistryImagePatch,
  RegistryRowChange,
  RegistryScanScript,
} from '../world/registry.ts'
import type { Tag } from './registry-contents.ts'
import { addTo, listDiscovery } from './row-book.ts'
import { alwaysMs, countShownDetails, isListed, planChanges, showRow } from './row.ts'
import type { Row, TimedChange } from './row.ts'
import type { ScanBill } from './scan-bill.ts'
import { planScan, timeChange } from './scan-plan.ts'
import type { VulnerabilityBook } from './vulnerability-book.ts'

/** A row of HSS's list: a record of one content of a tag in a registry. */
export interface RegistryRow extends Row<RegistryImagePatch, RegistryImageDeclaration> {
  readonly tag: Tag
}

/** The rest of the world, as far as the rows need it. */
export interface RegistryRowSurroundings {
  readonly startedAtMs: number
  readonly defaultScan: RegistryScanScript
  readonly behaviour: Behaviour
  readonly vulnerabilities: VulnerabilityBook
  readonly bill: ScanBill
}

/** HSS's list of the images in registries. */
export class RegistryRows {
  readonly #around: RegistryRowSurroundings
  readonly #rows: RegistryRow[] = []
  readonly #byImageId = new Map<string, RegistryRow[]>()
  readonly #byRecord = new Map<string, RegistryRow>()
  readonly #byTag = new Map<Tag, RegistryRow[]>()
  readonly #countingLooks = new Set<RegistryRow>()

  constructor(around: RegistryRowSurroundings) {
    this.#around = around
  }

  /** Every row, listed or not, in the order they were added. */
  get all(): readonly RegistryRow[] {
    return this.#rows
  }

  /** Rows that are hidden for a number of looks at any time. */
  get countingLooks(): ReadonlySet<RegistryRow> {
    return this.#countingLooks
  }

  /** Rows that have, had or will have this image ID. */
  withImageId(imageId: string): readonly RegistryRow[] {
    return this.#byImageId.get(imageId) ?? []
  }

  /** The row with this record ID, digit for digit. */
  withRecord(id: string): RegistryRow | undefined {
    return this.#byRecord.get(id)
  }

  /** The newest row of a tag. */
  ofTag(tag: Tag): RegistryRow | undefined {
    return this.#byTag.get(tag)?.at(-1)
  }

  /** Adds a row that is listed from this time on, or always if no time is given. */
  add(tag: Tag, fields: RegistryImagePatch, fromMs?: number): RegistryRow {
    const { declaration, registry } = tag
    const base = this.#fillNumbers(declaration, fields)
    const before = declaration.detailsBefore ?? (base.scan_status === 'success' ? Infinity : 0)
    const row: RegistryRow = {
      tag,
      declaration,
      projectId: declaration.project_id ?? registry.projectId,
      enterpriseProjectId: declaration.enterprise_project_id ?? registry.enterpriseProjectId,
      base,
      scripts: [declaration.scan ?? this.#around.defaultScan].flat(),
      changes: [],
      details: [{ atMs: alwaysMs, count: before }],
      scans: 0,
      busyUntilMs: alwaysMs,
      cache: undefined,
    }
    this.#index(row)
    if (fromMs !== undefined)
      planChanges(row, [
        { atMs: alwaysMs, gone: true },
        { atMs: fromMs, gone: false },
      ])
    return row
  }

  /** Plans the declared changes of a row, besides its fields. */
  planDeclared(row: RegistryRow): void {
    const { startedAtMs } = this.#around
    this.#planTimed(row, listDiscovery(row.declaration, startedAtMs))
    this.#plan(row, row.declaration.changes ?? [], startedAtMs)
  }

  /** Changes what a row shows from this time on. */
  change(row: RegistryRow, nowMs: number, change: Omit<RegistryRowChange, 'atMs'>): void {
    this.#plan(row, [{ ...change, atMs: 0 }], nowMs)
  }

  /** Copies the content of a tag into the list, as a sync does. */
  copy(tag: Tag, content: RegistryImagePatch | undefined, atMs: number): void {
    const row = this.ofTag(tag)
    if (content === undefined) {
      if (row !== undefined) planChanges(row, [{ atMs, gone: true }])
      return
    }
    if (row === undefined) {
      this.planDeclared(this.add(tag, { ...content, latest_sync_time: atMs }, atMs))
      return
    }
    const { syncTouchesUnchanged, overwrittenTag } = this.#around.behaviour
    const isOther = showRow(row, atMs).image_digest !== content.image_digest
    if (isOther && overwrittenTag === 'newRecord') return this.#replace(row, content, atMs)
    if (isOther && overwrittenTag === 'sameRecord') this.#forgetResult(row, atMs)
    if (content.image_id != null) this.#indexImageId(content.image_id, row)
    const set = {
      ...(isOther ? pickContent(content) : {}),
      ...(isOther && overwrittenTag === 'sameRecord' ? neverScannedInRegistry : {}),
      ...(isOther || syncTouchesUnchanged || !isListed(row, atMs) ? { latest_sync_time: atMs } : {}),
    }
    planChanges(row, [{ atMs, set, ...(isListed(row, atMs) ? {} : { gone: false }) }])
  }

  /** Starts a scan of a row, as a post does. Does nothing if HSS is already scanning it. */
  startScan(row: RegistryRow, post: number, nowMs: number): void {
    const { behaviour, vulnerabilities, bill } = this.#around
    const isBusy = nowMs < row.busyUntilMs
    if (isBusy && behaviour.rescan === 'ignore') return
    if (isBusy) this.#cancelScan(row, nowMs)
    const script = row.scripts[Math.min(row.scans, row.scripts.length - 1)] ?? {}
    row.scans += 1
    if (script.ignored === true) return
    const plan = planScan(script, nowMs, row.scans, {
      waitingWord: behaviour.waitingWord,
      showStage: (status) => ({ scan_status: status, scan_failed_code: null, scan_failed_desc: null }),
      showEnd: (status, scanTimeMs, before) => ({
        scan_status: status,
        ...describeFailure(status, script.result ?? {}),
        ...(status === 'success' ? this.#sumUp(row, vulnerabilities.sumUp(before.image_id)) : {}),
        ...(scanTimeMs === undefined ? {} : { latest_scan_time: scanTimeMs }),
      }),
    })
    const shown = showRow(row, nowMs)
    bill.scans.push({
      post,
      row,
      image: describeImage(shown),
      digest: shown.image_digest ?? '',
      postedAtMs: nowMs,
      endsAtMs: plan.endsAtMs,
      status: plan.succeeds ? 'success' : (script.result?.scan_status ?? 'failed'),
    })
    row.busyUntilMs = plan.endsAtMs
    row.details = [...row.details.filter((step) => step.atMs <= nowMs), ...plan.details]
    planChanges(row, plan.changes)
    this.#plan(row, script.changes ?? [], nowMs, row.scans)
  }

  /** Shows the scan that just started in the other rows of the repository with the same digest, without further cost. */
  followScan(row: RegistryRow, nowMs: number): void {
    const { namespace, image_name, image_digest } = showRow(row, nowMs)
    const steps = row.changes.filter((change) => change.scan === row.scans && change.atMs >= nowMs)
    for (const other of this.#rows) {
      if (other === row || other.tag.registry !== row.tag.registry) continue
      const shown = showRow(other, nowMs)
      const isSame = shown.namespace === namespace && shown.image_name === image_name
      if (!isSame || shown.image_digest !== image_digest) continue
      other.details = [...other.details, ...row.details.filter((step) => step.atMs >= nowMs)]
      planChanges(other, steps)
    }
  }

  /** The number of an image's vulnerabilities that queries show: that of its row with the most indexed ones. */
  countShownDetails(imageId: string, nowMs: number): number {
    return Math.max(0, ...this.withImageId(imageId).map((row) => countShownDetails(row, nowMs)))
  }

  #replace(row: RegistryRow, content: RegistryImagePatch, atMs: number): void {
    planChanges(row, [{ atMs, gone: true }])
    const { tag } = row
    const id = nameRecord(tag.registry, tag.reference, this.#byTag.get(tag)?.length ?? 0)
    this.add(tag, { ...content, ...neverScannedInRegistry, id, latest_sync_time: atMs }, atMs)
  }

  #forgetResult(row: RegistryRow, atMs: number): void {
    this.#cancelScan(row, atMs)
    row.details = [...row.details.filter((step) => step.atMs <= atMs), { atMs, count: 0 }]
  }

  #cancelScan(row: RegistryRow, atMs: number): void {
    row.changes = row.changes.filter((change) => change.scan === undefined || change.atMs <= atMs)
    row.cache = undefined
    row.busyUntilMs = Math.min(row.busyUntilMs, atMs)
    this.#around.bill.cancel(row, atMs)
  }

  #plan(row: RegistryRow, changes: readonly RegistryRowChange[], originMs: number, scan?: number): void {
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

  #planTimed(row: RegistryRow, changes: readonly TimedChange<RegistryImagePatch>[]): void {
    if (changes.length > 0) planChanges(row, changes)
    if (changes.some((change) => change.looks !== undefined)) this.#countingLooks.add(row)
  }

  #spawn(
    row: RegistryRow,
    parent: RegistryImagePatch,
    { scan, ...patch }: NonNullable<RegistryRowChange['spawn']>,
    atMs: number,
  ): void {
    const { changes: _, ...declaration } = row.declaration
    const fields = { ...parent, ...neverScannedInRegistry, ...patch }
    const reference = `${fields.namespace}/${fields.image_name}:${fields.image_version}`
    const tag = {
      registry: row.tag.registry,
      declaration: { ...declaration, ...(scan === undefined ? {} : { scan }) },
      reference,
      history: [{ atMs, content: fields }],
    }
    // A different digest is different content, so it must not keep the parent's ID.
    const isOther = patch.image_digest !== undefined && patch.image_id === undefined
    const id = nameRecord(row.tag.registry, reference, this.#rows.length)
    this.add(tag, { ...fields, id, ...(isOther ? { image_id: id } : {}), ...patch }, atMs)
  }

  #fillNumbers(declaration: RegistryImageDeclaration, fields: RegistryImagePatch): RegistryImagePatch {
    if (fields.scan_status !== 'success') return fields
    const sums = this.#around.vulnerabilities.sumUp(fields.image_id)
    const declared = Object.entries(declaration).filter(([name]) => Object.hasOwn(fields, name))
    return { ...fields, ...sums, malicious_file_num: declaration.malware?.length ?? 0, ...Object.fromEntries(declared) }
  }

  #sumUp({ declaration }: RegistryRow, sums: RegistryImagePatch): RegistryImagePatch {
    return { ...sums, malicious_file_num: declaration.malware?.length ?? 0 }
  }

  #index(row: RegistryRow): void {
    const { id, image_id } = row.base
    if (id != null) {
      if (this.#byRecord.has(id)) throw new Error(`two rows have the id ${id}`)
      this.#byRecord.set(id, row)
    }
    this.#rows.push(row)
    addTo(this.#byTag, row.tag, row)
    if (image_id != null) this.#indexImageId(image_id, row)
  }

  #indexImageId(imageId: string, row: RegistryRow): void {
    if (!this.withImageId(imageId).includes(row)) addTo(this.#byImageId, imageId, row)
  }
}

/** An image for a bill or a post. */
export function describeImage({ registry_name, namespace, image_name, image_version }: RegistryImagePatch): string {
  return `${registry_name} ${namespace}/${image_name}:${image_version}`
}

/** The fields that a push decides: all except the owner of the row and the results of scans. */
function pickContent(content: RegistryImagePatch): RegistryImagePatch {
  const { id: _id, latest_sync_time: _time, ...rest } = content
  const unscanned = Object.keys(neverScannedInRegistry)
  return Object.fromEntries(Object.entries(rest).filter(([name]) => !unscanned.includes(name)))
}

const failureStatuses: Readonly<Record<string, string>> = {
  failed: 'unknown_error',
  download_failed: 'download_failed',
  image_oversized: 'image_over_sized',
}

/** The description is documented with the same words as the code. */
function describeFailure(status: string, { scan_failed_code }: RegistryImagePatch): RegistryImagePatch {
  const code = scan_failed_code ?? failureStatuses[status] ?? null
  return { scan_failed_code: code, scan_failed_desc: code }
}
