import { loginInputs, type LoginInputName } from '../auth/login.ts'

/** The inputs that the login methods declare. */
const loginDefaults = Object.fromEntries(
  Object.entries(loginInputs).map(([name, input]) => [name, input.default ?? '']),
) as Readonly<Record<LoginInputName, string>>

/**
 * Every input of action.yml with its default, '' where it has none. This is the only place in code that lists them. The default
 * of `sarif_category` depends on the region. The default of `github_token` (`github.token`) is in action.yml alone, because only
 * GitHub can resolve it.
 */
export const inputDefaults = {
  region: '',
  project_id: '',
  enterprise_project_id: '',
  ...loginDefaults,
  endpoint: '',
  iam_endpoint: '',
  sts_endpoint: '',
  source: 'local',
  registry: '',
  images: '',
  operate_all: 'false',
  filters: '',
  allow_listed_tags: 'false',
  reuse_within: '',
  dry_run: 'false',
  wait: 'true',
  timeout_minutes: '30',
  discovery_timeout_minutes: '5',
  poll_interval_seconds: '15',
  fail_on: 'high, malicious_file',
  baseline_file: '',
  ignore_file: '',
  language: 'en',
  upload_sarif: 'false',
  sarif_category: '',
  github_token: '',
} as const

export type InputName = keyof typeof inputDefaults
