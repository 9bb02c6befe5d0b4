import { ActionError } from '../base/errors.ts'
import type { Mask } from '../base/secret.ts'
import { message } from '../base/words/index.ts'
import { maxHeaderBytes } from './exchange.ts'

/** The proxy variables of the environment; lower case takes precedence over upper case, as everywhere. */
export interface ProxySettings {
  readonly httpProxy: string
  readonly httpsProxy: string
  readonly noProxy: string
}

type Fetch = typeof globalThis.fetch
type Dispatcher = NonNullable<RequestInit['dispatcher']>

/** Reads the proxy variables and masks the passwords in them. Undefined if there is no proxy. Throws for an invalid proxy URL. */
export function readProxySettings(
  environment: Readonly<Record<string, string | undefined>>,
  mask: Mask,
): ProxySettings | undefined {
  const read = (name: string) => (environment[name] || environment[name.toUpperCase()] || '').trim()
  const httpProxy = readAddress('http_proxy', read('http_proxy'), mask)
  const httpsProxy = readAddress('https_proxy', read('https_proxy'), mask)
  if (httpProxy === '' && httpsProxy === '') return undefined
  return { httpProxy, httpsProxy, noProxy: read('no_proxy') }
}

function readAddress(name: string, text: string, mask: Mask): string {
  if (text === '') return ''
  // A `%` that encodes nothing is a literal `%`.
  const encoded = text.replace(/%(?![0-9a-f]{2})/gi, '%25')
  // A proxy URL with a password is a secret. Mask it before anything can fail and show it.
  for (const form of new Set([text, encoded].flatMap(listPasswordForms))) mask(form)
  const address = encoded.includes('://') ? encoded : `http://${encoded}`
  if (!isProxyAddress(address))
    throw new ActionError('user', message('proxy_invalid', { name: name.toUpperCase() }), message('advice_proxy'))
  return address
}

/** A path, query or fragment is part of a password with an unencoded `/`, `?` or `#`. */
function isProxyAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, pathname, search, hash, username, password } = new URL(address)
  const isBare = pathname === '/' && search === '' && hash === ''
  return /^https?:$/.test(protocol) && isBare && decode(username + password) !== undefined
}

/** The password of a proxy URL, as written and decoded; empty if it has none. */
function listPasswordForms(address: string): string[] {
  const [, password = ''] = /^[^/:]*:(.*)@/.exec(address.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')) ?? []
  return [password, decode(password) ?? ''].filter((form) => form !== '')
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** `fetch` through the proxy, except for the hosts of `NO_PROXY`. undici is loaded with the first request. */
export function fetchThroughProxy(settings: ProxySettings, fetch: Fetch): Fetch {
  let dispatcher: Promise<Dispatcher> | undefined
  return async (input, init) => fetch(input, { ...init, dispatcher: await (dispatcher ??= loadDispatcher(settings)) })
}

async function loadDispatcher(settings: ProxySettings): Promise<Dispatcher> {
  const { EnvHttpProxyAgent } = await import('undici')
  const { emitWarning } = process
  // undici warns that its class is experimental. Users cannot act on that.
  process.emitWarning = () => undefined
  try {
    // An empty address means none; if it were left out, undici would read the environment.
    return new EnvHttpProxyAgent({ ...settings, maxHeaderSize: maxHeaderBytes }) as unknown as Dispatcher
  } finally {
    process.emitWarning = emitWarning
  }
}

/** The host and port of the proxy for a URL, without its credentials; undefined if `NO_PROXY` or the scheme bypasses it. */
export function findProxyFor({ httpProxy, httpsProxy, noProxy }: ProxySettings, url: string): string | undefined {
  const { protocol, hostname, port } = new URL(url)
  // Like undici: without a proxy of its own, https uses the one for http.
  const address = protocol === 'https:' ? httpsProxy || httpProxy : httpProxy
  if (address === '' || isExempt(hostname.toLowerCase(), port || (protocol === 'https:' ? '443' : '80'), noProxy))
    return undefined
  const proxy = new URL(address)
  return `${proxy.hostname}:${proxy.port || (proxy.protocol === 'https:' ? '443' : '80')}`
}

/** Follows the rules of undici's `EnvHttpProxyAgent`. */
function isExempt(host: string, port: string, noProxy: string): boolean {
  return noProxy.split(/[,\s]/).some((entry) => {
    if (entry === '*') return true
    const [, name = entry, entryPort] = /^(.+):(\d+)$/.exec(entry) ?? []
    if (name === '' || (entryPort !== undefined && entryPort !== port)) return false
    const lower = name.toLowerCase()
    return /^[.*]/.test(lower) ? host.endsWith(lower.replace(/^\*/, '')) : host === lower
  })
}
