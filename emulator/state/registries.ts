import { fillRegistry } from '../world/registry-defaults.ts'
import type { Registry } from '../world/registry-defaults.ts'
import type {
  RegistryDeclaration,
  RegistryImageDeclaration,
  RegistryImageFields,
  RegistryImagePatch,
  RegistryRowChange,
} from '../world/registry.ts'
import { createTag, deleteTag, isAt, pushTag, readTag } from './registry-contents.ts'
import type { Tag, TagPlace } from './registry-contents.ts'
import { RegistryRows } from './registry-rows.ts'
import type { RegistryRow, RegistryRowSurroundings } from './registry-rows.ts'
import { RegistrySyncs } from './registry-syncs.ts'
import { addTo } from './row-book.ts'
import { isListed, showRow } from './row.ts'
import { ScanBill } from './scan-bill.ts'

/** The rest of the world, as far as registries need it. */
export interface RegistrySurroundings extends Omit<RegistryRowSurroundings, 'bill'> {
  readonly now: () => number
  readonly defaultProjectId: string
  readonly region: string
}

/** Registries, their images, HSS's lists of them, and the bill for their scans. Tests may read and change all of it. */
export class Registries {
  readonly all: readonly Registry[]
  readonly bill: ScanBill
  readonly #around: RegistrySurroundings
  readonly #tags = new Map<Registry, Tag[]>()
  readonly #rows: RegistryRows
  readonly #syncs: RegistrySyncs

  constructor(declarations: readonly RegistryDeclaration[], around: RegistrySurroundings) {
    this.#around = around
    this.bill = new ScanBill(around.now)
    this.#rows = new RegistryRows({ ...around, bill: this.bill })
    this.#syncs = new RegistrySyncs(this.#rows, this.#tags)
    this.all = declarations.map((each) => fillRegistry(each, around.defaultProjectId, around.region))
    for (const registry of this.all) {
      for (const image of registry.declaration.images ?? []) this.#declare(registry, image)
      for (const atMs of registry.declaration.automaticSyncsAtMs ?? [])
        this.#syncs.begin(registry, 'autoSync', around.startedAtMs + atMs)
    }
  }

  /** HSS's list as it is now. */
  get rows(): RegistryRows {
    this.#syncs.settle(this.#around.now())
    return this.#rows
  }

  /** The syncs as they are now. */
  get syncs(): RegistrySyncs {
    this.#syncs.settle(this.#around.now())
    return this.#syncs
  }

  /** Changes or adds a tag from now on. HSS shows it after a sync. */
  push(place: TagPlace, content: RegistryImagePatch & Pick<RegistryImageDeclaration, 'scan' | 'malware'> = {}): void {
    const { scan, malware, ...patch } = content
    const nowMs = this.#settle()
    const tag = this.#searchTag(place)
    if (tag !== undefined) return pushTag(tag, patch, nowMs)
    const { registry_name, image_name, ...named } = place
    const more = { ...(scan === undefined ? {} : { scan }), ...(malware === undefined ? {} : { malware }) }
    const registry = this.#find(registry_name)
    const pushedAtMs = nowMs - this.#around.startedAtMs
    this.#declare(registry, { ...named, ...patch, ...more, image_name, pushedAtMs })
  }

  /** Deletes the tag from the registry from now on. */
  delete(place: TagPlace): void {
    const nowMs = this.#settle()
    deleteTag(this.#findTag(place), nowMs)
  }

  /** The current content of a tag in the registry itself. */
  read(place: TagPlace): RegistryImagePatch | undefined {
    return readTag(this.#findTag(place), this.#around.now())
  }

  /** Makes HSS sync a registry on its own. */
  sync(registryName: string): void {
    this.#syncs.begin(this.#find(registryName), 'autoSync', this.#settle())
  }

  /** The rows that are listed now and show all of these values. */
  find(shown: Partial<RegistryImageFields>): readonly RegistryRow[] {
    const nowMs = this.#settle()
    return this.#rows.all.filter((row) => {
      const fields: Readonly<Record<string, unknown>> = showRow(row, nowMs)
      return isListed(row, nowMs) && Object.entries(shown).every(([name, value]) => fields[name] === value)
    })
  }

  /** The fields that those rows show now. */
  show(shown: Partial<RegistryImageFields> = {}): readonly RegistryImagePatch[] {
    return this.find(shown).map((row) => showRow(row, this.#around.now()))
  }

  /** Changes those rows from now on, whatever the registry contains: fields with `set`, presence with `gone`. */
  change(shown: Partial<RegistryImageFields>, change: Omit<RegistryRowChange, 'atMs'>): void {
    const rows = this.find(shown)
    if (rows.length === 0) throw new Error(`no row shows ${JSON.stringify(shown)}`)
    for (const row of rows) this.#rows.change(row, this.#around.now(), change)
  }

  #settle(): number {
    const nowMs = this.#around.now()
    this.#syncs.settle(nowMs)
    return nowMs
  }

  #declare(registry: Registry, declaration: RegistryImageDeclaration): void {
    const tag = createTag(declaration, registry, this.#around.startedAtMs)
    addTo(this.#tags, registry, tag)
    const isListedAtOnce = declaration.synced !== false && declaration.pushedAtMs === undefined
    const content = tag.history[0]?.content
    if (isListedAtOnce && content !== undefined) this.#rows.planDeclared(this.#rows.add(tag, content))
  }

  #find(name: string): Registry {
    const registry = this.all.find((each) => each.name === name)
    if (registry === undefined) throw new Error(`no registry is called ${name}`)
    return registry
  }

  #searchTag(place: TagPlace): Tag | undefined {
    return this.#tags.get(this.#find(place.registry_name))?.find((tag) => isAt(tag, place))
  }

  #findTag(place: TagPlace): Tag {
    const tag = this.#searchTag(place)
    if (tag === undefined) throw new Error(`no registry holds ${JSON.stringify(place)}`)
    return tag
  }
}
