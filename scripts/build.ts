import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderLicenses } from './licenses.ts'

const root = join(import.meta.dirname, '..')

/** Builds the action into `folder` (default `dist`): the bundle, and the licences of all that went into it. A build that fails leaves it. */
export function build(folder: string): void {
  const workshop = mkdtempSync(join(tmpdir(), 'hss-image-scan-build-'))
  const [bundle, statsFile] = [join(workshop, 'bundle'), join(workshop, 'stats.json')]
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  // Types are checked by `npm run types`; ncc's loader would check tests and scripts too.
  const options = ['--transpile-only', '--no-source-map-register', '--no-cache', '--target', 'es2022', '--quiet']
  const built = spawnSync(
    process.execPath,
    [ncc, 'build', 'src/index.ts', '-o', bundle, '--stats-out', statsFile, ...options],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  if (built.status !== 0) throw new Error('ncc failed')
  const stats = JSON.parse(readFileSync(statsFile, 'utf8')) as Parameters<typeof renderLicenses>[1]
  writeFileSync(join(bundle, 'licenses.txt'), renderLicenses(root, stats))
  rmSync(folder, { recursive: true, force: true })
  cpSync(bundle, folder, { recursive: true })
  rmSync(workshop, { recursive: true })
}

if (process.argv[1] === import.meta.filename) build(process.argv[2] ?? join(root, 'dist'))
