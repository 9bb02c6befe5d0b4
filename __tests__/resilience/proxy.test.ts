import { afterAll, describe, expect, it } from '@jest/globals'
import { sample, type Emulator } from '../../emulator/index.ts'
import { startProxy, type ConnectProxy, type ProxyOptions } from './connect-proxy.ts'
import { expectDecency } from './honesty.ts'
import { quicken, runProcess, type ProcessRun } from './process-run.ts'
import { runVirtually } from './virtual-run.ts'
import { makeInputs, makeWorld } from './world.ts'

const proxies: ConnectProxy[] = []
afterAll(() => Promise.all(proxies.map(({ close }) => close())))

async function openProxy(options: ProxyOptions = {}): Promise<ConnectProxy> {
  const proxy = await startProxy(options)
  proxies.push(proxy)
  return proxy
}

const password = 'pr0xy:p@ss/w#rd'
const credentials = `robot:${password}`
const encoded = `robot:${encodeURIComponent(password)}`

function expectQuiet(run: ProcessRun): void {
  expectDecency(run)
  // The toolkit's own tunnel, which only the ID token takes, calls an outdated function when a proxy has credentials.
  expect(run.errorLog.replace(/^.*DEP0005.*\n.*trace-deprecation.*\n/, '')).toBe('')
  const shown = [run.log.replace(/^::add-mask::.*$/gm, ''), run.summary, JSON.stringify([run.outputs, run.report])]
  expect(shown.join('\n')).not.toContain(password)
  expect(shown.join('\n')).not.toContain(encodeURIComponent(password))
}

const known = { project_id: sample.projectId, timeout_minutes: '0.05' }

describe('a run behind a proxy', () => {
  /** The variable, what it holds, and what else stands beside it; `dead` leads nowhere. */
  const ways: readonly [string, (port: number) => Record<string, string>][] = [
    ['HTTP_PROXY', (port) => ({ HTTP_PROXY: `http://127.0.0.1:${port}` })],
    ['http_proxy', (port) => ({ http_proxy: `http://127.0.0.1:${port}` })],
    ['lower case before upper case', (port) => ({ http_proxy: `http://127.0.0.1:${port}`, HTTP_PROXY: dead })],
    ['an empty lower case is none', (port) => ({ http_proxy: '', HTTP_PROXY: `http://127.0.0.1:${port}` })],
    ['without scheme', (port) => ({ HTTP_PROXY: `127.0.0.1:${port}` })],
    ['a proxy for https is not for http', (port) => ({ HTTP_PROXY: `http://127.0.0.1:${port}`, HTTPS_PROXY: dead })],
    [
      'NO_PROXY for somebody else',
      (port) => ({ HTTP_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: 'example.com,.example.org' }),
    ],
  ]

  it.each(ways)('goes through it: %s', async (_, env) => {
    const proxy = await openProxy()
    const run = await runProcess({ with: known, env: env(proxy.port) })
    expectQuiet(run)
    expect(run.outputs['outcome']).toBe('passed')
    expect(new Set(proxy.tunnels)).toEqual(new Set([new URL(run.emulator.urls.hss).host]))
    expect(proxy.asked).toHaveLength(proxy.tunnels.length)
  })

  it.each<[string, (emulator: Emulator) => Record<string, string>]>([
    ['the host', () => ({ NO_PROXY: '127.0.0.1' })],
    ['lower case', () => ({ no_proxy: 'localhost, 127.0.0.1' })],
    ['a domain', () => ({ NO_PROXY: '.0.0.1' })],
    ['a star and a domain', () => ({ NO_PROXY: 'example.com *.0.0.1' })],
    ['everything', () => ({ NO_PROXY: '*' })],
    ['host and port', ({ urls }) => ({ NO_PROXY: new URL(urls.hss).host })],
    ['lower case first', () => ({ no_proxy: '127.0.0.1', NO_PROXY: 'example.com' })],
  ])('goes around it where NO_PROXY names %s', async (_, noProxy) => {
    const proxy = await openProxy()
    const run = await runProcess({
      with: known,
      env: (emulator) => ({ HTTP_PROXY: `http://127.0.0.1:${proxy.port}`, ...noProxy(emulator) }),
    })
    expectQuiet(run)
    expect(run.outputs['outcome']).toBe('passed')
    expect(proxy.asked).toEqual([])
  })

  it('another port than the one of NO_PROXY goes through it', async () => {
    const proxy = await openProxy()
    const run = await runProcess({
      with: known,
      env: { HTTP_PROXY: `127.0.0.1:${proxy.port}`, NO_PROXY: '127.0.0.1:1' },
    })
    expect(run.outputs['outcome']).toBe('passed')
    expect(proxy.tunnels.length).toBeGreaterThan(0)
  })

  it.each([
    ['percent-encoded', `http://${encoded}@`],
    ['without scheme', `${encoded}@`],
  ])('shows credentials to the proxy and to nobody else: %s', async (_, prefix) => {
    const proxy = await openProxy({ credentials })
    const run = await runProcess({ with: known, env: { HTTP_PROXY: `${prefix}127.0.0.1:${proxy.port}` } })
    expectQuiet(run)
    expect(run.outputs['outcome']).toBe('passed')
    expect(run.log).toContain(`::add-mask::${encodeURIComponent(password).replaceAll('%', '%25')}`)
  })

  it('sends the request for the ID token and the SARIF file through it too', async () => {
    const routes: Record<string, string> = {}
    const proxy = await openProxy({ credentials, routes })
    const world = makeWorld('failed')
    const run = await runProcess({
      emulator: { world: quicken(world) },
      login: 'oidcIam',
      with: { upload_sarif: 'true', github_token: sample.githubToken },
      env: ({ urls, idToken }) => {
        // The toolkit never sends loopback addresses to a proxy; a name that only the proxy knows cannot go around it.
        routes['actions.invalid:80'] = new URL(urls.oidc).host
        routes['api.github.invalid:80'] = new URL(urls.github).host
        return {
          http_proxy: `http://${encoded}@127.0.0.1:${proxy.port}`,
          GITHUB_REPOSITORY: sample.repository,
          GITHUB_API_URL: 'http://api.github.invalid',
          ACTIONS_ID_TOKEN_REQUEST_URL: idToken.requestUrl.replace(urls.oidc, 'http://actions.invalid'),
        }
      },
    })
    expectQuiet(run)
    expect(run.outputs['outcome']).toBe('failed')
    const hosts = new Set(proxy.tunnels)
    expect(hosts).toContain('actions.invalid:80')
    expect(hosts).toContain('api.github.invalid:80')
    expect(run.emulator.state.sarifs.uploads).toHaveLength(1)
  })
})

