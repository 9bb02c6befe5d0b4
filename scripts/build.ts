import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listPackages, renderLicenses, type BundleStats } from './licenses.ts'
import { renderSbom } from './sbom.ts'

const root = join(import.meta.dirname, '..')

/** The entry points to bundle, and their places in `dist/`. */
const entries = [
  ['src/index.ts', '.'],
  ['fleet/index.ts', 'fleet'],
] as const

/**
 * Builds the action into `folder` (default `dist`): the bundles, and the licences and the bill of materials of everything in
 * them. If the build fails, the folder stays unchanged.
 */
export function build(folder: string): void {
  const workshop = mkdtempSync(join(tmpdir(), 'hss-image-scan-build-'))
  const bundle = join(workshop, 'bundle')
  const stats = entries.map(([entry, place]) => bundleEntry(entry, join(bundle, place), join(workshop, 'stats.json')))
  const packages = listPackages(root, { modules: stats.flatMap(({ modules }) => modules) })
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'name' | 'version',
    string
  >
  writeFileSync(join(bundle, 'licenses.txt'), renderLicenses(packages))
  writeFileSync(join(bundle, 'sbom.cdx.json'), renderSbom({ name, version }, packages))
  rmSync(folder, { recursive: true, force: true })
  cpSync(bundle, folder, { recursive: true })
  rmSync(workshop, { recursive: true })
}

function bundleEntry(entry: string, bundle: string, statsFile: string): BundleStats {
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  // `npm run types` checks the types; ncc's loader would also check tests and scripts.
  const options = ['--transpile-only', '--no-source-map-register', '--no-cache', '--target', 'es2022', '--quiet']
  const built = spawnSync(process.execPath, [ncc, 'build', entry, '-o', bundle, '--stats-out', statsFile, ...options], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (built.status !== 0) throw new Error(`ncc could not build ${entry}`)
  return JSON.parse(readFileSync(statsFile, 'utf8')) as BundleStats
}

if (process.argv[1] === import.meta.filename) build(process.argv[2] ?? join(root, 'dist'))
