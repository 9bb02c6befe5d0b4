import type { Environment } from './raw-inputs.ts'

/** Environment variables that one tool exports for one account and site. Values of different families are never mixed. */
export interface EnvironmentFamily {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly securityToken?: string
  readonly region?: string
  readonly projectId?: string
}

/** The families in order of precedence: `huaweicloud/auth-action`, the SDKs, Terraform. */
export const environmentFamilies: readonly EnvironmentFamily[] = [
  {
    accessKeyId: 'HUAWEI_CLOUD_ACCESS_KEY_ID',
    secretAccessKey: 'HUAWEI_CLOUD_SECRET_ACCESS_KEY',
    region: 'HUAWEI_CLOUD_REGION',
    projectId: 'HUAWEI_CLOUD_PROJECT_ID',
  },
  {
    accessKeyId: 'HUAWEICLOUD_SDK_AK',
    secretAccessKey: 'HUAWEICLOUD_SDK_SK',
    projectId: 'HUAWEICLOUD_SDK_PROJECT_ID',
  },
  {
    accessKeyId: 'HW_ACCESS_KEY',
    secretAccessKey: 'HW_SECRET_KEY',
    securityToken: 'HW_SECURITY_TOKEN',
    region: 'HW_REGION_NAME',
  },
]

/** The trimmed value of a variable; '' when it is not set. */
export function readVariable(environment: Environment, name: string | undefined): string {
  return name === undefined ? '' : (environment[name] ?? '').trim()
}

/** The first family with a complete key pair. */
export function findFamily(environment: Environment): EnvironmentFamily | undefined {
  return environmentFamilies.find(
    (family) =>
      readVariable(environment, family.accessKeyId) !== '' && readVariable(environment, family.secretAccessKey) !== '',
  )
}

/** The key pairs with only one half set; used when no pair is complete. */
export function findHalves(environment: Environment): readonly { readonly given: string; readonly missing: string }[] {
  return environmentFamilies.flatMap(({ accessKeyId, secretAccessKey }) => {
    if (readVariable(environment, accessKeyId) !== '') return [{ given: accessKeyId, missing: secretAccessKey }]
    if (readVariable(environment, secretAccessKey) !== '') return [{ given: secretAccessKey, missing: accessKeyId }]
    return []
  })
}
