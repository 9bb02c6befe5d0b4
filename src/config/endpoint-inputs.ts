import { loginMethods, type Login } from '../auth/login.ts'
import { message, type MessageKey } from '../base/words/index.ts'
import type { Endpoints } from './config.ts'
import type { Complain } from './inputs-error.ts'
import type { InputTexts } from './raw-inputs.ts'

/** Longer than any host name (253 characters) with a port. */
const maxLength = 300

/**
 * The base URLs of a region, by the regional pattern of the SDK's HssRegion and IamRegion. `eu-west-101` is another site with
 * another suffix; for its STS, that suffix is inferred from the other two. STS does not exist in every region; where it is
 * missing, `sts_endpoint` may name that of another region.
 */
export function defaultEndpoints(region: string): { readonly hss: string; readonly iam: string; readonly sts: string } {
  const suffix = region === 'eu-west-101' ? 'myhuaweicloud.eu' : 'myhuaweicloud.com'
  const at = (service: string) => `https://${service}.${region}.${suffix}`
  return { hss: at('hss'), iam: at('iam'), sts: at('sts') }
}

/**
 * Reads the endpoints; those not given are derived from the region. With a custom `endpoint`, IAM and STS stay undefined, and a
 * complaint is added if the login or the look-up of the project ID needs them.
 */
export function readEndpoints(
  texts: InputTexts,
  region: string | undefined,
  method: Login['method'] | undefined,
  projectKnown: boolean,
  complain: Complain,
): Endpoints | undefined {
  const hss = readEndpoint('endpoint', texts.endpoint, complain)
  const iam = readEndpoint('iam_endpoint', texts.iam_endpoint, complain)
  const sts = readEndpoint('sts_endpoint', texts.sts_endpoint, complain)
  if (texts.endpoint === '') {
    if (region === undefined) return undefined
    const defaults = defaultEndpoints(region)
    return { hss: defaults.hss, iam: iam ?? defaults.iam, sts: sts ?? defaults.sts }
  }
  const logsInAt = loginMethods.find((each) => each.method === method)?.logsInAt
  if (texts.iam_endpoint === '' && logsInAt === 'iam') complain('iam_endpoint', message('endpoint_needed_to_log_in'))
  else if (texts.iam_endpoint === '' && method !== undefined && !projectKnown)
    complain('iam_endpoint', message('endpoint_needed_to_find_project'))
  if (texts.sts_endpoint === '' && logsInAt === 'sts') complain('sts_endpoint', message('endpoint_needed_to_log_in'))
  return hss === undefined ? undefined : { hss, iam, sts }
}

/**
 * The base URL, with the path of a gateway if any, without a trailing slash. Undefined when it is empty, or invalid (with a
 * complaint).
 */
function readEndpoint(name: string, text: string, complain: Complain): string | undefined {
  if (text === '') return undefined
  const parsed = parseEndpoint(text)
  if ('base' in parsed) return parsed.base
  complain(name, message('endpoint_form', { problem: message(parsed.problem) }))
  return undefined
}

type EndpointProblem = Extract<
  MessageKey,
  `endpoint_${'malformed' | 'scheme' | 'user' | 'query' | 'fragment' | 'path'}`
>

function parseEndpoint(text: string): { readonly base: string } | { readonly problem: EndpointProblem } {
  // The URL parser silently repairs blanks, control characters and backslashes. Reject what it would repair.
  if (text.length > maxLength || /[^!-~]|\\/.test(text)) return { problem: 'endpoint_malformed' }
  const [, scheme] = /^([a-z][a-z0-9+.-]*):\/\/[^/]/i.exec(text) ?? []
  if (scheme === undefined) return { problem: 'endpoint_malformed' }
  if (!/^https?$/i.test(scheme)) return { problem: 'endpoint_scheme' }
  if (text.includes('#')) return { problem: 'endpoint_fragment' }
  if (text.includes('?')) return { problem: 'endpoint_query' }
  if (text.includes('@')) return { problem: 'endpoint_user' }
  if (!URL.canParse(text)) return { problem: 'endpoint_malformed' }
  const url = new URL(text)
  const [, path = ''] = /^[^/]+\/\/[^/]+(.*?)\/?$/.exec(text) ?? []
  if (!isBasePath(path)) return { problem: 'endpoint_path' }
  if (url.port === '0') return { problem: 'endpoint_malformed' }
  if (url.protocol !== 'https:' && !isLoopback(url.hostname)) return { problem: 'endpoint_scheme' }
  return { base: url.origin + path }
}

/** Whether the path has only segments that need no encoding, no dot segments, and no API version: every call adds its own. */
function isBasePath(path: string): boolean {
  return /^(?:\/[\w.~-]+)*$/.test(path) && !/\/(?:v\d[\w.]*|\.\.?)(?=\/|$)/i.test(path)
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
}
