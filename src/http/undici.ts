/**
 * Replaces `undici` in the bundle (see `paths` in tsconfig.json) with the proxy agents alone. The whole package is half of the
 * download for runners, and the toolkit needs its `fetch` only if the caller passes no other one.
 */
import connect from 'undici/lib/api/api-connect.js'
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js'
import EnvHttpProxyAgent from 'undici/lib/dispatcher/env-http-proxy-agent.js'
import ProxyAgent from 'undici/lib/dispatcher/proxy-agent.js'

// As in undici's own index. A proxy agent uses only this call.
Object.assign(Dispatcher.prototype, { connect })

const { fetch } = globalThis

export { EnvHttpProxyAgent, fetch, ProxyAgent }
