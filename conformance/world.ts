import { declareImage, sample, sampleAccess, sampleImages, sampleVulnerabilities } from '../emulator/index.ts'
import type { Emulator, RegistryDeclaration, RegistryImageDeclaration, World } from '../emulator/index.ts'

const [, webshell] = sampleImages

const platform = {
  id: '1152921504606846977',
  image_id: 'registry-image-2',
  image_name: 'multi',
  image_version: 'v1',
  image_type: 'harbor',
  namespace: 'team',
  image_digest: `sha256:${'2'.repeat(64)}`,
  scan_status: 'unscan',
  vul_num: 0,
  unsafe_setting_num: 0,
  malicious_file_num: 0,
}

/** What a post says about an image. The record ID is an int64 that a JavaScript number cannot represent exactly. */
const webPosted = {
  id: '1152921504606846979',
  namespace: 'team',
  image_name: 'web',
  image_version: 'v1',
  image_id: 'registry-image-1',
  image_digest: `sha256:${'1'.repeat(64)}`,
}

const web = {
  ...webPosted,
  scan_status: 'success',
  severity_level: 'High',
  malware: [{ file_name: 'webshell.jsp' }],
} satisfies RegistryImageDeclaration

const paidPosted = {
  id: '1152921504606846981',
  namespace: 'team',
  image_name: 'paid',
  image_version: 'v1',
  image_id: 'registry-image-3',
  image_digest: `sha256:${'3'.repeat(64)}`,
  instance_id: 'instance-1',
  instance_url: 'https://instance-1.swr-pro.example.com',
}

const paid = { ...paidPosted, instance_name: 'enterprise-1' } satisfies RegistryImageDeclaration

const failure = { scan_status: 'failed', scan_failed_code: 'download_failed', scan_failed_desc: 'download_failed' }

/** One registry of every type. Scans of some images succeed at once, others fail. */
const registries = [
  {
    registry_name: 'harbor-1',
    registry_id: 'registry-1',
    registry_type: 'Harbor',
    sync: { takesMs: 0 },
    images: [
      web,
      { namespace: 'team', image_name: 'broken', ...failure, scan: { queueMs: 0, scanMs: 0, result: failure } },
      { namespace: 'team', image_name: 'multi', is_multiple_arch: true, association_images: [platform] },
    ],
  },
  {
    registry_name: 'harbor-2',
    registry_type: 'Other',
    status: 'fail',
    fail_reason: 'REQUEST_API_ERROR',
    sync: { failedReason: 'REQUEST_API_ERROR', takesMs: 0 },
  },
  { registry_name: 'shared-1', registry_type: 'SwrShared', images: [{ image_name: 'shared' }] },
  { registry_name: 'enterprise-1', registry_id: 'registry-3', registry_type: 'SwrEnterprise', images: [paid] },
] satisfies RegistryDeclaration[]

const registryVulnerability = {
  vul_id: 'CVE-2025-48976',
  image_type: 'registry',
  severity_level: 'Critical',
  label_list: ['hot'],
  images: [web.image_id],
  software: [{ app_name: 'openssl', version: '3.0.1', app_path: '/usr/lib/libssl.so.3', position: 'layer-1' }],
}

/** The world for the vendor's clients: one row of every kind, so that every documented field occurs. */
export const world: World = {
  ...sampleAccess,
  iamAgencies: [{ name: 'scanner', domainId: 'delegating-domain', domainName: 'delegating-account' }],
  images: [
    ...sampleImages.map((image) => ({ ...image, scan_status: 'success' })),
    declareImage('app-1_2.x:v1.0-a', { scan_status: 'success', image_size: 9_007_199_254_740_991 }),
    declareImage('broken:v1', { scan_status: 'failed', scan_failed_desc: 'huge_image' }),
    declareImage('odd:v1', { non_scan_reason: '镜像格式不支持' }),
  ],
  registries,
  vulnerabilities: [
    ...sampleVulnerabilities.map((entry) => ({ ...entry, label_list: ['hot', 'cold'] })),
    registryVulnerability,
  ],
  // Look-ups also name image types that the image does not have. Such a request is valid.
  behaviour: { mismatchedDetails: 'empty', unscannablePost: 'ignore' },
}

/** What the clients must know about the world. */
export function describeWorld({ urls, idToken }: Emulator): object {
  return {
    ...sample,
    urls,
    idTokenUrl: idToken.requestUrl,
    idTokenRequestToken: idToken.requestToken,
    imageId: webshell.image_id,
    registryVulnerabilityId: registryVulnerability.vul_id,
    registryImage: { ...webPosted, registry_id: 'registry-1', registry_name: 'harbor-1', registry_type: 'Harbor' },
    enterpriseImage: {
      ...paidPosted,
      registry_id: 'registry-3',
      registry_name: 'enterprise-1',
      registry_type: 'SwrEnterprise',
    },
  }
}