const dead = 'http://127.0.0.1:9'

describe('a proxy that does not work', () => {
  const refusals: readonly [string, ProxyOptions][] = [
    ['asks for credentials', { credentials }],
    ['forbids', { refusing: 403 }],
    ['fails', { refusing: 502 }],
  ]

  it.each(refusals)('is explained when it %s', async (_, options) => {
    const proxy = await openProxy(options)
    const run = await runProcess({
      with: known,
      env: { HTTP_PROXY: `http://robot:${encodeURIComponent('wr0ng-w0rd')}@127.0.0.1:${proxy.port}` },
    })
    expectQuiet(run)
    expect(run.outputs['outcome']).toBe('error')
    expect(run.log).toContain(`the proxy did not connect to ${new URL(run.emulator.urls.hss).host}`)
    expect(run.summary).not.toContain('wr0ng-w0rd')
    expect(run.emulator.requests).toEqual([])
  })

  it.each([
    ['is dead', dead, 'no connection to', 'ECONNREFUSED 127.0.0.1:9'],
    ['has an unknown name', 'http://proxy.invalid:3128', 'no connection to the proxy proxy.invalid:3128', 'ENOTFOUND'],
  ])('is explained, after all attempts, when it %s', async (_, address, sentence, detail) => {
    const run = await runVirtually({
      world: makeWorld('passed'),
      with: (emulator) => ({ ...makeInputs(emulator, 'keys'), project_id: sample.projectId }),
      environment: { HTTP_PROXY: address },
    })
    expectDecency({ ...run, log: run.lines.join('\n') })
    expect(run.outcome).toBe('error')
    expect(run.outputs['reason']).toContain(sentence)
    expect(run.outputs['reason']).toContain(detail)
    expect(run.summary).toContain('HTTPS_PROXY')
    expect(run.emulator.requests).toEqual([])
  })

  it('that stalls costs no more than the deadline', async () => {
    const proxy = await openProxy({ stalling: true })
    const run = await runProcess({ with: known, env: { HTTP_PROXY: `127.0.0.1:${proxy.port}` } })
    expectQuiet(run)
    expect(run.outputs['outcome']).toBe('error')
    expect(run.durationMs).toBeLessThan(5_000)
  })

  it.each([
    'socks5://127.0.0.1:1080',
    `http://${credentials}@ bad host:1`,
    `http://robot:${encodeURIComponent(password)}@:80`,
    'http://',
    `ftp://robot:${encodeURIComponent(password)}@127.0.0.1`,
    `http://robot:${encodeURIComponent(password)}@127.0.0.1:99999`,
  ])('is one clear sentence when its address is none: %s', async (address) => {
    const run = await runProcess({ with: known, env: { HTTPS_PROXY: address } })
    expectQuiet(run)
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toBe(
      'error: The environment variable `HTTPS_PROXY` is not a valid proxy URL; use one such as `http://host:port`.',
    )
    expect(run.emulator.requests).toEqual([])
  })
})
