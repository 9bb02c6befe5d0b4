import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustRun } from './program.ts'

/** The folder of this program. */
export const here = import.meta.dirname

/** The folder for everything that is installed or built, which git ignores. */
export const made = join(here, '.made')

/** The paths of the installed programs. */
export const tools = {
  python: join(made, 'venv', 'bin', 'python'),
  zizmor: join(made, 'venv', 'bin', 'zizmor'),
  actionlint: join(made, 'bin', 'actionlint'),
  decoder: join(made, 'bin', 'decoder'),
  predicate: join(made, 'bin', 'predicate'),
  policies: join(made, 'bin', 'policies'),
  cosign: join(made, 'bin', 'cosign'),
  // The program itself. The script in .bin passes its arguments to a shell, which interprets the `;` of a rule kind.
  multitool: join(here, 'node_modules', '@microsoft', `sarif-multitool-${process.platform}`, 'Sarif.Multitool'),
} as const

/** The version of actionlint, verified by the Go checksum database. */
const actionlint = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12'

/** The version of cosign, likewise. */
const cosign = 'github.com/sigstore/cosign/v3/cmd/cosign@v3.1.3'

/** Creates a virtual environment with the packages that requirements.txt pins, and again when that file changes. */
export async function preparePython(): Promise<void> {
  await once('venv', ['requirements.txt'], async () => {
    await mustRun('python3', ['-m', 'venv', '--clear', join(made, 'venv')])
    const install = ['-m', 'pip', 'install', '--quiet', '--require-hashes', '--no-deps', '--only-binary=:all:']
    await mustRun(tools.python, [...install, '-r', join(here, 'requirements.txt')])
  })
}

/** Installs the SARIF checker that package-lock.json pins. It is not a dependency of the action's own package. */
export async function prepareMultitool(): Promise<void> {
  await once('multitool', ['package-lock.json'], () =>
    mustRun('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here }),
  )
}

/** Builds the Go program that decodes the emulator's answers. Go skips the work if nothing changed. */
export async function prepareDecoder(): Promise<void> {
  await mustRun('go', ['build', '-mod=readonly', '-o', tools.decoder, '.'], { cwd: join(here, 'go') })
}

/** Builds the Go program that reads attestation predicates. */
export async function preparePredicate(): Promise<void> {
  await mustRun('go', ['build', '-mod=readonly', '-o', tools.predicate, '.'], { cwd: join(here, 'predicate') })
}

/** Builds the Go program that evaluates admission policies with their engines. */
export async function preparePolicies(): Promise<void> {
  await mustRun('go', ['build', '-mod=readonly', '-o', tools.policies, '.'], { cwd: join(here, 'policies') })
}

/** Installs the tool that signs and verifies attestations. */
export async function prepareCosign(): Promise<void> {
  await once('cosign', [], () =>
    mustRun('go', ['install', cosign], { env: { ...process.env, GOBIN: join(made, 'bin') } }),
  )
}

/** Installs the workflow checker. */
export async function prepareActionlint(): Promise<void> {
  await once('actionlint', [], () =>
    mustRun('go', ['install', actionlint], { env: { ...process.env, GOBIN: join(made, 'bin') } }),
  )
}

/** Calls `act`, unless neither these files nor this one have changed since the last time. */
async function once(name: string, files: readonly string[], act: () => Promise<unknown>): Promise<void> {
  const hash = createHash('sha256')
  for (const file of ['tools.ts', ...files]) hash.update(readFileSync(join(here, file)))
  const stamp = join(made, `${name}.stamp`)
  const wanted = hash.digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  mkdirSync(made, { recursive: true })
  await act()
  writeFileSync(stamp, wanted)
}
