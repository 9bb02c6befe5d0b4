import { describe, expect, it } from '@jest/globals'
import { ActionError } from '../../src/base/errors.ts'
import { readProxySettings } from '../../src/http/proxy.ts'

function read(environment: Record<string, string>) {
  const masked: string[] = []
  const settings = () => readProxySettings(environment, (text) => masked.push(text))
  return { settings, masked }
}

describe('readProxySettings', () => {
  it.each([
    [{}, undefined],
    [{ no_proxy: '*' }, undefined],
    [{ https_proxy: ' ' }, undefined],
    [{ HTTPS_PROXY: 'http://robot:5%zz@p:1' }, { httpProxy: '', httpsProxy: 'http://robot:5%25zz@p:1', noProxy: '' }],
    [{ HTTPS_PROXY: 'http://p:1' }, { httpProxy: '', httpsProxy: 'http://p:1', noProxy: '' }],
    [
      { HTTPS_PROXY: 'p:1', NO_PROXY: 'a,b' },
      { httpProxy: '', httpsProxy: 'http://p:1', noProxy: 'a,b' },
    ],
    [
      { http_proxy: 'http://low:1/', HTTP_PROXY: 'http://up:1', no_proxy: 'low', NO_PROXY: 'up' },
      { httpProxy: 'http://low:1/', httpsProxy: '', noProxy: 'low' },
    ],
    [
      { http_proxy: '', HTTP_PROXY: 'http://up:1' },
      { httpProxy: 'http://up:1', httpsProxy: '', noProxy: '' },
    ],
  ])('%j', (environment, expected) => {
    expect(read(environment as Record<string, string>).settings()).toEqual(expected)
  })

  it.each([
    ['http://robot:pass%40word@p:1', ['pass%40word', 'pass@word']],
    ['robot:password@p:1', ['password']],
    ['http://robot@corp:password@p:1', ['password']],
    ['http://robot:pass@word@p:1', ['pass@word']],
    ['http://robot:100%@p:1', ['100%', '100%25']],
    ['http://robot:p%zz%40@p:1', ['p%zz%40', 'p%25zz%40', 'p%zz@']],
    ['http://robot@p:1', []],
    ['http://robot:@p:1', []],
  ])('masks the password of %s as written and as meant', (address, expected) => {
    const { settings, masked } = read({ HTTPS_PROXY: address })
    settings()
    expect(masked).toEqual(expected)
  })

  it.each([
    'socks5://robot:password@p:1',
    'http://robot:password@p:99999',
    'http://robot:password@ p',
    'http://robot:pass/password@p:1',
    'http://robot:%ff-password@p:1',
    'http://robot:pass#password@p:1',
    'http://p:1/path',
    'http://',
  ])('refuses %s in a sentence without the address, after masking', (address) => {
    const { settings, masked } = read({ https_proxy: address })
    let error: unknown
    try {
      settings()
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(ActionError)
    expect((error as ActionError).message).not.toContain('password')
    expect((error as ActionError).message).toContain('HTTPS_PROXY')
    if (address.includes('password')) expect(masked.some((text) => text.endsWith('password'))).toBe(true)
  })
})
