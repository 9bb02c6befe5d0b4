import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustRun } from './program.ts'

/** The folder of this program. */
export const here = import.meta.dirname

/** Everything that is installed or built for it; git does not look there. */
export const made = join(here, '.made')

/** Where the installed programs are. */
export const tools = {
  python: join(made, 'venv', 'bin', 'python'),
  zizmor: join(made, 'venv', 'bin', 'zizmor'),
  actionlint: join(made, 'bin', 'actionlint'),
  decoder: join(made, 'bin', 'decoder'),
  predicate: join(made, 'bin', 'predicate'),
  policies: join(made, 'bin', 'policies'),
  cosign: join(made, 'bin', 'cosign'),
  // The program itself: the one in .bin hands its arguments to a shell, which takes the `;` of a rule kind for its own.
  multitool: join(here, 'node_modules', '@microsoft', `sarif-multitool-${process.platform}`, 'Sarif.Multitool'),
} as const

/** The version of actionlint; the Go checksum database vouches for it. */
const actionlint = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12'

/** The version of cosign, likewise. */
const cosign = 'github.com/sigstore/cosign/v3/cmd/cosign@v3.1.3'

/** A virtual environment with what requirements.txt pins; made once for each state of that file. */
export async function preparePython(): Promise<void> {
  await once('venv', ['requirements.txt'], async () => {
    await mustRun('python3', ['-m', 'venv', '--clear', join(made, 'venv')])
    const install = ['-m', 'pip', 'install', '--quiet', '--require-hashes', '--no-deps', '--only-binary=:all:']
    await mustRun(tools.python, [...install, '-r', join(here, 'requirements.txt')])
  })
}

/** The SARIF checker that package-lock.json pins. It is no dependency of the action's own package. */
export async function prepareMultitool(): Promise<void> {
  await once('multitool', ['package-lock.json'], () =>
    mustRun('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here }),
  )
}

/** The Go program that decodes the emulator's answers; Go itself knows whether it must build. */
export async function prepareDecoder(): Promise<void> {
  await mustRun('go', ['build', '-mod=readonly', '-o', tools.decoder, '.'], { cwd: join(here, 'go') })
}

/** The Go program that reads attestation predicates. */
export async function preparePredicate(): Promise<void> {
  await mustRun('go', ['build', '-mod=readonly', '-o', tools.predicate, '.'], { cwd: join(here, 'predicate') })
}

/** The Go program that asks the engines of admission policies. */
export async function preparePolicies(): Promise<void> {
  await mustRun('go', ['build', '-mod=readonly', '-o', tools.policies, '.'], { cwd: join(here, 'policies') })
}

/** The tool that signs and verifies attestations. */
export async function prepareCosign(): Promise<void> {
  await once('cosign', [], () =>
    mustRun('go', ['install', cosign], { env: { ...process.env, GOBIN: join(made, 'bin') } }),
  )
}

/** The workflow checker. */
export async function prepareActionlint(): Promise<void> {
  await once('actionlint', [], () =>
    mustRun('go', ['install', actionlint], { env: { ...process.env, GOBIN: join(made, 'bin') } }),
  )
}

/** Does it again only when one of the files, or this one, is another than the last time. */
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
