import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The parts of webpack's statistics that are used here. */
export interface BundleStats {
  readonly modules: readonly BundledModule[]
}

interface BundledModule {
  readonly name: string
  readonly modules?: readonly BundledModule[]
}

/** A package that has a module in a bundle. */
export interface BundledPackage {
  readonly name: string
  readonly version: string
  readonly license: string
  /** The text of its licence. */
  readonly text: string
}

/** Licences that require only their text, and are compatible with the action's own. */
const accepted = new Set(['MIT', 'ISC', 'Apache-2.0', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause'])

/** Every package with a module in the bundle, including lazily loaded chunks. Throws for a licence that is not accepted. */
export function listPackages(root: string, stats: BundleStats): BundledPackage[] {
  const folders = new Set(listModules(stats.modules).map(findFolder))
  return [...folders]
    .filter((folder) => folder !== undefined)
    .sort()
    .map((folder) => readPackage(join(root, folder)))
}

/** The licence texts of these packages, each under its name, version and licence. */
export function renderLicenses(packages: readonly BundledPackage[]): string {
  return packages.map(({ name, version, license, text }) => `${name} ${version}\n${license}\n${text}\n`).join('\n')
}

function listModules(modules: readonly BundledModule[]): string[] {
  return modules.flatMap(({ name, modules: inner }) => [name, ...listModules(inner ?? [])])
}

/** The folder of the package that contains a module, with the full path for a nested package. */
function findFolder(name: string): string | undefined {
  return /^\.\/((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(name)?.[1]
}

function readPackage(folder: string): BundledPackage {
  const fields = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>
  const { name = '', version = '', license = '' } = fields
  if (!accepted.has(license))
    throw new Error(`${name} has the licence ${license}, which is not among the accepted ones`)
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
  return { name, version, license, text }
}
