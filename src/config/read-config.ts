import { languages, message } from '../base/words/index.ts'
import { imageSources } from '../domain/scan-report.ts'
import type { BaselineInput } from './baseline-file.ts'
import type { Config } from './config.ts'
import { readLogin } from './credential-inputs.ts'
import { readEndpoints } from './endpoint-inputs.ts'
import { readIgnoreFile } from './ignore-file.ts'
import { collectComplaints, InputsError, type Complain } from './inputs-error.ts'
import { readEnterpriseProjectId, readProjectId, readRegion } from './place-inputs.ts'
import { readBoolean, readWord } from './plain-inputs.ts'
import { readPolicy } from './policy-input.ts'
import { readProofInputs } from './proof-inputs.ts'
import { readInputTexts, type RawInputs } from './raw-inputs.ts'
import { readSarifCategory } from './report-inputs.ts'
import { readRegistryName, readTarget } from './target-inputs.ts'
import { readTiming } from './timing-inputs.ts'

/** Reads all inputs into one Config. Rejects with one `InputsError` that lists every problem. */
export async function readConfig(raw: RawInputs): Promise<Config> {
  const { texts, secrets } = readInputTexts(raw)
  const { environment, nowMs } = raw
  const { complaints, complain } = collectComplaints()
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
    complain('NODE_TLS_REJECT_UNAUTHORIZED', message('tls_unverified'))
  const found = readLogin(texts, secrets, environment, raw.mask, complain)
  const region = readRegion(texts, environment, found?.family, complain)
  const projectId = readProjectId(texts, environment, found?.family, region?.value, complain)
  const enterpriseProjectId = readEnterpriseProjectId(texts, complain)
  const projectKnown = projectId !== undefined || texts.project_id !== ''
  const endpoints = readEndpoints(texts, region?.value, found?.login.value.method, projectKnown, complain)
  const source = readWord(texts, 'source', imageSources, complain)
  const registryName = readRegistryName(texts, source, complain)
  const proof = readProofInputs(texts, complain)
  const rules = { source: source ?? 'local', nowMs, isFollowed: proof?.wait ?? false }
  const target = await readTarget(texts, rules, complain)
  const timing = readTiming(texts, complain)
  const policy = readPolicy(texts, complain)
  const earlier = await readBaseline(texts.baseline_file, raw, complain)
  const ignoreFile = await readIgnoreFile(texts.ignore_file, raw.readFile, complain)
  const language = readWord(texts, 'language', languages, complain)
  const uploadSarif = readBoolean(texts, 'upload_sarif', complain)
  const sarifCategory = readSarifCategory(texts, region?.value, complain)
  if (
    complaints.length > 0 ||
    found === undefined ||
    region === undefined ||
    endpoints === undefined ||
    source === undefined ||
    proof === undefined ||
    target === undefined ||
    timing === undefined ||
    policy === undefined ||
    language === undefined ||
    uploadSarif === undefined ||
    sarifCategory === undefined
  )
    throw new InputsError(complaints, language ?? 'en')
  const byDefault =
    ignoreFile?.byDefault && raw.eventName === 'pull_request_target'
      ? [message('ignore_file_by_default', { path: ignoreFile.path })]
      : []
  return {
    region,
    projectId,
    enterpriseProjectId,
    login: found.login,
    endpoints,
    source,
    registryName,
    target,
    ...proof,
    ...timing,
    // A dry run lists images once.
    discoveryTimeoutMs: proof.dryRun ? 0 : timing.discoveryTimeoutMs,
    policy,
    ignoreFile,
    language,
    baseline: earlier.baseline,
    sarifCategory,
    uploadSarif,
    githubToken: secrets.github_token,
    warnings: [...byDefault, ...earlier.warnings],
  }
}

/** Most runs have no such input and do not load its reader. */
async function readBaseline(path: string, { readFile }: RawInputs, complain: Complain): Promise<BaselineInput> {
  if (path === '') return { baseline: undefined, warnings: [] }
  const { readBaselineFile } = await import('./baseline-file.ts')
  return readBaselineFile(path, readFile, complain)
}
