import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { sample, type EmulatorOptions } from '../../emulator/index.ts'
import { startProxy } from './connect-proxy.ts'
import { expectDecency } from './honesty.ts'
import { quicken, runProcess } from './process-run.ts'
import { makeWorld } from './world.ts'

const folder = join(import.meta.dirname ?? __dirname, '../support/tls')
const authority = join(folder, 'authority.pem')
const trust = { NODE_EXTRA_CA_CERTS: authority }

function serveTls(name: 'localhost' | 'elsewhere' | 'expired'): EmulatorOptions {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  return {
    world: quicken(makeWorld('passed')),
    host: 'localhost',
    tls: { key: read(`${name}.key.pem`), cert: read(`${name}.pem`) },
  }
}

const known = { project_id: sample.projectId }

describe('a service behind a private certificate authority', () => {
  it('is trusted by NODE_EXTRA_CA_CERTS', async () => {
    const run = await runProcess({ emulator: serveTls('localhost'), env: trust })
    expectDecency(run)
    expect(run).toMatchObject({ errorLog: '', outputs: { outcome: 'passed' } })
  })

  it('is trusted by it through a proxy too', async () => {
    const proxy = await startProxy({ credentials: 'robot:secret-of-the-proxy' })
    const run = await runProcess({
      emulator: serveTls('localhost'),
      env: {
        ...trust,
        HTTPS_PROXY: `http://robot:secret-of-the-proxy@127.0.0.1:${proxy.port}`,
        HTTP_PROXY: 'http://127.0.0.1:9',
      },
    })
    await proxy.close()
    expectDecency(run)
    expect(run).toMatchObject({ errorLog: '', outputs: { outcome: 'passed' } })
    expect(new Set(proxy.tunnels)).toEqual(
      new Set([run.emulator.urls.hss, run.emulator.urls.iam].map((url) => new URL(url).host)),
    )
  })

  it.each([
    [
      'an unknown authority',
      'localhost',
      {},
      /UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_GET_ISSUER/,
    ],
    ['a certificate for another host', 'elsewhere', trust, /ERR_TLS_CERT_ALTNAME_INVALID/],
    ['a certificate that has expired', 'expired', trust, /CERT_HAS_EXPIRED/],
  ] as const)('is refused and explained with %s', async (_, certificate, env, code) => {
    const run = await runProcess({ emulator: serveTls(certificate), env, with: known })
    expectDecency(run)
    expect(run).toMatchObject({ errorLog: '', outputs: { outcome: 'error' } })
    expect(run.outputs['reason']).toContain(`the TLS connection to ${new URL(run.emulator.urls.hss).host} failed`)
    expect(run.outputs['reason']).toMatch(code)
    expect(run.log).toContain('NODE_EXTRA_CA_CERTS')
    expect(run.emulator.requests).toEqual([])
    expect(run.durationMs).toBeLessThan(5_000)
  })

  it('is refused when verification is switched off, before anything is sent', async () => {
    const run = await runProcess({ emulator: serveTls('expired'), env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } })
    expectDecency(run)
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain('NODE_TLS_REJECT_UNAUTHORIZED')
    expect(run.emulator.requests).toEqual([])
  })

  it('is explained when it speaks no TLS', async () => {
    const run = await runProcess({
      with: ({ urls }) => ({ ...known, endpoint: urls.hss.replace('http:', 'https:') }),
    })
    expectDecency(run)
    expect(run.outputs['outcome']).toBe('error')
    expect(run.outputs['reason']).toContain('TLS')
  })

  it('is explained when its name is unknown', async () => {
    const run = await runProcess({
      with: { ...known, endpoint: 'https://hss.nowhere.invalid', timeout_minutes: '0.2' },
    })
    expectDecency(run)
    expect(run.outputs['outcome']).toBe('error')
    expect(run.log).toContain('hss.nowhere.invalid was not found')
    expect(run.log).toContain('DNS')
  })
})
