import { describe, expect, it } from '@jest/globals'
import { configOf, keysOf, tryInputs, type Inputs } from './raw-inputs.ts'

const base = { region: 'ap-southeast-1', images: 'app:1' } as const
const family1 = { HUAWEI_CLOUD_ACCESS_KEY_ID: 'AK1', HUAWEI_CLOUD_SECRET_ACCESS_KEY: 'SK1' }
const family2 = { HUAWEICLOUD_SDK_AK: 'AK2', HUAWEICLOUD_SDK_SK: 'SK2' }
const family3 = { HW_ACCESS_KEY: 'AK3', HW_SECRET_KEY: 'SK3' }

describe('credentials from inputs', () => {
  it.each([
    [
      { access_key_id: 'a', secret_access_key: 'b' },
      { method: 'aksk', accessKeyId: 'a', securityToken: undefined },
      ['b'],
    ],
    [{ access_key_id: 'a', secret_access_key: 'b', security_token: 'c' }, { method: 'aksk' }, ['b', 'c']],
    [{ token: 't' }, { method: 'token' }, ['t']],
    [
      { iam_account: 'a', iam_user: '用户 1', iam_password: 'p w' },
      { method: 'password', account: 'a', user: '用户 1' },
      ['p w'],
    ],
    [{ oidc_identity_provider: 'i' }, { method: 'oidc_iam', identityProvider: 'i', audience: 'hss-image-scan' }, []],
    [
      { oidc_provider_urn: 'p', oidc_agency_urn: 'a', oidc_audience: 'x' },
      { method: 'oidc_sts', providerUrn: 'p', agencyUrn: 'a', audience: 'x' },
      [],
    ],
  ] as [Inputs, object, string[]][])('logs in by %j', async (inputs, login, secrets) => {
    const environment = { ...family1, HUAWEI_CLOUD_PROJECT_ID: 'p1' }
    const { config, masked } = await tryInputs({ ...base, ...inputs }, { environment })
    expect(config?.login).toMatchObject({ value: login, source: 'inputs' })
    expect(config?.projectId).toBeUndefined()
    expect(masked).toEqual(secrets)
  })

  it('reveals what was given', async () => {
    const { login } = await configOf({ ...base, access_key_id: 'a', secret_access_key: 'b', security_token: 'c' })
    const { value } = login
    if (value.method !== 'aksk') throw new Error(value.method)
    expect([value.secretAccessKey.reveal(), value.securityToken?.reveal()]).toEqual(['b', 'c'])
    expect(JSON.stringify(login)).toContain('***')
  })

  it.each([
    [{}, ['credentials: login_missing']],
    [{ oidc_audience: 'a' }, ['credentials: login_missing']],
    [{ access_key_id: 'a' }, ['secret_access_key: login_secret_unset']],
    [{ secret_access_key: 'a' }, ['access_key_id: login_incomplete']],
    [{ security_token: 'a' }, ['access_key_id: login_incomplete', 'secret_access_key: login_incomplete']],
    [{ token: 't', security_token: 'a' }, expect.arrayContaining(['credentials: login_several'])],
    [{ iam_user: 'a' }, ['iam_account: login_incomplete', 'iam_password: login_incomplete']],
    [{ iam_account: 'a', iam_user: 'b' }, ['iam_password: login_incomplete']],
    [{ oidc_provider_urn: 'a' }, ['oidc_agency_urn: login_incomplete']],
    [{ oidc_agency_urn: 'a' }, ['oidc_provider_urn: login_incomplete']],
    [{ token: 'a', oidc_identity_provider: 'b' }, ['credentials: login_several']],
    [{ access_key_id: 'a', secret_access_key: 'b', token: 'c' }, ['credentials: login_several']],
    [{ access_key_id: 'a b', secret_access_key: 'b' }, ['access_key_id: credential_visible']],
    [{ access_key_id: 'a', secret_access_key: 'b\nc' }, ['secret_access_key: credential_visible']],
    [{ token: 'ü' }, ['token: credential_visible']],
    [{ token: 'a'.repeat(32_769) }, ['token: credential_visible']],
    [{ iam_account: 'a', iam_user: 'b', iam_password: 'c\u0000d' }, ['iam_password: credential_printable']],
    [{ oidc_provider_urn: 'a'.repeat(1501), oidc_agency_urn: 'b' }, ['oidc_provider_urn: credential_printable']],
    [{ oidc_identity_provider: 'a\rb' }, ['oidc_identity_provider: credential_visible']],
    [{ token: 'a', oidc_audience: 'a\nb' }, ['oidc_audience: credential_printable']],
    [{ token: 'a', github_token: 'a\nb' }, ['github_token: credential_visible']],
  ] as [Inputs, string[]][])('refuses %j', async (inputs, keys) => {
    // A complete pair in the environment must not hide that the inputs are incomplete.
    const environment = Object.keys(inputs).some((name) => name !== 'oidc_audience') ? family1 : {}
    expect(await keysOf({ ...base, ...inputs }, { environment })).toEqual(keys)
  })

  it('shows no value of a credential', async () => {
    const inputs = {
      access_key_id: 'AK value',
      secret_access_key: 'SK value',
      token: 'T value',
      iam_user: 'U\u0001value',
    }
    const { error } = await tryInputs({ ...base, ...inputs })
    expect(error?.complaints.length).toBeGreaterThan(4)
    expect(error?.message).not.toMatch(/value(?! is)/)
  })
})

