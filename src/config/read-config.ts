import { message } from '../base/words/index.ts'
import type { Config } from './config.ts'
import { readLogin } from './credential-inputs.ts'
import { readEndpoints } from './endpoint-inputs.ts'
import { readIgnoreFile } from './ignore-file.ts'
import { collectComplaints, InputsError } from './inputs-error.ts'
import { readEnterpriseProjectId, readProjectId, readRegion } from './place-inputs.ts'
import { readBoolean, readLanguage, readNumber } from './plain-inputs.ts'
import { readPolicy } from './policy-input.ts'
import { readInputTexts, type RawInputs } from './raw-inputs.ts'
import { readTarget } from './target-inputs.ts'

/** All inputs as one Config. Rejects with one `InputsError` that holds everything that is wrong with them. */
export async function readConfig(raw: RawInputs): Promise<Config> {
  const { texts, secrets } = readInputTexts(raw)
  const { environment, nowMs } = raw
  const { complaints, complain } = collectComplaints()
  if (environment['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
    complain('NODE_TLS_REJECT_UNAUTHORIZED', message('tls_unverified'))
  const found = readLogin(texts, secrets, environment, raw.mask, complain)
  const region = readRegion(texts, environment, found?.family, complain)
  const project = readProjectId(texts, environment, found?.family, region?.value, complain)
  const enterpriseProjectId = readEnterpriseProjectId(texts, complain)
  const projectKnown = project !== undefined || texts.project_id !== ''
  const endpoints = readEndpoints(texts, region?.value, found?.login.method, projectKnown, complain)
  const wait = readBoolean(texts, 'wait', complain)
  const target = await readTarget(texts, nowMs, wait ?? false, complain)
  const timeout = readNumber(texts, 'timeout_minutes', { least: 0, most: 1440, above: true }, complain)
  const discovery = readNumber(texts, 'discovery_timeout_minutes', { least: 0, most: 1440 }, complain)
  const interval = readNumber(texts, 'poll_interval_seconds', { least: 0.1, most: 600 }, complain)
  const policy = readPolicy(texts, complain)
  const ignoreFile = await readIgnoreFile(texts.ignore_file, raw.readFile, complain)
  const language = readLanguage(texts, complain)
  const uploadSarif = readBoolean(texts, 'upload_sarif', complain)
  if (
    complaints.length > 0 ||
    found === undefined ||
    region === undefined ||
    endpoints === undefined ||
    wait === undefined ||
    target === undefined ||
    timeout === undefined ||
    discovery === undefined ||
    interval === undefined ||
    policy === undefined ||
    language === undefined ||
    uploadSarif === undefined
  )
    throw new InputsError(complaints, language ?? 'en')
  return {
    region: region.value,
    regionSource: region.source,
    projectId: project?.value,
    projectIdSource: project?.source,
    enterpriseProjectId,
    login: found.login,
    loginSource: found.source,
    endpoints,
    source: 'local',
    registryName: undefined,
    target,
    allowListedTags: true,
    reuseWithinMs: undefined,
    dryRun: false,
    wait,
    // The shortest deadline that can be typed must not round to none.
    timeoutMs: Math.max(1, Math.round(timeout * 60_000)),
    discoveryTimeoutMs: Math.round(discovery * 60_000),
    pollIntervalMs: Math.round(interval * 1000),
    policy,
    ignoreFile,
    language,
    baseline: undefined,
    sarifCategory: `hss-image-scan/${region.value}`,
    uploadSarif,
    githubToken: secrets.github_token,
    warnings:
      ignoreFile?.byDefault && raw.eventName === 'pull_request_target'
        ? [message('ignore_file_by_default', { path: ignoreFile.path })]
        : [],
  }
}
