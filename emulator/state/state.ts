import { randomBytes } from 'node:crypto'
import { IdTokenIssuer } from '../auth/id-token.ts'
import { defaultBehaviour } from '../world/behaviour.ts'
import type { Behaviour } from '../world/behaviour.ts'
import type { ImageFields, ImagePatch, RowChange } from '../world/image.ts'
import type { World } from '../world/world.ts'
import { Keyring } from './keyring.ts'
import { ListShifts } from './list-shifts.ts'
import { Registries } from './registries.ts'
import { showRow } from './row.ts'
import type { Row } from './row.ts'
import { RowBook } from './row-book.ts'
import { SarifShelf } from './sarif-shelf.ts'
import { Throttle } from './throttle.ts'
import { VulnerabilityBook } from './vulnerability-book.ts'

/** Everything that can change while the emulator runs; tests may read and change all of it. */
export class State {
  readonly now: () => number
  readonly startedAtMs: number
  readonly world: World
  readonly behaviour: Behaviour
  readonly keyring = new Keyring()
  readonly vulnerabilities = new VulnerabilityBook()
  readonly rows: RowBook
  readonly registries: Registries
  readonly throttle = new Throttle()
  readonly sarifs = new SarifShelf()
  readonly listShifts = new ListShifts()
  readonly requestToken: string
  readonly idTokens: IdTokenIssuer

  constructor(world: World, now: () => number) {
    this.now = now
    this.startedAtMs = now()
    this.world = world
    this.behaviour = { ...defaultBehaviour, ...world.behaviour }
    this.requestToken = world.runner?.requestToken ?? randomBytes(24).toString('hex')
    this.idTokens = new IdTokenIssuer()
    this.vulnerabilities.add(...(world.vulnerabilities ?? []))
    const project = world.projects?.[0]
    const around = {
      startedAtMs: this.startedAtMs,
      defaultProjectId: project?.id ?? '',
      defaultScan: world.defaultScan ?? {},
      behaviour: this.behaviour,
      vulnerabilities: this.vulnerabilities,
    }
    this.rows = new RowBook(around)
    // A sub-project is named `{region}_{name}`.
    const region = project?.name.split('_')[0] ?? ''
    this.registries = new Registries(world.registries ?? [], { ...around, now, region })
    for (const key of world.accessKeys ?? []) this.keyring.addAccessKey(key)
    for (const token of world.tokens ?? []) this.keyring.addToken(token)
    for (const image of world.images ?? []) this.rows.add(image)
  }

  /** The rows that now show all of these values. */
  findRows(shown: Partial<ImageFields>): readonly Row[] {
    const candidates = shown.image_name === undefined ? this.rows.all : this.rows.named(shown.image_name)
    return candidates.filter((row) => showsAll(showRow(row, this.now()), shown))
  }

  /** Changes those rows from now on: fields with `set`, presence with `gone`. */
  change(shown: Partial<ImageFields>, change: Omit<RowChange, 'atMs'>): void {
    const rows = this.findRows(shown)
    if (rows.length === 0) throw new Error(`no row shows ${JSON.stringify(shown)}`)
    for (const row of rows) this.rows.change(row, this.now(), change)
  }
}

/** Whether a row's fields have all of these values; missing and empty ones match anything. */
export function showsAll(fields: ImagePatch, wanted: object): boolean {
  const shown: Readonly<Record<string, unknown>> = fields
  return Object.entries(wanted).every(([name, value]) => value === undefined || value === '' || shown[name] === value)
}