describe('credentials from the environment', () => {
  it.each([
    [
      { ...family1, ...family2, ...family3 },
      'AK1',
      'HUAWEI_CLOUD_ACCESS_KEY_ID, HUAWEI_CLOUD_SECRET_ACCESS_KEY',
      ['SK1'],
    ],
    [{ ...family2, ...family3 }, 'AK2', 'HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK', ['SK2']],
    [family3, 'AK3', 'HW_ACCESS_KEY, HW_SECRET_KEY', ['SK3']],
    [{ ...family3, HW_SECURITY_TOKEN: 'ST' }, 'AK3', 'HW_ACCESS_KEY, HW_SECRET_KEY, HW_SECURITY_TOKEN', ['SK3', 'ST']],
    [{ HUAWEI_CLOUD_ACCESS_KEY_ID: 'AK1', ...family2 }, 'AK2', 'HUAWEICLOUD_SDK_AK, HUAWEICLOUD_SDK_SK', ['SK2']],
    [{ ...family1, HUAWEI_CLOUD_SECRET_ACCESS_KEY: ' ', ...family3 }, 'AK3', 'HW_ACCESS_KEY, HW_SECRET_KEY', ['SK3']],
  ])('takes the first complete pair of %j', async (environment, accessKeyId, source, secrets) => {
    const { config, masked } = await tryInputs(base, { environment })
    expect(config?.login).toMatchObject({ value: { method: 'aksk', accessKeyId }, source })
    expect(masked).toEqual(secrets)
  })

  it('never takes the security token of another family', async () => {
    const { login } = await configOf(base, { environment: { ...family1, HW_SECURITY_TOKEN: 'ST' } })
    expect(login.value).toMatchObject({ securityToken: undefined })
  })

  it('makes no pair of two families, and names what is missing', async () => {
    const environment = { HUAWEI_CLOUD_ACCESS_KEY_ID: 'AK1', HW_SECRET_KEY: 'SK3' }
    expect(await keysOf(base, { environment })).toEqual([
      'HUAWEI_CLOUD_SECRET_ACCESS_KEY: login_incomplete',
      'HW_ACCESS_KEY: login_incomplete',
    ])
  })

  it('checks them like inputs, and masks them all the same', async () => {
    const environment = { HW_ACCESS_KEY: 'A K', HW_SECRET_KEY: 'S K', HW_SECURITY_TOKEN: 'S T', HW_REGION_NAME: 'X' }
    const { masked } = await tryInputs({ images: 'a' }, { environment })
    expect(masked).toEqual(['S K', 'S T'])
    expect(await keysOf({ images: 'a' }, { environment })).toEqual([
      'HW_ACCESS_KEY: credential_visible',
      'HW_SECRET_KEY: credential_visible',
      'HW_SECURITY_TOKEN: credential_visible',
      'HW_REGION_NAME: region_form',
    ])
  })
})

