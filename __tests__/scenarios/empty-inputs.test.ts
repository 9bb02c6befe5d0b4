import { describe, expect, it } from '@jest/globals'
import { declareImage, sample } from '../../emulator/index.ts'
import { readActionFile } from '../../runner/action-file.ts'
import { play, postsOf, withoutKeys } from '../support/scenario.ts'

const keys = { id: sample.accessKeyId, secret: sample.secretAccessKey }

/** Nothing of where and who in the inputs. */
const fromEnvironment = { ...withoutKeys, region: '', project_id: '', wait: 'false', images: 'app:v1' }

it.concurrent('an empty text in every input that is not needed means its default', async () => {
  const empty = Object.fromEntries(Object.keys(readActionFile().inputs).map((name) => [name, '']))
  const run = await play({
    world: { images: [declareImage('app:v1')] },
    with: ({ urls }) => ({
      ...empty,
      region: sample.region,
      project_id: sample.projectId,
      access_key_id: keys.id,
      secret_access_key: keys.secret,
      endpoint: urls.hss,
      images: 'app:v1',
      poll_interval_seconds: '0.1',
    }),
  })
  expect(run.outputs).toMatchObject({ outcome: 'passed' })
  expect(run.report).toMatchObject({ policy: 'high>0, malicious_file>0' })
})

describe('without a login among the inputs', () => {
  it.concurrent.each([
    [
      'huaweicloud/auth-action',
      {
        HUAWEI_CLOUD_ACCESS_KEY_ID: keys.id,
        HUAWEI_CLOUD_SECRET_ACCESS_KEY: keys.secret,
        HUAWEI_CLOUD_REGION: sample.region,
        HUAWEI_CLOUD_PROJECT_ID: sample.projectId,
      },
      {},
    ],
    [
      'the SDKs',
      { HUAWEICLOUD_SDK_AK: keys.id, HUAWEICLOUD_SDK_SK: keys.secret, HUAWEICLOUD_SDK_PROJECT_ID: sample.projectId },
      { region: sample.region },
    ],
    [
      'Terraform',
      {
        HW_ACCESS_KEY: 'TEMPORARYKEY0000001',
        HW_SECRET_KEY: 'temporary-secret',
        HW_SECURITY_TOKEN: 'temporary-token',
        HW_REGION_NAME: sample.region,
      },
      { project_id: sample.projectId },
    ],
  ])('the variables of %s are used, and named in the log', async (_, env, inputs) => {
    const run = await play({
      world: {
        accessKeys: [
          { accessKeyId: keys.id, secretAccessKey: keys.secret },
          {
            accessKeyId: 'TEMPORARYKEY0000001',
            secretAccessKey: 'temporary-secret',
            securityToken: 'temporary-token',
          },
        ],
      },
      env,
      with: { ...fromEnvironment, ...inputs },
    })
    expect(run.outputs['outcome']).toBe('submitted')
    expect(postsOf(run)).toHaveLength(1)
    const names = Object.keys(env).filter((name) => name in env)
    for (const name of names) expect(run.log).toContain(name)
    expect(run.log).toContain(Object.values(env)[0])
    expect(run.log).toContain(sample.projectId)
    const said = run.log.replace(/^::add-mask::.*$/gm, '')
    expect(said).not.toMatch(/SKEXAMPLE|temporary-secret|temporary-token/)
  })

  it.concurrent('the first complete pair of keys counts', async () => {
    const run = await play({
      env: {
        HUAWEI_CLOUD_ACCESS_KEY_ID: 'without-its-secret',
        HUAWEICLOUD_SDK_AK: keys.id,
        HUAWEICLOUD_SDK_SK: keys.secret,
        HW_ACCESS_KEY: 'other',
        HW_SECRET_KEY: 'other-secret',
      },
      with: { ...fromEnvironment, region: sample.region, project_id: sample.projectId },
    })
    expect(run.outputs['outcome']).toBe('submitted')
    expect(run.emulator.requests[0]?.headers['authorization']).toContain(`Access=${keys.id}`)
  })

  it.concurrent('a project of another region is not used, but looked up', async () => {
    const run = await play({
      env: {
        HUAWEI_CLOUD_ACCESS_KEY_ID: keys.id,
        HUAWEI_CLOUD_SECRET_ACCESS_KEY: keys.secret,
        HUAWEI_CLOUD_REGION: 'ap-southeast-1',
        HUAWEI_CLOUD_PROJECT_ID: 'project-of-ap-southeast-1',
      },
      with: ({ urls }) => ({ ...fromEnvironment, region: sample.region, iam_endpoint: urls.iam }),
    })
    expect(run.outputs['outcome']).toBe('submitted')
    expect(run.emulator.requests.map(({ call }) => call)).toEqual(['listProjects', 'batchScan'])
    expect(run.report.project_id).toBe(sample.projectId)
  })

  it.concurrent.each([
    ['region', { HUAWEI_CLOUD_REGION: 'CN NORTH' }, 'HUAWEI_CLOUD_REGION'],
    ['project', { HUAWEI_CLOUD_PROJECT_ID: 'a/b' }, 'HUAWEI_CLOUD_PROJECT_ID'],
    ['access key id', { HUAWEI_CLOUD_ACCESS_KEY_ID: 'a b' }, 'HUAWEI_CLOUD_ACCESS_KEY_ID'],
    ['secret access key', { HUAWEI_CLOUD_SECRET_ACCESS_KEY: 'a b c d' }, 'HUAWEI_CLOUD_SECRET_ACCESS_KEY'],
  ])('a bad %s there is a bad input', async (_, bad, name) => {
    const run = await play({
      env: {
        HUAWEI_CLOUD_ACCESS_KEY_ID: keys.id,
        HUAWEI_CLOUD_SECRET_ACCESS_KEY: keys.secret,
        HUAWEI_CLOUD_REGION: sample.region,
        HUAWEI_CLOUD_PROJECT_ID: sample.projectId,
        ...bad,
      },
      with: fromEnvironment,
    })
    expect(run.outputs['reason']).toContain(`- ${name}: `)
    expect(run.emulator.requests).toEqual([])
  })

  it.concurrent('keys among the inputs keep the environment out of it', async () => {
    const run = await play({
      env: {
        HUAWEI_CLOUD_ACCESS_KEY_ID: 'other',
        HUAWEI_CLOUD_SECRET_ACCESS_KEY: 'other-secret',
        HUAWEI_CLOUD_PROJECT_ID: 'other-project',
      },
      with: ({ urls }) => ({ project_id: '', iam_endpoint: urls.iam, wait: 'false', images: 'app:v1' }),
    })
    expect(run.report.project_id).toBe(sample.projectId)
    expect(run.log).not.toContain('other-project')
    expect(run.emulator.requests[1]?.headers['authorization']).toContain(`Access=${keys.id}`)
  })
})
