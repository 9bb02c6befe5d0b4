import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What is read of webpack's statistics. */
export interface BundleStats {
  readonly modules: readonly BundledModule[]
}

interface BundledModule {
  readonly name: string
  readonly modules?: readonly BundledModule[]
}

/** Licences that ask for no more than their text, and go with the action's own. */
const accepted = new Set(['MIT', 'ISC', 'Apache-2.0', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause'])

/** The licence texts of every package that has a module in the bundle, in lazily loaded chunks too. */
export function renderLicenses(root: string, stats: BundleStats): string {
  const folders = [
    ...new Set(
      listModules(stats.modules)
        .map(findPackage)
        .filter((folder) => folder !== undefined),
    ),
  ].sort()
  return folders.map((folder) => renderLicense(join(root, folder))).join('\n')
}

function listModules(modules: readonly BundledModule[]): string[] {
  return modules.flatMap(({ name, modules: inner }) => [name, ...listModules(inner ?? [])])
}

/** The folder of the package that a module is of, nested ones whole. */
function findPackage(name: string): string | undefined {
  return /^\.\/((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(name)?.[1]
}

function renderLicense(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >
  if (!accepted.has(license ?? ''))
    throw new Error(`${name} has the licence ${license}, which is not among the accepted ones`)
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry))
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim()
  return `${name} ${version}\n${license}\n${text}\n`
}