describe('region and project id', () => {
  const inputLogin = { token: 't', images: 'a' } as const
  const all = {
    ...family1,
    HUAWEI_CLOUD_REGION: 'r1',
    HUAWEI_CLOUD_PROJECT_ID: 'p1',
    HUAWEICLOUD_SDK_PROJECT_ID: 'p2',
    HW_REGION_NAME: 'r3',
  }

  it.each([
    ['the input', { region: 'x', ...inputLogin }, all, 'x', 'inputs'],
    ['the first variable, for credentials of inputs', inputLogin, all, 'r1', 'HUAWEI_CLOUD_REGION'],
    ['any variable, for credentials of inputs', inputLogin, { HW_REGION_NAME: 'r3' }, 'r3', 'HW_REGION_NAME'],
    [
      'the family in use',
      { images: 'a' },
      { ...all, ...family3, HUAWEI_CLOUD_ACCESS_KEY_ID: '' },
      'r3',
      'HW_REGION_NAME',
    ],
    [
      'the first variable, for a family without one',
      { images: 'a' },
      { ...family2, HW_REGION_NAME: 'r3' },
      'r3',
      'HW_REGION_NAME',
    ],
  ] as [string, Inputs, Record<string, string>, string, string][])(
    'takes the region of %s',
    async (_, inputs, environment, value, source) => {
      expect((await configOf(inputs, { environment })).region).toEqual({ value, source })
    },
  )

  it('needs a region from somewhere', async () => {
    expect(await keysOf(inputLogin)).toEqual(['region: region_missing'])
    expect(await keysOf({ images: 'a' }, { environment: family2 })).toEqual(['region: region_missing'])
  })

  it.each([
    ['the input', { project_id: 'x', images: 'a' }, all, 'x', 'inputs'],
    ['the family, whose region is in use', { images: 'a' }, all, 'p1', 'HUAWEI_CLOUD_PROJECT_ID'],
    ['the family, whose region the input repeats', { region: 'r1', images: 'a' }, all, 'p1', 'HUAWEI_CLOUD_PROJECT_ID'],
    ['nobody, when the family is elsewhere', { region: 'x', images: 'a' }, all, undefined, undefined],
    ['nobody, when the credentials are inputs', { region: 'r1', ...inputLogin }, all, undefined, undefined],
    [
      'a family without a region',
      { region: 'x', images: 'a' },
      { ...family2, HUAWEICLOUD_SDK_PROJECT_ID: 'p2' },
      'p2',
      'HUAWEICLOUD_SDK_PROJECT_ID',
    ],
    [
      'no other family',
      { region: 'x', images: 'a' },
      { ...family3, HUAWEICLOUD_SDK_PROJECT_ID: 'p2' },
      undefined,
      undefined,
    ],
  ] as [string, Inputs, Record<string, string>, string | undefined, string | undefined][])(
    'takes the project id of %s',
    async (_, inputs, environment, value, source) => {
      const { projectId } = await configOf(inputs, { environment })
      expect([projectId?.value, projectId?.source]).toEqual([value, source])
    },
  )

  it('checks the project id of the environment like an input', async () => {
    const environment = { ...all, HUAWEI_CLOUD_PROJECT_ID: 'p 1' }
    expect(await keysOf({ images: 'a' }, { environment })).toEqual(['HUAWEI_CLOUD_PROJECT_ID: id_form'])
  })
})
