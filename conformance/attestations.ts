import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AttestedRun } from './attested-runs.ts'
import { mustRun, runProgram } from './program.ts'
import type { Row } from './rows.ts'
import { tools } from './tools.ts'

const part = 'Attestations signed and verified by cosign'
const predicateType = 'https://cosign.sigstore.dev/attestation/vuln/v1'
/** The environment of cosign. Its temporary keys have an empty password. */
const env = { ...process.env, COSIGN_PASSWORD: '' }

/**
 * Signs a predicate that the action wrote, offline and with a temporary key, and lets cosign verify it. Then changes one thing at a
 * time, and cosign must refuse each change.
 */
export async function checkAttestations(
  { path, subjectName, subjectDigest }: AttestedRun,
  folder: string,
): Promise<Row[]> {
  mkdirSync(folder)
  const hex = subjectDigest.replace('sha256:', '')
  await createKeys(folder)
  const bundle = await sign(folder, {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: subjectName, digest: { sha256: hex } }],
    predicateType,
    predicate: JSON.parse(readFileSync(path, 'utf8')) as unknown,
  })
  const forged = join(folder, 'forged.json')
  writeFileSync(forged, forge(readFileSync(bundle, 'utf8')))
  const keys = { right: join(folder, 'cosign.pub'), wrong: join(folder, 'other.pub') }
  const usual = { key: keys.right, bundle, digest: hex, type: predicateType }
  const attempts: readonly (readonly [check: string, isGood: boolean, attempt: Attempt])[] = [
    ['a signed predicate verifies', true, usual],
    ['one whose outcome was changed is refused', false, { ...usual, bundle: forged }],
    ['one of another digest is refused', false, { ...usual, digest: hex.replaceAll('5', '6') }],
    ['one of another type is refused', false, { ...usual, type: 'https://slsa.dev/provenance/v1' }],
    ['one that another key signed is refused', false, { ...usual, key: keys.wrong }],
  ]
  return Promise.all(attempts.map(([check, isGood, attempt]) => verify(check, isGood, attempt)))
}

interface Attempt {
  readonly key: string
  readonly bundle: string
  readonly digest: string
  readonly type: string
}

async function createKeys(folder: string): Promise<void> {
  for (const name of ['cosign', 'other']) {
    // oxlint-disable-next-line no-await-in-loop
    await mustRun(tools.cosign, ['generate-key-pair', '--output-key-prefix', name], { cwd: folder, env })
  }
}

async function sign(folder: string, statement: object): Promise<string> {
  const [text, config, bundle] = ['statement.json', 'signing.json', 'bundle.json'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  writeFileSync(text, JSON.stringify(statement))
  // Without transparency log and timestamp, nothing leaves this machine.
  writeFileSync(config, JSON.stringify({ mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json' }))
  const key = join(folder, 'cosign.key')
  const signing = ['--statement', text, '--key', key, '--bundle', bundle, '--signing-config', config]
  await mustRun(tools.cosign, ['attest-blob', ...signing], { env })
  return bundle
}

/** Puts the same signature over a predicate that says something else. */
function forge(text: string): string {
  const bundle = JSON.parse(text) as { dsseEnvelope: { payload: string } }
  const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString()
  const changed = payload.replace('"outcome":"passed"', '"outcome":"failed"')
  if (changed === payload) throw new Error('there is no outcome to change')
  const dsseEnvelope = { ...bundle.dsseEnvelope, payload: Buffer.from(changed).toString('base64') }
  return JSON.stringify({ ...bundle, dsseEnvelope })
}

async function verify(check: string, isGood: boolean, { key, bundle, digest, type }: Attempt): Promise<Row> {
  const { exitCode, errors } = await runProgram(
    tools.cosign,
    [
      ...['verify-blob-attestation', '--key', key, '--bundle', bundle, '--type', type],
      ...['--digest', digest, '--digestAlg', 'sha256', '--insecure-ignore-tlog'],
    ],
    { env },
  )
  const result = (exitCode === 0) === isGood ? 'ok' : 'failed'
  return { part, check, result, detail: result === 'ok' ? '' : `exit ${exitCode}: ${errors.slice(-400)}` }
}
